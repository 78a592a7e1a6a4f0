import { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import { extentOf, fan, tiedActors } from '../../../../core/export/geometry.ts'
import { drawingOrder } from '../../../../core/export/network.ts'
import type { Graph } from '../../../../core/graph/graph.ts'
import { together } from '../together.ts'
import { createActorProgram, NoHover } from './actor-program.ts'
import { type Home, homeOf } from './home.ts'
import { type Handlers, listen } from './listen.ts'
import type { Paint } from './paint.ts'
import { createTieProgram } from './tie-program.ts'

/** The only door to sigma: nothing outside this folder imports it, so that its next version is a change in one place. */
export interface Renderer {
  /** draws what `paint` says, at the next frame */
  readonly frame: () => void
  readonly fit: (actors?: Iterable<number>) => void
  readonly zoom: (factor: number) => void
  readonly reveal: (actors: readonly number[], covered: Covered) => void
  /** centre of an actor in CSS pixels of the picture, and the factor from `paint` radii to pixels */
  readonly at: (actor: number) => { readonly x: number; readonly y: number }
  readonly scale: () => number
  readonly size: () => { readonly width: number; readonly height: number }
  /** moves an actor's mark; positions in the graph's own coordinates */
  readonly move: (actor: number, x: number, y: number) => void
  readonly toGraph: (x: number, y: number) => { readonly x: number; readonly y: number }
  /** a canvas over the marks, under the pointer, drawn by `onFrame` */
  readonly overlay: HTMLCanvasElement
}

/** Pixels of the picture that lie under a panel at its right or a sheet from below. */
export interface Covered {
  readonly right: number
  readonly bottom: number
}

/** Room at the edges: on a wide page the questions lie above the marks, on a phone there is none to spare. */
const edgeOf = (width: number): number => (width < 600 ? 40 : 72)
/** of the caption above, and of a mark with its name below */
const ROOM_ABOVE = 48
const ROOM_BELOW = 32
const ROOM_FOR_NAME = 90

/** A canvas with its WebGL contexts, which outlive the graphs that are shown on it one after the other. */
export interface Stage {
  /** `whole`: the graph before any roll-up, over which the page is measured, so that a roll-up moves nobody either */
  readonly show: (graph: Graph, whole: Graph, paint: Paint, on: Handlers) => Renderer
  readonly kill: () => void
}

interface Shown {
  readonly paint: Paint
  readonly on: Handlers
  readonly home: () => Home
}

export function createStage(container: HTMLElement, onLost: () => void): Stage {
  let shown: Shown | null = null
  // Kept, not asked for: sigma wants it at every frame, and to measure the box makes the browser lay out the page.
  let home: Home = { angle: 0, ratio: 1, smallness: 1 }
  // nothing is drawn before something is shown
  const paint = () => (shown as Shown).paint
  // Empty at first: the box has to be known before the graph is processed, once.
  const edge = edgeOf(container.clientWidth)
  const sigma = new Sigma(new MultiGraph(), container, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    renderLabels: false,
    renderEdgeLabels: false,
    stagePadding: edge,
    minCameraRatio: 0.04,
    maxCameraRatio: 3,
    doubleClickZoomingRatio: 1.6,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) * home.smallness,
    defaultNodeType: 'actor',
    defaultEdgeType: 'tie',
    nodeProgramClasses: { actor: createActorProgram(paint) },
    nodeHoverProgramClasses: { actor: NoHover as never },
    edgeProgramClasses: { tie: createTieProgram(paint) },
    defaultDrawNodeHover: () => {},
  })
  const overlay = sigma.createCanvas('names', { beforeLayer: 'mouse' })
  overlay.style.pointerEvents = 'none'
  // Sigma gives its contexts back when it is killed, which looks like a loss.
  let killed = false
  listen(
    sigma,
    container,
    () => shown?.on ?? null,
    () => {
      if (!killed) onLost()
    },
  )
  /** A camera that stands at home stays there when home moves; where the reader took it, it stays. */
  const settle = () => {
    const { angle, ratio } = sigma.getCamera().getState()
    const before = home
    home = shown?.home() ?? before
    if (angle === before.angle && ratio === before.ratio) {
      sigma.getCamera().setState({ angle: home.angle, ratio: home.ratio })
    }
  }
  // Sigma measures its box at every frame, which makes the browser lay out the page; the observer knows better.
  const measure = sigma.resize.bind(sigma)
  let stale = true
  sigma.resize = (force) => {
    if (!stale && !force) return sigma
    stale = false
    return measure(force)
  }
  // With a new graph it would render at once, and then there is nothing painted yet.
  const refresh = sigma.refresh.bind(sigma)
  sigma.refresh = (options) => refresh({ ...options, schedule: true })
  /** until a new graph's first frame nobody has a place on screen */
  let unplaced = true
  const whenPlaced = (act: () => void) => {
    if (unplaced) sigma.once('afterRender', act)
    else act()
  }
  const observer = new ResizeObserver(() => {
    stale = true
    sigma.resize()
    settle()
    sigma.scheduleRender()
  })
  observer.observe(container)
  sigma.on('afterRender', () => {
    unplaced = false
    shown?.on.onFrame()
  })
  return {
    show: (graph, whole, paint, on) => {
      const extent = extentOf(whole)
      const tied = tiedActors(whole)
      shown = {
        paint,
        on,
        home: () => homeOf(extent, tied, container.clientWidth, container.clientHeight, edge),
      }
      // One box over all years, so that a filter never rescales the picture.
      sigma.setCustomBBox(extent)
      settle()
      sigma.setGraph(sigmaGraph(graph))
      unplaced = true
      sigma.scheduleRender()
      return rendererOf(sigma, overlay, () => home, whenPlaced)
    },
    kill: () => {
      killed = true
      observer.disconnect()
      sigma.kill()
    },
  }
}

