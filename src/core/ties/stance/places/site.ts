import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames } from '../../cues/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import type { Draft } from '../draft.ts'
import { landsAt, landsOf, ownLandsOf } from './ground.ts'

/** Deeds that may reach a country by a place of it. */
export const isHit = (frame: Frame): boolean =>
  frame.sign < 0 &&
  !frame.latent &&
  (frame.plover === 'ASSAULT' || frame.name === 'capture' || frame.name === 'seize-site') &&
  !/^(?:with|between|from|for)$/.test(frame.target)

/** Where the victims of a deed named by a noun may stand: `the bombing of`, `an explosion outside`. */
const TARGETS = /^(?:of|on|against|at|upon|in|outside|inside|near)$/

/** `the shelling of a garrison in Karnia`, `a bombing outside a ministry in Karnia`: the country that is hit. */
export const sitesHit = (scene: Scene, deed: number): readonly Party[] => {
  const clause = scene.clauses.get(deed)
  if (clause?.kind !== 'noun' || !nounFrames(scene.cues, clause.lemma).some(isHit)) return []
  return clause.obliques.filter((o) => TARGETS.test(o.prep)).flatMap((o) => sitesAt(scene, o.head))
}

/**
 * The country that a deed hits by a place or by people of it: by an organ of the state, whoever does it (`a garrison in
 * Karnia`, `Karnia's ports`), or on its soil (`a village in Karnia`).
 */
export const sitesAt = (scene: Scene, noun: number): readonly Party[] => {
  // a capital is the state's, whoever is hit in it
  const capital = landsAt(scene, noun).filter((p) => p.via === 'alias')
  if (capital.length > 0 && scene.tree.tokens[noun]?.upos === 'PROPN') return capital
  // rockets fired at northern Karnia
  const region = landsAt(scene, noun).filter((p) => p.via === 'name')
  if (region.length > 0) return region.map((p) => ({ ...p, standing: 'soil' }))
  const own = ownLandsOf(scene, noun)
  const lands = own.length > 0 ? own : landsOf(scene, noun)
  if (lands.length === 0) return []
  if (isOrgan(scene, noun) || (own.length > 0 && isOf(scene.cues, 'own-site', lemmaOf(scene.tree, noun))))
    return lands
  if (!isSoil(scene, noun)) return []
  // that a town lies in a country the text itself must say
  return lands.filter((p) => p.via !== 'nominal').map((p) => ({ ...p, standing: 'soil' }))
}

/** `the arrest of Kade in Karnia`, `the crackdown in Karnia`: what only a state does, by nobody named. */
export const rulersOver = (scene: Scene, deed: number): readonly Party[] =>
  isOf(scene.cues, 'state-deed', lemmaOf(scene.tree, deed))
    ? landsOf(scene, deed).filter((p) => p.via !== 'nominal')
    : []

/** `an army base`, `a ministry`, `soldiers` */
const isOrgan = (scene: Scene, noun: number): boolean => {
  const { tree, cues } = scene
  const lemma = lemmaOf(tree, noun)
  if (isForeign(scene, noun)) return false
  if (isOf(cues, 'state-site', lemma)) return true
  return (
    kidsBy(tree, noun, 'compound', 'amod').some((k) => isOf(cues, 'state-word', low(tree, k))) &&
    (isOf(cues, 'site', lemma) || isOf(cues, 'civil-site', lemma))
  )
}

/** `a village`, `a market`, `civilians`, `Velm, a town` */
const isSoil = (scene: Scene, noun: number): boolean =>
  [noun, ...kidsBy(scene.tree, noun, 'appos')].some((k) =>
    isOf(scene.cues, 'civil-site', lemmaOf(scene.tree, k)),
  ) && !isForeign(scene, noun)

/** Western troops in Karnia are not Karnia's. */
const isForeign = (scene: Scene, noun: number): boolean =>
  kidsBy(scene.tree, noun, 'compound', 'amod').some(
    (k) =>
      // an Estian province is Estia's
      landsAt(scene, k).length === 0 &&
      /^\p{Lu}|^(?:foreign|international|allied|peacekeeping)$/u.test(scene.tree.tokens[k]?.text ?? ''),
  ) && scene.tree.tokens[noun]?.upos !== 'PROPN'

/**
 * What a state does to a town in Karnia may be meant for those who hold it there: only groups hit a country by its soil.
 * `the army stormed a camp`: whose army it is nobody says.
 */
export const isOutsider = (scene: Scene, { source, target, sign, slot }: Draft): boolean => {
  if (sign > 0 || (target.standing !== 'soil' && target.standing !== 'ground')) return true
  // `fired rockets into an Estian province`: from without
  if (slot === 'into' && source.actor !== target.actor) return true
  const { tree, cues, mentionsAt } = scene
  const nameless = mentionsAt(source.token).some((m) => m.standby !== undefined)
  if (nameless && isOf(cues, 'state-word', lemmaOf(tree, source.token))) return false
  return target.standing === 'ground' || source.actor.startsWith('group:')
}
