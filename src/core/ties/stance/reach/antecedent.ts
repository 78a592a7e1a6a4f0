import type { Clause } from '../../clauses/clause.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { antecedent, kidsBy, lemmaOf, low, relation } from '../../clauses/tree.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { meets } from '../slots.ts'

/**
 * Whose doing a deed is that the words at hand only take up again, by what was told before them.
 *
 *   Estia drafted a resolution. Norland opposed *the measure*.      who proposed it
 *   Estia shelled the town. Norland condemned *the attack*.         who did it
 *   Estia expelled the envoys, *a move* that Norland condemned.     who acts in the clause around it
 */
export const authorsBefore = (scene: Scene, node: number): readonly Party[] => {
  if (PRONOUNS.test(low(scene.tree, node)) && kidsBy(scene.tree, node, 'nmod').length === 0)
    return scene.before ? mainActors(scene.before, -1) : []
  if (isSetBehind(scene, node)) return mainActors(scene, node)
  if (isNamedIt(scene, node)) return stepBefore(scene, node)
  // to deny a charge is not to attack who brings it
  if (!isDefinite(scene, node) || lemmaOf(scene.tree, scene.tree.tokens[node]?.head ?? -1) === 'deny')
    return []
  // `the decision to hold it` says itself which it is
  if (kidsBy(scene.tree, node, 'acl').some((k) => isInfinitive(scene.tree, k))) return []
  for (let one: Scene | null = scene; one !== null; one = one.before) {
    const until = one === scene ? node : one.tree.tokens.length
    const told = [...one.clauses.values()].filter((c) => c.head < until)
    for (const search of isVeto(scene, node) ? [owners, vetoes] : [sponsors, owners, sayers, echoes]) {
      const authors = search(one as Scene, told, scene, node)
      if (authors.length > 0) return authors
    }
  }
  if (!isOf(scene.cues, 'act-noun', lemmaOf(scene.tree, node))) return []
  const near = isDeed(scene, node) ? [] : stepBefore(scene, node)
  if (near.length > 0) return near
  for (const one of [scene.before, scene.before?.before, titleOf(scene)]) {
    const actors = one ? mainActors(one, -1, isStep) : []
    if (actors.length > 0) return actors
  }
  return []
}

/** `Norland closed the port, and Estia called *it* a crime`, `called *the step* illegal`: who acts in the clause before. */
const stepBefore = (scene: Scene, node: number): readonly Party[] => {
  const verb = scene.tree.tokens[node]?.head ?? -1
  return mainActors(scene, verb, (_, clause) => clause.head !== verb && clause.negator < 0)
}

const isNamedIt = ({ tree }: Scene, node: number): boolean =>
  low(tree, node) === 'it' &&
  relation(tree, node) === 'obj' &&
  /^(?:root|conj|parataxis)$/.test(relation(tree, tree.tokens[node]?.head ?? -1)) &&
  /^(?:call|label|brand|term|dub|denounce|describe|condemn|slam)$/.test(
    lemmaOf(tree, tree.tokens[node]?.head ?? -1),
  )

/** The headline says what `the step` was when everybody's answers to it stand between. */
const titleOf = (scene: Scene): Scene | null => {
  let first = scene
  while (first.before !== null) first = first.before
  return first !== scene && first.tree.sentence.heading ? first : null
}

const STEPS = ['violence', 'launch', 'visit', 'vote', 'decision', 'help', 'release', 'agreement', 'dispatch']

const isStepWord = (scene: Scene, lemma: string): boolean =>
  STEPS.some((name) => isOf(scene.cues, `echo-${name}`, lemma))

/** `recognised`, `shelled`, `announced drills`: something is done, and not only said of it. */
const isStep = (scene: Scene, clause: Clause): boolean =>
  clause.negator < 0 &&
  (isStepWord(scene, clause.lemma) ||
    (/^(?:announce|plan|order|begin|start)$/.test(clause.lemma) &&
      clause.objects.some((o) => isStepWord(scene, lemmaOf(scene.tree, o)))))

type Search = (one: Scene, told: readonly Clause[], scene: Scene, node: number) => readonly Party[]

const isDefinite = (scene: Scene, node: number): boolean =>
  kidsBy(scene.tree, node, 'det').some((k) => /^(?:the|this|that|these|those|both)$/.test(low(scene.tree, k)))

const PRONOUNS = /^(?:this|that)$/

const WRITTEN = /^(?:statement|communique|letter|declaration|message|report)$/

/** Subjects; of a noun that nobody suffers also who stands behind `of`: the votes of Estia. */
const doersOf = (one: Scene, clause: Clause | undefined): readonly Party[] => {
  if (!clause) return []
  const suffered = nounFrames(one.cues, clause.lemma).some((f) => f.target === 'of')
  const of =
    clause.kind === 'noun' && !suffered
      ? clause.obliques
          .filter((o) => o.prep === 'of' || (o.prep === 'from' && WRITTEN.test(clause.lemma)))
          .map((o) => o.head)
      : []
  return partiesOf(one, [...clause.subjects, ...of])
}

const isDeed = (scene: Scene, node: number): boolean =>
  ['echo-visit', 'echo-violence', 'echo-launch'].some((name) =>
    isOf(scene.cues, name, lemmaOf(scene.tree, node)),
  )

const GENERAL =
  /^(?:measure|text|document|proposal|draft|resolution|initiative|plan|bill|motion|paper|move|step)$/

