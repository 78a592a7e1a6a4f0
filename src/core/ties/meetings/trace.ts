import type { ActorId } from '../../model.ts'
import type { Clause } from '../clauses/clause.ts'
import { realityOf } from './reality/verb.ts'
import type { Reality, Report } from './report.ts'
import type { Scene } from './scene.ts'
import { actorsOf } from './who/acting.ts'
import { allDelegates } from './who/delegates.ts'

/** One place that tells of a meeting, or might: the meeting that it became part of, or why of none. */
export interface MeetingTrace {
  /** those whom this place seats at it, keeps from it or wants there */
  readonly participants: readonly ActorId[]
  readonly rule: string
  /** the word that tells */
  readonly start: number
  readonly end: number
  /** id of the meeting in the record; null: none */
  readonly meeting: string | null
  readonly confidence: number
  /** null: drawn */
  readonly rejected: string | null
  /** what was met on the way: `held`, `place:Velm`, `day:2016-10-07`, `excluded:state:estia` … */
  readonly signs: readonly string[]
}

export const traceOf = (
  report: Report,
  meeting: string | null,
  confidence: number,
  rejected: string | null,
): MeetingTrace => ({
  participants: report.seats.map(({ actor }) => actor),
  rule: report.noun === '' || report.rule.endsWith('(verb)') ? report.rule : `${report.rule}/${report.noun}`,
  ...spanOf(report.scene, report.cue),
  meeting,
  confidence,
  rejected,
  signs: signsOf(report),
})

const signsOf = ({ reality, place, date, size, refers, seats }: Report): readonly string[] => [
  ...(reality === null ? [] : [reality]),
  ...(place === null ? [] : [`place:${place}`]),
  ...(date?.value == null ? [] : [`day:${date.value}`]),
  ...(size === null ? [] : [`size:${size}`]),
  ...(refers === null ? [] : [refers === 'back' ? 'told before' : 'another one']),
  ...seats.flatMap(({ actor, status }) => (status === null ? [] : [`${status}:${actor}`])),
]

const spanOf = ({ sentence }: Scene, cue: number): { readonly start: number; readonly end: number } => ({
  start: sentence.tokens[cue]?.start ?? sentence.start,
  end: sentence.tokens[cue]?.end ?? sentence.start,
})

const CLASSES = ['meet', 'confer', 'speak', 'phone', 'receive', 'brief', 'visit', 'gather'] as const

/** Verbs of meeting that gave no report: whom they seat, and what is missing. */
export const passedOver = (scene: Scene, reports: readonly Report[]): readonly MeetingTrace[] =>
  scene.clauses.flatMap((clause) => {
    const known = CLASSES.some((name) => scene.cues.verb(name, clause.lemma))
    if (clause.kind !== 'verb' || !known || reports.some(({ cue }) => cue === clause.head)) return []
    const parties = new Set(
      [...actorsOf(scene, clause), ...partners(scene, clause)].map(({ actor }) => actor),
    )
    const reality = realityOf(scene, clause.head)
    return [
      {
        participants: [...parties],
        rule: `${clause.lemma} (verb)`,
        ...spanOf(scene, clause.head),
        meeting: null,
        confidence: 0,
        rejected: faultOf(parties.size, reality),
        signs: reality === null ? [] : [reality],
      },
    ]
  })

const partners = (scene: Scene, clause: Clause) =>
  allDelegates(scene, [...clause.objects, ...clause.obliques.map(({ head }) => head)])

const faultOf = (parties: number, reality: Reality | null): string =>
  parties < 2
    ? 'fewer than two parties are named'
    : reality === 'none'
      ? 'the words say that they did not meet'
      : 'the words do not say that they met each other'
