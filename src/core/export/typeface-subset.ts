/** The parts of HarfBuzz's subsetter (hb-subset, compiled to WebAssembly) that are called; numbers are addresses. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly _initialize: () => void
  readonly malloc: (bytes: number) => number
  readonly free: (at: number) => void
  readonly hb_blob_create: (at: number, length: number, mode: number, data: number, end: number) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_set_add: (set: number, value: number) => void
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_unicode_set: (input: number) => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

// the part of WebAssembly that we use; the language library alone does not declare it
interface Wasm {
  readonly instantiate: (bytes: Uint8Array) => Promise<{ readonly instance: { readonly exports: unknown } }>
}

/** HB_MEMORY_MODE_READONLY_MAY_MAKE_WRITABLE: the bytes stay ours to free. */
const READ_ONLY = 2

/** A TrueType font with only what these code points need, kerning and joining forms among it. */
export type Subset = (font: Uint8Array, points: Iterable<number>) => Uint8Array

/** `bytes`: `harfbuzz-subset.wasm` of the package `harfbuzzjs`, which imports nothing. */
export async function createSubset(bytes: Uint8Array): Promise<Subset> {
  const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly
  const { instance } = await wasm.instantiate(bytes)
  const hb = instance.exports as HarfBuzz
  hb._initialize()
  return (font, points) => {
    const at = hb.malloc(font.length)
    new Uint8Array(hb.memory.buffer, at, font.length).set(font)
    const blob = hb.hb_blob_create(at, font.length, READ_ONLY, 0, 0)
    const face = hb.hb_face_create(blob, 0)
    const input = hb.hb_subset_input_create_or_fail()
    const set = hb.hb_subset_input_unicode_set(input)
    for (const point of points) hb.hb_set_add(set, point)
    const small = hb.hb_subset_or_fail(face, input)
    const made = hb.hb_face_reference_blob(small)
    const start = hb.hb_blob_get_data(made, 0)
    const copy = new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(made)).slice()
    hb.hb_blob_destroy(made)
    for (const one of [small, face]) hb.hb_face_destroy(one)
    hb.hb_subset_input_destroy(input)
    hb.hb_blob_destroy(blob)
    hb.free(at)
    return copy
  }
}
