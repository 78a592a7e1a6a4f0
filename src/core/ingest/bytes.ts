/** A file's text, and the encoding that gave it. No TextDecoder: its windows-1252 differs between Node versions. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/** Byte order marks decide first, then strict UTF-8; what is neither is read as windows-1252. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: fromUtf16(bytes, 2, false), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: fromUtf16(bytes, 2, true), encoding: 'utf-16be' }
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const text = fromUtf8(bytes, from)
  if (text !== null) return { text, encoding: 'utf-8' }
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' }
}

const LOOKED_AT = 65_536

/** Images, archives and executables hold control characters that no text has; UTF-16 without a mark counts as such. */
export const looksBinary = (text: string): boolean => {
  const length = Math.min(text.length, LOOKED_AT)
  let odd = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return true
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) odd++
  }
  return odd > length / 100
}

const PIECE = 8192

/** Collects UTF-16 code units without a string per character. */
const createText = () => {
  const units = new Uint16Array(PIECE)
  const parts: string[] = []
  let used = 0
  const flush = (): void => {
    parts.push(String.fromCharCode(...units.subarray(0, used)))
    used = 0
  }
  return {
    add: (unit: number): void => {
      units[used++] = unit
      if (used === PIECE) flush()
    },
    done: (): string => {
      flush()
      return parts.join('')
    },
  }
}

const fromUtf16 = (bytes: Uint8Array, from: number, big: boolean): string => {
  const text = createText()
  for (let i = from; i + 1 < bytes.length; i += 2) {
    const first = bytes[i] ?? 0
    const second = bytes[i + 1] ?? 0
    text.add(big ? (first << 8) | second : (second << 8) | first)
  }
  return text.done()
}

/** Null when the bytes are no UTF-8 as RFC 3629 has it: no overlong forms, no surrogates. */
const fromUtf8 = (bytes: Uint8Array, from: number): string | null => {
  const text = createText()
  for (let i = from; i < bytes.length; ) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) {
      text.add(lead)
      i++
      continue
    }
    const size =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    if (size === 0 || i + size > bytes.length) return null
    let point = lead & (0xff >> (size + 1))
    for (let k = 1; k < size; k++) {
      const next = bytes[i + k] ?? 0
      if ((next & 0xc0) !== 0x80) return null
      point = (point << 6) | (next & 0x3f)
    }
    if ((size === 3 && point < 0x800) || (size === 4 && point < 0x10000) || point > 0x10ffff) return null
    if (point >= 0xd800 && point < 0xe000) return null
    if (point < 0x10000) text.add(point)
    else {
      text.add(0xd800 + ((point - 0x10000) >> 10))
      text.add(0xdc00 + ((point - 0x10000) & 0x3ff))
    }
    i += size
  }
  return text.done()
}

// 0x80 to 0x9f; the five bytes that windows-1252 leaves open stay control characters, as browsers have it
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const fromWindows1252 = (bytes: Uint8Array): string => {
  const text = createText()
  for (const byte of bytes) text.add(byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte)
  return text.done()
}
