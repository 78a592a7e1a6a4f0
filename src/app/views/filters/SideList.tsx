import { useContext } from 'preact/hooks'
import { leanOf } from '../../../core/analysis/sides.ts'
import { poleName } from '../../../core/export/caption.ts'
import { sideColor } from '../../../core/export/look.ts'
import { stanceSentence } from '../../../core/export/stance-words.ts'
import { count } from '../../messages/count.ts'
import { MODE_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { ActorKey } from './Keys.tsx'

const MOST = 6
const LONGEST = 18

/** Who stands where between the two poles, in words and numbers, most evidence first. */
export function SideList() {
  const app = useContext(AppContext)
  const { poles } = app.view.value
  const [first, second] = poles
  const { actors } = app.source.value.dossier
  if (!first || !second) {
    return (
      <section class="sides" aria-label={text.sides}>
        <h2>{text.sides}</h2>
        <p class="note">{text.noPoles}</p>
        <button type="button" onClick={() => openPoles()}>
          {text.choosePoles}
        </button>
      </section>
    )
  }
  const theme = app.theme.value
  const graph = app.plain.value
  const rows = [...app.stances.value.values()].slice(0, MOST)
  return (
    <section class="sides" aria-label={text.sides}>
      <h2>
        {text.sides}
        <button type="button" class="quiet" onClick={() => openPoles()}>
          {text.editPoles}
        </button>
      </h2>
      <p class="poles">
        <span class="pole" style={{ borderColor: sideColor(1, theme) }}>
          {poleName(graph, first)}
        </span>
        <span class="versus">{text.against}</span>
        <span class="pole" style={{ borderColor: sideColor(-1, theme) }}>
          {poleName(graph, second)}
        </span>
      </p>
      {rows.length === 0 && <p class="note">{text.noStances}</p>}
      <ol class="side-list">
        {rows.map((stance) => {
          const lean = leanOf(stance)
          const actor = actors[stance.actor]
          if (!actor) return null
          return (
            <li key={actor.id}>
              <button
                type="button"
                onClick={() => app.change(actor.label, select({ kind: 'actor', actor: actor.id }), 'select')}
                onPointerEnter={() => point(stance.actor)}
                onPointerLeave={() => point(-1)}
                onFocus={() => point(stance.actor)}
                onBlur={() => point(-1)}
              >
                <ActorKey kind={actor.kind} index={stance.actor} />
                <span class="side-name">{actor.label}</span>
                <LeanBar value={lean.value ?? 0} colors={[sideColor(1, theme), sideColor(-1, theme)]} />
                <span class="side-words">
                  {stanceSentence(stance, [short(first), short(second)], actor)} ·{' '}
                  {text.forAgainst(lean.forFirst, lean.forSecond)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {app.stances.value.size > MOST && (
        <button
          type="button"
          class="quiet"
          onClick={() => app.change(MODE_NAMES.sides, (view) => ({ ...view, mode: 'sides' }))}
        >
          {text.andMore(count(app.stances.value.size - MOST, 'actor'))}
        </button>
      )}
    </section>
  )

  function short(pole: readonly string[]): string {
    const label = actors[app.actorIndex.value.get(pole[0] ?? '') ?? -1]?.label ?? '?'
    return label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label
  }

  function point(actor: number) {
    app.pointed.value = actor < 0 ? null : { actor, tie: -1 }
  }

  function openPoles() {
    app.dialog.value = 'poles'
  }
}

/** From wholly for the first pole (left) to wholly for the second (right). */
function LeanBar({ value, colors }: { readonly value: number; readonly colors: readonly [string, string] }) {
  const width = 64
  const at = width / 2 - (value * (width - 8)) / 2
  return (
    <svg class="lean" width={width} height={10} aria-hidden="true">
      <line x1={2} x2={width - 2} y1={5} y2={5} stroke="currentColor" stroke-width={1} opacity={0.3} />
      <line
        x1={width / 2}
        x2={width / 2}
        y1={2}
        y2={8}
        stroke="currentColor"
        stroke-width={1}
        opacity={0.4}
      />
      <circle cx={at} cy={5} r={4} fill={value > 0 ? colors[0] : value < 0 ? colors[1] : 'currentColor'} />
    </svg>
  )
}
