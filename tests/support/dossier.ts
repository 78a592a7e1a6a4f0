import {
  DATE_BASES,
  type Dossier,
  type DossierMeeting,
  MEANS,
  NO_DAY,
  STATUSES,
} from '../../src/core/dossier.ts'
import type { ActorId, ActorKind, ParticipantStatus, TieStatus, TieType } from '../../src/core/model.ts'
import { intervalOf } from '../../src/core/read/dates/calendar.ts'

/** One piece of evidence in words: `tie('Norland', 'backs', 'Estia', { in: '2013', by: 'wire-a' })`. */
export interface TieLine {
  readonly source: string
  readonly target: string
  readonly type: TieType
  readonly in: string | null
  readonly by: string | null
  readonly status: TieStatus
  readonly says: string | null
  readonly means: (typeof MEANS)[number]
  readonly confidence: number
}

export interface MeetingLine {
  readonly who: Readonly<Record<string, ParticipantStatus>>
  readonly in: string | null
  readonly status: DossierMeeting['status']
  readonly size: number | null
}

export function tie(
  source: string,
  verb: 'backs' | 'opposes',
  target: string,
  more: Partial<Omit<TieLine, 'source' | 'target' | 'type'>> = {},
): TieLine {
  const type = verb === 'backs' ? 'backing' : 'opposition'
  return {
    source,
    target,
    type,
    in: '2013',
    by: 'wire-a',
    status: 'asserted',
    says: null,
    means: 'verbal',
    confidence: 90,
    ...more,
  }
}

export function meeting(who: MeetingLine['who'], more: Partial<Omit<MeetingLine, 'who'>> = {}): MeetingLine {
  return { who, in: '2013-11-26', status: 'held', size: null, ...more }
}

/** `Ilya Morov (Norland 2012..2015)`: a figure with an office; other names are states, `the X` are groups. */
export function dossierOf(
  lines: readonly (TieLine | MeetingLine)[],
  figures: Readonly<Record<string, string>> = {},
): Dossier {
  const names = new Set<string>()
  for (const line of lines) {
    if ('who' in line) for (const name of Object.keys(line.who)) names.add(name)
    else for (const name of [line.source, line.target, line.says ?? line.source]) names.add(name)
  }
  for (const [figure, office] of Object.entries(figures)) names.add(figure).add(office.split(' ')[0] ?? '')
  const actors = [...names].sort()
  const at = (name: string) => actors.indexOf(name)
  const articles = [
    ...new Set(lines.map((line) => ('who' in line ? 'meeting desk' : `${line.by} ${line.in}`))),
  ].sort()
  const ties = new Map<string, { source: number; target: number; type: TieType; lines: TieLine[] }>()
  for (const line of lines) {
    if ('who' in line) continue
    const key = `${line.source} ${line.type} ${line.target}`
    const found = ties.get(key) ?? {
      source: at(line.source),
      target: at(line.target),
      type: line.type,
      lines: [],
    }
    ties.set(key, found)
    found.lines.push(line)
  }
  const edges = [...ties.values()]
  const rows = edges.flatMap((edge, index) => edge.lines.map((line) => ({ line, index })))
  const span = (iso: string | null) =>
    iso ? (intervalOf(iso) ?? { from: NO_DAY, to: NO_DAY }) : { from: NO_DAY, to: NO_DAY }
  return {
    schema: 1,
    engine: 'test',
    name: 'test',
    hash: '0123456789abcdef',
    articles: articles.map((name) => {
      const [source = '', date = ''] = name.split(' ')
      return {
        id: name,
        title: name,
        date: /^\d{4}/.test(date) ? date : null,
        dateHow: 'test',
        source: source === 'null' ? null : source,
        url: null,
        sha256: name,
        words: 100,
        copies: [],
      }
    }),
    actors: actors.map((name) => ({
      id: idOf(name, figures),
      label: name,
      kind: kindOf(name, figures),
      aliases: [name],
      affiliations: figures[name] ? [affiliation(figures[name], at)] : [],
      flag: null,
      x: 0,
      y: 0,
      mentions: 1,
    })),
    ties: edges.map(({ source, target, type }) => ({ source, target, type, allied: false })),
    pieces: {
      tie: rows.map(({ index }) => index),
      article: rows.map(({ line }) => articles.indexOf(`${line.by} ${line.in}`)),
      from: rows.map(({ line }) => span(line.in).from),
      to: rows.map(({ line }) => span(line.in).to),
      basis: rows.map(({ line }) => DATE_BASES.indexOf(line.in ? 'stated' : 'unknown')),
      status: rows.map(({ line }) => STATUSES.indexOf(line.status)),
      means: rows.map(({ line }) => MEANS.indexOf(line.means)),
      speaker: rows.map(({ line }) => (line.says ? at(line.says) : -1)),
      confidence: rows.map(({ line }) => line.confidence),
      verdict: rows.map(() => 0),
    },
    meetings: lines.flatMap((line, index): DossierMeeting[] =>
      'who' in line
        ? [
            {
              id: `meeting-${index}`,
              title: 'Meeting',
              place: null,
              status: line.status,
              ...span(line.in),
              size: line.size,
              reports: [
                {
                  id: `m${index}`,
                  article: articles.indexOf('meeting desk'),
                  status: line.status,
                  ...span(line.in),
                  dateHow: 'test',
                  basis: 'stated',
                  confidence: 90,
                  evidence: [],
                  participants: Object.entries(line.who).map(([name, status]) => ({
                    actor: at(name),
                    status,
                    speaker: -1,
                    evidence: [],
                  })),
                },
              ],
            },
          ]
        : [],
    ),
    redirects: {},
    evidenceBlocks: [0],
    textBlocks: [0],
    skipped: [],
    notices: [],
  }
}

function affiliation(office: string, at: (name: string) => number) {
  const [state = '', years = ''] = office.split(' ')
  const [from = '', to = ''] = years.split('..')
  return {
    actor: at(state),
    role: 'foreign minister',
    from: from || null,
    to: to || null,
    basis: 'lexicon' as const,
  }
}

function kindOf(name: string, figures: Readonly<Record<string, string>>): ActorKind {
  return name in figures ? 'figure' : name.startsWith('the ') ? 'group' : 'state'
}

export function idOf(name: string, figures: Readonly<Record<string, string>> = {}): ActorId {
  return `${kindOf(name, figures)}:${name.toLowerCase().replaceAll(' ', '-')}`
}
