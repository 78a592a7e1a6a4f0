import { lemmaOf, tagOf } from '../../clauses/tree.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import type { Reached, Way } from '../draft.ts'
import { isContentOf } from '../words/no-stance.ts'
import { reach } from './ends.ts'

/** `praised the progress that Estia made` */
const DOING = /^(?:make|do|play|achieve|take|spew|utter|voice|spout|carry out|stage|commit)$/

/** `the way Estia handled the crisis` */
const MANNER = /^(?:way|manner)$/

const HOLDING =
  /^(?:hold|control|run|rule|occupy|govern|own|dominate|administer|operate|manage|use|staff|flag|register|seize|overrun|capture)$/

/** A plan proposed by Estia; attacks that Estia launched; the rebel-held east. */
export const throughModifier = (
  scene: Scene,
  node: number,
  k: number,
  sign: 1 | -1,
  owner: Way,
  depth: number,
  avoid: number,
): readonly Reached[] => {
  const { tree, cues } = scene
  const modifier = scene.clauses.get(k)
  if (modifier?.kind !== 'verb' || k === avoid || tagOf(tree, k) === 'VB') return []
  if (isContentOf(scene, node, k)) return []
  const deprel = tree.tokens[k]?.deprel ?? ''
  const held = /^(?:amod|acl)$/.test(deprel) && modifier.passive && HOLDING.test(modifier.lemma)
  // a Norland-drafted resolution
  const drafted =
    deprel === 'amod' &&
    modifier.passive &&
    (isOf(cues, 'proposing', modifier.lemma) || modifier.lemma === 'lead')
  const made =
    drafted ||
    deprel === 'acl' ||
    (deprel === 'acl:relcl' &&
      (owner === 'author' || DOING.test(modifier.lemma) || MANNER.test(lemmaOf(tree, node))))
  if (!held && !made) return []
  // a relative clause names the author only if the thing is what it makes or does
  if (
    deprel === 'acl:relcl' &&
    !isOf(cues, 'proposing', modifier.lemma) &&
    !isOf(cues, 'light', modifier.lemma) &&
    !DOING.test(modifier.lemma) &&
    !MANNER.test(lemmaOf(tree, node))
  )
    return []
  const owners =
    modifier.lemma === 'belong' ? modifier.obliques.filter((o) => o.prep === 'to').map((o) => o.head) : []
  return [...modifier.subjects, ...owners]
    .filter((s) => s !== node)
    .flatMap((s) => reach(partiesAt(scene, s), sign, held ? 'owner' : 'author', depth + 1))
}
