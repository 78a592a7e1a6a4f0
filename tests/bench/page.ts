import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../../src/app/state/app.ts'
import { createSite } from '../../src/cli/site.ts'
import { launch, settled } from '../e2e/support/browser.ts'
import { writeSynthetic } from '../e2e/support/site.ts'
import { synthetic } from '../support/synthetic.ts'

declare const entente: App
declare const reducers: {
  readonly reducerSteps: (actors: number, ties: number, years: readonly number[]) => number[]
}

const ACTORS = 10_000
const TIES = 100_000
const YEARS = Array.from({ length: 7 }, (_, i) => 2011 + i)

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

declare global {
  /** ms spent in animation frames since the page was opened */
  var framesTook: number
}

const countFrames = (): void => {
  globalThis.framesTook = 0
  const ask = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (callback) =>
    ask((time) => {
      const start = performance.now()
      callback(time)
      globalThis.framesTook += performance.now() - start
    })
}

/** Script time of a step of the year filter in the built app: the change itself, and the frames that draw it. */
const appSteps = async (years: readonly number[]): Promise<{ change: number; frames: number }[]> => {
  const steps: { change: number; frames: number }[] = []
  for (const year of years) {
    globalThis.framesTook = 0
    const start = performance.now()
    entente.change('bench', (view) => ({
      ...view,
      filter: { ...view.filter, from: String(year), to: String(year) },
    }))
    const change = performance.now() - start
    // drawn at the next frame; with software rendering that frame may take seconds
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)))
    steps.push({ change, frames: globalThis.framesTook })
  }
  return steps
}

/** Script time of pointing at an actor: it and its neighbours stay bright, the rest pales. */
const appHovers = (actors: readonly number[]): number[] =>
  actors.map((actor) => {
    const start = performance.now()
    entente.pointed.value = { actor, tie: -1 }
    return performance.now() - start
  })

const site = createSite({
  app: 'dist/app',
  dossiers: [{ slug: 'large', folder: writeSynthetic(synthetic({ actors: ACTORS, ties: TIES })) }],
  model: 'data/model',
  lexicon: () => ({}),
})
const port = await site.listen(0)
const browser = await launch()
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  page.setDefaultTimeout(600_000)
  await page.addInitScript(countFrames)
  await page.goto(`http://127.0.0.1:${port}/`)
  await settled(page)
  const ours = await page.evaluate(appSteps, YEARS)
  const hovers = await page.evaluate(appHovers, YEARS)
  const plain = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  await plain.addScriptTag({ content: readFileSync(join(process.argv[2] ?? '', 'reducers.iife.js'), 'utf8') })
  const theirs = await plain.evaluate(([actors, ties, years]) => reducers.reducerSteps(actors, ties, years), [
    ACTORS,
    TIES,
    YEARS,
  ] as const)
  const rows = [
    { name: 'Entente: the change itself', 'ms a step': median(ours.map(({ change }) => change)) },
    { name: 'Entente: frames that draw it', 'ms a step': median(ours.map(({ frames }) => frames)) },
    { name: 'Entente: hover over an actor', 'ms a step': median(hovers) },
    { name: 'Sigma: the same step by reducers', 'ms a step': median(theirs) },
  ]
  process.stdout.write(
    JSON.stringify(rows.map((row) => ({ ...row, 'ms a step': Math.round(row['ms a step'] * 10) / 10 }))),
  )
} finally {
  await browser.close()
  await site.close()
}
