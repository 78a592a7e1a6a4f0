/** Where the camera stands when everything is in view, and how large marks are there. */
export interface Home {
  readonly angle: number
  readonly ratio: number
  /** divisor of all sizes: marks keep their share of the picture, on a phone as on a wall */
  readonly smallness: number
}

export interface Extent {
  readonly x: readonly [least: number, most: number]
  readonly y: readonly [least: number, most: number]
}

/** Square pixels that an actor needs at full size, its name and its lines included. */
const ROOM = 9000
const LEAST = 0.22

/** A network that is wider than tall stands upright in an upright picture. */
export function homeOf(extent: Extent, actors: number, width: number, height: number, padding: number): Home {
  const across = Math.max(extent.x[1] - extent.x[0], 1e-6)
  const up = Math.max(extent.y[1] - extent.y[0], 1e-6)
  const roomX = Math.max(40, width - 2 * padding)
  const roomY = Math.max(40, height - 2 * padding)
  const lying = Math.min(roomX / across, roomY / up)
  const standing = Math.min(roomX / up, roomY / across)
  const upright = standing > lying * 1.25
  const scale = upright ? standing : lying
  const ratio = lying / scale
  // The layout left room for marks at one unit to a pixel; where only few stand, they need not shrink with it.
  const roomy = Math.min(1, Math.sqrt((width * height) / (actors * ROOM)))
  const wanted = Math.min(1.15, Math.max(LEAST, roomy, scale))
  return { angle: upright ? Math.PI / 2 : 0, ratio, smallness: 1 / (wanted * Math.sqrt(ratio)) }
}
