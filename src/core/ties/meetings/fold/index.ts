import { kidsBy, low, prepositionOf } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import { closeness, FITS } from './closeness.ts'
import { emptyMeeting, type Gathered, gather } from './gathered.ts'
import { ofThose } from './guests.ts'
import { inSequence } from './sequence.ts'

/** "met Morov for talks": the noun under the verb is the same meeting; "on the sidelines of the summit" is not. */
function under(report: Report, other: Report): boolean {
  if (other.scene !== report.scene) return false
  // "told the council, in a session that Duro chaired"
  const inside =
    report.own === 0 &&
    report.noun !== '' &&
    /^(?:in|at|during)$/.test(prepositionOf(report.scene.tree, report.cue))
  if (report.seats.length > 0 && !inside) return false
  const cue = report.scene.tree.tokens[report.cue]
  if (cue === undefined || report.margin || inSequence(other, report)) return false
  return cue.head === other.cue || toldWhen(other, report.cue)
}

/** "a meeting in Velm on 1 May, when Morov sat down with Duro" */
function toldWhen({ scene, cue }: Report, noun: number): boolean {
  const { tree } = scene
  const when = kidsBy(tree, cue, 'advmod').find((kid) => low(tree, kid) === 'when')
  if (when === undefined || when < noun || when > noun + 8) return false
  return tree.tokens.slice(noun, when).every(({ upos }) => upos !== 'VERB')
}

/** So many meetings are kept in mind while reading on: time stays linear in the article. */
const IN_MIND = 40

/** The reports of an article, in text order, as meetings in the order in which they are first told; `stray`: of none. */
export function foldReports(reports: readonly Report[]): {
  readonly meetings: readonly Gathered[]
  readonly stray: readonly Report[]
} {
  const meetings: Gathered[] = []
  const stray: Report[] = []
  // touched last, last
  let recent: Gathered[] = []
  const settled = (report: Report): Gathered | undefined =>
    sameClause(recent, report) ?? bestOf(recent, report)
  const place = (report: Report): void => {
    const found = settled(report)
    const others = found ? [] : ofThose(recent, report)
    if (others.length > 0) {
      for (const other of others) place(other)
      return
    }
    // a guest without a table stays out: "Estia has not been invited" where no meeting is told
    if (!found && report.noun === '') {
      stray.push(report)
      return
    }
    const meeting = found ?? emptyMeeting()
    if (!found) meetings.push(meeting)
    gather(meeting, report)
    recent = [...recent.filter((one) => one !== meeting), meeting].slice(-IN_MIND)
  }
  for (const report of reports) place(report)
  return { meetings, stray }
}

const sameClause = (recent: readonly Gathered[], report: Report): Gathered | undefined =>
  recent.find(
    ({ last, reports }) =>
      last === report.scene.sentence.index && reports.slice(-8).some((other) => under(report, other)),
  )

const isHeadline = ({ reports }: Gathered): boolean => reports.every(({ scene }) => scene.sentence.heading)

function bestOf(recent: readonly Gathered[], report: Report): Gathered | undefined {
  let best: Gathered | undefined
  let most = FITS
  for (const meeting of recent) {
    // "Fifth round of talks" above, "a fifth round of talks" below: what a headline calls new is what the article calls new
    if (report.refers === 'new' && !isHeadline(meeting)) continue
    const score = closeness(meeting, report)
    if (score === null || score < most) continue
    most = score
    best = meeting
  }
  return best
}
