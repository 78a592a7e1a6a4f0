import { expressionsWithin, statedWithin } from '../../../read/dates/index.ts'
import { coordinated, kidsBy, low, prepositionOf } from '../../clauses/tree.ts'
import { type Report, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { listed } from '../who/delegates.ts'
import { weekdayOn } from './place.ts'

/** A partner with a day or a place of its own, and the tokens [from, to) that tell of both. */
interface Leg {
  readonly parties: readonly Party[]
  readonly from: number
  readonly to: number
}

/**
 * "met Morov on Monday and Duro on Tuesday", "spoke with Morov in Velm and later with Duro": a meeting with each, on the
 * day and in the place that stand beside its partner. The parser hangs the second one on the day of the first.
 */
export function inLegs(reports: readonly Report[]): readonly Report[] {
  const [report] = reports
  if (!report) return reports
  const { scene, cue } = report
  const all = reports.flatMap((one) => one.seats)
  const hosts = unique(all.filter(({ token }) => token < cue))
  const legs = legsOf(scene, cue)
  const [second] = legs
  if (!second || hosts.length === 0) return reports
  const apart = new Set([...hosts, ...legs.flatMap(({ parties }) => parties)].map(({ actor }) => actor))
  const here = (token: number): boolean => token > cue && token < second.from
  const told = unique(all.filter(({ actor, token }) => here(token) && !apart.has(actor)))
  const first = told.length > 0 ? told : seats(withWhom(scene, cue, second.from))
  if (
    first.length === 0 ||
    hosts.some(({ actor }) => legs.some((leg) => leg.parties.some((one) => one.actor === actor)))
  )
    return reports
  const like = all.find(({ token }) => token > cue)
  return [{ parties: first, from: cue, to: second.from }, ...legs].map((leg) => ({
    ...report,
    seats: [...hosts, ...seats(leg.parties, like?.status ?? null, like?.speaker ?? null)],
    own: hosts.length + leg.parties.length,
    ...whenAndWhere(report, leg.from, leg.to),
  }))
}

/** "discussed the plan with Morov", hung on the plan */
const withWhom = (scene: Scene, from: number, to: number): readonly Party[] => {
  for (let token = from + 1; token < to; token++)
    if (prepositionOf(scene.tree, token) === 'with' && listed(scene, token).length > 0)
      return listed(scene, token)
  return []
}

const unique = <T extends Party>(parties: readonly T[]): readonly T[] =>
  parties.filter(({ actor }, i) => parties.findIndex((one) => one.actor === actor) === i)

const EARLIER = /^(?:beforehand|afterwards|afterward|later|separately|earlier|then)$/

function legsOf(scene: Scene, cue: number): readonly Leg[] {
  const { tree } = scene
  const end = endOf(scene, cue)
  const starts: number[] = []
  for (let token = cue + 1; token < end; token++) {
    const and = kidsBy(tree, token, 'cc').some((kid) => /^(?:and|then)$/.test(low(tree, kid)))
    if (!and || tree.tokens[token]?.deprel !== 'conj' || listed(scene, token).length === 0) continue
    const from = starts.at(-1) ?? cue
    const last = coordinated(tree, token).at(-1) ?? token
    if (marked(scene, from + 1, token) && marked(scene, last + 1, end)) starts.push(token)
  }
  return starts.map((from, i) => ({ parties: listed(scene, from), from, to: starts[i + 1] ?? end }))
}

/** Whether a day, a place or a word of sequence stands among these tokens. */
const marked = (scene: Scene, from: number, to: number): boolean =>
  expressionsWithin(scene.sentence, from, to, scene.dates).length > 0 ||
  scene.places.some(({ head }) => from <= head && head < to) ||
  scene.tree.tokens.slice(from, to).some((_, i) => {
    const at = from + i
    return (
      EARLIER.test(low(scene.tree, at)) ||
      (low(scene.tree, at) === 'as' && low(scene.tree, at + 1) === 'well')
    )
  })

/** The next verb with a subject of its own takes over. */
function endOf(scene: Scene, cue: number): number {
  const { tree } = scene
  for (let token = cue + 1; token < tree.tokens.length; token++) {
    const { upos, deprel } = tree.tokens[token] ?? {}
    if (deprel?.startsWith('nsubj') && (tree.tokens[token]?.head ?? -1) > token) return token
    if (upos === 'VERB' || low(tree, token) === ';') return token
  }
  return tree.tokens.length
}

/** The day and the place of one partner, where its own words tell them. */
const whenAndWhere = (
  { scene, cue, reality, date, place }: Report,
  from: number,
  to: number,
): Pick<Report, 'date' | 'weekday' | 'place'> => {
  const look = reality === 'planned' ? 'future' : null
  const own = statedWithin(scene.sentence, cue, from, to, scene.dates, look)
  const there = scene.places.find(({ head }) => from <= head && head < to)
  const elsewhere = scene.places.some(({ name, head }) => name === place && head > cue)
  const when =
    own ??
    (expressionsWithin(scene.sentence, cue, Number.POSITIVE_INFINITY, scene.dates).length > 0 ? null : date)
  return {
    date: when,
    weekday: weekdayOn(expressionsWithin(scene.sentence, from, to, scene.dates), when),
    place: there?.name ?? (elsewhere ? null : place),
  }
}
