import type { FoundActors } from '../../actors/index.ts'
import type { ActorId, Article, Meeting, Sentence } from '../../model.ts'
import { type DateContext, dateContext } from '../../read/dates/context.ts'
import { type Parsed, parsedOf } from '../clauses/index.ts'
import { compose } from './compose.ts'
import { continuations } from './continued/index.ts'
import type { MeetingCues } from './cues.ts'
import { identities } from './fold/identity.ts'
import { foldReports } from './fold/index.ts'
import { inSequence } from './fold/sequence.ts'
import { namedMeetings } from './nouns/index.ts'
import { participations } from './presence/index.ts'
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'
import { onDays } from './setting/days.ts'
import { inLegs } from './setting/legs.ts'
import { daysBeside } from './setting/when.ts'
import { type MeetingTrace, passedOver, traceOf } from './trace.ts'
import { encounters } from './verbs/index.ts'
import { withCompany } from './who/company.ts'
import { inOffice } from './who/offices.ts'

export interface FoundMeetings {
  readonly meetings: readonly Meeting[]
  readonly trace: readonly MeetingTrace[]
}

/**
 * The meetings of one article, each with everyone whom the text seats at it, keeps from it or wants there:
 *
 *   Sentence -scene-> Report (one telling) -fold-> Gathered (one meeting, told in places) -compose-> Meeting
 *
 * Being named in one sentence is no meeting. `parsed` and `dates` are computed when not given.
 */
export function findMeetings(
  article: Article,
  sentences: readonly Sentence[],
  found: FoundActors,
  cues: MeetingCues,
  parsed: (sentence: Sentence) => Parsed = parsedOf,
  dates: DateContext = dateContext(article.text, sentences, found.published),
): FoundMeetings {
  const labels = new Map(found.actors.map((actor) => [actor.id, actor.label]))
  const labelOf = (actor: ActorId): string => labels.get(actor) ?? actor
  const scenes = scenesOf(sentences, found, cues, parsed, dates)
  const reports = scenes.map(reportsIn)
  const { meetings: gathered, stray } = foldReports(reports.flat())
  for (const { reports: told } of gathered)
    for (const report of [...told]) {
      const more = inOffice(report, found.actors, found.published.date)
      if (more) told.push(more)
    }
  const ids = identities(gathered)
  const days = daysBeside(gathered)
  const meetings: Meeting[] = []
  const trace = stray.map((report) => traceOf(report, null, 0, 'no meeting is told that this is part of'))
  gathered.forEach((told, i) => {
    const id = ids[i] as string
    const one = compose(told, article.text, labelOf, days.get(told) ?? null)
    if (typeof one !== 'string') meetings.push({ id, ...one })
    for (const report of told.reports)
      trace.push(
        typeof one === 'string' ? traceOf(report, null, 0, one) : traceOf(report, id, one.confidence, null),
      )
  })
  const passed = scenes.flatMap((scene, i) => passedOver(scene, reports[i] ?? []))
  return { meetings, trace: [...trace, ...passed].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** Each sentence with its clauses, mentions and places. */
export function scenesOf(
  sentences: readonly Sentence[],
  found: FoundActors,
  cues: MeetingCues,
  parsed: (sentence: Sentence) => Parsed,
  dates: DateContext,
): readonly Scene[] {
  const bodies = new Map(found.actors.map((actor) => [actor.id, actor.affiliations[0]?.actor ?? null]))
  const mentions = bySentence(found.mentions)
  const places = bySentence(found.places)
  let previous: Scene | null = null
  return sentences.map((sentence) => {
    const { tree, clauses } = parsed(sentence)
    const byHead = new Map(clauses.map((clause) => [clause.head, clause]))
    const scene: Scene = {
      sentence,
      previous,
      tree,
      clauses,
      clauseAt: (token) => byHead.get(token),
      mentions: mentions.get(sentence.index) ?? [],
      places: places.get(sentence.index) ?? [],
      dates,
      cues,
      affiliation: (actor) => bodies.get(actor) ?? null,
      hostOf: (place) => {
        const host = cues.hostOf(place)
        return host !== null && bodies.has(host) ? host : null
      },
    }
    previous = scene
    return scene
  })
}

/** What one sentence tells, verbs before the nouns under them: "met for talks". */
export const reportsIn = (scene: Scene): readonly Report[] =>
  knownFirst(
    [
      ...byCue([...encounters(scene), ...namedMeetings(scene)])
        .flatMap(inLegs)
        .flatMap(onDays)
        .map(withCompany),
      ...participations(scene),
      ...continuations(scene),
    ].sort((a, b) => rank(a.rule) - rank(b.rule) || a.cue - b.cue),
  )

/** "received them before the summit": the summit told before, then what was before it. */
function knownFirst(reports: readonly Report[]): readonly Report[] {
  const known = reports.filter(
    (one) =>
      one.refers === 'back' && one.seats.length === 0 && reports.some((other) => inSequence(one, other)),
  )
  return known.length === 0 ? reports : [...known, ...reports.filter((one) => !known.includes(one))]
}

const byCue = (reports: readonly Report[]): readonly (readonly Report[])[] => {
  const groups = new Map<string, Report[]>()
  for (const report of reports) {
    const key = `${report.cue} ${report.rule}`
    const known = groups.get(key)
    if (known) known.push(report)
    else groups.set(key, [report])
  }
  return [...groups.values()]
}

/** Who "joined by Dane" joins talks that its own sentence may tell. */
const rank = (rule: string): number =>
  rule === 'join (verb)'
    ? 2
    : rule.endsWith('(verb)')
      ? 0
      : rule === 'meeting named' || rule === 'visit'
        ? 1
        : 2

const bySentence = <T extends { readonly sentence: number }>(
  list: readonly T[],
): ReadonlyMap<number, readonly T[]> => {
  const map = new Map<number, T[]>()
  for (const one of list) {
    const known = map.get(one.sentence)
    if (known) known.push(one)
    else map.set(one.sentence, [one])
  }
  return map
}
