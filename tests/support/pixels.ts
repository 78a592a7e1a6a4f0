import { Resvg } from '@resvg/resvg-js'
import { FONT_FILES } from '../../src/cli/fonts.ts'

/** RGBA of an SVG, `scale` pixels to a CSS pixel, in the fonts of our own. */
export function pixelsOf(svg: string, scale = 1): Uint8Array {
  const fontFiles = Object.values(FONT_FILES).map((path) => path())
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' }
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().pixels
}
