import { accusedOf, CHARGING, punishedBy, punishedWith } from './charged.ts'
import {
  antecedent,
  classOf,
  coordinated,
  isNominal,
  isVerbal,
  kidsBy,
  lemmaOf,
  low,
  prepositionOf,
  relation,
  type Tree,
  tagOf,
} from './tree.ts'

type Subjects = (tree: Tree, head: number, passive: boolean) => readonly number[]

type Passive = (tree: Tree, head: number) => boolean

/** Verbs whose infinitive is done by their subject even when they have an object: `promised Estia to withdraw`. */
const SUBJECT_CONTROL =
  /^(?:promise|threaten|telephone|phone|visit|meet|contact|host|receive|join|leave|vow|pledge|use|spend|take|send|deploy|hold|make|have|telephone|phone|ring|visit|contact|write|email|cable|meet)$/

/** `urged Estia to withdraw`: what other verbs have before an infinitive is a purpose, and their subject's. */
const OBJECT_CONTROL =
  /^(?:urge|ask|tell|order|force|help|call|press|want|allow|encourage|persuade|invite|push|pressure|compel|permit|enable|train|arrange|require|request|advise|warn|instruct|direct|cause|lead|convince|beg|expect|appeal|need|get|lobby|oblige|challenge|dare|tempt|authorize|authorise|command|wait|recruit|hire|pay|appoint|elect|choose|wish|like|empower|entitle|entreat|implore|incite|induce|inspire|licen[cs]e|motivate|nominate|nudge|prepare|prompt|provoke|spur|steer|summon|teach|trust|assign|assist|bribe|coach|commission|delegate|equip|arm|fund|back|support|task|beseech|pester|bully|coerce|cajole|coax|goad|stop|keep|prevent|leave|see|watch|let|make|have|find|designate|select|free|mobilise|mobilize|rally|contract|draft|prod|trick|sentence|condemn|consider|declare|deem|believe|know|assume|intend|prefer|desire|set|put|bring|give|offer)$/

/** `called Estia to congratulate it`: who makes the call does it; `called Estia to withdraw` is rare without `on`. */
const SPOKEN =
  /^(?:congratulate|thank|express|assure|reassure|offer|convey|apologize|apologise|discuss|praise|voice|inform|tell|wish|warn|protest|complain|ask|urge|say)$/

/** After these, the participle is done by the object: `accused Estia of arming`, `stopped them from arming`. */
const OBJECT_MARKERS = /^(?:of|for|from|into|over|with)$/

/**
 * The subject that a clause leaves unsaid.
 *
 *   conj      Norland armed the rebels and *bombed* Estia
 *   xcomp     Norland refused to *back* Estia; Norland urged Estia to *withdraw*
 *   advcl     Norland, *citing* losses, withdrew; Norland accused Estia of *arming* rebels
 *   acl       the group *backed* by Norland; rebels *fighting* Estia; Norland's refusal to *back* Estia
 */
export const understoodSubjects = (
  tree: Tree,
  head: number,
  passive: boolean,
  subjectsOf: Subjects,
  isPassive: Passive,
): readonly number[] => {
  const governor = tree.tokens[head]?.head ?? -1
  if (governor < 0 || governor === head) return []
  const rel = tree.tokens[head]?.deprel ?? ''
  const of = (): readonly number[] => subjectsOf(tree, governor, isPassive(tree, governor))
  switch (relation(tree, head)) {
    case 'conj': {
      const like = likewiseAbove(tree, head, governor)
      if (like >= 0) return subjectsOf(tree, like, isPassive(tree, like))
      if (!isVerbal(tree, governor) && kidsBy(tree, governor, 'cop', 'nsubj').length === 0)
        return passive || !isVerbal(tree, head) ? of() : []
      return of()
    }
    case 'xcomp':
      return controller(tree, head, governor, of, isPassive)
    case 'ccomp':
      return tagOf(tree, head) === 'VB' || tagOf(tree, head) === 'VBG'
        ? controller(tree, head, governor, of, isPassive)
        : []
    case 'advcl':
    case 'obl':
      return adverbial(tree, head, governor, of, isPassive)
    case 'acl':
      if (tagOf(tree, head) === 'VBG' && isSpent(tree, governor)) {
        const spends = tree.tokens[governor]?.head ?? -1
        return subjectsOf(tree, spends, isPassive(tree, spends))
      }
      return rel === 'acl:relcl' ? [governor] : modifier(tree, head, governor, of)
    case 'amod':
      return [governor]
    case 'parataxis':
      return []
    default:
      return []
  }
}

