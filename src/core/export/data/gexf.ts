import { isoFromDay } from '../../read/dates/calendar.ts'
import { unwatched, type Watch } from '../../watch.ts'
import type { ExportFile, ExportInput } from '../input.ts'
import { channels } from '../look.ts'
import { xml, xmlExact } from '../svg.ts'
import { type NetworkEdge, type NetworkNode, networkOf, type Spell } from './network.ts'
import type { Cell } from './tables.ts'

/**
 * GEXF 1.3 with time: each tie has a spell for every stretch in which some piece of evidence holds, so that Gephi's
 * timeline works. Positions, colours and widths are those of the screen. Quotes are not in it: see CSV and JSON.
 */
export async function gexfFile(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile> {
  const network = await networkOf(input, watch)
  const nodeColumns = columnsOf(network.nodeColumns, network.nodes, ['id', 'label', 'x', 'y'])
  const edgeColumns = columnsOf(network.edgeColumns, network.edges, EDGE_OWN)
  const nodes = network.nodes.map((node) => nodeElement(node, network.nodeColumns, nodeColumns))
  const edges = network.edges.map((edge) => edgeElement(edge, network.edgeColumns, edgeColumns))
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

/** What an edge of GEXF says itself. */
const EDGE_OWN = ['id', 'source', 'target', 'directed', 'type']

interface Column {
  readonly id: string
  readonly title: string
  readonly index: number
  readonly type: 'string' | 'double' | 'integer' | 'boolean'
}

// Ids are bare numbers: graphology's reader takes any other id for the attribute's name.
function columnsOf(
  columns: readonly string[],
  rows: readonly Pick<NetworkNode, 'cells'>[],
  left: readonly string[],
): Column[] {
  return columns.flatMap((title, index) => {
    const values = rows.map(({ cells }) => cells[index] ?? null).filter((value) => value !== null)
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

function nodeElement(node: NetworkNode, names: readonly string[], columns: readonly Column[]): string {
  const cell = (name: string) => xmlExact(String(node.cells[names.indexOf(name)] ?? ''))
  const [r, g, b] = channels(node.color)
  return `      <node id="${cell('id')}" label="${cell('label')}">${spells(node.spells)}<attvalues>${values(node.cells, columns)}</attvalues><color r="${r}" g="${g}" b="${b}"/><position x="${node.x}" y="${node.y}" z="0"/><size value="${node.size.toFixed(2)}"/></node>`
}

function edgeElement(edge: NetworkEdge, names: readonly string[], columns: readonly Column[]): string {
  const cell = (name: string) => xmlExact(String(edge.cells[names.indexOf(name)] ?? ''))
  const [r, g, b] = channels(edge.color)
  const direction = edge.directed ? 'directed' : 'undirected'
  return `      <edge id="${cell('id')}" source="${cell('source')}" target="${cell('target')}" type="${direction}" kind="${edge.type}" label="${edge.type}" weight="${edge.weight}">${spells(edge.spells)}<attvalues>${values(edge.cells, columns)}</attvalues><color r="${r}" g="${g}" b="${b}"/><thickness value="${edge.width.toFixed(2)}"/></edge>`
}

function spells(all: readonly Spell[]): string {
  const each = all.map(([from, to]) => `<spell start="${isoFromDay(from)}" end="${isoFromDay(to)}"/>`)
  return each.length > 0 ? `<spells>${each.join('')}</spells>` : ''
}

function values(row: readonly Cell[], columns: readonly Column[]): string {
  return columns
    .filter(({ index }) => row[index] !== null && row[index] !== undefined)
    .map(({ id, index }) => `<attvalue for="${id}" value="${xmlExact(String(row[index]))}"/>`)
    .join('')
}
