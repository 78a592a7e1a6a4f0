import { useContext, useState } from 'preact/hooks'
import { slug } from '../../../core/actors/spell.ts'
import { anchorOf } from '../../../core/merge/anchors.ts'
import type { Anchor } from '../../../core/merge/corrections.ts'
import type { ActorId } from '../../../core/model.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { useLoaded } from '../panel/use-words.ts'
import { useCorrect } from './use-correct.ts'

/** Mentions of an actor in one article under one name: what is ticked at once. */
interface Place {
  readonly article: string
  readonly name: string
  readonly anchors: readonly Anchor[]
}

/** Ticks the places where a name means somebody else. */
export function SplitActor({ actor, done }: { readonly actor: number; readonly done: () => void }) {
  const app = useContext(AppContext)
  const { busy, make } = useCorrect()
  const [label, setLabel] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const source = app.source.value
  const { value: places, fault } = useLoaded(
    () => placesOf(app, actor),
    `${source.dossier.hash} split ${actor}`,
  )
  const found = source.dossier.actors[actor]
  if (fault) return <p class="fault">{fault}</p>
  if (!places || !found) return <p class="waiting">{text.correct.splitWait}</p>
  const chosen = places.filter((_, index) => ticked.has(index))
  const mentions = chosen.flatMap(({ anchors }) => anchors)
  return (
    <form
      class="split"
      onSubmit={async (event) => {
        event.preventDefault()
        if (mentions.length === 0 || label.trim() === '') return
        const into: ActorId = `${found.kind}:${newId(app, found.kind, label)}`
        if (await make([{ op: 'split', actor: found.id, mentions, into, label: label.trim() }])) done()
      }}
    >
      <p class="note">{text.correct.splitHint}</p>
      <ul class="places">
        {places.map(({ article, name, anchors }, index) => (
          <li key={index}>
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.has(index)}
                onChange={() =>
                  setTicked(new Set(ticked.has(index) ? without(ticked, index) : [...ticked, index]))
                }
              />
              <span>
                “{name}” <span class="count">× {anchors.length}</span> {article}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="row">
        <label>
          {text.correct.splitName}{' '}
          <input value={label} onInput={(event) => setLabel(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={busy || mentions.length === 0 || label.trim() === ''}>
          {text.correct.splitDo(mentions.length)}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {text.correct.cancel}
        </button>
      </div>
    </form>
  )
}

const without = (ticked: ReadonlySet<number>, gone: number) => [...ticked].filter((one) => one !== gone)

/** An id that no actor bears yet. */
function newId(app: App, kind: string, label: string): string {
  const wanted = slug(label) || 'actor'
  let id = wanted
  for (let n = 2; app.actorIndex.peek().has(`${kind}:${id}`); n++) id = `${wanted}-${n}`
  return id
}

async function placesOf(app: App, actor: number): Promise<Place[]> {
  const source = app.source.peek()
  const found: Place[] = []
  for (const [index, article] of source.dossier.articles.entries()) {
    const words = await source.article(index)
    const byName = new Map<string, Anchor[]>()
    for (const mention of words.mentions) {
      if (mention.actor !== actor) continue
      const anchor = anchorOf({ ...article, text: words.text }, mention)
      byName.set(anchor.quote, [...(byName.get(anchor.quote) ?? []), anchor])
    }
    for (const [name, anchors] of byName) found.push({ article: article.title ?? article.id, name, anchors })
  }
  return found
}
