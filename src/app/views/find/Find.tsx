import { useContext, useEffect, useState } from 'preact/hooks'
import { KIND_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { createIndex, type Finder, type Hit } from './finder.ts'

/** Actors by any of their names, and sentences by their words. */
export function Find() {
  const app = useContext(AppContext)
  const [typed, setTyped] = useState('')
  const [finder, setFinder] = useState<Finder | null>(null)
  useEffect(() => {
    let wanted = true
    createIndex(app.source.value, (ready) => wanted && setFinder(ready))
    return () => {
      wanted = false
    }
  }, [app])
  const hits = finder && typed.trim() ? finder.search(typed) : []
  return (
    <div class="find">
      <input
        type="search"
        class="find-field"
        autofocus
        value={typed}
        placeholder={text.search}
        aria-label={text.search}
        data-testid="search"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hits[0]) choose(hits[0])
        }}
      />
      <ul class="lines" aria-live="polite">
        {hits.map((hit) => (
          <li key={hit.key}>
            <button type="button" onClick={() => choose(hit)}>
              <span class={hit.kind === 'sentence' ? 'quote' : ''}>{hit.label}</span>
              <span class="count">{hit.kind === 'actor' ? KIND_NAMES[hit.actorKind] : hit.where}</span>
            </button>
          </li>
        ))}
        {typed.trim() !== '' && finder && hits.length === 0 && <li class="note">{text.nothingFound}</li>}
      </ul>
    </div>
  )

  function choose(hit: Hit) {
    app.dialog.value = null
    app.change(
      hit.label,
      select(
        hit.kind === 'actor'
          ? { kind: 'actor', actor: hit.actor }
          : { kind: 'article', article: hit.article, at: hit.start },
      ),
    )
    if (hit.kind === 'actor') app.picture.value?.fit([hit.index])
  }
}
