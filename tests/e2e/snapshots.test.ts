import { readFileSync, renameSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/core/export/index.ts'
import { THEMES } from '../../src/core/export/look.ts'
import { PURPOSES } from '../../src/core/export/picture.ts'
import { synthetic } from '../support/synthetic.ts'
import { complaints, settled } from './support/browser.ts'
import { openApp, river } from './support/open.ts'
import type { Handle } from './support/probe.ts'

declare const entente: Handle

const made = synthetic({ actors: 24, ties: 40 })
const app = openApp({ dossiers: river(made) })

async function saved(
  format: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly path: string }> {
  const button = app.page.getByTestId(`save-${format}`)
  if (!(await button.isVisible())) await app.page.getByRole('button', { name: 'Snapshot' }).click()
  const [download] = await Promise.all([
    app.page.waitForEvent('download', { timeout: 15_000 }),
    button.click(),
  ])
  const path = await download.path()
  return { name: download.suggestedFilename(), bytes: readFileSync(path), path }
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const begins = (bytes: Uint8Array, magic: string) => textOf(bytes.slice(0, magic.length)) === magic

test.each<[string, string, (bytes: Uint8Array) => unknown]>([
  ['svg', 'svg', (bytes) => /^<\?xml.*<\/svg>\s*$/s.test(textOf(bytes))],
  ['png', 'png', (bytes) => bytes[0] === 0x89 && begins(bytes.slice(1), 'PNG') && bytes.length > 20_000],
  ['pdf', 'pdf', (bytes) => begins(bytes, '%PDF-') && textOf(bytes).trimEnd().endsWith('%%EOF')],
  ['gexf', 'gexf', (bytes) => /<edges count="\d+">/.test(textOf(bytes))],
  ['graphml', 'graphml', (bytes) => textOf(bytes).includes('</graphml>')],
  ['json', 'json', (bytes) => JSON.parse(textOf(bytes)).ties.length > 0],
  [
    'zip',
    'zip',
    (bytes) => ['graph.json', 'records/0.json', 'view.txt'].every((path) => path in unzipSync(bytes)),
  ],
  ['csv', 'zip', (bytes) => Object.keys(unzipSync(bytes)).includes('evidence.csv')],
  [
    'ftm',
    'json',
    (bytes) =>
      textOf(bytes)
        .trim()
        .split('\n')
        .every((line) => JSON.parse(line).schema),
  ],
])('%s downloads and parses', async (format, extension, parses) => {
  const { name, bytes } = await saved(format)
  expect(name.endsWith(`.${extension}`)).toBe(true)
  expect(name).toMatch(/^the-river-dispute-network-all-years/)
  expect(parses(bytes)).toBeTruthy()
})

test('the page of its own opens from disk with the network cut', async () => {
  const { path: kept } = await saved('html')
  // from its ending a browser knows what a file on disk is
  const path = `${kept}.html`
  renameSync(kept, path)
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true })
  const alone = await context.newPage()
  const asked: string[] = []
  alone.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) asked.push(request.url())
  })
  const wrong = complaints(alone)
  await alone.goto(pathToFileURL(path).href)
  await settled(alone)
  const sentence = await alone.evaluate(async () => (await entente.source.value.piece(0)).evidence[0]?.quote)
  expect(sentence).toBe(made.pieceTexts[0]?.evidence[0]?.quote)
  // it saves pictures and data of its own, without a worker
  await alone.getByRole('button', { name: 'Snapshot' }).click()
  for (const [format, least] of [
    ['png', 20_000],
    ['svg', 20_000],
    ['csv', 2000],
  ] as const) {
    const [download] = await Promise.all([
      alone.waitForEvent('download', { timeout: 15_000 }),
      alone.getByTestId(`save-${format}`).click(),
    ])
    expect(readFileSync(await download.path()).length).toBeGreaterThan(least)
  }
  expect([asked, wrong]).toEqual([[], []])
  await context.close()
})

const option = (label: string, value: string) =>
  app.page
    .locator('.wishes label', { hasText: new RegExp(`^${label}`) })
    .locator('select')
    .selectOption(value)
const tick = (name: string, on: boolean) => app.page.getByTestId(`wish-${name}`).setChecked(on)
const viewBox = async () =>
  (await app.page.locator('.preview').getAttribute('viewBox'))?.split(' ').slice(2).map(Number)

test('the size of the page is said before it is made, and is right', async () => {
  await openDialog()
  for (const sentences of ['null', '1', '0']) {
    await option('HTML carries', sentences)
    const said = app.page.getByTestId('page-size')
    await said.getByText('Opens').waitFor()
    const [, digits = '', unit = ''] = (await said.textContent())?.match(/([\d.]+) (kB|MB)/) ?? []
    const { bytes } = await saved('html')
    expect(bytes.length / (Number(digits) * (unit === 'kB' ? 1e3 : 1e6))).toBeCloseTo(1, 2)
  }
  await option('HTML carries', 'null')
})

