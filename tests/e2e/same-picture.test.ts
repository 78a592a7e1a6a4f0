import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTypesetter } from '../../src/cli/fonts.ts'
import { toPng } from '../../src/cli/pictures.ts'
import { STATUSES } from '../../src/core/dossier.ts'
import { type Drawing, text } from '../../src/core/export/drawing.ts'
import { pictureOf } from '../../src/core/export/index.ts'
import { exportInput } from '../../src/core/export/input.ts'
import { letteredSvg, type Typesetter } from '../../src/core/export/lettering.ts'
import { THEMES } from '../../src/core/export/look.ts'
import type { Camera } from '../../src/core/export/network-look.ts'
import { DEFAULT_PICTURE, type PictureOptions } from '../../src/core/export/picture.ts'
import { DEFAULT_FILTER, type View } from '../../src/core/graph/view.ts'
import { openInMemory } from '../support/open.ts'
import { synthetic } from '../support/synthetic.ts'
import { launch, settled } from './support/browser.ts'
import { type Compared, MOST_IN_CHARTS, MOST_IN_NETWORKS, unlike } from './support/likeness.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

declare const entente: Handle

/** What is on screen, what the dialog saves and what the command line writes are one picture. */

const made = synthetic({ actors: 24, ties: 40 })
vi.setConfig({ testTimeout: 120_000 })

let site: Site
let browser: Browser
let page: Page
let typesetter: Typesetter

