import { useContext } from 'preact/hooks'
import type { ArticleText } from '../../../core/dossier.ts'
import { actorFill } from '../../../core/export/look.ts'
import { sentenceAround } from '../../../core/export/sentence-around.ts'
import type { Span } from '../../../core/model.ts'
import { AppContext } from '../../state/context.ts'
import { segments } from './segments.ts'

export interface TextMark extends Span {
  readonly kind: 'cue' | 'actor' | 'evidence' | 'skipped'
  readonly actor?: number
}

/** A stretch of an article with its marks: the cue underlined, actors in the colour of their side. */
export function Quote({
  article,
  span,
  marks,
}: {
  readonly article: ArticleText
  readonly span: Span
  readonly marks: readonly TextMark[]
}) {
  return (
    <>
      {segments(article.text, marks, span.start, span.end).map((segment) => (
        <Marked key={segment.start} text={segment.text} marks={segment.marks} start={segment.start} />
      ))}
    </>
  )
}

function Marked({
  text,
  marks,
  start,
}: {
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly start: number
}) {
  const app = useContext(AppContext)
  const actor = marks.find((mark) => mark.kind === 'actor')
  const classes = marks.map((mark) => `mark-${mark.kind}`)
  if (classes.length === 0) return <>{text}</>
  const color = actor && sideInk(actor.actor ?? -1)
  return (
    <span class={classes.join(' ')} data-at={start} style={color ? { textDecorationColor: color } : {}}>
      {text}
    </span>
  )

  function sideInk(index: number): string | undefined {
    const stand = app.stands.value[index] ?? null
    if (!stand || stand.state === 'no evidence') return undefined
    return actorFill(stand, app.theme.value).color
  }
}

/** Mentions inside a span as marks. */
export const mentionMarks = (article: ArticleText, span: Span): TextMark[] =>
  article.mentions
    .filter((mention) => mention.start < span.end && mention.end > span.start)
    .map(({ start, end, actor }) => ({ kind: 'actor', start, end, actor }))

/** A piece of evidence inside its sentence: the evidence in ink, what stands around it paler. */
export function Sentence({
  article,
  span,
  cue,
}: {
  readonly article: ArticleText
  readonly span: Span
  readonly cue: Span | null
}) {
  const around = sentenceAround(article.text, span)
  const marks: TextMark[] = [
    { kind: 'evidence', start: span.start, end: span.end },
    ...mentionMarks(article, around),
    ...(cue ? [{ kind: 'cue' as const, start: cue.start, end: cue.end }] : []),
  ]
  return <Quote article={article} span={around} marks={marks} />
}
