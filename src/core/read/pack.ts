/**
 * The model file: "ENTR", header length (uint32 little endian), a JSON header
 * `{ meta, sections: { name: [offset, length] } }`, then the sections, each at a multiple of 16 bytes.
 */
export interface Pack {
  readonly meta: unknown
  /** a copy of the section, so that typed arrays of any width may lie over it */
  readonly section: (name: string) => Uint8Array
  readonly has: (name: string) => boolean
}

const MAGIC = 'ENTR'

/** @throws when the bytes are not a model file or are cut short */
export const openPack = (bytes: Uint8Array): Pack => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = bytes.length > 8 ? String.fromCharCode(...bytes.subarray(0, 4)) : ''
  if (magic !== MAGIC) throw new Error('Not a reader model: the file does not begin with "ENTR".')
  const length = view.getUint32(4, true)
  const header = JSON.parse(decodeUtf8(bytes.subarray(8, 8 + length))) as {
    readonly meta: unknown
    readonly sections: Readonly<Record<string, readonly [number, number]>>
  }
  const base = (8 + length + 15) & ~15
  return {
    meta: header.meta,
    has: (name) => Object.hasOwn(header.sections, name),
    section: (name) => {
      const place = header.sections[name]
      if (!place || base + place[0] + place[1] > bytes.length) {
        throw new Error(`The reader model is cut short: section "${name}" is missing.`)
      }
      return Uint8Array.from(bytes.subarray(base + place[0], base + place[0] + place[1]))
    },
  }
}

/** UTF-8 without TextDecoder, which the language itself does not have. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  let codes: number[] = []
  for (let i = 0; i < bytes.length; ) {
    const a = bytes[i++] as number
    let code = a
    if (a >= 0xf0) {
      code =
        ((a & 7) << 18) |
        (((bytes[i++] ?? 0) & 63) << 12) |
        (((bytes[i++] ?? 0) & 63) << 6) |
        ((bytes[i++] ?? 0) & 63)
    } else if (a >= 0xe0) code = ((a & 15) << 12) | (((bytes[i++] ?? 0) & 63) << 6) | ((bytes[i++] ?? 0) & 63)
    else if (a >= 0xc0) code = ((a & 31) << 6) | ((bytes[i++] ?? 0) & 63)
    codes.push(code)
    if (codes.length === 4096) {
      parts.push(String.fromCodePoint(...codes))
      codes = []
    }
  }
  parts.push(String.fromCodePoint(...codes))
  return parts.join('')
}
