import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { complaints, launch, SOON, settled } from './support/browser.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

/** Exports of a dossier so large that a person sees them being made. */

const made = synthetic({ actors: 300, ties: 4000, pieces: 60_000 })
vi.setConfig({ testTimeout: 120_000 })

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  site = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  browser = await launch()
  page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  faults = complaints(page)
  await page.goto(site.address)
  await settled(page)
  await page.getByRole('button', { name: 'Snapshot' }).click()
  // the measuring of the page's size is over: from here on every worker is one that was asked for
  await page.getByTestId('page-size').getByText('Opens').waitFor({ timeout: 60_000 })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Runs in the page: waits until the bar stands somewhere between its ends. */
const underWay = () => {
  const bar = document.querySelector<HTMLProgressElement>('[data-testid=making] progress')
  return bar !== null && bar.position > 0 && bar.position < 1
}

test.each(['json', 'report-pdf'])('%s: progress is shown, and cancelling ends it', async (format) => {
  let downloads = 0
  const count = () => {
    downloads++
  }
  page.on('download', count)
  await page.getByTestId(`save-${format}`).click()
  await page.waitForFunction(underWay, undefined, { timeout: 60_000, polling: 20 })
  expect(page.workers()).toHaveLength(1)
  // the page itself is free meanwhile: other buttons are shut, the field of the title is not
  expect(await page.getByTestId('save-csv').isDisabled()).toBe(true)
  await page.getByTestId('stop-making').click()
  await page.getByTestId('making').waitFor({ state: 'detached', timeout: 5000 })
  await expect.poll(() => page.locator('.said').textContent(), SOON).toContain('Stopped; nothing was saved.')
  await page.waitForTimeout(1500)
  expect([downloads, page.workers().length]).toEqual([0, 0])
  page.off('download', count)
})

test('closing the dialog ends the work, too', async () => {
  await page.getByTestId('save-json').click()
  await page.getByTestId('making').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(500)
  expect(page.workers()).toHaveLength(0)
  await page.getByRole('button', { name: 'Snapshot' }).click()
})

test('afterwards an export is made as ever', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 100_000 }),
    page.getByTestId('save-json').click(),
  ])
  const { ties } = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(ties.length).toBeGreaterThan(3000)
  expect(faults).toEqual([])
})
