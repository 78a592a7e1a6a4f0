import { OF_ARTICLE } from '../../label.ts'
import type { ActorId, Sentence } from '../../model.ts'
import { isSnippet } from '../bodies/snippet.ts'
import type { Draft } from '../draft.ts'
import { lemmaOf, lowerOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import { slug } from '../spell.ts'
import type { Taken } from '../taken.ts'
import { findNameless, type Nameless } from './nameless.ts'

/**
 * Mentions of parties without a name, on standby for the ties. "The dissident" is the last one called so; "the court"
 * that nothing goes before is one only in a text too short to introduce it.
 */
export const unnamedParties = (
  sentences: readonly Sentence[],
  text: string,
  article: string,
  taken: Taken,
  words: WordList,
): { readonly drafts: readonly Draft[]; readonly labels: ReadonlyMap<ActorId, string> } => {
  const labels = new Map<ActorId, string>()
  const byNoun = new Map<string, ActorId>()
  const short = isSnippet(sentences)
  const drafts = sentences.flatMap((sentence) =>
    findNameless(sentence, taken, words).flatMap((found): Draft[] => {
      const noun = lemmaOf(sentence, found.head)
      const before = found.definite && !found.described ? byNoun.get(noun) : undefined
      if (!before && !short && !standsOut(sentence, found, words)) return []
      const actor = before ?? idOf(found, article)
      byNoun.set(noun, actor)
      if (!labels.has(actor)) labels.set(actor, found.label)
      return [draftOf(sentence, text, found, actor)]
    }),
  )
  return { drafts, labels }
}

const OUTLAW =
  /^(?:bandit|assailant|attacker|raider|kidnapper|vigilante|pirate|hijacker|gang member|militiaman|smuggler|trafficker)$/

/** "fighters", "armed groups", "the junta": a side of the conflict that nobody gives a name. */
const isArmed = (sentence: Sentence, { noun, head, plural, definite }: Nameless, words: WordList): boolean =>
  (plural || definite) &&
  (words('armed').has(lowerOf(sentence, head)) ||
    OUTLAW.test(noun) ||
    /^(?:armed|paramilitary|militant|insurgent|rebel)$/.test(lowerOf(sentence, head - 1)))

const VAGUE =
  /^(?:people|man|woman|person|public|youth|observer|analyst|expert|source|author|writer|victim|newspaper|media|press)$/
const HELD = /^(?:prisoner|detainee|inmate|hostage|captive|suspect|defendant)$/
const SPEAKER =
  /^(?:spokes\w+|chairman|chairwoman|representative|official|leader|head|chief|colleague|delegate|minister|member|negotiator|mediator|diplomat|envoy)$/
/** of whom there is one in a place */
const SOLE =
  /^(?:governor|mayor|prefect|archbishop|bishop|patriarch|vice president|attorney|chief justice|judge|ombudsman|ombudswoman|police chief|army chief)$/
const ORGAN =
  /^(?:ministry|government|authority|authorities|cabinet|delegation|mission|embassy|secretariat|department|coalition|network|bloc|group)$/

/**
 * An article names the parties that matter. Without a name count those called after somebody or somewhere, and people
 * who are no organ of a state and act ("gunmen", "a suicide bomber", "the miners' union") or suffer and are told more of
 * ("seventeen farmers"); "the journalist" was named before.
 */
const standsOut = (sentence: Sentence, found: Nameless, words: WordList): boolean => {
  const { noun, specific, described, definite, acts, counted, placed, plural } = found
  if (specific || isArmed(sentence, found, words)) return true
  // who is in the hands of others is a party only by what he does
  if (HELD.test(noun) && !acts) return false
  if (VAGUE.test(noun)) return described && plural && acts && !definite
  if (found.apart)
    return acts
      ? described || counted || plural || !definite
      : counted || (described ? !definite : !definite && !plural)
  if (found.kind === 'figure' || words('person nouns').has(noun))
    return (described && (!definite || placed) && !SPEAKER.test(noun)) || SOLE.test(noun)
  return (described || noun.includes(' ')) && !ORGAN.test(noun)
}

const idOf = (found: Nameless, article: string): ActorId =>
  `${found.kind}:${slug(found.label)}${found.specific ? '' : `${OF_ARTICLE}${article.slice(0, 8)}`}`

const draftOf = (sentence: Sentence, text: string, found: Nameless, actor: ActorId): Draft => {
  const start = sentence.tokens[found.from]?.start ?? 0
  const end = sentence.tokens[found.to - 1]?.end ?? start
  return {
    sentence: sentence.index,
    from: found.from,
    to: found.to,
    head: found.head,
    start,
    end,
    text: text.slice(start, end),
    actor,
    via: 'name',
    how: 'a party without a name',
    weight: 'standby',
    standby: found.apart ? 'own' : 'last',
  }
}
