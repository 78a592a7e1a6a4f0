import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { launch, settled } from './support/browser.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

/** As many actors and ties as the larger sample corpus draws. */
const made = synthetic({ actors: 150, ties: 520 })
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  browser = await launch()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const app = join(import.meta.dirname, '../../dist/app')

/** Names of the chunks that must be there before one of `roots` runs. */
function needed(manifest: Readonly<Record<string, Chunk>>, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const inner of manifest[name]?.imports ?? []) walk(inner)
  }
  for (const root of roots) walk(root)
  return found
}

test('the script that draws the network is under 150 kB, packed', () => {
  const manifest = JSON.parse(readFileSync(join(app, 'manifest.json'), 'utf8')) as Record<string, Chunk>
  const chunks = [...needed(manifest, ['index.html', 'src/app/views/network/Network.tsx'])]
  expect(chunks.length).toBeGreaterThan(2)
  const sizes = chunks.map((name) => gzipSync(readFileSync(join(app, manifest[name]?.file ?? ''))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000)
})

test('the first view takes under 400 kB over the wire, and none of the reader', async () => {
  // the service worker fetches more, later
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(site.address)
  await settled(page)
  const fetched = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => ({
        name: entry.name,
        bytes: (entry as PerformanceResourceTiming).transferSize,
      }),
    ),
  )
  expect(fetched.some(({ name }) => name.endsWith('graph.json'))).toBe(true)
  expect(fetched.filter(({ name }) => /reader|lexicon|pdf/.test(name))).toEqual([])
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(400_000)
  await context.close()
})
