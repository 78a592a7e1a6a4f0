import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { allDelegates } from './delegates.ts'
import { mentionsAt } from './named.ts'

/** "…, officials said" after the clause: they tell of it and do nothing in it. */
const isTeller = (scene: Scene, clause: Clause, token: number): boolean => {
  const verb = scene.tree.tokens[token]?.head ?? -1
  return token > clause.head && verb > token && scene.cues.verb('say', lemmaOf(scene.tree, verb))
}

/** Who acts in a clause, also where "…, a spokesman said" at its end has drawn the subject away. */
export function actorsOf(scene: Scene, clause: Clause): readonly Party[] {
  const own = allDelegates(
    scene,
    clause.subjects.filter((token) => !isTeller(scene, clause, token)),
  )
  if (own.length > 0) return own
  const meant = [...antecedents(scene, clause), ...theirCountries(scene, clause)]
  if (meant.length > 0) return meant
  if (clause.link !== 'ccomp' || clause.governor < clause.head) return []
  const drawn = kidsBy(scene.tree, clause.governor, 'nsubj').filter((kid) => kid < clause.head)
  return allDelegates(
    scene,
    drawn.flatMap((kid) => coordinated(scene.tree, kid)),
  )
}

/** "Lena Brandt, the envoy and former minister who is chairing the talks": the clause hangs on her title. */
function antecedents(scene: Scene, { link, governor }: Clause): readonly Party[] {
  const { tree } = scene
  if (link !== 'acl:relcl') return []
  let at = governor
  for (let steps = 0; steps < 3; steps++) {
    if (!/^(?:appos|conj)$/.test(tree.tokens[at]?.deprel ?? '')) return []
    at = tree.tokens[at]?.head ?? -1
    const named = mentionsAt(scene, at).find(
      ({ actor, via }) => actor.startsWith('figure:') && via === 'name',
    )
    if (named) return [{ actor: named.actor, token: at }]
  }
  return []
}

/** "Norland and Estia agreed that their leaders would meet": those who agree, whoever speaks for them. */
function theirCountries(scene: Scene, { surface, link, governor }: Clause): readonly Party[] {
  const { tree } = scene
  const [subject] = surface
  const above = scene.clauseAt(governor)
  if (subject === undefined || surface.length > 1 || link !== 'ccomp' || above?.kind !== 'verb') return []
  const theirs = kidsBy(tree, subject, 'nmod:poss').some((kid) => low(tree, kid) === 'their')
  if (!theirs || !THEIRS.test(lemmaOf(tree, subject))) return []
  const parties = allDelegates(scene, above.subjects)
  const bodies = parties.map(({ actor }) => scene.affiliation(actor) ?? actor)
  const distinct = bodies.filter((actor, i) => bodies.indexOf(actor) === i)
  return distinct.length > 1 ? distinct.map((actor) => ({ actor, token: subject })) : []
}

const THEIRS =
  /^(?:country|nation|state|government|side|leader|president|premier|minister|delegation|negotiator|envoy|official|diplomat|team)$/