function rendererOf(
  sigma: Sigma,
  overlay: HTMLCanvasElement,
  home: () => Home,
  whenPlaced: (act: () => void) => void,
): Renderer {
  const at = (actor: number) => {
    const data = sigma.getNodeDisplayData(String(actor))
    return data ? sigma.framedGraphToViewport(data) : { x: -1e6, y: -1e6 }
  }
  const reveal = (actors: readonly number[], { right, bottom }: Covered) => {
    const { width, height } = sigma.getDimensions()
    const free = { width: width - right, height: height - bottom }
    const room = { width: free.width - 1.5 * ROOM_FOR_NAME, height: free.height - ROOM_ABOVE - ROOM_BELOW }
    const spots = together(actors, at, room).map(at)
    const past = (free: number, ends: readonly number[]) => Math.max(0, ...ends.map((end) => end - free))
    const by = {
      x: past(
        free.width,
        spots.map(({ x }) => x + ROOM_FOR_NAME),
      ),
      y: past(
        free.height,
        spots.map(({ y }) => y + ROOM_BELOW),
      ),
    }
    if ((by.x === 0 && by.y === 0) || room.width < 0 || room.height < 0) return
    const [here, there] = [sigma.viewportToFramedGraph({ x: 0, y: 0 }), sigma.viewportToFramedGraph(by)]
    const { x, y } = sigma.getCamera().getState()
    sigma.getCamera().animate({ x: x + there.x - here.x, y: y + there.y - here.y }, { duration: motion(220) })
  }
  return {
    frame: () => sigma.scheduleRender(),
    zoom: (factor) => {
      const camera = sigma.getCamera()
      camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: motion(180) })
    },
    reveal: (actors, covered) => whenPlaced(() => reveal(actors, covered)),
    fit: (actors) => moveCamera(sigma, home(), actors ? [...actors] : null),
    at,
    scale: () => sigma.scaleSize(1),
    size: () => sigma.getDimensions(),
    move: (actor, x, y) => {
      sigma.getGraph().mergeNodeAttributes(String(actor), { x, y })
    },
    toGraph: (x, y) => sigma.viewportToGraph({ x, y }),
    overlay,
  }
}

/** Milliseconds, none for people who asked for less motion. */
const motion = (duration: number) => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)

function sigmaGraph({ dossier, edges }: Graph): MultiGraph {
  const result = new MultiGraph()
  dossier.actors.forEach((actor, index) => {
    result.addNode(String(index), { x: actor.x, y: actor.y, size: 1, index })
  })
  const curves = fan(edges)
  for (const index of drawingOrder({ edges })) {
    const source = edges.source[index] ?? 0
    const target = edges.target[index] ?? 0
    result.addEdgeWithKey(String(index), String(source), String(target), {
      index,
      source,
      target,
      kind: edges.type[index],
      curve: curves[index],
    })
  }
  return result
}

/** Camera so that `actors` (all for null) fill the picture. */
function moveCamera(sigma: Sigma, home: Home, actors: readonly number[] | null): void {
  const camera = sigma.getCamera()
  const duration = motion(220)
  if (!actors || actors.length === 0) {
    camera.animate({ x: 0.5, y: 0.5, ratio: home.ratio, angle: home.angle }, { duration })
    return
  }
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const actor of actors) {
    const data = sigma.getNodeDisplayData(String(actor))
    if (!data) continue
    left = Math.min(left, data.x)
    right = Math.max(right, data.x)
    low = Math.min(low, data.y)
    high = Math.max(high, data.y)
  }
  const box = sigma.getBBox()
  const whole = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]) || 1
  const wide = (box.x[1] - box.x[0]) / whole
  const tall = (box.y[1] - box.y[0]) / whole
  const ratio = Math.max((right - left) / wide, (high - low) / tall) * 1.15
  camera.animate(
    {
      x: (left + right) / 2,
      y: (low + high) / 2,
      ratio: camera.getBoundedRatio(Math.max(ratio, 0.18)),
    },
    { duration },
  )
}
