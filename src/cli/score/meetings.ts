import type { ExtractionRecord, Meeting } from '../../core/model.ts'
import type { Naming } from './actors.ts'
import type { Gold, GoldMeeting } from './gold.ts'
import { count, type Tally } from './tally.ts'

const ATTENDING: readonly string[] = ['attended', 'accepted', 'expected']

/** Gold ids of a predicted meeting's participants with their status; attending beats the rest. */
type Present = ReadonlyMap<string, string>

/** An ISO date is right when it equals an accepted one, lies inside it or is a coarser form of it. */
export const dateFits = (value: string | null, accept: readonly (string | null)[]): boolean =>
  value === null
    ? accept.includes(null)
    : accept.some((one) => one !== null && (one.startsWith(value) || value.startsWith(one)))

/**
 * Meetings are paired one to one by shared participants, evidence, date and status, best pairs first. Participants are
 * counted end to end: those of a missed meeting are missed. Pairs are two who attend one meeting, without a figure and
 * its own state.
 */
export const scoreMeetings = (record: ExtractionRecord, gold: Gold, naming: Naming, tally: Tally): void => {
  const present = record.meetings.map((meeting) => presentAt(meeting, naming))
  const pairing = pairUp(record, gold, present)
  for (const i of record.meetings.keys())
    count(tally, 'meeting precision', pairing.has(i), record.meetings[i]?.title)
  const told = new Map([...pairing].map(([i, g]) => [g, i]))
  for (const [g, meeting] of gold.meetings.entries()) {
    const i = told.get(g)
    const here: Present = i === undefined ? new Map() : (present[i] ?? new Map())
    const found = i === undefined ? undefined : record.meetings[i]
    if (meeting.certainty === 'must')
      count(tally, 'meeting recall', found !== undefined, `${meeting.title}, “${meeting.evidence[0] ?? ''}”`)
    if (found) {
      count(tally, 'meeting status', [meeting.status, ...meeting.alt_status].includes(found.status))
      count(
        tally,
        'meeting date',
        dateFits(found.date.value, meeting.date_accept),
        `${meeting.title} is ${meeting.date_accept.join(' or ')}, read ${found.date.value}`,
      )
    }
    for (const one of meeting.participants) {
      const name = [one.actor, ...one.alt_actor].find((actor) => here.has(actor))
      const status = name === undefined ? undefined : here.get(name)
      if (status !== undefined)
        count(tally, 'participant status', [one.status, ...one.alt_status].includes(status))
      if (one.status === 'excluded') count(tally, 'excluded kept out', !ATTENDING.includes(status ?? ''))
      else if (one.certainty === 'must' && meeting.certainty === 'must')
        count(tally, 'participant recall', status !== undefined, `${one.actor} at ${meeting.title}`)
    }
    const known = new Set(meeting.participants.flatMap((one) => [one.actor, ...one.alt_actor]))
    for (const actor of here.keys())
      count(tally, 'participant precision', known.has(actor), `${actor} at ${meeting.title}`)
  }
  scorePairs(present, gold, tally)
}

const presentAt = (meeting: Meeting, naming: Naming): Present => {
  const present = new Map<string, string>()
  for (const { actor, status } of meeting.participants) {
    const name = naming(actor)
    if (name === null || ATTENDING.includes(present.get(name) ?? '')) continue
    present.set(name, status)
  }
  return present
}

const pairUp = (record: ExtractionRecord, gold: Gold, present: readonly Present[]): Map<number, number> => {
  const fits = record.meetings.flatMap((meeting, i) =>
    gold.meetings.map((one, g) => ({ i, g, fit: fitOf(meeting, one, present[i] ?? new Map()) })),
  )
  const pairing = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, g, fit } of fits.sort((a, b) => b.fit - a.fit || a.g - b.g || a.i - b.i)) {
    if (fit === 0 || pairing.has(i) || taken.has(g)) continue
    pairing.set(i, g)
    taken.add(g)
  }
  return pairing
}

const fitOf = (meeting: Meeting, gold: GoldMeeting, present: Present): number => {
  const shared = gold.participants.filter((one) =>
    [one.actor, ...one.alt_actor].some((actor) => present.has(actor)),
  ).length
  const touches = meeting.evidence.some(({ quote }) =>
    gold.evidence.some((one) => one !== '' && (quote.includes(one) || one.includes(quote))),
  )
  if (shared < 2 && !(touches && (shared > 0 || present.size === 0))) return 0
  return (
    (2 * shared) / (present.size + gold.participants.length) +
    (touches ? 0.5 : 0) +
    (dateFits(meeting.date.value, gold.date_accept) ? 0.25 : 0) +
    ([gold.status, ...gold.alt_status].includes(meeting.status) ? 0.1 : 0)
  )
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

const shown = (key: string): string => key.replace('\n', ' and ')

const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]))

const scorePairs = (present: readonly Present[], gold: Gold, tally: Tally): void => {
  const own = new Set(
    gold.actors.flatMap(({ id, affiliation }) => (affiliation ? [pairKey(id, affiliation)] : [])),
  )
  const drawn = new Set(
    present
      .flatMap((here) =>
        pairsOf([...here].filter(([, status]) => ATTENDING.includes(status)).map(([name]) => name)),
      )
      .map(([a, b]) => pairKey(a, b))
      .filter((key) => !own.has(key)),
  )
  const must = new Map<string, string[]>()
  const allowed = new Set<string>()
  for (const meeting of gold.meetings) {
    const attending = meeting.participants.filter((one) =>
      [one.status, ...one.alt_status].some((status) => ATTENDING.includes(status)),
    )
    for (const [i, a] of attending.entries())
      for (const b of attending.slice(i + 1)) {
        const keys = [a.actor, ...a.alt_actor].flatMap((x) =>
          [b.actor, ...b.alt_actor].map((y) => pairKey(x, y)),
        )
        for (const key of keys) allowed.add(key)
        const firm = [a, b].every((one) => one.certainty === 'must' && ATTENDING.includes(one.status))
        const key = pairKey(a.actor, b.actor)
        if (firm && meeting.certainty === 'must' && !own.has(key)) must.set(key, keys)
      }
  }
  for (const key of drawn) count(tally, 'pair precision', allowed.has(key), shown(key))
  for (const [key, keys] of must)
    count(
      tally,
      'pair recall',
      keys.some((one) => drawn.has(one)),
      shown(key),
    )
}
