import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low } from '../../clauses/tree.ts'
import { isEvent } from '../nouns/event.ts'
import { continuing, type Report, seats } from '../report.ts'
import type { Scene } from '../scene.ts'
import { actorsOf } from '../who/acting.ts'

/** Rules that tell who was not at what has just been told. */
export const ABSENT = 'stays away'

/** "Duro stayed away", "did not show up", "did not make the journey": not there. */
export function theyStayAway(scene: Scene, clause: Clause): readonly Report[] {
  if (!staysAway(scene, clause) && !doesNotCome(scene, clause)) return []
  const tokens = [...clause.objects, ...clause.obliques.map(({ head }) => head)]
  // the noun of the meeting tells it
  if (tokens.some((token) => isEvent(scene, token))) return []
  const absent = actorsOf(scene, clause)
  return absent.length === 0
    ? []
    : [continuing({ scene, cue: clause.head, rule: ABSENT, seats: seats(absent, 'excluded') })]
}

const isPast = (scene: Scene, { head }: Clause): boolean =>
  scene.tree.tokens[head]?.xpos === 'VBD' ||
  kidsBy(scene.tree, head, 'aux').some((kid) => /^(?:did|had|has|have|was|were)$/.test(low(scene.tree, kid)))

/** "stayed away", "was kept away", "said that it would stay away" */
const staysAway = (scene: Scene, clause: Clause): boolean =>
  /^(?:stay|keep)(?: away)?$/.test(clause.lemma) &&
  low(scene.tree, clause.head + 1) === 'away' &&
  clause.negator < 0 &&
  (isPast(scene, clause) || clause.modality === 'future' || clause.modality === 'conditional')

/** "did not show up", "did not turn up", "did not make the trip" */
function doesNotCome(scene: Scene, clause: Clause): boolean {
  if (clause.negator < 0 || !isPast(scene, clause)) return false
  const { lemma } = clause
  if (/^(?:show|turn)(?: up)?$/.test(lemma)) return low(scene.tree, clause.head + 1) === 'up'
  return (
    lemma === 'make' &&
    clause.objects.some((object) => /^(?:journey|trip|voyage)$/.test(lemmaOf(scene.tree, object)))
  )
}
