import { edgeType } from '../../graph/graph.ts'
import { NO_DAY } from '../../model.ts'
import { isoFromDay } from '../../read/dates/calendar.ts'
import { type ExportFile, type ExportInput, shownActors, shownEdges, shownPieces } from '../input.ts'
import { actorFill, actorRadius, channels, THEMES, tieWidth } from '../look.ts'
import { standsOf } from '../picture.ts'
import { xml } from '../svg.ts'
import { type Cell, type Table, tables } from './tables.ts'

/**
 * GEXF 1.3 with time: each tie has a spell for every stretch in which some piece of evidence holds, so that Gephi's
 * timeline works. Positions, colours and widths are those of the screen. Quotes are not in it: see CSV and JSON.
 */
export async function gexfFile(input: ExportInput): Promise<ExportFile> {
  const { actors, ties } = await tables(input)
  const nodeColumns = columnsOf(actors, ['id', 'label', 'x', 'y'])
  const edgeColumns = columnsOf(ties, ['id', 'source', 'target', 'directed', 'type'])
  const nodes = nodeElements(input, actors, nodeColumns)
  const edges = edgeElements(input, ties, edgeColumns)
  const { dossier } = input.graph
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>Entente ${xml(dossier.engine)}</creator>
    <description>${xml(`${dossier.name}, dossier ${dossier.hash.slice(0, 12)}`)}</description>
  </meta>
  <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">
${attributesElement('node', nodeColumns)}
${attributesElement('edge', edgeColumns)}
    <nodes count="${nodes.length}">
${nodes.join('\n')}
    </nodes>
    <edges count="${edges.length}">
${edges.join('\n')}
    </edges>
  </graph>
</gexf>
`
  return { name: 'graph.gexf', content }
}

interface Column {
  readonly id: string
  readonly title: string
  readonly index: number
  readonly type: 'string' | 'double' | 'integer' | 'boolean'
}

// Ids are bare numbers: graphology's reader takes any other id for the attribute's name.
function columnsOf({ columns, rows }: Table, left: readonly string[]): Column[] {
  return columns.flatMap((title, index) => {
    const values = rows.map((row) => row[index] ?? null).filter((value) => value !== null)
    return left.includes(title) ? [] : [{ id: String(index), title, index, type: columnType(values) }]
  })
}

function columnType(values: readonly Exclude<Cell, null>[]): Column['type'] {
  if (values.length > 0 && values.every((value) => typeof value === 'boolean')) return 'boolean'
  if (values.length === 0 || !values.every((value) => typeof value === 'number')) return 'string'
  return values.every(Number.isInteger) ? 'integer' : 'double'
}

function attributesElement(of: 'node' | 'edge', columns: readonly Column[]): string {
  const lines = columns.map(
    ({ id, title, type }) => `      <attribute id="${id}" title="${xml(title)}" type="${type}"/>`,
  )
  return `    <attributes class="${of}" mode="static">\n${lines.join('\n')}\n    </attributes>`
}

function nodeElements(input: ExportInput, table: Table, columns: readonly Column[]): string[] {
  const theme = THEMES.light
  const stands = standsOf(input.graph, input.view)
  return shownActors(input).map((actor, at) => {
    const found = input.graph.dossier.actors[actor]
    const [r, g, b] = channels(actorFill(stands[actor] ?? null, theme).color)
    const size = actorRadius(input.visible.degree[actor] ?? 0).toFixed(2)
    return `      <node id="${xml(found?.id ?? '')}" label="${xml(found?.label ?? '')}"><attvalues>${values(table.rows[at] ?? [], columns)}</attvalues><color r="${r}" g="${g}" b="${b}"/><position x="${found?.x ?? 0}" y="${found?.y ?? 0}" z="0"/><size value="${size}"/></node>`
  })
}

function edgeElements(input: ExportInput, table: Table, columns: readonly Column[]): string[] {
  const { graph, visible, view } = input
  return shownEdges(input).map((edge, at) => {
    const type = edgeType(graph, edge)
    const row = table.rows[at] ?? []
    const cell = (name: string) => xml(String(row[table.columns.indexOf(name)] ?? ''))
    const [r, g, b] = channels(THEMES.light.ties[type])
    const count = (view.width === 'sources' ? visible.sources[edge] : visible.sentences[edge]) ?? 1
    const spells = spellsOf(input, edge).map(
      ([from, to]) => `<spell start="${isoFromDay(from)}" end="${isoFromDay(to)}"/>`,
    )
    const time = spells.length > 0 ? `<spells>${spells.join('')}</spells>` : ''
    const direction = type === 'backing' || type === 'opposition' ? 'directed' : 'undirected'
    return `      <edge id="${cell('id')}" source="${cell('source')}" target="${cell('target')}" type="${direction}" kind="${type}" label="${type}" weight="${count}">${time}<attvalues>${values(row, columns)}</attvalues><color r="${r}" g="${g}" b="${b}"/><thickness value="${tieWidth(type, count).toFixed(2)}"/></edge>`
  })
}

function values(row: readonly Cell[], columns: readonly Column[]): string {
  return columns
    .filter(({ index }) => row[index] !== null && row[index] !== undefined)
    .map(({ id, index }) => `<attvalue for="${id}" value="${xml(String(row[index]))}"/>`)
    .join('')
}

/** Intervals of the shown dated pieces of an edge, overlapping and adjoining ones joined, ascending. */
export function spellsOf(
  input: Pick<ExportInput, 'graph' | 'visible'>,
  edge: number,
): [from: number, to: number][] {
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
