import type { Clause } from '../../clauses/clause.ts'
import { ownFrame } from '../../cues/frame.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { reachedFrom } from '../reach/index.ts'
import { fillers, meets } from '../slots.ts'

/** `Kade would not meet Morov`, `Kade said he will not vote for Morov`: told of oneself or by the paper, it is a refusal. */
export const wouldNotRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (clause.negator < 0 || clause.passive || !/^(?:future|conditional)$/.test(clause.modality ?? ''))
    return []
  const holders = partiesOf(scene, clause.subjects)
  if (holders.length === 0 || !isOwnWord(scene, clause)) return []
  return verbFrames(scene.cues, clause.lemma)
    .filter((f) => OWED.test(clause.lemma) && (f.latent || f.sign > 0) && meets(scene.tree, clause, f.need))
    .flatMap((f) => fillers(scene.tree, clause, f.target))
    .flatMap((end) => reachedFrom(scene, end, -1))
    .filter((r) => r.sign < 0 && r.way === 'party')
    .flatMap((reached) =>
      holders.map((holder) => ({
        ...draft('refusal', clause, REFUSES, holder, reached),
        counted: clause.negator,
      })),
    )
}

const OWED =
  /^(?:meet|recognise|recognize|vote|campaign|receive|shake|congratulate|work|serve|negotiate|deal|accept)$/

/** Said by who will not, or by nobody: what others say of them is their guess. */
const isOwnWord = (scene: Scene, clause: Clause): boolean => {
  if (/^(?:root|conj|acl:relcl|parataxis)$/.test(clause.link)) return true
  const said = scene.clauses.get(clause.governor)
  if (clause.link !== 'ccomp' || said === undefined) return false
  const speakers = partiesOf(scene, said.subjects)
  return clause.subjects.some((s) =>
    partiesAt(scene, s).some((p) => speakers.some((speaker) => speaker.actor === p.actor)),
  )
}

const REFUSES = ownFrame({ name: 'would-not', sign: -1, means: 'political', plover: 'REJECT', cameo: '120' })
