import axeCore from 'axe-core'
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
// software WebGL on a busy machine is slow
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

async function opened(hash: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  // The policy of the page would stop the checker too; it is tested elsewhere.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(`${site.address}${hash}`)
  await page.waitForSelector('#picture')
  if (hash === '') await settled(page)
  else await page.waitForTimeout(600)
  await page.addScriptTag({ content: axeCore.source })
  return page
}

/** Faults by rule, with the piece of page that has it. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  )
}

test.each(['', '#mode=list', '#mode=sides', '#mode=matrix', '#mode=trajectories', '#mode=compare'])(
  'WCAG 2.2 AA, view "%s", light and dark',
  async (hash) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await opened(hash, scheme)
      expect(await faults(page)).toEqual([])
      await page.context().close()
    }
  },
)

test('WCAG 2.2 AA, dossier panel and dialogs', async () => {
  const page = await opened('', 'light')
  const id = made.dossier.actors[0]?.id ?? ''
  await page.evaluate((actor) => {
    entente.change('x', (view) => ({ ...view, select: { kind: 'actor', actor: actor as never } }))
  }, id)
  await page.waitForTimeout(300)
  expect(await faults(page)).toEqual([])
  for (const dialog of ['find', 'add', 'snapshot', 'poles'] as const) {
    await page.evaluate((name) => {
      entente.dialog.value = name
    }, dialog)
    await page.waitForTimeout(400)
    expect(await faults(page)).toEqual([])
  }
  await page.context().close()
})

test('the keyboard alone reaches the sentences of a tie', async () => {
  const page = await opened('#mode=list', 'light')
  await page.locator('[data-testid=table] tbody tr:first-child td:nth-child(2) button').focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-testid=piece] .mark-cue')
  const handle = page.locator('.year-handle').first()
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => entente.view.value.filter.from)).toBe(String((made.dossier && 2011) + 1))
  await page.context().close()
})

test('arrow keys walk the picture and each step is said', async () => {
  const page = await opened('', 'light')
  await page.locator('[data-testid=stage]').focus()
  await page.keyboard.press('ArrowDown')
  const first = await page.textContent('.said')
  await page.keyboard.press('ArrowRight')
  const tie = await page.textContent('.said')
  expect(first).toMatch(/\d+ ties?/)
  expect(tie).toMatch(/ (backs|opposes|met|is due to meet) .*\d+ sentences?, \d+ sources?/)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-testid=panel] [data-testid=piece]')
  await page.context().close()
})
