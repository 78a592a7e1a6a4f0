import type { ExportFile, ExportInput } from '../input.ts'
import { xml } from '../svg.ts'
import { type Cell, type Table, tables } from './tables.ts'

/**
 * GraphML 1.0: nodes, and edges with a direction each, with the columns of the actor and tie tables as data. It has no
 * place for pieces of evidence, meetings with statuses, or time: those are in CSV and JSON.
 */
export async function graphmlFile(input: ExportInput): Promise<ExportFile> {
  const { actors, ties } = await tables(input)
  const nodeKeys = keysOf(actors, 'n', ['id'])
  const edgeKeys = keysOf(ties, 'e', ['id', 'source', 'target', 'directed'])
  const nodes = actors.rows.map(
    (row) => `    <node id="${xml(String(row[0]))}">${dataOf(row, nodeKeys)}</node>`,
  )
  const edges = ties.rows.map((row) => {
    const cell = (name: string) => row[ties.columns.indexOf(name)]
    return `    <edge id="${xml(String(cell('id')))}" source="${xml(String(cell('source')))}" target="${xml(String(cell('target')))}" directed="${String(cell('directed'))}">${dataOf(row, edgeKeys)}</edge>`
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

function keysOf({ columns, rows }: Table, prefix: string, left: readonly string[]): Key[] {
  return columns.flatMap((name, column) =>
    left.includes(name)
      ? []
      : [{ id: `${prefix}${column}`, name, column, type: typeOf(rows.map((row) => row[column] ?? null)) }],
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
    .map((key) => `<data key="${key.id}">${xml(String(row[key.column]))}</data>`)
    .join('')
}
