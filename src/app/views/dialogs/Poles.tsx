import { useContext, useState } from 'preact/hooks'
import { suggestPoles } from '../../../core/analysis/poles.ts'
import { sideColor } from '../../../core/export/look.ts'
import type { ActorId } from '../../../core/model.ts'
import { charts } from '../../messages/charts.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { ActorField } from '../shell/ActorField.tsx'

/** The two sides as sets of actors: suggested, then edited by the reader; nobody is merged for it. */
export function Poles() {
  const app = useContext(AppContext)
  const { poles, filter } = app.view.value
  /** sides that were asked for and have nobody yet */
  const [empty, setEmpty] = useState(0)
  const shown = [
    poles[0] ?? [],
    poles[1] ?? [],
    ...poles.slice(2),
    ...Array.from({ length: empty }, () => []),
  ]
  const set = (next: readonly (readonly ActorId[])[]) => {
    setEmpty(0)
    app.change(text.editPoles, (view) => ({ ...view, poles: next.filter((pole) => pole.length > 0) }))
  }
  const edit = (index: number, members: readonly ActorId[]) =>
    set(shown.map((pole, at) => (at === index ? members : pole)))
  return (
    <div class="poles-dialog">
      <p class="note">{charts.polesHelp}</p>
      {shown.length > 2 && <p class="note">{charts.moreSides}</p>}
      {shown.map((pole, index) => (
        <fieldset key={index}>
          <legend>
            <span
              class="dot"
              style={{ background: sideColor(index === 0 ? 1 : index === 1 ? -1 : 0, app.theme.value) }}
            />{' '}
            {charts.side(index + 1)}
          </legend>
          <ul class="chips">
            {pole.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  class="chip"
                  aria-label={text.remove(labelOf(id))}
                  onClick={() =>
                    edit(
                      index,
                      pole.filter((one) => one !== id),
                    )
                  }
                >
                  {labelOf(id)} ×
                </button>
              </li>
            ))}
          </ul>
          <ActorField
            label={charts.addActor}
            taken={new Set(shown.flat())}
            add={(id) => edit(index, [...pole, id])}
          />
        </fieldset>
      ))}
      <div class="row">
        <button type="button" onClick={() => set(suggestPoles(app.rolled.value, filter))}>
          {charts.suggestPoles}
        </button>
        <button type="button" onClick={() => set([shown[1] ?? [], shown[0] ?? [], ...shown.slice(2)])}>
          {charts.swap}
        </button>
        {poles.length > 1 && (
          <button type="button" disabled={empty > 0} onClick={() => setEmpty(1)}>
            {charts.addSide}
          </button>
        )}
      </div>
    </div>
  )

  function labelOf(id: ActorId): string {
    return app.source.value.dossier.actors[app.actorIndex.value.get(id) ?? -1]?.label ?? id
  }
}
