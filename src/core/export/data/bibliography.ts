import type { DossierArticle } from '../../dossier.ts'
import { partsOf } from '../../read/dates/calendar.ts'
import type { ExportFile, ExportInput } from '../input.ts'

/** The articles as CSL-JSON and BibTeX, with their copies left out: a story counts once. */
export function bibliographyFiles({ graph }: ExportInput): ExportFile[] {
  const { articles } = graph.dossier
  return [
    { name: 'articles.csl.json', content: `${JSON.stringify(articles.map(cslItem), null, 2)}\n` },
    { name: 'articles.bib', content: articles.map(bibtexEntry).join('\n') },
  ]
}

function cslItem(article: DossierArticle) {
  const parts = article.date ? partsOf(article.date) : null
  const numbers = parts ? [parts.year, parts.month, parts.day].filter((part) => part !== null) : null
  return {
    id: article.id,
    type: 'article-newspaper',
    ...(article.title === null ? {} : { title: article.title }),
    ...(numbers ? { issued: { 'date-parts': [numbers] } } : {}),
    ...(article.source === null ? {} : { 'container-title': article.source }),
    ...(article.url === null ? {} : { URL: article.url }),
  }
}

function bibtexEntry(article: DossierArticle): string {
  const parts = article.date ? partsOf(article.date) : null
  const fields: [string, string | null][] = [
    ['title', article.title],
    ['journal', article.source],
    ['year', parts ? String(parts.year) : null],
    ['month', parts?.month ? String(parts.month) : null],
    ['day', parts?.day ? String(parts.day) : null],
    ['url', article.url],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${bibtexText(value)}}`],
  )
  return `@article{${article.id.replace(/[^\w:.-]/g, '-')},\n${lines.join(',\n')}\n}\n`
}

const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const bibtexText = (value: string) =>
  value.replace(/[\\{}%&#$_~^]/g, (character) => BIBTEX[character] ?? character)
