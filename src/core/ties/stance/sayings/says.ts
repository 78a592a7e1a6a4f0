import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft, type Reached } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { judgement } from './judgement.ts'
import { whoseNoPlace } from './place.ts'

/**
 * A judgement that somebody passes on another by what they say of them: the sayer opposes or backs.
 *
 *   Morov said Estia had lied. Norland called Kade's men terrorists. Estia is a disgrace, Morov said.
 */
export const saysRule = (scene: Scene, clause: Clause): readonly Draft[] => [
  ...judgementsIn(scene, clause, (subject, sign) =>
    withStaff(scene, subject).map((party) => ({ party, sign, way: 'party', hops: 0 })),
  ),
  ...faultsIn(scene, clause),
]

/** `Estian supervisors had lied`: people of a body do what it does. */
const withStaff = (scene: Scene, subject: number): readonly Party[] => {
  const parties = partiesAt(scene, subject)
  return parties.length > 0 || !isOf(scene.cues, 'staff', lemmaOf(scene.tree, subject))
    ? parties
    : kidsBy(scene.tree, subject, 'nmod:poss', 'compound', 'amod')
        .flatMap((k) => partiesAt(scene, k))
        .map((p): Party => ({ ...p, standing: 'part' }))
}

/** `Morov said the crisis was Kade's fault` */
const faultsIn = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isTelling(scene, clause) || clause.negator >= 0) return []
  const speakers = partiesOf(scene, clause.subjects)
  return said(scene, clause)
    .filter((word) => /^(?:fault|doing|mess)$/.test(lemmaOf(scene.tree, word)))
    .filter((word) => (scene.clauses.get(word)?.negator ?? -1) < 0)
    .flatMap((word) => kidsBy(scene.tree, word, 'nmod:poss'))
    .flatMap((owner) => partiesAt(scene, owner))
    .flatMap((party) =>
      speakers.map((speaker) => draft('says', clause, BLAMES, speaker, direct(party, -1), 'ccomp')),
    )
}

/** `Estia had shelled the town, the agency reported`: who passes on what happened judges nobody. */
const RELAYING = /^(?:report|quote|cite|read|show|post|hear|learn|fear|worry|expect|hope)$/

/** Every judgement that is said, on whomever the subject of what is said leads to. */
export const judgementsIn = (
  scene: Scene,
  clause: Clause,
  judged: (subject: number, sign: 1 | -1) => readonly Reached[],
  judge: (scene: Scene, word: number) => 1 | -1 | 0 = judgement,
): readonly Draft[] => {
  if (!isTelling(scene, clause) || clause.negator >= 0) return []
  if (RELAYING.test(clause.lemma)) return []
  // `Norland's report said`, `the complaint of Estia says`
  const speakers = holdersOf(scene, clause.subjects).filter((p) => p.standing !== 'loose')
  if (speakers.length === 0) return []
  return said(scene, clause).flatMap((word) => {
    const sign = judge(scene, word)
    const of = scene.clauses.get(word)
    if (sign === 0 || !of) return []
    const all = judgedIn(scene, clause, of).flatMap((subject) => judged(subject, sign))
    // `Norland and Estia have cut ties, Norland said`: of itself and its like
    const others = speakers.filter((s) => all.every((r) => r.party.actor !== s.actor))
    return all.flatMap((reached) =>
      others.map((speaker) => ({
        ...draft('says', clause, sign > 0 ? PRAISES : BLAMES, speaker, reached, 'ccomp'),
        cue: word,
      })),
    )
  })
}

const PRONOUN = /^(?:it|this|that|he|she|they|these|those)$/

/** Of whom or what it is said: `"It was a mistake," Morov said *of the decision of Kade*`, else the subject of what is said. */
const judgedIn = (scene: Scene, clause: Clause, of: Clause): readonly number[] => {
  const { tree } = scene
  const unplaced = whoseNoPlace(scene, of)
  if (unplaced.length > 0) return unplaced
  const subjects = of.kind === 'verb' && !of.passive ? of.subjects : of.surface
  const about = clause.obliques.filter((o) => /^(?:of|about)$/.test(o.prep) && o.head > of.head)
  return about.length > 0 && subjects.every((s) => PRONOUN.test(low(tree, s)))
    ? about.map((o) => o.head)
    : subjects
}

const isTelling = ({ cues }: Scene, { kind, lemma }: Clause): boolean =>
  kind === 'verb' && (cues.effects.get(lemma) === 'said' || isOf(cues, 'telling', lemma))

/** `According to Morov, Estia is lying`: the judgement of whoever stands behind `according to`. */
export const accordingRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  const speakers = kidsBy(tree, clause.head, 'obl', 'nmod')
    .filter((k) => prepositionOf(tree, k) === 'according to')
    .flatMap((k) => partiesAt(scene, k))
  const sign = speakers.length > 0 ? judgement(scene, clause.head) : 0
  if (sign === 0) return []
  const judged = clause.kind === 'verb' && !clause.passive ? clause.subjects : clause.surface
  return judged
    .flatMap((s) => partiesAt(scene, s))
    .flatMap((party) =>
      speakers.map((speaker) =>
        draft('says', clause, sign > 0 ? PRAISES : BLAMES, speaker, { party, sign, way: 'party', hops: 0 }),
      ),
    )
}

/** Predicates that are said: the complement of the verb of saying, what is set beside it, and their fellows. */
export const said = (scene: Scene, clause: Clause): readonly number[] => {
  const { tree } = scene
  const direct = kidsBy(tree, clause.head, 'ccomp')
  const around = clause.link === 'parataxis' && clause.governor >= 0 ? [clause.governor] : []
  return [...direct, ...around]
    .flatMap((k) => [k, ...assured(scene, k)])
    .flatMap((k) => [k, ...kidsBy(tree, k, 'conj')])
}

/** `said it was clear *that Estia lied*`, `said there was no doubt *Estia lied*` */
const assured = ({ tree }: Scene, word: number): readonly number[] => {
  if (/^(?:clear|obvious|evident|plain|true|certain|apparent)$/.test(lemmaOf(tree, word)))
    return isNegated(tree, word) ? [] : kidsBy(tree, word, 'ccomp', 'csubj', 'advcl').filter((k) => k > word)
  return kidsBy(tree, word, 'nsubj')
    .filter((k) => /^(?:doubt|question)$/.test(lemmaOf(tree, k)) && isNegated(tree, k))
    .flatMap((k) => [...kidsBy(tree, k, 'acl'), ...kidsBy(tree, word, 'ccomp')])
}

const isNegated = (tree: Tree, word: number): boolean =>
  kidsBy(tree, word, 'det', 'advmod').some((k) => /^(?:no|not|n['’]t|little)$/.test(low(tree, k)))

export const BLAMES = ownFrame({
  name: 'says-bad',
  sign: -1,
  target: 'ccomp',
  means: 'verbal',
  plover: 'ACCUSE',
  cameo: '111',
  strength: 1,
})

export const PRAISES: Frame = {
  ...BLAMES,
  name: 'says-good',
  sign: 1,
  plover: 'SUPPORT',
  cameo: '051',
  agent: 1,
}
