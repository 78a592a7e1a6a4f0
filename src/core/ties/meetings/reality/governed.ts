import { tenseOf } from '../../../read/dates/tense.ts'
import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Reality } from '../report.ts'
import type { Scene } from '../scene.ts'
import { isDone, realityOf } from './verb.ts'

/** A meeting's noun under a verb: "Morov left the talks", "flew to Velm for the talks". */
interface Governed {
  readonly scene: Scene
  readonly noun: number
  readonly deprel: string
  /** '' without one */
  readonly preposition: string
  readonly governor: Clause
  /** reality of the verb itself */
  readonly told: Reality | null
  /** the verb speaks of guests, not of the meeting: attend, invite, admit */
  readonly guests: boolean
  /** what the verb may say of the meeting: that a guest stays away, or ought to come, says nothing of it */
  readonly real: Reality | null
  readonly isObject: boolean
  readonly isSubject: boolean
}

/** undefined: the rule does not apply; null: the words leave it open. */
type Rule = (found: Governed) => Reality | null | undefined

/** What the verb above a meeting's noun makes of it. The first rule that applies decides. */
export function underVerb(scene: Scene, noun: number, governor: Clause): Reality | null {
  const found = governed(scene, noun, governor)
  for (const rule of RULES) {
    const verdict = rule(found)
    if (verdict !== undefined) return verdict
  }
  const { isObject, isSubject, preposition, real } = found
  return isObject || isSubject || /^(?:for|in|at|with|to|by)$/.test(preposition) ? real : null
}

const governed = (scene: Scene, noun: number, governor: Clause): Governed => {
  const { cues, tree, sentence } = scene
  const { lemma, head } = governor
  const deprel = tree.tokens[noun]?.deprel ?? ''
  const told = realityOf(scene, head)
  const guests = cues.verb('attend', lemma) || cues.verb('invite', lemma) || cues.verb('admit', lemma)
  // "are joining the talks" may yet come
  const coming = told === 'held' && guests && tenseOf(sentence, head).lasting
  return {
    scene,
    noun,
    deprel,
    preposition: prepositionOf(tree, noun),
    governor,
    told,
    guests,
    real: guests && (told === 'none' || told === 'hypothetical' || coming) ? null : told,
    isObject: deprel === 'obj' || deprel === 'nsubj:pass' || governor.objects.includes(noun),
    isSubject: deprel.startsWith('nsubj'),
  }
}

/** "on a visit to Estia he asked for arms"; "Morov and Duro, meeting in Velm, agreed" */
const whileThere: Rule = ({ scene, noun, deprel, preposition, told }) => {
  const onVisit = scene.cues.noun('visit', lemmaOf(scene.tree, noun)) && /^(?:on|during)$/.test(preposition)
  return onVisit || deprel === 'advcl' ? told : undefined
}

/** "confirmed their participation in the summit" */
const confirmed: Rule = ({ scene, governor, preposition }) =>
  governor.lemma === 'confirm' &&
  /^(?:in|at)$/.test(preposition) &&
  governor.objects.some((object) => PRESENCE.test(lemmaOf(scene.tree, object)))
    ? 'planned'
    : undefined

const PRESENCE = /^(?:participation|attendance|presence)$/

/** "preparations went on for the summit" */
const prepared: Rule = ({ scene, governor }) =>
  [...governor.subjects, ...governor.surface].some((one) =>
    /^(?:planning|preparation)s?$/.test(low(scene.tree, one)),
  )
    ? 'planned'
    : undefined

/** "the meeting was called by Norland" */
const calledBySomebody: Rule = ({ scene, noun, governor }) =>
  governor.passive &&
  /^(?:call|request|summon|convene|arrange|initiate)$/.test(governor.lemma) &&
  hasArticle(scene, noun)
    ? null
    : undefined

/** "suspended the talks"; "may suspend the talks" */
const brokenOff: Rule = ({ scene, governor }) =>
  scene.cues.verb('suspend', governor.lemma) ? (isDone(scene, governor) ? 'suspended' : 'held') : undefined

/** "did not get his way in a dinner with Morov": that they dined is not denied. */
const failedThere: Rule = ({ governor, preposition, told, guests }) =>
  told === 'none' &&
  /^(?:in|at|during|over)$/.test(preposition) &&
  !guests &&
  !/^(?:take|hold|happen|be)$/.test(governor.lemma)
    ? null
    : undefined

/** "may meet during the summit": that the summit is, is not in doubt. */
const doubtfulThere: Rule = ({ preposition, real }) =>
  /^(?:during|at)$/.test(preposition) && (real === 'hypothetical' || real === 'none') ? null : undefined

