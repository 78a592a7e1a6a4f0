import { antecedent, coordinated, kidsBy, low, prepositionOf, spanOf } from '../../clauses/tree.ts'
import { isEvent } from '../nouns/event.ts'
import { type Seat, seats } from '../report.ts'
import type { Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedFrom } from '../who/roll-call.ts'

/** Who is said to be, or not to be, at the table of a meeting told before; with the token that says so. */
export interface Presence {
  readonly token: number
  readonly seats: readonly Seat[]
}

/**
 * "Norland was not at the table", "Estia was present", "Dane was not there", "Qadria was no part of the talks",
 * "their envoys were at the meeting".
 */
export function presences(scene: Scene): readonly Presence[] {
  const { tree } = scene
  const left = leftOut(scene)
  const told = tree.tokens.flatMap((_, token) => {
    if (kidsBy(tree, token, 'cop').length === 0 || !isThere(scene, token) || isAnother(scene, token))
      return []
    const subjects = kidsBy(tree, token, 'nsubj').flatMap((kid) =>
      coordinated(tree, antecedent(tree, kid, token)),
    )
    const away = isNegated(scene, token) !== (low(tree, token) === 'absent')
    // "has not been at a summit since": at none, not kept from one
    if (away && kidsBy(tree, token, 'det').some((kid) => /^an?$/.test(low(tree, kid)))) return []
    const first = kidsBy(tree, token, 'nsubj')[0]
    // a long list before the verb, of which the tree may lose the end
    const also = first === undefined || first > token ? [] : listedFrom(scene, spanOf(tree, first)[0])
    const bodies = new Set(also.map(({ actor }) => scene.affiliation(actor)))
    const named = allDelegates(scene, subjects).filter(({ actor }) => !bodies.has(actor))
    const list = seats(
      [...named, ...also.filter(({ actor }) => !named.some((one) => one.actor === actor))],
      away ? 'excluded' : null,
    )
    return list.length === 0 ? [] : [{ token, seats: list }]
  })
  return [...told, ...left]
}

/** "which had been at every such table for a decade": of others than this one. */
const isAnother = ({ tree }: Scene, token: number): boolean =>
  kidsBy(tree, token, 'det', 'amod').some((kid) =>
    /^(?:every|each|any|many|several|all|such|earlier|previous|other|past)$/.test(low(tree, kid)),
  )

/** "Nor were Norland and Estia": not invited or not present either, as was said before. */
function leftOut(scene: Scene): readonly Presence[] {
  const { tree } = scene
  const [root] = tree.tokens.flatMap((t, i) => (t.deprel === 'root' ? [i] : []))
  if (root === undefined || !/^(?:nor|neither)$/.test(low(tree, 0)) || !/^(?:was|were)$/.test(low(tree, 1)))
    return []
  if (!/^(?:NNP|NNPS|NN|NNS)$/.test(tree.tokens[root]?.xpos ?? '') || kidsBy(tree, root, 'nsubj').length > 0)
    return []
  const list = seats(allDelegates(scene, coordinated(tree, root)), 'excluded')
  return list.length === 0 ? [] : [{ token: root, seats: list }]
}

const isNegated = (scene: Scene, token: number): boolean =>
  // "Neither side's envoys had been at the table"
  kidsBy(scene.tree, token, 'nsubj').some((kid) =>
    /^(?:neither|no|none)$/.test(low(scene.tree, spanOf(scene.tree, kid)[0])),
  ) ||
  kidsBy(scene.tree, token, 'advmod', 'det').some((kid) =>
    /^(?:not|n['’]t|never|no|neither)$/.test(low(scene.tree, kid)),
  )

/** "present in the region" is not present at a meeting. */
function isThere(scene: Scene, token: number): boolean {
  const { tree } = scene
  const word = low(tree, token)
  const preposition = prepositionOf(tree, token)
  if (
    /^(?:at|in|around)$/.test(preposition) &&
    (/^(?:table|room|attendance|chair)$/.test(word) || isEvent(scene, token))
  )
    return true
  const phrases = kidsBy(tree, token, 'obl', 'nmod').filter((kid) => kid > token)
  if (word === 'part' || word === 'participant')
    return phrases.some((kid) => prepositionOf(tree, kid) === 'of' && isEvent(scene, kid))
  const elsewhere = phrases.some(
    (kid) => /^(?:in|on)$/.test(prepositionOf(tree, kid)) && !isEvent(scene, kid),
  )
  // "was there" may be anywhere; "was not there" follows a meeting
  if (word === 'there') return tree.tokens[token]?.xpos !== 'EX' && isNegated(scene, token) && !elsewhere
  return /^(?:present|absent)$/.test(word) && !elsewhere
}
