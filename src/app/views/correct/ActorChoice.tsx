import { useContext, useId, useState } from 'preact/hooks'
import type { ActorId } from '../../../core/model.ts'
import { KIND_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'

const MOST = 6

/** One actor of the dossier, found by a part of its names; `near` are offered before anything is typed. */
export function ActorChoice({
  label,
  chosen,
  choose,
  near = [],
  without = null,
}: {
  readonly label: string
  readonly chosen: ActorId | null
  readonly choose: (id: ActorId | null) => void
  readonly near?: readonly ActorId[]
  readonly without?: ActorId | null
}) {
  const app = useContext(AppContext)
  const [typed, setTyped] = useState('')
  const field = useId()
  const { actors } = app.source.value.dossier
  const wanted = typed.trim().toLowerCase()
  const found =
    wanted === ''
      ? near.flatMap((id) => actors[app.actorIndex.value.get(id) ?? -1] ?? [])
      : actors
          .filter(({ label, aliases }) =>
            [label, ...aliases].some((name) => name.toLowerCase().includes(wanted)),
          )
          .sort((a, b) => b.mentions - a.mentions)
  const name = chosen && (actors[app.actorIndex.value.get(chosen) ?? -1]?.label ?? chosen)
  return (
    <div class="actor-choice">
      <label for={field}>{label}</label>
      {name ? (
        <button
          id={field}
          type="button"
          class="chip"
          aria-label={`${label}: ${text.remove(name)}`}
          onClick={() => choose(null)}
        >
          {name} ×
        </button>
      ) : (
        <>
          <input
            id={field}
            type="search"
            value={typed}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          {found
            .filter(({ id }) => id !== without)
            .slice(0, MOST)
            .map(({ id, label: actor, kind }) => (
              <button
                key={id}
                type="button"
                class="chip"
                title={KIND_NAMES[kind]}
                onClick={() => {
                  setTyped('')
                  choose(id)
                }}
              >
                {actor}
              </button>
            ))}
        </>
      )}
    </div>
  )
}
