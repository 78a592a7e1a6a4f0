import { type Drawing, flatten, type PathMark, type TextMark } from './drawing.ts'
import { mix } from './look.ts'
import { pathData } from './svg.ts'

/**
 * What the painter needs of a PDF library; PDFKit's document fits. Text stays text, in fonts that the door embeds under
 * the names `sans`, `sans-bold` and `arabic`.
 */
export interface PdfPage {
  save(): PdfPage
  restore(): PdfPage
  path(data: string): PdfPage
  fillColor(color: string): PdfPage
  strokeColor(color: string): PdfPage
  fillOpacity(opacity: number): PdfPage
  strokeOpacity(opacity: number): PdfPage
  lineWidth(width: number): PdfPage
  lineCap(cap: 'butt' | 'round'): PdfPage
  lineJoin(join: 'round' | 'miter'): PdfPage
  dash(length: number, options: { space: number }): PdfPage
  undash(): PdfPage
  fill(): PdfPage
  stroke(): PdfPage
  font(name: string): PdfPage
  fontSize(size: number): PdfPage
  widthOfString(words: string): number
  rotate(degrees: number, options: { origin: [number, number] }): PdfPage
  text(
    words: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic'; stroke?: boolean; fill?: boolean },
  ): PdfPage
}

/** Paints a drawing on a page of the drawing's size, one point a CSS pixel. */
export function paintPdf(drawing: Drawing, page: PdfPage): void {
  const { width, height, background } = drawing
  if (background)
    page.path(`M0 0L${width} 0L${width} ${height}L0 ${height}Z`).fillColor(background).fillOpacity(1).fill()
  for (const mark of flatten(drawing.marks)) {
    if (mark.kind === 'path') paintPath(mark, page, background)
    else paintText(mark, page)
  }
}

function paintPath(mark: PathMark, page: PdfPage, background: string | null): void {
  const data = pathData(mark.path)
  if (mark.fill) page.path(data).fillColor(mark.fill).fillOpacity(mark.opacity).fill()
  if (!mark.stroke) return
  page.save()
  // PDFKit has no fading strokes along a curve; half way to the paper says "ended" as well, with the legend.
  const color = mark.fade ? mix(mark.stroke, background ?? '#ffffff', 0.45) : mark.stroke
  page
    .path(data)
    .lineWidth(mark.width)
    .lineCap(mark.cap ?? 'butt')
    .strokeColor(color)
    .strokeOpacity(mark.opacity)
  if (mark.dash) page.dash(mark.dash[0], { space: mark.dash[1] })
  page.stroke()
  page.restore()
}

function paintText(mark: TextMark, page: PdfPage): void {
  const runs = fontRuns(mark.text, mark.weight)
  page.fontSize(mark.size)
  const widths = runs.map(({ font, words }) => page.font(font).widthOfString(words))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const start = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - total : mark.x - total / 2
  page.save()
  if (mark.turn) page.rotate(mark.turn, { origin: [mark.x, mark.y] })
  page.fillOpacity(mark.opacity).strokeOpacity(mark.opacity)
  if (mark.halo) {
    page.lineWidth(3).lineJoin('round').strokeColor(mark.halo)
    paintRuns(runs, widths, start, mark.y, page, { stroke: true, fill: false })
  }
  page.fillColor(mark.fill)
  paintRuns(runs, widths, start, mark.y, page, {})
  page.restore()
}

interface Run {
  readonly font: string
  readonly words: string
}

function paintRuns(
  runs: readonly Run[],
  widths: readonly number[],
  start: number,
  y: number,
  page: PdfPage,
  how: { readonly stroke?: boolean; readonly fill?: boolean },
): void {
  let x = start
  runs.forEach(({ font, words }, index) => {
    page.font(font).text(words, x, y, { lineBreak: false, baseline: 'alphabetic', ...how })
    x += widths[index] ?? 0
  })
}

/** Arabic script is set in its own font; every other character in the sans. */
function fontRuns(words: string, weight: 400 | 600): Run[] {
  const sans = weight === 600 ? 'sans-bold' : 'sans'
  const runs: Run[] = []
  for (const character of words) {
    const last = runs.at(-1)
    const font = isArabic(character)
      ? 'arabic'
      : last?.font === 'arabic' && character === ' '
        ? 'arabic'
        : sans
    if (last?.font === font) runs[runs.length - 1] = { font, words: last.words + character }
    else runs.push({ font, words: character })
  }
  return runs
}

function isArabic(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    (code >= 0x600 && code <= 0x77f) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff)
  )
}
