import type { Clause } from '../../clauses/clause.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'

/** What only those in power do to somebody; said of by them, it is their own deed. */
const DECREED = /^(?:sanction|blacklist|ban|outlaw|expel|deport|proscribe|designate|embargo)$/
/** Alliances and armies take captives; other bodies only tell of it. */
const FIGHTING = /^(?:organization|group):(?:.*-)?(?:nato|coalition|alliance|forces?|army)$/
const TAKEN = /^(?:arrest|detain|capture|seize|apprehend|jail|imprison)$/

/**
 * A deed told without its doer by the one who alone can have done it.
 *
 *   Norland's treasury said Kade had been sanctioned. Norland announced that Kade was arrested in a raid.
 */
export const announcedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!clause.passive || clause.subjects.length > 0 || clause.negator >= 0 || clause.link !== 'ccomp')
    return []
  if (clause.modality !== null && clause.modality !== 'future') return []
  const taken = TAKEN.test(clause.lemma)
  if (!taken && !DECREED.test(clause.lemma)) return []
  const verb = scene.clauses.get(clause.governor)
  if (
    verb?.kind !== 'verb' ||
    verb.negator >= 0 ||
    !/^(?:say|announce|confirm|declare|state)$/.test(verb.lemma)
  )
    return []
  const [frame] = verbFrames(scene.cues, clause.lemma).filter((f) => f.sign < 0 && f.target === 'object')
  if (!frame) return []
  return verb.subjects
    .flatMap((s) => partiesAt(scene, s))
    .filter(
      ({ actor }) =>
        actor.startsWith('state:') || (taken ? FIGHTING.test(actor) : actor.startsWith('organization:')),
    )
    .flatMap((holder) =>
      clause.objects
        .flatMap((o) => partiesAt(scene, o))
        .map((party) =>
          draft('announced', clause, frame, holder, { party, sign: -1, way: 'party', hops: 1 }, 'ccomp'),
        ),
    )
}
