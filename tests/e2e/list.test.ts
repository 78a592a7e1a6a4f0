import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { complaints, launch } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

declare const entente: Handle

const made = synthetic({ actors: 24, ties: 60 })
// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  site = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  browser = await launch()
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  page.setDefaultTimeout(15_000)
  faults = complaints(page)
  await page.goto(`${site.address}#mode=list`)
  await page.waitForSelector('[data-testid=walk] [role=treeitem]')
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** What a screen reader says of the line that has the focus. */
const spoken = () => page.evaluate(() => document.activeElement?.querySelector('.unseen')?.textContent ?? '')
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(250)
  }
}

test('arrow keys walk from an actor by kind of tie to its neighbours, and on', async () => {
  await page.locator('[role=treeitem]').first().focus()
  const first = await spoken()
  const [name = ''] = first.split(',')
  await press('ArrowRight')
  await press('ArrowRight')
  expect(await spoken()).toMatch(/^(Backs|Backed by|Opposes|Opposed by|Met|Due to meet), \d+$/)
  await press('ArrowRight')
  const tie = await spoken()
  expect(tie).toContain(name)
  expect(tie).toMatch(
    / (backs|opposes|met|is due to meet) .*, \d+ sentences?(, \d{4}( to \d{4})?)?, \d+ sources?$/,
  )
  // the neighbour opens in its turn
  await press('ArrowRight', 'ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('4')
  await press('ArrowLeft')
  expect(await spoken()).toBe(tie)
  await press('Home')
  expect(await spoken()).toBe(first)
})

test('Enter opens the sentences, once more goes to them, Escape comes back', async () => {
  await press('ArrowRight', 'ArrowRight')
  const tie = await spoken()
  await press('Enter')
  await page.waitForSelector('[data-testid=piece] .mark-cue')
  expect(await page.evaluate(() => entente.view.value.select?.kind)).toBe('pair')
  expect(await page.textContent('.said')).toContain(tie)
  await press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await press('Escape')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem')
  expect(await spoken()).toBe(tie)
})

test('a filter set by keyboard is announced and narrows the tree', async () => {
  const lines = () => page.locator('[data-testid=walk] [aria-level="1"]').count()
  const before = await lines()
  const handle = page.locator('.year-handle').first()
  await handle.focus()
  await press('End')
  await page.waitForFunction(
    () => (document.querySelector('[data-testid=announcer]')?.textContent ?? '') !== '',
  )
  const said = await page.textContent('[data-testid=announcer]')
  const { from, shown } = await page.evaluate(() => ({
    from: entente.view.value.filter.from,
    shown: entente.visible.value.totals.actors,
  }))
  expect(said).toContain(from)
  expect(said).toContain(`${shown} actor`)
  expect(await lines()).toBe(shown)
  expect(shown).toBeLessThan(before)
  await press('Control+z')
})

test('the snapshot opens and saves by keyboard', async () => {
  await page.locator('button.strong:has-text("Snapshot")').focus()
  await press('Enter')
  const save = page.locator('[data-testid=save-csv]')
  await save.waitFor()
  await save.focus()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/list.*\.zip$/)
  await press('Escape')
})

test('at 200 % zoom and on a narrow screen nothing is cut off sideways', async () => {
  for (const [width, height] of [
    [640, 400],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForFunction(
      () =>
        (document.querySelector('.timeline-plot svg')?.getBoundingClientRect().right ?? 0) <= innerWidth + 1,
    )
    const wide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((one) => one.closest('.tools, .views, .table-box') === null)
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.checkVisibility())
          .map((one) => `${one.tagName}.${one.className}`),
      )
    // the brush follows the plot a frame later
    await expect.poll(wide, { timeout: 5_000 }).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('in forced colours a pressed filter and the current view keep a mark', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  const outline = await page
    .locator('nav.views [aria-current]')
    .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).toBe('solid')
  await page.emulateMedia({ forcedColors: 'none' })
})

test('nothing was complained about', () => {
  expect(faults).toEqual([])
})
