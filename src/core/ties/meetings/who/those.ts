import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Scene, Those } from '../scene.ts'
import { allDelegates } from './delegates.ts'

const PEOPLE =
  /^(?:leader|minister|man|woman|president|premier|negotiator|envoy|diplomat|official|guest|chief|general|commander|counterpart|rival|politician|figure|mediator|statesman|participant|pair|duo|trio|quartet|foursome)$/
const SIDES =
  /^(?:side|party|delegation|team|country|nation|government|state|neighbour|neighbor|power|camp|faction|capital|group)$/

const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  pair: 2,
  duo: 2,
  trio: 3,
  quartet: 4,
  foursome: 4,
}

/** "the same four men", "the two sides", "both", "they", "military commanders of the two sides"; null for anything else. */
export function thoseAt(scene: Scene, token: number): Those | null {
  const { tree } = scene
  const word = low(tree, token)
  if (/^(?:they|them)$/.test(word)) return { count: null, sides: false, each: false, status: null }
  if (word === 'both') return { count: 2, sides: false, each: false, status: null }
  const number = COUNTS[word]
  // "the four", not "four"
  if (number !== undefined && definite(scene, token))
    return { count: number, sides: false, each: false, status: null }
  const lemma = lemmaOf(tree, token)
  const many = tree.tokens[token]?.xpos === 'NNS' || /^(?:delegation|guest)$/.test(word)
  if (!many || !(PEOPLE.test(lemma) || SIDES.test(lemma))) return null
  // "commanders of the two sides"
  const owner = ownersOf(scene, token).flatMap((kid) => thoseAt(scene, kid) ?? [])[0]
  if (owner !== undefined) return { ...owner, sides: true }
  if (!definite(scene, token)) return null
  return { count: countOf(scene, token), sides: SIDES.test(lemma), each: false, status: null }
}

/** The phrase says who they are by nothing else: "the leaders of Norland" are not those of a meeting. */
const definite = ({ tree }: Scene, token: number): boolean =>
  kidsBy(tree, token, 'det').some((kid) => /^(?:the|both|these|those|all)$/.test(low(tree, kid))) &&
  !kidsBy(tree, token, 'nmod', 'nmod:poss').some((kid) =>
    /^(?:|of|from|for|to)$/.test(prepositionOf(tree, kid)),
  )

const countOf = ({ tree }: Scene, token: number): number | null => {
  const words = kidsBy(tree, token, 'nummod', 'det', 'amod').map((kid) => low(tree, kid))
  return words.flatMap((word) => COUNTS[word] ?? [])[0] ?? null
}

const ownersOf = ({ tree }: Scene, token: number): readonly number[] =>
  kidsBy(tree, token, 'nmod', 'nmod:poss').filter(
    (kid) => kid < token || /^(?:of|from)$/.test(prepositionOf(tree, kid)),
  )

/** Those whom the only subject of a clause stands for, where nobody is named. */
export function thoseUnder(scene: Scene, tokens: readonly number[]): Those | null {
  const [first, ...more] = tokens
  if (first === undefined || more.length > 0 || coordinated(scene.tree, first).length > 1) return null
  return allDelegates(scene, tokens).length > 0 ? null : thoseAt(scene, first)
}