test.each(Object.entries(PURPOSES))(
  'a picture made for %s has its size, in preview and file',
  async (purpose, size) => {
    await openDialog()
    await option('Made for', purpose)
    expect(await viewBox()).toEqual([size.width, size.height])
    const svg = textOf((await saved('svg')).bytes)
    expect(svg).toContain(`width="${size.width}" height="${size.height}"`)
    const png = await saved('png')
    const at = new DataView(png.bytes.buffer, png.bytes.byteOffset)
    expect([at.getUint32(16), at.getUint32(20)]).toEqual([size.width * 2, size.height * 2])
    await option('Made for', 'as seen')
  },
)

test('title, legend, caption, sources, date and background come and go, in preview and file', async () => {
  await openDialog()
  const preview = app.page.locator('.preview')
  const both = async (words: string) => {
    const svg = textOf((await saved('svg')).bytes)
    return [(await preview.textContent())?.includes(words), svg.includes(words)]
  }
  await app.page.getByLabel('Title').fill('Who holds the valley')
  await tick('sources', true)
  await tick('date', true)
  for (const words of ['Who holds the valley', 'Sources: ', ', made 20', 'independent sources', 'Shown: '])
    expect([words, ...(await both(words))]).toEqual([words, true, true])
  for (const name of ['sources', 'date', 'legend', 'caption']) await tick(name, false)
  for (const words of ['Sources: ', ', made 20', 'independent sources', 'Shown: '])
    expect([words, ...(await both(words))]).toEqual([words, false, false])
  const { page: ground } = THEMES.light
  expect(textOf((await saved('svg')).bytes)).toMatch(new RegExp(`<rect [^>]*fill="${ground}"`))
  await tick('transparent', true)
  expect(textOf((await saved('svg')).bytes)).not.toMatch(/<rect [^>]*width/)
  const png = await saved('png')
  expect(await cornerAlpha(png.bytes)).toBe(0)
  await tick('transparent', false)
  for (const name of ['legend', 'caption']) await tick(name, true)
  await app.page.getByLabel('Title').fill('')
})

test('letters inside the file, by name, as outlines', async () => {
  await openDialog()
  const held = async (how: string) => {
    await option('Letters', how)
    const svg = textOf((await saved('svg')).bytes)
    return [svg.includes('@font-face'), svg.includes('<text')]
  }
  expect(await held('named')).toEqual([false, true])
  expect(await held('outlined')).toEqual([false, false])
  expect(await held('embedded')).toEqual([true, true])
})

test('alt text is made from the data, in the dialog and in the file', async () => {
  await openDialog()
  const alt = await app.page.locator('.preview').getAttribute('aria-label')
  expect(alt).toMatch(/^all years · asserted and promised · \d+ actors, \d+ ties.*(?:backs|opposes)/)
  expect(textOf((await saved('svg')).bytes)).toContain(`<desc id="description">${alt}`)
})

test('every format says in the dialog what it cannot carry', async () => {
  await openDialog()
  for (const { name, loses } of FORMATS)
    expect(await app.page.getByTestId(`save-${name}`).textContent()).toContain(loses)
})

test('the picture goes to the clipboard', async () => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openDialog()
  await app.page.getByTestId('save-clipboard').click()
  await app.page.locator('.said').getByText('clipboard').waitFor()
  const size = await app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('image/png'))?.size ?? 0
  })
  expect(size).toBeGreaterThan(20_000)
})

test('a report holds a picture a question, and runs nothing', async () => {
  const { bytes, name } = await saved('report')
  expect(name).toMatch(/-report\.html$/)
  const html = textOf(bytes)
  expect(html.match(/<svg /g)?.length).toBeGreaterThan(1)
  expect(html).toContain('<blockquote>')
  expect(html).not.toContain('<script')
  const pdf = await saved('report-pdf')
  expect(textOf(pdf.bytes).match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(4)
})

async function openDialog(): Promise<void> {
  if (!(await app.page.getByTestId('save-svg').isVisible()))
    await app.page.getByRole('button', { name: 'Snapshot' }).click()
  await app.page.getByTestId('save-svg').waitFor()
}

/** Opacity of the first pixel of a PNG. */
const cornerAlpha = (png: Uint8Array): Promise<number> =>
  app.page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]))
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(image, 0, 0)
    return context?.getImageData(0, 0, 1, 1).data[3] ?? -1
  }, Buffer.from(png).toString('base64'))

test('nothing was complained about', () => {
  expect(app.faults).toEqual([])
})
