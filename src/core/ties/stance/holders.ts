import type { Clause } from '../clauses/clause.ts'
import { classOf, coordinated, kidsBy, lemmaOf, prepositionOf } from '../clauses/tree.ts'
import { isOf, nounFrames, verbFrames } from '../cues/index.ts'
import { partiesAt, partiesOf } from '../parties/index.ts'
import { isNotTheState } from '../parties/owners.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'
import { authorsBefore } from './reach/antecedent.ts'

/**
 * Who holds a stance: the party itself; the author of what holds it (`Estia's statement condemned …`); who issued it
 * (`Estia passed a resolution criticising …`).
 */
export const holdersAt = (scene: Scene, node: number): readonly Party[] => {
  const parties = partiesAt(scene, node)
  if (parties.length > 0) return parties
  const thing = scene.clauses.get(node)
  // a veto against a resolution that condemns Estia: who casts it does not hold what it says
  if (prepositionOf(scene.tree, node) === 'against') return []
  if (!isOf(scene.cues, 'measure', lemmaOf(scene.tree, node)))
    // `Norland's air support helped Estia`
    return isDeed(scene, node) ? doers(scene, thing) : carriers(scene, node)
  const owners = [
    ...(thing?.subjects ?? []),
    ...paidBy(scene, node),
    ...claimants(scene, node),
    ...votersOf(scene, node),
    ...writersOf(scene, node),
    ...sentFrom(scene, node),
  ].flatMap((s) => partiesAt(scene, s))
  if (owners.length > 0) return owners
  // `The statement also condemned Estia`
  if (WRITTEN.test(lemmaOf(scene.tree, node))) {
    const before = authorsBefore(scene, node)
    if (before.length > 0) return before.map((party) => ({ ...party, token: node }))
  }
  const verb = scene.clauses.get(thing?.governor ?? -1)
  // `condemned actions undermining Estia`: whoever condemns them does not do them
  const against = verbFrames(scene.cues, verb?.lemma ?? '').some(
    (f) => f.sign < 0 && f.target === 'object' && f.need === null,
  )
  return verb?.kind === 'verb' && !against && verb.objects.includes(node)
    ? partiesOf(scene, verb.subjects)
    : []
}

/** Those of several phrases, one after the other. */
export const holdersOf = (scene: Scene, nodes: readonly number[]): readonly Party[] =>
  nodes.flatMap((node) => holdersAt(scene, node))

const WRITTEN = /^(?:statement|communique|letter|declaration|message)$/
const ISSUING = /^(?:issue|release|publish|sign|post|write|send|make|circulate|put out)$/

/** `a statement from Norland`, `a letter signed by Norland and Velm` */
const writersOf = (scene: Scene, node: number): readonly number[] => {
  const { tree } = scene
  if (!WRITTEN.test(lemmaOf(tree, node))) return []
  const from = kidsBy(tree, node, 'nmod')
    .filter((k) => prepositionOf(tree, k) === 'from')
    .flatMap((k) => coordinated(tree, k))
  const signed = kidsBy(tree, node, 'acl').flatMap((k) => {
    const clause = scene.clauses.get(k)
    return clause?.kind === 'verb' && clause.passive && ISSUING.test(clause.lemma) ? clause.subjects : []
  })
  return [...from, ...signed]
}

/** `was defeated by the votes of Norland and Velm` */
const votersOf = (scene: Scene, node: number): readonly number[] =>
  /^(?:vote|veto|ballot)$/.test(lemmaOf(scene.tree, node))
    ? kidsBy(scene.tree, node, 'nmod')
        .filter((k) => prepositionOf(scene.tree, k) === 'of')
        .flatMap((k) => coordinated(scene.tree, k))
    : []

const isDeed = (scene: Scene, node: number): boolean =>
  nounFrames(scene.cues, lemmaOf(scene.tree, node)).some(
    (f) => !f.latent && /^(?:AID|ASSAULT|SUPPORT|COERCE|SANCTION)$/.test(f.plover ?? ''),
  )

/** `strikes from Estia` */
const sentFrom = (scene: Scene, node: number): readonly number[] =>
  nounFrames(scene.cues, lemmaOf(scene.tree, node)).some((f) => f.plover === 'ASSAULT')
    ? kidsBy(scene.tree, node, 'nmod').filter((k) => prepositionOf(scene.tree, k) === 'from')
    : []

