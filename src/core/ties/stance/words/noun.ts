import { accusedOf } from '../../clauses/charged.ts'
import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf, relation, type Tree } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft, type RuleName } from '../draft.ts'
import { holdersAt } from '../holders.ts'
import { reachedFrom, reachedFromAll } from '../reach/index.ts'
import { fillers, isSide } from '../slots.ts'
import { type Carrier, carrierOf, isHitWith } from './carrier.ts'
import { fits } from './verb.ts'

/**
 * A noun that names a deed or stance, with its own arguments or those of the verb that carries it.
 *
 *   Iran's backing for Assad. The Estian bombing of Velm. Support from Norland for the rebels.
 *   Norland gave its support to Estia. Estia came under attack from Norland. Velm won praise from Estia.
 */
export const nounRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { cues } = scene
  const frames = nounFrames(cues, clause.lemma)
  if (frames.length === 0 || isOwnStep(scene, clause) || isScant(scene, clause.head)) return []
  const carrier = carrierOf(scene, clause)
  const drafts: Draft[] = []
  for (const frame of frames) {
    if (frame.latent || (carrier?.receiving && frame.target === 'of')) continue
    if (frame.sign > 0 && isLost(scene, clause)) continue
    const ending =
      carrier?.light === true &&
      frame.plover === 'AID' &&
      (carrier.reversed || isOf(cues, 'reduction', carrier.clause.lemma))
    // `hand over its weapons to Estia` is told by its verb
    if (isHandedOver(scene, clause, frame, carrier)) continue
    const sources = sourcesOf(scene, clause, carrier)
    const targets = [
      ...fillers(scene.tree, clause, frame.target),
      ...fromCarrier(scene.tree, carrier, frame.target),
    ]
    for (const reached of reachedFromAll(scene, targets, ending ? -1 : frame.sign)) {
      if (!ending && !fits(frame, reached)) continue
      // `its refusal to condemn Estia`: that is not yet to be for it
      if (reached.sign > 0 && /^(?:refusal|failure|reluctance|unwillingness)$/.test(clause.lemma)) continue
      for (const source of sources)
        drafts.push(
          ending
            ? {
                ...draft('withheld', carrier.clause, WITHHELD(frame), source.party, reached),
                cue: clause.head,
              }
            : draft(source.rule, clause, frame, source.party, reached),
        )
    }
  }
  return [...drafts, ...received(scene, clause, carrier)]
}

/** `lost the support of Estia`, `forfeited Estia's trust`: whoever lost it no longer has it. */
const isLost = ({ clauses }: Scene, clause: Clause): boolean => {
  const verb = clauses.get(clause.governor)
  return (
    verb?.kind === 'verb' &&
    verb.objects.includes(clause.head) &&
    verb.negator < 0 &&
    /^(?:lose|forfeit|squander)$/.test(verb.lemma)
  )
}

/** `handed over its weapons to Estia` is told by its verb. */
const isHandedOver = (scene: Scene, clause: Clause, frame: Frame, carrier: Carrier | null): boolean => {
  const verb = scene.clauses.get(clause.governor)
  return (
    /^(?:arms|money)-noun$/.test(frame.name) &&
    carrier?.light !== true &&
    verb?.kind === 'verb' &&
    verb.objects.includes(clause.head) &&
    verbFrames(scene.cues, verb.lemma).some((f) => f.plover === 'AID' && f.need !== null)
  )
}

/** `suspended aid to Estia`: aid that is cut is a sanction. */
const WITHHELD = (frame: Frame): Frame => ({
  ...frame,
  name: 'withheld',
  sign: -1,
  plover: 'SANCTION',
  cameo: '162',
})

/** `accepted Kade's resignation`, `his exit from the League`: whoever goes does it himself. */
const isOwnStep = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:resignation|departure|exit|demise|death|fall|collapse|plight|disappearance)$/.test(
    lemmaOf(tree, clause.head),
  )

/** `showed little respect for Kade` */
const isScant = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'det').length === 0 &&
  kidsBy(tree, noun, 'amod').some((k) => /^(?:little|scant|zero|minimal)$/.test(low(tree, k)))

interface Source {
  readonly party: Party
  readonly rule: RuleName
}

