import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Home } from '../places/home.ts'
import type { Interpreted } from '../places/interpret.ts'
import { slug } from '../spell.ts'
import { statesAt, type Taken } from '../taken.ts'
import { labelOf } from './labels.ts'
import { collectiveNoun, modifiers } from './nouns.ts'

/** A side that has no name of its own: "the Syrian opposition", "Shiite militias", "Gulf Arab countries". */
export interface Collective {
  readonly draft: Draft
  readonly label: string
  /** "the militia": may be somebody named before */
  readonly mayRefer: boolean
  /** the country named in the phrase: "the Lebanese militia" */
  readonly state: ActorId | null
}

/** The sides of an article, outside the words that `taken` gives to others. */
export const sidesIn = (
  sentences: readonly Sentence[],
  text: string,
  taken: Taken,
  home: Home | null,
  interpreted: readonly Interpreted[],
  lexicon: ActorLexicon,
): readonly Collective[] => {
  const stateAt = statesAt(interpreted, lexicon)
  return sentences.flatMap((sentence) =>
    findCollectives(
      sentence,
      text,
      (token) => taken(sentence.index, token),
      home,
      (token) => stateAt(sentence.index, token),
      lexicon,
    ),
  )
}

/** Collectives of a sentence outside the spans already taken by names. */
const findCollectives = (
  sentence: Sentence,
  text: string,
  taken: (token: number) => ActorId | 'other' | null,
  home: Home | null,
  stateAt: (token: number) => ActorId | null,
  lexicon: ActorLexicon,
): Collective[] => {
  const out: Collective[] = []
  const { words } = lexicon
  sentence.tokens.forEach((_, i) => {
    if (taken(i) !== null) return
    const noun = collectiveNoun(sentence, i, words)
    if (!noun) return
    const from = modifiers(sentence, i)
    if (describesName(sentence, from, taken)) return
    const near = homeBehind(sentence, noun.owns ? i + 1 : i, stateAt, lexicon) ?? home
    const made = labelOf(sentence, from, noun, taken, near, lexicon)
    if (!made) return
    const first = sentence.tokens[made.from]
    const last = sentence.tokens[i]
    if (!first || !last) return
    if (speaksForNamed(sentence, i, taken)) return
    const mayRefer = isSingular(sentence, i) && !noun.owns
    if (
      mayRefer &&
      !/^(?:the|this|that)$/.test(lowerOf(sentence, made.from - 1)) &&
      !/^(?:the|this|that)$/.test(lowerOf(sentence, from - 1))
    )
      return
    out.push({
      label: made.label,
      mayRefer,
      state: made.state,
      draft: {
        sentence: sentence.index,
        from: made.from,
        to: i + 1,
        head: i,
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        actor: `group:${slug(made.label)}`,
        via: 'name',
        how: made.how,
        weight: 'acts',
      },
    })
  })
  return out
}

/** "the rebels in Aleppo", "the opposition in Norland", "rebel camps in Norland": of that country. */
const homeBehind = (
  sentence: Sentence,
  i: number,
  stateAt: (token: number) => ActorId | null,
  lexicon: ActorLexicon,
): Home | null => {
  if (!/^(?:in|from|of|across|around|near|inside)$/.test(lowerOf(sentence, i + 1))) return null
  for (let k = i + 2; k <= i + 4; k++) {
    const state = stateAt(k)
    const known = state ? lexicon.known.get(state) : undefined
    if (state && known) return { state, adjective: known.adjectives[0] ?? known.label }
    if (!/^(?:DT|JJ|NN)$/.test(sentence.tokens[k]?.xpos ?? '')) return null
  }
  return null
}

const isSingular = (sentence: Sentence, i: number): boolean =>
  /^NNP?$/.test(sentence.tokens[i]?.xpos ?? '') && !/^(?:opposition|resistance)$/.test(lowerOf(sentence, i))

/** "mercenaries from the Wagner Group", "fighters of the Front": the named one, not a side of their own. */
const speaksForNamed = (
  sentence: Sentence,
  i: number,
  taken: (token: number) => ActorId | 'other' | null,
): boolean => {
  if (!/^(?:from|of|in|with|loyal|belonging)$/.test(lowerOf(sentence, i + 1))) return false
  let at = i + 2
  if (/^(?:to|the)$/.test(lowerOf(sentence, at))) at++
  if (lowerOf(sentence, at) === 'the') at++
  const owner = taken(at)
  return owner !== null && (owner.startsWith('group:') || owner.startsWith('organization:'))
}

/** "Hezbollah, the Lebanese militia": says what the named one is. */
const describesName = (
  sentence: Sentence,
  from: number,
  taken: (token: number) => ActorId | 'other' | null,
): boolean => {
  let at = from - 1
  if (/^(?:the|a|an)$/.test(lowerOf(sentence, at))) at--
  if (!/^[,(]$/.test(textOf(sentence, at)) && !/^(?:--?|—|–)$/.test(textOf(sentence, at))) return false
  // "Hezbollah (HB), the militia"
  const owner = taken(textOf(sentence, at - 1) === ')' ? at - 2 : at - 1)
  return at < from - 1 && owner !== null && owner !== 'other' && !owner.startsWith('state:')
}
