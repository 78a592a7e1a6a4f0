import type { EdgeType } from '../../../core/graph/view.ts'
import { EDGE_TYPES } from '../../../core/graph/view.ts'
import type { Store } from '../../state/store.ts'
import { type Neighbour, neighboursOf } from '../panel/evidence.ts'

/** One line of the tree: an actor at the root, a kind of its ties, or a tie that leads on to another actor. */
export type Branch = {
  /** the way here: distinct for the same actor reached on two ways */
  readonly key: string
  readonly level: number
  readonly place: number
  readonly of: number
  readonly open: boolean
} & (
  | { readonly kind: 'actor'; readonly actor: number }
  | { readonly kind: 'ties'; readonly type: EdgeType; readonly way: 'in' | 'out'; readonly ties: number }
  | { readonly kind: 'tie'; readonly from: number; readonly to: Neighbour }
)

const WAYS = ['out', 'in'] as const

/** The lines that stand open, in the order of the screen. `roots` are actors, most active first. */
export function branches(store: Store, roots: readonly number[], open: ReadonlySet<string>): Branch[] {
  const lines: Branch[] = []
  roots.forEach((actor, index) => {
    const key = String(actor)
    lines.push({
      kind: 'actor',
      actor,
      key,
      level: 1,
      place: index + 1,
      of: roots.length,
      open: open.has(key),
    })
    if (open.has(key)) inside(actor, key, 2)
  })
  return lines

  function inside(actor: number, above: string, level: number): void {
    const neighbours = neighboursOf(store, actor)
    const kinds = EDGE_TYPES.flatMap((type) =>
      WAYS.flatMap((way) => {
        const mutual = type === 'met' || type === 'due'
        if (mutual && way === 'in') return []
        const ties = neighbours.filter((one) => one.type === type && (mutual || one.way === way))
        return ties.length > 0 ? [{ type, way, ties }] : []
      }),
    )
    kinds.forEach(({ type, way, ties }, index) => {
      const key = `${above}/${type}-${way}`
      const isOpen = !open.has(`${key}!`)
      lines.push({
        kind: 'ties',
        type,
        way,
        ties: ties.length,
        key,
        level,
        place: index + 1,
        of: kinds.length,
        open: isOpen,
      })
      if (!isOpen) return
      ties.forEach((to, place) => {
        const below = `${key}/${to.edge}`
        lines.push({
          kind: 'tie',
          from: actor,
          to,
          key: below,
          level: level + 1,
          place: place + 1,
          of: ties.length,
          open: open.has(below),
        })
        if (open.has(below)) inside(to.actor, below, level + 2)
      })
    })
  }
}

/** Kinds stand open until they are closed, actors closed until they are opened. */
export const markOf = (branch: Branch): string => (branch.kind === 'ties' ? `${branch.key}!` : branch.key)

/** The line that an arrow key, Home, End or a letter leads to; null: it stays. */
export function step(
  lines: readonly Branch[],
  at: number,
  key: string,
  nameOf: (branch: Branch) => string,
): number | null {
  const here = lines[at]
  if (!here) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, lines.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return lines.length - 1
    case 'ArrowRight':
      return here.open && (lines[at + 1]?.level ?? 0) > here.level ? at + 1 : null
    case 'ArrowLeft': {
      if (here.open && here.kind !== 'ties') return null
      for (let up = at - 1; up >= 0; up--) if ((lines[up]?.level ?? 0) < here.level) return up
      return null
    }
    default: {
      if (key.length !== 1 || key === ' ') return null
      const letter = key.toLowerCase()
      for (let ahead = 1; ahead <= lines.length; ahead++) {
        const index = (at + ahead) % lines.length
        const branch = lines[index]
        if (branch && nameOf(branch).toLowerCase().startsWith(letter)) return index
      }
      return null
    }
  }
}
