import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url'
import sans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url'
import sansBold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url'
import type { Drawing } from '../../../core/export/drawing.ts'
import { type PdfPage, paintPdf } from '../../../core/export/pdf.ts'

const FONTS = { sans, 'sans-bold': sansBold, arabic }

/** One page of the drawing's size. The library and its fonts are fetched when the first PDF is made. */
export async function pdfOf(drawing: Drawing): Promise<Blob> {
  const { default: Document } = await import('pdfkit')
  const document = new Document({
    size: [drawing.width, drawing.height],
    margin: 0,
    // no standard font: those are not embedded
    font: null as unknown as string,
    info: { Title: drawing.title, Subject: drawing.description, CreationDate: new Date(0) },
    lang: 'en',
    displayTitle: true,
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<Blob>((resolve) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Blob(chunks as BlobPart[], { type: 'application/pdf' })))
  })
  for (const [name, address] of Object.entries(FONTS)) {
    const response = await fetch(address)
    document.registerFont(name, (await response.arrayBuffer()) as unknown as string)
  }
  paintPdf(drawing, document as unknown as PdfPage)
  document.end()
  return done
}
