import { useContext, useState } from 'preact/hooks'
import type { DossierArticle } from '../../../core/dossier.ts'
import { isIsoDate } from '../../../core/graph/fields.ts'
import { panel } from '../../messages/panel.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { correct } from '../../state/reading.ts'
import { DateField } from '../correct/fields.tsx'
import { canCorrect } from '../correct/use-correct.ts'

/** Says when and by whom an article was published where its file does not. */
export function SetArticle({ article }: { readonly article: DossierArticle }) {
  const app = useContext(AppContext)
  const [date, setDate] = useState(article.date ?? '')
  const [source, setSource] = useState(article.source ?? '')
  const [busy, setBusy] = useState(false)
  const valid = date === '' || isIsoDate(date)
  const changed = date !== (article.date ?? '') || source !== (article.source ?? '')
  if (!canCorrect(app)) return null
  return (
    <details class="set-article" open={article.date === null}>
      <summary>{panel.setDate}</summary>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          if (!valid || !changed) return
          setBusy(true)
          await correct(app, text.correct.articleStep(article.title ?? article.id), [
            ...(date !== (article.date ?? '')
              ? [{ op: 'date-article' as const, article: article.sha256, date: date || null }]
              : []),
            ...(source !== (article.source ?? '')
              ? [{ op: 'source-article' as const, article: article.sha256, source: source || null }]
              : []),
          ])
          setBusy(false)
        }}
      >
        <DateField label={panel.dateLabel} value={date} set={setDate} />
        <label>
          <span>{panel.sourceLabel}</span>
          <input value={source} onInput={(event) => setSource(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!valid || !changed || busy}>
          {busy ? panel.reading1 : panel.save}
        </button>
      </form>
    </details>
  )
}
