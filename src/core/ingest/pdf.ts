import { getDocumentProxy } from 'unpdf'
import type { Drafts } from './draft.ts'

interface Line {
  readonly text: string
  readonly y: number
  readonly height: number
}

/** The text of a PDF with its line breaks mended: words joined over hyphens, lines joined into paragraphs. */
export const fromPdf = async (bytes: Uint8Array): Promise<Drafts> => {
  let pages: readonly (readonly Line[])[]
  try {
    pages = await pagesOf(bytes)
  } catch {
    return { drafts: [], rejected: [{ part: '', reason: 'is no readable PDF (damaged or locked)' }] }
  }
  const text = paragraphsOf(withoutRunningLines(pages)).join('\n\n')
  if (text === '' && pages.length > 0)
    return {
      drafts: [],
      rejected: [{ part: '', reason: 'holds pictures of pages, no text; it needs OCR first' }],
    }
  return { drafts: [{ text, fields: {} }], rejected: [] }
}

const pagesOf = async (bytes: Uint8Array): Promise<Line[][]> => {
  // the library takes the buffer away from its owner
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const pages: Line[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(linesOf(content.items as readonly Item[]))
  }
  return pages
}

interface Item {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly height?: number
  readonly transform?: readonly number[]
}

const linesOf = (items: readonly Item[]): Line[] => {
  const lines: Line[] = []
  let text = ''
  let y = 0
  let height = 0
  const flush = (): void => {
    const clean = text.replace(/\s+/g, ' ').trim()
    if (clean !== '') lines.push({ text: clean, y, height })
    text = ''
    height = 0
  }
  for (const item of items) {
    if (item.str === undefined) continue
    if (item.str.trim() !== '') {
      y = item.transform?.[5] ?? 0
      height = Math.max(height, item.height ?? 0)
    }
    text += item.str
    if (item.hasEOL) flush()
  }
  flush()
  return lines
}

/** Drops page numbers, and first or last lines that stand on half of the pages. */
const withoutRunningLines = (pages: readonly (readonly Line[])[]): Line[][] => {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edges(lines).map((line) => runningKey(line.text))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = Math.max(3, pages.length / 2)
  return pages.map((lines) => {
    const running = new Set(edges(lines).filter((line) => isRunning(line.text, counts, most)))
    return lines.filter((line) => !running.has(line))
  })
}

const edges = (lines: readonly Line[]): Line[] => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])]

const runningKey = (text: string): string => text.replace(/\d+/g, '#')

const isRunning = (text: string, counts: ReadonlyMap<string, number>, most: number): boolean =>
  /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(text) || (counts.get(runningKey(text)) ?? 0) >= most

const paragraphsOf = (pages: readonly (readonly Line[])[]): string[] => {
  const paragraphs: string[] = []
  let paragraph = ''
  for (const lines of pages) {
    const leading = usualLeading(lines)
    lines.forEach((line, i) => {
      const before = lines[i - 1]
      if (paragraph !== '' && startsParagraph(line, before, leading, paragraph)) {
        paragraphs.push(paragraph)
        paragraph = ''
      }
      paragraph = join(paragraph, line.text)
    })
  }
  if (paragraph !== '') paragraphs.push(paragraph)
  return paragraphs
}

/** Median distance between the lines of a page. */
const usualLeading = (lines: readonly Line[]): number => {
  const gaps: number[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before && before.y > line.y) gaps.push(before.y - line.y)
  })
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
}

const startsParagraph = (line: Line, before: Line | undefined, leading: number, soFar: string): boolean => {
  // over a page break only a finished sentence ends a paragraph
  if (!before) return /[.!?]["”’)]?$/.test(soFar)
  if (before.y > line.y && leading > 0 && before.y - line.y > leading * 1.35) return true
  return before.height > 0 && line.height > 0 && Math.abs(before.height - line.height) > before.height * 0.15
}

// "the negoti-" + "ations" -> "the negotiations"; "pro-" + "Russian" keeps its hyphen
const join = (soFar: string, line: string): string => {
  if (soFar === '') return line
  if (/\p{Ll}-$/u.test(soFar) && /^\p{Ll}/u.test(line)) return soFar.slice(0, -1) + line
  return /\p{L}-$/u.test(soFar) ? soFar + line : `${soFar} ${line}`
}
