import { describe, expect, test } from 'vitest'
import { readLexicon, readModel } from '../../src/cli/knowledge.ts'
import * as entente from '../../src/core/index.ts'
import type { Correction } from '../../src/core/merge/corrections.ts'
import type { Article } from '../../src/core/model.ts'

const knowledge = entente.createKnowledge(readModel(), readLexicon('data/lexicon'))

const ingested = async (name: string, text: string): Promise<Article> => {
  const { articles } = await entente.ingest({ name, bytes: new TextEncoder().encode(text) })
  return articles[0] as Article
}

/** Builds with one set of corrections, and tells how many articles a build with the other reads again. */
const readAgain = async (
  article: Article,
  before: readonly Correction[],
  after: readonly Correction[],
): Promise<number> => {
  const alone = [{ article, copies: [] }]
  const read = entente
    .gather(alone, [], before, knowledge)
    .unread.map((one) => ({ ...one, record: entente.extract(one.corrected, knowledge) }))
  const files = entente.build(read, before, { name: 'x' })
  const open = await entente.openDossier(async (path) => files.get(path) ?? Promise.reject(new Error(path)))
  return entente.gather(alone, await open.stored(), after, knowledge).unread.length
}

const TEXT = 'Peru backed Finland in its dispute with Denmark on Saturday.'

describe('an article that has not changed is not read again', () => {
  const names: readonly (readonly [file: string, text: string])[] = [
    ['undated.txt', TEXT],
    ['line.txt', `Peru sides with Finland\n\nMarch 14, 2015\n\n${TEXT}`],
    ['dateline.txt', `LIMA, March 14, 2015 - ${TEXT}`],
    ['front.md', `---\ndate: 2015-03-14\n---\n${TEXT}`],
    ['meta.html', `<meta name="date" content="2015-03-14"><article><p>${TEXT.repeat(5)}</p></article>`],
    ['row.json', JSON.stringify({ text: TEXT, date: '2015-03-14', dateFrom: 'the archive' })],
  ]
  test.each(names)('%s', async (file, text) => {
    expect(await readAgain(await ingested(file, text), [], [])).toBe(0)
  })
})

describe('a date that a reader sets is read with, and without it once it is taken back', () => {
  test.each(['undated.txt', 'dated.md'])('%s', async (file) => {
    const article = await ingested(file, file.endsWith('.md') ? `---\ndate: 2015-03-14\n---\n${TEXT}` : TEXT)
    const set: Correction[] = [{ op: 'date-article', article: article.sha256, date: '2016-04-02' }]
    const unknown: Correction[] = [{ op: 'date-article', article: article.sha256, date: null }]
    expect(await readAgain(article, [], set)).toBe(1)
    expect(await readAgain(article, set, set)).toBe(0)
    expect(await readAgain(article, set, [])).toBe(1)
    expect(await readAgain(article, unknown, unknown)).toBe(0)
  })
})
