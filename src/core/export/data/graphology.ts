import { unwatched, type Watch } from '../../watch.ts'
import type { ExportFile, ExportInput } from '../input.ts'
import { networkOf } from './network.ts'
import type { Cell } from './tables.ts'

/**
 * The network in the form that graphology exports and imports, with what sigma needs to draw it: x, y, size and color.
 * It holds directed and undirected edges side by side.
 */
export async function graphologyFile(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile> {
  const network = await networkOf(input, watch)
  const content = {
    attributes: { name: input.graph.dossier.name, dossier: input.graph.dossier.hash },
    options: { type: 'mixed', multi: true, allowSelfLoops: false },
    nodes: network.nodes.map(({ cells, x, y, size, color }) => ({
      key: cells[0],
      attributes: { ...attributes(network.nodeColumns, cells, ['id']), x, y, size, color },
    })),
    edges: network.edges.map(({ cells, directed, color, width, weight }) => {
      const cell = (name: string) => cells[network.edgeColumns.indexOf(name)]
      return {
        key: cell('id'),
        source: cell('source'),
        target: cell('target'),
        // sigma takes `type` for the name of a program
        attributes: {
          ...attributes(network.edgeColumns, cells, ['id', 'source', 'target', 'directed', 'type']),
          kind: cell('type'),
          weight,
          size: width,
          color,
        },
        ...(directed ? {} : { undirected: true }),
      }
    }),
  }
  return { name: 'graphology.json', content: `${JSON.stringify(content, null, 1)}\n` }
}

const attributes = (columns: readonly string[], cells: readonly Cell[], left: readonly string[]) =>
  Object.fromEntries(
    columns.flatMap((name, at) => {
      const cell = cells[at] ?? null
      return left.includes(name) || cell === null ? [] : [[name, cell] as const]
    }),
  )
