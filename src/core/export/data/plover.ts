import { unwatched, type Watch } from '../../watch.ts'
import type { ExportFile, ExportInput } from '../input.ts'
import { csvCell } from './csv.ts'
import { type Cell, isoOrNull, tables } from './tables.ts'

/**
 * Event rows in the manner of PLOVER (Open Event Data Alliance): one row a piece of evidence, with source, target,
 * date, event type, CAMEO root, mode and offsets. `mode` carries what most coders lack: denied, promised, ended,
 * hypothetical. Meetings are CONSULT events with all participants in one list, as PLOVER asks.
 */
export async function ploverFile(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile> {
  const { evidence } = await tables(input, watch)
  const at = (name: string) => evidence.columns.indexOf(name)
  const get = (row: readonly Cell[], name: string) => row[at(name)] ?? null
  const columns = [
    'event_id',
    'date',
    'date_end',
    'source',
    'target',
    'event_type',
    'cameo',
    'mode',
    'means',
    'claimed_by',
    'article',
    'publisher',
    'start',
    'end',
    'text',
    'confidence',
  ]
  const ties = evidence.rows
    .filter((row) => get(row, 'type') === 'backing' || get(row, 'type') === 'opposition')
    .map((row): Cell[] => [
      get(row, 'from'),
      get(row, 'to'),
      get(row, 'source'),
      get(row, 'target'),
      get(row, 'plover'),
      get(row, 'cameo'),
      get(row, 'status'),
      get(row, 'means'),
      get(row, 'claimed by'),
      get(row, 'article'),
      get(row, 'originator'),
      get(row, 'start'),
      get(row, 'end'),
      get(row, 'quote'),
      get(row, 'confidence'),
    ])
  const rows = [...ties, ...meetingRows(input)].map((row, index) => [`e${index + 1}`, ...row])
  const content = [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  return { name: 'events.plover.csv', content: `\uFEFF${content}` }
}

const HELD_MODES: Readonly<Record<string, string>> = {
  held: 'asserted',
  planned: 'promised',
  suspended: 'ended',
  hypothetical: 'hypothetical',
}

function meetingRows(input: ExportInput): Cell[][] {
  const { actors, articles, meetings } = input.graph.dossier
  return meetings.flatMap((meeting) =>
    meeting.reports.map((report): Cell[] => {
      const here = report.participants.filter(
        ({ status }) => status === 'attended' || status === 'accepted' || status === 'expected',
      )
      const first = report.evidence[0]
      return [
        isoOrNull(report.from),
        isoOrNull(report.to),
        here.map(({ actor }) => actors[actor]?.id ?? '?').join('; '),
        null,
        'CONSULT',
        '04',
        HELD_MODES[report.status] ?? null,
        'diplomatic',
        null,
        articles[report.article]?.id ?? null,
        articles[report.article]?.source ?? null,
        first?.start ?? null,
        first?.end ?? null,
        first?.quote ?? null,
        report.confidence,
      ]
    }),
  )
}
