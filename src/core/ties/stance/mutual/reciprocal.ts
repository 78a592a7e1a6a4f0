import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, tagOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

/**
 * What several do to each other.
 *
 *   Norland and Estia clashed. Norland and Estia fought each other. The war between Norland and Estia. Norland and Estia
 *   are allies.
 */
export const reciprocalRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  // `agreed to disagree`
  if (clause.lemma === 'disagree' && scene.clauses.get(clause.governor)?.lemma === 'agree') return []
  if (clause.kind === 'verb') return [...verbEachOther(scene, clause), ...fightingBetween(scene, clause)]
  if (clause.kind === 'noun')
    return [...between(scene, clause), ...allies(scene, clause), ...joined(scene, clause)]
  return []
}

/** `Norland and Estia clashed`, `fought each other`, `fought a long war` */
const verbEachOther = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  const each = eachOther(scene, clause)
  const alone =
    clause.objects.length === 0 &&
    kidsBy(tree, clause.head, 'ccomp').length === 0 &&
    !clause.obliques.some(
      (o) =>
        /^(?:with|against|for|alongside)$/.test(o.prep) &&
        !isOf(cues, 'club-word', lemmaOf(tree, o.head)) &&
        !(o.prep === 'for' && clause.lemma !== 'argue' && TIME.test(lemmaOf(tree, o.head))),
    )
  const frames = verbFrames(cues, clause.lemma)
  // `fought a long border war`
  const inWar = clause.objects.flatMap((o) => scene.clauses.get(o)?.obliques ?? [])
  const war =
    /^(?:fight|wage)$/.test(clause.lemma) &&
    clause.objects.some((o) => /^(?:war|battle|conflict|duel)$/.test(lemmaOf(tree, o))) &&
    ![...clause.obliques, ...inWar].some((o) => /^(?:with|against|for|on|alongside)$/.test(o.prep))
  // `fought with clubs`
  const armed =
    alone && /^(?:fight|battle)$/.test(clause.lemma) && clause.obliques.some((o) => o.prep === 'with')
  const frame =
    frames.find((f) => f.mutual && alone && f.strength > 1 && f.need === null) ??
    (each === null
      ? undefined
      : frames.find(
          (f) => !f.latent && f.target === 'object' && f.need === null && (each === 'them' || f.sign < 0),
        )) ??
    (war || armed || isOver(scene, clause) || isBetweenSides(scene, clause) || isAcross(scene, clause)
      ? verbFrames(cues, 'clash').find((f) => f.mutual)
      : undefined)
  return frame ? everyPair(scene, clause, frame, clause.subjects) : []
}

/** `accused each other`, `each blamed the other`; `expelled each other's envoys` is done to what is theirs. */
const eachOther = ({ tree }: Scene, clause: Clause): 'them' | 'theirs' | null => {
  const ends = [...clause.objects, ...clause.obliques.map((o) => o.head)]
  const isEach = (i: number): boolean => kidsBy(tree, i, 'det').some((k) => low(tree, k) === 'each')
  const other = ends.filter((i) => lemmaOf(tree, i) === 'other')
  if (other.length > 0 && clause.surface.some(isEach)) return 'them'
  const named = ends.filter((i) => /^(?:each|one)$/.test(low(tree, i)))
  if (named.length > 0 || other.some(isEach)) return 'them'
  return ends.some((i) => isEach(i)) ? 'theirs' : null
}

const TIME = /^(?:minute|hour|day|night|week|month|year|decade|century|time)$/

/** `Norland and Estia are fighting over the island`, `fought for 100 hours`: two of them, and nobody else named. */
const isOver = ({ tree }: Scene, clause: Clause): boolean => {
  const isSpell = ({ prep, head }: Clause['obliques'][number]): boolean =>
    prep === 'for' && TIME.test(lemmaOf(tree, head))
  return (
    /^(?:fight|battle|spar|wrangle|tussle)$/.test(clause.lemma) &&
    clause.objects.length === 0 &&
    (clause.obliques.some((o) => o.prep === 'over') ||
      (clause.surface.length === 2 && clause.obliques.some(isSpell))) &&
    !clause.obliques.some(
      (o) =>
        /^(?:with|against|for|on|alongside|beside|in)$/.test(o.prep) && !isSpell(o) && !isDate(tree, o.head),
    )
  )
}

