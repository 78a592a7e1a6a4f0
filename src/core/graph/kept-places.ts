import type { Dossier } from '../dossier.ts'
import type { ActorId } from '../model.ts'

/** Files of a dossier by path. */
type Files = ReadonlyMap<string, string>

export interface Placed {
  readonly id: ActorId
  readonly flag: string | null
  readonly x: number
  readonly y: number
  /** by a tie or a meeting; without one an actor was not drawn and stood aside */
  readonly tied: boolean
}

/** The actors of a dossier where they stand. */
export function placesOf(dossier: Dossier): Placed[] {
  const near = neighboursOf(dossier)
  return dossier.actors.map(({ id, flag, x, y }, index) => ({
    id,
    flag,
    x,
    y,
    tied: (near[index] ?? []).length > 0,
  }))
}

/**
 * The new dossier with every known actor where it stood, under an old id too: a correction or a new article must not
 * shake the picture. A new actor, and one that is drawn for the first time, stands between those it is tied to, a little
 * aside so that no two coincide. Of two places of one actor the later counts.
 */
export function keepPositions(files: Files, before: readonly Placed[]): Files {
  if (before.length === 0) return files
  const dossier: Dossier = JSON.parse(files.get('graph.json') ?? '{}')
  const neighbours = neighboursOf(dossier)
  const drawn = before.filter(({ tied }) => tied)
  const isDrawn = new Set(
    dossier.actors.flatMap(({ id }, index) => ((neighbours[index] ?? []).length > 0 ? [id] : [])),
  )
  const places = new Map<string, Place>()
  const put = (id: ActorId, { tied, x, y }: Placed) => {
    if (tied || !isDrawn.has(id)) places.set(id, { x, y })
  }
  for (const one of before) {
    const now = dossier.redirects[one.id]
    if (now !== undefined && !places.has(now)) put(now, one)
  }
  for (const one of before) if (dossier.redirects[one.id] === undefined) put(one.id, one)
  const size = extent(drawn.length > 0 ? drawn : before)
  const actors = dossier.actors.map((actor, index) => {
    const known = places.get(actor.id)
    if (known) return { ...actor, ...known }
    const near = (neighbours[index] ?? []).flatMap((other) => {
      const place = places.get(dossier.actors[other]?.id ?? '')
      return place ? [place] : []
    })
    const middle = near.length > 0 ? mean(near) : { x: size.x, y: size.y }
    // Golden-angle steps spread newcomers evenly.
    const angle = index * 2.399963
    return {
      ...actor,
      x: middle.x + Math.cos(angle) * size.span * 0.07,
      y: middle.y + Math.sin(angle) * size.span * 0.07,
    }
  })
  return new Map([...files, ['graph.json', JSON.stringify({ ...dossier, actors })]])
}

/** By actor: whom it has a tie or a meeting with. */
function neighboursOf({ actors, ties, meetings }: Dossier): readonly (readonly number[])[] {
  const near = actors.map(() => new Set<number>())
  const join = (a: number, b: number) => {
    near[a]?.add(b)
    near[b]?.add(a)
  }
  for (const { source, target } of ties) join(source, target)
  for (const { reports } of meetings) {
    for (const { participants } of reports) {
      // a row of neighbours is enough to find a place in their middle
      participants.forEach(({ actor }, at) => {
        if (at > 0) join(actor, participants[at - 1]?.actor ?? actor)
      })
    }
  }
  return near.map((set) => [...set])
}

interface Place {
  readonly x: number
  readonly y: number
}

function mean(points: readonly Place[]): Place {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function extent(points: readonly Place[]): Place & { readonly span: number } {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return { x: (left + right) / 2, y: (low + high) / 2, span: Math.max(right - left, high - low) || 1 }
}