/**
 * `Norland has said it will attend and has blamed Estia`: a second verb whose auxiliary does not suit the one it is set
 * beside goes with the verb further up that has the same; -1 for none.
 */
const likewiseAbove = (tree: Tree, head: number, governor: number): number => {
  const perfect = (i: number): boolean => kidsBy(tree, i, 'aux').some((k) => lemmaOf(tree, k) === 'have')
  const modal = (i: number): boolean => kidsBy(tree, i, 'aux').some((k) => tagOf(tree, k) === 'MD')
  if (!perfect(head) || modal(head) || !modal(governor)) return -1
  let at = tree.tokens[governor]?.head ?? -1
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (at < head && isVerbal(tree, at) && perfect(at) && !modal(at)) return at
    at = tree.tokens[at]?.head ?? -1
  }
  return -1
}

/** Who does the infinitive: the object if there is one (`urged Estia to leave`), else the subject. */
const controller = (
  tree: Tree,
  head: number,
  governor: number,
  subjects: () => readonly number[],
  isPassive: Passive,
): readonly number[] => {
  const verb = lemmaOf(tree, governor)
  if (isPassive(tree, governor) || SUBJECT_CONTROL.test(verb) || !OBJECT_CONTROL.test(verb)) return subjects()
  if (verb === 'call' && SPOKEN.test(lemmaOf(tree, head))) return subjects()
  const objects = kidsBy(tree, governor, 'obj', 'iobj').filter(
    (k) => isNominal(tree, k) && prepositionOf(tree, k) === '',
  )
  // `Kade, whom Norland hired to lead the army`
  if (objects.length > 0) return objects.flatMap((k) => coordinated(tree, antecedent(tree, k, governor)))
  // `called on Estia to leave`
  const addressed = kidsBy(tree, governor, 'obl').filter((k) =>
    /^(?:on|upon|to|for|with)$/.test(prepositionOf(tree, k)),
  )
  if (
    /^(?:call|appeal|plead|wait|prevail|count|rely|lean|press|push|arrange)$/.test(lemmaOf(tree, governor)) &&
    addressed.length > 0
  )
    return addressed.flatMap((k) => coordinated(tree, k))
  return subjects()
}

const TIMES = /day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/

/** `Hezbollah now fighting alongside the army`: without a comma the participle goes with the name before it. */
const nameBefore = (tree: Tree, head: number): number => {
  let i = head - 1
  while (i >= 0 && classOf(tree, i) === 'ADV') i--
  const named =
    i >= 0 && classOf(tree, i) === 'PROPN' && !TIMES.test(low(tree, i)) && prepositionOf(tree, head) === ''
  return named ? i : -1
}

/**
 * `Norland left, condemning Estia`; `the Front now fighting Velm`; `after leaving Estia`: who does what an adverbial
 * clause tells.
 */
const adverbial = (
  tree: Tree,
  head: number,
  governor: number,
  subjects: () => readonly number[],
  isPassive: Passive,
): readonly number[] => {
  const tag = tagOf(tree, head)
  // `Critical of Estia, Norland left`
  if (tag === 'JJ' && head < governor) return subjects()
  if (!/^VB[GN]?$/.test(tag)) return []
  // `angry at Estia for arming them`
  if (tag === 'VBG' && classOf(tree, governor) === 'ADJ' && prepositionOf(tree, head) === 'for') {
    const blamed = kidsBy(tree, governor, 'obl').filter(
      (k) => k > governor && k < head && /^(?:at|with|of|to|toward|towards)$/.test(prepositionOf(tree, k)),
    )
    if (blamed.length > 0) return blamed.flatMap((k) => coordinated(tree, k))
  }
  const name = nameBefore(tree, head)
  if (name >= 0 && name !== governor && tag === 'VBG') return [name]
  // `warned Estia against arming them`
  const warned =
    /^(?:warn|caution|advise)$/.test(lemmaOf(tree, governor)) && prepositionOf(tree, head) === 'against'
  if ((warned || OBJECT_MARKERS.test(prepositionOf(tree, head))) && !isPassive(tree, governor)) {
    const objects = kidsBy(tree, governor, 'obj', 'iobj')
    const punished = punishedBy(tree, governor, objects)
    if (punished.length > 0) return punished
    if (objects.length > 0) return objects.flatMap((k) => coordinated(tree, antecedent(tree, k, governor)))
    // `Estia, whose envoy it accuses of arming them`: not who accuses
    if (CHARGING.test(lemmaOf(tree, governor))) return []
  }
  if (tag === 'VB' && OBJECT_CONTROL.test(lemmaOf(tree, governor)))
    return controller(tree, head, governor, subjects, isPassive)
  return subjects()
}

