import Document from 'pdfkit'
import type { Drawing } from '../../../core/export/drawing.ts'
import type { Typesetter } from '../../../core/export/lettering.ts'
import { type PdfPage, paintPdf } from '../../../core/export/pdf.ts'
import { FACES } from '../../../core/export/typeface-runs.ts'
import type { Watch } from '../../../core/watch.ts'

/** One page a drawing, of its size. */
export async function pdfOf(
  drawings: readonly [Drawing, ...Drawing[]],
  { file }: Typesetter,
  watch: Watch,
): Promise<Uint8Array> {
  const [{ title, description }] = drawings
  const document = new Document({
    autoFirstPage: false,
    // no standard font: those are not embedded
    font: null as unknown as string,
    info: { Title: title, Subject: description, CreationDate: new Date(0) },
    lang: 'en',
    displayTitle: true,
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const done = new Promise((resolve) => document.on('end', resolve))
  for (const face of FACES) document.registerFont(face, file(face).slice().buffer as unknown as string)
  await paintPdf(drawings, document as unknown as PdfPage, watch)
  document.end()
  await done
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}
