import { useContext, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { forget } from '../../state/kept.ts'
import { keyOfOwn, ownNames } from '../../state/own.ts'
import { useLoaded } from '../panel/use-words.ts'

/** Dossiers that live in this browser: opened, begun, removed. */
export function OwnDossiers({ open }: { readonly open: (query: string) => void }) {
  const app = useContext(AppContext)
  const [removed, setRemoved] = useState(0)
  const [sure, setSure] = useState('')
  const [name, setName] = useState('')
  const { value: titles } = useLoaded(ownNames, removed)
  const here = app.place.value.key
  return (
    <section>
      {titles && titles.length > 0 && <h3>{text.state.inBrowser}</h3>}
      <ul class="lines">
        {titles?.map((title) => {
          const key = keyOfOwn(title)
          return (
            <li key={title} class="own">
              <button type="button" onClick={() => open(`?new=${encodeURIComponent(title)}`)}>
                <span>{title}</span>
                {key === here && <span class="count">{text.state.current}</span>}
              </button>
              {key !== here && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={text.state.remove(title)}
                  onClick={async () => {
                    if (sure !== title) {
                      setSure(title)
                      return
                    }
                    await forget(key)
                    setRemoved(removed + 1)
                  }}
                >
                  {sure === title ? text.state.reallyRemove : '×'}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          open(`?new=${encodeURIComponent(name.trim() || text.state.untitled)}`)
        }}
      >
        <label class="address">
          {text.state.nameOfNew}
          <input
            value={name}
            placeholder={text.state.untitled}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{text.state.begin}</button>
      </form>
      <p class="note">{text.state.beginHelp}</p>
    </section>
  )
}
