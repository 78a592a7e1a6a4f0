import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { mainActors } from '../reach/antecedent.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers, meets } from '../slots.ts'

/**
 * Refusing what would be backing or mere contact is opposition; so is breaking contact off.
 *
 *   Norland refused to meet Estia. It declined to support the plan of Estia. Norland cut ties with Estia.
 *   Norland suspended its talks with Estia. Norland cancelled a visit to Estia.
 */
export const refusalRule = (scene: Scene, clause: Clause): readonly Draft[] => [
  ...refusedDeeds(scene, clause),
  ...refusedHands(scene, clause),
  ...brokenContacts(scene, clause),
]

/** `refused to support the plan of Estia`, `declined to meet Estia` */
const refusedDeeds = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'refusing', clause.lemma)) return []
  const holders = holdersOf(scene, clause.subjects)
  const drafts: Draft[] = []
  for (const k of kidsBy(scene.tree, clause.head, 'xcomp')) {
    const deed = scene.clauses.get(k)
    if (deed?.kind !== 'verb') continue
    for (const frame of verbFrames(scene.cues, deed.lemma)) {
      if (!(frame.sign > 0 || frame.latent) || !meets(scene.tree, deed, frame.need)) continue
      for (const filler of fillers(scene.tree, deed, frame.target))
        for (const reached of reachedFrom(scene, filler, -1)) {
          if (frame.agent === 0 && reached.way !== 'party') continue
          for (const holder of holders)
            drafts.push({ ...draft('refusal', clause, AGAINST(frame), holder, reached), cue: k })
        }
    }
  }
  return drafts
}

/** `refused to shake hands with Estia` */
const refusedHands = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'refusing', clause.lemma)) return []
  const holders = holdersOf(scene, clause.subjects)
  return kidsBy(scene.tree, clause.head, 'xcomp').flatMap((k) => {
    const deed = scene.clauses.get(k)
    if (!deed?.objects.some((o) => lemmaOf(scene.tree, o) === 'hand')) return []
    const spurned = [
      ...deed.obliques.filter((o) => o.prep === 'with').map((o) => o.head),
      ...deed.objects.flatMap((o) => kidsBy(scene.tree, o, 'nmod:poss')),
    ].flatMap((i) => partiesAt(scene, i))
    return spurned.flatMap((party) =>
      holders.map((holder) => ({
        ...draft('refusal', clause, SPURNED, holder, direct(party, -1)),
        cue: k,
      })),
    )
  })
}

/** `cut ties with Estia`, `cancelled a visit to Estia`, `walked out of talks with Estia` */
const brokenContacts = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { cues } = scene
  const leaving =
    (LEAVING.test(clause.lemma) && clause.obliques.some((o) => o.prep === 'out of')) || isGone(scene, clause)
  if (clause.kind !== 'verb' || !(leaving || isOf(cues, 'breaking', clause.lemma))) return []
  const drafts: Draft[] = []
  const left = clause.obliques.filter((o) => /^(?:of|from|out of)$/.test(o.prep)).map((o) => o.head)
  for (const object of clause.objects.length > 0 ? clause.objects : left) {
    const contact = scene.clauses.get(object)
    const frames = contactFrames(scene, object)
    for (const frame of frames.slice(0, 1)) {
      const owners = contact?.subjects.flatMap((s) => partiesAt(scene, s)) ?? []
      const holders = holdersOf(scene, clause.subjects)
      const outer = [...(contact?.obliques ?? []), ...clause.obliques].filter((o) =>
        /^(?:with|to|from)$/.test(o.prep),
      )
      const targets = [
        ...outer.flatMap((o) => partiesAt(scene, o.head)),
        ...hostsOf(scene, object),
        ...(holders.length > 0 ? owners : []),
      ]
      const unsaid =
        targets.length === 0 &&
        clause.link === 'root' &&
        isTwoSided(scene, object) &&
        // talks between others are theirs
        ![...(contact?.obliques ?? []), ...clause.obliques].some((o) => o.prep === 'between')
          ? opposite(scene, holders, object)
          : []
      for (const holder of holders)
        for (const party of [...targets, ...unsaid])
          drafts.push({
            ...draft('broken-off', clause, AGAINST(frame), holder, {
              party,
              sign: -1,
              way: unsaid.length > 0 ? 'author' : 'party',
              hops: unsaid.length > 0 ? 2 : 0,
            }),
            cue: object,
          })
    }
  }
  return drafts
}

/** `a summit hosted by Estia` */
const hostsOf = (scene: Scene, event: number): readonly Party[] =>
  kidsBy(scene.tree, event, 'acl')
    .flatMap((k) => scene.clauses.get(k) ?? [])
    .filter((c) => c.passive && /^(?:host|organi[sz]e|convene|chair|call|sponsor|lead)$/.test(c.lemma))
    .flatMap((c) => c.subjects)
    .flatMap((s) => partiesAt(scene, s))

/** `talks`, `mediation efforts` */
const contactFrames = ({ tree, cues }: Scene, noun: number): readonly Frame[] =>
  [
    lemmaOf(tree, noun),
    ...(/^(?:effort|process|round|session|attempt|bid|mission)$/.test(lemmaOf(tree, noun))
      ? kidsBy(tree, noun, 'compound').map((k) => lemmaOf(tree, k))
      : []),
  ].flatMap((lemma) => nounFrames(cues, lemma).filter((f) => f.latent))

/** `walked away from the talks with Estia`, `abruptly left a meeting with Estia` */
const isGone = ({ tree }: Scene, clause: Clause): boolean => {
  const how = kidsBy(tree, clause.head, 'advmod').map((k) => low(tree, k))
  if (/^(?:walk|turn|step|back|pull)$/.test(clause.lemma)) return how.includes('away')
  return (
    /^(?:leave|quit|exit)$/.test(clause.lemma) &&
    (how.some((word) => /^(?:abruptly|angrily|prematurely|early|suddenly|furiously)$/.test(word)) ||
      clause.obliques.some(
        (o) => o.prep === 'in' && /^(?:protest|anger|fury|huff|disgust|rage)$/.test(lemmaOf(tree, o.head)),
      ))
  )
}

/** `walked out of talks with Estia` */
const LEAVING = /^(?:walk|storm|pull|drop|back|bow)$/

const SPURNED = ownFrame({
  name: 'refusal',
  sign: -1,
  target: 'with',
  means: 'diplomatic',
  plover: 'REJECT',
  cameo: '120',
})

const isTwoSided = ({ tree }: Scene, object: number): boolean =>
  /^(?:talk|negotiation|contact|dialogue|cooperation|co-operation|consultation)$/.test(lemmaOf(tree, object))

/** `Estia shelled Velm. Norland cut off bilateral talks.`: with the one other party that acts in the sentence before. */
const opposite = (scene: Scene, holders: readonly Party[], talks: number): readonly Party[] => {
  const others = scene.before ? mainActors(scene.before, -1) : []
  const [other] = others
  if (!other || others.length > 1 || holders.length !== 1 || holders[0]?.actor === other.actor) return []
  return [{ ...other, token: talks }]
}

const AGAINST = (frame: Draft['frame']): Draft['frame'] => ({
  ...frame,
  name: 'refusal',
  sign: -1,
  mutual: false,
  allied: false,
  means: 'diplomatic',
  plover: 'REJECT',
  cameo: '120',
})
