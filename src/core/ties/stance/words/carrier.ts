import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low } from '../../clauses/tree.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import type { Scene } from '../../scene.ts'

/** The verb that carries a noun of stance, and what it makes of it. */
export interface Carrier {
  readonly clause: Clause
  /** the noun is the object, or stands in `under attack`, `in support` */
  readonly light: boolean
  readonly receiving: boolean
  /** `a suspension of aid` */
  readonly reversed: boolean
}

/** The verb whose object the noun is: `gave its support`, `came under attack`, `launched an attack`. */
export const carrierOf = (scene: Scene, clause: Clause): Carrier | null => {
  const verb = scene.clauses.get(clause.governor)
  if (verb?.kind === 'noun' && clause.link === 'nmod' && isOf(scene.cues, 'reversal', verb.lemma)) {
    const outer = carrierOf(scene, verb)
    return outer && { ...outer, light: true, receiving: false, reversed: true }
  }
  // won promises of help from Estia
  if (verb?.kind === 'noun' && clause.link === 'nmod' && CONTENT.test(verb.lemma) && isKind(scene, clause))
    return carrierOf(scene, verb)
  // voiced support for Kade but concern over Estia
  if (verb?.kind === 'noun' && clause.link === 'conj') return asFellow(carrierOf(scene, verb))
  if (verb?.kind !== 'verb' || !carries(scene, verb, clause.head)) return keptUp(scene, clause)
  const object = verb.objects.includes(clause.head)
  const under = isUnder(scene, verb, clause.head)
  return {
    clause: verb,
    light: (object && isOf(scene.cues, 'light', verb.lemma)) || isAnswer(verb, clause.head),
    reversed: false,
    receiving:
      (object && isOf(scene.cues, 'receiving', verb.lemma)) ||
      (under && isOf(scene.cues, 'under', verb.lemma)) ||
      isHitWith(verb, clause.head) ||
      isInFor(scene, verb, clause.head),
  }
}

/** What is for somebody; `promises of opposition parties` are theirs. */
const isKind = ({ cues }: Scene, { lemma }: Clause): boolean =>
  nounFrames(cues, lemma).every((f) => f.sign > 0)

const CONTENT =
  /^(?:promise|pledge|offer|assurance|guarantee|commitment|expression|declaration|message|word|sign|gesture|vow|wave|barrage|torrent|storm|chorus|string|campaign|series|act)$/

/** `came in for criticism from Norland`, `relies on support from Norland` */
const isInFor = ({ tree }: Scene, verb: Clause, noun: number): boolean => {
  const [preposition, fits] =
    verb.lemma === 'come'
      ? ['for', low(tree, verb.head + 1) === 'in']
      : ['on', /^(?:rely|depend|count|bank|lean|survive|draw)$/.test(verb.lemma)]
  return fits && verb.obliques.some((o) => o.head === noun && o.prep === preposition)
}

/** `responded with air strikes on Estian positions` */
const isAnswer = (verb: Clause, noun: number): boolean =>
  /^(?:respond|retaliate|answer|reply|react|hit back|strike back|counter)$/.test(verb.lemma) &&
  verb.obliques.some((o) => o.head === noun && o.prep === 'with')

/** `was hit with sanctions by Norland` */
export const isHitWith = (verb: Clause, noun: number): boolean =>
  verb.passive &&
  /^(?:hit|slap|strike|punish|target|threaten)$/.test(verb.lemma) &&
  verb.obliques.some((o) => o.head === noun && o.prep === 'with')

/** `came under attack`; not `came for them in June, under bombing`, which tells of what went on around it. */
const isUnder = ({ tree }: Scene, verb: Clause, noun: number): boolean =>
  verb.obliques.some((o) => o.head === noun && o.prep === 'under') &&
  !tree.tokens.slice(verb.head + 1, noun).some((t) => t.text === ',' || t.deprel === 'obl')

const carries = (scene: Scene, verb: Clause, noun: number): boolean =>
  verb.objects.includes(noun) ||
  isUnder(scene, verb, noun) ||
  isHitWith(verb, noun) ||
  isInFor(scene, verb, noun) ||
  isAnswer(verb, noun)

/** What is set beside a noun shares its verb, but not the phrases that hang on the verb. */
const asFellow = (carrier: Carrier | null): Carrier | null =>
  // `received training and support from Norland`
  carrier?.receiving
    ? carrier
    : carrier?.light
      ? { ...carrier, clause: { ...carrier.clause, obliques: [], indirect: [] } }
      : null

/** `the boycott that Norland had kept up against Estia`, `the support Velm gives Kade`: the clause behind it carries it. */
const keptUp = (scene: Scene, clause: Clause): Carrier | null => {
  const behind = kidsBy(scene.tree, clause.head, 'acl')
    .map((k) => scene.clauses.get(k))
    .find((c) => c?.kind === 'verb' && c.link === 'acl:relcl' && c.objects.includes(clause.head))
  return behind && isOf(scene.cues, 'light', behind.lemma)
    ? { clause: behind, light: true, reversed: false, receiving: false }
    : null
}
