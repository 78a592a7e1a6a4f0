import type Sigma from 'sigma'
import { together } from '../together.ts'
import type { Home } from './home.ts'

/** Pixels of the picture that lie under a panel at its right or a sheet from below. */
export interface Covered {
  readonly right: number
  readonly bottom: number
}

/** Room for what stands around a mark: of the caption above, and of a mark with its name below */
const ROOM_ABOVE = 48
const ROOM_BELOW = 32
const ROOM_FOR_NAME = 90

/** Centre of an actor in CSS pixels of the picture; far off it without a place. */
export function pixelOf(sigma: Sigma, actor: number): { readonly x: number; readonly y: number } {
  const data = sigma.getNodeDisplayData(String(actor))
  return data ? sigma.framedGraphToViewport(data) : { x: -1e6, y: -1e6 }
}

/** Moves the picture just so far that the actors stand beside what covers it. */
export function reveal(sigma: Sigma, actors: readonly number[], { right, bottom }: Covered): void {
  const at = (actor: number) => pixelOf(sigma, actor)
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

/** Camera so that `actors` (all for null) fill the picture. */
export function moveCamera(sigma: Sigma, home: Home, actors: readonly number[] | null): void {
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

/** Changes the scale by a factor, within bounds. */
export function zoomBy(sigma: Sigma, factor: number): void {
  const camera = sigma.getCamera()
  camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: motion(180) })
}

/** Milliseconds, none for people who asked for less motion. */
const motion = (duration: number) => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)
