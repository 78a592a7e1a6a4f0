import type { ActorId, DossierMeeting, Meeting, MeetingStatus } from '../model.ts'
import { NO_DAY } from '../model.ts'
import { knownDays } from './days.ts'

/** A meeting as one article tells it, its actors already resolved. */
export interface ReportedMeeting {
  /** index of the article in the dossier */
  readonly article: number
  /** ISO date of the article, null when unknown */
  readonly published: string | null
  readonly meeting: Meeting
}

const RANK: readonly MeetingStatus[] = ['held', 'suspended', 'planned', 'hypothetical']

/** Reports of one meeting become one meeting that keeps each report; held supersedes planned. Sorted by id. */
export const mergeMeetings = (
  reports: readonly ReportedMeeting[],
  indexOf: (id: ActorId) => number,
): DossierMeeting[] => {
  const groups = new Map<string, ReportedMeeting[]>()
  for (const report of reports) {
    const key = keyOf(report.meeting)
    groups.set(key, [...(groups.get(key) ?? []), report])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, group], i) => oneMeeting(`meeting:${i + 1}`, group, indexOf))
}

const keyOf = ({ date, title, place, participants }: Meeting): string =>
  [date.value ?? '~', place ?? '', title, ...participants.map(({ actor }) => actor).sort()].join('\n')

const oneMeeting = (
  id: string,
  group: readonly ReportedMeeting[],
  indexOf: (id: ActorId) => number,
): DossierMeeting => {
  const told = group
    .map((report) => ({ report, days: knownDays(report.meeting.date, report.published) }))
    .sort((a, b) => a.report.article - b.report.article)
  const status = RANK.find((one) => group.some(({ meeting }) => meeting.status === one)) ?? 'hypothetical'
  const best = told.find(({ report }) => report.meeting.status === status) ?? told[0]
  return {
    id,
    title: best?.report.meeting.title ?? '',
    place: best?.report.meeting.place ?? null,
    status,
    from: best?.days.from ?? NO_DAY,
    to: best?.days.to ?? NO_DAY,
    size: best?.report.meeting.size ?? null,
    reports: told.map(({ report: { article, meeting }, days }) => ({
      article,
      status: meeting.status,
      from: days.from,
      to: days.to,
      dateHow: meeting.date.how,
      basis: meeting.date.basis,
      confidence: Math.round(meeting.confidence * 100),
      evidence: meeting.evidence,
      participants: meeting.participants.map((participant) => ({
        actor: indexOf(participant.actor),
        status: participant.status,
        speaker: participant.attributedTo ? indexOf(participant.attributedTo) : -1,
        evidence: participant.evidence,
      })),
    })),
  }
}
