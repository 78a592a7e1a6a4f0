import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { yearRange } from '../../src/core/analysis/years.ts'
import { filterGraph } from '../../src/core/graph/filter.ts'
import { openGraph } from '../../src/core/graph/graph.ts'
import { DEFAULT_FILTER, EDGE_TYPES } from '../../src/core/graph/view.ts'
import { synthetic } from '../support/synthetic.ts'
import { SOON, settled } from './support/browser.ts'
import { openApp, river } from './support/open.ts'
import { countColors, type Handle, midpoints } from './support/probe.ts'

declare const entente: Handle

const made = synthetic({ actors: 30, ties: 60 })
const graph = openGraph(made.dossier)
const range = yearRange(graph)
const YEARS = range ? range.last - range.first + 1 : 0
const app = openApp({ dossiers: river(made) })

test('draws nodes and edges in the colours of the theme', async () => {
  const colors = await countColors(app.page, ['#0072b2', '#d55e00', '#7b3a9e'])
  expect(colors['#0072b2']).toBeGreaterThan(800)
  expect(colors['#d55e00']).toBeGreaterThan(400)
  expect(colors['#7b3a9e']).toBeGreaterThan(200)
})

test('a year leaves the edges that a brute-force filter leaves, and no mark moves', async () => {
  const places = () => app.page.evaluate(() => [0, 1, 2, 3].map((actor) => entente.picture.value?.at(actor)))
  const before = await places()
  const blue = await countColors(app.page, ['#0072b2'])
  await app.page.click('.years button:has-text("2014")')
  await app.page.waitForTimeout(300)
  const shown = await app.page.evaluate(() => [...entente.visible.value.edge])
  const expected = filterGraph(graph, { ...DEFAULT_FILTER, from: '2014', to: '2014' })
  expect(shown).toEqual([...expected.edge])
  expect(await places()).toEqual(before)
  const fewer = await countColors(app.page, ['#0072b2'])
  expect(fewer['#0072b2']).toBeLessThan((blue['#0072b2'] ?? 0) * 0.8)
  await app.page.keyboard.press('Control+z')
  await app.page.waitForTimeout(300)
  expect(await app.page.evaluate(() => entente.view.value.filter.from)).toBeNull()
})

test('the brush snaps to whole years, months on request', async () => {
  const plot = await app.page.locator('.timeline-plot svg').boundingBox()
  if (!plot) throw new Error('no timeline')
  const slot = (plot.width - 16) / YEARS
  await app.page.mouse.move(plot.x + 8 + slot * 1.1, plot.y + 30)
  await app.page.mouse.down()
  await app.page.mouse.move(plot.x + 8 + slot * 2, plot.y + 30, { steps: 4 })
  await app.page.mouse.move(plot.x + 8 + slot * 2.9, plot.y + 30, { steps: 4 })
  await app.page.mouse.up()
  const window = () => app.page.evaluate(() => [entente.view.value.filter.from, entente.view.value.filter.to])
  expect(await window()).toEqual(['2012', '2013'])
  await app.page.click('.timeline-foot button')
  await app.page.locator('.year-handle').first().focus()
  await app.page.keyboard.press('ArrowRight')
  expect(await window()).toEqual(['2012-02', '2013-12'])
  await app.page.click('.timeline-foot button')
  await app.page.click('.timeline-left .quiet')
  expect(await window()).toEqual([null, null])
})

test('a click on a line opens exactly its sentences', async () => {
  const points = await app.page.evaluate(midpoints, 60)
  for (const { x, y } of points) {
    await app.page.mouse.click(x, y)
    await app.page.waitForTimeout(350)
    if (await app.page.evaluate(() => entente.view.value.select?.kind === 'pair')) break
  }
  const select = await app.page.evaluate(() => entente.view.value.select)
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
  await app.page.waitForFunction(() => document.querySelectorAll('.piece .quote:not(.waiting)').length > 0)
  for (const more of await app.page.locator('[data-testid=panel] .group > .quiet').all()) await more.click()
  await app.page.waitForFunction(() => document.querySelectorAll('.piece .waiting').length === 0)
  const quotes = await app.page
    .locator('[data-testid=panel] .group:not([data-type=met]):not([data-type=due]) .quote')
    .allTextContents()
  expect(quotes.sort()).toEqual(expected.sort())
  await expect.poll(() => app.page.locator('.mark-cue').first().textContent(), SOON).toBeTruthy()
  expect(EDGE_TYPES).toContain(select.type)
})

test('opens the article at the sentence', async () => {
  await app.page.locator('.article-line .link').first().click()
  await app.page.waitForSelector('.article p[data-asked]')
  await expect.poll(() => app.page.locator('.article .mark-evidence').count(), SOON).toBeGreaterThan(0)
  await app.page.keyboard.press('Escape')
  await expect.poll(() => app.page.locator('[data-testid=panel]').count(), SOON).toBe(0)
})

