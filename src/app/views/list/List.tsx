import { useContext } from 'preact/hooks'
import type { DossierActor } from '../../../core/dossier.ts'
import { tieVerb } from '../../../core/export/agreement.ts'
import { edgeType } from '../../../core/graph/graph.ts'
import { strongestEdges } from '../../../core/graph/strongest.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { spanOfEdge } from '../../state/words.ts'
import { TieKey } from '../filters/Keys.tsx'
import { Walk } from './Walk.tsx'

const MOST = 500

/** The same graph in words: a tree to walk, and a table. */
export function List() {
  return (
    <div class="list-view">
      <Walk />
      <Table />
    </div>
  )
}

function Table() {
  const app = useContext(AppContext)
  const graph = app.graph.value
  const visible = app.visible.value
  const label = (index: number | undefined) => graph.dossier.actors[index ?? -1]
  const rows = strongestEdges(graph, visible)
  return (
    <div class="table-box">
      <table data-testid="table">
        <thead>
          <tr>
            <th scope="col">{text.columns.source}</th>
            <th scope="col">{text.columns.tie}</th>
            <th scope="col">{text.columns.target}</th>
            <th scope="col" class="number">
              {text.columns.sentences}
            </th>
            <th scope="col" class="number">
              {text.columns.sources}
            </th>
            <th scope="col">{text.columns.years}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((edge) => {
            const source = label(graph.edges.source[edge])
            const target = label(graph.edges.target[edge])
            if (!source || !target) return null
            const type = edgeType(graph, edge)
            return (
              <tr key={edge}>
                <td>
                  <ActorLink actor={source} />
                </td>
                <td>
                  <button
                    type="button"
                    class="link"
                    onClick={() =>
                      app.change(text.selected, select({ kind: 'pair', a: source.id, b: target.id, type }))
                    }
                  >
                    <TieKey type={type} /> {tieVerb(type, source)}
                  </button>
                </td>
                <td>
                  <ActorLink actor={target} />
                </td>
                <td class="number">{visible.sentences[edge]}</td>
                <td class="number">{visible.sources[edge]}</td>
                <td>{spanOfEdge(graph, visible, edge).replace(/^, /, '')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length > MOST && <p class="note">{text.firstOnly(MOST, rows.length)}</p>}
    </div>
  )
}

function ActorLink({ actor }: { readonly actor: DossierActor }) {
  const app = useContext(AppContext)
  const open = () => app.change(actor.label, select({ kind: 'actor', actor: actor.id }))
  return (
    <button type="button" class="link" onClick={open}>
      {actor.label}
    </button>
  )
}
