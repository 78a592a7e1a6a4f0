import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, relation } from '../../clauses/tree.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import type { Draft } from '../draft.ts'

/**
 * A verb left out: `Norland assured Estia of its support; Velm did as well`, `Norland condemned Estia. So did Velm.` The
 * nearest ties told before by a verb are told of the new subject.
 */
export const ellipsisRule = (
  scene: Scene,
  clause: Clause,
  before: readonly Draft[],
  lastSentence: () => readonly Draft[],
): readonly Draft[] => {
  if (clause.negator >= 0 || !isElliptic(scene, clause)) return []
  const here = told(before).filter((d) => d.cue < clause.head)
  const last = here.at(-1)?.cue
  const again =
    here.length > 0 ? here.filter((d) => d.cue === last) : carriedOver(scene, clause, lastSentence)
  return partiesOf(scene, subjectsOf(scene, clause)).flatMap((source) =>
    again
      .filter((d) => d.target.actor !== source.actor)
      .map((d): Draft => ({ ...d, rule: 'ellipsis', source, predicate: clause.head, cue: clause.head })),
  )
}

/** `recalled its envoy; Velm did as well`: what is one's own is no target for the next. */
const told = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter((d) => /^(?:verb|light)$/.test(d.rule) && d.source.actor !== d.target.actor)

/** `did`, `did the same`, `did likewise`, `followed suit` */
const isElliptic = ({ tree }: Scene, clause: Clause): boolean => {
  if (clause.kind !== 'verb' || kidsBy(tree, clause.head, 'xcomp', 'ccomp').length > 0) return false
  if (clause.lemma === 'follow') return clause.objects.some((o) => lemmaOf(tree, o) === 'suit')
  if (clause.lemma !== 'do') return false
  return (
    clause.objects.length === 0 ||
    isInverted({ tree }, clause) ||
    clause.objects.every((o) => /^(?:same|likewise|so)$/.test(low(tree, o)))
  )
}

/** `So did Velm and Karnia`, `as did Velm`: the subject behind the verb may be read as its object. */
const isInverted = ({ tree }: Pick<Scene, 'tree'>, clause: Clause): boolean =>
  /^(?:so|as)$/.test(low(tree, clause.head - 1)) && clause.subjects.length === 0

const subjectsOf = (scene: Scene, clause: Clause): readonly number[] =>
  isInverted(scene, clause) ? clause.objects : clause.subjects

/** What the sentence before tells by its main verb as a fact, unless it was told of this very party. */
const carriedOver = (
  scene: Scene,
  clause: Clause,
  lastSentence: () => readonly Draft[],
): readonly Draft[] => {
  const { before } = scene
  if (!before || relation(scene.tree, clause.head) !== 'root') return []
  const drafts = told(lastSentence()).filter((d) => {
    const main = before.clauses.get(d.predicate)
    return relation(before.tree, d.predicate) === 'root' && main?.modality === null && main.negator < 0
  })
  // the words at hand tell it, not where its name was last read
  return drafts
    .filter((d) => d.cue === drafts.at(-1)?.cue)
    .map((d) => ({ ...d, target: { ...d.target, token: clause.head } }))
}
