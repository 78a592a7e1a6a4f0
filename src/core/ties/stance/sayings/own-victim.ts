import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, low } from '../../clauses/tree.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { meets } from '../slots.ts'
import { BLAMES, said } from './says.ts'

/** `Estia said Norland had shelled its ports`, `Estia says Norland is harbouring its rebels`: who tells of harm to itself accuses. */
export const ownVictimRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (cues.effects.get(clause.lemma) !== 'said' || clause.negator >= 0) return []
  const speakers = partiesOf(scene, clause.subjects)
  if (speakers.length === 0) return []
  return said(scene, clause).flatMap((k) => {
    const deed = scene.clauses.get(k)
    if (deed?.kind !== 'verb' || deed.negator >= 0 || deed.modality !== null) return []
    const frames = verbFrames(cues, deed.lemma).filter(
      (f) => !f.latent && f.target === 'object' && meets(tree, deed, f.need),
    )
    const hostile = frames.some((f) => f.sign < 0 && /^(?:ASSAULT|COERCE)$/.test(f.plover ?? ''))
    const shelter = frames.some((f) => f.plover === 'AID') && deed.objects.some((o) => isFoe(scene, o))
    if (!hostile && !shelter) return []
    const own = deed.objects.filter(
      (o) =>
        kidsBy(tree, o, 'nmod:poss').some((p) => /^(?:its|his|her|their|our)$/.test(low(tree, p))) ||
        (hostile && partiesAt(scene, o).some((p) => speakers.some((s) => s.actor === p.actor))),
    )
    if (own.length === 0) return []
    return partiesOf(scene, deed.subjects).flatMap((party) =>
      speakers
        .filter((s) => s.actor !== party.actor)
        .map((speaker) => ({
          ...draft('says', clause, BLAMES, speaker, direct(party, -1), 'ccomp'),
          cue: k,
        })),
    )
  })
}

const isFoe = ({ tree }: Scene, noun: number): boolean =>
  /^(?:rebel|insurgent|militant|enemy|separatist|dissident|guerrilla|opponent|terrorist)s?$/.test(
    low(tree, noun),
  )