const isDate = (tree: Scene['tree'], i: number): boolean =>
  tree.tokens[i]?.upos === 'NUM' || /^[a-z]*day$|^\d{4}$/.test(low(tree, i)) || MONTH.test(low(tree, i))

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

/** `Norland and Estia have fired across the line` */
const isAcross = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:fire|shoot|shell)$/.test(clause.lemma) &&
  clause.objects.length === 0 &&
  clause.obliques.some(
    (o) => o.prep === 'across' && /^(?:line|border|frontier|river)$/.test(lemmaOf(tree, o.head)),
  )

/** `The two sides have been fighting since April` */
const isBetweenSides = ({ tree }: Scene, clause: Clause): boolean =>
  /^(?:fight|battle)$/.test(clause.lemma) &&
  clause.objects.length === 0 &&
  clause.surface.length === 1 &&
  clause.surface.some((s) => /^(?:side|foe|enemy|rival)$/.test(lemmaOf(tree, s))) &&
  !clause.obliques.some((o) => /^(?:with|against|for|on|alongside|beside|together)$/.test(o.prep))

/** `Fighting between Norland and Estia resumed` */
const fightingBetween = (scene: Scene, clause: Clause): readonly Draft[] =>
  tagOf(scene.tree, clause.head) === 'VBG' && clause.objects.length === 0
    ? between(scene, { ...clause, lemma: low(scene.tree, clause.head) })
    : []

/** `the war between Norland and Estia` */
const between = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frames = nounFrames(scene.cues, clause.lemma).filter((f) => !f.latent && f.sign < 0)
  const frame = frames.find((f) => f.mutual && f.strength > 2) ?? frames[0]
  const inside = (one: Clause): readonly number[] =>
    one.obliques.filter((o) => o.prep === 'between').map((o) => o.head)
  const own = inside(clause)
  // `clashes broke out between Norland and Estia`: the phrase may hang on the verb of what happens between them
  const verb = own.length === 0 && clause.link === 'nsubj' ? scene.clauses.get(clause.governor) : undefined
  return frame ? everyPair(scene, clause, frame, verb?.kind === 'verb' ? inside(verb) : own) : []
}

const STRIFE = /^(?:war|conflict|hostility|hostilities|fighting|clash|feud|dispute|standoff|rivalry|battle)$/

/** `the Norland-Estia war`: the two that a hyphen joins before strife are at it. */
const joined = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!STRIFE.test(clause.lemma)) return []
  const { tree } = scene
  const border = low(tree, clause.head - 1) === 'border' ? 1 : 0
  const second = clause.head - 1 - border
  if (!/^[-–]$/.test(low(tree, second - 1)) || !/^(?:PROPN|ADJ)$/.test(tree.tokens[second]?.upos ?? ''))
    return []
  const frame = nounFrames(scene.cues, 'war').find((f) => f.mutual && f.strength > 2)
  return frame ? everyPair(scene, clause, frame, [second - 2, second]) : []
}

const allies = (scene: Scene, clause: Clause): readonly Draft[] => {
  const frame = (scene.cues.roles.get(clause.lemma) ?? []).find((f) => f.mutual)
  const plural = scene.tree.tokens[clause.head]?.xpos === 'NNS'
  return frame && plural ? everyPair(scene, clause, frame, clause.surface) : []
}

const everyPair = (scene: Scene, clause: Clause, frame: Frame, ends: readonly number[]): readonly Draft[] => {
  const parties: readonly Party[] = partiesOf(scene, ends)
  return parties.flatMap((a) =>
    parties
      .filter((b) => b.actor !== a.actor)
      .map((b) => draft('reciprocal', clause, frame, a, direct(b, frame.sign), 'each other')),
  )
}
