import { leans } from '../analysis/leans.ts'
import { reachOf } from '../analysis/reach.ts'
import { towardPoles } from '../analysis/toward.ts'
import { STATUSES } from '../dossier.ts'
import type { Visible } from '../graph/filter.ts'
import { edgeType, type Graph } from '../graph/graph.ts'
import { rollUp } from '../graph/rollup.ts'
import type { View } from '../graph/view.ts'
import type { ActorKind } from '../model.ts'
import { captionLine, captionLines, describe, poleName, reachWords } from './caption.ts'
import { type Drawing, group, lowest, type Mark, text } from './drawing.ts'
import { drawLegend, type Key, type LegendContent, networkKeys } from './legend.ts'
import type { Lettering, Typesetter } from './lettering.ts'
import { type Stand, THEMES, type Theme, type ThemeName } from './look.ts'
import { drawNetwork, type Frame } from './network.ts'
import type { Camera } from './network-look.ts'
import { wrap } from './text.ts'

/** Sizes by purpose, in CSS pixels; a single newspaper column, a page, a slide. */
export const PURPOSES = {
  screen: { width: 1280, height: 800 },
  column: { width: 640, height: 720 },
  page: { width: 1000, height: 1300 },
  slide: { width: 1600, height: 900 },
} as const
export type Purpose = keyof typeof PURPOSES

export interface PictureOptions {
  readonly width: number
  readonly height: number
  readonly theme: ThemeName
  readonly transparent: boolean
  readonly title: string | null
  readonly legend: boolean
  readonly caption: boolean
  readonly sources: boolean
  /** ISO date, only when asked for */
  readonly made: string | null
  readonly engine: string
  readonly camera: Camera | null
  /** the body is just so large, and the page grows round it; null: it takes what title and legend leave */
  readonly body: { readonly width: number; readonly height: number } | null
  /** the page ends below what is drawn, when that is less than `height` */
  readonly fit: boolean
  /** the most names on the network */
  readonly labels: number
  /** how text stands in an SVG; without a typesetter fonts are named whatever is asked for */
  readonly lettering: Lettering
  readonly typesetter: Typesetter | null
}

export const DEFAULT_PICTURE: PictureOptions = {
  ...PURPOSES.screen,
  theme: 'light',
  transparent: false,
  title: null,
  legend: true,
  caption: true,
  sources: false,
  made: null,
  engine: '',
  camera: null,
  body: null,
  fit: false,
  labels: 400,
  lettering: 'named',
  typesetter: null,
}

const MARGIN = 24

/** The body of a picture: what a mode draws inside the room that title, legend and caption leave. */
export type Body = (frame: Frame) => readonly Mark[]

/** A page round a body: title and caption line above, legend and the small print below. */
export function compose(
  body: Body,
  words: {
    readonly title: string
    readonly line: string
    readonly description: string
    readonly notes: readonly string[]
  },
  legend: (theme: Theme) => readonly Key[],
  options: PictureOptions,
): Drawing {
  const theme = THEMES[options.theme]
  const { body: asked } = options
  const width = asked ? asked.width + 2 * MARGIN : options.width
  const inner = width - 2 * MARGIN
  const head: Mark[] = []
  let top = MARGIN
  for (const row of wrap(words.title, 20, inner)) {
    head.push(text(MARGIN, top + 18, row, theme.ink, { size: 20, weight: 600 }))
    top += 26
  }
  for (const row of wrap(words.line, 14, inner)) {
    head.push(text(MARGIN, top + 14, row, theme.soft, { size: 14 }))
    top += 20
  }
  const small = options.caption ? words.notes.flatMap((note) => wrap(note, 11, inner)) : []
  const smallHeight = small.length * 15
  const legendAt = (y: number) => (options.legend ? drawLegend(legend(theme), theme, MARGIN, y, inner) : null)
  const legendHeight = legendAt(0)?.height ?? 0
  const under = MARGIN + smallHeight + (legendHeight > 0 ? legendHeight + 12 : 0)
  const most = asked ? top + asked.height + 16 + under : options.height
  const room: Frame = { x: MARGIN, y: top + 8, width: inner, height: Math.max(80, most - under - top - 16) }
  const drawn = body(room)
  const spare = options.fit ? Math.max(0, room.y + room.height - lowest(drawn)) : 0
  const frame: Frame = { ...room, height: room.height - spare }
  const height = most - spare
  const key = legendAt(height - MARGIN - smallHeight - legendHeight)
  const foot = small.map((row, index) =>
    text(MARGIN, height - MARGIN - smallHeight + 15 * (index + 1) - 2, row, theme.soft, { size: 11 }),
  )
  return {
    width,
    height,
    background: options.transparent ? null : theme.page,
    title: words.title,
    description: words.description,
    body: frame,
    marks: [
      { ...group('picture', drawn), ...(options.camera ? { clip: frame } : {}) },
      group('head', head),
      ...(key ? [key.mark] : []),
      group('caption', foot),
    ],
  }
}

