import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { launch, settled } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

declare const entente: Handle
declare const axe: {
  run: (
    options: unknown,
  ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
}

const made = synthetic({ actors: 24, ties: 50 })
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 90_000 })

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

async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  )
}

test.each(['light', 'dark'] as const)('WCAG 2.2 AA where one corrects, %s', async (colorScheme) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(site.address)
  await settled(page)
  await page.addScriptTag({ content: AXE })
  const { ties, actors, articles, pieces } = made.dossier
  const tie = ties[pieces.tie[0] ?? 0]
  const [a, b] = [actors[tie?.source ?? 0]?.id, actors[tie?.target ?? 0]?.id]

  await page.evaluate(
    ([a, b]) =>
      entente.change('x', (view) => ({ ...view, select: { kind: 'pair', a, b, type: null } as never })),
    [a, b],
  )
  await page.locator('.piece .correct summary').first().click()
  expect(await faults(page)).toEqual([])

  await page.evaluate(
    (actor) => entente.change('x', (view) => ({ ...view, select: { kind: 'actor', actor } as never })),
    a,
  )
  await page.click('[data-testid=panel] > .correct > summary')
  await page.click('button:has-text("Two actors under one name")')
  await page.waitForSelector('.split')
  expect(await faults(page)).toEqual([])

  await page.evaluate(
    (article) =>
      entente.change('x', (view) => ({ ...view, select: { kind: 'article', article, at: null } as never })),
    articles[0]?.id,
  )
  await page.click('.add-tie summary')
  expect(await faults(page)).toEqual([])

  for (const dialog of ['corrections', 'history', 'dossiers'] as const) {
    await page.evaluate((name) => {
      entente.dialog.value = name
    }, dialog)
    await page.waitForTimeout(400)
    expect(await faults(page)).toEqual([])
  }
  await context.close()
})
