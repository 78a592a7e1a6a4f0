import type { DossierFiles } from '../../core/build.ts'
import type { Dossier } from '../../core/model.ts'

/**
 * The new dossier with every known actor where it stood: adding an article must not shake the picture. A new actor
 * stands between those it is tied to, a little aside so that no two coincide.
 */
export function keepPositions(files: DossierFiles, before: Dossier): DossierFiles {
  const dossier: Dossier = JSON.parse(files.get('graph.json') ?? '{}')
  if (before.actors.length === 0) return files
  const places = new Map(before.actors.map(({ id, x, y }) => [id, { x, y }]))
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
      const place = places.get(dossier.actors[other]?.id ?? 'state:?')
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

function mean(points: readonly { x: number; y: number }[]) {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function extent({ actors }: Dossier) {
  const xs = actors.map(({ x }) => x)
  const ys = actors.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  return { x: (left + right) / 2, y: (low + high) / 2, span: Math.max(right - left, high - low) || 1 }
}
