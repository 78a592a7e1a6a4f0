import type { Drawing } from '../core/export/drawing.ts'
import { pictureOf } from '../core/export/index.ts'
import type { ExportFile, ExportInput } from '../core/export/input.ts'
import { type PdfPage, paintPdf } from '../core/export/pdf.ts'
import type { PictureOptions } from '../core/export/picture.ts'
import { toSvg } from '../core/export/svg.ts'
import { FONT_FILES } from './fonts.ts'

/** A format that needs more than the core: pixels, or a library that writes pages. */
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
    write: async (input, options) => [
      { name: 'picture.png', content: await toPng(pictureOf(input, options), options.scale) },
    ],
  },
  {
    name: 'pdf',
    write: async (input, options) => [
      { name: 'picture.pdf', content: await toPdf(pictureOf(input, options)) },
    ],
  },
]

/** `scale` device pixels to a CSS pixel. */
export const toPng = async (drawing: Drawing, scale: number): Promise<Uint8Array> => {
  const { Resvg } = await import('@resvg/resvg-js')
  const fontFiles = Object.values(FONT_FILES).map((path) => path())
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' }
  return new Resvg(toSvg(drawing), { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng()
}

/** One page of the drawing's size, fonts embedded, text selectable. No clock: the same drawing gives the same bytes. */
export const toPdf = async (drawing: Drawing): Promise<Uint8Array> => {
  const { default: Document } = await import('pdfkit')
  const document = new Document({
    size: [drawing.width, drawing.height],
    margin: 0,
    info: { Title: drawing.title, Subject: drawing.description, CreationDate: new Date(0) },
    lang: 'en',
    displayTitle: true,
  })
  const done = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  for (const [name, path] of Object.entries(FONT_FILES)) document.registerFont(name, path())
  paintPdf(drawing, document as unknown as PdfPage)
  document.end()
  return done
}
