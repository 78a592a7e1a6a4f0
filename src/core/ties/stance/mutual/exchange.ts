import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/**
 * What two sides do with or to each other, told of both at once.
 *
 *   Norland and Estia traded accusations. Norland exchanged fire with Estia. Norland and Estia are at odds over the river.
 *   Norland signed a defence pact with Estia. Norland and Estia held joint exercises. Norland joined forces with Estia.
 */
export const exchangeRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (clause.kind === 'noun')
    return isOf(cues, `${prepositionOf(tree, clause.head)}-odds`, clause.lemma)
      ? between(scene, clause, OPPOSED, clause.surface, withWhom(clause), clause.head)
      : atBrink(scene, clause)
  for (const [verbs, objects, frame, isSuch] of TOLD_OF_BOTH) {
    if (!isOf(cues, verbs, clause.lemma)) continue
    const object = themes(scene, clause).find((o) => isSuch(scene, o, objects))
    if (object === undefined) continue
    const others = [...withWhom(clause), ...withWhom(scene.clauses.get(object))]
    // `restored relations with Estia` is told of one of them
    if ((frame === FRIENDS || frame === SEVERED) && others.length > 0) continue
    return between(scene, clause, frame, clause.subjects, others, object)
  }
  // `landed on the beach in a joint exercise`
  const together = kidsBy(tree, clause.head, 'advmod').some((k) => low(tree, k) === 'together')
  const drill = clause.obliques.find(
    (o) =>
      /^(?:in|during)$/.test(o.prep) &&
      (isJoint(scene, o.head, 'drill-word') || (together && isOne(scene, o.head, 'drill-word'))),
  )
  return drill === undefined
    ? []
    : between(scene, clause, DRILL, clause.subjects, withWhom(clause), drill.head)
}

/** `Norland and Estia came to the brink of war` */
const atBrink = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (!/^(?:brink|verge|edge|threshold)$/.test(clause.lemma)) return []
  if (!kidsBy(tree, clause.head, 'nmod').some((k) => /^(?:war|conflict|blow)$/.test(lemmaOf(tree, k))))
    return []
  const verb = scene.clauses.get(clause.governor)
  const near = verb?.kind === 'verb' && !verb.passive ? verb.subjects : []
  const ends = clause.surface.length > 0 ? clause.surface : near
  return between(scene, clause, OPPOSED, ends, withWhom(clause), clause.head)
}

/** `agreed to a trade deal`, `agreed on a partnership treaty`, `took part in a joint drill` */
const themes = (scene: Scene, { lemma, objects, obliques }: Clause): readonly number[] => {
  const behind = (preps: RegExp): readonly number[] =>
    obliques.filter((o) => preps.test(o.prep)).map((o) => o.head)
  if (lemma === 'agree') return [...objects, ...behind(/^(?:on|to|upon)$/)]
  if (!/^(?:take|participate|engage)$/.test(lemma))
    // `began five days of joint drills`
    return objects.flatMap((o) => [
      o,
      ...kidsBy(scene.tree, o, 'nmod').filter((k) => isSpell(scene.tree, o, k)),
    ])
  return [
    ...behind(/^in$/),
    ...objects.flatMap((o) =>
      kidsBy(scene.tree, o, 'nmod').filter((k) => prepositionOf(scene.tree, k) === 'in'),
    ),
  ]
}

const isSpell = (tree: Scene['tree'], measure: number, k: number): boolean =>
  /^(?:day|week|month|round|series|set)$/.test(lemmaOf(tree, measure)) && prepositionOf(tree, k) === 'of'

type Such = (scene: Scene, noun: number, words: string) => boolean

const isOne: Such = ({ tree, cues }, noun, words) => isOf(cues, words, lemmaOf(tree, noun))

