import { NO_DAY } from '../../dossier.ts'
import { edgeType } from '../../graph/graph.ts'
import { actorRadius } from '../../graph/radius.ts'
import { twoMode } from '../../graph/view.ts'
import type { Watch } from '../../watch.ts'
import { type ExportInput, shownActors, shownEdges, shownPieces } from '../input.ts'
import { actorFill, THEMES, tieWidth } from '../look.ts'
import { meetingGrid } from '../meeting-grid.ts'
import { standsOf } from '../picture.ts'
import { actorTable, type Cell, isoOrNull, type Table, tieTable } from './tables.ts'

/**
 * The shown network as nodes and edges, for formats that know nothing else. Meetings are undirected edges between those
 * who met; in the view of meetings as meetings they are nodes, and taking part is a directed edge that says how.
 */
export interface Network {
  readonly nodeColumns: readonly string[]
  readonly nodes: readonly NetworkNode[]
  readonly edgeColumns: readonly string[]
  readonly edges: readonly NetworkEdge[]
}

/** `cells` as in the columns; days from and to, inclusive. */
export interface NetworkNode {
  readonly cells: readonly Cell[]
  readonly x: number
  readonly y: number
  readonly color: string
  readonly size: number
  readonly spells: readonly Spell[]
}

export interface NetworkEdge {
  readonly cells: readonly Cell[]
  readonly type: string
  readonly directed: boolean
  readonly color: string
  readonly width: number
  readonly weight: number
  readonly spells: readonly Spell[]
}

export type Spell = readonly [from: number, to: number]

export async function networkOf(input: ExportInput, watch: Watch): Promise<Network> {
  const meetings = twoMode(input.view) ? meetingGrid(input.graph, input.visible) : null
  const shown = [...new Set([...shownActors(input), ...(meetings?.rows ?? [])])].sort((a, b) => a - b)
  const actors = actorTable(input, shown)
  const ties = tieTable(
    input,
    shownEdges(input).filter((edge) => meetings === null || directedAt(input, edge)),
  )
  const nodes = actorNodes(input, shown, actors)
  const edges: NetworkEdge[] = []
  for (const [done, row] of ties.rows.entries()) {
    await watch(done, ties.rows.length)
    edges.push(tieEdge(input, ties, row))
  }
  if (!meetings) return { nodeColumns: actors.columns, nodes, edgeColumns: ties.columns, edges }
  const places = new Map(shown.map((actor, at) => [actor, nodes[at]]))
  const nodeColumns = [...actors.columns, 'place', 'status', 'from', 'to']
  for (const column of meetings.columns) {
    const met = [...column.participants]
    const around = met.flatMap(([actor]) => places.get(actor) ?? [])
    nodes.push(meetingNode(input, column.meeting, nodeColumns, around))
    for (const [actor, status] of met.sort(([a], [b]) => a - b))
      edges.push(partEdge(input, column.meeting, actor, status, ties.columns))
  }
  return { nodeColumns, nodes, edgeColumns: ties.columns, edges }
}

const directedAt = ({ graph }: ExportInput, edge: number): boolean =>
  edgeType(graph, edge) === 'backing' || edgeType(graph, edge) === 'opposition'

const theme = THEMES.light

function actorNodes(input: ExportInput, shown: readonly number[], { rows }: Table): NetworkNode[] {
  const { graph, view, visible } = input
  const stands = standsOf(graph, view)
  return shown.map((actor, at) => {
    const { x = 0, y = 0 } = graph.dossier.actors[actor] ?? {}
    return {
      cells: rows[at] ?? [],
      x,
      y,
      color: actorFill(stands[actor] ?? null, theme).color,
      size: actorRadius(visible.degree[actor] ?? 0),
      spells: [],
    }
  })
}

function tieEdge(input: ExportInput, { columns }: Table, cells: readonly Cell[]): NetworkEdge {
  const { graph, view, visible } = input
  const edge = Number(String(cells[columns.indexOf('id')]).slice(1))
  const type = edgeType(graph, edge)
  const weight = (view.width === 'sources' ? visible.sources[edge] : visible.sentences[edge]) ?? 1
  return {
    cells,
    type,
    directed: directedAt(input, edge),
    color: theme.ties[type],
    width: tieWidth(type, weight),
    weight,
    spells: spellsOf(input, edge),
  }
}

const MEETING_SIZE = 8

function meetingNode(
  { graph }: ExportInput,
  index: number,
  columns: readonly string[],
  around: readonly NetworkNode[],
): NetworkNode {
  const meeting = graph.dossier.meetings[index]
  const told: Readonly<Record<string, Cell>> = {
    id: meeting?.id ?? '',
    label: meeting?.title ?? meeting?.id ?? '',
    kind: 'meeting',
    place: meeting?.place ?? null,
    status: meeting?.status ?? null,
    from: isoOrNull(meeting?.from),
    to: isoOrNull(meeting?.to),
  }
  const mean = (of: (node: NetworkNode) => number) =>
    around.reduce((sum, node) => sum + of(node), 0) / Math.max(1, around.length)
  const [x, y] = [mean((node) => node.x), mean((node) => node.y)]
  return {
    cells: columns.map((name) => (name === 'x' ? x : name === 'y' ? y : (told[name] ?? null))),
    x,
    y,
    color: theme.ties.met,
    size: MEETING_SIZE,
    spells: meetingSpells(meeting),
  }
}

function partEdge(
  { graph }: ExportInput,
  index: number,
  actor: number,
  status: string,
  columns: readonly string[],
): NetworkEdge {
  const meeting = graph.dossier.meetings[index]
  const told: Readonly<Record<string, Cell>> = {
    id: `p${index}-${actor}`,
    source: graph.dossier.actors[actor]?.id ?? '',
    target: meeting?.id ?? '',
    type: 'participation',
    directed: true,
    statuses: status,
    sentences: meeting?.reports.length ?? 0,
    first: isoOrNull(meeting?.from),
    last: isoOrNull(meeting?.to),
  }
  return {
    cells: columns.map((name) => told[name] ?? null),
    type: 'participation',
    directed: true,
    color: theme.ties.met,
    width: 1,
    weight: meeting?.reports.length ?? 1,
    spells: meetingSpells(meeting),
  }
}

const meetingSpells = (meeting: { readonly from: number; readonly to: number } | undefined): Spell[] =>
  meeting && meeting.from !== NO_DAY ? [[meeting.from, meeting.to]] : []

/** Intervals of the shown dated pieces of an edge, overlapping and adjoining ones joined, ascending. */
export function spellsOf(input: Pick<ExportInput, 'graph' | 'visible'>, edge: number): Spell[] {
  const { pieces } = input.graph
  const known = shownPieces(input, edge)
    .map((row): [number, number] => [pieces.from[row] ?? NO_DAY, pieces.to[row] ?? NO_DAY])
    .filter(([from]) => from !== NO_DAY)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const joined: [number, number][] = []
  for (const [from, to] of known) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
