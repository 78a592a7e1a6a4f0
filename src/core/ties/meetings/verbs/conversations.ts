import { expressionsOn } from '../../../read/dates/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedFrom } from '../who/roll-call.ts'
import { both, people, told } from './told.ts'

/** "spoke with Morov and Dane": a talk with each; "spoke to Morov by phone". */
export function speaks(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  besides: readonly Party[],
  to: readonly Party[],
): readonly Report[] {
  const partners = [...besides, ...to]
  if (partners.length === 0) {
    const together = kidsBy(scene.tree, clause.head, 'advmod', 'obl').some((kid) =>
      /^(?:together|privately|phone|telephone)$/.test(low(scene.tree, kid)),
    )
    return who.length > 1 &&
      (together || byPhone(scene, clause) || bothOnADay(scene, clause, who) || atLength(scene, clause, who))
      ? told(scene, clause, who, isFaceToFace(scene, clause) ? 'talk' : 'call', true)
      : []
  }
  const together = kidsBy(scene.tree, clause.head, 'advmod').some(
    (kid) => low(scene.tree, kid) === 'together',
  )
  if (together || isDelegation(scene, clause))
    return told(scene, clause, both(who, partners), 'conversation', true)
  return eachOf(scene, clause, who, partners, 'conversation')
}

const isFaceToFace = (scene: Scene, clause: Clause): boolean =>
  clause.obliques.some(
    ({ prep, head }) =>
      (prep === 'on' && /^(?:sideline|margin)$/.test(lemmaOf(scene.tree, head))) ||
      (prep === 'in' && low(scene.tree, head) === 'person'),
  )

/** "talked with envoys of Norland and Estia": with all of them */
const isDelegation = (scene: Scene, clause: Clause): boolean =>
  clause.obliques.some(
    ({ prep, head }) =>
      prep === 'with' &&
      scene.tree.tokens[head]?.xpos === 'NNS' &&
      scene.cues.noun('delegate', lemmaOf(scene.tree, head)),
  )

/** "Morov and Duro spoke on Sunday": with each other; not at, to or for somebody. */
const bothOnADay = (scene: Scene, clause: Clause, who: readonly Party[]): boolean =>
  people(who).length === 2 &&
  who.length === 2 &&
  !clause.obliques.some(
    ({ prep, head }) =>
      /^(?:at|to|for|in|of|against)$/.test(prep) && !scene.places.some((place) => place.head === head),
  ) &&
  expressionsOn(scene.sentence, clause.head, scene.dates).some(
    ({ when }) => when.kind === 'weekday' || (when.kind === 'date' && when.day !== null),
  )

/** "Morov and Duro talked for three hours": with each other; not "talked at rallies", "spoke for three hours". */
const atLength = (scene: Scene, clause: Clause, who: readonly Party[]): boolean =>
  (clause.lemma === 'talk' || isFaceToFace(scene, clause)) &&
  people(who).length === who.length &&
  !clause.obliques.some(({ prep }) => /^(?:at|to|of|against)$/.test(prep)) &&
  clause.obliques.some(
    ({ prep, head }) =>
      (prep === 'for' && /^(?:minute|hour|day|time|while)$/.test(lemmaOf(scene.tree, head))) ||
      (prep === 'in' && /^(?:private|person)$/.test(low(scene.tree, head))) ||
      (prep === 'on' && /^(?:sideline|margin)$/.test(lemmaOf(scene.tree, head))) ||
      (prep === 'without' && lemmaOf(scene.tree, head) === 'company'),
  )

/** One who calls on two has two conversations; those who call together have one. */
export function eachOf(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  partners: readonly Party[],
  noun: string,
): readonly Report[] {
  if (partners.length === 0 && who.length > 1) return told(scene, clause, who, noun, true)
  // "Morov and Duro met Brandt separately"
  if (noun === 'meeting' && who.length > 1 && partners.length === 1)
    return who.flatMap((one) => told(scene, clause, [one, ...partners], noun, true))
  if (who.length !== 1 || partners.length < 2) return told(scene, clause, both(who, partners), noun, true)
  return partners.flatMap((partner) => told(scene, clause, [...who, partner], noun, true))
}

/** "apologised by telephone to Morov", "said in a phone call to Morov" */
export const byPhone = (scene: Scene, clause: Clause): boolean =>
  clause.obliques.some(({ prep, head }) => {
    const word = lemmaOf(scene.tree, head)
    if (/^(?:by|over|via)$/.test(prep)) return /^(?:telephone|phone|videolink|video)$/.test(word)
    // "in a call with reporters" names its own partners
    const own = kidsBy(scene.tree, head, 'nmod', 'obl').some(
      (kid) => prepositionOf(scene.tree, kid) === 'with',
    )
    return /^(?:in|during)$/.test(prep) && /^(?:call|conversation|videoconference)$/.test(word) && !own
  })

