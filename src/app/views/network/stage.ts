import { computed, effect, type Signal, untracked } from '@preact/signals'
import { edgeType, type Graph } from '../../../core/graph/graph.ts'
import { withPlaces } from '../../../core/graph/places.ts'
import type { View } from '../../../core/graph/view.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { clearChoice, moveTo, select } from '../../state/update.ts'
import { folds, foldTargets, moveAll } from './fold.ts'
import { litBy } from './lit.ts'
import { createPicture, type Picture, type Under } from './picture.ts'
import type { Covered } from './sigma/camera.ts'
import { createStage, type Stage } from './sigma/renderer.ts'

/**
 * Keeps a picture of the app's graph in `element`: another one when the graph is, on a new canvas when the context was
 * lost, painted anew when the view changes. Returns what ends it.
 */
export function keepPicture(
  app: App,
  element: HTMLElement,
  under: Signal<Under | null>,
  lost: Signal<number>,
): () => void {
  let shown: { graph: Graph; picture: Picture; end: () => void } | null = null
  let stage: Stage | null = null
  let turn = 0

  const show = (graph: Graph) => {
    shown?.end()
    stage ??= createStage(element, () => {
      lost.value++
    })
    const picture = createPicture(stage, graph, app.plain.peek(), under, eventsOf(app, graph))
    const stops = paintings(app, graph, picture, element)
    app.picture.value = picture
    shown = {
      graph,
      picture,
      end: () => {
        for (const stop of stops) stop()
        app.picture.value = null
      },
    }
    return picture
  }

  const clear = () => {
    shown?.end()
    shown = null
    stage?.kill()
    stage = null
  }

  let losses = lost.peek()
  const stop = effect(() => {
    const graph = app.graph.value
    if (lost.value !== losses) untracked(clear)
    losses = lost.value
    const mine = ++turn
    untracked(() => {
      const before = shown
      if (!before) {
        show(graph)
        return
      }
      if (!folds(before.graph, graph)) {
        // a task of its own: a new dossier has cost the page enough already
        before.end()
        setTimeout(() => {
          if (mine === turn) show(graph)
        })
        return
      }
      const targets = foldTargets(graph)
      if (graph.rolledUp) {
        moveAll(before.picture, withPlaces(graph, app.view.peek().moved), targets, 'together').then(() => {
          if (mine === turn) show(graph)
        })
      } else moveAll(show(graph), withPlaces(graph, app.view.peek().moved), targets, 'apart')
    })
  })
  return () => {
    turn++
    stop()
    clear()
  }
}

function eventsOf(app: App, graph: Graph) {
  const id = (actor: number | undefined) => graph.dossier.actors[actor ?? -1]?.id ?? 'state:?'
  return {
    actor: (index: number) =>
      app.change(text.selected, select({ kind: 'actor', actor: id(index) }), 'select'),
    tie: (index: number) => {
      const [a, b] = [id(graph.edges.source[index]), id(graph.edges.target[index])]
      app.change(text.selected, select({ kind: 'pair', a, b, type: edgeType(graph, index) }), 'select')
    },
    dropped: (index: number, x: number, y: number) => {
      const actor = graph.dossier.actors[index]
      if (actor) app.change(text.movedTo(actor.label), moveTo(actor.id, { x, y }), `move ${actor.id}`)
    },
    stage: () => {
      const { select: chosen, focus, path } = app.view.peek()
      if (chosen || focus || path) app.change(text.close, clearChoice, 'select')
    },
  }
}

function paintings(app: App, graph: Graph, picture: Picture, element: HTMLElement): readonly (() => void)[] {
  // what is chosen is no reason to paint anew
  const width = computed(() => app.view.value.width)
  return [
    effect(() => {
      const visible = app.visible.value
      const stands = app.stands.value
      // While persons fold into their states the next graph is already there.
      if (app.graph.value !== graph) return
      picture.paint({ visible, stands, width: width.value, theme: app.theme.value })
    }),
    effect(() => {
      if (app.graph.value !== graph) return
      const lit = litBy(graph, app.visible.value, app.view.value)
      picture.light(lit)
      const chosen = app.view.value.select
      const actor = chosen?.kind === 'actor' ? app.actorIndex.value.get(chosen.actor) : undefined
      if (chosen)
        picture.reveal([...(actor === undefined ? [] : [actor]), ...(lit?.actors ?? [])], covered(element))
    }),
    effect(() => picture.point(app.pointed.value)),
    keepPlaces(app, graph, picture),
  ]
}

/** Puts every mark where the reader left it, and back where a step was taken back. */
function keepPlaces(app: App, graph: Graph, picture: Picture): () => void {
  const moved = computed(() => app.view.value.moved)
  let before: View['moved'] = []
  return effect(() => {
    const next = moved.value
    for (const actor of new Set([...before, ...next].map(({ actor }) => actor))) {
      const index = app.actorIndex.peek().get(actor)
      const home = graph.dossier.actors[index ?? -1]
      if (index === undefined || !home) continue
      const place = next.find((one) => one.actor === actor) ?? home
      picture.place(index, place.x, place.y)
    }
    before = next
  })
}

/** What the dossier covers of the picture, as look/ has it: it may not stand yet when the camera sets off. */
function covered(element: HTMLElement): Covered {
  if (innerWidth > 1000) return { right: Math.min(460, Math.max(340, innerWidth * 0.28)), bottom: 0 }
  if (innerWidth > 760) return { right: 0, bottom: innerHeight * 0.45 }
  const below = innerHeight - element.getBoundingClientRect().bottom
  return { right: 0, bottom: Math.max(0, innerHeight * 0.62 - below) }
}
