import { expect, test } from 'vitest'
import { builtFrom, openApp, readArticles } from './support/open.ts'
import type { Handle } from './support/probe.ts'

declare const entente: Handle

const ARTICLE = `---
title: Peru sides with Finland in the fishing dispute
date: 2015-03-14
source: Harbour Times
---
LIMA, March 14 - Peru backed Finland on Saturday in its dispute with Denmark over the northern fisheries.

Denmark condemned Peru and accused Finland of breaking the treaty. The foreign ministers of Peru and Finland met in Lima on Friday.
`

const BEFORE = `---
title: Norway and Chile trade accusations
date: 2014-05-02
source: Northern Wire
---
OSLO, May 2 - Norway accused Chile on Friday of breaking the whaling treaty. Canada backed Norway.
`

const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

const app = openApp({
  dossiers: async () => ({ fisheries: await builtFrom('fisheries', { 'whaling.md': BEFORE }) }),
  reads: true,
  size: [1100, 700],
})

test('Node and browser read an article to the same bytes', async () => {
  const here = (await readArticles({ 'fisheries.md': ARTICLE })).map(({ record }) => JSON.stringify(record))
  const there = await app.page.evaluate(
    (bytes) => entente.reader.record({ name: 'fisheries.md', bytes: new Uint8Array(bytes) }),
    [...fileOf('fisheries.md', ARTICLE).bytes],
  )
  expect(there).toEqual(here)
  expect(JSON.parse(here[0] ?? '{}').actors.length).toBeGreaterThan(2)
})

test('setting the date of an article moves its sentences to that year', async () => {
  await app.page.evaluate(() => {
    const article = entente.source.value.dossier.articles[0]?.id ?? ''
    entente.change('open', (view) => ({ ...view, select: { kind: 'article', article, at: null } }))
  })
  await app.page.click('.set-article summary')
  await app.page.fill('.set-article input', '2012-05-02')
  await app.page.click('.set-article button')
  await app.page.waitForFunction(() => entente.years.value?.first === 2012)
  expect(await app.page.evaluate(() => entente.source.value.dossier.articles[0]?.date)).toBe('2012-05-02')
})

test('a dropped article adds its actors and moves nobody', async () => {
  const places = () =>
    app.page.evaluate(() =>
      entente.source.value.dossier.actors.slice(0, 40).map(({ id, x, y }) => ({ id, x, y })),
    )
  const before = await places()
  await app.page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'fisheries.md', { type: 'text/markdown' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, ARTICLE)
  await app.page.waitForFunction(() =>
    entente.source.value.dossier.actors.some(({ label }) => label === 'Finland'),
  )
  const after = new Map((await places()).map((actor) => [actor.id, actor]))
  for (const actor of before) if (after.has(actor.id)) expect(after.get(actor.id)).toEqual(actor)
  const ties = await app.page.evaluate(() => {
    const { actors, ties } = entente.source.value.dossier
    return ties.map(({ source, target, type }) => `${actors[source]?.label} ${type} ${actors[target]?.label}`)
  })
  expect(ties).toContain('Peru backing Finland')
  expect(ties).toContain('Denmark opposition Peru')
})

test('an article says which date of its file could not be read, until somebody sets one', async () => {
  await app.page.evaluate(() => {
    const transfer = new DataTransfer()
    const file = '---\ndate: 03/04/2013\n---\nIceland condemned Portugal over the herring quota.'
    transfer.items.add(new File([file], 'herring.md', { type: 'text/markdown' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  })
  await app.page.waitForFunction(() =>
    entente.source.value.dossier.articles.some(({ id }) => id === 'herring'),
  )
  await app.page.evaluate(() => {
    entente.change('open', (view) => ({
      ...view,
      select: { kind: 'article', article: 'herring', at: null },
    }))
  })
  const notice = app.page.locator('.article-panel .note', { hasText: '"03/04/2013" is not understood' })
  await notice.waitFor()
  await app.page.fill('.set-article input', '2013-04-03')
  await app.page.click('.set-article button')
  await notice.waitFor({ state: 'detached' })
})

test('a lexicon of one’s own is laid over ours, and everything is read again', async () => {
  const own =
    '[{"id": "state:norway", "label": "Kingdom of Norway", "adjectives": ["Norwegian"], "seats": ["Oslo"], "names": ["Norway"]}]'
  const labels = () => app.page.evaluate(() => entente.source.value.dossier.actors.map(({ label }) => label))
  expect(await labels()).toContain('Norway')
  await app.page.evaluate(() => {
    entente.dialog.value = 'add'
  })
  await app.page.click('.own-lexicon summary')
  await app.page.setInputFiles('[data-testid=lexicon]', {
    name: 'states.json',
    mimeType: 'application/json',
    buffer: Buffer.from(own),
  })
  await app.page.waitForFunction(() =>
    entente.source.value.dossier.actors.some(({ label }) => label === 'Kingdom of Norway'),
  )
  expect(await labels()).not.toContain('Norway')
})

test('nothing was complained about', () => {
  expect(app.faults).toEqual([])
})
