import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { SOON, settled } from './support/browser.ts'
import { openApp, river } from './support/open.ts'
import type { Handle } from './support/probe.ts'

declare const entente: Handle

const app = openApp({ dossiers: river(synthetic({ actors: 40, ties: 110 })), size: [1440, 900] })

/** Where a change of the view has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Buttons, links and fields of the top and of time that the page cuts off, or that are too small to hit. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>('.top button, .timeline button:not([role]), .questions a'),
    ].flatMap((one) => {
      if (!one.checkVisibility()) return []
      const { left, right, height, width } = one.getBoundingClientRect()
      const name = one.textContent?.trim() || one.getAttribute('aria-label') || one.className
      if (left < 0 || right > innerWidth) return [`${name} is cut off: ${left} to ${right}`]
      return height < 24 || width < 24 ? [`${name} is ${width} by ${height}`] : []
    }),
  )

describe.each([
  [1440, 900],
  [1180, 800],
  [1001, 700],
  [820, 1180],
  [720, 450],
  [390, 844],
  [320, 640],
])('%d by %d', (width, height) => {
  test('nothing at the top or in time is cut off, and the name of the dossier can be read', async () => {
    const page = await app.another({ viewport: { width, height } })
    await page.goto(app.site.address)
    await settled(page)
    expect(await outOfReach(page)).toEqual([])
    const name = await page.locator('h1').boundingBox()
    expect(name?.width).toBeGreaterThan(30)
    const across = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(across).toBeLessThanOrEqual(width)
    await page.context().close()
  })
})

test('on a phone, articles are added and the link copied from the menu', async () => {
  const page = await app.another({ viewport: { width: 390, height: 844 } })
  await page.goto(app.site.address)
  await settled(page)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Add articles' }).click()
  await page.getByRole('dialog', { name: 'Add articles' }).waitFor()
  await page.context().close()
})

describe('what is asked about an actor', () => {
  /** An actor with a way to another one of two steps or more. */
  const ends = () =>
    app.page.evaluate(() => {
      const { dossier, edges } = entente.graph.value
      const near = new Map(dossier.actors.map((_, actor) => [actor, new Set<number>()]))
      for (let edge = 0; edge < edges.length; edge++) {
        if (entente.visible.value.edge[edge] === 0) continue
        const [a, b] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0]
        near.get(a)?.add(b)
        near.get(b)?.add(a)
      }
      const from =
        [...near.keys()].sort((a, b) => (near.get(b)?.size ?? 0) - (near.get(a)?.size ?? 0))[0] ?? 0
      const beside = near.get(from) ?? new Set()
      const to = [...near.keys()].find(
        (actor) =>
          actor !== from && !beside.has(actor) && [...(near.get(actor) ?? [])].some((one) => beside.has(one)),
      )
      const label = (actor: number | undefined) => dossier.actors[actor ?? -1]?.label ?? ''
      return { from: dossier.actors[from]?.id ?? 'state:?', to: label(to) }
    })

  test('a path is drawn left of the dossier, told, and left for what is chosen beside it', async () => {
    const { from, to } = await ends()
    await app.page.evaluate(
      (actor) =>
        entente.change('test', (view) => ({
          ...view,
          select: { kind: 'actor', actor: actor as 'state:x' },
        })),
      from,
    )
    const field = app.page.getByPlaceholder('How is it tied to …')
    await field.fill(to)
    await field.press('Enter')
    await app.page.getByText(`2 steps to ${to}.`).waitFor()
    const hidden = () =>
      app.page.evaluate(() => {
        const { path } = entente.view.value
        const panel = document.querySelector('.panel')?.getBoundingClientRect().left ?? 0
        const stage = document.querySelector('[data-testid=stage]')?.getBoundingClientRect().left ?? 0
        return [path?.from, path?.to].filter((id) => {
          const at = entente.picture.value?.at(entente.actorIndex.value.get(id ?? '') ?? 0)
          return !at || stage + at.x > panel
        })
      })
    await expect.poll(hidden, SOON).toEqual([])
  })
})

test.each([
  [820, 1180],
  [390, 844],
])('%d by %d: a chosen pair stands above its dossier', async (width, height) => {
  const page = await app.another({ viewport: { width, height } })
  await page.goto(app.site.address)
  await settled(page)
  const ends = await page.evaluate(() => {
    const { dossier, edges } = entente.graph.value
    // the lowest tie on screen
    const low = (edge: number) =>
      Math.min(
        ...[edges.source[edge] ?? 0, edges.target[edge] ?? 0].map(
          (end) => entente.picture.value?.at(end).y ?? 0,
        ),
      )
    const shown = [...edges.source.keys()].filter((edge) => entente.visible.value.edge[edge] === 1)
    const edge = shown.sort((one, other) => low(other) - low(one))[0] ?? 0
    const [a, b] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0]
    const id = (actor: number) => dossier.actors[actor]?.id ?? 'state:?'
    entente.change('test', (view) => ({ ...view, select: { kind: 'pair', a: id(a), b: id(b), type: null } }))
    return [a, b]
  })
  const hidden = () =>
    page.evaluate((ends) => {
      const panel = document.querySelector('.panel')?.getBoundingClientRect().top ?? 0
      const stage = document.querySelector('[data-testid=stage]')?.getBoundingClientRect().top ?? 0
      return ends.filter((end) => stage + (entente.picture.value?.at(end).y ?? 1e6) > panel)
    }, ends)
  await expect.poll(hidden, SOON).toEqual([])
  await page.context().close()
})

