import { useContext } from 'preact/hooks'
import { STATUSES } from '../../../core/dossier.ts'
import type { Filter } from '../../../core/graph/view.ts'
import { DEFAULT_FILTER, EDGE_TYPES } from '../../../core/graph/view.ts'
import type { ActorKind } from '../../../core/model.ts'
import { KIND_PLURALS, STATUS_NAMES, TYPE_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { clearFilter, setFilter, toggled } from '../../state/update.ts'
import { Check, Select } from './controls.tsx'
import { countPieces } from './counts.ts'
import { KindKey, TieKey, WidthKey } from './Keys.tsx'
import { MoreFilters } from './MoreFilters.tsx'
import { SideList } from './SideList.tsx'

const KINDS: readonly ActorKind[] = ['state', 'figure', 'organization', 'group']

/** The legend that is the filter: each key switches what it explains, with the number it would show. */
export function Filters() {
  const app = useContext(AppContext)
  const { filter, width, meetings, mode } = app.view.value
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
        {mode === 'network' && (
          <Select
            label={text.meetingsAs}
            value={meetings}
            options={text.meetingForms}
            set={(value) => app.change(text.meetingsAs, (view) => ({ ...view, meetings: value }))}
          />
        )}
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
      <MoreFilters counts={counts} change={change} />
      {JSON.stringify(filter) !== JSON.stringify(DEFAULT_FILTER) && (
        <button type="button" class="quiet" onClick={() => app.change(text.resetFilters, clearFilter)}>
          {text.resetFilters}
        </button>
      )}
    </aside>
  )
}
