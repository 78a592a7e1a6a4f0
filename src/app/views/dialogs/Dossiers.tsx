import { useContext, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { listDossiers } from '../../state/place.ts'
import { useLoaded } from '../panel/use-words.ts'
import { OwnDossiers } from './OwnDossiers.tsx'

/** The dossiers of this site; each opens at an address of its own, so that "back" leads back. */
export function Dossiers() {
  const app = useContext(AppContext)
  const base = new URL('.', location.href.split(/[?#]/)[0]).href
  const { value: listed, fault } = useLoaded(() => listDossiers(base), base)
  const [address, setAddress] = useState('')
  const go = (query: string) => location.assign(`${base}${query}`)
  const open = (asked: string) => go(`?dossier=${encodeURIComponent(asked)}`)
  return (
    <div class="dossiers">
      {fault && <p class="fault">{fault}</p>}
      {!listed && !fault && <p class="waiting">{text.loading}</p>}
      <ul class="lines">
        {listed?.map(({ name, path }) => {
          const current = app.place.value.key?.startsWith(`${new URL(path, base).pathname} `)
          return (
            <li key={path}>
              <button
                type="button"
                aria-current={current ? 'true' : undefined}
                onClick={() => open(path.split('/').filter(Boolean).at(-1) ?? name)}
              >
                <span>{name}</span>
                {current && <span class="count">{text.state.current}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      <OwnDossiers open={go} />
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          const path = address.trim()
          if (path !== '') open(path.includes('/') ? path : `./${path}`)
        }}
      >
        <label class="address">
          {text.state.openAddress}
          <input
            value={address}
            placeholder="dossiers/river/"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={address.trim() === ''}>
          {text.state.open}
        </button>
      </form>
    </div>
  )
}
