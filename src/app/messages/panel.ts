import { agree, type Subject, tieVerb } from '../../core/export/agreement.ts'
import type { EdgeType } from '../../core/graph/view.ts'
import type { ParticipantStatus } from '../../core/model.ts'
import { ruleInWords } from '../../core/ties/wording.ts'
import { count } from './count.ts'

const PARTICIPANT_STATUS: Readonly<Record<ParticipantStatus, readonly [one: string, many: string]>> = {
  attended: ['came', 'came'],
  accepted: ['accepted', 'accepted'],
  expected: ['is expected', 'are expected'],
  invited: ['was invited', 'were invited'],
  proposed: ['was proposed', 'were proposed'],
  unclear: ['unclear', 'unclear'],
  excluded: ['was kept out', 'were kept out'],
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Words of the panel: one actor, pair, article or meeting, its sentences and how they were read. Fetched with it. */
export const panel = {
  back: 'Back',
  dossier: 'Dossier of what is chosen',
  gone: 'This is not in the dossier any more.',
  noneHere: 'No sentences pass the current filters.',
  hiddenByFilter: (n: number) => `${count(n, 'sentence')} more outside the current filters`,
  showMore: (n: number) => `Show ${n} more`,
  otherMeetings: (n: number) => `${count(n, 'meeting')} more outside these years`,
  and: 'and',
  directed: (source: Subject, type: EdgeType, target: Subject) =>
    `${source.label} ${tieVerb(type, source)} ${target.label}`,
  sentencesLoading: 'Fetching the sentences…',
  openSource: 'Original',
  cite: 'Copy citation',
  cited: 'The citation is copied.',
  undatedArticle: 'undated article',
  unknownSource: 'source unknown',
  reportedBy: (n: number) => `reported by ${n}`,
  says: (who: string) => `claimed by ${who}`,
  ownVoice: 'told by the article',
  confidence: (percent: number) => `${percent} % sure`,
  dateFrom: (how: string) => `Date: ${how}`,
  rule: (words: string) => `Read as: ${ruleInWords(words)}`,
  why: 'How this was read',
  notSaid: 'not said',
  undatedPiece: 'undated',
  setDate: 'Set date or source',
  save: 'Save',
  dateLabel: 'Published on',
  sourceLabel: 'Source',
  reading1: 'Reading…',
  fromTo: (from: string, to: string) =>
    from && to ? `${from} to ${to}` : from ? `since ${from}` : `until ${to}`,
  whoCame: 'Who came',
  delegations: (n: number) => count(n, 'delegation'),
  participant: (who: Subject, status: ParticipantStatus) => agree(who, PARTICIPANT_STATUS[status]),
  neighbourhood: 'Neighbourhood',
  degrees: (steps: number) => (steps === 1 ? 'tied to it' : `${steps} steps`),
  pathTo: 'How is it tied to …',
  pathLength: (steps: number, to: string) => `${count(steps, 'step')} to ${to}.`,
  noPath: 'Nothing that is shown ties the two.',
  onlyYear: (year: number) => `Only ${year}.`,
  toward: (who: Subject, type: 'backing' | 'opposition', pole: string) =>
    capital(`${tieVerb(type, who)} ${pole}`),
} as const
