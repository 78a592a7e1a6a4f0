import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createTypesetter, type Typesetter } from '../core/export/lettering.ts'
import { createSubset } from '../core/export/typeface-subset.ts'

const { resolve } = createRequire(import.meta.url)

/** TrueType files that pictures are set in: no picture may depend on the fonts of the machine that makes it. */
export const FONT_FILES = {
  sans: () => resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  'sans-bold': () => resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  arabic: () => resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
} as const

export const openTypesetter = async (): Promise<Typesetter> => {
  const { create } = await import('fontkit')
  const subset = await createSubset(readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')))
  const files = {
    sans: readFileSync(FONT_FILES.sans()),
    'sans-bold': readFileSync(FONT_FILES['sans-bold']()),
    arabic: readFileSync(FONT_FILES.arabic()),
  }
  return createTypesetter(files, create, subset)
}
