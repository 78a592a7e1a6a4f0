import { beforeAll, expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { SOON } from './support/browser.ts'
import { openApp, river } from './support/open.ts'
import type { Handle } from './support/probe.ts'

declare const entente: Handle

const made = synthetic({ actors: 24, ties: 60 })
const app = openApp({ dossiers: river(made), start: '#mode=list' })
beforeAll(async () => {
  await app.page.waitForSelector('[data-testid=walk] [role=treeitem]')
})

/** What a screen reader says of the line that has the focus. */
const spoken = () =>
  app.page.evaluate(() => document.activeElement?.querySelector('.unseen')?.textContent ?? '')
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await app.page.keyboard.press(key)
    await app.page.waitForTimeout(250)
  }
}

test('arrow keys walk from an actor by kind of tie to its neighbours, and on', async () => {
  await app.page.locator('[role=treeitem]').first().focus()
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
  expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('4')
  await press('ArrowLeft')
  expect(await spoken()).toBe(tie)
  await press('Home')
  expect(await spoken()).toBe(first)
})

test('Enter opens the sentences, once more goes to them, Escape comes back', async () => {
  await press('ArrowRight', 'ArrowRight')
  const tie = await spoken()
  await press('Enter')
  await app.page.waitForSelector('[data-testid=piece] .mark-cue')
  expect(await app.page.evaluate(() => entente.view.value.select?.kind)).toBe('pair')
  await expect.poll(() => app.page.textContent('.said'), SOON).toContain(tie)
  await press('Enter')
  expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await press('Escape')
  await app.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem')
  expect(await spoken()).toBe(tie)
})

test('a filter set by keyboard is announced and narrows the tree', async () => {
  const lines = () => app.page.locator('[data-testid=walk] [aria-level="1"]').count()
  const before = await lines()
  const handle = app.page.locator('.year-handle').first()
  await handle.focus()
  await press('End')
  await app.page.waitForFunction(
    () => (document.querySelector('[data-testid=announcer]')?.textContent ?? '') !== '',
  )
  const said = await app.page.textContent('[data-testid=announcer]')
  const { from, shown } = await app.page.evaluate(() => ({
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
  await app.page.locator('button.strong:has-text("Snapshot")').focus()
  await press('Enter')
  const save = app.page.locator('[data-testid=save-csv]')
  await save.waitFor()
  await save.focus()
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/list.*\.zip$/)
  await press('Escape')
})

test('at 200 % zoom and on a narrow screen nothing is cut off sideways', async () => {
  for (const [width, height] of [
    [640, 400],
    [320, 640],
  ] as const) {
    await app.page.setViewportSize({ width, height })
    await app.page.waitForFunction(
      () =>
        (document.querySelector('.timeline-plot svg')?.getBoundingClientRect().right ?? 0) <= innerWidth + 1,
    )
    const wide = () =>
      app.page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((one) => one.closest('.tools, .views, .table-box') === null)
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.checkVisibility())
          .map((one) => `${one.tagName}.${one.className}`),
      )
    // the brush follows the plot a frame later
    await expect.poll(wide, { timeout: 5_000 }).toEqual([])
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await app.page.setViewportSize({ width: 1280, height: 800 })
})

test('in forced colours a pressed filter and the current view keep a mark', async () => {
  await app.page.emulateMedia({ forcedColors: 'active' })
  const outline = await app.page
    .locator('nav.views [aria-current]')
    .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).toBe('solid')
  await app.page.emulateMedia({ forcedColors: 'none' })
})

test('nothing was complained about', () => {
  expect(app.faults).toEqual([])
})
