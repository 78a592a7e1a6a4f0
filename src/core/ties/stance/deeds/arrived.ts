import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { statesAt } from '../places/ground.ts'

/** `Arms from Norland reached the rebels`, `weapons sent by Norland are flowing to Estia`: what comes is given. */
export const arrivedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (clause.passive || clause.negator >= 0 || !COMING.test(clause.lemma)) return []
  const receivers =
    clause.lemma === 'reach'
      ? partiesOf(scene, clause.objects)
      : clause.obliques
          .filter((o) => /^(?:to|in|into|for)$/.test(o.prep))
          .flatMap((o) =>
            first(partiesAt(scene, o.head), /^(?:in|into)$/.test(o.prep) ? statesAt(scene, o.head) : []),
          )
  if (receivers.length === 0) return []
  return clause.surface
    .filter((gift) => isGift(scene, gift) && !STRIKING.test(lemmaOf(tree, gift)))
    .flatMap((gift) => giversOf(scene, gift))
    .flatMap((giver) => receivers.map((party) => draft('verb', clause, GIVES, giver, direct(party, 1), 'to')))
}

const COMING = /^(?:reach|arrive|flow|pour|pour in|stream|trickle|get through)$/

/** What reaches a country by being fired at it. */
const STRIKING =
  /^(?:missile|rocket|shell|bomb|bullet|jet|warplane|plane|aircraft|helicopter|warship|submarine|mine)$/

const first = (a: readonly Party[], b: readonly Party[]): readonly Party[] => (a.length > 0 ? a : b)

const isGift = ({ tree, cues }: Scene, noun: number): boolean => {
  const is = (k: number): boolean =>
    isOf(cues, 'arms', lemmaOf(tree, k)) ||
    isOf(cues, 'relief-thing', lemmaOf(tree, k)) ||
    nounFrames(cues, lemmaOf(tree, k)).some((f) => f.plover === 'AID')
  return (
    is(noun) ||
    kidsBy(tree, noun, 'nmod').some((k) => prepositionOf(tree, k) === 'of' && is(k)) ||
    kidsBy(tree, noun, 'compound').some(is)
  )
}

/** `from Norland`, `Norlandic`, `sent by Norland`, `of Norlandic arms` */
const giversOf = (scene: Scene, gift: number): readonly Party[] => {
  const { tree } = scene
  const near = kidsBy(tree, gift, 'amod', 'compound', 'nmod:poss')
  const from = kidsBy(tree, gift, 'nmod').filter((k) => prepositionOf(tree, k) === 'from')
  const sent = kidsBy(tree, gift, 'acl').flatMap((k) => {
    const clause = scene.clauses.get(k)
    return clause?.kind === 'verb' && clause.passive ? clause.subjects : []
  })
  const within = kidsBy(tree, gift, 'nmod')
    .filter((k) => prepositionOf(tree, k) === 'of')
    .flatMap((k) => [
      ...kidsBy(tree, k, 'amod', 'compound'),
      ...kidsBy(tree, k, 'nmod').filter((n) => prepositionOf(tree, n) === 'from'),
    ])
  return partiesOf(scene, [...near, ...from, ...sent, ...within])
}

const GIVES = ownFrame({
  name: 'gift-arrived',
  sign: 1,
  target: 'to',
  means: 'political',
  plover: 'AID',
  cameo: '070',
})
