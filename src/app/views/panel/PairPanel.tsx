import { useContext, useState } from 'preact/hooks'
import { NOBODY } from '../../../core/export/agreement.ts'
import type { EdgeType } from '../../../core/graph/view.ts'
import { panel } from '../../messages/panel.ts'
import { TYPE_HEADINGS, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { TieKey } from '../filters/Keys.tsx'
import { type EvidenceGroup, evidenceBetween } from './evidence.ts'
import { Piece } from './Piece.tsx'

const AT_FIRST = 12

/** All that lies between two actors: every sentence, by kind and date; what speaks against it stands beside it. */
export function PairPanel({
  a,
  b,
  type,
}: {
  readonly a: number
  readonly b: number
  readonly type: EdgeType | null
}) {
  const app = useContext(AppContext)
  const { actors } = app.source.value.dossier
  const [one, other] = [actors[a], actors[b]]
  if (!one || !other) return <p class="note">{panel.gone}</p>
  const groups = evidenceBetween(app, a, b, type)
  return (
    <>
      <h2 class="pair" tabIndex={-1}>
        <button type="button" class="link" onClick={() => show(one.id)}>
          {one.label}
        </button>
        <span> {panel.and} </span>
        <button type="button" class="link" onClick={() => show(other.id)}>
          {other.label}
        </button>
      </h2>
      {groups.length === 0 && <p class="note">{panel.noneHere}</p>}
      {groups.map((group) => (
        <Group key={`${group.type} ${group.source}`} group={group} />
      ))}
    </>
  )

  function show(actor: typeof one extends undefined ? never : NonNullable<typeof one>['id']) {
    app.change(text.selected, select({ kind: 'actor', actor }))
  }
}

function Group({ group }: { readonly group: EvidenceGroup }) {
  const app = useContext(AppContext)
  const [most, setMost] = useState(AT_FIRST)
  const graph = app.graph.value
  const actor = (index: number) => graph.dossier.actors[index] ?? NOBODY
  const heading =
    group.type === 'met' || group.type === 'due'
      ? TYPE_HEADINGS[group.type]
      : panel.directed(actor(group.source), group.type, actor(group.target))
  return (
    <section class="group" data-type={group.type} data-testid={`group-${group.type}`}>
      <h3>
        <TieKey type={group.type} /> {heading} <span class="count">{group.rows.length}</span>
      </h3>
      <ol class="pieces">
        {group.rows.slice(0, most).map((row) => (
          <Piece key={row} graph={graph} row={row} />
        ))}
      </ol>
      {group.rows.length > most && (
        <button type="button" class="quiet" onClick={() => setMost(most + 40)}>
          {panel.showMore(Math.min(40, group.rows.length - most))}
        </button>
      )}
      {group.hidden > 0 && <p class="note">{panel.hiddenByFilter(group.hidden)}</p>}
    </section>
  )
}
