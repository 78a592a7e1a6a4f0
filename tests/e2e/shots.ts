import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { layOut } from '../../src/core/graph/layout.ts'
import type { View } from '../../src/core/graph/view.ts'
import { type Synthetic, synthetic } from '../support/synthetic.ts'
import { launch, settled } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { startSite, writeSynthetic } from './support/site.ts'

/**
 * Pictures of every view to look at: `SHOTS=folder DOSSIER=folder npx vitest run`, or `ACTORS=4000` for an invented
 * dossier of that size, `ONLY=network,pair` for some. Outside the usual run, since nobody asserts them but eyes.
 */
const out = process.env.SHOTS ?? '/tmp/shots'
const only = process.env.ONLY?.split(',')

const SIZES = { wide: [1440, 900], phone: [390, 844] } as const
const VIEWS: Readonly<Record<string, string>> = {
  network: '',
  actor: 'actor',
  pair: 'pair',
  article: 'article',
  snapshot: 'snapshot',
  find: 'find',
  add: 'add',
  poles: 'poles',
  list: '#mode=list',
  meetings: '#meetings=two-mode',
  sides: '#mode=sides',
  matrix: '#mode=matrix',
  trajectories: '#mode=trajectories',
  compare:
    '#mode=compare&before=2013&after=2016&pole=state:syria&pole=group:syrian-rebels,group:syrian-opposition',
}

/** Runs in the page: opens what the picture is about. */
function prepare(what: string): void {
  const app = (globalThis as unknown as { entente: Handle }).entente
  const { dossier } = app.source.value
  const visible = app.visible.value
  const { edges } = app.graph.value
  const best = visible.sentences.indexOf(
    Math.max(
      ...visible.sentences.map((n, edge) => (visible.edge[edge] && (edges.type[edge] ?? 9) < 2 ? n : 0)),
    ),
  )
  const id = (actor: number | undefined) => dossier.actors[actor ?? 0]?.id ?? 'state:?'
  const select = (selection: View['select']) => app.change('shot', (view) => ({ ...view, select: selection }))
  if (what === 'actor')
    select({ kind: 'actor', actor: id(visible.degree.indexOf(Math.max(...visible.degree))) })
  if (what === 'pair')
    select({ kind: 'pair', a: id(edges.source[best]), b: id(edges.target[best]), type: null })
  if (what === 'article') select({ kind: 'article', article: dossier.articles[3]?.id ?? '', at: 400 })
  if (what === 'snapshot' || what === 'find' || what === 'add' || what === 'poles') app.dialog.value = what
}

/** An invented dossier with the places that a build would give its actors. */
function laidOut(actors: number): Synthetic {
  const made = synthetic({ actors, ties: Math.round(actors * 2.75) })
  const edges = made.dossier.ties.map(({ source, target }) => ({ source, target, weight: 1 }))
  const labels = made.dossier.actors.map(({ label }) => label)
  const places = layOut(labels, edges)
  const placed = made.dossier.actors.map((actor, i) => ({ ...actor, ...places[i] }))
  return { ...made, dossier: { ...made.dossier, actors: placed } }
}

test('shots', { timeout: 600_000 }, async () => {
  mkdirSync(out, { recursive: true })
  const folder = process.env.DOSSIER ?? writeSynthetic(laidOut(Number(process.env.ACTORS ?? 40)))
  const site = await startSite([{ slug: 'shots', folder }], () => ({}))
  const browser = await launch()
  try {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height }, colorScheme })
        const page = await context.newPage()
        page.on('console', (message) => console.log(message.type(), message.text()))
        page.on('pageerror', (error) => console.log('ERROR', error))
        for (const [view, hash] of Object.entries(VIEWS)) {
          if (only && !only.includes(view) && !only.includes(`${view}-${size}-${colorScheme}`)) continue
          await page.goto('about:blank')
          await page.goto(`${site.address}${hash.startsWith('#') ? hash : ''}`)
          if (hash.startsWith('#')) await page.waitForTimeout(900)
          else await settled(page)
          await page.evaluate(prepare, hash)
          await page.waitForTimeout(500)
          await page.screenshot({ path: join(out, `${view}-${size}-${colorScheme}.png`) })
        }
        await context.close()
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
})
