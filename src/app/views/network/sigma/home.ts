import { markSize } from '../../../../core/export/geometry.ts'

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
  const wanted = markSize(scale, width, height, actors)
  return { angle: upright ? Math.PI / 2 : 0, ratio, smallness: 1 / (wanted * Math.sqrt(ratio)) }
}
