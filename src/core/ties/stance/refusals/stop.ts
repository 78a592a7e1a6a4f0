import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { type Party, partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { fillers, verbFrames } from '../slots.ts'

/**
 * To tell somebody to stop a hostile deed blames them for it.
 *
 *   Norland told Estia to stop its provocations. Norland demanded that Estia end the siege of Velm.
 */
export const stopRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'demanding', clause.lemma) || clause.negator >= 0) return []
  const speakers = clause.subjects.flatMap((s) => partiesAt(scene, s))
  return [...endWanted(scene, clause, speakers), ...toldToStop(scene, clause, speakers)]
}

/** `Norland demanded an end to Estia's siege of Velm` */
const endWanted = (scene: Scene, clause: Clause, speakers: readonly Party[]): readonly Draft[] => {
  const { tree, cues } = scene
  const wanted = [...clause.objects, ...clause.obliques.filter((o) => o.prep === 'for').map((o) => o.head)]
  return wanted
    .filter((w) => /^(?:end|halt|stop|cessation|lifting)$/.test(lemmaOf(tree, w)))
    .flatMap((w) => kidsBy(tree, w, 'nmod'))
    .filter((k) => (cues.nouns.get(lemmaOf(tree, k)) ?? []).some((f) => f.sign < 0 && !f.latent))
    .flatMap((k) => scene.clauses.get(k)?.subjects ?? [])
    .flatMap((s) => partiesAt(scene, s))
    .flatMap((party) => speakers.map((speaker) => blame(clause, speaker, party)))
}

const toldToStop = (scene: Scene, clause: Clause, speakers: readonly Party[]): readonly Draft[] => {
  const { tree, cues } = scene
  return kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'advcl').flatMap((k) => {
    const stop = scene.clauses.get(k)
    if (stop?.kind !== 'verb' || !/^(?:stop|end|cease|halt|lift)$/.test(stop.lemma)) return []
    const nouns = stop.objects.flatMap((o) => cues.nouns.get(lemmaOf(tree, o)) ?? [])
    const bad = stop.objects.some((o) => isOf(cues, 'bad-thing', lemmaOf(tree, o)))
    const deeds = kidsBy(tree, k, 'xcomp').flatMap((d) => framesHere(scene, d))
    const hostile = [...nouns, ...deeds].find((f) => f.sign < 0 && !f.latent)
    if (!hostile && !bad) return []
    // to ask both sides to stop fighting blames neither
    if (stop.subjects.length > 1 || stop.subjects.some((s) => isEverybody(scene, s))) return []
    const told = stop.subjects.flatMap((s) => partiesAt(scene, s))
    return told.flatMap((party) => speakers.map((speaker) => blame(clause, speaker, party)))
  })
}

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
  draft('told-to-stop', clause, BLAME, speaker, { party, sign: -1, way: 'party', hops: 0 }, 'xcomp')

const BLAME: Frame = {
  name: 'told-to-stop',
  sign: -1,
  source: 'subject',
  target: 'xcomp',
  reach: 'party',
  need: null,
  means: 'verbal',
  plover: 'REQUEST',
  cameo: '105',
  strength: 2,
  mutual: false,
  allied: false,
  latent: false,
  agent: -1,
}
