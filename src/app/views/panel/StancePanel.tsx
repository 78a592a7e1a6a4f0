import { useContext } from 'preact/hooks'
import { NO_DAY } from '../../../core/dossier.ts'
import { NOBODY } from '../../../core/export/agreement.ts'
import { poleName } from '../../../core/export/caption.ts'
import { civilFromDay } from '../../../core/read/dates/calendar.ts'
import { panel } from '../../messages/panel.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { TieKey } from '../filters/Keys.tsx'
import { Piece } from './Piece.tsx'

/** The sentences on which an actor's place between the poles rests, for and against each; of one year when asked. */
export function StancePanel({ actor }: { readonly actor: number }) {
  const app = useContext(AppContext)
  const stance = app.stances.value.get(actor)
  const graph = app.rolled.value
  const spot = app.spot.value
  const subject = graph.dossier.actors[actor] ?? NOBODY
  if (!stance) return null
  const inSpot = (row: number) => {
    const [from, to] = [graph.pieces.from[row] ?? NO_DAY, graph.pieces.to[row] ?? NO_DAY]
    if (!spot) return true
    return from !== NO_DAY && civilFromDay(from).year <= spot.year && civilFromDay(to).year >= spot.year
  }
  return (
    <section class="stance">
      {spot && (
        <p class="note">
          {panel.onlyYear(spot.year)}{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              app.spot.value = null
            }}
          >
            {text.allYears}
          </button>
        </p>
      )}
      {stance.poles.map((found, pole) => {
        if (spot && spot.pole !== null && spot.pole !== pole) return null
        const members = app.view.value.poles[pole]
        return (['backing', 'opposition'] as const).map((type) => {
          const rows = found[type].filter(inSpot)
          return (
            rows.length > 0 && (
              <section class="group" key={`${pole} ${type}`}>
                <h3>
                  <TieKey type={type} />{' '}
                  {panel.toward(subject, type, members ? poleName(graph, members) : '?')}
                  <span class="count">{rows.length}</span>
                </h3>
                <ol class="pieces">
                  {rows.map((row) => (
                    <Piece key={row} graph={graph} row={row} />
                  ))}
                </ol>
              </section>
            )
          )
        })
      })}
    </section>
  )
}
