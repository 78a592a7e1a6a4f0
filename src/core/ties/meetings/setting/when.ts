import type { EventDate } from '../../../model.ts'
import { tenseOf } from '../../../read/dates/tense.ts'
import { kidsBy, low, type Tree } from '../../clauses/tree.ts'
import type { Gathered } from '../fold/gathered.ts'
import { inSequence } from '../fold/sequence.ts'
import { AGREEMENT } from '../nouns/agreement.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'
import { dateAt } from './place.ts'

/** So many sentences back, in the paragraph, a day is still the one that is told of. */
const IN_MIND = 2

interface Told {
  readonly meeting: Gathered
  readonly report: Report
}

/**
 * The days of meetings that their own words do not date:
 *
 *   "Morov met Duro on Monday. Before the meeting he spoke with Dane": the day of the meeting it is told beside
 *   "Morov met Duro on Monday. He also received Dane": the day that the sentences before told of
 */
export function daysBeside(meetings: readonly Gathered[]): ReadonlyMap<Gathered, EventDate> {
  const bySentence = new Map<number, Told[]>()
  for (const meeting of meetings)
    for (const report of meeting.reports) {
      const { index } = report.scene.sentence
      const known = bySentence.get(index)
      if (known) known.push({ meeting, report })
      else bySentence.set(index, [{ meeting, report }])
    }
  const days = new Map<Gathered, EventDate>()
  for (const meeting of meetings) {
    const [first] = meeting.reports
    if (first === undefined || meeting.dates.size > 0 || !isPast(meeting)) continue
    const date =
      beside(meeting, bySentence, days) ?? before(first, meeting, bySentence, days) ?? agreedOn(meeting)
    if (date) days.set(meeting, date)
  }
  return days
}

const isPast = ({ realities }: Gathered): boolean => realities.has('held')

const AT_ONCE = 8

/** "Norland and Estia agreed on Monday to a truce. Morov and Duro sat down for two hours": the day of what it led to. */
function agreedOn(meeting: Gathered): EventDate | null {
  const [first] = meeting.reports
  let scene: Scene | null = first?.scene ?? null
  for (
    let back = 0;
    scene !== null && back <= IN_MIND && !scene.sentence.heading;
    back++, scene = scene.previous
  ) {
    // a day of its own, which is not the meeting's
    if (back === 0 && isSomeTimeOff(scene.tree)) return null
    for (const clause of scene.clauses) {
      const done = /^VB[DN]$/.test(scene.tree.tokens[clause.head]?.xpos ?? '') && clause.modality === null
      if (clause.kind !== 'verb' || clause.negator >= 0 || !done || !AGREEMENT.test(clause.lemma)) continue
      const bodies = allDelegates(scene, clause.subjects).map(
        ({ actor }) => scene?.affiliation(actor) ?? actor,
      )
      const same = bodies.filter((actor) => meeting.actors.has(actor) || meeting.bodies.has(actor))
      const date = same.length > 1 ? dateAt(scene, [clause.head], 'held') : null
      if (date?.precision === 'day')
        return { ...date, inferred: true, how: `the day of what it led to, ${date.how}` }
    }
    if (scene !== first?.scene && scene.dates.placed(scene.sentence).length > 0) return null
  }
  return null
}

/** "prior to the dinner" */
function beside(
  meeting: Gathered,
  bySentence: ReadonlyMap<number, readonly Told[]>,
  days: ReadonlyMap<Gathered, EventDate>,
): EventDate | null {
  for (const report of meeting.reports)
    for (const other of (bySentence.get(report.scene.sentence.index) ?? []).slice(0, AT_ONCE)) {
      if (
        other.meeting === meeting ||
        other.report.date !== null ||
        isSomeTimeOff(report.scene.tree) ||
        !inSequence(report, other.report)
      )
        continue
      const date = dayOf(other.meeting, days)
      if (date) return { ...date, how: `the day of the ${other.report.noun}, ${date.how}` }
    }
  return null
}

/** The one day of a meeting that has been held. */
function dayOf(meeting: Gathered, days: ReadonlyMap<Gathered, EventDate>): EventDate | null {
  if (!isPast(meeting)) return null
  const [date, ...others] = [...meeting.dates.values()].filter(({ precision }) => precision === 'day')
  return others.length > 0 ? null : (date ?? days.get(meeting) ?? null)
}

function before(
  { scene, cue }: Report,
  meeting: Gathered,
  bySentence: ReadonlyMap<number, readonly Told[]>,
  days: ReadonlyMap<Gathered, EventDate>,
): EventDate | null {
  const { sentence } = scene
  if (isSomeTimeOff(scene.tree)) return null
  const tense = tenseOf(sentence, cue)
  const around = isAround(scene.tree, cue)
  if (tense.direction !== 'past' || tense.lasting) return null
  if (!around && scene.dates.placed(sentence).length > 0) return null
  const linked = around || isLinked(scene.tree, cue)
  for (let back = 1; back <= (around ? FAR : IN_MIND); back++) {
    const earlier = scene.dates.sentences[sentence.index - back]
    if (!earlier || earlier.heading) return null
    if (earlier.paragraph !== sentence.paragraph && !around && !(linked && back === 1)) return null
    const dates = (bySentence.get(earlier.index) ?? []).flatMap((one) =>
      one.meeting !== meeting &&
      (linked || shares(meeting, one.meeting)) &&
      !isElsewhere(meeting, one.meeting)
        ? (dayOf(one.meeting, days) ?? [])
        : [],
    )
    const [date] = dates
    if (date && dates.every(({ value }) => value === date.value))
      return { ...date, inferred: true, how: `${date.how}, of the sentence before` }
    if (!around && scene.dates.placed(earlier).length > 0) return null
  }
  return null
}

/** "Days earlier Duro was briefed": on another day, and the words do not say which. */
const isSomeTimeOff = ({ tokens }: Tree): boolean =>
  tokens.some(
    ({ text }, i) =>
      /^(?:days|weeks|months|years)$/i.test(text) &&
      /^(?:earlier|before|ago|later|after)$/.test(tokens[i + 1]?.text ?? ''),
  )

const shares = (a: Gathered, b: Gathered): boolean =>
  [...a.actors, ...a.bodies].some((actor) => b.actors.has(actor) || b.bodies.has(actor))

const isElsewhere = (a: Gathered, b: Gathered): boolean =>
  a.places.size > 0 && b.places.size > 0 && [...a.places].every((place) => !b.places.has(place))

const LINK = /^(?:also|earlier|later|then|afterwards|afterward|meanwhile|separately|subsequently|beforehand)$/

/** "also received", "In the evening there was" */
const isLinked = (tree: Tree, cue: number): boolean => {
  const verb = tree.tokens[cue]?.upos === 'VERB' ? cue : (tree.tokens[cue]?.head ?? -1)
  if (verb < 0) return false
  return (
    kidsBy(tree, verb, 'advmod').some((kid) => LINK.test(low(tree, kid))) ||
    kidsBy(tree, verb, 'obl').some(
      (kid) => HOURS.test(low(tree, kid)) && kidsBy(tree, kid, 'amod').length === 0,
    )
  )
}

const HOURS = /^(?:morning|afternoon|evening|night|noon|midnight)$/

/** "met Dane beforehand": before or after what the article is about; the parser hangs the word anywhere. */
function isAround(tree: Tree, cue: number): boolean {
  for (let at = cue + 1; at < cue + 16 && tree.tokens[at]?.upos !== 'VERB'; at++)
    if (/^(?:beforehand|afterwards|afterward)$/.test(low(tree, at))) return true
  return false
}

const FAR = 12
