import type { Clause } from '../../clauses/clause.ts'
import {
  coordinated,
  kidsBy,
  kidsOf,
  lemmaOf,
  low,
  prepositionOf,
  relation,
  tagOf,
} from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt, partiesOf, sponsorsAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'

/**
 * A noun for someone who stands in a relation to another.
 *
 *   Norland is an ally of Estia. Norland, Estia's main backer, … Its ally Estia … the critic of the West, Ilya Morov
 */
export const roleRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frames = scene.cues.roles.get(clause.lemma) ?? []
  if (frames.length === 0) return []
  const bearers = bearersOf(scene, clause)
  const drafts: Draft[] = []
  for (const frame of frames)
    for (const target of relatedTo(scene, clause, frame.target))
      for (const bearer of bearers) {
        const reached = { sign: frame.sign, way: 'party', hops: 0 } as const
        drafts.push(draft('role', clause, frame, bearer, { ...reached, party: target }))
        if (frame.mutual) drafts.push(draft('role', clause, frame, target, { ...reached, party: bearer }))
      }
  return drafts
}

/** `its Estian ally`: with an owner before it, the name of a people says who the ally is. */
const byPeople = (scene: Scene, clause: Clause): readonly Party[] =>
  kidsBy(scene.tree, clause.head, 'nmod:poss').length === 0
    ? []
    : partiesOf(scene, kidsBy(scene.tree, clause.head, 'amod'))

/** `Kade, the chief of staff and a friend of Morov,` */
const besideFellow = ({ tree }: Scene, clause: Clause): number =>
  clause.link === 'conj' && tree.tokens[clause.governor]?.deprel === 'appos'
    ? (tree.tokens[clause.governor]?.head ?? -1)
    : -1

const STAYING = /^(?:remain|emerge|become|stay|prove|serve|act)$/
const NAMED = /^(?:call|label|brand|dub|term|consider|deem)$/
const SEEN = /^(?:see|regard|consider|describe|view|know|call|think|believe|name)$/

/** `Norland remains Estia's ally`, `Norland is seen as the sponsor of the militia` */
const stayingSo = (scene: Scene, governor: number, word: number): readonly number[] => {
  const verb = scene.clauses.get(governor)
  if (verb?.kind !== 'verb' || !/^(?:obj|xcomp|obl)$/.test(relation(scene.tree, word))) return []
  const as = prepositionOf(scene.tree, word)
  // `called Velm a puppet of Norland`
  if (NAMED.test(verb.lemma) && as === '' && !verb.passive) return verb.objects.filter((o) => o < word)
  if (STAYING.test(verb.lemma) && /^(?:as|)$/.test(as)) return verb.surface
  // `Norland regards Velm as the sponsor of the militia`
  if (SEEN.test(verb.lemma) && as === 'as') return verb.passive ? verb.surface : verb.objects
  return []
}

/** `is *one* of Estia's main suppliers`, `emerged as one of its critics`, `was one of its friends and a critic of Velm` */
const oneOf = (scene: Scene, clause: Clause): readonly number[] => {
  const { tree } = scene
  const up = (i: number): number => tree.tokens[i]?.head ?? -1
  const first = clause.link === 'conj' ? clause.governor : clause.head
  const one = relation(tree, first) === 'nmod' ? up(first) : first
  if (one === clause.head || !/^(?:one|some|two|among)$/.test(low(tree, one))) return []
  return [...kidsBy(tree, one, 'nsubj'), ...stayingSo(scene, up(one), one)]
}

/** `As a supporter of Estia, *Norland* left`, `A critic of Estia, *Norland* left`, `Estia's best friend is *Norland*` */
const fronted = (scene: Scene, clause: Clause): readonly number[] => {
  const { tree } = scene
  const one = clause.link === 'nmod' && low(tree, clause.governor) === 'one' ? clause.governor : clause.head
  const above = tree.tokens[one]?.head ?? -1
  const link = relation(tree, one)
  if (above < one) return []
  if (link === 'obl' && prepositionOf(tree, one) === 'as') return scene.clauses.get(above)?.surface ?? []
  // `As Estia's critics left, Norland …` tells of two
  if (link !== 'nsubj' || (one === clause.head && tagOf(tree, one) !== 'NN')) return []
  if (kidsBy(tree, above, 'cop').length > 0) return [above]
  const next = kidsBy(tree, above, 'nsubj').find((k) => k > one)
  return next !== undefined && tree.tokens.slice(one, next).some((t) => t.text === ',') ? [next] : []
}

