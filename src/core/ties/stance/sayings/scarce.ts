import type { Clause } from '../../clauses/clause.ts'
import { noOf } from '../../clauses/negation.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { BLAMES } from './says.ts'

/**
 * Esteem that is not had, and words that are no kind ones.
 *
 *   Norland has no respect for Estia. Morov has little time for Kade. Dane had harsh words for Kade.
 */
export const scarceRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!/^(?:have|take|show|hold|feel|express|reserve)$/.test(clause.lemma) || clause.passive) return []
  const holders = holdersOf(scene, clause.subjects)
  if (holders.length === 0) return []
  return clause.objects.flatMap((object) => {
    const esteem = isOf(cues, 'esteem', lemmaOf(tree, object))
    const no = esteem ? noOf(tree, object) : -1
    const slight = isLowOpinion(scene, object)
    if (!(no >= 0 || slight || (esteem && isLittle(scene, object)) || areHarsh(scene, object))) return []
    return toward(scene, clause, object).flatMap((party) =>
      holders.map((holder) => ({
        ...draft('says', clause, NO_ESTEEM, holder, direct(party, -1)),
        counted: no >= 0 ? no : clause.negator,
      })),
    )
  })
}

const NO_ESTEEM: Frame = { ...BLAMES, name: 'no-esteem' }

/** `little respect`, not `a little respect` */
const isLittle = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'amod').some((k) => /^(?:little|scant|zero|minimal)$/.test(low(tree, k))) &&
  kidsBy(tree, noun, 'det').length === 0

const areHarsh = ({ tree, cues }: Scene, noun: number): boolean =>
  /^(?:word|message|criticism|rebuke|question)$/.test(lemmaOf(tree, noun)) &&
  kidsBy(tree, noun, 'amod').some((k) => isOf(cues, 'harsh', low(tree, k)))

/** `a low opinion`, `took a dim view` */
const isLowOpinion = ({ tree }: Scene, noun: number): boolean =>
  /^(?:opinion|view)$/.test(lemmaOf(tree, noun)) &&
  kidsBy(tree, noun, 'amod').some((k) => /^(?:low|dim|poor|negative|harsh|jaundiced)$/.test(low(tree, k)))

const toward = (scene: Scene, clause: Clause, object: number): readonly Party[] => {
  const own = kidsBy(scene.tree, object, 'nmod').filter((k) => TOWARD.test(prepositionOf(scene.tree, k)))
  const outer = clause.obliques.filter((o) => TOWARD.test(o.prep)).map((o) => o.head)
  return partiesOf(scene, [...own, ...outer])
}

const TOWARD = /^(?:for|in|toward|towards|of|about)$/
