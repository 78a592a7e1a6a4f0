import { edgeSentence } from '../../../core/export/caption.ts'
import { count, text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { select } from '../../state/update.ts'
import { spanOfEdge, standWords } from '../../state/words.ts'
import { neighboursOf } from '../panel/evidence.ts'

/**
 * The keyboard in the picture: down and up from actor to actor, the most active first; right and left along the ties of
 * one; Enter opens. Every step is said.
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
    const sentence = edgeSentence(graph, app.visible.peek(), edge).replace(/\.$/, '')
    app.say(`${sentence}${spanOfEdge(graph, app.visible.peek(), edge)}`, 'quiet')
  }

  function open(): void {
    const graph = app.graph.peek()
    const id = (index: number | undefined) => graph.dossier.actors[index ?? -1]?.id ?? 'state:?'
    const at = actor()
    if (at === undefined) return
    const tie = ties()[tieAt]
    app.pointed.value = null
    const [a, b] = [id(graph.edges.source[tie?.edge ?? -1]), id(graph.edges.target[tie?.edge ?? -1])]
    app.change(
      text.selected,
      select(tie ? { kind: 'pair', a, b, type: tie.type } : { kind: 'actor', actor: id(at) }),
    )
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

  return (event) => {
    const act = actions[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
}
