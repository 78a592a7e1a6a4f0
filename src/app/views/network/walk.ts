import { tieClause, tieCounts } from '../../../core/export/caption.ts'
import type { Selection } from '../../../core/graph/view.ts'
import { count } from '../../messages/count.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { moveTo, select } from '../../state/update.ts'
import { spanOfEdge, standWords } from '../../state/words.ts'
import { neighboursOf } from '../panel/evidence.ts'
import { goToPanel } from '../panel/go-to.ts'

/** Pixels that Shift and an arrow move a mark. */
const SHIFT = 16
const SHIFTS: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * The keyboard in the picture: down and up from actor to actor, the most active first; right and left along the ties of
 * one; Enter opens; Shift and an arrow move the mark itself. Every step is said.
 */
export function createWalk(app: App): (event: KeyboardEvent) => void {
  let actorAt = -1
  let tieAt = -1

  function actor(): number | undefined {
    return app.picture.peek()?.order()[actorAt]
  }

  function ties() {
    const at = actor()
    return at === undefined ? [] : neighboursOf(app, at)
  }

  function toActor(step: number): void {
    const order = app.picture.peek()?.order() ?? []
    if (order.length === 0) return
    actorAt = (actorAt + step + order.length) % order.length
    tieAt = -1
    const at = actor() ?? 0
    const degree = app.visible.peek().degree[at] ?? 0
    const label = app.graph.peek().dossier.actors[at]?.label ?? ''
    app.pointed.value = { actor: at, tie: -1 }
    app.say([label, count(degree, 'tie'), standWords(app, at)].filter(Boolean).join(', '), 'quiet')
  }

  function toTie(step: number): void {
    const around = ties()
    if (around.length === 0) return
    tieAt = (tieAt + step + around.length) % around.length
    const edge = around[tieAt]?.edge ?? 0
    app.pointed.value = { actor: -1, tie: edge }
    const graph = app.graph.peek()
    const visible = app.visible.peek()
    const counts = `${tieCounts(visible, edge)}${spanOfEdge(graph, visible, edge)}`
    app.say(`${tieClause(graph, edge)}: ${counts}`, 'quiet')
  }

  function open(): void {
    const graph = app.graph.peek()
    const id = (index: number | undefined) => graph.dossier.actors[index ?? -1]?.id ?? 'state:?'
    const at = actor()
    if (at === undefined) return
    const tie = ties()[tieAt]
    app.pointed.value = null
    const [a, b] = [id(graph.edges.source[tie?.edge ?? -1]), id(graph.edges.target[tie?.edge ?? -1])]
    const wanted: Selection = tie ? { kind: 'pair', a, b, type: tie.type } : { kind: 'actor', actor: id(at) }
    if (JSON.stringify(app.view.peek().select) === JSON.stringify(wanted)) void goToPanel()
    else app.change(text.selected, select(wanted))
  }

  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => toActor(1),
    ArrowUp: () => toActor(-1),
    ArrowRight: () => toTie(1),
    ArrowLeft: () => toTie(-1),
    Enter: open,
    '+': () => app.picture.peek()?.zoom(1.5),
    '-': () => app.picture.peek()?.zoom(1 / 1.5),
    '0': () => app.picture.peek()?.fit(),
  }

  /** Moves the mark under the keyboard by a step of the screen. */
  function shift(key: string): boolean {
    const at = actor()
    const step = SHIFTS[key]
    const picture = app.picture.peek()
    const found = app.graph.peek().dossier.actors[at ?? -1]
    if (at === undefined || !step || !picture || !found || tieAt >= 0) return false
    const { scale, right = { x: 1, y: 0 } } = picture.camera()
    const [across, up] = [(step[0] * SHIFT) / scale, (step[1] * SHIFT) / scale]
    const here = app.view.peek().moved.find((one) => one.actor === found.id) ?? found
    const x = Math.round(here.x + across * right.x - up * right.y)
    const y = Math.round(here.y + across * right.y + up * right.x)
    app.change(text.movedTo(found.label), moveTo(found.id, { x, y }), `move ${found.id}`)
    app.say(text.movedTo(found.label), 'quiet')
    return true
  }

  return (event) => {
    if (event.shiftKey && event.key in SHIFTS) {
      if (shift(event.key)) event.preventDefault()
      return
    }
    const act = actions[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
}
