import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingOf } from '../../../src/core/graph/meetings.ts'
import { mergeMeetings, type ReportedMeeting } from '../../../src/core/merge/meetings.ts'
import type {
  ActorId,
  EventDate,
  Meeting,
  MeetingStatus,
  ParticipantStatus,
} from '../../../src/core/model.ts'

interface Line {
  readonly article: number
  readonly published?: string
  readonly who: readonly string[]
  readonly on?: string
  readonly in?: string
  readonly status?: MeetingStatus
  readonly out?: readonly string[]
  readonly id?: string
}

const actor = (name: string): ActorId => `${/^[a-z]/.test(name) ? 'figure' : 'state'}:${name.toLowerCase()}`

const BODY: Readonly<Record<string, string>> = {
  morov: 'Norland',
  petri: 'Norland',
  duro: 'Estia',
  brandt: 'Qadria',
}
const delegationOf = (id: ActorId): ActorId => {
  const body = BODY[id.slice(id.indexOf(':') + 1)]
  return body === undefined ? id : actor(body)
}

const DEFAULT: Readonly<Record<MeetingStatus, ParticipantStatus>> = {
  held: 'attended',
  suspended: 'attended',
  planned: 'expected',
  hypothetical: 'proposed',
}

const reported = ({
  article,
  published = '2016-10-12',
  who,
  on,
  in: place,
  status = 'held',
  out = [],
  id = `m${article} ${who.join()}`,
}: Line): ReportedMeeting => {
  const value = on ?? published
  const date: EventDate = {
    value,
    end: null,
    ongoing: false,
    precision: value.length === 10 ? 'day' : 'month',
    basis: on === undefined ? 'publication' : 'resolved',
    inferred: true,
    how: '',
  }
  const seat = (name: string, as: ParticipantStatus) => ({
    actor: actor(name),
    status: as,
    attributedTo: null,
    evidence: [0],
  })
  const meeting: Meeting = {
    id,
    title: `Meeting: ${who.join(', ')}`,
    place: place ?? null,
    date,
    status,
    participants: [
      ...who.map((name) => seat(name, DEFAULT[status])),
      ...out.map((name) => seat(name, 'excluded')),
    ],
    evidence: [{ start: 0, end: 3, quote: 'met' }],
    confidence: 0.9,
  }
  return { article, published, meeting }
}

/** Articles of each merged meeting: `1+2` for one meeting told by two. */
const groups = (lines: readonly Line[]): readonly string[] =>
  mergeMeetings(lines.map(reported), () => 0, delegationOf)
    .map(({ reports }) => reports.map(({ article }) => article).join('+'))
    .sort()

const MORE = { who: ['Norland', 'Estia'], on: '2016-10-10' } as const

