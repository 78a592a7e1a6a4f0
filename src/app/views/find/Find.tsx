import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { KIND_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { goToPanel } from '../panel/go-to.ts'
import { createIndex, type Finder, foundAs, type Hit, marked } from './finder.ts'

/** Actors by any of their names, and sentences by their words. */
export function Find() {
  const app = useContext(AppContext)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [finder, setFinder] = useState<Finder | null>(null)
  // these words come after the dialog is shown, too late for `autofocus`
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    let wanted = true
    createIndex(app.source.value, (ready) => wanted && setFinder(ready))
    return () => {
      wanted = false
    }
  }, [app])
  const found = finder && typed.trim() ? finder.search(typed) : []
  return (
    <div class="find">
      <input
        type="search"
        class="find-field"
        ref={field}
        value={typed}
        placeholder={text.search}
        aria-label={text.search}
        data-testid="search"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) choose(found[0].hit)
          if (event.key === 'ArrowDown') step(event, 0)
        }}
      />
      <ul class="lines" ref={list} aria-live="polite" onKeyDown={walk}>
        {found.map(({ hit, terms }) => (
          <li key={hit.key}>
            <button type="button" data-kind={hit.kind} onClick={() => choose(hit)}>
              <span class={hit.kind === 'sentence' ? 'quote' : ''}>
                <Marked words={hit.label} terms={terms} />
              </span>
              {foundAs(hit, terms) && (
                <span class="note">
                  {text.alsoCalled('')}
                  <Marked words={foundAs(hit, terms) ?? ''} terms={terms} />
                </span>
              )}
              <span class="count">{hit.kind === 'actor' ? KIND_NAMES[hit.actorKind] : hit.where}</span>
            </button>
          </li>
        ))}
        {typed.trim() !== '' && finder && found.length === 0 && <li class="note">{text.nothingFound}</li>}
      </ul>
    </div>
  )

  /** Down and up through what was found, up from the first one back into the field. */
  function walk(event: KeyboardEvent) {
    const at = buttons().indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'ArrowDown') step(event, at + 1)
    if (event.key === 'ArrowUp') step(event, at - 1)
  }

  function step(event: KeyboardEvent, to: number) {
    event.preventDefault()
    const next = to < 0 ? field.current : buttons()[to]
    next?.focus()
  }

  function buttons() {
    return [...(list.current?.querySelectorAll('button') ?? [])]
  }

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
    void goToPanel()
  }
}

function Marked({ words, terms }: { readonly words: string; readonly terms: ReadonlySet<string> }) {
  return (
    <>{marked(words, terms).map(([part, isFound], at) => (isFound ? <mark key={at}>{part}</mark> : part))}</>
  )
}
