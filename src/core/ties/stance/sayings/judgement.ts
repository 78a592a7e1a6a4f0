import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf, relation, type Tree } from '../../clauses/tree.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { owedDeed, placeOf } from './place.ts'
import { isTooMuch, verdict, worth } from './verdict.ts'

/** What it means for its subject that a predicate is said of it: +1 speaks for it, -1 against it, 0 says nothing clear. */
export const judgement = (
  scene: Scene,
  word: number,
  clause: Clause | undefined = scene.clauses.get(word),
): 1 | -1 | 0 => {
  const { tree, cues } = scene
  const owed = clause && owedDeed(scene, clause)
  if (owed) return judgement(scene, owed.head, owed)
  const lemma = clause?.lemma ?? lemmaOf(tree, word)
  const is = (name: string): boolean => isOf(cues, name, lemma) || isOf(cues, name, low(tree, word))
  const verb = clause?.kind === 'verb'
  if (verb && isToBlame(tree, word)) return clause.negator < 0 ? -1 : 1
  if (verb && (isUnbearable(scene, clause) || isComeuppance(scene, clause))) return -1
  if (verb && isKnownFor(scene, clause)) return -1
  if (verb && isAbetting(scene, clause)) return -1
  if (verb && (isOnArmedGroup(scene, clause) || isMereMiss(tree, clause))) return 0
  if (clause && isMadeFor(scene, clause)) return clause.negator < 0 ? 1 : -1
  if (verb && clause.passive) return passive(scene, clause, is('bad-quality') && clause.subjects.length === 0)
  const place = clause ? placeOf(scene, clause) : 0
  if (place !== 0) return place
  if (clause?.modality === 'if') return 0
  if (clause && (isUnmet(scene, clause) || isOverdue(tree, clause))) return -1
  if (clause?.kind === 'adjective' && clause.lemma === 'right' && clause.negator < 0)
    return kidsBy(tree, word, 'xcomp', 'advcl').some((k) => k > word && low(tree, k - 1) === 'to') ? 1 : 0
  if (clause?.lemma === 'welcome' && isUnwelcome(tree, clause)) return -1
  const bad = verb ? is('bad') : is('bad-quality') || is('bad-thing')
  const good = verb ? is('good') : is('good-quality') || is('good-thing')
  if (bad === good || (clause?.kind === 'noun' && STATES.test(prepositionOf(tree, word))))
    return clause ? indirectly(scene, clause) : 0
  if (isMisjudged(scene, word, lemma)) return lemma === 'deserve' && (clause?.negator ?? -1) < 0 ? -1 : 0
  // `should not have lied` and `did not lie` say nothing clear
  if ((clause?.negator ?? -1) >= 0) return bad ? 0 : -1
  return bad ? -1 : 1
}

/** `deserves the condemnation`, `is responsible for the north`: it depends on what for. */
const isMisjudged = (scene: Scene, word: number, lemma: string): boolean => {
  const { tree, cues } = scene
  const isBad = (k: number): boolean =>
    isWrong(scene, k) || (cues.nouns.get(lemmaOf(tree, k)) ?? []).some((f) => f.sign < 0)
  if (lemma === 'deserve')
    return (
      kidsBy(tree, word, 'obj').some(isBad) ||
      kidsBy(tree, word, 'obj').some((k) => COMEUPPANCE.test(lemmaOf(tree, k)))
    )
  const what = kidsBy(tree, word, 'obl').filter((k) => prepositionOf(tree, k) === 'for')
  return (
    lemma === 'responsible' &&
    what.length > 0 &&
    what.every((k) =>
      /^(?:cent|percent|half|region|area|policy|security|affairs?|operations?|defen[cs]e|development|maintenance|relations?|management|coordination)$/.test(
        lemmaOf(tree, k),
      ),
    )
  )
}

const COMEUPPANCE = /^(?:blame|punishment|jail|prison|fate|scorn|censure|impeachment|sentence|penalty)$/

/** `in danger`, `under threat`: how somebody fares, not what they are. */
const STATES = /^(?:in|under|at|from|against|on|near|with)$/