/** `Kade's arrest by the militia`: the owner suffers it, whoever else is named does it. */
export const doers = (scene: Scene, clause: Clause): readonly number[] =>
  clause.obliques.some((o) => o.prep === 'of')
    ? clause.subjects
    : clause.subjects.filter((s) => scene.tree.tokens[s]?.deprel !== 'nmod:poss')

/** `condemned the arrest of Kade by the militia`: the agent may hang on the verb around it. */
const byBehind = (scene: Scene, clause: Clause): readonly Party[] => {
  const verb = scene.clauses.get(clause.governor)
  if (verb?.kind !== 'verb' || verb.passive || !verb.objects.includes(clause.head)) return []
  return verb.obliques.filter((o) => o.prep === 'by').flatMap((o) => partiesAt(scene, o.head))
}

/**
 * Who does it: its owner, who stands behind `by` or `from`, what it is said of, or the subject of the verb that
 * carries it.
 */
const sourcesOf = (scene: Scene, clause: Clause, carrier: Carrier | null): readonly Source[] => {
  const suffers = nounFrames(scene.cues, clause.lemma).some((f) => f.target === 'poss')
  const own = (suffers ? doers(scene, clause) : clause.subjects)
    .flatMap((s) => partiesAt(scene, s))
    .map((party): Source => ({ party, rule: 'noun' }))
  if (own.length > 0) return own
  const by = byBehind(scene, clause).map((party): Source => ({ party, rule: 'noun' }))
  if (by.length > 0) return by
  // `accused Estia of an attack on Kade`
  const accused = partiesOf(scene, accusedOf(scene.tree, clause.head))
  if (accused.length > 0) return accused.map((party): Source => ({ party, rule: 'noun' }))
  // `switched its recognition from Estia to Velm`: from whom it is taken
  const moved = /^(?:switch|shift|transfer|move)$/.test(scene.clauses.get(clause.governor)?.lemma ?? '')
  const from = clause.obliques
    .filter((o) => o.prep === 'from' && !moved)
    .flatMap((o) => partiesAt(scene, o.head))
    .map((party): Source => ({ party, rule: 'noun-from' }))
  if (from.length > 0) return from
  // `Morov's speech was an attack on Kade`
  if (!carrier && kidsBy(scene.tree, clause.head, 'cop').length > 0)
    return clause.surface
      .filter((s) => isOf(scene.cues, 'measure', lemmaOf(scene.tree, s)))
      .flatMap((s) => holdersAt(scene, s))
      .map((party): Source => ({ party, rule: 'noun' }))
  if (!carrier?.light) return []
  return carrier.clause.subjects
    .flatMap((s) => partiesAt(scene, s))
    .map((party): Source => ({ party, rule: 'light' }))
}

/** `promised Estia weapons`; the parser may hang `to Estia` on the verb in `gave its support to Estia`. */
const fromCarrier = (tree: Tree, carrier: Carrier | null, slot: string): readonly number[] => {
  if (!carrier?.light && !carrier?.receiving) return []
  const given = slot === 'to' ? carrier.clause.indirect : []
  return [
    ...carrier.clause.obliques
      .filter((o) => o.prep === slot && !isSide(tree, o.head, slot))
      .map((o) => o.head),
    ...given,
  ]
}

/** `Estia won praise from Norland`, `came under attack by the rebels`: the subject is the target. */
const received = (scene: Scene, clause: Clause, carrier: Carrier | null): readonly Draft[] => {
  if (!carrier?.receiving) return []
  const { tree, cues } = scene
  const frame = nounFrames(cues, lemmaOf(tree, clause.head)).find((f) => !f.latent)
  if (!frame || (frame.sign > 0 && isLost(scene, clause))) return []
  const from = [...carrier.clause.obliques, ...clause.obliques]
    .filter((o) => /^(?:from|by|among|of)$/.test(o.prep))
    .map((o) => o.head)
  const by = kidsBy(tree, clause.head, 'nmod').filter((k) => prepositionOf(tree, k) === 'by')
  const agents = [...new Set([...from, ...by, ...clause.subjects])].flatMap((a) => partiesAt(scene, a))
  const receivers = isHitWith(carrier.clause, clause.head) ? carrier.clause.objects : carrier.clause.subjects
  const targets = receivers.flatMap((s) => reachedFrom(scene, s, frame.sign))
  return targets.flatMap((reached) =>
    agents.map((agent) => draft('received', clause, frame, agent, reached, relation(tree, clause.head))),
  )
}
