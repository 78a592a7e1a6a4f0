import { filterGraph } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { EDGE_TYPES, type Filter } from '../graph/view.ts'
import type { ActorId } from '../model.ts'
import { sidesFilter } from './sides.ts'
import { poleMembers } from './toward.ts'

/**
 * Propagated lean, an extra that is off by default: the harmonic solution on the signed Laplacian (Kunegis et al.,
 * "Spectral analysis of signed graphs for clustering, prediction and visualization", SDM 2010) with the first pole held
 * at 1 and the second at -1. It assumes that the enemy of an enemy is a friend, which the reader must be told. By actor:
 * -1 to 1, null without a path to a pole. Gauss-Seidel in a fixed order, rounded to three decimals.
 */
export function propagatedLean(
  graph: Graph,
  filter: Filter,
  poles: readonly (readonly ActorId[])[],
  claims: boolean,
): readonly (number | null)[] {
  const [first, second] = poleMembers(graph, poles)
  const links = signedLinks(graph, filter, claims)
  const reach = reachable(links, [...(first ?? []), ...(second ?? [])])
  const value: number[] = links.map((_, actor) => (first?.has(actor) ? 1 : second?.has(actor) ? -1 : 0))
  const free = links
    .map((_, actor) => actor)
    .filter((actor) => reach.has(actor) && !first?.has(actor) && !second?.has(actor))
  const steps = 200
  for (let step = 0; step < steps; step++) {
    for (const actor of free) {
      let pull = 0
      let degree = 0
      for (const link of links[actor] ?? []) {
        pull += link.weight * (value[link.other] ?? 0)
        degree += Math.abs(link.weight)
      }
      if (degree > 0) value[actor] = pull / degree
    }
  }
  return value.map((lean, actor) => (reach.has(actor) ? Math.round(lean * 1000) / 1000 : null))
}

interface Link {
  readonly other: number
  /** pieces of backing minus pieces of opposition, never 0 */
  readonly weight: number
}

function signedLinks(graph: Graph, filter: Filter, claims: boolean): readonly (readonly Link[])[] {
  const visible = filterGraph(graph, sidesFilter(filter, claims))
  const backing = EDGE_TYPES.indexOf('backing')
  const sums = new Map<string, number>()
  for (let edge = 0; edge < graph.edges.length; edge++) {
    if (visible.edge[edge] === 0) continue
    const source = graph.edges.source[edge] ?? 0
    const target = graph.edges.target[edge] ?? 0
    const key = source < target ? `${source} ${target}` : `${target} ${source}`
    const sign = graph.edges.type[edge] === backing ? 1 : -1
    sums.set(key, (sums.get(key) ?? 0) + sign * (visible.affirmed[edge] ?? 0))
  }
  const links: Link[][] = graph.dossier.actors.map(() => [])
  for (const [key, weight] of sums) {
    const [a = 0, b = 0] = key.split(' ').map(Number)
    if (weight === 0) continue
    links[a]?.push({ other: b, weight })
    links[b]?.push({ other: a, weight })
  }
  return links
}

function reachable(links: readonly (readonly Link[])[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set(from)
  const queue = [...from]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { other } of links[at] ?? []) {
      if (reached.has(other)) continue
      reached.add(other)
      queue.push(other)
    }
  }
  return reached
}

/** Share of triangles whose signs multiply to plus (Cartwright & Harary 1956); null without a triangle. */
export function balance(
  graph: Graph,
  filter: Filter,
  claims: boolean,
): { readonly triangles: number; readonly balanced: number } | null {
  const links = signedLinks(graph, filter, claims)
  const sign = links.map((around) => new Map(around.map((link) => [link.other, Math.sign(link.weight)])))
  let triangles = 0
  let balanced = 0
  sign.forEach((around, a) => {
    for (const [b, ab] of around) {
      if (b <= a) continue
      for (const [c, bc] of sign[b] ?? []) {
        const ac = c > b ? around.get(c) : undefined
        if (ac === undefined) continue
        triangles++
        if (ab * bc * ac > 0) balanced++
      }
    }
  })
  return triangles === 0 ? null : { triangles, balanced }
}
