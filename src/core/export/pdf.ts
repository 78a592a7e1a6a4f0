import { unwatched, type Watch } from '../watch.ts'
import { box, type Drawing, FADED, flatten, type Mark, type PathMark, type TextMark } from './drawing.ts'
import { pathData } from './svg.ts'
import { type FaceName, faceRuns, type Run } from './typeface-runs.ts'

/**
 * What the painter needs of a PDF library; PDFKit's document fits. Text stays text, in fonts that the door embeds under
 * the names `sans`, `sans-bold` and `arabic`.
 */
export interface PdfPage {
  addPage(options: { size: [width: number, height: number]; margin: 0 }): PdfPage
  save(): PdfPage
  restore(): PdfPage
  path(data: string): PdfPage
  fillColor(color: string): PdfPage
  strokeColor(color: string | PdfGradient): PdfPage
  linearGradient(x1: number, y1: number, x2: number, y2: number): PdfGradient
  fillOpacity(opacity: number): PdfPage
  strokeOpacity(opacity: number): PdfPage
  lineWidth(width: number): PdfPage
  lineCap(cap: 'butt' | 'round'): PdfPage
  lineJoin(join: 'round' | 'miter'): PdfPage
  dash(length: number, options: { space: number; phase: number }): PdfPage
  undash(): PdfPage
  fill(): PdfPage
  stroke(): PdfPage
  clip(): PdfPage
  font(name: string): PdfPage
  fontSize(size: number): PdfPage
  widthOfString(words: string, options: { features?: [] }): number
  rotate(degrees: number, options: { origin: [number, number] }): PdfPage
  text(
    words: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic'; stroke?: boolean; fill?: boolean; features?: [] },
  ): PdfPage
}

interface PdfGradient {
  stop(at: number, color: string, opacity: number): PdfGradient
}

/** Marks that are painted between two looks at the watch. */
const AT_ONCE = 200

/** Paints each drawing on a page of its own size, one point a CSS pixel. */
export async function paintPdf(
  drawings: readonly Drawing[],
  page: PdfPage,
  watch: Watch = unwatched,
): Promise<void> {
  let all = 0
  for (const { marks } of drawings) for (const _ of flatten(marks)) all++
  let done = 0
  for (const drawing of drawings) {
    page.addPage({ size: [drawing.width, drawing.height], margin: 0 })
    paintBackground(drawing, page)
    await paintMarks(drawing.marks, page, async () => {
      if (done++ % AT_ONCE === 0) await watch(done, all)
    })
  }
}

async function paintMarks(marks: readonly Mark[], page: PdfPage, step: () => Promise<void>): Promise<void> {
  for (const mark of marks) {
    if (mark.kind === 'path') paintPath(mark, page)
    else if (mark.kind === 'text') paintText(mark, page)
    else if (mark.clip) {
      const { x, y, width, height } = mark.clip
      page
        .save()
        .path(pathData(box(x, y, width, height)))
        .clip()
      await paintMarks(mark.marks, page, step)
      page.restore()
    } else await paintMarks(mark.marks, page, step)
    if (mark.kind !== 'group') await step()
  }
}

function paintBackground({ width, height, background }: Drawing, page: PdfPage): void {
  if (background)
    page.path(`M0 0L${width} 0L${width} ${height}L0 ${height}Z`).fillColor(background).fillOpacity(1).fill()
}

function paintPath(mark: PathMark, page: PdfPage): void {
  const data = pathData(mark.path)
  if (mark.fill) page.path(data).fillColor(mark.fill).fillOpacity(mark.opacity).fill()
  if (!mark.stroke) return
  page.save()
  page
    .path(data)
    .lineWidth(mark.width)
    .lineCap(mark.cap ?? 'butt')
    .lineJoin(mark.join ?? 'miter')
  if (mark.fade) page.strokeColor(fading(mark.stroke, mark.fade, mark.opacity, page))
  else page.strokeColor(mark.stroke).strokeOpacity(mark.opacity)
  if (mark.dash) page.dash(mark.dash[0], { space: mark.dash[1], phase: mark.dashFrom ?? 0 })
  page.stroke()
  page.restore()
}

/** A stop's opacity takes the place of the stroke's: PDFKit paints the gradient through a mask of its own. */
function fading(
  color: string,
  { from, to }: NonNullable<PathMark['fade']>,
  opacity: number,
  page: PdfPage,
): PdfGradient {
  return page
    .linearGradient(from.x, from.y, to.x, to.y)
    .stop(0, color, opacity)
    .stop(1, color, opacity * FADED)
}

function paintText(mark: TextMark, page: PdfPage): void {
  const runs = faceRuns(mark.text, mark.weight)
  page.fontSize(mark.size)
  const widths = runs.map(({ face, words }) => page.font(face).widthOfString(words, settingOf(face)))
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

/** PDFKit sets word after word from the left unless it is asked for features: Arabic must be set as a whole. */
const settingOf = (face: FaceName): { features?: [] } => (face === 'arabic' ? { features: [] } : {})

function paintRuns(
  runs: readonly Run[],
  widths: readonly number[],
  start: number,
  y: number,
  page: PdfPage,
  how: { readonly stroke?: boolean; readonly fill?: boolean },
): void {
  let x = start
  runs.forEach(({ face, words }, index) => {
    page
      .font(face)
      .text(words, x, y, { lineBreak: false, baseline: 'alphabetic', ...settingOf(face), ...how })
    x += widths[index] ?? 0
  })
}
