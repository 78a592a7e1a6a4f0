import { expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { addAxe, axeFaults } from './support/axe.ts'
import { settled } from './support/browser.ts'
import { openApp, river } from './support/open.ts'
import type { Handle } from './support/probe.ts'

declare const entente: Handle

const made = synthetic({ actors: 24, ties: 50 })
const app = openApp({ dossiers: river(made), start: null })

test.each(['light', 'dark'] as const)('WCAG 2.2 AA where one corrects, %s', async (colorScheme) => {
  const page = await app.another({ colorScheme, bypassCSP: true })
  await page.goto(app.site.address)
  await settled(page)
  await addAxe(page)
  const { ties, actors, articles, pieces } = made.dossier
  const tie = ties[pieces.tie[0] ?? 0]
  const [a, b] = [actors[tie?.source ?? 0]?.id, actors[tie?.target ?? 0]?.id]

  await page.evaluate(
    ([a, b]) =>
      entente.change('x', (view) => ({ ...view, select: { kind: 'pair', a, b, type: null } as never })),
    [a, b],
  )
  await page.locator('.piece .correct summary').first().click()
  expect(await axeFaults(page)).toEqual([])

  await page.evaluate(
    (actor) => entente.change('x', (view) => ({ ...view, select: { kind: 'actor', actor } as never })),
    a,
  )
  await page.click('[data-testid=panel] > .correct > summary')
  await page.click('button:has-text("Two actors under one name")')
  await page.waitForSelector('.split')
  expect(await axeFaults(page)).toEqual([])

  await page.evaluate(
    (article) =>
      entente.change('x', (view) => ({ ...view, select: { kind: 'article', article, at: null } as never })),
    articles[0]?.id,
  )
  await page.click('.add-tie summary')
  expect(await axeFaults(page)).toEqual([])

  for (const dialog of ['corrections', 'history', 'dossiers'] as const) {
    await page.evaluate((name) => {
      entente.dialog.value = name
    }, dialog)
    await page.waitForTimeout(400)
    expect(await axeFaults(page)).toEqual([])
  }
  await page.context().close()
})
