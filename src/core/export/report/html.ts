import { embeddedFonts, type Lettered, lettersOf, type Typesetter } from '../lettering.ts'
import { SANS } from '../look.ts'
import { toSvg, xml } from '../svg.ts'
import type { Report, Section } from './content.ts'

// no script, no connection: a report is read, not run
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

const STYLE = `body{max-width:66rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 ${SANS};color:#15161a;background:#fff}
h1,h2{font-weight:600;line-height:1.2}h1{font-size:2.2rem}h2{margin-top:3rem;font-size:1.5rem}
figure{margin:1rem 0}figure svg{width:100%;height:auto;border:1px solid #ddd}
blockquote{margin:.4rem 0 .4rem 1rem;padding-left:.8rem;border-left:3px solid #ccc}
cite{display:block;font-size:.9rem;font-style:normal;color:#555}.tie{font-weight:600;margin:1rem 0 .2rem}
@media print{h2{break-before:page}figure,blockquote{break-inside:avoid}}`

/** The report as one HTML file with its pictures inside, and with a typesetter the letters of all its text. */
export function reportHtml(report: Report, typesetter: Typesetter | null = null): string {
  const { title, introduction, sections, sources } = report
  const fonts = typesetter ? embeddedFonts(wordsOf(report), typesetter) : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${xml(POLICY)}">
<title>${xml(title)}</title>
<style>${fonts}${STYLE}</style>
</head>
<body>
<h1>${xml(title)}</h1>
${introduction.map((line) => `<p>${xml(line)}</p>`).join('\n')}
${sections.map(sectionHtml).join('\n')}
<h2>Sources</h2>
<p>${xml(sources.join(', '))}.</p>
</body>
</html>
`
}

function wordsOf(report: Report): Lettered[] {
  const drawn = report.sections.flatMap(({ picture }) => lettersOf(picture))
  // whatever HTML sets bold
  const told = JSON.stringify(report, (key, value) => (key === 'picture' ? undefined : value))
  return [...drawn, { text: told, weight: 400 }, { text: told, weight: 600 }]
}

const sectionHtml = ({ question, picture, answers, ties }: Section, index: number): string => `<section>
<h2>${xml(question)}</h2>
<figure>${inline(toSvg(picture), index)}</figure>
${answers.length > 0 ? `<ul>\n${answers.map((answer) => `<li>${xml(answer)}</li>`).join('\n')}\n</ul>` : ''}
${ties
  .map(
    ({ sentence, quotes }) =>
      `<p class="tie">${xml(sentence)}</p>\n${quotes
        .map(({ quote, from }) => `<blockquote>“${xml(quote)}”<cite>${xml(from)}</cite></blockquote>`)
        .join('\n')}`,
  )
  .join('\n')}
</section>`

/** An SVG file inside a page: without its declaration, its ids kept apart from those of the other pictures. */
const inline = (svg: string, index: number): string =>
  svg
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/\b(id|aria-labelledby)="([^"]+)"/g, (_, name: string, ids: string) => {
      const own = ids.split(' ').map((id) => `s${index}-${id}`)
      return `${name}="${own.join(' ')}"`
    })
    .replace(/url\(#([^)]+)\)/g, `url(#s${index}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#s${index}-$1"`)
