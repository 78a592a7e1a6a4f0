import type { Signal } from '@preact/signals'
import { endsOf, type Lit } from '../../../core/analysis/reach.ts'
import { actorFill, type Stand, type Theme } from '../../../core/export/look.ts'
import { inkIn } from '../../../core/export/network.ts'
import type { Visible } from '../../../core/graph/filter.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import { pictureFirst } from '../../state/after-frame.ts'
import type { ShownPicture } from '../../state/shown-picture.ts'
import { createNamesLayer } from './names-layer.ts'
import type { Covered } from './sigma/camera.ts'
import { fillPaint, fillTheme, lightActors, lightTies } from './sigma/fill-paint.ts'
import { createPaint } from './sigma/paint.ts'
import type { Stage } from './sigma/renderer.ts'

/** The network on screen: takes what the store says, gives clicks and hovers back as numbers of actors and ties. */
export interface Picture extends ShownPicture {
  readonly paint: (scene: Scene) => void
  /** keeps only these bright; null: everything */
  readonly light: (lit: Lit | null) => void
  readonly point: (under: Pick<Under, 'actor' | 'tie'> | null) => void
  /** moves the camera only as far as it takes to show these actors beside the dossier, the first above all */
  readonly reveal: (actors: readonly number[], covered: Covered) => void
  /** moves a mark, in the graph's own coordinates */
  readonly place: (actor: number, x: number, y: number) => void
}

export interface Scene {
  readonly visible: Visible
  readonly stands: readonly (Stand | null)[]
  readonly width: 'sources' | 'sentences'
  readonly theme: Theme
}

export interface Under {
  readonly actor: number
  readonly tie: number
  readonly x: number
  readonly y: number
}

export interface PictureEvents {
  readonly actor: (index: number) => void
  readonly tie: (index: number) => void
  readonly dropped: (actor: number, x: number, y: number) => void
  readonly stage: () => void
}

const NOTHING = -1

export function createPicture(
  stage: Stage,
  graph: Graph,
  whole: Graph,
  under: Signal<Under | null>,
  on: PictureEvents,
): Picture {
  const paint = createPaint(graph)
  const neighbours = adjacency(graph)
  let scene: Scene | null = null
  let lit: Lit | null = null
  /** shown actors, most important first; null until somebody asks, which is after the frame */
  let ranked: readonly number[] | null = null
  const order = () => {
    ranked ??= scene ? importance(scene.visible) : []
    return ranked
  }
  let pointed: { actor: number; tie: number } = { actor: NOTHING, tie: NOTHING }

  const renderer = stage.show(graph, whole, paint, {
    ...on,
    hover: ({ actor, tie }, x, y) => {
      under.value = actor < 0 && tie < 0 ? null : { actor, tie, x, y }
      point(under.value)
    },
    dragged: (actor, x, y) => renderer.move(actor, x, y),
    onFrame: () => drawNames(),
  })
  const names = createNamesLayer(renderer, graph.dossier.actors)

  function drawNames(): void {
    if (!scene) return
    const { theme, stands, visible } = scene
    names({
      theme,
      order: order(),
      degree: (actor) => visible.degree[actor] ?? 0,
      radius: (actor) => paint.actors[actor * 4] ?? 0,
      ink: (actor) => inkIn(actorFill(stands[actor] ?? null, theme), theme),
      striped: (actor) => actorFill(stands[actor] ?? null, theme).texture === 'hatched',
      isPole: ({ index }) => stands[index]?.state === 'member',
      lit: bright(),
    })
  }

  /** Actors that stay bright: those near the pointer, else those that a selection lit. */
  function bright(): ReadonlySet<number> | null {
    if (pointed.actor >= 0) return nearActor(pointed.actor)
    if (pointed.tie >= 0) return endsOf(graph, [pointed.tie])
    return lit?.actors ?? null
  }

  function nearActor(actor: number): Set<number> {
    const near = new Set([actor])
    for (const tie of neighbours(actor)) {
      if (scene?.visible.edge[tie] === 1) for (const end of endsOf(graph, [tie])) near.add(end)
    }
    return near
  }

  function relight(): void {
    paint.focus.actor = pointed.actor
    paint.focus.tie = pointed.tie
    paint.focus.litOnly = lit !== null && pointed.actor < 0 && pointed.tie < 0
    lightActors(paint, bright() ?? [])
    renderer.frame()
  }

  function point(next: { readonly actor: number; readonly tie: number } | null): void {
    const actor = next?.actor ?? NOTHING
    const tie = next?.tie ?? NOTHING
    if (actor === pointed.actor && tie === pointed.tie) return
    pointed = { actor, tie }
    relight()
  }

  return {
    paint: (next) => {
      pictureFirst()
      scene = next
      fillTheme(paint, next.theme)
      fillPaint(paint, graph, next.visible, next.width, next.stands, next.theme)
      ranked = null
      lightTies(paint, lit?.ties ?? [])
      relight()
    },
    light: (next) => {
      lit = next
      lightTies(paint, lit?.ties ?? [])
      relight()
    },
    point,
    zoom: renderer.zoom,
    fit: (actors) => renderer.fit(actors ?? lit?.actors),
    order,
    reveal: renderer.reveal,
    place: renderer.move,
    at: renderer.at,
    camera: () => {
      const { width, height } = renderer.size()
      const middle = renderer.toGraph(width / 2, height / 2)
      const right = renderer.toGraph(width / 2 + 100, height / 2)
      const [dx, dy] = [right.x - middle.x, right.y - middle.y]
      const far = Math.hypot(dx, dy) || 1
      return {
        x: middle.x,
        y: middle.y,
        scale: 100 / far,
        right: { x: dx / far, y: dy / far },
        marks: renderer.scale(),
      }
    },
  }
}

/** Shown actors by the number of their shown ties: counted into places, since this runs at every step of a brush. */
function importance({ degree }: Visible): number[] {
  let most = 0
  let shown = 0
  for (const ties of degree) {
    if (ties > most) most = ties
    if (ties > 0) shown++
  }
  const places = new Int32Array(most + 2)
  for (const ties of degree) places[most - ties + 1] = (places[most - ties + 1] as number) + 1
  for (let at = 1; at < places.length; at++) places[at] = (places[at] as number) + (places[at - 1] as number)
  const order = new Array<number>(shown)
  degree.forEach((ties, actor) => {
    if (ties === 0) return
    const place = places[most - ties] as number
    places[most - ties] = place + 1
    order[place] = actor
  })
  return order
}

function adjacency({ edges, dossier }: Graph): (actor: number) => readonly number[] {
  const lists: number[][] = dossier.actors.map(() => [])
  for (let tie = 0; tie < edges.length; tie++) {
    lists[edges.source[tie] ?? 0]?.push(tie)
    lists[edges.target[tie] ?? 0]?.push(tie)
  }
  return (actor) => lists[actor] ?? []
}
