import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from '../core/export/caption.ts'
import type { Drawing } from '../core/export/drawing.ts'
import { pictureOf } from '../core/export/index.ts'
import type { ExportFile, ExportInput } from '../core/export/input.ts'
import { outlined } from '../core/export/lettering.ts'
import { standalonePage } from '../core/export/page.ts'
import { type PdfPage, paintPdf } from '../core/export/pdf.ts'
import type { PictureOptions } from '../core/export/picture.ts'
import { toSvg } from '../core/export/svg.ts'
import { linkOfView } from '../core/graph/permalink.ts'
import { packDossier } from '../core/pack.ts'
import { unwatched, type Watch } from '../core/watch.ts'
import { builtApp } from './app.ts'
import { FONT_FILES, openTypesetter } from './fonts.ts'

/** `scale` is for pixels, `sentences` for the page: most of a tie that it carries, null for all with the articles. */
export type DoorOptions = PictureOptions & { readonly scale: number; readonly sentences: number | null }

/** A format that needs more than the core: pixels, or a library that writes pages. */
interface DoorFormat {
  readonly name: string
  readonly write: (input: ExportInput, options: DoorOptions, watch?: Watch) => Promise<readonly ExportFile[]>
}

export const DOOR_FORMATS: readonly DoorFormat[] = [
  {
    name: 'png',
    write: async (input, options) => [
      { name: 'picture.png', content: await toPng(pictureOf(input, options), options.scale) },
    ],
  },
  {
    name: 'html',
    write: async (input, options, watch) => [
      { name: 'dossier.html', content: await toPage(input, options, watch) },
    ],
  },
  {
    name: 'pdf',
    write: async (input, options, watch) => {
      const drawing = pictureOf(input, options)
      const { lettering, typesetter } = options
      const page = lettering === 'outlined' && typesetter ? outlined(drawing, typesetter) : drawing
      return [{ name: 'picture.pdf', content: await toPdf([page], watch) }]
    },
  },
]

/** The app and the dossier in one file that opens from disk; the app is built first where it is not. */
const toPage = async (
  { open, view, graph, visible }: ExportInput,
  options: DoorOptions,
  watch?: Watch,
): Promise<string> => {
  const parts = join(await builtApp(), 'standalone')
  const link = linkOfView(view, open.dossier.hash)
  return standalonePage({
    title: options.title ?? open.dossier.name,
    description: describe(graph, visible, view),
    script: readFileSync(join(parts, 'standalone.js'), 'utf8'),
    style: readFileSync(join(parts, 'standalone.css'), 'utf8'),
    pack: await packDossier(open.readFile, { view: link, sentences: options.sentences }, watch),
  })
}

/** `scale` device pixels to a CSS pixel. Letters go in as outlines: resvg takes a wrong weight where scripts are mixed. */
export const toPng = async (drawing: Drawing, scale: number): Promise<Uint8Array> => {
  const { Resvg } = await import('@resvg/resvg-js')
  const svg = toSvg(outlined(drawing, await openTypesetter()))
  const font = { loadSystemFonts: false }
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng()
}

/** One page a drawing, of its size, fonts embedded, text selectable. No clock: the same drawings give the same bytes. */
export const toPdf = async (
  drawings: readonly [Drawing, ...Drawing[]],
  watch: Watch = unwatched,
): Promise<Uint8Array> => {
  const [first] = drawings
  const { default: Document } = await import('pdfkit')
  const document = new Document({
    autoFirstPage: false,
    // no standard font: those are not embedded
    font: null as unknown as string,
    info: { Title: first.title, Subject: first.description, CreationDate: new Date(0) },
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
  await paintPdf(drawings, document as unknown as PdfPage, watch)
  document.end()
  return done
}
