import type { Token } from '../../../model.ts'
import { WEEKDAYS } from '../../../read/dates/words.ts'
import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf, spanOf } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { isEvent, isVisit } from './event.ts'

/** "a new round of talks", "on the sidelines of the summit": the noun whose place in the clause counts. */
export function outer(scene: Scene, noun: number): number {
  const { tree, cues } = scene
  const head = tree.tokens[noun]?.head ?? -1
  if (head >= 0 && prepositionOf(tree, noun) === 'of') {
    const lemma = lemmaOf(tree, head)
    if (
      cues.noun('round', lemma) ||
      (/^(?:talk|negotiation|dialogue|consultation|discussion)$/.test(lemmaOf(tree, noun)) &&
        isEvent(scene, head)) ||
      /^(?:none|neither|each|any|most|some|all|many|much|several|part|rest|half)$/.test(low(tree, head))
    )
      return head
  }
  return head >= 0 && tree.tokens[noun]?.deprel === 'conj' && isEvent(scene, head) ? outer(scene, head) : noun
}

/** Clauses on the noun that only place it in time: "talks scheduled for May", "talks over the port that begin in Velm". */
export const timing = (scene: Scene, noun: number): readonly number[] => {
  const { tree, cues } = scene
  const own = kidsBy(tree, noun, 'acl').filter((kid) => {
    if (hasOwnSubject(scene, kid)) return false
    const lemma = scene.clauseAt(kid)?.lemma ?? lemmaOf(tree, kid)
    // "a meeting to prepare the summit"
    const purpose = scene.clauseAt(kid)?.modality === 'to' && scene.clauseAt(kid)?.passive === false
    // "a summit hosted by Morov in Velm in April"
    const organized = scene.clauseAt(kid)?.passive === true && cues.verb('organize', lemma)
    return (
      organized ||
      cues.verb('hold', lemma) ||
      (cues.verb('plan', lemma) && !purpose) ||
      cues.verb('occur', lemma)
    )
  })
  // "that was set to take place on Monday"
  const inside = own.flatMap((kid) =>
    kidsBy(tree, kid, 'xcomp', 'advcl').filter((verb) => {
      const lemma = scene.clauseAt(verb)?.lemma ?? lemmaOf(tree, verb)
      return cues.verb('occur', lemma) || cues.verb('hold', lemma)
    }),
  )
  const topics = kidsBy(tree, noun, 'nmod').filter((kid) => kid > noun && !isEvent(scene, kid))
  const begun = topics
    .flatMap((kid) => kidsBy(tree, kid, 'acl'))
    .filter((kid) => BEGINS.test(lemmaOf(tree, kid)))
  return [...own, ...inside, ...begun]
}

/** "told him at the meeting that the war must end": of something else. */
export const hasOwnSubject = (scene: Scene, verb: number): boolean =>
  kidsBy(scene.tree, verb, 'nsubj').some((kid) => !/^(?:that|which|who)$/.test(low(scene.tree, kid)))

const BEGINS = /^(?:begin|start|open|resume|convene)$/

/** The verb whose place and time are those of the meeting itself. */
export function governors(scene: Scene, noun: number): readonly number[] {
  const { tree, cues } = scene
  const token = subjectOf(scene, noun)
  const clause = scene.clauseAt(token?.head ?? -1)
  // "was in Velm on Monday for talks"
  if (token && kidsBy(tree, token.head, 'cop').length > 0 && prepositionOf(tree, noun) === 'for')
    return [token.head]
  // "his visit last May for a summit": on the visit
  if (token && isVisit(scene, token.head) && prepositionOf(tree, noun) === 'for') return [token.head]
  if (!token || !clause || clause.kind !== 'verb') return []
  const { lemma } = clause
  const preposition = prepositionOf(tree, noun)
  // "said on Tuesday after his meeting with Duro": said there
  if (/^(?:after|following)$/.test(preposition) && /^(?:say|tell)$/.test(lemma)) return [clause.head]
  const near =
    cues.verb('hold', lemma) ||
    cues.verb('attend', lemma) ||
    cues.verb('occur', lemma) ||
    /^(?:use|leave|address|hear)$/.test(lemma) ||
    cues.verb('suspend', lemma) ||
    cues.verb('organize', lemma) ||
    (clause.objects.includes(noun) && /^(?:pay|make|give)$/.test(lemma))
  if (near || /^nsubj/.test(token.deprel) || /^(?:during|for|in|at)$/.test(preposition))
    return [clause.head, ...journeyOver(scene, clause)]
  return []
}

