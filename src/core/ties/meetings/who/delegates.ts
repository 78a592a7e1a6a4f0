import type { ActorId, LocatedMention } from '../../../model.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { companions, included, joined } from './fellows.ts'
import { isPlural, mentionsAt } from './named.ts'
import { pluralOffice } from './offices.ts'
import { beforeComma, isBacker, officeOfList, ownerOf, theirs } from './owners.ts'
import { namedAfterTitle, peopleUnder } from './titled.ts'

const OWNER = /^(?:from|of|for|representing|with)$/

const once = (parties: readonly Party[]): readonly Party[] => {
  const seen = new Set<ActorId>()
  return parties.filter(({ actor }) => !seen.has(actor) && seen.add(actor))
}

/**
 * The actors that a noun phrase puts at the table.
 *
 *   Ilya Morov; Minister Ilya Morov; Estian officials; a team from Estia; diplomats from Norland and Estia;
 *   Morov's envoys (those of whom he speaks for)
 */
export const delegates = (scene: Scene, token: number, depth = 0): readonly Party[] => {
  if (depth > 3) return []
  const further = (kid: number): readonly Party[] => delegates(scene, kid, depth + 1)
  return once([
    ...joined(scene, token, further),
    ...ofPhrase(scene, token, depth),
    ...included(scene, token, further),
    ...companions(scene, token, further),
  ])
}

/** One official is not the delegation: whether "an Estian official" comes leaves open whether Estia does. */
export const isOneOfMany = (scene: Scene, token: number): boolean =>
  scene.tree.tokens[token]?.xpos === 'NN' &&
  scene.cues.noun('delegate', lemmaOf(scene.tree, token)) &&
  !/^(?:delegation|team|side|party|government|mission|contingent|group)$/.test(lemmaOf(scene.tree, token)) &&
  kidsBy(scene.tree, token, 'det').some((kid) => /^(?:an?|another)$/.test(low(scene.tree, kid)))

/** "a delegation of the Front headed by Dane", hung on the Front: he comes himself. */
const isCompanion = (scene: Scene, owners: readonly number[], { token }: Party): boolean =>
  owners.some((owner) =>
    kidsBy(scene.tree, owner, 'acl').some((kid) => kidsBy(scene.tree, kid, 'obl').includes(token)),
  )

const isBody = ({ actor }: LocatedMention): boolean => !actor.startsWith('figure:')

/** "the bloc's special envoy to Estia, Ana Duro", "the Union of Ports (UP) envoy to Estia, Ana Duro": she, not the body. */
function envoyOf(scene: Scene, token: number, found: readonly LocatedMention[]): Party | null {
  const own = found.every(({ via }) => via === 'nominal') ? namedAfterTitle(scene, token) : null
  const beside = kidsBy(scene.tree, token, 'appos').flatMap((kid) => namedAfterTitle(scene, kid) ?? [])
  return own ?? beside[0] ?? null
}

/**
 * "his counterpart Morov", "the presidents of both", "an Estian delegation": those whom a phrase names or describes.
 */
