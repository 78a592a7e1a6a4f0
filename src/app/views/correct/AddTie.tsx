import { useContext, useState } from 'preact/hooks'
import { type ArticleText, type DossierArticle, MEANS, STATUSES } from '../../../core/dossier.ts'
import { isIsoDate } from '../../../core/graph/fields.ts'
import { anchorOf } from '../../../core/merge/anchors.ts'
import type { ActorId, Means, TextSpan, TieStatus, TieType } from '../../../core/model.ts'
import { MEANS_NAMES, STATUS_NAMES, TYPE_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { ActorChoice } from './ActorChoice.tsx'
import { Choice, DateField } from './fields.tsx'
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
  readonly selected: TextSpan | null
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
  const title = article.title?.trim() ?? null
  const textOf = ({ start, end, in: where }: TextSpan) =>
    (where === 'title' ? (title ?? '') : words.text).slice(start, end)
  const quote = typed ?? (selected ? textOf(selected) : '')
  const span = typed === null ? selected : spanOf(words, title, typed)
  const { actors } = app.source.value.dossier
  // who is named in a headline is not marked there: everybody in the article is near
  const near = span
    ? [
        ...new Set(
          words.mentions
            .filter(({ start, end }) => span.in || (start < span.end && end > span.start))
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
              evidence: anchorOf({ ...article, text: words.text }, span),
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
        <Choice label={text.columns.tie} all={TYPES} names={TYPE_NAMES} value={type} set={setType} />
        <ActorChoice
          label={text.correct.whom}
          chosen={target}
          choose={setTarget}
          near={near}
          without={source}
        />
        <div class="row">
          <Choice
            label={text.correct.meansLabel}
            all={MEANS}
            names={MEANS_NAMES}
            value={means}
            set={setMeans}
          />
          <Choice
            label={text.correct.statusLabel}
            all={STATUSES}
            names={STATUS_NAMES}
            value={status}
            set={setStatus}
          />
          <DateField label={text.correct.on} value={date} set={setDate} />
        </div>
        <ActorChoice label={text.correct.saidBy} chosen={speaker} choose={setSpeaker} />
        <button type="submit" class="strong" disabled={!valid || busy}>
          {text.correct.add}
        </button>
      </form>
    </details>
  )
}

/** Words of the text, or else of its headline. */
function spanOf({ text }: ArticleText, title: string | null, words: string): TextSpan | null {
  const wanted = words.trim()
  if (wanted === '') return null
  const start = text.indexOf(wanted)
  if (start >= 0) return { start, end: start + wanted.length }
  const above = (title ?? '').indexOf(wanted)
  return above < 0 ? null : { start: above, end: above + wanted.length, in: 'title' }
}
