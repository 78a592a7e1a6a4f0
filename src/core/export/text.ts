/**
 * How wide a line of text is, without asking a browser: mean advance widths of Source Sans by class of character, in
 * thousandths of the font size. Within 4 % for names and captions, which is what placing labels and breaking lines need;
 * the same in Node and in the page.
 */
export function textWidth(words: string, size: number, weight: 400 | 600 = 400): number {
  let width = 0
  for (const character of words) width += advance(character)
  return (width * size * (weight === 600 ? 1.05 : 1)) / 1000
}

const NARROW = new Set([..."ijl.,:;|!’‘'`"])
const SLIM = new Set([...'ftrI-()[]/ "“”'])
const WIDE = new Set([...'mwMW%@—…'])

function advance(character: string): number {
  if (NARROW.has(character)) return 250
  if (SLIM.has(character)) return 318
  if (WIDE.has(character)) return 815
  if (character >= '0' && character <= '9') return 497
  if (character >= 'a' && character <= 'z') return 503
  if (character >= 'A' && character <= 'Z') return 583
  const code = character.codePointAt(0) ?? 0
  if (code < 0x250) return 520
  return code < 0x2e80 ? 560 : 1000
}

/** Lines no wider than `most`, broken at spaces; a single word that is wider stands alone. */
export function wrap(words: string, size: number, most: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of words.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && textWidth(longer, size) > most) {
      lines.push(current)
      current = word
    } else current = longer
  }
  if (current !== '') lines.push(current)
  return lines
}

/** The words, or their beginning with an ellipsis when they are wider than `most`. */
export function shorten(words: string, size: number, most: number): string {
  if (textWidth(words, size) <= most) return words
  let kept = ''
  for (const character of words) {
    if (textWidth(`${kept}${character}…`, size) > most) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
