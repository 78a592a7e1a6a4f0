import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isVisit } from '../nouns/event.ts'
import type { Party, Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'
import { people } from './told.ts'

/** "paid a visit to Morov": whom a visit is paid, be it hung on the visit or on its verb. */
export function visited(scene: Scene, clause: Clause): readonly Party[] {
  const { tree } = scene
  const visits = clause.objects.filter((object) => isVisit(scene, object))
  if (visits.length === 0) return []
  const hosts = [
    ...visits.flatMap((visit) => kidsBy(tree, visit, 'nmod', 'obl')),
    ...kidsBy(tree, clause.head, 'obl'),
  ]
  return people(
    allDelegates(
      scene,
      hosts.filter((host) => prepositionOf(tree, host) === 'to').flatMap((host) => coordinated(tree, host)),
    ),
  )
}

const MEDIATION = /^(?:mediation|arbitration|conciliation)$/
const EFFORT = /^(?:effort|mission|attempt|bid|round|process|initiative)$/

/** "mediated between Norland and Estia", "launched a mediation effort between them": who is brought together. */
export function betweenWhom(scene: Scene, clause: Clause): readonly Party[] {
  const { tree } = scene
  const efforts = clause.objects.filter(
    (object) =>
      MEDIATION.test(lemmaOf(tree, object)) ||
      (EFFORT.test(lemmaOf(tree, object)) &&
        kidsBy(tree, object, 'compound').some((kid) => MEDIATION.test(lemmaOf(tree, kid)))),
  )
  // "the envoy mediating between them" says what he is for
  const own = /^(?:mediate|arbitrate)$/.test(clause.lemma) && scene.tree.tokens[clause.head]?.xpos !== 'VBG'
  if (!own && (efforts.length === 0 || !scene.cues.verb('hold', clause.lemma))) return []
  return allDelegates(
    scene,
    [clause.head, ...efforts]
      .flatMap((token) => kidsBy(tree, token, 'obl', 'nmod'))
      .filter((kid) => prepositionOf(tree, kid) === 'between')
      .flatMap((kid) => coordinated(tree, kid)),
  )
}

/** "sent Dane to meet the rebels": he meets them, not who sent him. */
export function sentThere(scene: Scene, clause: Clause): readonly Party[] {
  const governor = clause.modality === 'to' ? scene.clauseAt(clause.governor) : undefined
  if (!governor || !/^(?:send|dispatch|despatch|instruct|order|task|delegate)$/.test(governor.lemma))
    return []
  return allDelegates(scene, governor.objects)
}

/** "shuttled between the rebels and the Estian government"; between Estia and Qadria there are only flights. */
export const sidesOf = (scene: Scene, tokens: readonly number[]): readonly Party[] =>
  tokens.flatMap((token) => {
    const side = scene.cues.noun('delegate', lemmaOf(scene.tree, token))
    return allDelegates(scene, [token]).filter(({ actor }) => side || !actor.startsWith('state:'))
  })

/** "received a call from Morov", "gave an audience to Morov", "came face to face with Morov": the other of the two. */
export function otherSide(scene: Scene, clause: Clause): readonly Party[] {
  const { tree } = scene
  const from = /^(?:receive|get|take|have)$/.test(clause.lemma)
  const things = clause.objects.filter((object) =>
    from
      ? lemmaOf(tree, object) === 'call'
      : /^(?:give|grant)$/.test(clause.lemma) && lemmaOf(tree, object) === 'audience',
  )
  return people(
    allDelegates(
      scene,
      things
        .flatMap((thing) => [...kidsBy(tree, thing, 'nmod'), ...kidsBy(tree, clause.head, 'obl')])
        .filter((kid) => prepositionOf(tree, kid) === (from ? 'from' : 'to'))
        .flatMap((kid) => coordinated(tree, kid)),
    ),
  )
}

/** "came face to face in Velm" */
export const faceToFace = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:come|meet|sit|stand|speak|talk|be)$/.test(clause.lemma) &&
  [1, 2, 3].some(
    (step) =>
      low(tree, clause.head + step) === 'face' &&
      low(tree, clause.head + step + 1) === 'to' &&
      low(tree, clause.head + step + 2) === 'face',
  )
