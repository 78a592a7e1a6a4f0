import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { standing } from '../presence/status.ts'
import { realityOf } from '../reality/verb.ts'
import { type Seat, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { stateOfCapital } from '../setting/capital.ts'
import { inPresence } from '../verbs/beside.ts'
import { people } from '../verbs/told.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedBy, listedFrom } from '../who/roll-call.ts'
import { agreedThere, whoAgreed } from './agreement.ts'
import { isCall, isEvent, isVisit } from './event.ts'
import { atWhich, broughtIn, toWhich } from './relative.ts'
import { clauseOver } from './under-verb.ts'

/** Those whom the words beside the noun of a meeting seat at it; `own`: whom the noun names itself. */
export const attending = (scene: Scene, noun: number, own: readonly Party[]): readonly Seat[] => [
  ...byParticiple(scene, noun),
  ...chairedBy(scene, noun),
  ...byCopula(scene, noun),
  ...meetingThem(scene, noun),
  ...seats(
    inPresence(scene, [noun, clauseOver(scene, noun)?.head ?? noun, ...kidsBy(scene.tree, noun, 'acl')]),
  ),
  ...toMeal(scene, noun),
  ...atWhich(scene, noun),
  ...toWhich(scene, noun),
  ...officers(scene, noun),
  ...broughtIn(scene, noun),
  ...alongWith(scene, noun),
  ...onTheLine(scene, noun),
  ...(own.length === 0 ? agreedThere(scene, noun) : []),
  ...(own.length === 0 ? seats(whoAgreed(scene, noun)) : []),
  ...(isVisit(scene, noun) ? visitors(scene, noun) : []),
]

/** "a meeting attended by Morov and Duro", "talks chaired by Brandt", "the summit hosted by Norland" */
function byParticiple(scene: Scene, noun: number): readonly Seat[] {
  const { tree, cues } = scene
  return kidsBy(tree, noun, 'acl', 'acl:relcl').flatMap((kid) => {
    const clause = scene.clauseAt(kid)
    const lemma = clause?.lemma ?? lemmaOf(tree, kid)
    if (!clause || kid < noun || (clause.passive === false && clause.subjects.includes(noun))) return []
    if (!cues.verb('attend', lemma) && !cues.verb('organize', lemma) && lemma !== 'hold') return []
    const { status, speaker } = standing(scene, clause)
    const by = clause.passive && lemma === 'attend' ? listedBy(scene, kid) : []
    return seats(
      [
        ...allDelegates(
          scene,
          clause.subjects.filter((token) => token !== noun),
        ),
        ...by,
      ],
      status,
      speaker,
    )
  })
}

/** "the host of the session, Ana Duro", "the chief mediator for the talks, Lena Brandt": who holds an office of it. */
function officers(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  const head = tree.tokens[noun]?.head ?? -1
  const office =
    /^(?:of|for|at|in)$/.test(prepositionOf(tree, noun)) &&
    /^(?:host|chair|chairman|chairwoman|mediator|moderator|facilitator|convener|co-chair|negotiator|delegate)$/.test(
      lemmaOf(tree, head),
    )
  if (!office || realityOf(scene, tree.tokens[head]?.head ?? -1) === 'hypothetical') return []
  const behind = low(tree, noun + 1) === ',' ? people(listedFrom(scene, noun + 2)).slice(0, 1) : []
  const before =
    tree.tokens[head]?.deprel === 'appos' ? people(allDelegates(scene, [tree.tokens[head]?.head ?? -1])) : []
  return seats(behind.length > 0 ? behind : before)
}

/** "a meeting, held on Monday and co-chaired by Morov and Duro", whatever the tree hangs the participle on */
function chairedBy(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  for (let at = noun + 1; at < tree.tokens.length && !isAnother(scene, at); at++) {
    const told = tree.tokens[at]
    const chaired =
      told?.xpos === 'VBN' && /^(?:co-?)?(?:chair|mediat|moderat|facilitat)ed$/.test(low(tree, at))
    const beside = /^(?:,|and|-)$/.test(low(tree, at - 1))
    if (chaired && beside && low(tree, at + 1) === 'by') return seats(listedFrom(scene, at + 2))
  }
  return []
}

const isAnother = (scene: Scene, token: number): boolean =>
  isEvent(scene, token) && scene.tree.tokens[token]?.deprel !== 'compound'

/** "among those present at the meeting were Morov and Duro", "participants in the talks included Dane" */
function byCopula(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  let at = noun
  let guests = false
  for (let steps = 0; steps < 4; steps++) {
    at = tree.tokens[at]?.head ?? -1
    if (at < 0) return []
    if (guests && kidsBy(tree, at, 'cop').length > 0) return seats(allDelegates(scene, coordinated(tree, at)))
    const named =
      /^(?:participant|attendee|guest)$/.test(lemmaOf(tree, at)) && kidsBy(tree, at, 'cop').length > 0
    if (named)
      return seats(
        allDelegates(
          scene,
          kidsBy(tree, at, 'nsubj').flatMap((kid) => coordinated(tree, kid)),
        ),
      )
    const clause = scene.clauseAt(at)
    if (guests && clause && /^(?:include|be|comprise)$/.test(clause.lemma))
      return seats(allDelegates(scene, clause.objects))
    guests ||= /^(?:present|participant|attendee|attend|take|participate|guest)$/.test(lemmaOf(tree, at))
  }
  return []
}

/** "Morov and Duro, meeting in Velm, agreed", "meeting Duro in Velm, Morov agreed": a participle read as a noun. */
function meetingThem(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  const token = tree.tokens[noun]
  if (token?.text.toLowerCase() !== 'meeting' || !/^(?:advcl|acl|appos)/.test(token.deprel)) return []
  if (kidsBy(tree, noun, 'det', 'amod', 'nmod:poss', 'compound').length > 0) return []
  const clause = clauseOver(scene, noun)
  const who = clause ? actorsOf(scene, clause) : allDelegates(scene, coordinated(tree, token.head))
  const whom = allDelegates(
    scene,
    kidsBy(tree, noun, 'flat', 'obj').flatMap((kid) => coordinated(tree, kid)),
  )
  return seats([...who, ...whom])
}

/** "hosted a dinner for Morov and Duro" */
function toMeal(scene: Scene, noun: number): readonly Seat[] {
  const clause = clauseOver(scene, noun)
  if (
    !clause ||
    !MEAL.test(lemmaOf(scene.tree, noun)) ||
    !/^(?:host|hold|give|organi[sz]e)$/.test(clause.lemma)
  )
    return []
  const guests = [
    ...kidsBy(scene.tree, noun, 'nmod').filter((kid) => FOR.test(prepositionOf(scene.tree, kid))),
    ...clause.obliques.filter(({ prep }) => FOR.test(prep)).map(({ head }) => head),
  ]
  const invited = allDelegates(
    scene,
    [...new Set(guests)].flatMap((kid) => coordinated(scene.tree, kid)),
  )
  return seats(
    clause.lemma === 'give' && invited.length > 0 ? [...actorsOf(scene, clause), ...invited] : invited,
  )
}

const FOR = /^(?:for|to)$/

const MEAL = /^(?:dinner|lunch|luncheon|breakfast|banquet|supper|talk|summit|meeting|conference)$/

/** "joined the talks, along with Dane", hung on the talks */
const alongWith = (scene: Scene, noun: number): readonly Seat[] => {
  const beside = kidsBy(scene.tree, noun, 'nmod', 'obl').filter(
    (kid) => kid > noun && /^(?:along with|together with|alongside)$/.test(prepositionOf(scene.tree, kid)),
  )
  return seats(
    allDelegates(
      scene,
      beside.flatMap((kid) => coordinated(scene.tree, kid)),
    ),
  )
}

/** "in a phone call on Monday Morov told Duro that" */
function onTheLine(scene: Scene, noun: number): readonly Seat[] {
  const clause = clauseOver(scene, noun)
  const call = isCall(scene, noun) || /^(?:conversation|videoconference)$/.test(lemmaOf(scene.tree, noun))
  if (!clause || !call || !/^(?:in|during)$/.test(prepositionOf(scene.tree, noun))) return []
  if (!/^(?:tell|inform|assure|thank|warn|urge|ask|congratulate|invite)$/.test(clause.lemma)) return []
  const heard = people(allDelegates(scene, [...clause.objects, ...clause.indirect]))
  return heard.length === 0 ? [] : seats([...actorsOf(scene, clause), ...heard])
}

/** "paid a visit to Estia", "on a visit to Estia Morov said", "Duro, on a visit to Norland, said": guest and host. */
function visitors(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  const clause = clauseOver(scene, noun)
  const trip = /^(?:on|during|for|in)$/.test(prepositionOf(tree, noun))
  const head = tree.tokens[noun]?.head ?? -1
  const paid = clause?.objects.includes(noun) === true && PAID.test(clause.lemma)
  const making = kidsBy(tree, noun, 'nmod')
    .filter((kid) => /^(?:by|of)$/.test(prepositionOf(tree, kid)))
    .flatMap((kid) => coordinated(tree, kid))
  const onIt = trip && clause ? actorsOf(scene, clause) : trip ? allDelegates(scene, [head]) : []
  const travellers = onIt.filter(({ actor }) => !actor.startsWith('state:'))
  const guests = [...(paid && clause ? actorsOf(scene, clause) : travellers), ...allDelegates(scene, making)]
  const owners = allDelegates(
    scene,
    kidsBy(tree, noun, 'nmod:poss').flatMap((kid) => coordinated(tree, kid)),
  )
  const known = [...guests, ...owners].map(({ actor }) => scene.affiliation(actor) ?? actor)
  if (known.length === 0) return []
  const hosts = allDelegates(
    scene,
    kidsBy(tree, noun, 'nmod', 'obl')
      .filter((kid) => kid > noun && prepositionOf(tree, kid) === 'to')
      .flatMap((kid) => coordinated(tree, kid)),
  )
    .concat(toCapital(scene, noun))
    .filter(({ actor }) => actor.startsWith('state:') && !known.includes(actor))
  const { status, speaker } = paid && clause ? standing(scene, clause) : { status: null, speaker: null }
  return seats([...guests, ...hosts], status, speaker)
}

/** "a visit to the Estian capital", hung on the visit or on its verb */
const toCapital = (scene: Scene, noun: number): readonly Party[] =>
  [noun, scene.tree.tokens[noun]?.head ?? noun]
    .flatMap((token) => kidsBy(scene.tree, token, 'nmod', 'obl'))
    .filter((kid) => kid > noun && prepositionOf(scene.tree, kid) === 'to')
    .flatMap((token) => {
      const actor = stateOfCapital(scene, token)
      return actor === null ? [] : [{ actor, token }]
    })

const PAID = /^(?:pay|make|begin|start|conclude|end|complete|finish)$/