/** Who is called so: the subject of `is`, the name beside it, the name it is set beside, or the phrase itself. */
const bearersOf = (scene: Scene, clause: Clause): readonly Party[] => {
  const { tree } = scene
  const copular = partiesOf(scene, [
    ...clause.surface,
    ...oneOf(scene, clause),
    ...stayingSo(scene, clause.governor, clause.head),
    ...fronted(scene, clause),
  ])
  if (copular.length > 0) return copular
  const governor =
    clause.link === 'appos' || clause.link === 'compound' || clause.link === 'amod'
      ? clause.governor
      : besideFellow(scene, clause)
  const beside = governor >= 0 ? partiesAt(scene, governor) : []
  if (beside.length > 0) return beside
  const named = kidsBy(tree, clause.head, 'appos', 'flat')
    .flatMap((k) => (tree.tokens[clause.head]?.xpos === 'NNS' ? coordinated(tree, k) : [k]))
    .flatMap((k) => partiesAt(scene, k))
  if (named.length > 0) return named
  // his adversaries in the opposition
  const inside = kidsBy(tree, clause.head, 'nmod').filter((k) =>
    /^(?:in|among|within)$/.test(prepositionOf(tree, k)),
  )
  if (inside.length > 0 && kidsBy(tree, clause.head, 'nmod:poss').length > 0) return partiesOf(scene, inside)
  const people = byPeople(scene, clause)
  if (people.length > 0) return people
  return scene
    .mentionsAt(clause.head)
    .map((m) => ({ actor: m.actor, token: clause.head, via: m.via, standing: 'named' }))
}

/** `Estia's ally`, `its ally`, `an Estian ally`, `an ally of Estia`, `allies such as` excepted. */
const relatedTo = (scene: Scene, clause: Clause, slot: string): readonly Party[] => {
  const { tree } = scene
  const before = kidsOf(tree, clause.head).filter((k) =>
    /^(?:nmod:poss|amod|compound)$/.test(tree.tokens[k]?.deprel ?? ''),
  )
  const after = kidsBy(tree, clause.head, 'nmod').filter((k) => prepositionOf(tree, k) === slot)
  const described = clause.link === 'amod' || clause.link === 'compound' ? clause.governor : -1
  if (described >= 0) before.push(...kidsBy(tree, described, 'nmod:poss'))
  // a paper's theatre critic, a country's champion
  if (isTrade(scene, clause)) before.splice(0)
  const owner = before.filter((k) => tree.tokens[k]?.deprel === 'nmod:poss')
  // with several slots (`of`, `to`) the possessor is read once, with the first
  const reach = slot === 'of' ? [...(owner.length > 0 ? owner : before), ...after] : after
  return reach
    .flatMap((k) => coordinated(tree, k))
    .flatMap((k) => {
      const named = partiesAt(scene, k)
      return named.length > 0 ? named : [...sponsorsAt(scene, k), ...ownerOf(scene, k)]
    })
}

/** `a critic of Estia's war`, `a supporter of the policy of Velm`: of whom the thing is. */
const ownerOf = (scene: Scene, thing: number): readonly Party[] =>
  isOf(scene.cues, 'measure', lemmaOf(scene.tree, thing))
    ? partiesOf(scene, kidsBy(scene.tree, thing, 'nmod:poss', 'amod', 'compound'))
    : []

const TRADES =
  /^(?:art|arts|theat(?:er|re)|film|movie|food|restaurant|music|television|tv|book|literary|drama|dance|fashion|architecture|opera|culture|cultural|social)$/

/** `the paper's theatre critic`, `the Norland defender`, `the Norland Open champion`: a trade or a sport. */
const isTrade = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:defender|champion)$/.test(clause.lemma)
    ? kidsBy(tree, clause.head, 'nmod:poss').length === 0
    : clause.lemma === 'critic' &&
      kidsBy(tree, clause.head, 'compound', 'amod').some((k) => TRADES.test(low(tree, k)))
