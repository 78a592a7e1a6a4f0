import { useContext, useState } from 'preact/hooks'
import type { ActorId } from '../../../core/model.ts'
import { AppContext } from '../../state/context.ts'

const MOST = 6

/** A field that finds an actor by any of its names and hands its id on. */
export function ActorField({
  label,
  taken,
  add,
}: {
  readonly label: string
  readonly taken: ReadonlySet<ActorId>
  readonly add: (id: ActorId) => void
}) {
  const app = useContext(AppContext)
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const isFound = ({
    id,
    label: name,
    aliases,
  }: {
    id: ActorId
    label: string
    aliases: readonly string[]
  }) => !taken.has(id) && [name, ...aliases].some((one) => one.toLowerCase().includes(wanted))
  const found =
    wanted === ''
      ? []
      : app.source.value.dossier.actors
          .filter(isFound)
          .sort((a, b) => b.mentions - a.mentions)
          .slice(0, MOST)
  const choose = (id: ActorId) => {
    add(id)
    setTyped('')
  }
  return (
    <div class="add-actor">
      <input
        type="search"
        value={typed}
        placeholder={label}
        aria-label={label}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) choose(found[0].id)
        }}
      />
      {found.map(({ id, label: name }) => (
        <button key={id} type="button" onClick={() => choose(id)}>
          {name}
        </button>
      ))}
    </div>
  )
}
