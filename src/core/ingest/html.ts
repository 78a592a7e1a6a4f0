import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Drafts, type Fields, withTitle } from './draft.ts'

// The core is compiled without DOM types; this is what it uses of linkedom's nodes.
interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly lastChild: PageNode | null
  readonly previousSibling: PageNode | null
}
interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null
  readonly remove: () => void
}
interface Page {
  readonly body: PageElement | null
  readonly documentElement: PageElement | null
  readonly querySelector: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement> & { readonly length: number }
}

/** Elements more than this are no article page, and cost seconds. */
const MOST_ELEMENTS = 60_000
/** Readability's time grows with the square of the depth; real pages stay below 60. */
const DEEPEST = 150

/** The main text of a web page, a blank line between blocks; menus, comments and boilerplate stay out. */
export const fromHtml = (file: string): Drafts => {
  const document = parseHTML(
    /<html[\s>]/i.test(file.slice(0, 5000)) ? file : `<html><body>${file}</body></html>`,
  ).document as unknown as Page
  if (document.querySelectorAll('*').length > MOST_ELEMENTS)
    return { drafts: [], rejected: [{ part: '', reason: `has more than ${MOST_ELEMENTS} elements` }] }
  const fields = metaFields(document)
  const headings = [...document.querySelectorAll('h1')]
  const heading = headings.length === 1 ? headings[0]?.textContent?.replace(/\s+/g, ' ').trim() : undefined
  for (const element of document.querySelectorAll(NOISE)) element.remove()
  const plain = document.body
  const whole = plain ? blocksOf(plain) : ''
  const page =
    plain && depthOf(plain) > DEEPEST
      ? null
      : new Readability(document as never, { serializer: (node) => node as unknown as PageNode }).parse()
  const content = page?.content
  // a page too short or too plain for Readability is taken as it is
  const text = content ? blocksOf(content) : whole
  const title = fields.title ?? heading ?? page?.title ?? undefined
  const all: Fields = { ...publishedAt(page?.publishedTime), ...fields, ...(title ? { title } : {}) }
  const author = page?.byline ? { byline: `By ${page.byline.replace(/^by /i, '')}` } : {}
  return { drafts: [{ text: withTitle(title, text), fields: all, ...author }], rejected: [] }
}

const depthOf = (root: PageNode): number => {
  let deepest = 0
  const open = [{ node: root, depth: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    deepest = Math.max(deepest, next.depth)
    for (let child = next.node.lastChild; child; child = child.previousSibling)
      open.push({ node: child, depth: next.depth + 1 })
  }
  return deepest
}

const NOISE =
  'script, style, noscript, template, nav, aside, form, footer, [hidden], [aria-hidden="true"], .comments, #comments'

const publishedAt = (published: string | null | undefined): Fields =>
  published ? { date: published, dateFrom: 'page metadata' } : {}

const META: readonly (readonly [keyof Fields, readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'dc.title']],
  ['date', ['article:published_time', 'datepublished', 'dc.date', 'dc.date.issued', 'date', 'pubdate']],
  ['source', ['og:site_name', 'dc.publisher', 'application-name']],
  ['url', ['og:url']],
]

const metaFields = (document: Page): Fields => {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = meta.getAttribute('content')?.trim()
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content)
  }
  const fields: { -readonly [K in keyof Fields]: Fields[K] } = {}
  for (const [field, names] of META) {
    const name = names.find((candidate) => values.has(candidate))
    if (name === undefined) continue
    fields[field] = values.get(name) ?? ''
    if (field === 'date') fields.dateFrom = `meta tag "${name}"`
  }
  if (fields.date === undefined) {
    const time = document.querySelector('time[datetime]')?.getAttribute('datetime')
    if (time) Object.assign(fields, { date: time, dateFrom: 'time element' })
  }
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const language = document.documentElement?.getAttribute('lang')
  return { ...fields, ...(url ? { url } : {}), ...(language ? { language } : {}) }
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)

/** Text of the blocks under a node, in order; walked without recursion, since hostile pages nest deeply. */
const blocksOf = (root: PageNode): string => {
  const blocks: string[] = []
  let words: string[] = []
  const flush = (): void => {
    const block = words.join('').replace(/\s+/g, ' ').trim()
    if (block !== '') blocks.push(block)
    words = []
  }
  const open: (PageNode | 'end')[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'end') flush()
    else if (node.nodeType === 3) words.push(node.nodeValue ?? '')
    else if (node.nodeName === 'BR') words.push('\n')
    else if (node.nodeType === 1 || node === root) {
      if (BLOCKS.has(node.nodeName)) {
        flush()
        open.push('end')
      }
      for (let child = node.lastChild; child; child = child.previousSibling) open.push(child)
    }
  }
  flush()
  return blocks.join('\n\n')
}
