import { expect, test } from 'vitest'
import { readLexicon, readModel } from '../../src/cli/knowledge.ts'
import * as entente from '../../src/core/index.ts'

test('the library goes from bytes to a file without a platform', async () => {
  const knowledge = entente.createKnowledge(readModel(), readLexicon('data/lexicon'))
  const bytes = new TextEncoder().encode('Peru backed Finland on Saturday. Denmark condemned Peru.')
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
