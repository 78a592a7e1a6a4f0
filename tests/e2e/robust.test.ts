import { expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { SOON, settled } from './support/browser.ts'
import { openApp } from './support/open.ts'
import { countColors, type Handle } from './support/probe.ts'
import { startSite, writeFiles, writeSynthetic } from './support/site.ts'

declare const entente: Handle

const made = synthetic({ actors: 20, ties: 40 })
const brokenFiles = new Map([
  ['graph.json', JSON.stringify({ ...made.dossier, ties: undefined, name: 'broken' })],
])
const app = openApp({
  dossiers: () => ({ river: writeSynthetic(made), broken: writeFiles(brokenFiles) }),
  size: [1000, 700],
  start: null,
})

test('a lost WebGL context comes back with the same view', async () => {
  const page = await app.another()
  await page.goto(app.site.address)
  await settled(page)
  await page.click('.years button:has-text("2013")')
  await page.waitForTimeout(400)
  const before = await countColors(page, ['#d55e00'])
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-edges')
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
  })
  await page.waitForTimeout(900)
  const after = await countColors(page, ['#d55e00'])
  expect(after['#d55e00']).toBeGreaterThan(20)
  expect(after).toEqual(before)
  expect(await page.evaluate(() => entente.view.value.filter.from)).toBe('2013')
  await page.context().close()
})

test('without WebGL the network is drawn as SVG and its lines open', async () => {
  const page = await app.another()
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : (original.call(this, kind as '2d', ...(rest as [])) as never)
    } as never
  })
  await page.goto(app.site.address)
  await page.waitForSelector('[data-testid=plain] g.openable', { state: 'attached' })
  await page.locator('[data-testid=plain] g.openable[role=button]').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-testid=panel]')
  await page.context().close()
})

test('a broken dossier says which file is broken and how', async () => {
  const page = await app.another()
  await page.goto(`${app.site.address}?dossier=broken`)
  await page.waitForSelector('#app.failed')
  await expect.poll(() => page.textContent('#app'), SOON).toContain('graph.json has no list "ties"')
  await page.context().close()
})

test('a link to another dossier warns', async () => {
  const page = await app.another()
  await page.goto(`${app.site.address}#v=1&d=000000000000&from=2013`)
  await page.waitForSelector('.said[data-tone=warning]')
  await expect.poll(() => page.textContent('.said'), SOON).toContain('another version')
  await page.context().close()
})

test('opens without its server after the first visit', async () => {
  const own = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  const page = await app.another()
  await page.goto(own.address)
  await settled(page)
  // the page, and all that it fetched before its service worker was there, must have been kept
  await expect.poll(() => page.evaluate(notKept), SOON).toEqual([])
  await own.close()
  await page.reload()
  await settled(page)
  expect(await page.evaluate(() => entente.source.value.dossier.name)).toBe(made.dossier.name)
  await page.context().close()
})

/** Addresses that a page needs to open again and that no cache holds yet; runs in the page. */
async function notKept(): Promise<string[]> {
  await navigator.serviceWorker.ready
  const cache = await caches.open('entente-1')
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
  const needed = [`${location.origin}/`, ...fetched.filter((name) => name.startsWith(location.origin))]
  return needed.filter((url) => !kept.has(url))
}
