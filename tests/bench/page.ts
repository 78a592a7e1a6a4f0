import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import type { App } from '../../src/app/state/app.ts'
import { createSite } from '../../src/cli/site.ts'
import { suggestPoles } from '../../src/core/analysis/poles.ts'
import { openGraph } from '../../src/core/graph/graph.ts'
import { linkOfView } from '../../src/core/graph/permalink.ts'
import { rollUp } from '../../src/core/graph/rollup.ts'
import { DEFAULT_FILTER, DEFAULT_VIEW, type View } from '../../src/core/graph/view.ts'
import { launch, settled } from '../e2e/support/browser.ts'
import { writeSynthetic } from '../e2e/support/site.ts'
import { synthetic } from '../support/synthetic.ts'

declare const entente: App
declare const reducers: {
  readonly reducerSteps: (actors: number, ties: number, years: readonly number[]) => number[]
}

const ACTORS = 10_000
const TIES = 100_000
/** Forth and back, a year a step, as a reader plays the years; and then windows of two to four. */
const YEARS = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2017]
const WINDOWS = [
  [2011, 2012],
  [2012, 2014],
  [2013, 2016],
] as const

const sorted = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b)
const median = (times: readonly number[]): number => sorted(times)[times.length >> 1] ?? 0
const most = (times: readonly number[]): number => Math.max(...times)
const round = (ms: number) => Math.round(ms * 10) / 10

declare global {
  /** ms of the frame callbacks since the last step, up to the last draw call in them; and all of them */
  var untilDrawn: number
  var framesTook: number
}

/** Runs before the page: every frame callback is timed, and in it the moment after its last draw call. */
const watchFrames = (): void => {
  let drawn = 0
  const draw = WebGL2RenderingContext.prototype.drawArraysInstanced
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (...words) {
    draw.apply(this, words)
    drawn = performance.now()
  }
  globalThis.untilDrawn = 0
  globalThis.framesTook = 0
  const ask = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (callback) =>
    ask((time) => {
      const start = performance.now()
      callback(time)
      if (drawn >= start) globalThis.untilDrawn = globalThis.framesTook + drawn - start
      globalThis.framesTook += performance.now() - start
    })
}

/**
 * One step of the year filter in the built app. `drawn`: all script on the page's thread from the change of the filter
 * (filter, sides, colours, buffers) until the last draw call of its frame is issued.
 */
const appStep = async ([from, to]: readonly [number, number]): Promise<{ drawn: number; frame: number }> => {
  globalThis.untilDrawn = 0
  globalThis.framesTook = 0
  const start = performance.now()
  entente.change('bench', (view) => ({
    ...view,
    filter: { ...view.filter, from: String(from), to: String(to) },
  }))
  // what microtasks do counts as well
  await Promise.resolve()
  const change = performance.now() - start
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return { drawn: change + globalThis.untilDrawn, frame: change + globalThis.framesTook }
}

/** Script time of pointing at an actor: it and its neighbours stay bright, the rest pales. */
const appHovers = (actors: readonly number[]): number[] =>
  actors.map((actor) => {
    const start = performance.now()
    entente.pointed.value = { actor, tie: -1 }
    return performance.now() - start
  })

/** The same steps with everything that follows them, by the browser's own count of script and of its longest task. */
async function wholeSteps(page: Page, session: CDPSession, steps: readonly (readonly [number, number])[]) {
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
  }
  const results: { drawn: number; frame: number; script: number }[] = []
  for (const step of steps) {
    // software WebGL is far behind: a step is timed on a page that has come to rest
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas')) canvas.getContext('webgl2')?.finish()
    })
    const before = await script()
    const timed = await page.evaluate(appStep, step)
    await page.waitForTimeout(500)
    results.push({ ...timed, script: (await script()) - before })
  }
  return results
}

const large = synthetic({ actors: ACTORS, ties: TIES })
/** Two sides chosen, as a reader finds it, and one year: software WebGL takes its time over all of them. */
const start: View = {
  ...DEFAULT_VIEW,
  poles: suggestPoles(rollUp(openGraph(large.dossier)), DEFAULT_FILTER),
  filter: { ...DEFAULT_FILTER, from: '2010', to: '2010' },
}
const site = createSite({
  app: 'dist/app',
  dossiers: [{ slug: 'large', folder: writeSynthetic(large) }],
  model: 'data/model',
  lexicon: () => ({}),
})
const port = await site.listen(0)
const browser = await launch()
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 640 }, deviceScaleFactor: 0.5 })
  page.setDefaultTimeout(600_000)
  await page.addInitScript(watchFrames)
  await page.goto(`http://127.0.0.1:${port}/#${linkOfView(start, large.dossier.hash)}`)
  await settled(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const years = YEARS.map((year) => [year, year] as const)
  // once over, so that the engine has compiled what it runs
  await wholeSteps(page, session, years.slice(0, 3))
  const yearly = await wholeSteps(page, session, years)
  const windows = await wholeSteps(page, session, WINDOWS)
  const hovers = await page.evaluate(
    appHovers,
    YEARS.map((_, i) => i * 3),
  )
  const plain = await browser.newPage({ viewport: { width: 1000, height: 640 } })
  await plain.addScriptTag({ content: readFileSync(join(process.argv[2] ?? '', 'reducers.iife.js'), 'utf8') })
  const theirs = await plain.evaluate(([actors, ties, years]) => reducers.reducerSteps(actors, ties, years), [
    ACTORS,
    TIES,
    YEARS,
  ] as const)
  const beside = median(theirs)
  const row = (name: string, times: readonly number[]) => ({
    name,
    'ms, median': round(median(times)),
    'ms, most': round(most(times)),
    'of the reducers': `${Math.round((1000 * median(times)) / beside) / 10} %`,
  })
  const drawn = (steps: readonly { drawn: number }[]) => steps.map((step) => step.drawn)
  process.stdout.write(
    JSON.stringify([
      row('a year: script until its frame is drawn', drawn(yearly)),
      row('2 to 4 years: script until the frame is drawn', drawn(windows)),
      row(
        'a year: its frame with the names',
        yearly.map(({ frame }) => frame),
      ),
      row(
        'a year: all script, the words and counts that follow included',
        yearly.map(({ script }) => script),
      ),
      row('hover over an actor', hovers),
      row('Sigma: the same years by reducers', theirs),
    ]),
  )
} finally {
  await browser.close()
  await site.close()
}
