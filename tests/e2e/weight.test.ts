import { afterAll, beforeAll, expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { launch, settled } from './support/browser.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

let site: Site

beforeAll(async () => {
  // the size of the sample corpus
  const folder = writeSynthetic(synthetic({ actors: 450, ties: 300, pieces: 400 }))
  site = await startSite([{ slug: 'river', folder }], () => ({}))
}, 120_000)

afterAll(() => site?.close())

test('the first view costs less than 400 kB, its JavaScript less than 150 kB', {
  timeout: 60_000,
}, async () => {
  const browser = await launch()
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(site.address)
  await settled(page)
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => ({
        name: entry.name,
        size: (entry as PerformanceResourceTiming).transferSize,
      }),
    ),
  )
  await browser.close()
  const sum = (some: typeof loaded) => some.reduce((total, { size }) => total + size, 0)
  const scripts = loaded.filter(({ name }) => name.endsWith('.js'))
  console.log(
    `first view ${Math.round(sum(loaded) / 1000)} kB, JavaScript ${Math.round(sum(scripts) / 1000)} kB`,
  )
  expect(scripts.length).toBeGreaterThan(1)
  expect(sum(scripts)).toBeLessThan(150_000)
  expect(sum(loaded)).toBeLessThan(400_000)
})