const SPENDING = /^(?:spend|waste|devote|dedicate|squander)$/

/** `spent millions attacking Estia`: money and time do nothing. */
const isSpent = (tree: Tree, noun: number): boolean =>
  /^(?:obj|obl)/.test(tree.tokens[noun]?.deprel ?? '') &&
  SPENDING.test(lemmaOf(tree, tree.tokens[noun]?.head ?? -1))

/** `supports efforts to rehabilitate Kade`, `blocked a plan to arm them`: whoever judges a plan is not the one who has it. */
const JUDGING =
  /^(?:support|back|favou?r|oppose|reject|condemn|denounce|criticise|criticize|welcome|praise|applaud|endorse|bless|deplore|decry|slam|block|thwart|foil|veto|resist|fear|approve|disapprove|defend|attack|question|doubt|dismiss|hail|commend|encourage|obstruct|undermine|hamper|sabotage|prevent|stop|see|watch|report|discuss|debate)$/

/** `Norland's refusal to back`, `has no intention of backing`, `rebels fighting Estia` */
const modifier = (
  tree: Tree,
  head: number,
  noun: number,
  subjects: () => readonly number[],
): readonly number[] => {
  const tag = tagOf(tree, head)
  const marked = prepositionOf(tree, head) !== ''
  // `ties to Kade now fighting beside them`
  const name = tag === 'VBG' && classOf(tree, head - 1) === 'ADV' ? nameBefore(tree, head) : -1
  if (name >= 0) return [name]
  if (!marked && tag !== 'VB') return [noun]
  // `was one of the first states to recognise Estia`
  const one = relation(tree, noun) === 'nmod' ? (tree.tokens[noun]?.head ?? -1) : -1
  if (
    tag === 'VB' &&
    low(tree, one) === 'one' &&
    kidsBy(tree, noun, 'amod').some((k) => /^(?:first|few|only|last)$/.test(low(tree, k)))
  )
    return kidsBy(tree, one, 'nsubj').flatMap((k) => coordinated(tree, antecedent(tree, k, one)))
  const accused = accusedOf(tree, noun)
  if (accused.length > 0) return accused
  const punished = prepositionOf(tree, head) === 'for' ? punishedWith(tree, noun) : []
  if (punished.length > 0) return punished
  // `a critic of Estia for arming them`
  if (
    prepositionOf(tree, head) === 'for' &&
    /^(?:critic|criticism|condemnation|praise|censure)$/.test(lemmaOf(tree, noun))
  )
    return kidsBy(tree, noun, 'nmod').filter((k) => k < head && prepositionOf(tree, k) === 'of')
  const owners = kidsBy(tree, noun, 'nmod:poss').flatMap((k) => coordinated(tree, k))
  if (owners.length > 0) return owners
  // `an attempt by Norland to push Estia out`
  const above = tree.tokens[noun]?.head ?? -1
  const near = [...kidsBy(tree, noun, 'nmod'), ...(above < 0 ? [] : kidsBy(tree, above, 'obl'))]
  const agents = near.filter((k) => k > noun && k < head && prepositionOf(tree, k) === 'by')
  if (agents.length > 0) return agents.flatMap((k) => coordinated(tree, k))
  const names = kidsBy(tree, noun, 'amod', 'compound').filter((k) =>
    /^[A-Z]/.test(tree.tokens[k]?.text ?? ''),
  )
  if (names.length > 0) return names
  const verb = tree.tokens[noun]?.head ?? -1
  if (/^(?:obj|nsubj|nmod)$/.test(relation(tree, noun)) && JUDGING.test(lemmaOf(tree, verb))) return []
  if (verb >= 0 && isVerbal(tree, verb)) {
    const doers = kidsBy(tree, verb, 'nsubj')
    if (doers.length > 0 && !doers.includes(noun)) return doers.flatMap((k) => coordinated(tree, k))
  }
  return subjects()
}