/** What the words around a predicate say where its own says nothing. */
const indirectly = (scene: Scene, clause: Clause): 1 | -1 | 0 => {
  if (clause.kind === 'verb') {
    const shown = verdict(scene, clause)
    return shown === 0 ? attempted(scene, clause) : shown
  }
  if (clause.kind === 'adjective') return byDegree(scene, clause)
  // `is in danger` speaks against nobody, `was behind the raid` does
  const prep = prepositionOf(scene.tree, clause.head)
  if (prep === 'behind' || STATES.test(prep))
    return prep === 'behind' && clause.negator < 0 && isWrong(scene, clause.head) ? -1 : 0
  // `is a respected leader`, `is one of the least accountable states`
  const sign = worth(scene, clause.head)
  const turned = clause.negator >= 0 || isLeast(scene, clause.head)
  return turned ? (sign > 0 ? -1 : 0) : sign
}

const isWrong = (scene: Scene, noun: number): boolean =>
  worth(scene, noun) < 0 ||
  nounFrames(scene.cues, lemmaOf(scene.tree, noun)).some((f) => f.plover === 'ASSAULT')

/** `is uniquely prepared` */
const isMadeFor = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:prepared|qualified|suited|equipped|placed)$/.test(low(tree, clause.head)) &&
  kidsBy(tree, clause.head, 'advmod').some((k) =>
    /^(?:uniquely|ideally|perfectly|superbly|eminently|best)$/.test(low(tree, k)),
  )

/** `should have closed its airspace`: what ought to have been done was not. */
const isOverdue = (tree: Tree, clause: Clause): boolean =>
  clause.kind === 'verb' &&
  clause.modality === 'obliged' &&
  kidsBy(tree, clause.head, 'aux').some((k) => low(tree, k) === 'have')

/** `is too weak`, `is better than Dane`, `is willing to mislead them` */
const byDegree = (scene: Scene, clause: Clause): 1 | -1 | 0 => {
  const { tree } = scene
  if (clause.negator >= 0) return 0
  if (isTooMuch(scene, clause.head)) return -1
  if (low(tree, clause.head) === 'better') return clause.obliques.some((o) => o.prep === 'than') ? 1 : 0
  return isOf(scene.cues, 'disposed', clause.lemma) &&
    kidsBy(tree, clause.head, 'xcomp', 'advcl', 'ccomp').some((k) => judgement(scene, k) < 0)
    ? -1
    : 0
}

/** `does not care`, `was not fit to lead`: what one owes and does not. */
const isUnmet = ({ cues }: Scene, clause: Clause): boolean =>
  clause.negator >= 0 &&
  (clause.kind === 'verb'
    ? !clause.passive && clause.modality !== 'obliged' && isOf(cues, 'heeding', clause.lemma)
    : isOf(cues, 'owed-quality', clause.lemma))

/** `is not welcome`, `is no longer welcome` */
const isUnwelcome = (tree: Tree, clause: Clause): boolean =>
  clause.negator >= 0 || kidsBy(tree, clause.head, 'advmod').some((k) => low(tree, k) === 'longer')

const isLeast = ({ tree }: Scene, noun: number): boolean =>
  kidsBy(tree, noun, 'amod').some((k) => kidsBy(tree, k, 'advmod').some((a) => low(tree, a) === 'least'))

/** `is trying to mislead them`, `keeps lying`, `needs to stop cheating`: what is tried, kept up or to be stopped is done. */
const attempted = (scene: Scene, clause: Clause): 1 | -1 | 0 => {
  if (clause.negator >= 0 || clause.passive || !isOf(scene.cues, 'trying', clause.lemma)) return 0
  return kidsBy(scene.tree, clause.head, 'xcomp', 'advcl', 'ccomp').some(
    (k) => k > clause.head && relation(scene.tree, k) !== 'nsubj' && judgement(scene, k) < 0,
  )
    ? -1
    : 0
}

/** `the militia is known for committing atrocities` */
const isKnownFor = (scene: Scene, clause: Clause): boolean =>
  clause.passive &&
  clause.negator < 0 &&
  /^(?:know|notorious)$/.test(clause.lemma) &&
  kidsBy(scene.tree, clause.head, 'advcl', 'obl').some(
    (k) => prepositionOf(scene.tree, k) === 'for' && judgement(scene, k) < 0,
  )

