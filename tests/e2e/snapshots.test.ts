import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { complaints, launch, settled } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeSynthetic } from './support/site.ts'

declare const entente: Handle

const made = synthetic({ actors: 24, ties: 40 })
// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  site = await startSite([{ slug: 'river', folder: writeSynthetic(made) }], () => ({}))
  browser = await launch()
  page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  ).newPage()
  faults = complaints(page)
  await page.goto(site.address)
  await settled(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function saved(
  format: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly path: string }> {
  const button = page.getByTestId(`save-${format}`)
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Snapshot' }).click()
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), button.click()])
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
  expect(name).toMatch(/network/)
  expect(parses(bytes)).toBeTruthy()
})

test('the page of its own opens from disk with the network cut', async () => {
  const { path } = await saved('html')
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true })
  const alone = await context.newPage()
  const asked: string[] = []
  alone.on('request', ({ url }) => {
    if (!/^(?:file|data|blob):/.test(url())) asked.push(url())
  })
  const wrong = complaints(alone)
  await alone.setContent(readFileSync(path, 'utf8'), { waitUntil: 'load' })
  await settled(alone)
  const sentence = await alone.evaluate(async () => (await entente.source.value.piece(0)).evidence[0]?.quote)
  expect(sentence).toBe(made.pieceTexts[0]?.evidence[0]?.quote)
  expect([asked, wrong]).toEqual([[], []])
  await context.close()
})

test('nothing was complained about', () => {
  expect(faults).toEqual([])
})
