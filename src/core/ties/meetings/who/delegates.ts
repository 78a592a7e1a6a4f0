import type { ActorId, LocatedMention } from '../../../model.ts'
import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { pluralOffice } from './offices.ts'
import { beforeComma, isBacker, officeOfList, ownerOf, theirs } from './owners.ts'
import { namedAfterTitle, peopleUnder } from './titled.ts'

const OWNER = /^(?:from|of|for|representing|with)$/

const once = (parties: readonly Party[]): readonly Party[] => {
  const seen = new Set<ActorId>()
  return parties.filter(({ actor }) => !seen.has(actor) && seen.add(actor))
}

/** The narrowest mentions with their head at a token or, failing that, those whose words the token is part of. */
const mentionsAt = (scene: Scene, token: number): readonly LocatedMention[] => {
  const at = scene.tree.tokens[token]
  if (!at) return []
  const inside = scene.mentions.filter((mention) => mention.start < at.end && at.start < mention.end)
  const heads = scene.mentions.filter((mention) => mention.head === token)
  if (heads.length > 0) return heads
  const narrow = Math.min(...inside.map((mention) => mention.end - mention.start))
  return inside.filter((mention) => mention.end - mention.start === narrow && mention.via !== 'nominal')
}

/**
 * The actors that a noun phrase puts at the table.
 *
 *   Ilya Morov; Minister Ilya Morov; Estian officials; a team from Estia; diplomats from Norland and Estia;
 *   Morov's envoys (those of whom he speaks for)
 */
export const delegates = (scene: Scene, token: number, depth = 0): readonly Party[] => {
  if (depth > 3) return []
  return once([
    ...joined(scene, token, depth),
    ...ofPhrase(scene, token, depth),
    ...included(scene, token, depth),
    ...companions(scene, token, depth),
  ])
}

/** Fellows whom the parser hangs elsewhere: "Morov and Estian President Duro", "adviser Morov and Minister Duro". */
function joined(scene: Scene, token: number, depth: number): readonly Party[] {
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
  return [...before, ...shared, ...after, ...apposed]
    .filter(named)
    .flatMap((kid) => delegates(scene, kid, depth + 1))
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

/** One official is not the delegation: whether "an Estian official" comes leaves open whether Estia does. */
export const isOneOfMany = (scene: Scene, token: number): boolean =>
  scene.tree.tokens[token]?.xpos === 'NN' &&
  scene.cues.noun('delegate', lemmaOf(scene.tree, token)) &&
  !/^(?:delegation|team|side|party|government|mission|contingent|group)$/.test(lemmaOf(scene.tree, token)) &&
  kidsBy(scene.tree, token, 'det').some((kid) => /^(?:an?|another)$/.test(low(scene.tree, kid)))

/** "neighbours, including Estia and Qadria": the list that spells a phrase out. */
function included(scene: Scene, token: number, depth: number): readonly Party[] {
  const { tree } = scene
  const lists = kidsBy(tree, token, 'nmod', 'obl', 'acl', 'appos').filter(
    (kid) => kid > token && /^(?:including|such as|among them)$/.test(prepositionOf(tree, kid)),
  )
  const nested = kidsBy(tree, token, 'nmod', 'obl').filter((kid) => kid > token && !lists.includes(kid))
  return [
    ...lists.flatMap((kid) => coordinated(tree, kid)).flatMap((kid) => delegates(scene, kid, depth + 1)),
    ...nested.flatMap((kid) => included(scene, kid, depth + 1)),
  ]
}

/** "a delegation led by Morov", "Morov, accompanied by Dane", "Morov, together with Dane": who comes along. */
function companions(scene: Scene, token: number, depth: number): readonly Party[] {
  const { tree } = scene
  const brought = kidsBy(tree, token, 'acl', 'acl:relcl')
    .filter((kid) => kid > token && COMPANY.test(lemmaOf(tree, kid)))
    .flatMap((kid) => kidsBy(tree, kid, 'obl'))
    .filter((kid) => prepositionOf(tree, kid) === 'by')
  const beside = kidsBy(tree, token, 'nmod', 'advmod', 'obl').filter(
    (kid) =>
      kid > token && /^(?:together with|along with|alongside|accompanied by)$/.test(prepositionOf(tree, kid)),
  )
  return [...brought, ...beside]
    .flatMap((kid) => coordinated(tree, kid))
    .flatMap((kid) => delegates(scene, kid, depth + 1))
}

/** "a delegation of the Front headed by Dane", hung on the Front: he comes himself. */
const isCompanion = (scene: Scene, owners: readonly number[], { token }: Party): boolean =>
  owners.some((owner) =>
    kidsBy(scene.tree, owner, 'acl').some((kid) => kidsBy(scene.tree, kid, 'obl').includes(token)),
  )

const COMPANY = /^(?:lead|head|accompany|join|flank|represent)$/

/** "the presidents of Norland and Estia": not one man, even where one of them has been named. */
const isPlural = (scene: Scene, token: number, direct: readonly LocatedMention[]): boolean =>
  namesStates(scene, token, direct) ||
  (direct.length === 1 &&
    direct[0]?.via === 'nominal' &&
    direct[0].actor.startsWith('figure:') &&
    /^NNP?S$/.test(scene.tree.tokens[token]?.xpos ?? ''))

/** "the three leaders of Norland and Estia": those whom it names, not whom a reader takes for the three. */
const namesStates = ({ tree, mentions }: Scene, token: number, direct: readonly LocatedMention[]): boolean =>
  direct.length > 1 &&
  direct.every(({ via }) => via === 'nominal') &&
  kidsBy(tree, token, 'nmod').some(
    (kid) =>
      prepositionOf(tree, kid) === 'of' && mentions.some(({ head, via }) => head === kid && via === 'name'),
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
  if (own.length > 0 || clause.link !== 'ccomp' || clause.governor < clause.head) return own
  const drawn = kidsBy(scene.tree, clause.governor, 'nsubj').filter((kid) => kid < clause.head)
  return allDelegates(
    scene,
    drawn.flatMap((kid) => coordinated(scene.tree, kid)),
  )
}

/** Everyone in a coordination that begins at a token: "between Norland, Estia and the rebels". */
export const listed = (scene: Scene, token: number): readonly Party[] =>
  allDelegates(scene, coordinated(scene.tree, token))