/** `Estia was harbouring militants`: who says so blames it. */
const isAbetting = ({ cues, tree }: Scene, clause: Clause): boolean =>
  !clause.passive &&
  clause.negator < 0 &&
  (clause.modality === null || clause.modality === 'to') &&
  clause.objects.some((o) => OUTLAW.test(lemmaOf(tree, o))) &&
  verbFrames(cues, clause.lemma).some((f) => f.sign > 0 && f.target === 'object' && !f.latent)

/** `Norland said Estian troops had killed a commander of the militia`: told as a success as much as a crime. */
const isOnArmedGroup = (scene: Scene, clause: Clause): boolean => {
  if (!verbFrames(scene.cues, clause.lemma).some((f) => f.plover === 'ASSAULT')) return false
  const hit = clause.objects.map((o) => partiesAt(scene, o))
  return (
    hit.length > 0 && hit.every((p) => p.length > 0 && p.every(({ actor }) => actor.startsWith('group:')))
  )
}

/** `failed to qualify`, `failed to agree`: no fault of theirs */
const isMereMiss = (tree: Tree, clause: Clause): boolean =>
  clause.lemma === 'fail' &&
  kidsBy(tree, clause.head, 'xcomp').some((k) =>
    /^(?:qualify|reach|agree|win|secure|get|register|appear|return|advance|arrive|meet|score|finish)$/.test(
      lemmaOf(tree, k),
    ),
  )

const OUTLAW =
  /^(?:terrorist|militant|terrorism|extremist|jihadist|jihadi|separatist|insurgent|criminal|mercenary|extremism)s?$/

/** `Estia is to blame` */
const isToBlame = (tree: Tree, word: number): boolean =>
  lemmaOf(tree, word) === 'blame' && low(tree, word - 1) === 'to' && kidsBy(tree, word, 'cop').length > 0

/** `Kade cannot be allowed to stay`, `Estia must not be allowed a bomb` */
const isUnbearable = ({ cues }: Scene, clause: Clause): boolean =>
  clause.passive &&
  clause.negator >= 0 &&
  isOf(cues, 'bearing', clause.lemma) &&
  /^(?:possible|obliged|future)$/.test(clause.modality ?? '')

/** `Kade must face justice`, `Estia will pay for this`, `would regret it`: what is wished on an enemy. */
const isComeuppance = ({ cues, tree }: Scene, clause: Clause): boolean => {
  if (clause.negator >= 0 || !/^(?:obliged|future|conditional)$/.test(clause.modality ?? '')) return false
  if (clause.lemma === 'face')
    return clause.objects.some((o) => isOf(cues, 'comeuppance-word', lemmaOf(tree, o)))
  if (clause.lemma === 'pay')
    return clause.objects.length === 0
      ? clause.obliques.some((o) => o.prep === 'for')
      : clause.objects.some((o) => lemmaOf(tree, o) === 'price')
  return isOf(cues, 'comeuppance', clause.lemma)
}

/** `the draft was flawed`; `Kade must be stopped`, `Estia should be rewarded`: what is called for is done to its subject. */
const passive = (scene: Scene, clause: Clause, bad: boolean): 1 | -1 | 0 => {
  // `is uniquely prepared`
  if (
    /^(?:prepare|qualify|suit|equip|place)$/.test(clause.lemma) &&
    kidsBy(scene.tree, clause.head, 'advmod').some((k) =>
      /^(?:uniquely|ideally|perfectly|superbly|eminently|well|best)$/.test(low(scene.tree, k)),
    )
  )
    return clause.negator < 0 ? 1 : -1
  // `can be trusted`
  if (clause.lemma === 'trust' && clause.modality === 'possible') return clause.negator < 0 ? 1 : -1
  if (clause.negator >= 0) return 0
  if (bad) return -1
  if (isOf(scene.cues, 'sold-out', clause.lemma)) return -1
  if (clause.modality !== 'obliged') return 0
  const [frame] = verbFrames(scene.cues, clause.lemma).filter(
    (f) => f.target === 'object' && f.need === null && f.reach !== 'event' && f.strength > 1,
  )
  return frame?.sign ?? 0
}
