import type { DossierFiles } from '../../core/build.ts'
import type { ActorId, Dossier } from '../../core/model.ts'

export interface Placed {
  readonly id: ActorId
  readonly flag: string | null
  readonly x: number
  readonly y: number
}

/**
 * The new dossier with every known actor where it stood, under an old id too: a correction or a new article must not
 * shake the picture. A new actor stands between those it is tied to, a little aside so that no two coincide. Of two
 * places of one actor the later counts.
 */
export function keepPositions(files: DossierFiles, before: readonly Placed[]): DossierFiles {
  if (before.length === 0) return files
  const dossier: Dossier = JSON.parse(files.get('graph.json') ?? '{}')
  const places = new Map<string, Place>()
  for (const { id, x, y } of before) {
    const now = dossier.redirects[id]
    if (now !== undefined && !places.has(now)) places.set(now, { x, y })
  }
  for (const { id, x, y } of before) if (dossier.redirects[id] === undefined) places.set(id, { x, y })
  const size = extent(before)
  const neighbours: number[][] = dossier.actors.map(() => [])
  for (const { source, target } of dossier.ties) {
    neighbours[source]?.push(target)
    neighbours[target]?.push(source)
  }
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
