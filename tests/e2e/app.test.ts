import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { yearRange } from '../../src/core/analysis/years.ts'
import { filterGraph } from '../../src/core/graph/filter.ts'
import { openGraph } from '../../src/core/graph/graph.ts'
import { DEFAULT_FILTER, EDGE_TYPES } from '../../src/core/graph/view.ts'
import { synthetic } from '../support/synthetic.ts'
import { complaints, launch, settled } from './support/browser.ts'
import { countColors, type Handle, midpoints } from './support/probe.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

declare const entente: Handle

const made = synthetic({ actors: 30, ties: 60 })
const graph = openGraph(made.dossier)
const range = yearRange(graph)
const YEARS = range ? range.last - range.first + 1 : 0
// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  site = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  browser = await launch()
  page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  ).newPage()
  faults = complaints(page)
  await page.goto(site.address)
  await settled(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('draws nodes and edges in the colours of the theme', async () => {
  const colors = await countColors(page, ['#0072b2', '#d55e00', '#7b3a9e'])
  expect(colors['#0072b2']).toBeGreaterThan(800)
  expect(colors['#d55e00']).toBeGreaterThan(400)
  expect(colors['#7b3a9e']).toBeGreaterThan(200)
})

test('a year leaves the edges that a brute-force filter leaves, and no mark moves', async () => {
  const places = () => page.evaluate(() => [0, 1, 2, 3].map((actor) => entente.picture.value?.at(actor)))
  const before = await places()
  const blue = await countColors(page, ['#0072b2'])
  await page.click('.years button:has-text("2014")')
  await page.waitForTimeout(300)
  const shown = await page.evaluate(() => [...entente.visible.value.edge])
  const expected = filterGraph(graph, { ...DEFAULT_FILTER, from: '2014', to: '2014' })
  expect(shown).toEqual([...expected.edge])
  expect(await places()).toEqual(before)
  const fewer = await countColors(page, ['#0072b2'])
  expect(fewer['#0072b2']).toBeLessThan((blue['#0072b2'] ?? 0) * 0.8)
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => entente.view.value.filter.from)).toBeNull()
})

test('the brush snaps to whole years, months on request', async () => {
  const plot = await page.locator('.timeline-plot svg').boundingBox()
  if (!plot) throw new Error('no timeline')
  const slot = (plot.width - 16) / YEARS
  await page.mouse.move(plot.x + 8 + slot * 1.1, plot.y + 30)
  await page.mouse.down()
  await page.mouse.move(plot.x + 8 + slot * 2, plot.y + 30, { steps: 4 })
  await page.mouse.move(plot.x + 8 + slot * 2.9, plot.y + 30, { steps: 4 })
  await page.mouse.up()
  const window = () => page.evaluate(() => [entente.view.value.filter.from, entente.view.value.filter.to])
  expect(await window()).toEqual(['2012', '2013'])
  await page.click('.timeline-foot button')
  await page.locator('.year-handle').first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await window()).toEqual(['2012-02', '2013-12'])
  await page.click('.timeline-foot button')
  await page.click('.timeline-left .quiet')
  expect(await window()).toEqual([null, null])
})

