import { strToU8, zipSync } from 'fflate'
import { FORMATS, type Format } from '../../../core/export/index.ts'
import type { ExportFile } from '../../../core/export/input.ts'
import type { Lettering } from '../../../core/export/lettering.ts'
import { DEFAULT_PICTURE, type PictureOptions, PURPOSES, type Purpose } from '../../../core/export/picture.ts'
import { correctionLine } from '../../../core/merge/corrections.ts'
import { exporting } from '../../messages/exporting.ts'
import type { App } from '../../state/app.ts'
import { chartFrame } from '../charts/frame.ts'
import { alone, type Order } from './make.ts'

/** How a picture is made; files of data take no notice. */
export interface Wish {
  readonly purpose: Purpose | 'as seen'
  readonly scale: number
  readonly lettering: Lettering
  /** empty: made from the view */
  readonly title: string
  readonly legend: boolean
  readonly caption: boolean
  readonly sources: boolean
  readonly date: boolean
  readonly transparent: boolean
  /** most of a tie that the page carries; null: all, with the articles */
  readonly sentences: number | null
}

export const USUAL_WISH: Wish = {
  purpose: 'as seen',
  scale: 2,
  lettering: alone ? 'named' : 'embedded',
  title: '',
  legend: true,
  caption: true,
  sources: false,
  date: false,
  transparent: false,
  sentences: null,
}

export type Offer = Pick<Format, 'name' | 'label'> & { readonly loses: string | null }

const words = exporting
const PICTURES: readonly Offer[] = [
  { name: 'png', label: words.png, loses: words.pixels },
  { name: 'clipboard', label: words.copyPicture, loses: words.pixels },
  ...FORMATS.filter(({ name }) => name === 'svg'),
  ...(alone ? [] : [{ name: 'pdf', label: words.pdf, loses: words.pictureLoses }]),
  ...FORMATS.filter(({ name }) => name === 'series'),
]

/** What the menu offers: the core's formats, and what only a page can make of them. */
export const OFFERS: readonly { readonly title: string; readonly offers: readonly Offer[] }[] = [
  { title: words.pictures, offers: PICTURES },
  {
    title: words.pages,
    offers: [
      ...(alone
        ? []
        : [
            { name: 'report', label: words.report, loses: words.reportLoses },
            { name: 'report-pdf', label: words.reportPdf, loses: words.reportLoses },
            { name: 'html', label: words.html, loses: null },
            { name: 'zip', label: words.zip, loses: words.zipLoses },
          ]),
    ],
  },
  {
    title: words.data,
    offers: FORMATS.filter((one) => !PICTURES.includes(one) && !(alone && one.name === 'json')),
  },
]

export const orderOf = (app: App, format: string, wish: Wish): Order => ({
  format,
  view: app.view.value,
  picture: pictureOptions(app, wish),
  sentences: wish.sentences,
  corrections: app.changes.value.corrections.map(correctionLine).join(''),
  parts: new URL('standalone/', document.baseURI).href,
})

export function pictureOptions(app: App, wish: Wish): PictureOptions {
  const { purpose, title, date, sentences: _, scale: __, ...rest } = wish
  const seen = purpose === 'as seen'
  return {
    ...DEFAULT_PICTURE,
    ...rest,
    ...(seen ? {} : PURPOSES[purpose]),
    title: title.trim() || null,
    made: date ? new Date().toISOString().slice(0, 10) : null,
    theme: app.themeName.value,
    engine: app.source.value.dossier.engine,
    body: seen ? bodyOnScreen() : null,
    camera: seen ? (app.picture.value?.camera() ?? null) : null,
  }
}

/** The room that the picture on screen is drawn into, so that the file's body is the same; null where there is none. */
function bodyOnScreen(): PictureOptions['body'] {
  const chart = document.querySelector('.chart > svg')
  if (chart) return chartFrame(Number(chart.getAttribute('width')), Number(chart.getAttribute('height')))
  const stage = document.querySelector('.network')
  return stage ? { width: stage.clientWidth, height: stage.clientHeight } : null
}

export function zipped(files: readonly ExportFile[]): Blob {
  const entries = files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return new Blob([zipSync(Object.fromEntries(entries)) as BlobPart], { type: 'application/zip' })
}
