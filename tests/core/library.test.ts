import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLexicon, readModel } from '../../src/cli/knowledge.ts'
import * as entente from '../../src/core/index.ts'

test('the library goes from bytes to a file without a platform', async () => {
  const knowledge = entente.createKnowledge(readModel(), readLexicon('data/lexicon'))
  const bytes = new TextEncoder().encode(
    'Peru backed Finland on Saturday. Denmark condemned Peru. The presidents of Peru and Chile met in Lima on Sunday.',
  )
  const { articles } = await entente.ingest({ name: 'a.txt', bytes })
  const { known, unread } = entente.gather(
    articles.map((article) => ({ article, copies: [] })),
    [],
    [],
    knowledge,
  )
  expect(known).toEqual([])
  const read = unread.map(({ article, copies, corrected }) => ({
    article,
    copies,
    record: entente.extract(corrected, knowledge),
  }))
  const files = entente.build(read, [], { name: 'x', flags: knowledge.flags })
  const open = await entente.openDossier(async (path) => files.get(path) ?? Promise.reject(new Error(path)))
  expect(open.dossier.actors.map(({ id }) => id)).toContain('state:peru')
  const view = {
    ...entente.DEFAULT_VIEW,
    filter: { ...entente.DEFAULT_VIEW.filter, undated: 'include' as const },
  }
  const [svg] = await entente.exportView(open, view, 'svg')
  expect(svg?.content).toContain('Finland')
  // meetings are as sure as ties: per cent everywhere
  const [json] = await entente.exportView(open, view, 'json')
  expect(json?.content).toMatch(/"type": ?"met"/)
  await expect(entente.exportView(open, view, 'doc')).rejects.toThrow('There is no format "doc"')
  // an article that was read is not read again
  expect(entente.gather(known, [], [], knowledge).unread).toEqual([])
  expect(
    entente.gather(
      articles.map((article) => ({ article, copies: [] })),
      await open.stored(),
      [],
      knowledge,
    ).unread,
  ).toEqual([])
})

test('an article as data/README.md shows one: headline, date and agency are found', async () => {
  const shown = /looks? like this[^`]+```\n([^`]+)```/.exec(readFileSync('data/README.md', 'utf8'))?.[1] ?? ''
  const { articles } = await entente.ingest({
    name: 'news/envoys.txt',
    bytes: new TextEncoder().encode(shown),
  })
  const knowledge = entente.createKnowledge(readModel(), readLexicon('data/lexicon'))
  const { title, source, published, ties } = entente.extract(articles[0] as entente.Article, knowledge)
  expect([title, source, published.date]).toEqual(['Envoys of Peru walk out', 'Reuters', '2015-03-14'])
  expect(ties.map((tie) => [tie.source, tie.type, tie.target, tie.date.value])).toContainEqual([
    'state:peru',
    'opposition',
    'state:finland',
    '2015-03-14',
  ])
})

test('the parser can be used alone, and writes what data/README.md shows', () => {
  const [part] = entente.createParser(readModel()).text('Peru backed Finland.')
  const shown = /```\n(# sent_id[^`]+)```/.exec(readFileSync('data/README.md', 'utf8'))?.[1]
  expect(part?.conllu.trimEnd()).toBe(shown?.trimEnd())
})
