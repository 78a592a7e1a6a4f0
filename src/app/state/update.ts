import { DEFAULT_FILTER, type Filter, type Selection, type View } from '../../core/graph/view.ts'
import type { ActorId } from '../../core/model.ts'

/** Pure steps from one view to the next. */

export const setFilter =
  (part: Partial<Filter>) =>
  (view: View): View => ({ ...view, filter: { ...view.filter, ...part } })

export const clearFilter = (view: View): View => ({ ...view, filter: DEFAULT_FILTER })

export const select =
  (selection: Selection | null) =>
  (view: View): View => ({ ...view, select: selection })

/** Puts an actor's mark somewhere; null: back where the layout has it. */
export const moveTo =
  (actor: ActorId, place: { readonly x: number; readonly y: number } | null) =>
  (view: View): View => ({
    ...view,
    moved: [...view.moved.filter((one) => one.actor !== actor), ...(place ? [{ actor, ...place }] : [])],
  })

/** In a list where null means "all": without `value` when it is in, with it when it is out. */
export function toggled<T extends string>(all: readonly T[], chosen: readonly T[] | null, value: T) {
  const before = chosen ?? all
  const after = all.filter((one) => (one === value ? !before.includes(value) : before.includes(one)))
  return after.length === all.length ? null : after
}

/** Nothing chosen, nothing lit. */
export const clearChoice = (view: View): View => ({ ...view, select: null, focus: null, path: null })
