import { FAMILY } from '../../../core/export/look.ts'

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
}

export const typeOf = (extension: string): string => TYPES[extension] ?? 'text/plain'

/** Hands a file to the browser's downloads. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The page's own typeface, whole, put into an SVG: an image that is drawn on a canvas sees no font of the page. */
export function withPageFonts(svg: string): string {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes(FAMILY))
  return svg.replace('<title', () => `<style>${rules.map(({ cssText }) => cssText).join('')}</style><title`)
}

/** Fonts inside an SVG come a moment after the image says that it is there, and no event tells when, ms. */
const FONTS_COME = 400

/** An SVG as PNG, `scale` device pixels to a CSS pixel. */
export async function rasterize(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    if (svg.includes('@font-face')) await new Promise((resolve) => setTimeout(resolve, FONTS_COME))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The picture is too large to be drawn.')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}
