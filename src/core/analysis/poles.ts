import { filterGraph } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'
import type { ActorId } from '../model.ts'

/**
 * Two poles to begin with: the pair that opposes each other, that others take sides on, and that is acted on more than
 * it acts on the rest of the world; and with each the groups that others treat alike. A suggestion for the reader to
 * edit; actors are never merged for it. Pass a rolled-up graph.
 */
export function suggestPoles(graph: Graph, filter: Filter): ActorId[][] {
  const single = signedTies(graph, filter)
  const { family, divided } = families(graph, single)
  const ties = single.map((tie) => ({
    ...tie,
    source: family.get(tie.source) ?? tie.source,
    target: family.get(tie.target) ?? tie.target,
  }))
  const contested = contestedness(ties)
  const aimedAt = byTarget(ties)
  const scored = hostilePairs(ties).map(({ a, b, pieces }) => {
    const [forA, forB] = camps(aimedAt, a, b)
    const stakes =
      (contested.get(a) ?? 0) * (contested.get(b) ?? 0) * civil(graph, a, b) * foreign(graph, divided, a, b)
    const noticed = Math.min(onlookers(ties, a, b), onlookers(ties, b, a))
    const score = (1 + Math.min(forA, forB)) * Math.sqrt(pieces * noticed) * stakes
    return { a, b, score }
  })
  const best = scored.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)[0]
  if (!best) return []
  const [first, second] =
    (contested.get(best.a) ?? 0) >= (contested.get(best.b) ?? 0) ? [best.a, best.b] : [best.b, best.a]
  const [one, other] = byWeight(ties, first, second)
  const [with1, with2] = [companions(graph, single, one, other), companions(graph, single, other, one)]
  // whom both camps claim ("the Norlandic people") stands with neither
  const sides = [
    [one, ...with1.filter((actor) => !with2.includes(actor))],
    [other, ...with2.filter((actor) => !with1.includes(actor))],
  ]
  return sides.map((side) => side.flatMap((actor) => graph.dossier.actors[actor]?.id ?? []))
}

const OWN = 3

/**
 * A state may be an onlooker; an armed or political group that somebody opposes is party to the conflict, and most
 * plainly against the state that it is named after ("Norland", "Norlandic rebels").
 */
function civil(graph: Graph, a: number, b: number): number {
  const [one, other] = [graph.dossier.actors[a], graph.dossier.actors[b]]
  if (one?.kind !== 'group' && other?.kind !== 'group') return 1
  const state = one?.kind === 'state' ? one : other
  const group = state === one ? other : one
  if (group && POPULACE.test(group.label)) return 1
  const own =
    state?.kind === 'state' && group?.kind === 'group' && group.label.startsWith(state.label.slice(0, 4))
  return own ? OWN : 1.5
}

/** A people is no party to a conflict, least of all against its own state: "the Norlandic people". */
const POPULACE = /\b(?:people|population|public|civilians|citizens)$/

/**
 * What is told of "the Norlandic rebels", "the Norlandic opposition" and "the Norlandic Council" is told of one camp,
 * as long as none of them is of one mind with Norland and one of them is against it: each stands for the one that is
 * acted on most. Only to choose; they stay actors apart.
 */
function families(
  graph: Graph,
  ties: readonly SignedTie[],
): { readonly family: ReadonlyMap<number, number>; readonly divided: ReadonlySet<number> } {
  const { actors } = graph.dossier
  const groups = [...new Set(ties.flatMap(({ source, target }) => [source, target]))].filter(
    (actor) => actors[actor]?.kind === 'group',
  )
  const family = new Map<number, number>()
  const divided = new Set<number>()
  actors.forEach((actor, state) => {
    if (actor.kind !== 'state') return
    const own = groups.filter((group) => civil(graph, state, group) === OWN)
    const mood = own.map((group) => ({ group, mood: moodBetween(ties, state, group) }))
    if (!mood.some((one) => one.mood < 0)) return
    const camp = mood.filter((one) => one.mood <= 0).map(({ group }) => group)
    const [first] = camp.sort((a, b) => weightOf(ties, b) - weightOf(ties, a) || a - b)
    for (const member of camp) family.set(member, first ?? member)
    divided.add(state)
  })
  return { family, divided }
}

/** Where a state is at war with a camp of its own, another state is more likely an onlooker. */
const foreign = (graph: Graph, divided: ReadonlySet<number>, a: number, b: number): number => {
  const states = [a, b].filter((actor) => graph.dossier.actors[actor]?.kind === 'state')
  return states.length === 2 && states.some((state) => divided.has(state)) ? 0.5 : 1
}

/** Sentences of backing less those of opposition, either way. */
const moodBetween = (ties: readonly SignedTie[], a: number, b: number): number =>
  ties.reduce(
    (sum, { source, target, sign, pieces }) =>
      (source === a && target === b) || (source === b && target === a) ? sum + sign * pieces : sum,
    0,
  )

const weightOf = (ties: readonly SignedTie[], actor: number): number =>
  ties.reduce((sum, tie) => sum + (tie.target === actor ? tie.pieces : 0), 0)

