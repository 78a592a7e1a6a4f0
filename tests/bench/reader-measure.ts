import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import nlp from 'compromise'
import { createReader } from '../../src/core/read/index.ts'
import { launch } from '../e2e/support/browser.ts'

const FOLDER = 'data/articles/syria'
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
const model = readFileSync('data/model/reader.bin')

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

interface Measured {
  /** seconds until the first text can be read */
  readonly load: number
  /** seconds for all texts, after one pass to warm up */
  readonly pass: number
}

const timed = (load: () => (text: string) => unknown): Measured => {
  let read: (text: string) => unknown = () => undefined
  const first = seconds(() => {
    read = load()
  })
  const all = (): void => {
    for (const text of texts) read(text)
  }
  all()
  return { load: first, pass: Math.min(seconds(all), seconds(all), seconds(all)) }
}

const inChromium = async (bundle: string): Promise<Measured> => {
  const browser = await launch()
  try {
    const page = await (await browser.newContext()).newPage()
    await page.addScriptTag({ content: readFileSync(bundle, 'utf8') })
    return await page.evaluate(
      ([bytes, given]) => {
        const { createReader: create } = (
          globalThis as unknown as { reading: { createReader: typeof createReader } }
        ).reading
        const raw = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))
        const start = performance.now()
        const read = create(raw)
        const load = (performance.now() - start) / 1000
        const pass = (): number => {
          const from = performance.now()
          for (const text of given) read(text)
          return (performance.now() - from) / 1000
        }
        pass()
        return { load, pass: Math.min(pass(), pass(), pass()) }
      },
      [model.toString('base64'), texts] as const,
    )
  } finally {
    await browser.close()
  }
}

const require = createRequire(import.meta.url)
const MEASURES: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  reader: () => timed(() => createReader(model)),
  chromium: () => inChromium(process.argv[3] ?? ''),
  compromise: () => timed(() => (text) => nlp(text).json({ offset: true })),
  wink: () =>
    timed(() => {
      const wink = require('wink-nlp')(require('wink-eng-lite-web-model'))
      const { its } = wink
      return (text) => {
        const doc = wink.readDoc(text)
        return [doc.sentences().out(its.span), doc.tokens().out(its.pos), doc.tokens().out(its.lemma)]
      }
    }),
}

const measured = await MEASURES[process.argv[2] ?? '']?.()
const count = createReader(model)
const tokens = texts.reduce(
  (sum, text) => sum + count(text).sentences.reduce((n, s) => n + s.tokens.length, 0),
  0,
)
process.stdout.write(JSON.stringify({ ...measured, tokens, peak: process.resourceUsage().maxRSS / 1024 }))
