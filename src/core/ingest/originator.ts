/** Where credits stand: at the top and at the foot. */
const TOP = 600
const FOOT = 400

/**
 * The credited originator of a text, or null: the site that reposted a story is not its source.
 * Only what the text itself credits counts; a guess would raise the number of independent sources.
 */
export const creditedOriginator = (text: string): string | null => {
  const lines = [...linesOf(text.slice(0, TOP)), ...linesOf(text.slice(-FOOT))]
  for (const credit of CREDITS)
    for (const line of lines) {
      const found = credit.exec(line)?.[1]
      if (found !== undefined) return tidy(found)
    }
  return null
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length < 240)

const WORD = "\\p{Lu}(?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L})){0,30}"
const NAME = `(${WORD}(?: (?:of |and |the |for )?${WORD}){0,5})`
const credit = (form: string): RegExp => new RegExp(form.replace('NAME', NAME), 'u')

const CREDITS = [
  // [Source: Northern Wire, 3 May 2014]
  credit('^[\\[(] ?[Ss]ource: (?:[Tt]he )?NAME'),
  // Source: Northern Wire
  credit('^[Ss]ource: (?:[Tt]he )?NAME'),
  // By Ann Writer, Northern Post
  credit("^B[Yy] \\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,4}, (?:[Tt]he )?NAME$"),
  // By Ann Writer | Northern Post
  credit("^B[Yy] \\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,4} ?[|•] ?(?:[Tt]he )?NAME"),
  // GENEVA (Reuters) — Diplomats …
  credit(
    "^\\p{Lu}[\\p{L}\\p{N} ,.'’/-]{1,60} \\((AFP|AP|UPI|EFE|DPA|dpa|ANSA|TASS|Reuters|Xinhua|Interfax|Anadolu|Kyodo|PTI|IANS|IRIN)\\) ?[-–—]",
  ),
  // This story first appeared in the Northern Post.
  credit('(?:first|originally) (?:appeared|published|ran) (?:in|on|by|at) (?:[Tt]he )?NAME'),
  // © 2014 Northern Wire
  credit('^(?:©|\\(c\\)|Copyright) ?(?:©|\\(c\\))? ?(?:\\d{4},? )?(?:[Tt]he )?NAME'),
]

const tidy = (name: string): string => name.replace(/[.,'’-]+$/, '')