beforeAll(async () => {
  site = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  browser = await launch()
  const context = await browser.newContext({
    viewport: { width: 1000, height: 640 },
    deviceScaleFactor: 2,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  await page.goto(site.address)
  await settled(page)
  typesetter = await openTypesetter()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** with these, lines are dotted, dashed or fading, and ends hollow or struck out */
const OTHERS = STATUSES.filter((status) => status !== 'asserted')

const VIEWS: Readonly<Record<string, Partial<View>>> = {
  network: { mode: 'network' },
  'denied, ended, promised': {
    mode: 'network',
    filter: { ...DEFAULT_FILTER, status: OTHERS, undated: 'include' },
  },
  meetings: { mode: 'network', meetings: 'two-mode' },
  sides: { mode: 'sides' },
  matrix: { mode: 'matrix' },
  trajectories: { mode: 'trajectories' },
  compare: { mode: 'compare', before: { from: '2013', to: '2013' }, after: { from: '2016', to: '2016' } },
}

const CASES = Object.keys(VIEWS).flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const])

describe.each(CASES)('%s, %s', (name, theme) => {
  let screen: string
  let shown: { view: View; options: PictureOptions }

  beforeAll(async () => {
    // tall enough that no chart scrolls
    await page.setViewportSize({ width: 1000, height: isMap(name) ? 640 : 1000 })
    const part = { meetings: 'pairs', filter: DEFAULT_FILTER, ...VIEWS[name], theme } as const
    await page.evaluate((part) => entente.change('view', (view: View) => ({ ...view, ...part })), part)
    await page.mouse.move(640, 5)
    await page.waitForTimeout(700)
    await covers('hidden')
    screen = (await pictureOnScreen().screenshot()).toString('base64')
    await covers('')
    shown = await onScreen(theme)
  })

  test('the SVG that the page saves is the one that Node writes, byte for byte', async () => {
    const saved = new TextDecoder().decode(await save('svg'))
    expect(saved === nodeSvg()).toBe(true)
  })

  test('the saved pictures are what the screen shows', async () => {
    const most = isMap(name) ? MOST_IN_NETWORKS : MOST_IN_CHARTS
    const svg = await compare({ picture: base64(await save('svg')), type: 'image/svg+xml' })
    expect(svg).toBeLessThan(most)
    // drawn from the same marks: one theme is enough
    if (theme === 'dark') return
    expect(await compare({ picture: base64(await save('png')), type: 'image/png' })).toBeLessThan(most)
  })

  test('the measure can fail', async () => {
    const picture = base64(new TextEncoder().encode(nodeSvg()))
    expect(await compare({ picture, type: 'image/svg+xml', upsideDown: true }, '-upside')).toBeGreaterThan(
      0.3,
    )
    const orange = THEMES[theme].ties.opposition
    // the legend may have it where the picture has not
    if (!JSON.stringify(drawing().marks[0]).includes(orange)) return
    const recoloured = base64(new TextEncoder().encode(nodeSvg().replaceAll(orange, THEMES[theme].ties.met)))
    expect(await compare({ picture: recoloured, type: 'image/svg+xml' }, '-recoloured')).toBeGreaterThan(
      MOST_IN_NETWORKS,
    )
  })

  const drawing = () => pictureOf(exportInput(openInMemory(made.dossier), shown.view), shown.options)
  const nodeSvg = () => letteredSvg(drawing(), 'embedded', typesetter)

  /** The share that differs; with UNLIKE=folder the difference can be looked at. */
  async function compare(
    what: Pick<Compared, 'picture' | 'type' | 'upsideDown'>,
    note = '',
  ): Promise<number> {
    const { body } = drawing()
    if (!body) throw new Error('no body')
    // a chart has a margin of its own on screen
    const [left, top] = isMap(name) ? [0, 0] : [16, 8]
    const part = {
      x: body.x - left,
      y: body.y - top,
      width: body.width + 2 * left,
      height: body.height + 2 * top,
    }
    const out = process.env.UNLIKE
    const background = THEMES[theme].page
    const { share, marked } = await unlike(page, {
      ...what,
      screen,
      part,
      background,
      mark: out !== undefined,
    })
    if (out && marked) {
      mkdirSync(out, { recursive: true })
      const kind = what.type === 'image/png' ? 'png' : 'svg'
      console.log(name, theme, kind, note, share.toFixed(4))
      writeFileSync(join(out, `${name}-${theme}-${kind}${note}.png`), Buffer.from(marked, 'base64'))
    }
    return share
  }
})

test('letters in Latin, Cyrillic, Greek and Arabic are the same in Chromium, from the file, and in the PNG of the command line', async () => {
  const names = ['Norland', 'Сергей Лавров', 'Ελλάδα', 'بشار الأسد', 'Names — أسماء: 2 sentences']
  const drawing: Drawing = {
    width: 400,
    height: 240,
    background: '#ffffff',
    title: 'names',
    description: 'names',
    marks: names.map((name, row) =>
      text(20, 40 + row * 40, name, '#000000', { size: 24, weight: row % 2 ? 600 : 400 }),
    ),
  }
  const { share } = await unlike(page, {
    screen: base64(await toPng(drawing, 2)),
    picture: base64(new TextEncoder().encode(letteredSvg(drawing, 'embedded', typesetter))),
    type: 'image/svg+xml',
    part: { x: 0, y: 0, width: 400, height: 240 },
    background: '#ffffff',
  })
  expect(share).toBeLessThan(MOST_IN_CHARTS)
})

const isMap = (name: string) => name === 'network' || name.startsWith('denied')

/** What lies over the picture without being part of it. */
const covers = (visibility: string) =>
  page.evaluate((visibility) => {
    const over = '.network-buttons, .picture > .caption, .questions, .said'
    for (const cover of document.querySelectorAll<HTMLElement>(over)) cover.style.visibility = visibility
  }, visibility)

const pictureOnScreen = () => page.locator('[data-testid=stage], .chart > svg').first()

/** The view, and the options that "as on screen" means. */
async function onScreen(theme: 'light' | 'dark'): Promise<{ view: View; options: PictureOptions }> {
  const box = await pictureOnScreen().boundingBox()
  if (!box) throw new Error('no picture')
  const { view, camera } = await page.evaluate((): { view: View; camera: Camera | null } => ({
    view: entente.view.value,
    camera: entente.picture.value?.camera() ?? null,
  }))
  const { width, height } = box
  const body = camera ? { width, height } : { width: width - 32, height: height - 16 }
  return { view, options: { ...DEFAULT_PICTURE, theme, body, camera, engine: made.dossier.engine } }
}

async function save(format: 'svg' | 'png'): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Snapshot' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByTestId(`save-${format}`).click(),
  ])
  const bytes = readFileSync(await download.path())
  await page.keyboard.press('Escape')
  return bytes
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