/** The better known of the two comes first. */
function byWeight(ties: readonly SignedTie[], a: number, b: number): readonly [number, number] {
  return weightOf(ties, a) >= weightOf(ties, b) ? [a, b] : [b, a]
}

function hostilePairs(
  ties: readonly SignedTie[],
): { readonly a: number; readonly b: number; readonly pieces: number }[] {
  const heat = new Map<string, number>()
  for (const tie of ties) {
    if (tie.sign > 0) continue
    const key = tie.source < tie.target ? `${tie.source} ${tie.target}` : `${tie.target} ${tie.source}`
    heat.set(key, (heat.get(key) ?? 0) + tie.pieces)
  }
  return [...heat].map(([key, pieces]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number)
    return { a, b, pieces }
  })
}

function byTarget(ties: readonly SignedTie[]): ReadonlyMap<number, readonly SignedTie[]> {
  const found = new Map<number, SignedTie[]>()
  for (const tie of ties) {
    const there = found.get(tie.target)
    if (there) there.push(tie)
    else found.set(tie.target, [tie])
  }
  return found
}

/** Others who take a stand toward `actor` itself: a party that only its rival mentions is no pole. */
const onlookers = (ties: readonly SignedTie[], actor: number, rival: number): number =>
  new Set(
    ties.filter(({ source, target }) => target === actor && source !== rival).map(({ source }) => source),
  ).size

/** How many others back A or oppose B, and how many the other way round; who does both counts for neither. */
function camps(
  aimedAt: ReadonlyMap<number, readonly SignedTie[]>,
  a: number,
  b: number,
): readonly [number, number] {
  const lean = new Map<number, number>()
  for (const [pole, toward] of [
    [a, 1],
    [b, -1],
  ] as const)
    for (const { source, sign } of aimedAt.get(pole) ?? [])
      if (source !== a && source !== b) lean.set(source, (lean.get(source) ?? 0) + sign * toward)
  const values = [...lean.values()]
  return [values.filter((value) => value > 0).length, values.filter((value) => value < 0).length]
}

/** By actor: actors that act on it / (those + actors that it acts on). A party to the conflict is near 1, a power near 0. */
function contestedness(ties: readonly SignedTie[]): ReadonlyMap<number, number> {
  const from = new Map<number, Set<number>>()
  const to = new Map<number, Set<number>>()
  const add = (map: Map<number, Set<number>>, key: number, other: number) =>
    map.set(key, (map.get(key) ?? new Set()).add(other))
  for (const { source, target } of ties) {
    add(from, target, source)
    add(to, source, target)
  }
  return new Map(
    [...from].map(([actor, sources]) => [actor, sources.size / (sources.size + (to.get(actor)?.size ?? 0))]),
  )
}

interface SignedTie {
  readonly source: number
  readonly target: number
  readonly sign: 1 | -1
  readonly pieces: number
}

function signedTies(graph: Graph, filter: Filter): SignedTie[] {
  const visible = filterGraph(graph, { ...filter, undated: 'include' })
  const backing = EDGE_TYPES.indexOf('backing')
  const opposition = EDGE_TYPES.indexOf('opposition')
  const ties: SignedTie[] = []
  for (let edge = 0; edge < graph.edges.length; edge++) {
    const type = graph.edges.type[edge]
    if (visible.edge[edge] === 0 || (type !== backing && type !== opposition)) continue
    ties.push({
      source: graph.edges.source[edge] ?? 0,
      target: graph.edges.target[edge] ?? 0,
      sign: type === backing ? 1 : -1,
      pieces: visible.sentences[edge] ?? 0,
    })
  }
  return ties
}

/** Groups and figures of `pole`'s own camp: fighting its rival, never opposing it, and backed by those who back it. */
function companions(graph: Graph, ties: readonly SignedTie[], pole: number, rival: number): number[] {
  const most = 3
  const backers = new Set(ties.filter((tie) => tie.sign > 0 && tie.target === pole).map((tie) => tie.source))
  const score = new Map<number, number>()
  const add = (actor: number, points: number) => score.set(actor, (score.get(actor) ?? 0) + points)
  for (const tie of ties) {
    if (tie.sign < 0 && tie.target === rival) add(tie.source, tie.pieces)
    if (tie.sign < 0 && tie.source === rival) add(tie.target, tie.pieces)
    if (tie.sign > 0 && backers.has(tie.source)) add(tie.target, tie.pieces)
    if (tie.sign < 0 && (tie.target === pole || tie.source === pole)) {
      add(tie.source === pole ? tie.target : tie.source, -1_000_000)
    }
    if (tie.sign > 0 && tie.target === rival) add(tie.source, -1_000_000)
  }
  const shared = (actor: number) =>
    new Set(
      ties.flatMap(({ sign, source, target }) =>
        sign > 0 && target === actor && backers.has(source) ? [source] : [],
      ),
    ).size
  // one power may back anybody; two of them make a camp
  const camp = (actor: number) => graph.dossier.actors[actor]?.kind === 'group' && shared(actor) > 1
  return [...score]
    .filter(([actor, points]) => actor !== pole && actor !== rival && points >= 2 && camp(actor))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([actor]) => actor)
}
