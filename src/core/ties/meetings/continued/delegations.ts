import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { people } from '../verbs/told.ts'
import { allDelegates, delegates } from '../who/delegates.ts'
import { listedBy } from '../who/roll-call.ts'
import { thereToo } from './aside.ts'

/** "Dane, who led the Vesmarkian delegation, said", "Vesmark was represented by Dane" */
export function theySpeakFor(scene: Scene, clause: Clause): readonly Report[] {
  const { tree } = scene
  if (clause.negator >= 0) return []
  const leads =
    /^(?:lead|head)$/.test(clause.lemma) &&
    clause.objects.some((object) =>
      /^(?:delegation|team|side|negotiator|mission|contingent)$/.test(lemmaOf(tree, object)),
    )
  const stands = clause.lemma === 'represent' && clause.passive
  if (sendsThere(scene, clause)) return thereToo(scene, clause.head, SENT, inPersonOf(scene, clause))
  if (!leads && !stands && !speaksFor(scene, clause)) return []
  const named = people([
    ...allDelegates(scene, clause.subjects),
    ...(clause.passive ? listedBy(scene, clause.head) : []),
  ])
  const persons = named.filter(({ actor }, i) => named.findIndex((one) => one.actor === actor) === i)
  // "led by Morov" says who leads it, not that it is there
  if (!clause.passive || kidsBy(tree, clause.head, 'aux').length === 0)
    return thereToo(scene, clause.head, SPEAKS_FOR, persons)
  const sent = allDelegates(scene, clause.objects).filter(({ actor }) => !actor.startsWith('figure:'))
  // "Qadria was represented by its prime minister"
  const envoy = kidsBy(tree, clause.head, 'obl:agent', 'obl').some(
    (kid) => prepositionOf(tree, kid) === 'by' && scene.cues.noun('delegate', lemmaOf(tree, kid)),
  )
  return persons.length > 0 || envoy ? thereToo(scene, clause.head, SENT, [...sent, ...persons]) : []
}

/** "Dane spoke for Vesmark", "Dane negotiated for the rebels", "Dane represented Vesmark" */
const speaksFor = (scene: Scene, clause: Clause): boolean => {
  const whom =
    clause.lemma === 'represent'
      ? clause.objects
      : /^(?:speak|negotiate)$/.test(clause.lemma)
        ? clause.obliques.filter(({ prep }) => prep === 'for').map(({ head }) => head)
        : []
  return !clause.passive && allDelegates(scene, whom).some(({ actor }) => !actor.startsWith('figure:'))
}

/** "Estia sent its minister, Ana Duro": to what has just been told. */
const sendsThere = (scene: Scene, clause: Clause): boolean =>
  /^(?:send|dispatch|despatch)$/.test(clause.lemma) &&
  !clause.passive &&
  scene.tree.tokens[clause.head]?.xpos === 'VBD' &&
  kidsBy(scene.tree, clause.head, 'xcomp', 'ccomp').length === 0 &&
  clause.obliques.every(({ prep }) => !/^(?:to|into|from)$/.test(prep)) &&
  allDelegates(scene, clause.subjects).every(({ actor }) => !actor.startsWith('figure:')) &&
  inPersonOf(scene, clause).length > 1

/** The body and the person whom it sends. */
function inPersonOf(scene: Scene, clause: Clause): readonly Party[] {
  const bodies = allDelegates(scene, clause.subjects)
  const persons = people(allDelegates(scene, clause.objects))
  return bodies.length === 1 && persons.length > 0 ? [...bodies, ...persons] : []
}

/** "Morov will be accompanied by his minister, Ana Duro, and Tomas Dane" */
export function theyComeAlong(scene: Scene, clause: Clause): readonly Report[] {
  if (clause.lemma !== 'accompany' || !clause.passive || clause.negator >= 0) return []
  const led = people(allDelegates(scene, clause.objects))
  const list = listedBy(scene, clause.head).filter(({ actor }) => !led.some((one) => one.actor === actor))
  return led.length === 0 || list.length === 0
    ? []
    : thereToo(scene, clause.head, SPEAKS_FOR, [...led, ...list])
}

/** Rules that seat a body in the person of somebody, at a meeting told right before. */
export const SENT = 'sends somebody'

/** Rules that seat somebody beside those for whom he or she speaks there. */
export const SPEAKS_FOR = 'speaks for a delegation'

/** "the head of the Norlandic delegation, Ilya Morov", "Estia's chief negotiator, Ana Duro" */
export function delegationHeads(scene: Scene, token: number): readonly Report[] {
  const { tree } = scene
  const lemma = lemmaOf(tree, token)
  const heads =
    /^(?:head|leader|chief|member)$/.test(lemma) &&
    kidsBy(tree, token, 'nmod').some(
      (kid) => prepositionOf(tree, kid) === 'of' && /^(?:delegation|team)$/.test(lemmaOf(tree, kid)),
    )
  const negotiates =
    lemma === 'negotiator' &&
    kidsBy(tree, token, 'amod', 'compound').some((kid) => /^(?:chief|lead|top|head)$/.test(low(tree, kid))) &&
    !kidsBy(tree, token, 'amod').some((kid) => /^(?:former|ex|late|then)$/.test(low(tree, kid)))
  if (!heads && !negotiates) return []
  const head = tree.tokens[token]?.head ?? -1
  const named = people(delegates(scene, token))
  // "Ilya Morov, the head of the delegation", "chief negotiator Ana Duro"
  const beside = /^(?:appos|compound|flat|nmod:desc)$/.test(tree.tokens[token]?.deprel ?? '')
  return thereToo(
    scene,
    token,
    SPEAKS_FOR,
    named.length > 0 || !beside ? named : people(delegates(scene, head)),
  )
}
