import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { launch, settled } from './support/browser.ts'
import { startSite, writeSynthetic } from './support/site.ts'

/**
 * Pictures of every view to look at: `SHOTS=folder DOSSIER=folder npx vitest run --dir tests/e2e shots`. Outside the
 * usual run, since nobody asserts them but eyes.
 */
const out = process.env.SHOTS ?? '/tmp/shots'
const only = process.env.ONLY?.split(',')

const SIZES = { wide: [1440, 900], phone: [390, 844] } as const
const VIEWS: Readonly<Record<string, string>> = {
  network: '',
  list: '#mode=list',
  sides: '#mode=sides',
  matrix: '#mode=matrix',
  trajectories: '#mode=trajectories',
  compare: '#mode=compare',
}

test('shots', { timeout: 240_000 }, async () => {
  mkdirSync(out, { recursive: true })
  const folder = process.env.DOSSIER ?? writeSynthetic(synthetic({ actors: 40, ties: 110 }))
  const site = await startSite([{ slug: 'shots', folder }], () => ({}))
  const browser = await launch()
  try {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height }, colorScheme })
        const page = await context.newPage()
        page.on('console', (message) => console.log(message.type(), message.text()))
        page.on('pageerror', (error) => console.log('ERROR', error))
        for (const [view, hash] of Object.entries(VIEWS)) {
          if (only && !only.includes(view) && !only.includes(`${view}-${size}-${colorScheme}`)) continue
          await page.goto('about:blank')
          await page.goto(`${site.address}${hash}`)
          if (view === 'network') await settled(page)
          else await page.waitForTimeout(900)
          await page.screenshot({ path: join(out, `${view}-${size}-${colorScheme}.png`) })
        }
        await context.close()
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
})
