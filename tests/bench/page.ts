import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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

/** Runs before the page: leaves a mark at the borders of every frame callback and after each draw call in it. */
const watchFrames = (): void => {
  const draw = WebGL2RenderingContext.prototype.drawArraysInstanced
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (...words) {
    draw.apply(this, words)
    performance.mark('drawn')
  }
  const ask = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (callback) =>
    ask((time) => {
      performance.mark('frame')
      callback(time)
      performance.mark('framed')
    })
}

/** One step of the year filter in the built app, and a wait until everything that follows it is over. */
const appStep = async ([from, to]: readonly [number, number]): Promise<void> => {
  // software WebGL is far behind: a step begins on a page that has come to rest
  for (const canvas of document.querySelectorAll('canvas')) canvas.getContext('webgl2')?.finish()
  await new Promise((resolve) => setTimeout(resolve, 100))
  performance.mark('step')
  entente.change('bench', (view) => ({
    ...view,
    filter: { ...view.filter, from: String(from), to: String(to) },
  }))
  // what microtasks do counts as well
  await Promise.resolve()
  performance.mark('changed')
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)))
  performance.mark('over')
}

/** Script time of pointing at an actor: it and its neighbours stay bright, the rest pales. */
const appHovers = (actors: readonly number[]): number[] =>
  actors.map((actor) => {
    const start = performance.now()
    entente.pointed.value = { actor, tie: -1 }
    return performance.now() - start
  })

interface Mark {
  readonly name: string
  /** ms of processor time that the page's thread has had: what other programs take meanwhile does not count */
  readonly cpu: number
}

/** The marks that `run` leaves, in order, from Chromium's own trace. */
async function marksOf(page: Page, run: () => Promise<void>): Promise<Mark[]> {
  await browser.startTracing(page, { categories: ['blink.user_timing'] })
  await run()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return (traceEvents as { name: string; cat: string; ts: number; tts?: number }[])
    .filter(({ cat, tts }) => cat.includes('blink.user_timing') && tts !== undefined)
    .sort((one, other) => one.ts - other.ts)
    .map(({ name, tts = 0 }) => ({ name, cpu: tts / 1000 }))
}

interface Step {
  /**
   * From the change of the filter to the last draw call of its frame: filter, sides, colours, buffers, every callback
   * of a frame on the way.
   */
  readonly drawn: number
  /** the frame with the names, and all that the page's thread does after it: words, counts, layout of the page */
  readonly whole: number
}

/** `[step changed (frame drawn* framed)* over]*` */
function stepsIn(marks: readonly Mark[]): Step[] {
  const steps: Step[] = []
  let [start, drawn, frame, last, inFrames] = [0, 0, 0, 0, 0]
  let changed: number | null = null
  for (const { name, cpu } of marks) {
    if (name === 'step') [start, drawn, last, inFrames, changed] = [cpu, 0, 0, 0, null]
    if (name === 'changed') changed = cpu - start
    if (name === 'frame') frame = cpu
    if (name === 'drawn') last = cpu
    if (name === 'framed' && changed !== null && drawn === 0) {
      if (last >= frame) drawn = changed + inFrames + last - frame
      inFrames += cpu - frame
    }
    if (name === 'over') steps.push({ drawn, whole: cpu - start })
  }
  return steps
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
  const walk = (steps: readonly (readonly [number, number])[]) => async () => {
    for (const step of steps) await page.evaluate(appStep, step)
  }
  const years = YEARS.map((year) => [year, year] as const)
  // once over, so that the engine has compiled what it runs
  await walk(years.slice(0, 3))()
  const yearly = stepsIn(await marksOf(page, walk(years)))
  const windows = stepsIn(await marksOf(page, walk(WINDOWS)))
  const hovers = await page.evaluate(
    appHovers,
    YEARS.map((_, i) => i * 3),
  )
  const plain = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  await plain.addScriptTag({ content: readFileSync(join(process.argv[2] ?? '', 'reducers.iife.js'), 'utf8') })
  const reduced = await marksOf(plain, async () => {
    await plain.evaluate(([actors, ties, years]) => reducers.reducerSteps(actors, ties, years), [
      ACTORS,
      TIES,
      YEARS,
    ] as const)
  })
  const theirs = reduced.flatMap(({ name, cpu }, i) =>
    name === 'reduced' ? [cpu - (reduced[i - 1]?.cpu ?? cpu)] : [],
  )
  const beside = median(theirs)
  const row = (name: string, times: readonly number[]) => ({
    name,
    'ms, median': round(median(times)),
    'ms, most': round(most(times)),
    'of the reducers': `${Math.round((1000 * median(times)) / beside) / 10} %`,
  })
  process.stdout.write(
    JSON.stringify([
      row(
        'a year: from the change to the last draw call of its frame',
        yearly.map(({ drawn }) => drawn),
      ),
      row(
        '2 to 4 years: the same',
        windows.map(({ drawn }) => drawn),
      ),
      row(
        'a year: everything, with names, words, counts and the layout of the page',
        yearly.map(({ whole }) => whole),
      ),
      row('hover over an actor', hovers),
      row('Sigma: the same years by reducers', theirs),
    ]),
  )
} finally {
  await browser.close()
  await site.close()
}