/** "spent two hours with the delegations", "spent Tuesday on the telephone, with Duro, with Dane" */
export function spends(scene: Scene, clause: Clause, who: readonly Party[]): readonly Report[] {
  const { tree } = scene
  const time = clause.objects.filter((object) => TIME.test(lemmaOf(tree, object)))
  const phone = clause.obliques.some(
    ({ prep, head }) => prep === 'on' && /^(?:telephone|phone|line)$/.test(low(tree, head)),
  )
  const stay = kidsBy(tree, clause.head, 'obl:unmarked', 'obj').some((kid) => TIME.test(lemmaOf(tree, kid)))
  if (stay && people(who).length > 1 && isTogether(scene, clause.head))
    return told(scene, clause, people(who), 'talk')
  if (time.length === 0 && !phone) return []
  const tokens = [
    ...clause.obliques.filter(({ prep }) => prep === 'with').flatMap(({ head }) => coordinated(tree, head)),
    ...time
      .flatMap((object) => kidsBy(tree, object, 'nmod'))
      .filter((kid) => prepositionOf(tree, kid) === 'with')
      .flatMap((kid) => coordinated(tree, kid)),
  ]
  const partners = tokens.flatMap((token) => {
    const sent = scene.cues.noun('delegate', lemmaOf(tree, token))
    return allDelegates(scene, [token]).filter(({ actor }) => sent || !actor.startsWith('state:'))
  })
  if (phone) return eachOf(scene, clause, people(who), people(partners), 'call')
  return told(scene, clause, both(people(who), partners), 'talk')
}

/** "spent two hours together" */
const isTogether = ({ tree }: Scene, verb: number): boolean => {
  for (let at = verb + 1; at < verb + 8 && tree.tokens[at]?.upos !== 'VERB'; at++)
    if (low(tree, at) === 'together') return true
  return false
}

const TIME = /^(?:minute|hour|time|day|morning|afternoon|evening|night)$/

/** "Morov and Duro disappeared behind closed doors in Velm"; "after they had, Morov and Duro came out" */
export function behindDoors(scene: Scene, clause: Clause, who: readonly Party[]): readonly Report[] {
  const closed = clause.obliques.some(
    ({ prep, head }) =>
      prep === 'behind' &&
      lemmaOf(scene.tree, head) === 'door' &&
      kidsBy(scene.tree, head, 'amod').some((kid) => low(scene.tree, kid) === 'closed'),
  )
  if (!closed || clause.negator >= 0) return []
  const governor = scene.clauseAt(clause.governor)
  const those = who.length === 0 && clause.link === 'advcl' && governor ? actorsOf(scene, governor) : who
  return people(those).length > 1 ? told(scene, clause, people(those), 'talk') : []
}

const TALKING =
  /^(?:discuss|talk|congratulate|thank|exchange|convey|express|brief|inform|apologise|apologize|offer|explain|protest|complain|assure|reassure|reiterate|stress|wish)$/

/** "called Duro on Saturday to discuss", "called on Duro", "called on Duro to discuss"; not "called Duro a liar", "called on Duro to resign". */
export function callsUp(scene: Scene, clause: Clause): boolean {
  if (clause.lemma !== 'call' || scene.tree.tokens[clause.head]?.xpos === 'VBG') return false
  const { tree, sentence, dates } = scene
  const purpose = kidsBy(tree, clause.head, 'advcl', 'xcomp').map((kid) => lemmaOf(tree, kid))
  if (purpose.some((lemma) => TALKING.test(lemma))) return true
  // a call paid on somebody
  const paid = clause.obliques.some(({ prep, head }) => prep === 'on' && tree.tokens[head]?.upos === 'PROPN')
  const named = low(tree, clause.head + 1) === 'on' && people(listedFrom(scene, clause.head + 2)).length > 0
  const plainly = purpose.length === 0 && clause.objects.length === 0
  if (plainly && (paid || (named && expressionsOn(sentence, clause.head, dates).length > 0))) return true
  const plain =
    clause.objects.length === 1 &&
    purpose.length === 0 &&
    kidsBy(tree, clause.head, 'ccomp', 'obl').length < 3
  return plain && expressionsOn(sentence, clause.head, dates).some(({ when }) => when.kind === 'weekday')
}

const FEELING =
  /^(?:sorry|glad|happy|sad|pleased|delighted|surprised|shocked|amazed|want|wants|wanted|like|love|hate)$/

/** "travelled to see Morov", "will see Morov in Velm": a visit; not "saw Morov as a threat". */
export function sees(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  whom: readonly Party[],
): readonly Report[] {
  const placed = clause.obliques.some(({ head }) => scene.places.some((place) => place.head === head))
  // "sorry to see him leave"
  const { tree } = scene
  const governor = clause.governor >= 0 ? low(tree, clause.governor) : ''
  if (kidsBy(tree, clause.head, 'xcomp', 'ccomp').length > 0 || FEELING.test(governor)) return []
  const dated = people(whom).length > 0 && expressionsOn(scene.sentence, clause.head, scene.dates).length > 0
  const seen =
    clause.modality === 'to' || ((placed || dated) && !clause.obliques.some(({ prep }) => prep === 'as'))
  const visitors = clause.modality === 'to' ? who : people(who)
  return seen ? told(scene, clause, both(visitors, whom), 'meeting') : []
}

const TREATY = /^(?:agreement|accord|protocol|treaty|declaration|deal|pact|memorandum|document|communique)$/

/** "Morov and Duro signed an accord in Velm": where a place is told, of two men where a day is, they sat at one table. */
export function signs(scene: Scene, clause: Clause, who: readonly Party[]): readonly Report[] {
  // "signed on Saturday the protocols", hung on the day
  const signed = [...clause.objects, ...clause.obliques.map(({ head }) => head)]
  const treaty = signed.some((object) => TREATY.test(lemmaOf(scene.tree, object)))
  const men = people(who)
  if (!treaty) return []
  return told(scene, clause, men.length > 1 ? men : who, 'signing').filter(
    ({ place, date }) => place !== null || (men.length > 1 && date?.precision === 'day'),
  )
}