/** "sent no ministers to the talks", "did not speak of the talks" */
const deniedAboutIt: Rule = ({ preposition, told }) =>
  told === 'none' && /^(?:to|into|from|on|about|by|with)$/.test(preposition) ? null : undefined

/** "there is hope at the meeting" */
const isThere: Rule = ({ scene, governor, preposition }) =>
  /^(?:in|at)$/.test(preposition) && governor.lemma === 'be' && tenseOf(scene.sentence, governor.head).lasting
    ? null
    : undefined

/** "the meeting did not bring a truce": it was held. */
const broughtNothing: Rule = ({ governor, deprel, told }) =>
  told === 'none' && deprel === 'nsubj' && !HAPPENING.test(governor.lemma) ? null : undefined

/** "spoke after the talks" */
const afterIt: Rule = ({ scene, governor, preposition, real }) =>
  /^(?:after|following|since|during)$/.test(preposition) && real !== 'hypothetical' && real !== 'none'
    ? real === 'planned' && !isAim(scene, governor)
      ? null
      : 'held'
    : undefined

/** "agreed to restore relations after talks": hung on what is still to come. */
const isAim = (scene: Scene, { modality, link, governor }: Clause): boolean =>
  modality === 'to' && /^(?:xcomp|advcl)$/.test(link) && scene.tree.tokens[governor]?.xpos === 'VBD'

/** "ruled out talks"; "boycotted the talks", which others held */
const denied: Rule = ({ scene, governor, isObject }) =>
  isObject && scene.cues.verb('deny', governor.lemma)
    ? /^(?:boycott|shun)$/.test(governor.lemma)
      ? null
      : 'none'
    : undefined

/** "backed out of the talks" */
const withdrawn: Rule = ({ scene, governor, preposition }) =>
  /^(?:of|out of|from)$/.test(preposition) && scene.cues.verb('decline', governor.lemma) ? 'none' : undefined

/** "wants talks"; "supports the meeting" presupposes it. */
const wished: Rule = ({ scene, noun, governor: { lemma }, isObject }) =>
  isObject && scene.cues.verb('wish', lemma) && !scene.cues.verb('hold', lemma) && lemma !== 'call'
    ? hasArticle(scene, noun) || kidsBy(scene.tree, noun, 'nmod:poss').length > 0
      ? null
      : 'hypothetical'
    : undefined

/** "announced talks", "convened a meeting" */
const planned: Rule = ({ governor, isObject, real }) =>
  isObject && /^(?:plan|schedule|announce|prepare|arrange|expect|convene)$/.test(governor.lemma)
    ? governor.lemma === 'convene'
      ? real
      : 'planned'
    : undefined

/** "pressed for talks", "hopes for a meeting" */
const askedFor: Rule = ({ governor, preposition }) =>
  /^(?:for|on|about|of|over)$/.test(preposition) &&
  /^(?:call|push|press|appeal|hope|ask|beg|pave|provide)$/.test(governor.lemma)
    ? 'hypothetical'
    : undefined

/** "is preparing for the talks", "was invited to the talks" */
const awaited: Rule = ({ governor, preposition }) =>
  /^(?:for|to|into)$/.test(preposition) && /^(?:prepare|invite|set|work|wait)$/.test(governor.lemma)
    ? 'planned'
    : undefined

/** "the talks could fail" does not make them a mere idea. */
const couldTurnOut: Rule = ({ scene: { cues }, governor: { lemma }, isSubject, real }) =>
  isSubject &&
  real === 'hypothetical' &&
  !(cues.verb('hold', lemma) || cues.verb('occur', lemma) || cues.verb('organize', lemma))
    ? null
    : undefined

/** In this order: what stands apart from the verb first, then the verb, then how the noun hangs on it. */
const RULES: readonly Rule[] = [
  whileThere,
  confirmed,
  prepared,
  calledBySomebody,
  brokenOff,
  failedThere,
  doubtfulThere,
  deniedAboutIt,
  isThere,
  broughtNothing,
  afterIt,
  denied,
  withdrawn,
  wished,
  planned,
  askedFor,
  awaited,
  couldTurnOut,
]

const hasArticle = (scene: Scene, noun: number): boolean =>
  kidsBy(scene.tree, noun, 'det').some((kid) => low(scene.tree, kid) === 'the')

export const HAPPENING =
  /^(?:take|happen|occur|go ahead|come|come about|begin|start|open|resume|materiali[sz]e|convene|proceed|get underway)$/
