import type { Clause } from '../../clauses/clause.ts'
import { lemmaOf, tagOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { fillers } from '../slots.ts'

/** `Estia thanked Norland for its help`, `is grateful to Norland for sending doctors`: who is thanked has helped. */
export const thankedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.negator >= 0) return []
  const helpers = helpersIn(scene, clause)
  const helped = helpers.length > 0 ? partiesOf(scene, clause.subjects) : []
  if (helped.length === 0) return []
  const [what] = fillers(scene.tree, clause, clause.lemma === 'credit' ? 'with' : 'for').filter((f) =>
    isHelp(scene, f),
  )
  if (what === undefined) return []
  return helpers.flatMap((helper) =>
    helped
      .filter((h) => h.actor !== helper.actor)
      .map((h) => ({ ...draft('verb', clause, HELPED, helper, direct(h, 1), 'for'), cue: what })),
  )
}

const helpersIn = (scene: Scene, clause: Clause): readonly Party[] => {
  if (clause.kind === 'verb' && /^(?:thank|credit)$/.test(clause.lemma))
    return partiesOf(scene, clause.objects)
  return clause.kind === 'adjective' && /^(?:grateful|thankful|indebted)$/.test(clause.lemma)
    ? partiesOf(
        scene,
        clause.obliques.filter((o) => o.prep === 'to').map((o) => o.head),
      )
    : []
}

const HELPING =
  /^(?:send|provide|supply|deliver|give|lend|donate|support|back|shelter|defend|save|rescue|protect|arm|train|finance|fund)$/

const GIVEN = ['arms', 'aid', 'money', 'relief-thing', 'vehicle-word', 'troops']

const isHelp = (scene: Scene, what: number): boolean => {
  const { tree, cues } = scene
  if (tagOf(tree, what) === 'VBG') return HELPING.test(lemmaOf(tree, what)) && !isForOthers(scene, what)
  return (
    nounFrames(cues, lemmaOf(tree, what)).some(
      (f) => f.sign > 0 && /^(?:AID|SUPPORT)$/.test(f.plover ?? ''),
    ) || GIVEN.some((name) => isOf(cues, name, lemmaOf(tree, what)))
  )
}

/** `for backing Velm` */
const isForOthers = (scene: Scene, deed: number): boolean => {
  const clause = scene.clauses.get(deed)
  const ends = [
    ...(clause?.objects ?? []),
    ...(clause?.indirect ?? []),
    ...(clause?.obliques ?? []).map((o) => o.head),
  ]
  return partiesOf(scene, ends).length > 0
}

const HELPED = ownFrame({
  name: 'thanked-for',
  sign: 1,
  target: 'for',
  means: 'political',
  plover: 'AID',
  cameo: '070',
})