/** `Kade's arrest`: whoever suffers it does nothing. */
const doers = (scene: Scene, deed: Clause | undefined): readonly Party[] =>
  deed === undefined
    ? []
    : [
        ...deed.subjects.filter((s) => !isSuffered(scene, deed, s)),
        ...claimants(scene, deed.head),
        ...sentFrom(scene, deed.head),
      ].flatMap((s) => partiesAt(scene, s))

/** `a bombing claimed by the militia`, `a militia-claimed bombing`, `missiles fired by Norland` */
export const claimants = (scene: Scene, deed: number): readonly number[] => [
  ...ownedUp(scene, deed),
  ...workOf(scene, deed),
  ...kidsBy(scene.tree, deed, 'acl', 'amod').flatMap((k) => {
    const clause = scene.clauses.get(k)
    if (clause?.kind !== 'verb' || !clause.passive) return []
    // an attack blamed on the militia
    const blamed = BLAMED[clause.lemma]
    if (blamed !== undefined) return clause.obliques.filter((o) => o.prep === blamed).map((o) => o.head)
    return isOf(scene.cues, 'perpetrating', clause.lemma) ? clause.subjects : []
  }),
]

/** `the bombing was the work of the militia` */
const workOf = ({ tree }: Scene, deed: number): readonly number[] => {
  const work = tree.tokens[deed]?.head ?? -1
  return tree.tokens[deed]?.deprel === 'nsubj' &&
    /^(?:work|handiwork|doing)$/.test(lemmaOf(tree, work)) &&
    kidsBy(tree, work, 'cop').length > 0
    ? kidsBy(tree, work, 'nmod').filter((k) => prepositionOf(tree, k) === 'of')
    : []
}

/** `the militia claimed a bombing that killed two`: who claims it did it. */
const ownedUp = (scene: Scene, deed: number): readonly number[] => {
  const verb = scene.clauses.get(scene.tree.tokens[deed]?.head ?? -1)
  return verb?.lemma === 'claim' && !verb.passive && verb.negator < 0 && verb.objects.includes(deed)
    ? verb.subjects
    : []
}

const BLAMED: Readonly<Record<string, string>> = {
  blame: 'on',
  pin: 'on',
  attribute: 'to',
  ascribe: 'to',
  trace: 'to',
  link: 'to',
}

const isSuffered = (scene: Scene, deed: Clause | undefined, owner: number): boolean =>
  scene.tree.tokens[owner]?.deprel === 'nmod:poss' &&
  !deed?.obliques.some((o) => o.prep === 'of') &&
  nounFrames(scene.cues, deed?.lemma ?? '').some((f) => f.target === 'poss')

/** `an Estia-funded report` */
const paidBy = (scene: Scene, node: number): readonly number[] =>
  kidsBy(scene.tree, node, 'amod').flatMap((k) => {
    const clause = scene.clauses.get(k)
    return clause?.kind === 'verb' && clause.passive ? clause.subjects : []
  })

/** `a bomb claimed by the militia`; else whoever stands before the word. */
const carriers = (scene: Scene, node: number): readonly Party[] => {
  const claimed = partiesOf(scene, [...claimants(scene, node), ...firedFrom(scene, node)])
  return claimed.length > 0 ? claimed : loosely(scene, node)
}

/** `gunfire from the Estian side` */
const firedFrom = ({ tree, cues }: Scene, node: number): readonly number[] =>
  isOf(cues, 'weapon', lemmaOf(tree, node)) ||
  /^(?:gunfire|gunshot|shellfire|jet|aircraft|sniper)$/.test(lemmaOf(tree, node))
    ? kidsBy(tree, node, 'nmod').filter((k) => /^(?:from|by|of)$/.test(prepositionOf(tree, k)))
    : []

/** `Kadist hopefuls`, `Norland critics`: people of whom only the party is known. */
const loosely = (scene: Scene, node: number): readonly Party[] =>
  classOf(scene.tree, node) !== 'NOUN' || scene.cues.nouns.has(lemmaOf(scene.tree, node))
    ? []
    : kidsBy(scene.tree, node, 'amod', 'compound')
        .flatMap((k) => partiesAt(scene, k))
        .filter((p) => !(isNotTheState(scene, node) && p.actor.startsWith('state:')))
        .map((p) => ({ ...p, standing: 'loose' }))
