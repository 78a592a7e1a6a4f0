import {
  type Box,
  box,
  type Drawing,
  FADED,
  type GroupMark,
  type Mark,
  type Path,
  type PathMark,
  type Step,
  type TextMark,
} from './drawing.ts'
import { SANS } from './look.ts'
import { kept } from './typeface-runs.ts'

export interface SvgOptions {
  /** `@font-face` rules with embedded fonts, or nothing: then the reader's fonts are used */
  readonly fontCss?: string
}

/** A drawing as one SVG file: text stays text, coordinates have two decimals, the same drawing gives the same bytes. */
export function toSvg(drawing: Drawing, options: SvgOptions = {}): string {
  const definitions: string[] = []
  const body = drawing.marks.map((mark) => markToSvg(mark, definitions)).join('\n')
  const { width, height } = drawing
  const back = drawing.background
    ? `<rect width="${round(width)}" height="${round(height)}" fill="${xml(drawing.background)}"/>\n`
    : ''
  const fonts = options.fontCss ? `<style>${options.fontCss}</style>` : ''
  const defs = definitions.length > 0 ? `<defs>${definitions.join('')}</defs>\n` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-labelledby="title description">
<title id="title">${xml(drawing.title)}</title>
<desc id="description">${xml(drawing.description)}</desc>
${fonts}${defs}${back}${body}
</svg>
`
}

function markToSvg(mark: Mark, definitions: string[]): string {
  switch (mark.kind) {
    case 'group':
      return groupToSvg(mark, definitions)
    case 'path':
      return pathToSvg(mark, definitions)
    case 'text':
      return textToSvg(mark)
  }
}

function groupToSvg(mark: GroupMark, definitions: string[]): string {
  const label = mark.label ? `<title>${xml(mark.label)}</title>` : ''
  const id = mark.id ? ` id="${xml(mark.id)}"` : ''
  const clip = mark.clip ? ` clip-path="url(#${clipOf(mark.clip, definitions)})"` : ''
  return `<g${id}${clip}>${label}${mark.marks.map((inner) => markToSvg(inner, definitions)).join('')}</g>`
}

function clipOf(clip: Box, definitions: string[]): string {
  const id = `clip-${definitions.length + 1}`
  definitions.push(
    `<clipPath id="${id}"><path d="${pathData(box(clip.x, clip.y, clip.width, clip.height))}"/></clipPath>`,
  )
  return id
}

function pathToSvg(mark: PathMark, definitions: string[]): string {
  let color = mark.stroke ?? 'none'
  if (mark.fade && mark.stroke) {
    const { from, to } = mark.fade
    const id = `fade-${definitions.length + 1}`
    definitions.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"><stop offset="0" stop-color="${xml(mark.stroke)}"/><stop offset="1" stop-color="${xml(mark.stroke)}" stop-opacity="${FADED}"/></linearGradient>`,
    )
    color = `url(#${id})`
  }
  const attributes = [
    `d="${pathData(mark.path)}"`,
    `fill="${xml(mark.fill ?? 'none')}"`,
    mark.stroke ? `stroke="${xml(color)}" stroke-width="${round(mark.width)}"` : '',
    mark.dash ? `stroke-dasharray="${mark.dash.map(round).join(' ')}"` : '',
    mark.dashFrom ? `stroke-dashoffset="${round(mark.dashFrom)}"` : '',
    mark.cap === 'round' ? 'stroke-linecap="round"' : '',
    mark.join ? `stroke-linejoin="${mark.join}"` : '',
    mark.opacity < 1 ? `opacity="${round(mark.opacity)}"` : '',
  ]
  return `<path ${attributes.filter(Boolean).join(' ')}/>`
}

// Halo and letters are two elements: several renderers ignore `paint-order`.
function textToSvg(mark: TextMark): string {
  const shared = [
    `x="${round(mark.x)}" y="${round(mark.y)}"`,
    `font-family="${xml(SANS)}"`,
    `font-size="${round(mark.size)}"`,
    mark.weight === 400 ? '' : `font-weight="${mark.weight}"`,
    mark.anchor === 'start' ? '' : `text-anchor="${mark.anchor}"`,
    mark.opacity < 1 ? `opacity="${round(mark.opacity)}"` : '',
    mark.turn ? `transform="rotate(${round(mark.turn)} ${round(mark.x)} ${round(mark.y)})"` : '',
  ]
    .filter(Boolean)
    .join(' ')
  const words = xml(kept(mark.text))
  const halo = mark.halo
    ? `<text ${shared} fill="none" stroke="${xml(mark.halo)}" stroke-width="3" stroke-linejoin="round" aria-hidden="true">${words}</text>`
    : ''
  return `${halo}<text ${shared} fill="${xml(mark.fill)}">${words}</text>`
}

export const pathData = (path: Path): string => path.map(stepData).join('')

function stepData(step: Step): string {
  switch (step.to) {
    case 'M':
    case 'L':
      return `${step.to}${point(step.at)}`
    case 'Q':
      return `Q${point(step.by)} ${point(step.at)}`
    case 'C':
      return `C${point(step.by)} ${point(step.by2)} ${point(step.at)}`
    case 'Z':
      return 'Z'
  }
}

const point = ({ x, y }: { readonly x: number; readonly y: number }) => `${round(x)} ${round(y)}`

/** Two decimals without trailing zeros; never `-0`, never an exponent. */
export function round(value: number): string {
  const hundredths = Math.round(value * 100)
  return String(hundredths === 0 ? 0 : hundredths / 100)
}

/** Text and attribute values; characters that XML 1.0 forbids become the replacement character. */
export function xml(value: string): string {
  let clean = ''
  for (const character of value) clean += isXmlCharacter(character) ? character : '\uFFFD'
  return clean
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** As `xml`, and line ends and tabs outlive a parser, which turns those of an attribute into spaces. */
export const xmlExact = (value: string): string =>
  xml(value).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;')

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xd800 && code <= 0xdfff) return false
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 0x9 || code === 0xa || code === 0xd
}
