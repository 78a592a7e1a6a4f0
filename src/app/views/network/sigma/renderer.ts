import { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import { extentOf, tiedActors } from '../../../../core/export/geometry.ts'
import type { Graph } from '../../../../core/graph/graph.ts'
import { createActorProgram, NoHover } from './actor-program.ts'
import { type Covered, moveCamera, pixelOf, reveal, zoomBy } from './camera.ts'
import { type Home, homeOf } from './home.ts'
import { type Handlers, listen } from './listen.ts'
import type { Paint } from './paint.ts'
import { sigmaGraph } from './sigma-graph.ts'
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

/** Room at the edges: on a wide page the questions lie above the marks, on a phone there is none to spare. */
const edgeOf = (width: number): number => (width < 600 ? 40 : 72)
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
  return {
    frame: () => sigma.scheduleRender(),
    zoom: (factor) => zoomBy(sigma, factor),
    reveal: (actors, covered) => whenPlaced(() => reveal(sigma, actors, covered)),
    fit: (actors) => moveCamera(sigma, home(), actors ? [...actors] : null),
    at: (actor) => pixelOf(sigma, actor),
    scale: () => sigma.scaleSize(1),
    size: () => sigma.getDimensions(),
    move: (actor, x, y) => {
      sigma.getGraph().mergeNodeAttributes(String(actor), { x, y })
    },
    toGraph: (x, y) => sigma.viewportToGraph({ x, y }),
    overlay,
  }
}
