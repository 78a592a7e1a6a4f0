import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { statesAt } from './ground.ts'

const MASSING =
  /^(?:mass|amass|deploy|move|send|dispatch|station|concentrate|rush|gather|assemble|recall|reinforce|position)$/
const WHERE = /^(?:to|at|near|along|on|toward|towards|close to|by)$/

const HELPERS = /^(?:advis[eo]r|trainer|instructor|observer|monitor|peacekeeper|medic)$/

/** `Norland massed troops along its border with Karnia`, `moved tanks to the Karnian frontier`: a threat to who is across. */
export const borderRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!MASSING.test(clause.lemma) || clause.negator >= 0) return []
  const forces = clause.objects.some(
    (o) =>
      !HELPERS.test(lemmaOf(tree, o)) &&
      [o, ...kidsBy(tree, o, 'compound', 'nmod')].some((k) =>
        ['troops', 'arms', 'weapon'].some((name) => isOf(cues, name, lemmaOf(tree, k))),
      ),
  )
  if (!forces) return []
  const inner = clause.objects.flatMap((o) => scene.clauses.get(o)?.obliques ?? [])
  const borders = [...clause.obliques, ...inner]
    .filter((o) => WHERE.test(o.prep) && /^(?:border|frontier|boundary)$/.test(lemmaOf(tree, o.head)))
    .map((o) => o.head)
  // `to Velm's border with Karnia`: whoever comes to a border of two others threatens neither
  const foreign = borders.some(
    (b) =>
      kidsBy(tree, b, 'nmod').some((k) => prepositionOf(tree, k) === 'with') &&
      kidsBy(tree, b, 'nmod:poss').some((k) => statesAt(scene, k).length > 0),
  )
  if (foreign) return []
  const across = borders.flatMap((b) => [
    ...kidsBy(tree, b, 'amod', 'compound', 'nmod:poss'),
    ...kidsBy(tree, b, 'nmod')
      .filter((k) => /^(?:with|of)$/.test(prepositionOf(tree, k)))
      .flatMap((k) => coordinated(tree, k)),
  ])
  // `along its border with Karnia`: the last phrase may hang on the verb
  const beside = borders.length > 0 ? clause.obliques.filter((o) => o.prep === 'with').map((o) => o.head) : []
  const neighbours = [...across, ...beside].flatMap((k): readonly Party[] => {
    const parties = partiesAt(scene, k)
    return parties.length > 0 ? parties : statesAt(scene, k)
  })
  const holders = holdersOf(scene, clause.subjects)
  return neighbours
    .filter(({ actor }) => actor.startsWith('state:') && !holders.some((h) => h.actor === actor))
    .flatMap((party) =>
      holders.map((holder) => draft('hit', clause, MASSED, holder, direct(party, -1), 'near')),
    )
}

const MASSED = ownFrame({
  name: 'massed',
  sign: -1,
  target: 'near',
  means: 'military',
  plover: 'THREATEN',
  cameo: '138',
})
