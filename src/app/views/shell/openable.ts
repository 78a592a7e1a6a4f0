import type { SVGAttributes } from 'preact'
import { edgeType } from '../../../core/graph/graph.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { select } from '../../state/update.ts'

/** What a group of the drawing opens, by its id: `side-3`, `cell-3-0-2013`, `year-3-2013`, `change-12`, `tie-12`, `actor-3`. */
export function openable(app: App, id: string): SVGAttributes<SVGGElement> | undefined {
  const [what, first, second, third] = id.split('-')
  const number = Number(first)
  if (!what || first === undefined || Number.isNaN(number)) return undefined
  const act = () => {
    const graph = app.graph.value
    const idOf = (actor: number | undefined) => graph.dossier.actors[actor ?? -1]?.id ?? 'state:?'
    if (what === 'meeting') {
      const meeting = graph.dossier.meetings[number]
      return meeting && app.change(meeting.title, select({ kind: 'meeting', meeting: meeting.id }))
    }
    if (what === 'change' || what === 'listed' || what === 'tie') {
      const [source, target] = [graph.edges.source[number], graph.edges.target[number]]
      const pair = { kind: 'pair', a: idOf(source), b: idOf(target), type: edgeType(graph, number) } as const
      return app.change(text.selected, select(pair))
    }
    app.spot.value =
      what === 'cell'
        ? { pole: Number(second), year: Number(third) }
        : what === 'year'
          ? { pole: null, year: Number(second) }
          : null
    app.change(text.selected, select({ kind: 'actor', actor: idOf(number) }))
  }
  if (
    !['side', 'cell', 'year', 'trajectory', 'row', 'actor', 'change', 'listed', 'tie', 'meeting'].includes(
      what,
    )
  )
    return undefined
  const alone = what !== 'row' && what !== 'trajectory'
  return {
    class: 'openable',
    onClick: (event: MouseEvent) => {
      event.stopPropagation()
      act()
    },
    ...(alone
      ? {
          tabindex: 0,
          role: 'button',
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault()
              act()
            }
          },
        }
      : {}),
  }
}
