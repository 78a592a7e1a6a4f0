import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './support/browser.ts'

/** What the bundle of `src/core/read/parse.ts` leaves in the page. */
declare const reading: typeof import('../../src/core/read/parse.ts')

let browser: Browser
let page: Page

const bundle = async (): Promise<string> => {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'src/core/read/parse.ts', formats: ['iife'], name: 'reading', fileName: 'reading' },
    },
  })) as Rolldown.RolldownOutput[]
  const code = made[0]?.output[0]?.code
  if (code === undefined) throw new Error('The reader was not bundled.')
  return code
}

beforeAll(async () => {
  browser = await launch()
  page = await (await browser.newContext()).newPage()
  await page.addScriptTag({ content: await bundle() })
}, 120_000)

afterAll(async () => {
  await browser?.close()
})

test('the trees of our own sentences are the same bytes in Chromium as in Node', async () => {
  const model = readFileSync('data/model/reader.bin').toString('base64')
  const text = readFileSync('tests/core/read/corpus.txt', 'utf8')
  const trees = await page.evaluate(
    ([bytes, given]) =>
      [...reading.createParser(Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))).text(given)]
        .map(({ conllu }) => conllu)
        .join(''),
    [model, text] as const,
  )
  expect(trees).toBe(readFileSync('tests/core/read/trees.conllu', 'utf8'))
}, 60_000)
