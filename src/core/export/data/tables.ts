import { DATE_BASES, MEANS, NO_DAY, STATUSES } from '../../dossier.ts'
import { edgeType } from '../../graph/graph.ts'
import { isoFromDay } from '../../read/dates/calendar.ts'
import { unwatched, type Watch } from '../../watch.ts'
import { type ExportInput, shownActors, shownEdges, shownPieces } from '../input.ts'

/** The shown part of a dossier as flat tables: what CSV writes, and what other formats take their rows from. */
export interface Tables {
  readonly actors: Table
  readonly ties: Table
  readonly meetings: Table
  readonly participants: Table
  readonly evidence: Table
  readonly articles: Table
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | number | boolean | null

export async function tables(input: ExportInput, watch: Watch = unwatched): Promise<Tables> {
  return {
    actors: actorTable(input),
    ties: tieTable(input),
    meetings: meetingTable(input),
    participants: participantTable(input),
    evidence: await evidenceTable(input, watch),
    articles: articleTable(input),
  }
}

/** An undated day is an empty cell. */
export const isoOrNull = (day: number | undefined): string | null =>
  day === undefined || day === NO_DAY ? null : isoFromDay(day)

// not by spreading: a tie may have more pieces than a function takes arguments
const least = (days: readonly number[]) => (days.length > 0 ? days.reduce((a, b) => Math.min(a, b)) : NO_DAY)
const most = (days: readonly number[]) => (days.length > 0 ? days.reduce((a, b) => Math.max(a, b)) : NO_DAY)

export const tieId = (edge: number): string => `t${edge}`

/** Two letters of its country where it has one, joined aliases, and the affiliations in words. */
export function actorTable(input: ExportInput, shown: readonly number[] = shownActors(input)): Table {
  const { graph, visible } = input
  const { actors } = graph.dossier
  return {
    columns: ['id', 'label', 'kind', 'country', 'aliases', 'affiliations', 'ties', 'x', 'y'],
    rows: shown.flatMap((index) => {
      const actor = actors[index]
      if (!actor) return []
      const offices = actor.affiliations.map(({ actor: of, role, from, to }) => {
        const years = from || to ? ` (${from ?? ''}..${to ?? ''})` : ''
        return `${role ?? 'speaks for'}: ${actors[of]?.id ?? '?'}${years}`
      })
      const { id, label, kind, flag, aliases, x, y } = actor
      return [
        [id, label, kind, flag, aliases.join('; '), offices.join('; '), visible.degree[index] ?? 0, x, y],
      ]
    }),
  }
}

export function tieTable(input: ExportInput, edges: readonly number[] = shownEdges(input)): Table {
  const { graph, visible } = input
  const id = (index: number | undefined) => graph.dossier.actors[index ?? -1]?.id ?? null
  return {
    columns: [
      'id',
      'source',
      'target',
      'type',
      'directed',
      'allied',
      'sentences',
      'sources',
      'claimed',
      'statuses',
      'means',
      'first',
      'last',
    ],
    rows: edges.map((edge) => {
      const rows = shownPieces(input, edge)
      const type = edgeType(graph, edge)
      const dated = rows.filter((row) => graph.pieces.from[row] !== NO_DAY)
      const statuses = STATUSES.filter((_, bit) => ((visible.statuses[edge] ?? 0) & (1 << bit)) !== 0)
      const means = MEANS.filter((_, index) => rows.some((row) => graph.pieces.means[row] === index))
      return [
        tieId(edge),
        id(graph.edges.source[edge]),
        id(graph.edges.target[edge]),
        type,
        type === 'backing' || type === 'opposition',
        graph.edges.allied[edge] === 1,
        visible.sentences[edge] ?? 0,
        visible.sources[edge] ?? 0,
        visible.claimed[edge] ?? 0,
        statuses.join('; '),
        means.join('; '),
        isoOrNull(least(dated.map((row) => graph.pieces.from[row] ?? NO_DAY))),
        isoOrNull(most(dated.map((row) => graph.pieces.to[row] ?? NO_DAY))),
      ]
    }),
  }
}

// Meetings are listed whole, not filtered: an excluded party is in no edge and must still be seen.
function meetingTable({ graph }: ExportInput): Table {
  return {
    columns: ['id', 'title', 'place', 'status', 'from', 'to', 'delegations', 'reports', 'articles'],
    rows: graph.dossier.meetings.map((meeting) => [
      meeting.id,
      meeting.title,
      meeting.place,
      meeting.status,
      isoOrNull(meeting.from),
      isoOrNull(meeting.to),
      meeting.size,
      meeting.reports.length,
      [...new Set(meeting.reports.map((report) => graph.dossier.articles[report.article]?.id ?? '?'))].join(
        '; ',
      ),
    ]),
  }
}

function participantTable({ graph }: ExportInput): Table {
  const { actors, articles, meetings } = graph.dossier
  return {
    columns: ['meeting', 'article', 'actor', 'status', 'claimed by', 'meeting status', 'from', 'to', 'quote'],
    rows: meetings.flatMap((meeting) =>
      meeting.reports.flatMap((report) =>
        report.participants.map((participant): Cell[] => [
          meeting.id,
          articles[report.article]?.id ?? null,
          actors[participant.actor]?.id ?? null,
          participant.status,
          actors[participant.speaker]?.id ?? null,
          report.status,
          isoOrNull(report.from),
          isoOrNull(report.to),
          participant.evidence.map((index) => report.evidence[index]?.quote ?? '').join(' … '),
        ]),
      ),
    ),
  }
}

async function evidenceTable(input: ExportInput, watch: Watch): Promise<Table> {
  const { graph, open } = input
  const { actors, articles, meetings } = graph.dossier
  const rows: Cell[][] = []
  const edges = shownEdges(input)
  for (const [done, edge] of edges.entries()) {
    await watch(done, edges.length)
    const tie = [
      tieId(edge),
      actors[graph.edges.source[edge] ?? -1]?.id ?? null,
      actors[graph.edges.target[edge] ?? -1]?.id ?? null,
      edgeType(graph, edge),
    ]
    for (const row of shownPieces(input, edge)) {
      const { pieces } = graph
      const article = articles[pieces.article[row] ?? -1]
      const shared = [
        ...tie,
        article?.id ?? null,
        article?.source ?? null,
        isoOrNull(pieces.from[row]),
        isoOrNull(pieces.to[row]),
        DATE_BASES[pieces.basis[row] ?? 0] ?? null,
        STATUSES[pieces.status[row] ?? 0] ?? null,
        MEANS[pieces.means[row] ?? -1] ?? null,
        actors[pieces.speaker[row] ?? -1]?.id ?? null,
        (pieces.confidence[row] ?? 0) / 100,
      ]
      const origin = pieces.origin[row] ?? -1
      if (origin >= 0) {
        const words = await open.piece(origin)
        for (const { start, end, quote } of words.evidence) {
          rows.push([...shared, start, end, quote, words.cue.text, words.rule, words.plover, words.cameo])
        }
      } else {
        const report = meetings[pieces.meeting[row] ?? -1]?.reports[pieces.report[row] ?? -1]
        for (const { start, end, quote } of report?.evidence ?? []) {
          rows.push([...shared, start, end, quote, null, null, 'CONSULT', '04'])
        }
      }
    }
  }
  return {
    columns: [
      'tie',
      'source',
      'target',
      'type',
      'article',
      'originator',
      'from',
      'to',
      'date basis',
      'status',
      'means',
      'claimed by',
      'confidence',
      'start',
      'end',
      'quote',
      'cue',
      'rule',
      'plover',
      'cameo',
    ],
    rows,
  }
}

function articleTable({ graph }: ExportInput): Table {
  return {
    columns: ['id', 'title', 'date', 'date known from', 'source', 'url', 'words', 'copies', 'sha256'],
    rows: graph.dossier.articles.map((article) => [
      article.id,
      article.title,
      article.date,
      article.dateHow,
      article.source,
      article.url,
      article.words,
      article.copies.map((copy) => copy.id).join('; '),
      article.sha256,
    ]),
  }
}
