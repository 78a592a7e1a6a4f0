import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { addAxe, axeFaults } from './support/axe.ts'
import { settled } from './support/browser.ts'
import { openApp, river } from './support/open.ts'
import type { Handle } from './support/probe.ts'

declare const entente: Handle

const made = synthetic({ actors: 24, ties: 50 })
const app = openApp({ dossiers: river(made), start: null })

async function opened(hash: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await app.another({ colorScheme, bypassCSP: true })
  await page.goto(`${app.site.address}${hash}`)
  await page.waitForSelector('#picture')
  if (hash === '') await settled(page)
  else await page.waitForTimeout(600)
  await addAxe(page)
  return page
}

test.each(['', '#mode=list', '#mode=sides', '#mode=matrix', '#mode=trajectories', '#mode=compare'])(
  'WCAG 2.2 AA, view "%s", light and dark',
  async (hash) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await opened(hash, scheme)
      expect(await axeFaults(page)).toEqual([])
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
  expect(await axeFaults(page)).toEqual([])
  for (const dialog of ['find', 'add', 'snapshot', 'poles'] as const) {
    await page.evaluate((name) => {
      entente.dialog.value = name
    }, dialog)
    await page.waitForTimeout(400)
    expect(await axeFaults(page)).toEqual([])
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

test('the link past the bars leads into the picture and leaves the view as it was', async () => {
  const page = await opened('#v=1&type=backing', 'light')
  await settled(page)
  const steps = () =>
    page.evaluate(() => [entente.view.value.filter.type, entente.history.steps.value.length])
  const before = await steps()
  await page.focus('.skip')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => entente.said.value !== null)
  await page.evaluate(() => {
    location.hash = 'picture'
  })
  await page.waitForTimeout(300)
  expect(await steps()).toEqual(before)
  await page.context().close()
})

test('the way back leads from view to view and out of the page', async () => {
  const page = await app.another()
  await page.goto('about:blank')
  await page.goto(app.site.address)
  await settled(page)
  const type = () => page.evaluate(() => entente.view.value.filter.type?.join())
  await page.evaluate(() => {
    // as a colleague would write it, in another order than ours
    location.hash = 'type=backing&v=1'
  })
  await page.waitForTimeout(600)
  await page.evaluate(() => {
    entente.change('x', (view) => ({ ...view, filter: { ...view.filter, type: ['opposition'] } }))
  })
  await page.waitForTimeout(600)
  expect(await type()).toBe('opposition')
  await page.goBack()
  await page.waitForTimeout(600)
  expect(await type()).toBe('backing')
  await page.goBack()
  await page.waitForTimeout(600)
  expect(await type()).toBeUndefined()
  await page.goBack()
  await page.waitForTimeout(600)
  expect(page.url()).toBe('about:blank')
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
