import type { ActorId } from '../../../model.ts'
import { coordinated, kidsBy, low, type Tree } from '../../clauses/tree.ts'
import type { Office, Scene } from '../scene.ts'
import { pluralOffice } from './offices.ts'

/** "the foreign ministers of Norland, Estia and Vesmark", where the parser lists the last with the ministers */
export const officeOfList = (
  { tree }: Scene,
  token: number,
  actor: ActorId,
): { readonly office?: Office } => {
  const head = tree.tokens[token]?.deprel === 'conj' ? (tree.tokens[token]?.head ?? -1) : -1
  if (head < 0 || !actor.startsWith('state:')) return {}
  const first = tree.tokens[head]?.deprel === 'conj' ? (tree.tokens[head]?.head ?? head) : head
  const office = pluralOffice(tree, head) ?? pluralOffice(tree, first)
  return office === null ? {} : { office }
}

/** "Norland, whose president received Duro": the one before, whatever the tree makes of it. */
export function ownerOf({ tree, mentions }: Scene, owner: number): number {
  if (low(tree, owner) !== 'whose') return owner
  const end = low(tree, owner - 1) === ',' ? owner - 1 : owner
  return mentions.find(({ to }) => to === end)?.head ?? owner
}

/** "the Norland-backed government": whose it is, not who backs it. */
export const isBacker = (tree: Tree, token: number): boolean => {
  let at = token
  while (at < token + 4 && tree.tokens[at + 1]?.upos === 'ADJ') at++
  const hyphen = tree.tokens[at]?.xpos === 'VBN' ? at - 1 : at + 1
  return tree.tokens[hyphen]?.text === '-' && tree.tokens[hyphen + 1]?.xpos === 'VBN'
}

/** "Norland, Estia presidents meet": the first of a list in a headline, hung elsewhere. */
export function beforeComma({ tree, mentions }: Scene, owner: number): readonly number[] {
  if (low(tree, owner - 1) !== ',' || !/S$/.test(tree.tokens[tree.tokens[owner]?.head ?? -1]?.xpos ?? ''))
    return []
  const first = mentions.find(
    ({ to, via, actor }) => to === owner - 1 && via === 'name' && actor.startsWith('state:'),
  )
  return first === undefined ? [] : [first.head]
}

/** "Norland and Estia were not there. Brandt is to meet their ministers": those who were last told of together. */
export function theirs(
  scene: Scene,
  token: number,
): readonly { readonly scene: Scene; readonly token: number }[] {
  const their = kidsBy(scene.tree, token, 'nmod:poss').find((kid) => low(scene.tree, kid) === 'their')
  if (their === undefined || scene.mentions.some(({ head }) => head === their)) return []
  const here = together(scene, their)
  if (here.length > 0) return here.map((one) => ({ scene, token: one }))
  const { previous } = scene
  return previous === null
    ? []
    : together(previous, previous.tree.tokens.length).map((one) => ({ scene: previous, token: one }))
}

/** The last list of subjects that begins before a token. */
function together({ tree, mentions }: Scene, end: number): readonly number[] {
  const lists = tree.tokens.flatMap(({ deprel }, i) =>
    i < end && deprel.startsWith('nsubj') ? [coordinated(tree, i)] : [],
  )
  const named = lists.filter(
    (list) => list.length > 1 && list.every((one) => mentions.some(({ head }) => head === one)),
  )
  return named.at(-1) ?? []
}
