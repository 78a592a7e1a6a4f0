import type { ActorId, Sentence } from '../model.ts'
import type { Draft } from './draft.ts'
import { headOf, lowerOf, textOf } from './grammar.ts'

/** A body the article names in full, with the forms that may stand for it later. */
export interface NamedBody {
  readonly actor: ActorId
  /** last word of the full name: Coalition, Committee, Council */
  readonly noun: string
  readonly abbreviations: readonly string[]
  readonly firstAt: number
}

/**
 * "the Coalition" after "the Syrian National Coalition", "the HNC" after "the High Negotiations Committee (HNC)".
 * A capitalised noun that two bodies of the article share means the one named last.
 */
export const findShortForms = (
  sentence: Sentence,
  text: string,
  bodies: readonly NamedBody[],
  named: readonly Draft[],
  free: (token: number) => boolean,
): Draft[] => {
  const out: Draft[] = []
  sentence.tokens.forEach((token, i) => {
    if (!free(i) || !/^\p{Lu}/u.test(token.text)) return
    const abbreviated = bodies.find((body) => body.abbreviations.includes(token.text))
    const fitting = bodies.filter((body) => body.noun === token.text)
    const follows = i > 0 ? lowerOf(sentence, i - 1) : ''
    const isAlone = !/^\p{Lu}/u.test(textOf(sentence, i - 1)) || /^(?:the|a)$/.test(follows)
    const usable =
      abbreviated ??
      (isAlone &&
      (follows === 'the' ||
        /^(?:leader|head|chief|president|spokesman|spokeswoman|member|official)/.test(
          lowerOf(sentence, i + 1),
        ))
        ? latest(fitting, named, token.start)
        : undefined)
    if (!usable) return
    out.push({
      sentence: sentence.index,
      from: i,
      to: i + 1,
      head: headOf(sentence, i, i + 1),
      start: token.start,
      end: token.end,
      text: text.slice(token.start, token.end),
      actor: usable.actor,
      via: 'alias',
      how: abbreviated ? 'abbreviation given in the article' : 'short for the full name in the article',
      weight: 'acts',
    })
  })
  return out
}

const latest = (
  bodies: readonly NamedBody[],
  named: readonly Draft[],
  before: number,
): NamedBody | undefined => {
  if (bodies.length <= 1) return bodies[0]
  let best: NamedBody | undefined
  let when = -1
  for (const draft of named) {
    const body = bodies.find((one) => one.actor === draft.actor)
    if (body && draft.start < before && draft.start > when) {
      best = body
      when = draft.start
    }
  }
  return best
}
