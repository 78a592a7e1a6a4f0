import { unwatched, type Watch } from '../../watch.ts'
import type { ExportFile, ExportInput } from '../input.ts'
import { xml, xmlExact } from '../svg.ts'
import { type NetworkNode, networkOf } from './network.ts'
import type { Cell } from './tables.ts'

/**
 * GraphML 1.0: nodes, and edges with a direction each, with the columns of the actor and tie tables as data. It has no
 * place for pieces of evidence or for time beyond first and last: those are in CSV and JSON.
 */
export async function graphmlFile(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile> {
  const network = await networkOf(input, watch)
  const nodeKeys = keysOf(network.nodeColumns, network.nodes, 'n', ['id'])
  const edgeKeys = keysOf(network.edgeColumns, network.edges, 'e', ['id', 'source', 'target', 'directed'])
  const nodes = network.nodes.map(
    ({ cells }) => `    <node id="${xmlExact(String(cells[0]))}">${dataOf(cells, nodeKeys)}</node>`,
  )
  const edges = network.edges.map(({ cells }) => {
    const cell = (name: string) => cells[network.edgeColumns.indexOf(name)]
    return `    <edge id="${xmlExact(String(cell('id')))}" source="${xmlExact(String(cell('source')))}" target="${xmlExact(String(cell('target')))}" directed="${String(cell('directed'))}">${dataOf(cells, edgeKeys)}</edge>`
  })
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${[...nodeKeys.map((key) => keyElement(key, 'node')), ...edgeKeys.map((key) => keyElement(key, 'edge'))].join('\n')}
  <graph id="entente" edgedefault="directed">
${[...nodes, ...edges].join('\n')}
  </graph>
</graphml>
`
  return { name: 'graph.graphml', content }
}

interface Key {
  readonly id: string
  readonly name: string
  readonly column: number
  readonly type: 'string' | 'double' | 'int' | 'boolean'
}

function keysOf(
  columns: readonly string[],
  rows: readonly Pick<NetworkNode, 'cells'>[],
  prefix: string,
  left: readonly string[],
): Key[] {
  return columns.flatMap((name, column) =>
    left.includes(name)
      ? []
      : [
          {
            id: `${prefix}${column}`,
            name,
            column,
            type: typeOf(rows.map(({ cells }) => cells[column] ?? null)),
          },
        ],
  )
}

function typeOf(values: readonly Cell[]): Key['type'] {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return 'string'
  if (known.every((value) => typeof value === 'boolean')) return 'boolean'
  if (!known.every((value) => typeof value === 'number')) return 'string'
  return known.every(Number.isInteger) ? 'int' : 'double'
}

const keyElement = (key: Key, of: 'node' | 'edge') =>
  `  <key id="${key.id}" for="${of}" attr.name="${xml(key.name)}" attr.type="${key.type}"/>`

function dataOf(row: readonly Cell[], keys: readonly Key[]): string {
  return keys
    .filter((key) => row[key.column] !== null && row[key.column] !== '')
    .map((key) => `<data key="${key.id}">${xmlExact(String(row[key.column]))}</data>`)
    .join('')
}
