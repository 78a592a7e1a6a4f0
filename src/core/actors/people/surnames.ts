import { fold, PARTICLES } from '../spell.ts'

/** The part of a name that stands for it later: "Bashar al-Assad" -> "assad", "Kim Jong-un" -> "kim". */
export const surnamesOf = (label: string): readonly string[] => {
  const words = fold(label.replace(/\([^()]*\)|,? (?:Jr|Sr|II|III|IV)\.?$/g, '')).split(' ')
  const last = words[words.length - 1]
  if (last === undefined || words.length < 2) return words
  const out = [last]
  let from = words.length - 1
  while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from--
  if (from < words.length - 1) out.push(words.slice(from).join(' '))
  const dashed = /(?<![\p{L}'’.-])[\p{L}'’.]+(?:-[\p{L}'’.]+)+$/u.exec(label)?.[0]
  if (dashed && !out.includes(fold(dashed))) out.push(fold(dashed))
  if (EAST_ASIAN.has(words[0] ?? '') && words[0] !== undefined) out.push(words[0])
  return out
}

// Family names that stand first.
const EAST_ASIAN: ReadonlySet<string> = new Set(
  `kim lee park moon roh ban chung choi yoon han hu xi li wang zhang jiang wen deng mao zhao zhou qian yang liu chen
  hwang ri pak thein nguyen tran le pham hun ma tsai lai hau ho ahn chang`.split(/\s+/),
)
