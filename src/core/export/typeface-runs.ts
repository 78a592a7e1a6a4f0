/** The typefaces that pictures are set in, by the names under which doors keep them. */
export const FACES = ['sans', 'sans-bold', 'arabic'] as const
export type FaceName = (typeof FACES)[number]

export interface Run {
  readonly face: FaceName
  readonly words: string
}

/**
 * Arabic script is set in its own face; every other character in the sans.
 *     Bashar (بشار الأسد)  ->  sans "Bashar (", arabic "بشار الأسد", sans ")"
 */
export function faceRuns(words: string, weight: 400 | 600): Run[] {
  const sans = weight === 600 ? 'sans-bold' : 'sans'
  const runs: Run[] = []
  for (const character of words) {
    const last = runs.at(-1)
    const between = last?.face === 'arabic' && character === ' '
    const face = isArabic(character) || between ? 'arabic' : sans
    if (last?.face === face) runs[runs.length - 1] = { face, words: last.words + character }
    else runs.push({ face, words: character })
  }
  return runs
}

/**
 * For renderers that order a line themselves: a mark after each Arabic run, so that what follows it stays where it is
 * read. Without it, "دمشق: 2 sentences" shows its number on the wrong side of the name.
 */
export function kept(words: string): string {
  const runs = faceRuns(words, 400)
  return runs
    .map(({ face, words }, index) =>
      face === 'arabic' && index < runs.length - 1 ? `${words}\u200e` : words,
    )
    .join('')
}

function isArabic(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    (code >= 0x600 && code <= 0x77f) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff)
  )
}
