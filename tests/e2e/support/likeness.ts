import type { Page } from 'playwright-core'

/**
 * How alike a PNG and an SVG are, 0 to 1: of all that stands out from the background in either, the share that stands
 * out alike in both. Compared at a quarter of the size, so that edges may be smoothed differently.
 */
export function likeness(
  page: Page,
  png: string,
  svg: string,
  background: string,
  upsideDown = false,
): Promise<number> {
  return page.evaluate(
    async ({ png, svg, background, upsideDown }) => {
      const load = async (source: string) => {
        const image = new Image()
        image.src = source
        await image.decode()
        return image
      }
      const [one, other] = await Promise.all([
        load(`data:image/png;base64,${png}`),
        load(`data:image/svg+xml;base64,${svg}`),
      ])
      const width = Math.round(one.width / 4)
      const height = Math.round(one.height / 4)
      const pixels = (image: HTMLImageElement, flip: boolean) => {
        const canvas = new OffscreenCanvas(width, height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.fillStyle = background
        context.fillRect(0, 0, width, height)
        context.imageSmoothingQuality = 'high'
        if (flip) context.setTransform(1, 0, 0, -1, 0, height)
        context.drawImage(image, 0, 0, width, height)
        return context.getImageData(0, 0, width, height).data
      }
      const value = Number.parseInt(background.slice(1), 16)
      const empty = [value >> 16, (value >> 8) & 255, value & 255]
      const a = pixels(one, false)
      const b = pixels(other, upsideDown)
      let apart = 0
      let all = 0
      for (let at = 0; at < a.length; at++) {
        if (at % 4 === 3) continue
        const ground = empty[at % 4] ?? 0
        const x = a[at] ?? 0
        const y = b[at] ?? 0
        apart += Math.abs(x - y)
        all += Math.abs(x - ground) + Math.abs(y - ground)
      }
      return all === 0 ? 0 : 1 - apart / all
    },
    { png, svg, background, upsideDown },
  )
}