test('persons fold into their states and come back to their places', async () => {
  const figure = made.dossier.actors.findIndex(
    ({ kind, affiliations }, actor) =>
      kind === 'figure' &&
      affiliations.length > 0 &&
      made.dossier.ties.some(({ source }) => source === actor),
  )
  const place = () => app.page.evaluate((actor) => entente.picture.value?.at(actor), figure)
  const before = await place()
  const box = app.page.locator('.check:has-text("Persons count") input')
  await box.check()
  await expect.poll(() => app.page.evaluate(() => entente.graph.value.rolledUp), SOON).toBe(true)
  await expect
    .poll(() => app.page.evaluate((actor) => entente.visible.value.degree[actor], figure), SOON)
    .toBe(0)
  await app.page.waitForTimeout(1500)
  await box.uncheck()
  await expect.poll(async () => (await place())?.x, SOON).toBeCloseTo(before?.x ?? Number.NaN, 0)
  await expect.poll(async () => (await place())?.y, SOON).toBeCloseTo(before?.y ?? Number.NaN, 0)
  const colors = await countColors(app.page, ['#d55e00'])
  expect(colors['#d55e00']).toBeGreaterThan(300)
})

test('a dragged mark stays where it was put: through a filter, a roll-up, undo and redo', async () => {
  const actor = await app.page.evaluate(() => entente.picture.value?.order()[0] ?? 0)
  const at = () => app.page.evaluate((actor) => entente.picture.value?.at(actor) ?? { x: 0, y: 0 }, actor)
  const stage = await app.page.locator('[data-testid=stage]').boundingBox()
  if (!stage) throw new Error('no stage')
  const home = await at()
  await app.page.mouse.move(stage.x + home.x, stage.y + home.y)
  await app.page.waitForTimeout(300)
  await app.page.mouse.down()
  await app.page.mouse.move(stage.x + home.x + 30, stage.y + home.y + 20, { steps: 4 })
  await app.page.mouse.move(stage.x + home.x + 60, stage.y + home.y + 40, { steps: 4 })
  await app.page.mouse.up()
  await app.page.waitForFunction(() => entente.view.value.moved.length === 1)
  const isAt = async (place: { x: number; y: number }) => {
    await expect
      .poll(async () => Math.hypot((await at()).x - place.x, (await at()).y - place.y), { timeout: 10_000 })
      .toBeLessThan(2)
  }
  const put = { x: home.x + 60, y: home.y + 40 }
  await isAt(put)
  await app.page.click('.years button:has-text("2014")')
  await isAt(put)
  const box = app.page.locator('.check:has-text("Persons count") input')
  await box.check()
  await app.page.waitForTimeout(1200)
  await isAt(put)
  await box.uncheck()
  await app.page.waitForTimeout(1200)
  await isAt(put)
  for (let step = 0; step < 4; step++) await app.page.evaluate(() => entente.history.undo())
  expect(await app.page.evaluate(() => entente.view.value.moved)).toEqual([])
  await isAt(home)
  await app.page.evaluate(() => entente.history.redo())
  await isAt(put)
  await app.page.waitForFunction(() => location.hash.includes('moved='))
  await app.page.locator('[data-testid=stage]').focus()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Shift+ArrowLeft')
  expect(await app.page.evaluate(() => entente.view.value.moved.length)).toBeGreaterThan(0)
  await app.page.click('button[aria-label*="moved mark"]')
  expect(await app.page.evaluate(() => entente.view.value.moved)).toEqual([])
  await isAt(home)
})

test('the address restores the view', async () => {
  await app.page.click('.years button:has-text("2013")')
  await app.page.locator('.check:has-text("denied") input').check()
  await app.page.waitForFunction(() => location.hash.includes('denied'))
  const address = app.page.url()
  const view = await app.page.evaluate(() => JSON.stringify(entente.view.value))
  await app.page.goto('about:blank')
  await app.page.goto(address)
  await settled(app.page)
  expect(await app.page.evaluate(() => JSON.stringify(entente.view.value))).toBe(view)
})

test('years without evidence are called that, and left with one click', async () => {
  await app.page.evaluate(() => {
    entente.change('1990', (view) => ({
      ...view,
      filter: { ...view.filter, from: '1990', to: '1990', status: ['asserted', 'promised'], source: null },
    }))
  })
  await app.page.click('.empty button:has-text("All years")')
  await app.page.waitForSelector('.empty', { state: 'detached' })
  await app.page.evaluate(() => entente.history.undo())
  await app.page.evaluate(() => entente.history.undo())
})

test('finds an actor and a sentence', async () => {
  await app.page.keyboard.press('/')
  await app.page.fill('[data-testid=search]', made.dossier.actors[3]?.label ?? '')
  await app.page.waitForSelector('.find .lines button')
  await app.page.keyboard.press('Enter')
  await expect
    .poll(() => app.page.locator('[data-testid=panel] h2').textContent(), SOON)
    .toContain(made.dossier.actors[3]?.label)
  // the keyboard goes where the answer is
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.closest('[data-testid=panel] h2') !== null))
    .toBe(true)
})

test.each(['svg', 'png', 'json', 'gexf', 'graphml', 'csv'])('saves %s', async (format) => {
  await app.page.click('button.strong:has-text("Snapshot")')
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.click(`[data-testid=save-${format}]`),
  ])
  const bytes = readFileSync(await download.path())
  if (format === 'json') expect(JSON.parse(bytes.toString()).name).toBe(made.dossier.name)
  if (format === 'svg' || format === 'gexf' || format === 'graphml') {
    expect(bytes.toString().trim()).toMatch(new RegExp(`</${format}>$`))
  }
  if (format === 'csv') expect(bytes.subarray(0, 2).toString()).toBe('PK')
  if (format === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  await app.page.keyboard.press('Escape')
})

test('nothing was complained about, the security policy included', () => {
  expect(app.faults).toEqual([])
})
