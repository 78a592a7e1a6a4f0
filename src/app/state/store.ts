import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { leaning, type Stance, stances } from '../../core/analysis/sides.ts'
import { type Bar, histogram, type YearRange, yearRange } from '../../core/analysis/years.ts'
import type { Dossier } from '../../core/dossier.ts'
import { type Stand, THEMES, type Theme, type ThemeName } from '../../core/export/look.ts'
import { standsOf } from '../../core/export/picture.ts'
import { emptyVisible, filterGraph, type Visible } from '../../core/graph/filter.ts'
import { type Graph, openGraph } from '../../core/graph/graph.ts'
import { rollUp } from '../../core/graph/rollup.ts'
import { rollsUp, type View } from '../../core/graph/view.ts'
import type { ActorId } from '../../core/model.ts'
import type { OpenDossier } from '../../core/open-dossier.ts'
import { createHistory, type History } from './history.ts'
import { type Changes, NO_CHANGES, type Session } from './session.ts'

/**
 * All that one mounted app shows, as signals. Views read them and call `change` with a pure function; nothing else
 * writes the view.
 */
export interface Store {
  readonly source: Signal<OpenDossier>
  readonly history: History<Session>
  readonly view: ReadonlySignal<View>
  /** one step that undo takes back; steps in a row with the same `merge` key count as one */
  readonly change: (label: string, update: (view: View) => View, merge?: string) => void
  /** corrections made and articles added */
  readonly changes: ReadonlySignal<Changes>
  /** as the articles tell it, never rolled up */
  readonly plain: ReadonlySignal<Graph>
  /** figures folded into the actors they speak for */
  readonly rolled: ReadonlySignal<Graph>
  /** the one of the two that the view draws */
  readonly graph: ReadonlySignal<Graph>
  readonly visible: ReadonlySignal<Visible>
  /** by actor: 1 for those whom the filter of a side lets through; null while there is none */
  readonly leaning: ReadonlySignal<Uint8Array | null>
  /** direct stances to the poles, by actor; figures folded */
  readonly stances: ReadonlySignal<ReadonlyMap<number, Stance>>
  /** the same of the drawn graph, in which figures may stand by themselves */
  readonly ownStances: ReadonlySignal<ReadonlyMap<number, Stance>>
  /** where each actor of `graph` stands between the first two poles; null while there are fewer than two */
  readonly stands: ReadonlySignal<readonly (Stand | null)[]>
  readonly actorIndex: ReadonlySignal<ReadonlyMap<string, number>>
  readonly years: ReadonlySignal<YearRange | null>
  /** sentences by year for the current filter, whatever its years */
  readonly bars: ReadonlySignal<readonly Bar[]>
  readonly months: ReadonlySignal<readonly Bar[]>
  readonly theme: ReadonlySignal<Theme>
  readonly themeName: ReadonlySignal<ThemeName>
}

export function createStore(
  opened: OpenDossier,
  start: View,
  systemTheme: ReadonlySignal<ThemeName>,
  changes: Changes = NO_CHANGES,
): Store {
  const source = signal(opened)
  const history = createHistory<Session>({ view: start, changes })
  const view = computed(() => history.now.value.view)
  const part = <K extends keyof View>(key: K) => computed(() => view.value[key])
  const [filter, poles, claims] = [part('filter'), part('poles'), part('claims')]

  const plain = computed(() => plainOf(source.value.dossier))
  const rolled = computed(() => rolledOf(source.value.dossier))
  const isRolled = computed(() => rollsUp(view.value))
  const graph = computed(() => (isRolled.value ? rolled.value : plain.value))

  const side = computed(() => leaning(rolled.value, filter.value, poles.value, claims.value))
  const buffers = computed(() => emptyVisible(graph.value))
  const visible = computed(() => filterGraph(graph.value, filter.value, side.value, buffers.value))
  const stancesIn = (of: Graph): ReadonlyMap<number, Stance> => {
    const found = poles.value.length < 2 ? [] : stances(of, filter.value, poles.value, claims.value)
    return new Map(found.map((stance) => [stance.actor, stance]))
  }
  const stanceOf = computed(() => stancesIn(rolled.value))
  const stands = computed(() =>
    standsOf(graph.value, { filter: filter.value, poles: poles.value, claims: claims.value }, rolled.value),
  )
  const timeless = computed(() => JSON.stringify({ ...filter.value, from: null, to: null, window: 'in' }))
  const everyYear = computed(() => filterGraph(graph.value, JSON.parse(timeless.value), side.value))
  const bars = computed(() => histogram(graph.value, 'year', everyYear.value.piece))
  const months = computed(() => histogram(graph.value, 'month', everyYear.value.piece))
  const themeName = computed(() => (view.value.theme === 'auto' ? systemTheme.value : view.value.theme))
  return {
    source,
    history,
    view,
    changes: computed(() => history.now.value.changes),
    change: (label, update, merge) =>
      history.change(
        label,
        (session) => {
          const next = update(session.view)
          return next === session.view ? session : { ...session, view: next }
        },
        merge,
      ),
    plain,
    rolled,
    graph,
    visible,
    leaning: side,
    stances: stanceOf,
    ownStances: computed(() => (isRolled.value ? stanceOf.value : stancesIn(plain.value))),
    stands,
    actorIndex: computed(() => indexById(source.value.dossier.actors)),
    years: computed(() => yearRange(plain.value)),
    bars,
    months,
    theme: computed(() => THEMES[themeName.value]),
    themeName,
  }
}

const plains = new WeakMap<Dossier, Graph>()
const rolls = new WeakMap<Dossier, Graph>()

/** Remembered, so that whoever brings a new dossier can have it ready before it is shown. */
export function plainOf(dossier: Dossier): Graph {
  const graph = plains.get(dossier) ?? openGraph(dossier)
  plains.set(dossier, graph)
  return graph
}

export function rolledOf(dossier: Dossier): Graph {
  const graph = rolls.get(dossier) ?? rollUp(plainOf(dossier))
  rolls.set(dossier, graph)
  return graph
}

const indexById = (actors: readonly { readonly id: ActorId }[]): ReadonlyMap<string, number> =>
  new Map(actors.map((actor, index) => [actor.id, index]))
