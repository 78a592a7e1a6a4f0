export interface Spot {
  readonly x: number
  readonly y: number
}

/** As many of the actors, in their order, as stand together in a room of so many pixels. */
export function together(
  actors: readonly number[],
  at: (actor: number) => Spot,
  room: { readonly width: number; readonly height: number },
): readonly number[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  return actors.filter((actor, index) => {
    const { x, y } = at(actor)
    const across = [Math.min(left, x), Math.max(right, x)] as const
    const down = [Math.min(top, y), Math.max(bottom, y)] as const
    if (index > 0 && (across[1] - across[0] > room.width || down[1] - down[0] > room.height)) return false
    ;[left, right] = across
    ;[top, bottom] = down
    return true
  })
}