describe('meetings across articles', () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    [
      'one day, same guests',
      [
        { article: 1, ...MORE },
        { article: 2, ...MORE },
      ],
      ['1+2'],
    ],
    [
      'one day later by another zone',
      [
        { article: 1, ...MORE },
        { article: 2, who: MORE.who, on: '2016-10-11' },
      ],
      ['1+2'],
    ],
    [
      'a week later',
      [
        { article: 1, ...MORE },
        { article: 2, who: MORE.who, on: '2016-10-17' },
      ],
      ['1', '2'],
    ],
    [
      'another place',
      [
        { article: 1, ...MORE, in: 'Velm' },
        { article: 2, ...MORE, in: 'Orlo' },
      ],
      ['1', '2'],
    ],
    [
      'a place and its country',
      [
        { article: 1, ...MORE, in: 'Velm' },
        { article: 2, ...MORE, in: 'Velm, Norland' },
      ],
      ['1+2'],
    ],
    [
      'persons and whom they speak for',
      [
        { article: 1, ...MORE },
        { article: 2, who: ['morov', 'duro'], on: '2016-10-10' },
      ],
      ['1+2'],
    ],
    [
      'other persons of the same states',
      [
        { article: 1, who: ['morov', 'duro'], on: '2016-10-10' },
        { article: 2, who: ['petri', 'duro'], on: '2016-10-10' },
      ],
      ['1', '2'],
    ],
    [
      'planned, then held',
      [
        { article: 1, published: '2016-10-01', ...MORE, status: 'planned' },
        { article: 2, published: '2016-10-11', ...MORE },
      ],
      ['1+2'],
    ],
    [
      'a plan without a day, held in the same place within weeks',
      [
        { article: 1, published: '2016-10-01', who: MORE.who, in: 'Velm', status: 'planned' },
        { article: 2, published: '2016-10-11', ...MORE, in: 'Velm' },
      ],
      ['1+2'],
    ],
    [
      'one guest in common',
      [
        { article: 1, ...MORE },
        { article: 2, who: ['Norland', 'Qadria'], on: '2016-10-10' },
      ],
      ['1', '2'],
    ],
    [
      'another list of guests of one conference',
      [
        { article: 1, who: ['Norland', 'Estia', 'Qadria', 'Sudria'], on: '2016-10-10', in: 'Velm' },
        { article: 2, who: ['Norland', 'Estia', 'Westland'], on: '2016-10-10', in: 'Velm' },
      ],
      ['1+2'],
    ],
    [
      'two who met aside of a conference',
      [
        { article: 1, who: ['Norland', 'Estia', 'Qadria', 'Sudria', 'Westland'], on: '2016-10-10' },
        { article: 2, who: ['Norland', 'Estia'], on: '2016-10-10' },
      ],
      ['1', '2'],
    ],
    [
      'two of one article stay two',
      [
        { article: 1, ...MORE },
        { article: 1, ...MORE, in: 'Velm' },
      ],
      ['1', '1'],
    ],
    [
      'two of one article stay two, though a third is like both',
      [
        { article: 1, ...MORE, in: 'Velm' },
        { article: 1, ...MORE, in: 'Orlo' },
        { article: 2, ...MORE },
      ],
      ['1', '1+2'],
    ],
    [
      'fresh news of one week',
      [
        { article: 1, who: MORE.who },
        { article: 2, who: MORE.who, published: '2016-10-13' },
      ],
      ['1+2'],
    ],
    [
      'news of different months',
      [
        { article: 1, who: MORE.who },
        { article: 2, who: MORE.who, published: '2017-03-13' },
      ],
      ['1', '2'],
    ],
    [
      'one guest, one day, one place',
      [
        { article: 1, who: ['morov'], on: '2016-10-10', in: 'Velm' },
        { article: 2, who: ['morov'], on: '2016-10-10', in: 'Velm' },
      ],
      ['1+2'],
    ],
    [
      'one guest, one day, no place',
      [
        { article: 1, who: ['morov'], on: '2016-10-10' },
        { article: 2, who: ['morov'], on: '2016-10-10' },
      ],
      ['1', '2'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(groups(lines)).toEqual(expected)
  })

  it('keeps each report; held supersedes planned, the told day the guessed one', () => {
    const [one, ...rest] = mergeMeetings(
      [
        reported({ article: 2, published: '2016-10-11', ...MORE, in: 'Velm' }),
        reported({
          article: 1,
          published: '2016-10-01',
          who: MORE.who,
          in: 'Velm',
          status: 'planned',
          out: ['Qadria'],
        }),
      ],
      (id) => (id === 'state:qadria' ? 7 : 1),
      delegationOf,
    )
    expect(rest).toEqual([])
    expect(one?.status).toBe('held')
    expect(one?.place).toBe('Velm')
    expect(one?.to).toBe(one?.from)
    expect(one?.reports.map(({ article, status }) => [article, status])).toEqual([
      [1, 'planned'],
      [2, 'held'],
    ])
    expect(one?.reports[0]?.participants.find(({ actor: index }) => index === 7)?.status).toBe('excluded')
  })

  it('has the id of its first report, and opens by that of each', () => {
    const ids = (lines: readonly Line[]) => mergeMeetings(lines.map(reported), () => 0, delegationOf)
    const line = { ...MORE, article: 2, id: 'mb' }
    expect(ids([line]).map(({ id }) => id)).toEqual(['meeting:mb'])
    // another meeting before it, and an earlier report of the same one
    const more = ids([
      line,
      { article: 0, who: ['Qadria', 'Estia'], on: '2016-10-01', id: 'mx' },
      { ...MORE, article: 1, id: 'ma' },
    ])
    expect(more.map(({ id }) => id)).toEqual(['meeting:mx', 'meeting:ma'])
    expect(meetingOf(more, 'meeting:mb')?.id).toBe('meeting:ma')
    expect(meetingOf(more, 'meeting:1')).toBeUndefined()
  })

  it('keeps two meetings apart that one sentence of two articles tells', () => {
    const all = mergeMeetings(
      [
        { article: 1, who: MORE.who, published: '2016-10-12', id: 'ma' },
        { article: 2, who: MORE.who, published: '2018-10-12', id: 'ma' },
      ].map(reported),
      () => 0,
      delegationOf,
    )
    expect(all.map(({ id }) => id)).toEqual(['meeting:ma', 'meeting:ma-2'])
  })

  it('does not count the excluded as guests', () => {
    const lines = [
      { article: 1, who: ['Norland', 'Estia'], out: ['Qadria'], on: '2016-10-10' },
      { article: 2, who: ['Norland', 'Qadria'], on: '2016-10-10' },
    ]
    expect(groups(lines)).toEqual(['1', '2'])
  })

  it('gives the same meetings in whatever order the reports come', () => {
    const line = fc.record({
      article: fc.nat(5),
      who: fc.uniqueArray(fc.constantFrom('Norland', 'Estia', 'Qadria', 'morov', 'duro', 'petri'), {
        minLength: 1,
        maxLength: 4,
      }),
      on: fc.constantFrom('2016-10-10', '2016-10-11', '2016-10-20'),
      in: fc.constantFrom('Velm', 'Orlo'),
      status: fc.constantFrom<MeetingStatus>('held', 'planned'),
    })
    const lines = fc.array(line, { maxLength: 12 })
    fc.assert(
      fc.property(
        lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const merge = (some: readonly Line[]) =>
            mergeMeetings(some.map(reported), (id) => id.length, delegationOf)
          expect(merge(shuffled)).toEqual(merge(all))
        },
      ),
    )
  })
})
