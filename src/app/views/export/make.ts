import { strToU8, zipSync } from 'fflate'
import { describe } from '../../../core/export/caption.ts'
import { FORMATS, pictureOf } from '../../../core/export/index.ts'
import { type ExportFile, type ExportInput, exportInput } from '../../../core/export/input.ts'
import { letteredSvg, outlined, type Typesetter } from '../../../core/export/lettering.ts'
import { standalonePage } from '../../../core/export/page.ts'
import { type PictureOptions, PURPOSES } from '../../../core/export/picture.ts'
import { reportOf } from '../../../core/export/report/content.ts'
import { reportHtml } from '../../../core/export/report/html.ts'
import { reportPages } from '../../../core/export/report/pages.ts'
import { linkOfView } from '../../../core/graph/permalink.ts'
import type { View } from '../../../core/graph/view.ts'
import { openDossier, type ReadFile } from '../../../core/open-dossier.ts'
import { dossierPaths, packDossier } from '../../../core/pack.ts'
import type { Watch } from '../../../core/watch.ts'

/** All that an export needs to know, as values: it is made in a worker, or in the page where there is none. */
export interface Order {
  readonly format: string
  readonly view: View
  readonly picture: Omit<PictureOptions, 'typesetter'>
  /** most of a tie that a page carries; null: all, with the articles */
  readonly sentences: number | null
  /** made so far, one a line: the archive carries them */
  readonly corrections: string
  /** where the parts of a page of its own lie, with a slash at the end */
  readonly parts: string
}

/**
 * Inside a standalone page: it carries neither typefaces and PDF library, nor a second copy of itself, nor the records
 * that a dossier is built from again.
 */
export const alone = import.meta.env.VITE_STANDALONE === 'true'

/** A picture in pixels comes back as SVG: only a page can draw it. */
export async function make(order: Order, readFile: ReadFile, watch: Watch): Promise<readonly ExportFile[]> {
  const input = exportInput(await openDossier(readFile), order.view)
  const { format } = order
  const core = FORMATS.find(({ name }) => name === format)
  if (core && !LETTERED.includes(format)) return core.write(input, withTypesetter(order, null), watch)
  if (format === 'html') return [{ name: 'page.html', content: await pageOf(input, order, watch) }]
  if (format === 'zip') return [{ name: 'dossier.zip', content: await archiveOf(input, order, watch) }]
  const typesetter = alone ? null : await (await import('./fonts.ts')).openTypesetter()
  const picture = withTypesetter(order, typesetter)
  if (core) return core.write(input, picture, watch)
  if (format === 'png') return [{ name: 'picture.svg', content: pixelSvg(input, picture) }]
  return alone || !typesetter ? [] : pagesOf(input, format, picture, typesetter, watch)
}

/** Formats that hold letters. */
const LETTERED = ['svg', 'series']

const withTypesetter = ({ picture }: Order, typesetter: Typesetter | null): PictureOptions => ({
  ...picture,
  typesetter,
})

/**
 * An image that a page draws on a canvas sees no font of the page, and shows those that it carries a moment too late:
 * outlines are there at once, and are what the command line's PNG is drawn from.
 */
const pixelSvg = (input: ExportInput, picture: PictureOptions): string =>
  letteredSvg(pictureOf(input, picture), 'outlined', picture.typesetter)

async function pagesOf(
  input: ExportInput,
  format: string,
  picture: PictureOptions,
  typesetter: Typesetter,
  watch: Watch,
): Promise<readonly ExportFile[]> {
  const { pdfOf } = await import('./pdf.ts')
  const asWished = (drawing: ReturnType<typeof pictureOf>) =>
    picture.lettering === 'outlined' ? outlined(drawing, typesetter) : drawing
  if (format === 'pdf') {
    const drawing = asWished(pictureOf(input, picture))
    return [{ name: 'picture.pdf', content: await pdfOf([drawing], typesetter, watch) }]
  }
  // a report is paper: light, and its pictures as wide as its page
  const onPaper = { ...picture, ...PURPOSES.screen, theme: 'light', body: null, camera: null } as const
  const report = await reportOf(input.open, input.view, onPaper, watch)
  if (format === 'report') return [{ name: 'report.html', content: reportHtml(report, typesetter) }]
  const [first, ...others] = reportPages(report)
  return first ? [{ name: 'report.pdf', content: await pdfOf([first, ...others], typesetter, watch) }] : []
}

/** What a colleague without the files needs: the dossier folder, and the view as a link below the app's address. */
async function archiveOf(
  { open, view }: ExportInput,
  { corrections }: Order,
  watch: Watch,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  const paths = dossierPaths(open.dossier)
  for (const [done, path] of paths.entries()) {
    await watch(done, paths.length)
    files[path] = strToU8(await open.readFile(path))
  }
  if (corrections) files['corrections.jsonl'] = strToU8(corrections)
  files['view.txt'] = strToU8(`#${linkOfView(view, open.dossier.hash)}\n`)
  return zipSync(files)
}

/** The app itself and the dossier in one file; `sentences` as in PackOptions. */
async function pageOf(
  { open, view, graph, visible }: ExportInput,
  { sentences, parts }: Order,
  watch: Watch,
): Promise<string> {
  const [script, style] = await Promise.all(
    ['standalone.js', 'standalone.css'].map((name) => part(parts, name)),
  )
  const link = linkOfView(view, open.dossier.hash)
  return standalonePage({
    title: open.dossier.name,
    description: describe(graph, visible, view),
    script: script ?? '',
    style: style ?? '',
    pack: await packDossier(open.readFile, { view: link, sentences }, watch),
  })
}

async function part(parts: string, name: string): Promise<string> {
  const response = await fetch(`${parts}${name}`)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.text()
}
