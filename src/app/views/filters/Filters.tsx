import { useContext } from 'preact/hooks'
import type { Filter } from '../../../core/graph/view.ts'
import { DEFAULT_FILTER, EDGE_TYPES } from '../../../core/graph/view.ts'
import { type ActorKind, MEANS, STATUSES } from '../../../core/model.ts'
import { grouped, KIND_PLURALS, MEANS_NAMES, STATUS_NAMES, TYPE_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { clearFilter, setFilter, toggled } from '../../state/update.ts'
import { countPieces } from './counts.ts'
import { KindKey, TieKey, WidthKey } from './Keys.tsx'
import { SideList } from './SideList.tsx'

const KINDS: readonly ActorKind[] = ['state', 'figure', 'organization', 'group']

/** The legend that is the filter: each key switches what it explains, with the number it would show. */
export function Filters() {
  const app = useContext(AppContext)
  const { filter, width } = app.view.value
  const counts = countPieces(app)
  const change = (part: Partial<Filter>) =>
    app.change(text.filtered, setFilter(part), Object.keys(part).join())
  return (
    <aside class="filters" aria-label={text.filters}>
      <SideList />
      <fieldset>
        <legend>{text.ties}</legend>
        {EDGE_TYPES.map((type) => (
          <Check
            key={type}
            on={(filter.type ?? EDGE_TYPES).includes(type)}
            count={counts.type[type]}
            set={() => change({ type: toggled(EDGE_TYPES, filter.type, type) })}
          >
            <TieKey type={type} /> {TYPE_NAMES[type]}
          </Check>
        ))}
        <WidthKey by={width} />
        <Select
          label={text.width}
          value={width}
          options={text.widthBy}
          set={(value) => app.change(text.width, (view) => ({ ...view, width: value }))}
        />
      </fieldset>
      <fieldset>
        <legend>{text.statuses}</legend>
        {STATUSES.map((status) => (
          <Check
            key={status}
            on={filter.status.includes(status)}
            count={counts.status[status]}
            set={() => change({ status: toggled(STATUSES, filter.status, status) ?? STATUSES })}
          >
            <TieKey type="backing" status={status} /> {STATUS_NAMES[status]}
          </Check>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.actors}</legend>
        {KINDS.map((kind) => (
          <Check
            key={kind}
            on={(filter.kind ?? KINDS).includes(kind)}
            count={counts.kind[kind]}
            set={() => change({ kind: toggled(KINDS, filter.kind, kind) })}
          >
            <KindKey kind={kind} /> {KIND_PLURALS[kind]}
          </Check>
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={app.graph.value.rolledUp}
            onChange={(event) => {
              const rollup = event.currentTarget.checked
              app.change(text.rollup, (view) => ({ ...view, rollup }))
            }}
          />
          <span>{text.rollup}</span>
        </label>
      </fieldset>
      <details class="more-filters">
        <summary>{text.moreFilters}</summary>
        <fieldset>
          <legend>{text.means}</legend>
          {MEANS.map((means) => (
            <Check
              key={means}
              on={(filter.means ?? MEANS).includes(means)}
              count={counts.means[means]}
              set={() => change({ means: toggled(MEANS, filter.means, means) })}
            >
              {MEANS_NAMES[means]}
            </Check>
          ))}
        </fieldset>
        <Select
          label={text.voice}
          value={filter.voice}
          options={text.voices}
          set={(voice) => change({ voice })}
        />
        <Range
          label={text.minSources}
          value={filter.minSources}
          least={1}
          most={6}
          set={(minSources) => change({ minSources })}
        />
        <Range
          label={text.minEvidence}
          value={filter.minEvidence}
          least={1}
          most={12}
          set={(minEvidence) => change({ minEvidence })}
        />
        <Range
          label={text.minConfidence}
          value={Math.round(filter.minConfidence * 100)}
          least={0}
          most={95}
          step={5}
          unit=" %"
          set={(value) => change({ minConfidence: value / 100 })}
        />
      </details>
      {filter !== DEFAULT_FILTER && (
        <button type="button" class="quiet" onClick={() => app.change(text.resetFilters, clearFilter)}>
          {text.resetFilters}
        </button>
      )}
    </aside>
  )
}

function Check(props: {
  readonly on: boolean
  readonly count: number
  readonly set: () => void
  readonly children: preact.ComponentChildren
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.on} onChange={props.set} />
      <span>{props.children}</span>
      <span class="count">{grouped(props.count)}</span>
    </label>
  )
}

function Select<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Record<T, string>>
  readonly set: (value: T) => void
}) {
  return (
    <label class="select">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.set(event.currentTarget.value as T)}>
        {(Object.keys(props.options) as T[]).map((option) => (
          <option key={option} value={option}>
            {props.options[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Range(props: {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly unit?: string
  readonly set: (value: number) => void
}) {
  return (
    <label class="range">
      <span>{props.label}</span>
      <output>
        {props.value}
        {props.unit}
      </output>
      <input
        type="range"
        min={props.least}
        max={props.most}
        step={props.step ?? 1}
        value={props.value}
        onInput={(event) => props.set(Number(event.currentTarget.value))}
      />
    </label>
  )
}
