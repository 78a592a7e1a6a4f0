import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { landsAt, landsOf } from './ground.ts'

/**
 * What only a state does to somebody, by nobody named: the state is told by the place.
 *
 *   Kade was arrested in Karnia. Two envoys of the League have been expelled from Karnia.
 */
export const custodyRule = (scene: Scene, clause: Clause): readonly Draft[] => [
  ...takenOrSent(scene, clause),
  ...inPrison(scene, clause),
  ...onTrial(scene, clause),
]

/** `Kade faces charges in Karnia`, `went on trial in Karnia` */
const onTrial = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  const isTrial = (k: number): boolean =>
    /^(?:trial|charge|prosecution|sentence|jail)$/.test(lemmaOf(tree, k))
  const told =
    (/^(?:face|stand|await)$/.test(clause.lemma) && clause.objects.some(isTrial)) ||
    (/^(?:go|be)$/.test(clause.lemma) && clause.obliques.some((o) => o.prep === 'on' && isTrial(o.head)))
  if (!told || clause.passive || clause.negator >= 0) return []
  const tried = partiesOf(scene, clause.subjects).filter((p) => p.actor.startsWith('figure:'))
  return clause.obliques
    .concat(clause.objects.flatMap((o) => scene.clauses.get(o)?.obliques ?? []))
    .filter((o) => o.prep === 'in')
    .flatMap((o) => statesOf(scene, o.head))
    .flatMap((state) => tried.map((party) => draft('custody', clause, CUSTODY, state, direct(party, -1))))
}

/** `Kade was tortured in a prison in Karnia`, `Kade died in custody in Karnia after torture` */
const inPrison = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const harmed = clause.passive && clause.subjects.length === 0 && isOf(cues, 'torturing', clause.lemma)
  const torture = [...clause.obliques].some((o) => isOf(cues, 'torture-word', lemmaOf(tree, o.head)))
  const died = clause.lemma === 'die' && torture
  if (!harmed && !died) return []
  const prisons = clause.obliques.filter(
    (o) => o.prep === 'in' && isOf(cues, 'prison-word', lemmaOf(tree, o.head)),
  )
  const victims = (harmed ? clause.objects : clause.subjects).flatMap((v) => partiesAt(scene, v))
  return prisons
    .flatMap((o) => landsOf(scene, o.head).filter((p) => p.via !== 'nominal'))
    .flatMap((state) => victims.map((party) => draft('custody', clause, CUSTODY, state, direct(party, -1))))
}

/** `Kade was arrested in Karnia`, `envoys were expelled from Karnia` */
const takenOrSent = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { cues } = scene
  if (!clause.passive || clause.subjects.length > 0) return []
  const preposition = isOf(cues, 'sent-out', clause.lemma) ? 'from' : 'in'
  if (preposition === 'in' && !isOf(cues, 'taken-in', clause.lemma)) return []
  const held = partiesOf(scene, clause.objects).filter((p) => p.standing !== 'loose')
  return (
    clause.obliques
      // `was sentenced to a year in Karnia`
      .filter((o) => o.prep === preposition || o.prep.endsWith(` ${preposition}`))
      .flatMap((o) => statesOf(scene, o.head))
      .flatMap((state) => held.map((party) => draft('custody', clause, CUSTODY, state, direct(party, -1))))
  )
}

/** The country or, in its place, the capital; what lies elsewhere in it the text must say. */
const statesOf = (scene: Scene, token: number): readonly Party[] =>
  [...landsAt(scene, token).filter((p) => p.via !== 'nominal'), ...partiesAt(scene, token)].filter((p) =>
    p.actor.startsWith('state:'),
  )

const CUSTODY = ownFrame({
  name: 'custody',
  sign: -1,
  source: 'in',
  means: 'political',
  plover: 'COERCE',
  cameo: '173',
})
