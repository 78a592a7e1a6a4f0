import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'

/** `An Estian missile drew an angry response from Norland`, `provoked a furious reaction in Norland` */
export const reactionRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!/^(?:response|reaction|reply|retort|note)$/.test(clause.lemma)) return []
  if (!kidsBy(tree, clause.head, 'amod').some((k) => isAngry(scene, k))) return []
  const verb = scene.clauses.get(clause.governor)
  if (verb?.kind !== 'verb' || !verb.objects.includes(clause.head) || verb.negator >= 0) return []
  if (!DRAWING.test(verb.lemma) && !isOf(cues, 'receiving', verb.lemma)) return []
  const from = [...verb.obliques, ...clause.obliques].filter((o) => /^(?:from|by|in)$/.test(o.prep))
  const angry = [...new Set([...from.map((o) => o.head), ...clause.subjects])].flatMap((k) =>
    partiesAt(scene, k),
  )
  return verb.subjects
    .filter((s) => prepositionOf(tree, s) === '')
    .flatMap((s) => reachedFrom(scene, s, -1))
    .filter((r) => r.sign < 0 && r.way !== 'event')
    .flatMap((reached) =>
      angry
        .filter((party) => party.actor !== reached.party.actor)
        .map((party) => draft('received', clause, ANGRY, party, reached, 'from')),
    )
}

const DRAWING = /^(?:draw|provoke|prompt|trigger|elicit|spark|cause|bring|evoke)$/

const isAngry = ({ tree, cues }: Scene, word: number): boolean =>
  isOf(cues, 'harsh', low(tree, word)) || /^(?:furious|fierce|indignant|hostile|irate)$/.test(low(tree, word))

const ANGRY = ownFrame({
  name: 'angry-reaction',
  sign: -1,
  target: 'from',
  means: 'verbal',
  plover: 'ACCUSE',
  cameo: '111',
})
