import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { fillers } from '../slots.ts'

/**
 * To tell somebody to stop a hostile deed blames them for it.
 *
 *   Norland told Estia to stop its provocations. Norland demanded that Estia end the siege of Velm.
 */
export const stopRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'demanding', clause.lemma) || clause.negator >= 0) return []
  const speakers = partiesOf(scene, clause.subjects)
  return [...endWanted(scene, clause, speakers), ...toldToStop(scene, clause, speakers)]
}

/** `Norland demanded an end to Estia's siege of Velm` */
const endWanted = (scene: Scene, clause: Clause, speakers: readonly Party[]): readonly Draft[] => {
  const { tree, cues } = scene
  const wanted = [...clause.objects, ...clause.obliques.filter((o) => o.prep === 'for').map((o) => o.head)]
  return wanted
    .filter((w) => /^(?:end|halt|stop|cessation|lifting)$/.test(lemmaOf(tree, w)))
    .flatMap((w) => kidsBy(tree, w, 'nmod'))
    .filter((k) => nounFrames(cues, lemmaOf(tree, k)).some((f) => f.sign < 0 && !f.latent))
    .flatMap((k) => scene.clauses.get(k)?.subjects ?? [])
    .flatMap((s) => partiesAt(scene, s))
    .flatMap((party) => speakers.map((speaker) => blame(clause, speaker, party)))
}

/** `told Estia to stop its provocations`, `demanded that Estia stop shelling Velm` */
const toldToStop = (scene: Scene, clause: Clause, speakers: readonly Party[]): readonly Draft[] => {
  const { tree, cues } = scene
  return kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'advcl').flatMap((k) => {
    const stop = scene.clauses.get(k)
    if (stop?.kind !== 'verb' || !/^(?:stop|end|cease|halt|lift)$/.test(stop.lemma)) return []
    const nouns = stop.objects.flatMap((o) => nounFrames(cues, lemmaOf(tree, o)))
    const bad = stop.objects.some((o) => isOf(cues, 'bad-thing', lemmaOf(tree, o)))
    const deeds = kidsBy(tree, k, 'xcomp').flatMap((d) => framesHere(scene, d))
    const hostile = [...nouns, ...deeds].find((f) => f.sign < 0 && !f.latent)
    if (!hostile && !bad) return []
    if (isMild(clause) && isShared(scene, stop)) return []
    // `pressed Norland to lift its sanctions on Velm`: a plea for Velm
    if (stop.lemma === 'lift' && (isMild(clause) || /^(?:press|push|lobby)$/.test(clause.lemma))) return []
    // to ask both sides to stop fighting blames neither
    if (stop.subjects.length > 1 || stop.subjects.some((s) => isEverybody(scene, s))) return []
    const told = partiesOf(scene, stop.subjects)
    return told.flatMap((party) => speakers.map((speaker) => blame(clause, speaker, party)))
  })
}

/** `urged Estia to stop fighting`, `to end the war`: whoever only urges it blames nobody for a war of two. */
const isMild = (clause: Clause): boolean =>
  /^(?:urge|ask|call|appeal|plead|beg|implore|invite)$/.test(clause.lemma)

const isShared = ({ tree }: Scene, stop: Clause): boolean =>
  [...stop.objects, ...kidsBy(tree, stop.head, 'xcomp')].every(
    (k) =>
      /^(?:fight|fighting|war|hostility|hostilities|violence|clash|conflict|fire|bloodshed|battle)$/.test(
        lemmaOf(tree, k),
      ) && kidsBy(tree, k, 'nmod:poss', 'obj').length === 0,
  )

/** `stop bombing` is a deed against somebody without saying whom; `stop speaking` is one only with an `against`. */
const framesHere = (scene: Scene, deed: number): readonly Frame[] => {
  const clause = scene.clauses.get(deed)
  if (!clause) return []
  return verbFrames(scene.cues, clause.lemma).filter(
    (f) => f.target === 'object' || fillers(scene.tree, clause, f.target).length > 0,
  )
}

/** `called on the parties to stop fighting` */
const isEverybody = (scene: Scene, subject: number): boolean =>
  /^(?:parties|sides|all|everyone|everybody|both|belligerents|combatants)$/.test(low(scene.tree, subject))

const blame = (clause: Clause, speaker: Party, party: Party): Draft =>
  draft('told-to-stop', clause, BLAME, speaker, direct(party, -1), 'xcomp')

const BLAME = ownFrame({
  name: 'told-to-stop',
  sign: -1,
  target: 'xcomp',
  means: 'verbal',
  plover: 'REQUEST',
  cameo: '105',
})