/** `a resolution … the measure`; `a message` is no threat. */
const isSame = (scene: Scene, node: number, one: Scene, told: number): boolean => {
  const [lemma, other] = [lemmaOf(scene.tree, node), lemmaOf(one.tree, told)]
  return lemma === other || (GENERAL.test(lemma) && isOf(one.cues, 'measure', other))
}

/** Estia drafted a resolution … the measure */
const sponsors: Search = (one, told, scene, node) =>
  isOf(scene.cues, 'measure', lemmaOf(scene.tree, node)) && !isDeed(scene, node)
    ? doersOf(
        one,
        told
          .filter(
            (c) =>
              c.kind === 'verb' &&
              isOf(one.cues, 'proposing', c.lemma) &&
              c.objects.some((o) => (one !== scene || o !== node) && isSame(scene, node, one, o)),
          )
          .at(-1),
      )
    : []

/** a British draft … the draft */
const owners: Search = (one, told, scene, node) =>
  doersOf(
    one,
    told
      .filter((c) => c.kind === 'noun' && c.lemma === lemmaOf(scene.tree, node) && doersOf(one, c).length > 0)
      .at(-1),
  )

/** Estia shelled the town … the attack */
const echoes: Search = (one, told, scene, node) => {
  const noun = lemmaOf(scene.tree, node)
  const classes = [...scene.cues.words].filter(([name, words]) => name.startsWith('echo-') && words.has(noun))
  // what the clause at hand says of the deed is not the deed
  const own = one === scene ? (scene.tree.tokens[node]?.head ?? -1) : -1
  for (const clause of [...told].reverse()) {
    if (
      clause.head === own ||
      clause.kind === 'adjective' ||
      !classes.some(([, words]) => words.has(clause.lemma))
    )
      continue
    const doers = doersOf(one, clause)
    if (doers.length > 0) return doers
  }
  return []
}

/** Norland said in a report … the report */
const sayers: Search = (one, told, scene, node) => {
  const lemma = lemmaOf(scene.tree, node)
  if (!WRITTEN.test(lemma)) return []
  return doersOf(
    one,
    told
      .filter(
        (c) =>
          c.kind === 'verb' &&
          one.cues.effects.get(c.lemma) === 'said' &&
          c.obliques.some((o) => o.prep === 'in' && lemmaOf(one.tree, o.head) === lemma),
      )
      .at(-1),
  )
}

const isVeto = ({ tree }: Scene, node: number): boolean => lemmaOf(tree, node) === 'veto'

const CASTING = /^(?:use|cast|wield|exercise|employ|invoke)$/

/** Norland vetoed the draft … the veto; Norland used its veto … the veto; Norland blocked the draft … the veto */
const vetoes: Search = (one, told) => {
  for (const clause of [...told].reverse()) {
    const cast = CASTING.test(clause.lemma) && clause.objects.some((o) => lemmaOf(one.tree, o) === 'veto')
    if (clause.kind !== 'verb' || !(cast || /^(?:veto|block|vote down)$/.test(clause.lemma))) continue
    const doers = doersOf(one, clause)
    if (doers.length > 0) return doers
  }
  return []
}

/** `…, a move that Norland condemned`, `…, a step criticised by Norland`, `in a move that …`: set beside what was told. */
const isSetBehind = (scene: Scene, node: number): boolean =>
  isOf(scene.cues, 'act-noun', lemmaOf(scene.tree, node)) &&
  kidsBy(scene.tree, node, 'acl').length > 0 &&
  kidsBy(scene.tree, node, 'det').some((k) => /^an?$/.test(low(scene.tree, k))) &&
  /^(?:appos|parataxis|obl|dep|conj|obj|nmod|list)$/.test(relation(scene.tree, node))

/** `plans to station ships there`: the step is the planner's own. */
const isOwnPlan = ({ tree }: Scene, clause: Clause): boolean =>
  clause.objects.length === 0 && kidsBy(tree, clause.head, 'xcomp').some((k) => isInfinitive(tree, k))

const isJudging = ({ tree, cues }: Scene, clause: Clause): boolean =>
  verbFrames(cues, clause.lemma).some(
    (f) => f.means === 'verbal' && f.target === 'object' && meets(tree, clause, f.need),
  )

const TALK = /^(?:speak|talk|meet|phone|telephone|call|write|confer|discuss|comment|respond|react)$/

/** Who acts in the highest clause that has somebody acting, before a token (-1: anywhere). */
export const mainActors = (
  scene: Scene,
  until: number,
  isDone: (scene: Scene, clause: Clause) => boolean = () => true,
): readonly Party[] => {
  const { tree, cues } = scene
  for (const clause of scene.clauses.values()) {
    if (until >= 0 && clause.head >= until) break
    if (clause.kind !== 'verb' || !/^(?:root|ccomp|conj)$/.test(relation(tree, clause.head))) continue
    if (cues.effects.get(clause.lemma) === 'said' && kidsBy(tree, clause.head, 'ccomp').length > 0) continue
    if (!isDone(scene, clause)) continue
    // nor has who only talks of it, or who only judges it, taken a step
    if (TALK.test(clause.lemma)) continue
    if (
      !isOwnPlan(scene, clause) &&
      (cues.effects.get(clause.lemma) === 'wished' || isJudging(scene, clause))
    )
      continue
    const doers = clause.subjects.flatMap((s) => partiesAt(scene, antecedent(tree, s, clause.head)))
    if (doers.length > 0) return doers
  }
  return []
}