test('a click on a line opens exactly its sentences', async () => {
  const points = await page.evaluate(midpoints, 60)
  for (const { x, y } of points) {
    await page.mouse.click(x, y)
    await page.waitForTimeout(350)
    if (await page.evaluate(() => entente.view.value.select?.kind === 'pair')) break
  }
  const select = await page.evaluate(() => entente.view.value.select)
  if (select?.kind !== 'pair') throw new Error('no line was hit')
  const index = (id: string) => made.dossier.actors.findIndex((actor) => actor.id === id)
  const [a, b] = [index(select.a), index(select.b)]
  const visible = filterGraph(graph, DEFAULT_FILTER)
  const expected: string[] = []
  for (let row = 0; row < graph.pieces.length; row++) {
    const edge = graph.pieces.edge[row] ?? 0
    const ends = [graph.edges.source[edge], graph.edges.target[edge]]
    const origin = graph.pieces.origin[row] ?? -1
    if (visible.piece[row] === 1 && origin >= 0 && ends.includes(a) && ends.includes(b)) {
      expected.push(made.pieceTexts[origin]?.evidence[0]?.quote ?? '')
    }
  }
  await page.waitForFunction(() => document.querySelectorAll('.piece .quote:not(.waiting)').length > 0)
  for (const more of await page.locator('[data-testid=panel] .group > .quiet').all()) await more.click()
  await page.waitForFunction(() => document.querySelectorAll('.piece .waiting').length === 0)
  const quotes = await page
    .locator('[data-testid=panel] .group:not([data-type=met]):not([data-type=due]) .quote')
    .allTextContents()
  expect(quotes.sort()).toEqual(expected.sort())
  expect(await page.locator('.mark-cue').first().textContent()).toBeTruthy()
  expect(EDGE_TYPES).toContain(select.type)
})

test('opens the article at the sentence', async () => {
  await page.locator('.article-line .link').first().click()
  await page.waitForSelector('.article p[data-asked]')
  expect(await page.locator('.article .mark-evidence').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  expect(await page.locator('[data-testid=panel]').count()).toBe(0)
})

test('persons fold into their states and come back to their places', async () => {
  const figure = made.dossier.actors.findIndex(
    ({ kind, affiliations }, actor) =>
      kind === 'figure' &&
      affiliations.length > 0 &&
      made.dossier.ties.some(({ source }) => source === actor),
  )
  const place = () => page.evaluate((actor) => entente.picture.value?.at(actor), figure)
  const before = await place()
  const box = page.locator('.check:has-text("Persons count") input')
  await box.check()
  await page.waitForTimeout(1500)
  expect(await page.evaluate(() => entente.graph.value.rolledUp)).toBe(true)
  expect(await page.evaluate((actor) => entente.visible.value.degree[actor], figure)).toBe(0)
  await box.uncheck()
  await page.waitForTimeout(1500)
  const after = await place()
  expect(after?.x).toBeCloseTo(before?.x ?? Number.NaN, 0)
  expect(after?.y).toBeCloseTo(before?.y ?? Number.NaN, 0)
  const colors = await countColors(page, ['#d55e00'])
  expect(colors['#d55e00']).toBeGreaterThan(300)
})

test('the address restores the view', async () => {
  await page.click('.years button:has-text("2013")')
  await page.locator('.check:has-text("denied") input').check()
  await page.waitForTimeout(500)
  const address = page.url()
  const view = await page.evaluate(() => JSON.stringify(entente.view.value))
  await page.goto('about:blank')
  await page.goto(address)
  await settled(page)
  expect(await page.evaluate(() => JSON.stringify(entente.view.value))).toBe(view)
})

test('finds an actor and a sentence', async () => {
  await page.keyboard.press('/')
  await page.fill('[data-testid=search]', made.dossier.actors[3]?.label ?? '')
  await page.waitForSelector('.find .lines button')
  await page.keyboard.press('Enter')
  expect(await page.locator('[data-testid=panel] h2').textContent()).toContain(made.dossier.actors[3]?.label)
})

test.each(['svg', 'png', 'json', 'gexf', 'graphml', 'csv'])('saves %s', async (format) => {
  await page.click('button.strong:has-text("Snapshot")')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-testid=save-${format}]`),
  ])
  const bytes = readFileSync(await download.path())
  if (format === 'json') expect(JSON.parse(bytes.toString()).name).toBe(made.dossier.name)
  if (format === 'svg' || format === 'gexf' || format === 'graphml') {
    expect(bytes.toString().trim()).toMatch(new RegExp(`</${format}>$`))
  }
  if (format === 'csv') expect(bytes.subarray(0, 2).toString()).toBe('PK')
  if (format === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  await page.keyboard.press('Escape')
})

test('nothing was complained about, the security policy included', () => {
  expect(faults).toEqual([])
})
