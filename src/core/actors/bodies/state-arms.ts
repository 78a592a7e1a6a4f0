import type { Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { lowerOf, textOf } from '../grammar.ts'

/** Names that are a state's own, or could be any state's. */

const GENERIC_MILITARY: ReadonlySet<string> = new Set(
  `armed security national defence defense air special aerospace airborne elite arab first second third fourth fifth armored
  armoured mechanized republican border ground naval rapid coast police federal
  presidential royal imperial joint regular state central intelligence`.split(/\s+/),
)
const STATE_ARM: ReadonlySet<string> = new Set(
  `army forces force guard guards navy command police ministry parliament cabinet government congress service services
  court bank agency corps division brigade regiment battalion marines assembly senate bureau office embassy mission military legion`.split(
    /\s+/,
  ),
)
const GENERIC =
  /^(?:national|supreme|constitutional|general|state|federal|central|foreign|interior|defen[cs]e|justice|high|joint|security|armed|lower|upper|house|prime|presidential|civil|public|grand|economic|chiefs|staff|coast|intelligence|assembly|court|council|bank|ministry|minister|parliament|senate|congress|cabinet|office|forces|guard|police|service|committee|commission|government|command|military|affairs|intelligence|of|the|and)$/

/** "the National Assembly", "the Supreme Court": some country's own, and the words do not say which. */
export const isGeneric = (sentence: Sentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!GENERIC.test(lowerOf(sentence, i))) return false
  return true
}

/** "the Lebanese Armed Forces", "Russia's National Guard": the state, not a body of its own. */
export const isStateArm = (
  sentence: Sentence,
  from: number,
  to: number,
  anchors: readonly Anchor[],
): boolean => {
  // "the Royal Norlandic Army"
  const begin = /^(?:Royal|Imperial)$/.test(textOf(sentence, from)) ? from + 1 : from
  const first = anchors.find(
    (anchor) => anchor.from === begin && anchor.names.some((name) => name.actor?.startsWith('state:')),
  )
  if (!first) return false
  const isMission = /^high commission$/.test(`${lowerOf(sentence, to - 2)} ${lowerOf(sentence, to - 1)}`)
  if (!isMission && !STATE_ARM.has(lowerOf(sentence, to - 1))) return false
  for (let i = first.to; i < to - (isMission ? 2 : 1); i++) {
    const word = lowerOf(sentence, i)
    if (
      !GENERIC_MILITARY.has(word) &&
      word !== "'s" &&
      word !== '’s' &&
      !/^(?:foreign|interior|justice)$/.test(word)
    )
      return false
  }
  return true
}
