import type { ActorId, Sentence } from '../../model.ts'
import { type Draft, wordAt } from '../draft.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { Taken } from '../taken.ts'

/** A body the article names in full, with the forms that may stand for it later. */
export interface NamedBody {
  readonly actor: ActorId
  /** last word of the full name: Coalition, Committee, Council */
  readonly noun: string
  readonly abbreviations: readonly string[]
}

/**
 * "the Coalition" after "the Syrian National Coalition", "the HNC" after "the High Negotiations Committee (HNC)".
 * A capitalised noun that two bodies of the article share means the one named last.
 */
export const findShortForms = (
  sentences: readonly Sentence[],
  text: string,
  bodies: readonly NamedBody[],
  named: readonly Draft[],
  taken: Taken,
): Draft[] => {
  const byNoun = new Map<string, Map<ActorId, NamedBody>>()
  const byAbbreviation = new Map<string, NamedBody>()
  for (const body of bodies) {
    if (
      body.noun &&
      !/^(?:State|States|Nations|Republic|International|Relief|Sham|Islam|Watch|Aid)$/.test(body.noun)
    )
      byNoun.set(body.noun, (byNoun.get(body.noun) ?? new Map()).set(body.actor, body))
    for (const short of body.abbreviations) byAbbreviation.set(short, body)
  }
  const inOrder = [...named].sort((a, b) => a.start - b.start)
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, i): Draft[] => {
      if (!/^\p{Lu}/u.test(token.text) || taken(sentence.index, i) !== null) return []
      const abbreviated = byAbbreviation.get(token.text)
      const body =
        abbreviated ??
        (mayStandAlone(sentence, i) ? latest(byNoun.get(token.text), inOrder, token.start) : undefined)
      if (!body) return []
      const how = abbreviated ? 'abbreviation given in the article' : 'short for the full name in the article'
      return [shortDraft(sentence, i, text, body.actor, how)]
    }),
  )
}

/** "in the North": a part of the country */
const isRegion = (sentence: Sentence, i: number): boolean =>
  /^(?:North|South)$/.test(textOf(sentence, i)) && /^(?:in|to|across|of|from)$/.test(lowerOf(sentence, i - 2))

/** "the Coalition", "Coalition leader Ana Roth"; not the "Coalition" of another name. */
const mayStandAlone = (sentence: Sentence, i: number): boolean =>
  (lowerOf(sentence, i - 1) === 'the' && !isRegion(sentence, i)) ||
  (!/^\p{Lu}/u.test(textOf(sentence, i - 1)) &&
    /^(?:leader|head|chief|president|spokesman|spokeswoman|member|official)/.test(lowerOf(sentence, i + 1)))

const shortDraft = (sentence: Sentence, i: number, text: string, actor: ActorId, how: string): Draft => ({
  ...wordAt(sentence, i, text),
  actor,
  via: 'alias',
  how,
  weight: 'acts',
})

const FAR = 100

/** Of the bodies that share a noun, the one named last before a place. */
const latest = (
  bodies: ReadonlyMap<ActorId, NamedBody> | undefined,
  named: readonly Draft[],
  before: number,
): NamedBody | undefined => {
  if (!bodies || bodies.size <= 1) return bodies?.values().next().value
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle]?.start ?? 0) < before) low = middle + 1
    else high = middle
  }
  for (let k = low - 1; k >= Math.max(0, low - FAR); k--) {
    const actor = named[k]?.actor
    const body = actor ? bodies.get(actor) : undefined
    if (body) return body
  }
  return undefined
}
