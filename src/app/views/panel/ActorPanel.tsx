import { useContext } from 'preact/hooks'
import { type DossierMeeting, NO_DAY } from '../../../core/dossier.ts'
import { daysOf } from '../../../core/graph/filter.ts'
import { EDGE_TYPES, type Filter } from '../../../core/graph/view.ts'
import { count } from '../../messages/count.ts'
import { panel } from '../../messages/panel.ts'
import { KIND_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { standWords } from '../../state/words.ts'
import { CorrectActor } from '../correct/CorrectActor.tsx'
import { ActorKey, TieKey } from '../filters/Keys.tsx'
import { type Neighbour, neighboursOf } from './evidence.ts'
import { dayWords } from './Piece.tsx'
import { Reach } from './Reach.tsx'
import { StancePanel } from './StancePanel.tsx'

/** Who an actor is, for whom it speaks and since when, and all its lines in the current view. */
export function ActorPanel({ actor }: { readonly actor: number }) {
  const app = useContext(AppContext)
  const graph = app.graph.value
  const found = graph.dossier.actors[actor]
  if (!found) return <p class="note">{panel.gone}</p>
  const neighbours = neighboursOf(app, actor)
  const others = found.aliases.filter((alias) => alias !== found.label).slice(0, 8)
  const all = graph.dossier.meetings.filter((meeting) =>
    meeting.reports.some((report) => report.participants.some((participant) => participant.actor === actor)),
  )
  const meetings = all.filter(meetsIn(app.view.value.filter))
  return (
    <>
      <h2 tabIndex={-1}>
        <ActorKey kind={found.kind} index={actor} /> {found.label}
      </h2>
      <p class="note">
        {KIND_NAMES[found.kind]} · {count(found.mentions, 'mention')} · {count(neighbours.length, 'tie')}
      </p>
      {standWords(app, actor) && <p class="stand">{standWords(app, actor)}</p>}
      {others.length > 0 && <p class="note">{text.alsoCalled(others.join(', '))}</p>}
      {found.affiliations.length > 0 && (
        <ul class="roles">
          {found.affiliations.map((role, index) => (
            <li key={index}>
              {role.role ? `${role.role}, ` : ''}
              {graph.dossier.actors[role.actor]?.label}
              {(role.from || role.to) && (
                <span class="note"> {panel.fromTo(role.from ?? '', role.to ?? '')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <CorrectActor key={found.id} actor={actor} />
      {app.view.value.mode !== 'network' && app.view.value.mode !== 'list' && <StancePanel actor={actor} />}
      {app.view.value.mode === 'network' && <Reach actor={found.id} />}
      {neighbours.length === 0 && <p class="note">{panel.noneHere}</p>}
      {EDGE_TYPES.flatMap((type) =>
        (['out', 'in'] as const).map((way) => {
          const rows = neighbours.filter(
            (one) =>
              one.type === type && (type === 'met' || type === 'due' ? way === 'out' : one.way === way),
          )
          return (
            rows.length > 0 && (
              <Lines key={`${type} ${way}`} actor={actor} type={type} way={way} rows={rows} />
            )
          )
        }),
      )}
      {meetings.length > 0 && (
        <section class="group">
          <h3>{text.meetings}</h3>
          <ul class="lines">
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <button
                  type="button"
                  onClick={() => app.change(meeting.title, select({ kind: 'meeting', meeting: meeting.id }))}
                >
                  <span>
                    {meeting.title}
                    {meeting.place && !meeting.title.includes(meeting.place) ? `, ${meeting.place}` : ''}
                  </span>
                  <span class="count">{dayWords(meeting.from, meeting.to)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {all.length > meetings.length && (
        <p class="note">{panel.otherMeetings(all.length - meetings.length)}</p>
      )}
    </>
  )
}

/** Whether a meeting lies in the window of the filter; over all years every meeting does. */
function meetsIn(filter: Filter): (meeting: Pick<DossierMeeting, 'from' | 'to'>) => boolean {
  const { begins, ends, undatedIn } = daysOf(filter)
  if (begins === -Infinity && ends === Infinity) return () => true
  return ({ from, to }) => (from === NO_DAY ? undatedIn : from <= ends && to >= begins)
}

function Lines(props: {
  readonly actor: number
  readonly type: Neighbour['type']
  readonly way: 'in' | 'out'
  readonly rows: readonly Neighbour[]
}) {
  const app = useContext(AppContext)
  const { actors } = app.graph.value.dossier
  const self = actors[props.actor]
  return (
    <section class="group">
      <h3>
        <TieKey type={props.type} /> {text.ways[props.type][props.way]}
      </h3>
      <ul class="lines">
        {props.rows.map((row) => {
          const other = actors[row.actor]
          if (!other || !self) return null
          const [a, b] = props.way === 'out' ? [self.id, other.id] : [other.id, self.id]
          return (
            <li key={row.edge}>
              <button
                type="button"
                onClick={() => app.change(text.selected, select({ kind: 'pair', a, b, type: props.type }))}
                onPointerEnter={() => {
                  app.pointed.value = { actor: -1, tie: row.edge }
                }}
                onPointerLeave={() => {
                  app.pointed.value = null
                }}
              >
                <ActorKey kind={other.kind} index={row.actor} />
                <span>{other.label}</span>
                <span class="count">
                  {count(row.sentences, 'sentence')}, {count(row.sources, 'source')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
