import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadKnowledge, readLexicon } from '../../src/cli/knowledge.ts'
import { build } from '../../src/core/build.ts'
import { extract } from '../../src/core/extract.ts'
import { ingest } from '../../src/core/ingest/index.ts'
import { complaints, launch, settled } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeFiles } from './support/site.ts'

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

const knowledge = loadKnowledge()
const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

async function readNow(name: string, text: string) {
  const { articles } = await ingest(fileOf(name, text))
  return articles.map((article) => ({ article, copies: [], record: extract(article, knowledge) }))
}

// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  const lexicon = fileURLToPath(new URL('../../data/lexicon', import.meta.url))
  const files = build(await readNow('whaling.md', BEFORE), [], { name: 'fisheries', flags: knowledge.flags })
  site = await startSite([{ slug: 'fisheries', folder: writeFiles(files) }], () => readLexicon(lexicon))
  browser = await launch()
  page = await (await browser.newContext({ viewport: { width: 1100, height: 700 } })).newPage()
  faults = complaints(page)
  await page.goto(site.address)
  await settled(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('Node and browser read an article to the same bytes', async () => {
  const here = (await readNow('fisheries.md', ARTICLE)).map(({ record }) => JSON.stringify(record))
  const there = await page.evaluate(
    (bytes) => entente.reader.record({ name: 'fisheries.md', bytes: new Uint8Array(bytes) }),
    [...fileOf('fisheries.md', ARTICLE).bytes],
  )
  expect(there).toEqual(here)
  expect(JSON.parse(here[0] ?? '{}').actors.length).toBeGreaterThan(2)
})

test('setting the date of an article moves its sentences to that year', async () => {
  await page.evaluate(() => {
    const article = entente.source.value.dossier.articles[0]?.id ?? ''
    entente.change('open', (view) => ({ ...view, select: { kind: 'article', article, at: null } }))
  })
  await page.click('.set-article summary')
  await page.fill('.set-article input', '2012-05-02')
  await page.click('.set-article button')
  await page.waitForFunction(() => entente.years.value?.first === 2012)
  expect(await page.evaluate(() => entente.source.value.dossier.articles[0]?.date)).toBe('2012-05-02')
})

test('a dropped article adds its actors and moves nobody', async () => {
  const places = () =>
    page.evaluate(() =>
      entente.source.value.dossier.actors.slice(0, 40).map(({ id, x, y }) => ({ id, x, y })),
    )
  const before = await places()
  await page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'fisheries.md', { type: 'text/markdown' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, ARTICLE)
  await page.waitForFunction(() =>
    entente.source.value.dossier.actors.some(({ label }) => label === 'Finland'),
  )
  const after = new Map((await places()).map((actor) => [actor.id, actor]))
  for (const actor of before) if (after.has(actor.id)) expect(after.get(actor.id)).toEqual(actor)
  const ties = await page.evaluate(() => {
    const { actors, ties } = entente.source.value.dossier
    return ties.map(({ source, target, type }) => `${actors[source]?.label} ${type} ${actors[target]?.label}`)
  })
  expect(ties).toContain('Peru backing Finland')
  expect(ties).toContain('Denmark opposition Peru')
})

test('a lexicon of one’s own is laid over ours, and everything is read again', async () => {
  const own =
    '[{"id": "state:norway", "label": "Kingdom of Norway", "adjectives": ["Norwegian"], "seats": ["Oslo"], "names": ["Norway"]}]'
  const labels = () => page.evaluate(() => entente.source.value.dossier.actors.map(({ label }) => label))
  expect(await labels()).toContain('Norway')
  await page.evaluate(() => {
    entente.dialog.value = 'add'
  })
  await page.click('.own-lexicon summary')
  await page.setInputFiles('[data-testid=lexicon]', {
    name: 'states.json',
    mimeType: 'application/json',
    buffer: Buffer.from(own),
  })
  await page.waitForFunction(() =>
    entente.source.value.dossier.actors.some(({ label }) => label === 'Kingdom of Norway'),
  )
  expect(await labels()).not.toContain('Norway')
})

test('nothing was complained about', () => {
  expect(faults).toEqual([])
})