/** a military pact, a defence agreement, an alliance */
const isPact: Such = (scene, noun, words) =>
  lemmaOf(scene.tree, noun) === 'alliance' ||
  (/^(?:pact|treaty|agreement|accord|deal|declaration)$/.test(lemmaOf(scene.tree, noun)) &&
    kidsBy(scene.tree, noun, 'amod', 'compound', 'nmod').some(
      (k) =>
        isOne(scene, k, words) ||
        kidsBy(scene.tree, k, 'compound', 'amod').some((i) => isOne(scene, i, words)),
    ))

/** a trade deal, an economic partnership agreement */
const isTrade: Such = (scene, noun, words) =>
  DEALS.test(lemmaOf(scene.tree, noun)) &&
  kidsBy(scene.tree, noun, 'amod', 'compound', 'nmod').some(
    (k) =>
      isOne(scene, k, words) || kidsBy(scene.tree, k, 'compound', 'amod').some((i) => isOne(scene, i, words)),
  )

const DEALS = /^(?:pact|treaty|agreement|accord|deal|contract|memorandum|arrangement|partnership|text)$/

const isJoint: Such = (scene, noun, words) =>
  isOne(scene, noun, words) &&
  kidsBy(scene.tree, noun, 'amod').some((k) => /^(?:joint|combined|common)$/.test(low(scene.tree, k)))

const withWhom = (clause: Clause | undefined): readonly number[] =>
  (clause?.obliques ?? []).filter((o) => o.prep === 'with').map((o) => o.head)

/** Each of one side and each of the other; one side alone, among each other. Not more than a handful. */
const between = (
  scene: Scene,
  clause: Clause,
  frame: Frame,
  ends: readonly number[],
  others: readonly number[],
  cue: number,
): readonly Draft[] => {
  const here = partiesOf(scene, ends)
  const there = partiesOf(scene, others)
  if (here.length + there.length > 5) return []
  const pairs: readonly (readonly [Party, Party])[] =
    others.length > 0
      ? here.flatMap((a) => there.flatMap((b) => [[a, b] as const, [b, a] as const]))
      : here.flatMap((a) => here.map((b) => [a, b] as const))
  return pairs
    .filter(([a, b]) => a.actor !== b.actor)
    .map(([a, b]) => {
      const reached = direct(b, frame.sign)
      return { ...draft('reciprocal', clause, frame, a, reached, 'each other'), cue }
    })
}

const OPPOSED = ownFrame({
  name: 'exchange',
  sign: -1,
  target: 'with',
  means: 'political',
  plover: 'REJECT',
  cameo: '120',
  strength: 3,
  mutual: true,
})

const ALLIED: Frame = {
  ...OPPOSED,
  name: 'pact',
  sign: 1,
  means: 'military',
  plover: 'COOPERATE',
  cameo: '062',
  allied: true,
  agent: 1,
}

const DRILL: Frame = { ...ALLIED, name: 'joint-exercise', allied: false }

const FRIENDS: Frame = {
  ...ALLIED,
  name: 'relations',
  means: 'diplomatic',
  plover: 'SUPPORT',
  cameo: '054',
  allied: false,
}

const SEVERED: Frame = {
  ...OPPOSED,
  name: 'ties-severed',
  means: 'diplomatic',
  plover: 'COERCE',
  cameo: '161',
}

const TRADE: Frame = { ...FRIENDS, name: 'trade-pact', means: 'financial', cameo: '057' }

const TOLD_OF_BOTH: readonly (readonly [string, string, Frame, Such])[] = [
  ['exchanging', 'exchanged', OPPOSED, isOne],
  ['signing', 'alliance-word', ALLIED, isPact],
  ['drilling', 'drill-word', DRILL, isJoint],
  ['trade-signing', 'trade-word', TRADE, isTrade],
  ['restoring', 'relation-word', FRIENDS, isOne],
  ['exchanging', 'envoy-word', FRIENDS, isOne],
  ['joining', 'joined-word', ALLIED, isOne],
  ['severing', 'relation-word', SEVERED, isOne],
]
