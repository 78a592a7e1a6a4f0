import { computed, type ReadonlySignal, signal } from '@preact/signals'

export interface Step<T> {
  readonly label: string
  readonly value: T
  readonly merge: string | null
}

/** A log of values with a place in it: undo, redo, and a list that a person can read. */
export interface History<T> {
  readonly now: ReadonlySignal<T>
  readonly steps: ReadonlySignal<readonly Step<T>[]>
  readonly at: ReadonlySignal<number>
  readonly change: (label: string, update: (value: T) => T, merge?: string) => void
  readonly goTo: (at: number) => void
  /** changes every step alike: what undo must not take back */
  readonly rewrite: (update: (value: T) => T) => void
  readonly undo: () => void
  readonly redo: () => void
}

const LONGEST = 200

export function createHistory<T>(start: T): History<T> {
  const log = signal<{ readonly steps: readonly Step<T>[]; readonly at: number }>({
    steps: [{ label: '', value: start, merge: null }],
    at: 0,
  })
  const now = computed(() => (log.value.steps[log.value.at] as Step<T>).value)
  const goTo = (at: number) => {
    const { steps } = log.value
    log.value = { steps, at: Math.max(0, Math.min(at, steps.length - 1)) }
  }
  return {
    now,
    steps: computed(() => log.value.steps),
    at: computed(() => log.value.at),
    change: (label, update, merge) => {
      const { steps, at } = log.value
      const value = update(now.value)
      if (value === now.value) return
      const last = steps[at]
      const joins = merge !== undefined && last?.merge === merge && at > 0
      const kept = steps.slice(Math.max(0, at + 2 - LONGEST), joins ? at : at + 1)
      const next = [...kept, { label, value, merge: merge ?? null }]
      log.value = { steps: next, at: next.length - 1 }
    },
    goTo,
    rewrite: (update) => {
      const { steps, at } = log.value
      log.value = { steps: steps.map((step) => ({ ...step, value: update(step.value) })), at }
    },
    undo: () => goTo(log.value.at - 1),
    redo: () => goTo(log.value.at + 1),
  }
}
