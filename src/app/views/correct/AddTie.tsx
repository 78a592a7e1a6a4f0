import { useContext, useState } from 'preact/hooks'
import { isIsoDate } from '../../../core/graph/permalink.ts'
import { anchorOf } from '../../../core/merge/anchors.ts'
import {
  type ActorId,
  type ArticleText,
  type DossierArticle,
  MEANS,
  type Means,
  type Span,
  STATUSES,
  type TieStatus,
  type TieType,
} from '../../../core/model.ts'
import { MEANS_NAMES, STATUS_NAMES, TYPE_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { ActorChoice } from './ActorChoice.tsx'
import { canCorrect, useCorrect } from './use-correct.ts'

const TYPES: readonly TieType[] = ['backing', 'opposition']

/** A tie from words of an article: selected with the pointer, or typed. */
export function AddTie({
  article,
  words,
  selected,
}: {
  readonly article: DossierArticle
  readonly words: ArticleText
  readonly selected: Span | null
}) {
  const app = useContext(AppContext)
  const { busy, make } = useCorrect()
  const [typed, setTyped] = useState<string | null>(null)
  const [source, setSource] = useState<ActorId | null>(null)
  const [target, setTarget] = useState<ActorId | null>(null)
  const [type, setType] = useState<TieType>('backing')
  const [means, setMeans] = useState<Means>('political')
  const [status, setStatus] = useState<TieStatus>('asserted')
  const [speaker, setSpeaker] = useState<ActorId | null>(null)
  const [date, setDate] = useState('')
  const quote = typed ?? (selected ? words.text.slice(selected.start, selected.end) : '')
  const span = typed === null ? selected : spanOf(words.text, typed)
  const { actors } = app.source.value.dossier
  const near = span
    ? [
        ...new Set(
          words.mentions
            .filter(({ start, end }) => start < span.end && end > span.start)
            .map((one) => one.actor),
        ),
      ].flatMap((index) => actors[index]?.id ?? [])
    : []
  const valid = span !== null && source && target && source !== target && (date === '' || isIsoDate(date))
  if (!canCorrect(app)) return null
  return (
    <details class="correct add-tie" open={selected !== null || typed !== null}>
      <summary>{text.correct.addTie}</summary>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          if (!valid || !span) return
          const done = await make([
            {
              op: 'add',
              tie: { source, target, type },
              evidence: anchorOf({ sha256: article.sha256, text: words.text }, span),
              means,
              status,
              attributedTo: speaker,
              date: date || null,
            },
          ])
          if (done) setTyped(null)
        }}
      >
        <label class="words">
          {text.correct.words} <span class="note">{text.correct.addTieHint}</span>
          <textarea
            rows={2}
            value={quote}
            aria-invalid={quote !== '' && span === null}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        {quote !== '' && span === null && <p class="fault">{text.correct.wordsMissing}</p>}
        <ActorChoice
          label={text.correct.who}
          chosen={source}
          choose={setSource}
          near={near}
          without={target}
        />
        {choice(text.columns.tie, TYPES, TYPE_NAMES, type, setType)}
        <ActorChoice
          label={text.correct.whom}
          chosen={target}
          choose={setTarget}
          near={near}
          without={source}
        />
        <div class="row">
          {choice(text.correct.meansLabel, MEANS, MEANS_NAMES, means, setMeans)}
          {choice(text.correct.statusLabel, STATUSES, STATUS_NAMES, status, setStatus)}
          <label>
            {text.correct.on}{' '}
            <input
              value={date}
              placeholder="2013-11-22"
              size={10}
              inputMode="numeric"
              aria-invalid={date !== '' && !isIsoDate(date)}
              onInput={(event) => setDate(event.currentTarget.value.trim())}
            />
          </label>
        </div>
        <ActorChoice label={text.correct.saidBy} chosen={speaker} choose={setSpeaker} />
        <button type="submit" class="strong" disabled={!valid || busy}>
          {text.correct.add}
        </button>
      </form>
    </details>
  )
}

function choice<T extends string>(
  label: string,
  all: readonly T[],
  names: Readonly<Record<T, string>>,
  value: T,
  set: (value: T) => void,
) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => set(event.currentTarget.value as T)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

function spanOf(text: string, words: string): Span | null {
  const wanted = words.trim()
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start < 0 ? null : { start, end: start + wanted.length }
}