function ofPhrase(scene: Scene, token: number, depth: number): readonly Party[] {
  const behind = lemmaOf(scene.tree, token) === 'counterpart' ? namedAfterTitle(scene, token) : null
  if (behind) return [behind]
  const found = mentionsAt(scene, token)
  // "the bloc's special envoy to Estia, Ana Duro": not the bloc
  const held = found.length > 0 && found.every(isBody) ? envoyOf(scene, token, found) : null
  if (held) return [held]
  const direct = isPlural(scene, token, found) ? [] : found
  if (direct.length > 0)
    return once(direct.map(({ actor }) => ({ actor, token, ...officeOfList(scene, token, actor) })))
  const { tree, cues } = scene
  const people = peopleUnder(scene, token)
  if (people.length > 1) return people
  const holder = namedAfterTitle(scene, token)
  if (holder) return [holder]
  const apposed = kidsBy(tree, token, 'appos', 'flat').flatMap((kid) => delegates(scene, kid, depth + 1))
  if (apposed.length > 0) return once(apposed)
  const heads = OFFICE.test(low(tree, token)) ? ownersOfOffice(scene, token, depth) : []
  if (heads.length > 0) return heads
  if (!cues.noun('delegate', lemmaOf(tree, token))) return partOf(scene, token, depth)
  const owners = kidsBy(tree, token, 'amod', 'compound', 'nmod:poss', 'nmod')
    .filter((kid) => (kid < token || OWNER.test(prepositionOf(tree, kid))) && !isBacker(tree, kid))
    // "his Estian counterpart" is not his
    .filter((kid) => lemmaOf(tree, token) !== 'counterpart' || tree.tokens[kid]?.upos !== 'PRON')
    .flatMap((kid) => [
      ...(scene.sentence.heading ? beforeComma(scene, kid) : []),
      ...coordinated(tree, ownerOf(scene, kid)),
    ])
  const office = pluralOffice(tree, token)
  const all = [
    ...owners.flatMap((kid) => delegates(scene, kid, depth + 1)),
    ...theirs(scene, token).flatMap((one) =>
      delegates(one.scene, one.token, depth + 1).map(({ actor }) => ({ actor, token })),
    ),
  ].map((party) => (office !== null && party.actor.startsWith('state:') ? { ...party, office } : party))
  return (all.length > 0 ? all : nextOwners(scene, token, depth)).flatMap((party) =>
    isCompanion(scene, owners, party) ? [party] : standsFor(scene, party),
  )
}

/** "ministers of foreign affairs of Norland and Estia", "heads of state of the neighbours" */
const OFFICE = /^(?:affairs|defence|defense|state|government|staff|interior|intelligence|security|finance)$/

const ownersOfOffice = (scene: Scene, token: number, depth: number): readonly Party[] =>
  kidsBy(scene.tree, token, 'nmod')
    .filter((kid) => prepositionOf(scene.tree, kid) === 'of')
    .flatMap((kid) => coordinated(scene.tree, kid))
    .flatMap((kid) => delegates(scene, kid, depth + 1))

/** "one of the rebels", "a number of states": the whole for its part. */
const partOf = (scene: Scene, token: number, depth: number): readonly Party[] => {
  const { tree } = scene
  if (
    !/^(?:NUM|DET|PRON)$/.test(tree.tokens[token]?.upos ?? '') &&
    !/^(?:number|group|some)$/.test(lemmaOf(tree, token))
  )
    return []
  return once(
    kidsBy(tree, token, 'nmod', 'obl')
      .filter((kid) => prepositionOf(tree, kid) === 'of')
      .flatMap((kid) => coordinated(tree, kid))
      .flatMap((kid) => delegates(scene, kid, depth + 1)),
  )
}

/** "involved representatives from Estia": the parser may hang the phrase that follows on the verb. */
function nextOwners(scene: Scene, token: number, depth: number): readonly Party[] {
  const { tree } = scene
  const word = tree.tokens[token + 1]
  if (word?.deprel !== 'case' || !/^(?:from|of)$/.test(low(tree, token + 1))) return []
  return coordinated(tree, word.head).flatMap((kid) => delegates(scene, kid, depth + 1))
}

/** Someone's envoys are not that person. */
const standsFor = (scene: Scene, party: Party): readonly Party[] => {
  if (!party.actor.startsWith('figure:')) return [party]
  const actor = scene.affiliation(party.actor)
  return actor === null ? [] : [{ ...party, actor }]
}

export const allDelegates = (scene: Scene, tokens: readonly number[]): readonly Party[] =>
  once(tokens.filter((token) => !ownsNext(scene.tree, token)).flatMap((token) => delegates(scene, token)))

/** "Norland's Ilya Morov", read as two fellows: the state is not at the table for that. */
const ownsNext = (tree: Tree, token: number): boolean => {
  const next = tree.tokens[token + 2]
  return (
    tree.tokens[token + 1]?.xpos === 'POS' &&
    next !== undefined &&
    next.xpos.startsWith('NNP') &&
    next.head === tree.tokens[token]?.head
  )
}

/** Everyone in a coordination that begins at a token: "between Norland, Estia and the rebels". */
export const listed = (scene: Scene, token: number): readonly Party[] =>
  allDelegates(scene, coordinated(scene.tree, token))
