import { useContext, useState } from 'preact/hooks'
import type { ArticleText } from '../../../core/dossier.ts'
import { isIsoDate } from '../../../core/graph/fields.ts'
import { anchorOf } from '../../../core/merge/anchors.ts'
import type { Correction } from '../../../core/merge/corrections.ts'
import type { Evidence } from '../../../core/model.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { DateField } from './fields.tsx'
import { canCorrect, useCorrect } from './use-correct.ts'

/** Confirms, rejects, retypes and redates one piece of evidence; `origin` is its row in the dossier's columns. */
export function CorrectPiece({
  origin,
  article,
  evidence,
}: {
  readonly origin: number
  readonly article: ArticleText
  readonly evidence: readonly Evidence[]
}) {
  const app = useContext(AppContext)
  const { busy, make } = useCorrect()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { dossier } = app.source.value
  const tie = dossier.ties[dossier.pieces.tie[origin] ?? -1]
  const [source, target] = [dossier.actors[tie?.source ?? -1], dossier.actors[tie?.target ?? -1]]
  const owner = dossier.articles[dossier.pieces.article[origin] ?? -1]
  const span = evidence.find((one) => !one.in) ?? evidence[0]
  if (!tie || !source || !target || !owner || !span || !canCorrect(app)) return null
  const other = tie.type === 'backing' ? 'opposition' : 'backing'
  const about = {
    tie: { source: source.id, target: target.id, type: tie.type },
    evidence: anchorOf({ ...owner, text: article.text }, span),
  }
  const valid = isIsoDate(from) && (to === '' || (isIsoDate(to) && to >= from))
  const verdict = dossier.pieces.verdict[origin] ?? 0
  const button = (label: string, correction: Correction) => (
    <button type="button" disabled={busy} onClick={() => make([correction])}>
      {label}
    </button>
  )
  return (
    <details class="correct">
      <summary>{text.correct.heading}</summary>
      <div class="row">
        {verdict !== 1 && button(text.correct.accept, { op: 'accept', ...about })}
        {button(text.correct.reject, { op: 'reject', ...about })}
        {button(text.correct.isReally(other), { op: 'retype-tie', ...about, type: other })}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (valid) make([{ op: 'redate', ...about, from, to: to || null }])
        }}
      >
        <DateField label={text.correct.redate} value={from} set={setFrom} />
        <DateField label={text.correct.until} value={to} set={setTo} example="2013-12" />
        <button type="submit" disabled={!valid || busy}>
          {text.correct.set}
        </button>
      </form>
    </details>
  )
}
