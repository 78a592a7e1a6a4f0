import { coordinated, kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { mentionsAt } from './named.ts'

/** Whom another phrase of the sentence puts at the table. */
type PartiesAt = (token: number) => readonly Party[]

/** Fellows whom the parser hangs elsewhere: "Morov and Estian President Duro", "adviser Morov and Minister Duro". */
export function joined(scene: Scene, token: number, at: PartiesAt): readonly Party[] {
  const { tree } = scene
  const named = (kid: number): boolean => mentionsAt(scene, kid).some(({ via }) => via !== 'nominal')
  const before = kidsBy(tree, token, 'compound', 'nmod:unmarked').filter(
    (kid) => kid < token && (/^(?:and|,)$/.test(low(tree, kid + 1)) || bothStates(scene, kid, token)),
  )
  // "Norland and Estia's foreign ministers"
  const owner = /S$/.test(tree.tokens[token]?.xpos ?? '') ? kidsBy(tree, token, 'nmod:poss') : []
  const shared = [
    ...owner.filter((kid) => low(tree, kid + 1) === 'and'),
    // "Morov and Estia's Ana Duro"
    ...kidsBy(tree, token, 'nmod:poss').filter((kid) => low(tree, kid + 1) === 'and' && isFigure(scene, kid)),
  ]
  const after = kidsBy(tree, token, 'flat').filter((kid) => isListed(tree, token, kid))
  const apposed = kidsBy(tree, token, 'appos').flatMap((kid) => coordinated(tree, kid).slice(1))
  return [...before, ...shared, ...after, ...apposed].filter(named).flatMap(at)
}

const isFigure = (scene: Scene, token: number): boolean =>
  mentionsAt(scene, token).some(({ actor }) => actor.startsWith('figure:'))

const isListed = (tree: Tree, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (/^(?:and|,)$/.test(low(tree, i))) return true
  return false
}

/** "Qadria, Norland Estia and Vesmark": a comma is missing. */
const bothStates = (scene: Scene, first: number, second: number): boolean =>
  second === first + 1 &&
  [first, second].every((token) =>
    scene.mentions.some(
      ({ actor, head, via }) => head === token && via === 'name' && actor.startsWith('state:'),
    ),
  )

/** "neighbours, including Estia and Qadria": the list that spells a phrase out. */
export function included(scene: Scene, token: number, at: PartiesAt): readonly Party[] {
  const { tree } = scene
  const lists = kidsBy(tree, token, 'nmod', 'obl', 'acl', 'appos').filter(
    (kid) => kid > token && /^(?:including|such as|among them)$/.test(prepositionOf(tree, kid)),
  )
  const nested = kidsBy(tree, token, 'nmod', 'obl').filter((kid) => kid > token && !lists.includes(kid))
  return [
    ...lists.flatMap((kid) => coordinated(tree, kid)).flatMap(at),
    ...nested.flatMap((kid) => included(scene, kid, at)),
  ]
}

/** "a delegation led by Morov", "Morov, accompanied by Dane", "Morov, together with Dane": who comes along. */
export function companions(scene: Scene, token: number, at: PartiesAt): readonly Party[] {
  const { tree } = scene
  const brought = kidsBy(tree, token, 'acl', 'acl:relcl')
    .filter((kid) => kid > token && COMPANY.test(lemmaOf(tree, kid)))
    .flatMap((kid) => kidsBy(tree, kid, 'obl'))
    .filter((kid) => prepositionOf(tree, kid) === 'by')
  const beside = kidsBy(tree, token, 'nmod', 'advmod', 'obl').filter(
    (kid) =>
      kid > token && /^(?:together with|along with|alongside|accompanied by)$/.test(prepositionOf(tree, kid)),
  )
  return [...brought, ...beside].flatMap((kid) => coordinated(tree, kid)).flatMap(at)
}

const COMPANY = /^(?:lead|head|accompany|join|flank|represent)$/
