import { effect, type Signal, untracked } from '@preact/signals'
import { edgeType, type Graph } from '../../../core/graph/graph.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { clearChoice, select } from '../../state/update.ts'
import { folds, foldTargets, moveAll } from './fold.ts'
import { litBy } from './lit.ts'
import { createPicture, type Picture, type Under } from './picture.ts'

/**
 * Keeps one picture of the app's graph in `element`: built anew when the graph is another one or the context was lost,
 * painted anew when the view changes. Returns what ends it.
 */
export function keepPicture(
  app: App,
  element: HTMLElement,
  under: Signal<Under | null>,
  lost: Signal<number>,
): () => void {
  let shown: { graph: Graph; picture: Picture; end: () => void } | null = null
  let turn = 0

  const show = (graph: Graph) => {
    shown?.end()
    const picture = createPicture(element, graph, under, eventsOf(app, graph, lost))
    const stops = paintings(app, graph, picture)
    app.picture.value = picture
    shown = {
      graph,
      picture,
      end: () => {
        for (const stop of stops) stop()
        app.picture.value = null
        picture.kill()
      },
    }
    return picture
  }

  const stop = effect(() => {
    lost.value
    const graph = app.graph.value
    const mine = ++turn
    untracked(() => {
      const before = shown
      if (!before || !folds(before.graph, graph)) {
        show(graph)
        return
      }
      const targets = foldTargets(graph)
      if (graph.rolledUp) {
        moveAll(before.picture, graph, targets, 'together').then(() => {
          if (mine === turn) show(graph)
        })
      } else moveAll(show(graph), graph, targets, 'apart')
    })
  })
  return () => {
    turn++
    stop()
    shown?.end()
  }
}

function eventsOf(app: App, graph: Graph, lost: Signal<number>) {
  const id = (actor: number | undefined) => graph.dossier.actors[actor ?? -1]?.id ?? 'state:?'
  return {
    actor: (index: number) =>
      app.change(text.selected, select({ kind: 'actor', actor: id(index) }), 'select'),
    tie: (index: number) => {
      const [a, b] = [id(graph.edges.source[index]), id(graph.edges.target[index])]
      app.change(text.selected, select({ kind: 'pair', a, b, type: edgeType(graph, index) }), 'select')
    },
    stage: () => {
      const { select: chosen, focus, path } = app.view.peek()
      if (chosen || focus || path) app.change(text.close, clearChoice, 'select')
    },
    lost: () => {
      lost.value++
    },
  }
}

function paintings(app: App, graph: Graph, picture: Picture): readonly (() => void)[] {
  return [
    effect(() => {
      const visible = app.visible.value
      const stands = app.stands.value
      // While persons fold into their states the next graph is already there.
      if (app.graph.value !== graph) return
      picture.paint({ visible, stands, width: app.view.value.width, theme: app.theme.value })
    }),
    effect(() => {
      if (app.graph.value !== graph) return
      const lit = litBy(graph, app.visible.value, app.view.value)
      picture.light(lit)
      const chosen = app.view.value.select
      if (chosen?.kind === 'pair' && lit) picture.reveal([...lit.actors], panelWidth())
      if (chosen?.kind === 'actor')
        picture.reveal([app.actorIndex.value.get(chosen.actor) ?? 0], panelWidth())
    }),
    effect(() => picture.point(app.pointed.value)),
  ]
}

/** The panel may not stand yet when the camera sets off. */
const panelWidth = () => Math.min(460, Math.max(340, innerWidth * 0.28))
