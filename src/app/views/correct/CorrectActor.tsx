import { useContext, useState } from 'preact/hooks'
import type { ActorId, ActorKind } from '../../../core/model.ts'
import { KIND_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { ActorChoice } from './ActorChoice.tsx'
import { Choice } from './fields.tsx'
import { SplitActor } from './SplitActor.tsx'
import { canCorrect, useCorrect } from './use-correct.ts'

const KINDS: readonly ActorKind[] = ['state', 'figure', 'organization', 'group']

/** Renames, retypes, merges and splits one actor. */
export function CorrectActor({ actor }: { readonly actor: number }) {
  const app = useContext(AppContext)
  const { busy, make } = useCorrect()
  const found = app.source.value.dossier.actors[actor]
  const [label, setLabel] = useState(found?.label ?? '')
  const [splitting, setSplitting] = useState(false)
  if (!found || !canCorrect(app)) return null
  const { id, kind } = found
  const mergeInto = (into: ActorId | null) => {
    if (into) make([{ op: 'merge', actors: [id], into }])
  }
  return (
    <details class="correct">
      <summary>{text.correct.heading}</summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (label.trim() !== '' && label !== found.label)
            make([{ op: 'rename', actor: id, label: label.trim() }])
        }}
      >
        <label>
          <span class="field">{text.correct.rename}</span>{' '}
          <input value={label} onInput={(event) => setLabel(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={busy || label.trim() === '' || label === found.label}>
          {text.correct.set}
        </button>
      </form>
      <div class="row">
        <Choice
          label={text.correct.kind}
          all={KINDS}
          names={KIND_NAMES}
          value={kind}
          disabled={busy}
          set={(next) => make([{ op: 'retype', actor: id, kind: next }])}
        />
      </div>
      <ActorChoice label={text.correct.mergeWith} chosen={null} choose={mergeInto} without={id} />
      <p class="note">{text.correct.mergeHint}</p>
      {splitting ? (
        <SplitActor actor={actor} done={() => setSplitting(false)} />
      ) : (
        <button type="button" class="quiet" onClick={() => setSplitting(true)}>
          {text.correct.split}
        </button>
      )}
    </details>
  )
}
