import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { isOf, nounFrames, verbFrames } from '../../cues/index.ts'
import { partiesAt, partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { judgement } from './judgement.ts'
import { BLAMES } from './says.ts'

/**
 * A headline that puts a country before a colon and a judgement behind it: `Norland: Estia to blame for the blast`,
 * `Norland: Estia behind the blast`. A plain deed behind it may be told of a place: `Norland: Estia shells a town`.
 */
export const colonRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const speakers = speakersOf(scene)
  if (speakers.length === 0) return []
  return judgedIn(scene, clause).flatMap((party) =>
    speakers
      .filter((s) => s.actor !== party.actor)
      // what must be done is not done yet; that it is called for is
      .map((s) => ({ ...draft('says', clause, BLAMES, s, direct(party, -1), 'ccomp'), predicate: s.token })),
  )
}

const NAMED = 4

/** A country that alone stands before the colon. */
const speakersOf = ({ tree, mentionsAt }: Scene): readonly Party[] => {
  const at = tree.tokens.findIndex(({ text }) => text === ':')
  if (at < 1 || at > NAMED || at > tree.tokens.length - 4) return []
  for (let i = 0; i < at; i++) {
    const [m] = mentionsAt(i)
    if (m && m.from === 0 && m.to === at && m.actor.startsWith('state:'))
      return [{ actor: m.actor, token: i, via: m.via, standing: 'speaker' }]
  }
  return []
}

const judgedIn = (scene: Scene, clause: Clause): readonly Party[] => {
  const { tree } = scene
  // `Norland: Estia behind the blast`: read as a name with a phrase
  if (clause.kind === 'noun' && clause.link !== 'parataxis') {
    const suspect = tree.tokens[clause.head]?.head ?? -1
    const behind =
      clause.link === 'nmod' &&
      prepositionOf(tree, clause.head) === 'behind' &&
      low(tree, suspect - 1) === ':'
    return behind && isWrong(scene, clause.lemma) ? partiesAt(scene, suspect) : []
  }
  // `Norland: Estia to blame`: read as a name with an infinitive
  if (clause.link === 'acl' && clause.lemma === 'blame' && clause.modality === 'to')
    return low(tree, clause.governor - 1) === ':' ? partiesAt(scene, clause.governor) : []
  if (clause.link !== 'parataxis' || clause.negator >= 0) return []
  return isBlamed(scene, clause) ? partiesOf(scene, clause.surface) : []
}

const isWrong = ({ cues }: Scene, lemma: string): boolean =>
  ['bad-deed', 'bad-thing', 'bad-outcome'].some((name) => isOf(cues, name, lemma)) ||
  /^(?:blast|explosion|hack|leak|fire|breach)$/.test(lemma) ||
  nounFrames(cues, lemma).some((f) => f.plover === 'ASSAULT')

const isBlamed = (scene: Scene, clause: Clause): boolean => {
  const { tree, cues } = scene
  if (clause.lemma === 'blame' && clause.modality === 'to') return true
  if (clause.kind === 'verb' && clause.modality === 'obliged' && isOf(cues, 'ending-verb', clause.lemma))
    return true
  const deed = verbFrames(cues, clause.lemma).some((f) => f.sign < 0 && f.plover !== 'ACCUSE')
  if (clause.kind === 'verb' && !clause.passive && clause.modality !== 'obliged' && deed) return false
  // `responsible for the hack`
  const duty = lemmaOf(tree, clause.head) === 'responsible'
  if (duty && !kidsBy(tree, clause.head, 'obl').some((k) => isWrong(scene, lemmaOf(tree, k)))) return false
  return judgement(scene, clause.head) < 0
}
