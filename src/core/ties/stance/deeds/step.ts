import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { mainActors } from '../reach/antecedent.ts'
import { reachedFrom } from '../reach/index.ts'

/** Unfriendly steps that need not say whom they are against: [verbs, what they are done to]. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:recall|withdraw|pull|pull out|call home|expel|throw out)$/,
    /^(?:ambassador|envoy|diplomat|attaché)$/,
  ],
  [
    /^(?:sever|cut|cut off|break off|suspend|freeze|downgrade|halt|cancel|withhold|end)$/,
    /^(?:tie|relation|link|contact|co-?operation|aid|talk|visit|delivery|supply|assistance|export|import|flight)s?$/,
  ],
  [
    /^(?:impose|slap|announce|introduce|threaten|order|declare)$/,
    /^(?:sanction|tariff|ban|embargo|restriction|blockade|boycott|retaliation|countermeasure|war)$/,
  ],
  [
    /^(?:close|shut|seal|seal off|shut down|lock)$/,
    /^(?:border|airspace|embassy|consulate|crossing|frontier)$/,
  ],
  [
    /^(?:send|deploy|scramble|dispatch|move|rush|mobilise|mobilize|mass)$/,
    /^(?:warship|jet|fighter|troop|tank|ship|force|frigate|destroyer|warplane|aircraft|reservist|submarine)s?$/,
  ],
  [
    /^(?:fire|launch|carry out|mount|order|unleash|stage)$/,
    /^(?:missile|rocket|strike|raid|offensive|attack|airstrike|air strike|invasion|operation|drone|protest|drill)s?$/,
  ],
]

export const isUnfriendly = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:retaliate|hit back|strike back|protest)$/.test(clause.lemma) ||
  clause.objects.some((o) =>
    STEPS.some(([verbs, things]) => verbs.test(clause.lemma) && things.test(lemmaOf(tree, o))),
  )

/** `prompting *Estia* to recall its ambassador`: it is against whoever did what was told before. */
export const promptedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!PROMPTING.test(clause.lemma) || clause.passive || clause.negator >= 0) return []
  const steps = [...scene.clauses.values()].filter(
    (c) => c.governor === clause.head && /^(?:xcomp|advcl)$/.test(c.link) && isUnfriendly(scene, c),
  )
  const [step] = steps
  if (!step) return []
  const answering = partiesOf(scene, clause.objects)
  return doersOf(scene, clause)
    .filter((doer) => answering.every((a) => a.actor !== doer.actor))
    .flatMap((party) =>
      answering.map((holder) => ({
        ...draft('in-deed', clause, ANSWERED, holder, { party, sign: -1, way: 'author', hops: 1 }),
        cue: step.head,
      })),
    )
}

/** `Norland's raid prompted …`, `Norland took the island, prompting …`, `…, which led …`: a party alone may only press others. */
const doersOf = (scene: Scene, clause: Clause): readonly Party[] => {
  if (clause.link === 'advcl' || clause.link === 'acl:relcl') return mainActors(scene, clause.head)
  return clause.subjects
    .flatMap((s) => reachedFrom(scene, s, -1))
    .filter((r) => r.sign < 0 && r.way === 'author')
    .map((r) => r.party)
}

const PROMPTING = /^(?:prompt|lead|cause|force|push|drive|provoke|spur|compel)$/

/** `closed the border in response to Estia's raid`: against whose deed it answers. */
export const inAnswerRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (clause.negator >= 0 || !isUnfriendly(scene, clause)) return []
  const holders = partiesOf(scene, clause.subjects)
  return clause.obliques
    .filter(
      (o) => o.prep === 'in' && /^(?:response|reaction|answer|reply|riposte)$/.test(lemmaOf(tree, o.head)),
    )
    .flatMap((o) => (scene.clauses.get(o.head)?.obliques ?? []).filter((to) => to.prep === 'to'))
    .flatMap((o) => reachedFrom(scene, o.head, -1))
    .filter((r) => r.sign < 0 && r.way !== 'event' && prepositionOf(tree, r.party.token) !== 'for')
    .flatMap((reached) =>
      holders
        .filter((h) => h.actor !== reached.party.actor)
        .map((holder) => draft('in-deed', clause, ANSWERED, holder, reached, 'in response to')),
    )
}

const ANSWERED = ownFrame({
  name: 'answered',
  sign: -1,
  means: 'political',
  plover: 'COERCE',
  cameo: '160',
})
