import type { Page } from 'playwright-core'

/**
 * When two pictures count as the same, fixed before anything was measured. Both are looked at with two device pixels to
 * a CSS pixel, so that a hairline has a full pixel somewhere. A pixel stands out when a channel is more than STANDS_OUT
 * off the background. It is found again when each of its channels lies, give or take ROOM, between the least and the
 * most of the other picture within REACH device pixels: edges may be smoothed otherwise, nothing may be missing, moved
 * by two CSS pixels or of another colour. Of what stands out in either, this share may go unfound; for the network it
 * was 0.05 at first, and was lowered when 0.0001 was measured.
 */
const STANDS_OUT = 40
const ROOM = 32
const REACH = 3
/** the same browser draws the same marks */
export const MOST_IN_CHARTS = 0.02
/** WebGL and a canvas on one side, SVG on the other: two ways to smooth lines and letters */
export const MOST_IN_NETWORKS = 0.01

export interface Compared {
  /** PNG of the screen, base64 */
  readonly screen: string
  /** the exported picture, base64, and the part of it that the screen shows, in CSS pixels */
  readonly picture: string
  readonly type: 'image/svg+xml' | 'image/png'
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly background: string
  readonly upsideDown?: boolean
  /** give back a picture with the difference in red */
  readonly mark?: boolean
}

/** Share of what stands out in either picture that the other one lacks. */
export function unlike(page: Page, compared: Compared): Promise<{ share: number; marked: string | null }> {
  return page.evaluate(
    async ({ screen, picture, type, part, background, upsideDown, mark, STANDS_OUT, ROOM, REACH }) => {
      const load = async (source: string) => {
        const image = new Image()
        image.src = source
        await image.decode()
        return image
      }
      const shot = await load(`data:image/png;base64,${screen}`)
      const made = await load(`data:${type};base64,${picture}`)
      // fonts inside an SVG come a moment after the image says that it is there
      if (type === 'image/svg+xml') await new Promise((resolve) => setTimeout(resolve, 400))
      const { width, height } = shot
      const scale = width / part.width
      const canvas = () => {
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.fillStyle = background
        context.fillRect(0, 0, width, height)
        return context
      }
      const one = canvas()
      one.drawImage(shot, 0, 0)
      const other = canvas()
      // a picture in pixels comes with two of them to a CSS pixel, as the screen does
      const ratio = type === 'image/png' ? 1 : scale
      if (upsideDown) other.setTransform(1, 0, 0, -1, 0, height)
      other.drawImage(made, -part.x * scale, -part.y * scale, made.width * ratio, made.height * ratio)
      const a = one.getImageData(0, 0, width, height)
      const b = other.getImageData(0, 0, width, height).data
      const value = Number.parseInt(background.slice(1), 16)
      const ground = [value >> 16, (value >> 8) & 255, value & 255]
      const [red = 0, green = 0, blue = 0] = ground
      const off = (value: number | undefined, channel: number) =>
        Math.abs((value ?? 0) - channel) > STANDS_OUT
      const standsOut = (data: Uint8ClampedArray, at: number) =>
        off(data[at], red) || off(data[at + 1], green) || off(data[at + 2], blue)
      const found = (data: Uint8ClampedArray, at: number, inside: Uint8ClampedArray) => {
        const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
        for (let c = 0; c < 3; c++) {
          let [least, most] = [255, 0]
          for (let v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
            for (let u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
              const here = inside[(v * width + u) * 4 + c] ?? 0
              least = Math.min(least, here)
              most = Math.max(most, here)
            }
          }
          const own = data[at + c] ?? 0
          if (own < least - ROOM || own > most + ROOM) return false
        }
        return true
      }
      let all = 0
      let lost = 0
      const marks = a.data.slice()
      for (let at = 0; at < b.length; at += 4) {
        const here = standsOut(a.data, at)
        const there = standsOut(b, at)
        if (!here && !there) continue
        all++
        if ((here && !found(a.data, at, b)) || (there && !found(b, at, a.data))) {
          lost++
          marks.set([255, 0, 0, 255], at)
        }
      }
      const share = all === 0 ? 1 : lost / all
      if (!mark) return { share, marked: null }
      one.putImageData(new ImageData(marks, width, height), 0, 0)
      const blob = await one.canvas.convertToBlob()
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      return { share, marked: btoa(text) }
    },
    { ...compared, STANDS_OUT, ROOM, REACH },
  )
}
