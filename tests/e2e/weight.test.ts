import { expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { settled } from './support/browser.ts'
import { openApp, river } from './support/open.ts'

// the size of the sample corpus
const app = openApp({ dossiers: river(synthetic({ actors: 450, ties: 300, pieces: 400 })), start: null })

test('the first view costs less than 400 kB, its JavaScript less than 150 kB', async () => {
  const page = await app.another({ serviceWorkers: 'block' })
  await page.goto(app.site.address)
  await settled(page)
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => ({
        name: entry.name,
        size: (entry as PerformanceResourceTiming).transferSize,
      }),
    ),
  )
  await page.context().close()
  const sum = (some: typeof loaded) => some.reduce((total, { size }) => total + size, 0)
  const scripts = loaded.filter(({ name }) => name.endsWith('.js'))
  console.log(
    `first view ${Math.round(sum(loaded) / 1000)} kB, JavaScript ${Math.round(sum(scripts) / 1000)} kB`,
  )
  expect(scripts.length).toBeGreaterThan(1)
  expect(sum(scripts)).toBeLessThan(150_000)
  expect(sum(loaded)).toBeLessThan(400_000)
})
