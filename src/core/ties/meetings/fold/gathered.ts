import type { ActorId, EventDate } from '../../../model.ts'
import type { Reality, Report } from '../report.ts'

/** The reports of one article that tell of one meeting, and what they say together. Grows report by report. */
export interface Gathered {
  readonly reports: Report[]
  readonly actors: Set<ActorId>
  /** whom the persons among them speak for */
  readonly bodies: Set<ActorId>
  readonly places: Set<string>
  readonly dates: Map<string, EventDate>
  readonly weekdays: Set<number>
  readonly realities: Set<Reality>
  readonly nouns: Set<string>
  closed: boolean
  onlyVisits: boolean
  /** something a guest can come to: not "resolve disputes through dialogue" */
  substantial: boolean
  /** index of the sentence that told of it last */
  last: number
}

export const isVisit = (report: Report): boolean => report.rule === 'visit' || report.noun === 'visit'

export const emptyMeeting = (): Gathered => ({
  reports: [],
  actors: new Set(),
  bodies: new Set(),
  places: new Set(),
  dates: new Map(),
  weekdays: new Set(),
  realities: new Set(),
  nouns: new Set(),
  closed: false,
  onlyVisits: true,
  substantial: false,
  last: 0,
})

export function gather(meeting: Gathered, report: Report): void {
  const { seats, place, date, weekday, reality, noun, closed, refers, scene } = report
  meeting.reports.push(report)
  for (const { actor } of seats) {
    meeting.actors.add(actor)
    const body = scene.affiliation(actor)
    if (body !== null) meeting.bodies.add(body)
  }
  if (place !== null) meeting.places.add(place)
  if (date) meeting.dates.set(`${date.value} ${date.end}`, date)
  if (weekday !== null) meeting.weekdays.add(weekday)
  if (reality !== null) meeting.realities.add(reality)
  meeting.nouns.add(noun)
  meeting.closed ||= closed
  meeting.onlyVisits &&= isVisit(report)
  meeting.substantial ||= seats.length > 0 || place !== null || date !== null || refers === 'back'
  meeting.last = scene.sentence.index
}
