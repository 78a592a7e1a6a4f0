import { type Box, type Mark, text } from './drawing.ts'
import { placeLabels } from './labels.ts'
import type { Stand } from './look.ts'
import type { Placed } from './network-look.ts'

/** Square pixels of picture for each name. */
const ROOM_PER_NAME = 11_000

/** So many names at most, however many would find room. */
export const mostNames = (width: number, height: number): number =>
  Math.max(10, (width * height) / ROOM_PER_NAME)

/**
 * Whether a mark is looked at for one of `names` names and is not covered by them, by its place in the order of
 * importance: where thousands stand close, the names of those that matter go over the dots.
 */
export const isConsidered = (place: number, radius: number, names: number): boolean =>
  place < 2 * names || radius >= DOT

/** Smaller marks are dots, without letters. */
const DOT = 5

/** The first of them are named in any crowd. */
export const SURE = 8

/** Actors in the order in which they are named: the poles, then by their shown ties. */
export const namedFirst = (
  actors: readonly number[],
  degree: (actor: number) => number,
  stands: readonly (Stand | null)[],
): number[] => {
  const pole = (actor: number) => (stands[actor]?.state === 'member' ? 1 : 0)
  return [...actors].sort((a, b) => pole(b) - pole(a) || degree(b) - degree(a) || a - b)
}

/** Names keep this far from the edge of the picture. */
export const NAMES_INSET = 2

export function drawNames(placed: Placed, shown: readonly number[], frame: Box): Mark[] {
  const { graph, visible, at, radius } = placed
  const { theme, stands, labels, marks: scale = 1 } = placed.look
  const page = {
    left: frame.x + NAMES_INSET,
    top: frame.y + NAMES_INSET,
    right: frame.x + frame.width - NAMES_INSET,
    bottom: frame.y + frame.height - NAMES_INSET,
  }
  const most = Math.min(labels, mostNames(page.right - page.left, page.bottom - page.top))
  const degree = (actor: number) => visible.degree[actor] ?? 0
  const items = namedFirst(shown, degree, stands)
    .filter((actor, place) => isConsidered(place, radius[actor] ?? 0, most))
    .map((actor, place) => ({
      at: at[actor] ?? { x: 0, y: 0 },
      radius: radius[actor] ?? 0,
      words: graph.dossier.actors[actor]?.label ?? '',
      size: labelSize(visible.degree[actor] ?? 0) * (0.6 + 0.4 * scale),
      rank: -place,
      must: place < SURE,
    }))
  return placeLabels(items, page)
    .slice(0, most)
    .map(({ of, x, y, anchor }) =>
      text(x, y, items[of]?.words ?? '', theme.ink, {
        size: items[of]?.size ?? 12,
        weight: 600,
        anchor,
        halo: theme.page,
      }),
    )
}

export const labelSize = (degree: number): number => (degree >= 12 ? 14 : degree >= 4 ? 13 : 12)