/** The network view as a published picture. `graph` is rolled up when the view says so. */
export function networkPicture(graph: Graph, visible: Visible, view: View, options: PictureOptions): Drawing {
  const stands = standsOf(graph, view)
  const { camera, labels } = options
  const lit = reachOf(graph, visible, view)
  const line = [captionLine(visible, view.filter), ...(lit ? reachWords(graph, view) : [])].join(' · ')
  return compose(
    (frame) =>
      drawNetwork(graph, visible, frame, {
        theme: THEMES[options.theme],
        stands,
        width: view.width,
        camera,
        labels,
        lit,
      }),
    {
      title: options.title ?? graph.dossier.name,
      line,
      description: describe(graph, visible, view),
      notes: notes(graph, view, visible, options, `Shown: ${line}.`),
    },
    (theme) => networkKeys(legendOf(graph, visible, view), theme),
    options,
  )
}

/** The caption; `shown` says what is shown where the filter's own words do not. */
export function notes(
  graph: Graph,
  view: View,
  visible: Visible,
  options: PictureOptions,
  shown?: string,
): string[] {
  const lines = captionLines(graph, view, visible, options, shown)
  if (options.sources) lines.push(`Sources: ${graph.originators.join(', ') || 'not named'}.`)
  return lines
}

/** Where each actor stands between the first two poles, for its fill; all null while there are fewer than two. */
export function standsOf(
  graph: Graph,
  { filter, poles, claims }: Pick<View, 'filter' | 'poles' | 'claims'>,
  rolled: Graph = graph.rolledUp ? graph : rollUp(graph),
): (Stand | null)[] {
  const { actors } = graph.dossier
  if (poles.length < 2) return new Array<null>(actors.length).fill(null)
  const stands = new Array<Stand | null>(actors.length).fill(NO_EVIDENCE)
  // A power counts with its figures in every view; a figure that is drawn stands by its own words.
  for (const lean of leans(rolled, filter, poles, claims)) stands[lean.actor] = lean
  const own = graph.rolledUp ? [] : leans(graph, filter, poles, claims, 'figure')
  for (const lean of own) stands[lean.actor] = lean
  const { members } = towardPoles(rolled, poles)
  members.slice(0, 2).forEach((pole, index) => {
    for (const member of pole) stands[member] = { state: 'member', value: index === 0 ? 1 : -1 }
  })
  return stands
}

const NO_EVIDENCE: Stand = { state: 'no evidence', value: 0 }

export function legendOf(graph: Graph, visible: Visible, view: View): LegendContent {
  const types = new Set<ReturnType<typeof edgeType>>()
  const kinds = new Set<ActorKind>()
  let statuses = 0
  let claimed = false
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (visible.edge[edge] === 0) continue
    types.add(edgeType(graph, edge))
    statuses |= visible.statuses[edge] ?? 0
    claimed ||= visible.claimed[edge] === visible.sentences[edge]
    for (const end of [graph.edges.source[edge], graph.edges.target[edge]]) {
      const kind = graph.dossier.actors[end ?? -1]?.kind
      if (kind) kinds.add(kind)
    }
  }
  const has = (status: (typeof STATUSES)[number]) => (statuses & (1 << STATUSES.indexOf(status))) !== 0
  const [first, second] = view.poles
  return {
    types: [...types],
    kinds: [...kinds],
    claimed,
    denied: has('denied'),
    promised: has('promised'),
    ended: has('ended'),
    poles: first && second ? [poleName(graph, first), poleName(graph, second)] : null,
    width: types.size > 0 ? view.width : null,
  }
}