describe('finding', () => {
  test('the field has the focus, what was found is marked, arrow keys walk it', async () => {
    const { page } = app
    await page.locator('#picture').focus()
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.activeElement?.classList.contains('find-field'))
    const word = 'condemned'
    await page.keyboard.type(word)
    await page.locator('.find mark').first().waitFor()
    expect((await page.locator('.find mark').first().textContent())?.toLowerCase()).toBe(word)
    await page.keyboard.press('ArrowDown')
    const focused = () => page.evaluate(() => document.activeElement?.closest('li') !== null)
    expect(await focused()).toBe(true)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(false)
    // a field of search empties itself first
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => entente.dialog.value), SOON).toBe(null)
  })
})

describe('comparing', () => {
  beforeAll(async () => {
    await app.page.evaluate(() =>
      entente.change('test', (view) => ({ ...view, mode: 'compare', select: null, path: null })),
    )
    await app.page.waitForSelector('[data-testid=chart-compare] svg g')
  })

  test('one caption, of the two windows; every change stands in the list and opens', async () => {
    const { page } = app
    expect(await page.locator('[data-testid=caption]').count()).toBe(1)
    expect(await page.textContent('[data-testid=caption]')).toMatch(
      /^\S+ against \S+ · .*(new in reports|not reported|kept)/,
    )
    const summary = page.locator('[data-testid=changes] summary')
    const all = Number((await summary.textContent())?.match(/\d+/)?.[0])
    await summary.click()
    expect(await page.locator('[data-testid=changes] li').count()).toBe(all)
    await page.locator('[data-testid=changes] li button').first().click()
    await page.waitForSelector('[data-testid=piece] .mark-cue')
  })

  test('a citation is copied with its sentence, article, source and date', async () => {
    const { page } = app
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy citation' }).first().click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), SOON)
      .toMatch(/^“.+” “.+”, .+, \d{4}-\d{2}-\d{2}\./)
  })
})

test('a third side is added and stands in the matrix', async () => {
  const { page } = app
  await page.evaluate(() => {
    entente.change('test', (view) => ({ ...view, mode: 'matrix', select: null }))
    entente.dialog.value = 'poles'
  })
  await page.getByRole('button', { name: 'Add a side' }).click()
  const free = await page.evaluate(() => {
    const taken = new Set(entente.view.value.poles.flat())
    return entente.source.value.dossier.actors.find(({ id }) => !taken.has(id))?.label ?? ''
  })
  const field = page.getByPlaceholder('Add an actor').nth(2)
  await field.fill(free)
  await field.press('Enter')
  expect(await page.evaluate(() => entente.view.value.poles.length)).toBe(3)
  await page.keyboard.press('Escape')
  await drawn(page)
  await expect
    .poll(() => page.textContent('[data-testid=chart-matrix]'), SOON)
    .toContain(`toward ${free.slice(0, 4)}`)
})

test('“Reset” stands only where a filter is set', async () => {
  const { page } = app
  const reset = page.locator('.filters').getByRole('button', { name: 'Reset' })
  await page.goto('about:blank')
  await page.goto(`${app.site.address}#mode=list`)
  await page.waitForSelector('[data-testid=walk]')
  expect(await reset.count()).toBe(0)
  await page.locator('.filters .check').first().click()
  await reset.waitFor()
})

test('the picture by keyboard: Enter opens, once more goes to the sentences, Escape comes back', async () => {
  const page = await app.another()
  await page.goto(app.site.address)
  await settled(page)
  await page.locator('[data-testid=stage]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-testid=panel] h2')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await page.keyboard.press('Escape')
  await page.waitForFunction(
    () =>
      document.activeElement?.getAttribute('data-testid') === 'stage' && entente.view.value.select === null,
  )
  await page.context().close()
})

test('the first question is answered by the sides of that year: who backs the pole, not whom it backs', async () => {
  const page = await app.another()
  await page.goto(app.site.address)
  await settled(page)
  const question = page.locator('.questions a').first()
  const year = (await question.textContent())?.match(/\d{4}/)?.[0] ?? ''
  await question.click()
  await page.waitForSelector('[data-testid=chart-sides] svg g')
  expect(await page.textContent('[data-testid=caption]')).toMatch(new RegExp(`^${year} `))
  const backers = await page.evaluate(
    () =>
      [...entente.stances.value.values()].filter(({ poles }) => (poles[0]?.backing.length ?? 0) > 0).length,
  )
  expect(backers).toBeGreaterThan(0)
  await page.context().close()
})

test('without sides the views about them say what to do', async () => {
  const page = await app.another()
  await page.goto(app.site.address)
  await settled(page)
  await page.evaluate(() => entente.change('test', (view) => ({ ...view, mode: 'matrix', poles: [] })))
  await page.locator('.chart').getByRole('button', { name: 'Choose the sides' }).click()
  await page.getByRole('dialog', { name: 'Choose the sides' }).waitFor()
  await page.context().close()
})
