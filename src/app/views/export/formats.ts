import { strToU8, zipSync } from 'fflate'
import { exportName, FORMATS, type Format, pictureOf } from '../../../core/export/index.ts'
import { type ExportFile, type ExportInput, exportInput } from '../../../core/export/input.ts'
import { DEFAULT_PICTURE, type PictureOptions, PURPOSES, type Purpose } from '../../../core/export/picture.ts'
import { toSvg } from '../../../core/export/svg.ts'
import { linkOfView } from '../../../core/graph/permalink.ts'
import { correctionLine } from '../../../core/merge/corrections.ts'
import { dossierPaths } from '../../../core/pack.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { download, rasterize, typeOf } from './files.ts'
import { pageOf } from './page.ts'

/** How a picture is made; files of data take no notice. */
export interface Wish {
  readonly purpose: Purpose | 'as seen'
  readonly scale: number
  readonly transparent: boolean
  readonly legend: boolean
  /** most of a tie that the page carries; null: all, with the articles */
  readonly sentences: number | null
}

export const USUAL_WISH: Wish = {
  purpose: 'as seen',
  scale: 2,
  transparent: false,
  legend: true,
  sentences: null,
}

/** Inside a standalone page: it carries neither the PDF library nor a second copy of itself. */
const alone = import.meta.env.VITE_STANDALONE === 'true'

/** What the menu offers: the core's formats, and what only a browser can make of them. */
export const OFFERS: readonly Pick<Format, 'name' | 'label' | 'loses'>[] = [
  { name: 'png', label: text.png, loses: null },
  { name: 'clipboard', label: text.copyPicture, loses: null },
  { name: 'zip', label: text.zip, loses: null },
  ...(alone
    ? []
    : [
        { name: 'pdf', label: text.pdf, loses: null },
        { name: 'html', label: text.html, loses: null },
      ]),
  ...FORMATS,
]

export async function save(app: App, format: string, wish: Wish): Promise<void> {
  const input = exportInput(app.source.value, app.view.value)
  const name = exportName(input)
  const options = pictureOptions(app, wish)
  if (format === 'png') {
    return download(`${name}.png`, await rasterize(toSvg(pictureOf(input, options)), wish.scale))
  }
  if (format === 'clipboard') {
    const png = rasterize(toSvg(pictureOf(input, options)), wish.scale)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return app.say(text.pictureCopied)
  }
  if (format === 'zip') return download(`${name}.zip`, await dossierZip(app, input))
  if (!alone && format === 'pdf') {
    const { pdfOf } = await import('./pdf.ts')
    return download(`${name}.pdf`, await pdfOf(pictureOf(input, options)))
  }
  if (!alone && format === 'html') {
    const page = await pageOf(input, wish.sentences)
    return download(`${name}.html`, new Blob([page], { type: typeOf('html') }))
  }
  const found = FORMATS.find((one) => one.name === format)
  if (!found) return
  const files = await found.write(input, options)
  const [only] = files
  if (only && files.length === 1) download(`${name}.${extension(only.name)}`, blobOf(only.name, only.content))
  else download(`${name}-${format}.zip`, zipped(files))
}

/** What a colleague without the files needs: the dossier folder, and the view as a link below the app's address. */
async function dossierZip(app: App, { open, view }: ExportInput): Promise<Blob> {
  const files: Record<string, Uint8Array> = {}
  for (const path of dossierPaths(open.dossier)) files[path] = strToU8(await open.readFile(path))
  const { corrections } = app.changes.value
  if (corrections.length > 0) files['corrections.jsonl'] = strToU8(corrections.map(correctionLine).join(''))
  files['view.txt'] = strToU8(`#${linkOfView(view, open.dossier.hash)}\n`)
  return new Blob([zipSync(files) as BlobPart], { type: 'application/zip' })
}

export function pictureOptions(app: App, { purpose, transparent, legend }: Wish): PictureOptions {
  const seen = purpose === 'as seen'
  const stage = document.querySelector('.picture')?.getBoundingClientRect()
  const size = seen && stage ? { width: stage.width, height: stage.height + ROOM_FOR_WORDS } : PURPOSES.screen
  return {
    ...DEFAULT_PICTURE,
    ...(seen ? size : PURPOSES[purpose]),
    theme: app.themeName.value,
    transparent,
    legend,
    engine: app.source.value.dossier.engine,
    camera: seen ? (app.picture.value?.camera() ?? null) : null,
  }
}

/** Title, legend and caption stand beside the picture, not on it. */
const ROOM_FOR_WORDS = 150

const extension = (name: string) => name.slice(name.lastIndexOf('.') + 1)

const blobOf = (name: string, content: string | Uint8Array) =>
  new Blob([content as BlobPart], { type: typeOf(extension(name)) })

function zipped(files: readonly ExportFile[]): Blob {
  const entries = files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return new Blob([zipSync(Object.fromEntries(entries)) as BlobPart], { type: 'application/zip' })
}
