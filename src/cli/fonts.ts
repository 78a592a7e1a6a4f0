import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** TrueType files that pictures are set in: no picture may depend on the fonts of the machine that makes it. */
export const FONT_FILES = {
  sans: () => resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  'sans-bold': () => resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  arabic: () => resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
} as const
