import { useContext, useEffect, useRef } from 'preact/hooks'
import type { ArticleText } from '../../../core/dossier.ts'
import type { Notice } from '../../../core/model.ts'
import { count } from '../../messages/count.ts'
import { panel } from '../../messages/panel.ts'
import { AppContext } from '../../state/context.ts'
import { AddTie } from '../correct/AddTie.tsx'
import { useSelection } from '../correct/use-selection.ts'
import { copyCitation } from './cite.ts'
import { Quote, type TextMark } from './Quote.tsx'
import { SetArticle } from './SetArticle.tsx'
import { paragraphs } from './segments.ts'
import { useLoaded } from './use-words.ts'

/** An article with all its marks, opened at the sentence that was asked for. */
export function ArticlePanel({ index, at }: { readonly index: number; readonly at: number | null }) {
  const app = useContext(AppContext)
  const source = app.source.value
  const article = source.dossier.articles[index]
  const { value: words, fault } = useLoaded(() => source.article(index), `${source.dossier.hash} ${index}`)
  const { value: marks } = useLoaded(() => evidenceMarks(), `${source.dossier.hash} ${index} marks`)
  const body = useRef<HTMLDivElement>(null)
  const selected = useSelection(body)
  useEffect(() => {
    const place = body.current?.querySelector('[data-asked]')
    place?.scrollIntoView({ block: 'center' })
  }, [words, marks, at])
  if (!article) return <p class="note">{panel.gone}</p>
  return (
    <div class="article-panel" ref={body}>
      <h2 tabIndex={-1} data-start={0} data-in="title">
        {article.title?.trim() ?? article.id}
      </h2>
      <p class="note">
        {article.source ?? panel.unknownSource} · {article.date ?? panel.undatedArticle} ·{' '}
        {count(article.words, 'word')}
        {article.copies.length > 0 && ` · ${panel.reportedBy(article.copies.length + 1)}`}
      </p>
      {article.dateHow && <p class="note">{panel.dateFrom(article.dateHow)}</p>}
      {words?.notices.filter(isNews).map(({ code, message }) => (
        <p key={code} class="note">
          {message}
        </p>
      ))}
      <button type="button" class="quiet" onClick={() => copyCitation(app, article, null)}>
        {panel.cite}
      </button>
      <SetArticle key={article.sha256} article={article} />
      {words && <AddTie key={`tie ${article.sha256}`} article={article} words={words} selected={selected} />}
      {fault && <p class="fault">{fault}</p>}
      <div class="article">
        {words &&
          paragraphs(words.text).map((span) => (
            <p
              key={span.start}
              data-start={span.start}
              data-asked={at !== null && at >= span.start && at < span.end ? 'yes' : undefined}
            >
              <Quote article={words} span={span} marks={allMarks(words)} />
            </p>
          ))}
      </div>
    </div>
  )

  /** What the lines above do not say: letters that may be wrong, a date in a form that nobody can be sure of. */
  function isNews({ code }: Notice): boolean {
    return code === 'guessed-encoding' || (code === 'unread-date' && article?.date === null)
  }

  function allMarks(words: ArticleText): TextMark[] {
    const mentions = words.mentions.map(({ start, end, actor }) => ({
      kind: 'actor' as const,
      start,
      end,
      actor,
    }))
    const skipped = words.skipped.map(({ start, end }) => ({ kind: 'skipped' as const, start, end }))
    return [...(marks ?? []), ...mentions, ...skipped]
  }

  async function evidenceMarks(): Promise<TextMark[]> {
    const { pieces } = source.dossier
    const rows = pieces.article.flatMap((owner, row) => (owner === index ? [row] : []))
    const found = await Promise.all(rows.map((row) => source.piece(row)))
    return found.flatMap(({ evidence, cue }) => [
      ...evidence
        .filter((span) => !span.in)
        .map(({ start, end }) => ({ kind: 'evidence' as const, start, end })),
      // a cue of a headline is counted from the headline's start
      ...(evidence.some((span) => !span.in)
        ? [{ kind: 'cue' as const, start: cue.start, end: cue.end }]
        : []),
    ])
  }
}
