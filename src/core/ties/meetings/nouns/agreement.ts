import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { realityOf } from '../reality/verb.ts'
import { type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { actorsOf } from '../who/acting.ts'
import { clauseOver } from './under-verb.ts'

// Who has talked, by what the talks have led to.

/** What several do together at a meeting just told: "set up a committee, he said after the session". */
const TOGETHER =
  /^(?:set up|form|create|launch|establish|issue|release|urge|call|demand|express|welcome|condemn)$/

const isDefinite = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'det').some((kid) => /^(?:the|this)$/.test(low(tree, kid)))

/** Verbs of what talks lead to. */
export const AGREEMENT = /^(?:agree|sign|reach|conclude|strike|initial|seal|promise|pledge)$/

/** "after three days of talks in Velm Norland and Estia agreed to a truce": two who do one thing after talks have had them. */
export function agreedThere(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  const outer = scene.cues.noun('round', lemmaOf(tree, tree.tokens[noun]?.head ?? -1))
  const top = outer && prepositionOf(tree, noun) === 'of' ? (tree.tokens[noun]?.head ?? noun) : noun
  const clause = whatIsSaid(scene, finite(scene, clauseOver(scene, top)), isDefinite(scene, noun))
  if (!clause || clause.negator >= 0 || !/^(?:after|following|in|during|at)$/.test(prepositionOf(tree, top)))
    return []
  if (
    !(AGREEING.test(clause.lemma) || (isDefinite(scene, noun) && TOGETHER.test(clause.lemma))) ||
    kidsBy(tree, noun, 'nmod:poss').length > 0
  )
    return []
  const acting = actorsOf(scene, clause)
  const bodies = new Set(acting.map(({ actor }) => scene.affiliation(actor) ?? actor))
  return bodies.size > 1 && realityOf(scene, clause.head) !== 'hypothetical' ? seats(acting) : []
}

/** "Norland and Estia reached an agreement, Brandt said after hours of talks": what is said, not the saying. */
const whatIsSaid = (scene: Scene, clause: Clause | undefined, definite: boolean): Clause | undefined => {
  if (clause === undefined || !/^(?:say|announce|tell)$/.test(clause.lemma)) return clause
  const said = scene.clauses.find(
    ({ kind, link, governor, head, lemma }) =>
      kind === 'verb' &&
      ((link === 'ccomp' && governor === clause.head) ||
        (clause.link === 'parataxis' && head === clause.governor)) &&
      (AGREEMENT.test(lemma) || (definite && TOGETHER.test(lemma))),
  )
  return said ?? clause
}

/** "agreed to restore relations following talks": hung on what they agreed to. */
const finite = (scene: Scene, clause: Clause | undefined): Clause | undefined => {
  const above =
    clause?.modality === 'to' && /^(?:xcomp|advcl)$/.test(clause.link)
      ? scene.clauseAt(clause.governor)
      : undefined
  return above?.kind === 'verb' ? above : clause
}

const AGREEING =
  /^(?:agree|announce|sign|reach|conclude|strike|declare|pledge|commit|undertake|decide|reaffirm|issue|adopt|approve|vow|promise|say|call|discuss|fail|clash|argue|negotiate|exchange)$/

/** So many sentences back, an agreement is what "the talks" have led to. */
const BACK = 2

/** "Norland and the rebels signed a truce on Friday. The talks, which Qadria convened, opened in May": those who signed it. */
export function whoAgreed(scene: Scene, noun: number): readonly Party[] {
  const { tree } = scene
  const the = kidsBy(tree, noun, 'det').some((kid) => /^(?:the|these)$/.test(low(tree, kid)))
  const own = kidsBy(tree, noun, 'nmod', 'nmod:poss', 'compound', 'amod').some(
    (kid) =>
      tree.tokens[kid]?.upos === 'PROPN' || /^(?:between|with|of|among)$/.test(prepositionOf(tree, kid)),
  )
  const far = /^(?:talks|negotiations|discussions)$/.test(low(tree, noun)) ? BACK : 1
  // "on the sidelines of the summit": of another
  const aside = /^(?:sideline|margin)s?$/.test(lemmaOf(tree, tree.tokens[noun]?.head ?? -1))
  if (!the || own || aside || !(far > 1 || /^(?:meeting|session|summit|encounter)$/.test(low(tree, noun))))
    return []
  let before = scene.previous
  for (let back = 0; before !== null && back < far; back++, before = before.previous) {
    if (before.sentence.heading) return []
    for (const clause of before.clauses) {
      if (clause.kind !== 'verb' || clause.passive || clause.negator >= 0 || !AGREEMENT.test(clause.lemma))
        continue
      if (!/^VB[DN]$/.test(before.tree.tokens[clause.head]?.xpos ?? '') || clause.modality !== null) continue
      const parties = actorsOf(before, clause)
      const bodies = new Set(parties.map(({ actor }) => scene.affiliation(actor) ?? actor))
      if (bodies.size > 1) return parties.map(({ actor }) => ({ actor, token: noun }))
    }
  }
  return []
}
