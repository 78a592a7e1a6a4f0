import type { Resvg } from '@resvg/resvg-js'
import { pictureOf } from '../core/export/index.ts'
import type { ExportFile, ExportInput } from '../core/export/input.ts'
import type { PictureOptions } from '../core/export/picture.ts'
import { toSvg } from '../core/export/svg.ts'

/** A format that needs more than the core: pixels. */
interface DoorFormat {
  readonly name: string
  readonly write: (
    input: ExportInput,
    options: PictureOptions & { readonly scale: number },
  ) => Promise<readonly ExportFile[]>
}

export const DOOR_FORMATS: readonly DoorFormat[] = [
  {
    name: 'png',
    write: async (input, options) => {
      const svg = toSvg(pictureOf(input, options))
      return [{ name: 'picture.png', content: (await rasterizer(svg, options.scale)).render().asPng() }]
    },
  },
]

const rasterizer = async (svg: string, scale: number): Promise<Resvg> => {
  const library = await import('@resvg/resvg-js')
  return new library.Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true, defaultFontFamily: 'Liberation Sans' },
  })
}
