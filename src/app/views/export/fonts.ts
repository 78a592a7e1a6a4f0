import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url'
import sans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url'
import sansBold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url'
import { create } from 'fontkit'
import harfbuzz from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'
import { createTypesetter, type Typesetter } from '../../../core/export/lettering.ts'
import { createSubset } from '../../../core/export/typeface-subset.ts'

/** The faces of the command line's pictures and what sets text in them, fetched when a picture first needs them. */
export async function openTypesetter(): Promise<Typesetter> {
  const [wasm, regular, bold, arab] = await Promise.all([harfbuzz, sans, sansBold, arabic].map(bytesOf))
  const none = new Uint8Array()
  const files = { sans: regular ?? none, 'sans-bold': bold ?? none, arabic: arab ?? none }
  return createTypesetter(files, create, await createSubset(wasm ?? none))
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
