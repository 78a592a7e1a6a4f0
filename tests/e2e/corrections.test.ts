import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadKnowledge, readLexicon } from '../../src/cli/knowledge.ts'
import { build } from '../../src/core/build.ts'
import { extract } from '../../src/core/extract.ts'
import type { View } from '../../src/core/graph/view.ts'
import { ingest } from '../../src/core/ingest/index.ts'
import { parseCorrections } from '../../src/core/merge/corrections.ts'
import { complaints, launch, settled } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeFiles } from './support/site.ts'

declare const entente: Handle

const ARTICLE = `---
title: Norway and Chile trade accusations
date: 2014-05-02
source: Northern Wire
---
OSLO, May 2 - Norway accused Chile on Friday of breaking the whaling treaty. Canada backed Norway in the dispute.

Iceland said nothing about the quarrel. Peru condemned Canada on Thursday.
`

// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 60_000 })
const SOON = { timeout: 15_000 }

let site: Site
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[]
let folder: string

beforeAll(async () => {
  const knowledge = loadKnowledge()
  const { articles } = await ingest({ name: 'whaling.md', bytes: new TextEncoder().encode(ARTICLE) })
  const read = articles.map((article) => ({ article, copies: [], record: extract(article, knowledge) }))
  folder = writeFiles(build(read, [], { name: 'whaling', flags: knowledge.flags }))
  const lexicon = fileURLToPath(new URL('../../data/lexicon', import.meta.url))
  site = await startSite([{ slug: 'whaling', folder }], () => readLexicon(lexicon))
  browser = await launch()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  page = await context.newPage()
  page.setDefaultTimeout(30_000)
  faults = complaints(page)
  await page.goto(site.address)
  await settled(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const choose = (select: View['select']) =>
  page.evaluate((select) => entente.change('test', (view) => ({ ...view, select })), select)

/** "Canada backing Norway (1)", rejected ones left out. */
const ties = () =>
  page.evaluate(() => {
    const { actors, ties, pieces } = entente.source.value.dossier
    return ties
      .map(({ source, target, type }, index) => {
        const rows = pieces.tie.flatMap((tie, row) =>
          tie === index && pieces.verdict[row] !== -1 ? [row] : [],
        )
        return { words: `${actors[source]?.label} ${type} ${actors[target]?.label}`, rows }
      })
      .filter(({ rows }) => rows.length > 0)
      .map(({ words }) => words)
      .sort()
  })

const written = () => {
  const file = join(folder, 'corrections.jsonl')
  return existsSync(file) ? parseCorrections(readFileSync(file, 'utf8')).corrections : []
}

/** Until the dossier holds what the history says. */
const inForce = (count: number) =>
  page.waitForFunction(
    (count) =>
      entente.changes.value === entente.applied.value && entente.changes.value.corrections.length === count,
    count,
  )

test('rejects a sentence, moves nobody, writes it beside the dossier; undo brings it back', async () => {
  const before = await ties()
  expect(before).toContain('Canada backing Norway')
  const place = () =>
    page.evaluate(() => entente.source.value.dossier.actors.map(({ id, x, y }) => `${id} ${x} ${y}`))
  const places = await place()
  await choose({ kind: 'pair', a: 'state:canada', b: 'state:norway', type: 'backing' })
  await page.click('.piece .correct summary')
  await page.click('.piece .correct button:has-text("This is wrong")')
  await inForce(1)
  expect(await ties()).toEqual(before.filter((tie) => tie !== 'Canada backing Norway'))
  expect(await place()).toEqual(places)
  await expect.poll(() => written().map(({ op }) => op), SOON).toEqual(['reject'])
  await page.keyboard.press('Control+z')
  await inForce(0)
  expect(await ties()).toEqual(before)
  await expect.poll(() => written().length, SOON).toBe(0)
})

test('retypes and redates a sentence', async () => {
  await choose({ kind: 'pair', a: 'state:canada', b: 'state:norway', type: 'backing' })
  await page.click('.piece .correct summary')
  await page.fill('.piece .correct input[placeholder="2013-11-22"]', '2012')
  await page.click('.piece .correct button:has-text("Set")')
  await inForce(1)
  await page.waitForFunction(() => entente.years.value?.first === 2012)
  await page.click('.piece .correct summary')
  await page.click('.piece .correct button:has-text("It is opposition")')
  await inForce(2)
  expect(await ties()).toContain('Canada opposition Norway')
  await page.keyboard.press('Control+z')
  await inForce(1)
  expect(await ties()).toContain('Canada backing Norway')
})

test('renames and merges an actor; the old name leads to the new one', async () => {
  await choose({ kind: 'actor', actor: 'state:peru' })
  await page.click('[data-testid=panel] > .correct > summary')
  await page.fill('.correct label:has-text("Name") input', 'Republic of Peru')
  await page.click('.correct form button:has-text("Set")')
  await inForce(2)
  expect(await page.textContent('[data-testid=panel] h2')).toContain('Republic of Peru')
  await page.fill('.actor-choice input', 'Chil')
  await page.click('.actor-choice .chip')
  await inForce(3)
  expect(await ties()).toContain('Chile opposition Canada')
  expect(await page.textContent('[data-testid=panel] h2')).toContain('Chile')
  expect(await page.evaluate(() => entente.source.value.dossier.redirects['state:peru'])).toBe('state:chile')
})

test('splits the places off that mean somebody else', async () => {
  await choose({ kind: 'actor', actor: 'state:norway' })
  await page.click('[data-testid=panel] > .correct > summary')
  await page.click('button:has-text("Two actors under one name")')
  await page.locator('.places input').first().check()
  await page.fill('.split label:has-text("Name of the other actor") input', 'Norway the town')
  await page.click('.split button[type=submit]')
  await inForce(4)
  const made = await page.evaluate(() => entente.source.value.dossier.actors.map(({ label }) => label))
  expect(made).toContain('Norway the town')
  await page.keyboard.press('Control+z')
  await inForce(3)
})

test('adds a tie from selected words', async () => {
  const article = await page.evaluate(() => entente.source.value.dossier.articles[0]?.id ?? '')
  await choose({ kind: 'article', article, at: null })
  await page.waitForSelector('.article p')
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.article p')].find((one) =>
      one.textContent?.includes('Iceland'),
    )
    const range = document.createRange()
    range.selectNodeContents(paragraph as Node)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  await page.waitForSelector('.add-tie[open]')
  const [who, whom] = [
    page.locator('.add-tie .actor-choice').nth(0),
    page.locator('.add-tie .actor-choice').nth(1),
  ]
  await who.locator('.chip', { hasText: 'Canada' }).click()
  await whom.locator('input').fill('Norw')
  await whom.locator('.chip', { hasText: /^Norway$/ }).click()
  await page.selectOption('.add-tie select >> nth=0', 'opposition')
  await page.click('.add-tie button[type=submit]')
  await inForce(4)
  expect(await ties()).toContain('Canada opposition Norway')
  await expect.poll(() => written().length, SOON).toBe(4)
  const added = written().find(({ op }) => op === 'add')
  expect(added?.op === 'add' && added.evidence.quote.startsWith('Iceland said nothing')).toBe(true)
})

test('after a reload all corrections hold, and the list takes one back', async () => {
  await page.reload()
  await settled(page)
  await inForce(4)
  expect(await ties()).toContain('Canada opposition Norway')
  await page.click('button[aria-label=More]')
  await page.click('#more button:has-text("Corrections")')
  await page.waitForSelector('[data-testid=corrections] li')
  expect(await page.locator('[data-testid=corrections] li').count()).toBe(4)
  await page.locator('[data-testid=corrections] li button').last().click()
  await inForce(3)
  expect(await ties()).not.toContain('Canada opposition Norway')
  await expect.poll(() => written().length, SOON).toBe(3)
})

test('a correction that fits nothing is reported and kept', async () => {
  const line = `${JSON.stringify({ op: 'rename', actor: 'state:atlantis', label: 'Atlantis' })}\nno correction\n`
  await page.setInputFiles('.corrections input[type=file]', {
    name: 'corrections.jsonl',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(line),
  })
  await inForce(4)
  expect(await page.textContent('[data-testid=corrections] li:last-child')).toContain('fits nothing')
  expect(await page.textContent('.said')).toContain('1 line')
  await expect
    .poll(() => written().some((one) => one.op === 'rename' && one.actor === 'state:atlantis'))
    .toBe(true)
})

test('a line that somebody else wrote meanwhile stays, and nothing is written over one that is broken', async () => {
  const file = join(folder, 'corrections.jsonl')
  const undo = () => page.evaluate(() => entente.history.undo())
  await page.keyboard.press('Escape')
  appendFileSync(file, `${JSON.stringify({ op: 'rename', actor: 'state:canada', label: 'Kanada' })}\n`)
  await undo()
  await inForce(3)
  await expect
    .poll(() => written().map((one) => one.op), SOON)
    .toEqual(['redate', 'rename', 'merge', 'rename'])
  expect(written().at(-1)).toMatchObject({ label: 'Kanada' })
  appendFileSync(file, 'written by hand, not yet right\n')
  const before = readFileSync(file, 'utf8')
  await undo()
  await inForce(4)
  await page.waitForSelector('.said:has-text("could not be written")')
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('where nothing can be written, corrections stay in the browser and are saved as a file', async () => {
  // a service worker would fetch past the route
  const fixed = await browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' })
  const visit = await fixed.newPage()
  visit.setDefaultTimeout(30_000)
  await visit.route('**/dossiers/index.json', (route) =>
    route.fulfill({ json: [{ name: 'whaling', path: 'dossiers/whaling/', writable: false }] }),
  )
  await visit.goto(site.address)
  await settled(visit)
  const count = written().length
  await visit.evaluate(() =>
    entente.change('test', (view) => ({ ...view, select: { kind: 'actor', actor: 'state:canada' } })),
  )
  await visit.click('[data-testid=panel] > .correct > summary')
  await visit.fill('.correct label:has-text("Name") input', 'Dominion of Canada')
  await visit.click('.correct form button:has-text("Set")')
  await visit.waitForFunction(() => entente.applied.value.corrections.length === 1)
  await visit.waitForTimeout(300)
  await visit.reload()
  await settled(visit)
  await visit.waitForFunction(() =>
    entente.source.value.dossier.actors.some(({ label }) => label === 'Dominion of Canada'),
  )
  expect(written().length).toBe(count)
  await visit.click('button[aria-label=More]')
  await visit.click('#more button:has-text("Corrections")')
  const [file] = await Promise.all([
    visit.waitForEvent('download'),
    visit.click('[data-testid=save-corrections]'),
  ])
  const saved = parseCorrections(readFileSync(await file.path(), 'utf8'))
  expect(saved.corrections).toMatchObject([{ op: 'rename', label: 'Dominion of Canada' }])
  await fixed.close()
})

test('nothing was complained about', () => {
  expect(faults).toEqual([])
})
