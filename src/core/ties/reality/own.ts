import type { TieStatus } from '../../model.ts'
import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf, relation, tagOf } from '../clauses/tree.ts'
import type { Scene } from '../scene.ts'
import { isAnnounced, isPledge } from './announced.ts'
import { lower, negate, type State } from './state.ts'

/** What a predicate says of itself: `not`, `no longer`, `will`, `former`, `possible`, `alleged`. */
export const own = (scene: Scene, predicate: number, counted: number, state: State): void => {
  const { tree } = scene
  const clause = scene.clauses.get(predicate)
  if (isNoLonger(scene, predicate)) lower(state, 'ended', 'no longer')
  else negate(scene, clause?.negator ?? -1, state)
  if (isArguedDown(scene, predicate)) lower(state, 'denied', 'against')
  if (isPledge(scene, clause)) lower(state, 'promised', `promised:${clause?.lemma}`)
  if (isAnnounced(scene, clause)) lower(state, 'promised', 'said it would')
  // `cannot accept`: the refusal holds, whatever could be accepted
  // `would not meet him`: and so does what one would not do, but for what is said of it
  else if ((clause?.negator ?? -1) < 0 || clause?.negator !== counted || !isWithheld(clause))
    modality(clause, state)
  for (const k of kidsBy(tree, predicate, 'amod', 'advmod', 'compound', 'det')) {
    const word = low(tree, k)
    for (const { words, status, sign, isBefore } of BESIDE)
      if (words.test(word) && (!isBefore || k < predicate)) lower(state, status, `${sign}:${word}`)
  }
}

/** Words beside a predicate that say how real it is; `asserted` where they only leave a sign. */
const BESIDE: readonly {
  readonly words: RegExp
  readonly status: TieStatus
  readonly sign: 'once' | 'maybe' | 'planned'
  readonly isBefore?: boolean
}[] = [
  // `former backing`
  {
    words: /^(?:former|ex|erstwhile|onetime|one-time|ex-|formerly)$/,
    status: 'ended',
    sign: 'once',
    isBefore: true,
  },
  // `previously armed`: it may go on
  {
    words: /^(?:then-|past|previous|previously|once|historically|traditionally)$/,
    status: 'asserted',
    sign: 'once',
    isBefore: true,
  },
  // `possible strikes`, `perhaps backs`
  {
    words:
      /^(?:possible|potential|would-be|hypothetical|perhaps|maybe|possibly|potentially|ostensibly|nominally|ostensible|nominal)$/,
    status: 'hypothetical',
    sign: 'maybe',
  },
  // `alleged backing`, `reportedly armed`: told by somebody
  {
    words:
      /^(?:alleged|suspected|purported|supposed|reported|likely|allegedly|reportedly|supposedly|purportedly|apparently|probably)$/,
    status: 'asserted',
    sign: 'maybe',
  },
  // `promised arms`, `a future alliance`
  { words: /^(?:promised|planned|pledged|future)$/, status: 'promised', sign: 'planned' },
  { words: /^proposed$/, status: 'hypothetical', sign: 'planned' },
]

/** `argued against arming them`, `decided against sending weapons`: the deed, or what it is done with. */
const isArguedDown = ({ tree }: Scene, predicate: number): boolean => {
  const above = (i: number): number => tree.tokens[i]?.head ?? -1
  const deed = relation(tree, predicate) === 'obj' ? above(predicate) : predicate
  return (
    tagOf(tree, deed) === 'VBG' &&
    prepositionOf(tree, deed) === 'against' &&
    /^(?:argue|decide|vote|speak|lobby|campaign|counsel|come)$/.test(lemmaOf(tree, above(deed)))
  )
}

const isWithheld = (clause: Clause): boolean =>
  clause.modality === 'possible' || (clause.modality === 'conditional' && clause.link !== 'ccomp')

const isNoLonger = (scene: Scene, predicate: number): boolean =>
  kidsBy(scene.tree, predicate, 'advmod').some(
    (k) => low(scene.tree, k) === 'longer' || low(scene.tree, k) === 'anymore',
  )

/** `will arm`, `could arm` */
export const modality = (clause: Clause | undefined, state: State): void => {
  switch (clause?.modality) {
    case 'future':
      lower(state, 'promised', 'will')
      break
    case 'possible':
    case 'obliged':
    case 'conditional':
    case 'if':
      lower(state, 'hypothetical', `mood:${clause.modality}`)
      break
  }
}
