import type { Clause, Oblique } from '../../clauses/clause.ts'
import { obliquesOf } from '../../clauses/obliques.ts'
import { classOf, kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { holdersOf } from '../holders.ts'
import { reachedFromAll } from '../reach/index.ts'
import { meets } from '../slots.ts'

/**
 * A preposition that carries the stance with whatever predicate it stands by: `spoke in defence of Estia`,
 * `stepped in on behalf of Kade`, `is against the plan of Estia`.
 */
export const prepositionRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  // `hit the army's camp in support of them`: a camp supports nobody
  if (clause.kind === 'noun' && isPlace(scene, clause)) return []
  const drafts: Draft[] = []
  const framesOfVerb = verbFrames(scene.cues, clause.lemma)
  const predicative = asPredicate(scene, clause)
  const obliques = [...clause.obliques, ...behindObject(scene, clause), ...predicative]
  const preps = [...new Set(obliques.map((o) => o.prep))]
  for (const prep of preps)
    for (const frame of scene.cues.prepositions.get(prep) ?? []) {
      // the verb's own frame says more
      const own = framesOfVerb.some((f) => f.target === prep && meets(scene.tree, clause, f.need))
      if (clause.kind === 'verb' && own) continue
      // `lifted its measures against Kade`
      if (scene.cues.effects.get(clause.lemma) === 'ended') continue
      // `read a message on behalf of the League`: its mouthpiece, not its friend
      if (prep === 'on behalf of' && VOICING.test(clause.lemma)) continue
      const named = predicative.some((o) => o.prep === prep) ? clause.surface : clause.subjects
      const holders = holdersOf(scene, named)
      const ends = obliques
        .filter((o) => o.prep === prep && !isOfDeed(scene, clause, o.head))
        .map((o) => o.head)
      for (const reached of reachedFromAll(scene, ends, frame.sign))
        for (const holder of holders) drafts.push(draft('preposition', clause, frame, holder, reached, prep))
    }
  return drafts
}

const VOICING =
  /^(?:read|read out|say|sign|accept|convey|deliver|thank|welcome|greet|write|announce|issue|speak|address)$/

const isPlace = ({ cues, tree }: Scene, clause: Clause): boolean =>
  ['site', 'state-site', 'civil-site'].some((name) => isOf(cues, name, clause.lemma)) &&
  kidsBy(tree, clause.head, 'cop').length === 0

/** `armed them since the uprising against Kade`: the phrase goes with the deed right before it. */
const isOfDeed = ({ tree, cues }: Scene, clause: Clause, head: number): boolean => {
  const [prep] = kidsBy(tree, head, 'case')
  const deed = (prep ?? 0) - 1
  return (
    deed > clause.head &&
    classOf(tree, deed) === 'NOUN' &&
    (clause.objects.includes(deed)
      ? // `blocked measures against Kade`
        isOf(cues, 'hostile-measure', lemmaOf(tree, deed)) &&
        verbFrames(cues, clause.lemma).some((f) => f.sign < 0 && f.plover === 'REJECT')
      : nounFrames(cues, lemmaOf(tree, deed)).some((f) => f.sign < 0))
  )
}

/** `launched raids in support of Estia`: the phrase may hang on what is launched. */
const behindObject = ({ tree }: Scene, clause: Clause): readonly Oblique[] =>
  clause.kind === 'verb'
    ? clause.objects
        .filter((o) => o > clause.head)
        .flatMap((o) => obliquesOf(tree, o))
        .filter((o) => o.prep.includes(' '))
    : []

/** `Morov was in favour of Estia`: the phrase itself is what is said. */
const asPredicate = ({ tree }: Scene, clause: Clause): readonly Oblique[] => {
  const before = prepositionOf(tree, clause.head)
  return clause.kind === 'noun' && before !== '' && kidsBy(tree, clause.head, 'cop').length > 0
    ? clause.obliques.map(({ prep, head }) => ({ prep: `${before} ${clause.lemma} ${prep}`, head }))
    : []
}
