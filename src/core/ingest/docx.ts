import { strFromU8, unzipSync } from 'fflate'
import type { Drafts } from './draft.ts'

/** Larger document parts are refused unread: an archive can hold a thousand times its size. */
const LARGEST_PART = 40_000_000

/** Paragraphs of a Word document (ECMA-376 WordprocessingML); deleted text and field codes stay out. */
export const fromDocx = (bytes: Uint8Array): Drafts => {
  const part = 'word/document.xml'
  let xml: Uint8Array | undefined
  try {
    xml = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === part && originalSize < LARGEST_PART,
    })[part]
  } catch {
    return { drafts: [], rejected: [{ part: '', reason: 'is no readable Word document' }] }
  }
  if (!xml) return { drafts: [], rejected: [{ part: '', reason: 'has no readable document part' }] }
  const paragraphs = paragraphsOf(strFromU8(xml))
  const title = paragraphs.find(({ style }) => /^(?:title|heading1)$/i.test(style))?.text
  return {
    drafts: [{ text: paragraphs.map(({ text }) => text).join('\n\n'), fields: title ? { title } : {} }],
    rejected: [],
  }
}

interface Paragraph {
  readonly text: string
  readonly style: string
}

const paragraphsOf = (xml: string): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  let text = ''
  let style = ''
  let deleted = 0
  let inText = false
  const flush = (): void => {
    const clean = text.replace(/\s+/g, ' ').trim()
    if (clean !== '') paragraphs.push({ text: clean, style })
    text = ''
    style = ''
  }
  for (const [, close, name, attributes, tail] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>([^<]*)/g)) {
    if (name === 'w:p') flush()
    else if (name === 'w:pStyle') style = /w:val="([^"]*)"/.exec(attributes ?? '')?.[1] ?? ''
    else if (name === 'w:del' && !attributes?.endsWith('/')) deleted += close ? -1 : 1
    else if (name === 'w:tab' || name === 'w:br') text += ' '
    else if (name === 'w:t') {
      inText = close === '' && !attributes?.endsWith('/')
      if (inText && deleted === 0) text += unescapeXml(tail ?? '')
    }
  }
  flush()
  return paragraphs
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