/** "On the initiative of Norland's president, Ilya Morov, a meeting was held": set beside a name that it does not explain. */
const subjectOf = ({ tree, cues }: Scene, noun: number): Token | undefined => {
  const token = tree.tokens[noun]
  const first = token?.deprel === 'appos' ? tree.tokens[token.head] : undefined
  const verb = first && /^nsubj/.test(first.deprel) ? tree.tokens[first.head] : undefined
  const held = verb !== undefined && (cues.verb('hold', verb.lemma) || cues.verb('occur', verb.lemma))
  return held && kidsBy(tree, noun, 'det').length > 0 ? first : token
}

/** "arrived in Velm to attend the session": the meeting is where the journey goes. */
const journeyOver = (scene: Scene, { link, governor, markers }: Clause): readonly number[] => {
  const lemma = /^(?:advcl|xcomp)$/.test(link) ? (scene.clauseAt(governor)?.lemma ?? '') : ''
  // "said on Saturday after chairing talks"
  const after = markers.includes('after') && /^(?:say|tell)$/.test(lemma)
  return after || scene.cues.verb('travel', lemma) ? [governor] : []
}

/** Whether a noun phrase takes up a meeting told before, tells a new one, or may do either. */
export function refersOf(scene: Scene, noun: number): Report['refers'] {
  const { tree, cues } = scene
  const kids = kidsBy(tree, noun, 'det', 'amod', 'nmod:poss', 'compound', 'nummod')
  if (
    kids.some(
      (kid) => cues.adjective('fresh', low(tree, kid)) && !/^(?:past|last|future)$/.test(low(tree, kid)),
    )
  )
    return 'new'
  const determiner = kids
    .map((kid) => low(tree, kid))
    .find((word) => /^(?:the|this|that|these|those|a|an|any|some)$/.test(word))
  const day = kidsBy(tree, noun, 'nmod:poss').some((kid) => WEEKDAYS.has(low(tree, kid)))
  if (day) return 'back'
  if (determiner === 'a' || determiner === 'an')
    return kidsBy(tree, noun, 'amod').some((kid) => more(scene, kid)) ? 'new' : null
  if (determiner === undefined || /^(?:any|some)$/.test(determiner)) return null
  // "the first talks between Norland and Estia", "the highest-level meeting of the two"
  if (
    determiner === 'the' &&
    kidsBy(tree, noun, 'nmod').some((kid) => isOfThem(scene, kid)) &&
    kids.some((kid) => isUtmost(scene, kid))
  )
    return null
  // "the summit of the union", "the 74th session of the council" say themselves which one
  if (kidsBy(tree, noun, 'nmod').some((kid) => isOfBody(scene, kid))) return null
  return kids.some((kid) => /^\d+(?:st|nd|rd|th)$/.test(low(tree, kid))) ? null : 'back'
}

const isOfThem = ({ tree }: Scene, token: number): boolean =>
  /^(?:between|of|among|with)$/.test(prepositionOf(tree, token))

const isOfBody = ({ tree, mentions }: Scene, token: number): boolean =>
  prepositionOf(tree, token) === 'of' &&
  mentions.some(
    ({ head, actor, via }) => head === token && via !== 'nominal' && actor.startsWith('organization:'),
  )

/** "the first meeting in months", "the highest-level talks" */
export const isFirst = (scene: Scene, noun: number): boolean =>
  kidsBy(scene.tree, noun, 'amod').some((kid) => isUtmost(scene, kid))

const isUtmost = ({ tree }: Scene, token: number): boolean =>
  low(tree, token) === 'first' || (tree.tokens[token]?.xpos === 'JJS' && low(tree, token) !== 'latest')

/** "a more formal meeting", "a larger conference": compared with the one told before. */
const more = (scene: Scene, adjective: number): boolean =>
  scene.tree.tokens[adjective]?.xpos === 'JJR' ||
  kidsBy(scene.tree, adjective, 'advmod').some((kid) => /^(?:more|less)$/.test(low(scene.tree, kid)))

export const sizeTokens = (scene: Scene, noun: number): readonly number[] =>
  kidsBy(scene.tree, noun, 'nmod', 'obl').filter((kid) => spanOf(scene.tree, kid)[0] > noun)

export const clauseTokens = (scene: Scene, noun: number): readonly number[] => {
  const clause = scene.clauseAt(scene.tree.tokens[noun]?.head ?? -1)
  return clause?.kind === 'verb' ? [...clause.subjects, ...clause.objects] : []
}
