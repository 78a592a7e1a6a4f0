import { useContext } from 'preact/hooks'
import { type ArticleText, MEANS, NO_DAY, type PieceText, STATUSES } from '../../../core/dossier.ts'
import type { Graph } from '../../../core/graph/graph.ts'
import type { Evidence, Span } from '../../../core/model.ts'
import { isoFromDay } from '../../../core/read/dates/calendar.ts'
import { panel } from '../../messages/panel.ts'
import { MEANS_NAMES, STATUS_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { CorrectPiece } from '../correct/CorrectPiece.tsx'
import { ArticleLine } from './ArticleLine.tsx'
import { Sentence } from './Quote.tsx'
import { useLoaded } from './use-words.ts'

interface Words {
  readonly evidence: readonly Evidence[]
  readonly cue: Span | null
  readonly rule: string | null
  readonly when: string
  readonly article: ArticleText
}

/** One piece of evidence: the sentence with its marks, where it stands, when, who says so, how it was read. */
export function Piece({ graph, row }: { readonly graph: Graph; readonly row: number }) {
  const app = useContext(AppContext)
  const source = app.source.value
  const articleIndex = graph.pieces.article[row] ?? 0
  const { value: words, fault } = useLoaded<Words>(load, `${source.dossier.hash} ${graph.rolledUp} ${row}`)
  const article = source.dossier.articles[articleIndex]
  const status = STATUSES[graph.pieces.status[row] ?? 0] ?? 'asserted'
  const means = MEANS[graph.pieces.means[row] ?? 255]
  const speaker = source.dossier.actors[graph.pieces.speaker[row] ?? -1]
  if (!article) return null
  const first = words?.evidence[0]
  const origin = graph.pieces.origin[row] ?? -1
  return (
    <li class="piece" data-status={status} data-testid="piece">
      {fault && <p class="fault">{fault}</p>}
      {!words && !fault && <p class="quote waiting">{panel.sentencesLoading}</p>}
      {words?.evidence.map((span) => (
        <blockquote class="quote" key={span.start}>
          {span.in === 'title' ? (
            span.quote
          ) : (
            <Sentence article={words.article} span={span} cue={words.cue} />
          )}
        </blockquote>
      ))}
      <p class="facts">
        <time>{dayWords(graph.pieces.from[row] ?? NO_DAY, graph.pieces.to[row] ?? NO_DAY)}</time>
        <span class="tag" data-status={status}>
          {STATUS_NAMES[status]}
        </span>
        {means && <span class="tag">{MEANS_NAMES[means]}</span>}
        <span class={speaker ? 'tag claimed' : 'tag'}>
          {speaker ? panel.says(speaker.label) : panel.ownVoice}
        </span>
        {graph.pieces.verdict[row] === 1 && <span class="tag verdict">{text.correct.accepted}</span>}
      </p>
      <ArticleLine
        article={article}
        quote={words?.evidence.map((span) => span.quote).join(' … ') ?? null}
        open={() =>
          app.change(
            article.title ?? article.id,
            select({ kind: 'article', article: article.id, at: first?.start ?? null }),
          )
        }
      />
      {words && (
        <details class="why">
          <summary>{panel.why}</summary>
          {words.rule && <p>{panel.rule(words.rule)}</p>}
          <p>{panel.dateFrom(words.when || panel.notSaid)}</p>
          <p>{panel.confidence(graph.pieces.confidence[row] ?? 0)}</p>
        </details>
      )}
      {words && origin >= 0 && (
        <CorrectPiece origin={origin} article={words.article} evidence={words.evidence} />
      )}
    </li>
  )

  async function load(): Promise<Words> {
    const article = await source.article(articleIndex)
    if (origin >= 0) {
      const piece: PieceText = await source.piece(origin)
      return { ...piece, article }
    }
    const report =
      source.dossier.meetings[graph.pieces.meeting[row] ?? -1]?.reports[graph.pieces.report[row] ?? -1]
    return { evidence: report?.evidence ?? [], cue: null, rule: null, when: report?.dateHow ?? '', article }
  }
}

/** `2013-11-22`, `2013-11-01 to 2013-11-30` as `2013-11`, `2013`; undated in words. */
export function dayWords(from: number, to: number): string {
  if (from === NO_DAY) return panel.undatedPiece
  const [a, b] = [isoFromDay(from), isoFromDay(to)]
  if (a === b) return a
  if (a.slice(5) === '01-01' && b.slice(5) === '12-31') {
    return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : `${a.slice(0, 4)} to ${b.slice(0, 4)}`
  }
  if (a.slice(0, 7) === b.slice(0, 7) && a.endsWith('-01') && Number(b.slice(8)) >= 28) return a.slice(0, 7)
  return `${a} to ${b}`
}
