import type { ActorKind, Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import { capitalRun, OPENS_GROUP, openedByGroup, trimmed } from './name-extent.ts'
import { hasTitle, isKnown, isPersonAt, joinsNames } from './no-body.ts'
import { isGeneric, isStateArm } from './state-arms.ts'

/** An organization or group that the lexicon does not know, found by the shape of its name. */
export interface BodyName {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: ActorKind
  readonly how: string
}

const POLITICAL: ReadonlySet<string> = new Set(
  `transitional revolutionary military liberation salvation resistance islamic democratic national supreme people's
  free popular patriotic opposition rebel negotiations reconciliation unity`.split(/\s+/),
)

/**
 * Unknown bodies by head noun: "the Norwegian Refugee Council", "Free Velm Army", "Movement for a Just Norland";
 * not a state's own arm ("Syrian Army"), not a sentence that happens to begin with a capital.
 */
export const findBodies = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  lexicon: ActorLexicon,
): BodyName[] => {
  if (sentence.heading) return []
  const groups = lexicon.words('group heads')
  const organizations = lexicon.words('organization heads')
  const out: BodyName[] = []
  let at = 0
  while (at < sentence.tokens.length) {
    const end = capitalRun(sentence, at)
    if (end <= at) {
      at++
      continue
    }
    const name = openedByGroup(sentence, at, end) ?? trimmed(sentence, at, end, groups, organizations)
    if (
      name &&
      !isGeneric(sentence, name.from, name.to) &&
      !hasTitle(sentence, name.from, name.to, lexicon) &&
      (OPENS_GROUP.test(textOf(sentence, name.head)) || !isPersonAt(sentence, name.head)) &&
      !isStateArm(sentence, name.from, name.to, anchors) &&
      !isKnown(name, anchors) &&
      !joinsNames(sentence, name, anchors)
    )
      out.push(bodyName(sentence, text, name.from, name.to, name.head, groups))
    at = end
  }
  return out
}

const bodyName = (
  sentence: Sentence,
  text: string,
  from: number,
  to: number,
  head: number,
  groups: ReadonlySet<string>,
): BodyName => {
  const start = sentence.tokens[from]?.start ?? 0
  const end = sentence.tokens[to - 1]?.end ?? start
  const noun = textOf(sentence, head)
  let political = groups.has(noun) || OPENS_GROUP.test(noun)
  for (let i = from; i < to && !political; i++)
    political =
      POLITICAL.has(lowerOf(sentence, i)) &&
      /^(?:Council|Committee|Congress|Assembly|Authority|Conference)$/.test(noun)
  return {
    from,
    to,
    start,
    end,
    text: text.slice(start, end),
    kind: political ? 'group' : 'organization',
    how: `unknown ${political ? 'group' : 'organization'} named by its head noun "${noun}"`,
  }
}
