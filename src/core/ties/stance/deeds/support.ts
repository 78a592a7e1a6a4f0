import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, kidsOf, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { fillers } from '../slots.ts'

/** `denounced the militia's advance with Estian support`: the militia has it, not who denounces. */
const helped = (scene: Scene, clause: Clause, help: number): readonly Party[] => {
  const { tree, cues } = scene
  const subjects = partiesOf(scene, fillers(tree, clause, 'subject'))
  const stance = clause.kind === 'verb' && isStance(scene, clause)
  if (!stance) return subjects
  for (let i = help - 1; i > clause.head; i--) {
    const deed = scene.clauses.get(i)
    const known = nounFrames(cues, lemmaOf(tree, i)).some((f) => f.plover === 'ASSAULT')
    if (deed?.kind === 'noun' && (known || /^(?:advance|push|march)$/.test(lemmaOf(tree, i)))) {
      const doers = partiesOf(scene, deed.subjects)
      if (doers.length > 0) return doers
    }
  }
  return []
}

/** A verb of judging: support goes with what is judged. */
const isStance = ({ cues }: Scene, clause: Clause): boolean =>
  /^(?:express|voice)$/.test(clause.lemma) ||
  verbFrames(cues, clause.lemma).some((f) => f.means === 'verbal' && f.target === 'object' && f.need === null)

/**
 * Support that somebody acts with: `The rebels hold the town with Estian air support`, `with the help of Norland`,
 * `with backing from Velm`, `Kade's campaign, with Estian support,`. Whoever acts is backed.
 */
export const supportRule = (scene: Scene, clause: Clause): readonly Draft[] =>
  companions(scene, clause).flatMap((head) => {
    const frame = frameOf(scene, clause, head)
    if (!frame) return []
    const backers = backersAt(scene, head)
    return helped(scene, clause, head).flatMap((party) =>
      backers.map((backer) => ({
        ...draft('with-support', clause, frame, backer, direct(party, 1), 'with'),
        cue: head,
      })),
    )
  })

/** What stands behind `with`, on the predicate, its objects or its subject, or `thanks to`: `The army, with Estian jets, advanced`. */
const companions = (scene: Scene, clause: Clause): readonly number[] => {
  const { tree } = scene
  const heads = [...clause.objects, ...clause.obliques.map((o) => o.head)]
  const obliques = [...clause.obliques, ...heads.flatMap((o) => scene.clauses.get(o)?.obliques ?? [])]
  const things = clause.kind === 'verb' ? [...clause.objects, ...clause.surface] : []
  const hung = things.flatMap((o) => kidsBy(tree, o, 'nmod')).filter((k) => prepositionOf(tree, k) === 'with')
  const behind = obliques.filter((o) => o.prep === 'with').map((o) => o.head)
  const owed = kidsOf(tree, clause.head)
    .filter((k) => low(tree, k) === 'thanks')
    .flatMap((k) => kidsBy(tree, k, 'nmod', 'obl'))
  return [...new Set([...behind, ...[...hung, ...owed].flatMap((k) => coordinated(tree, k))])]
}

/** A noun of help, or the arms and men that ground is won with: `regained Velm with Estian bombs`. */
const frameOf = (scene: Scene, clause: Clause, head: number): Frame | null => {
  const { tree, cues } = scene
  const noun = lemmaOf(tree, head)
  if (isGiven(tree, head)) return null
  if (kidsBy(tree, head, 'amod').some((k) => /^(?:captured|seized|stolen|looted|old)$/.test(low(tree, k))))
    return null
  const [help] = nounFrames(cues, noun).filter((f) => f.sign > 0 && !f.latent)
  if (help) return help
  // `after clashes with the army`: against it
  if (isFight(scene, tree.tokens[head]?.head ?? -1)) return null
  const means = ['arms', 'weapon', 'troops', 'might'].some((words) => isOf(cues, words, noun))
  return means &&
    (isOf(cues, 'winning-ground', clause.lemma) || low(tree, tree.tokens[head]?.head ?? -1) === 'thanks')
    ? BORROWED
    : null
}

const isFight = ({ tree, cues }: Scene, noun: number): boolean =>
  nounFrames(cues, lemmaOf(tree, noun)).some((f) => f.sign < 0 && f.target === 'with')

/** `struggled with the Kade endorsement`: not what one acts with, but what one has to do with. */
const isGiven = (tree: Tree, head: number): boolean =>
  kidsBy(tree, head, 'det').some((k) => low(tree, k) === 'the') && kidsBy(tree, head, 'compound').length > 0

/** `with Estian jets`, `with the help of Norland`, `with the help of hundreds of Estian raids` */
const backersAt = (scene: Scene, head: number): readonly Party[] => {
  const { tree } = scene
  const self = partiesAt(scene, head)
  if (self.length > 0) return self
  const owners = scene.clauses.get(head)?.subjects ?? kidsBy(tree, head, 'nmod:poss', 'amod', 'compound')
  const outer = kidsBy(tree, head, 'nmod').filter((k) => /^(?:of|from|by)$/.test(prepositionOf(tree, k)))
  const named = partiesOf(scene, [...owners, ...outer])
  if (named.length > 0) return named
  // `with the help of Estian jets and Velmish tanks`
  const armed = outer
    .flatMap((k) => coordinated(tree, k))
    .filter(
      (k) => /\d/.test(low(tree, k)) || ['arms', 'weapon'].some((w) => isOf(scene.cues, w, lemmaOf(tree, k))),
    )
    .flatMap((k) => {
      const beside = kidsBy(tree, k, 'amod', 'compound', 'nmod:poss')
      return partiesOf(scene, [...beside, ...beside.flatMap((b) => kidsBy(tree, b, 'amod'))])
    })
  if (armed.length > 0) return armed
  return outer
    .filter(
      (k) =>
        isOf(scene.cues, 'person-part', lemmaOf(tree, k)) ||
        isOf(scene.cues, 'attack-word', lemmaOf(tree, k)),
    )
    .flatMap((k) => backersAt(scene, k))
}

const BORROWED = ownFrame({ name: 'borrowed-arms', sign: 1, means: 'military', plover: 'AID', cameo: '072' })
