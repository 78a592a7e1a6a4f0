import type { Token } from '../../../model.ts'

/** A mending of a sentence's tokens: heads, relations and tags, never words. */
export type Repair = (tokens: readonly Token[]) => readonly Token[]

/** So many steps up a tree are looked at. */
const HIGHEST = 30

/** Whether one token is another or hangs, over whatever, on it. */
export const isBelow = (tokens: readonly Token[], token: number, top: number): boolean => {
  let at = token
  for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
    if (at === top) return true
    at = tokens[at]?.head ?? -1
  }
  return false
}
