import type { Actor, Article, Evidence, ExtractionRecord, Meeting, Span, Tie } from './model.ts'

const GAP = '\n\n'

/** A title that the text does not hold is read as its first line; `shift` is how far that moves the text. */
export const readWithTitle = (article: Article): { readonly article: Article; readonly shift: number } => {
  const title = article.title?.trim() ?? ''
  if (title === '' || article.text.includes(title)) return { article, shift: 0 }
  const lead = `${title}${GAP}`
  return { article: { ...article, text: lead + article.text }, shift: lead.length }
}

/**
 * The record with offsets into the article's own text again. What stands in the title keeps offsets into the title and
 * says so (`in: 'title'`); mentions there are left out, since nobody could find them in the text.
 */
export const shiftRecord = (record: ExtractionRecord, shift: number): ExtractionRecord => {
  if (shift === 0) return record
  const inText = <S extends Partial<Span>>(span: S): S[] =>
    span.start === undefined ? [span] : span.start < shift ? [] : [moved(span as S & Span, shift)]
  return {
    ...record,
    actors: record.actors.map((actor): Actor => ({ ...actor, mentions: actor.mentions.flatMap(inText) })),
    ties: record.ties.map(
      (tie): Tie => ({
        ...tie,
        cue: tie.cue.start < shift ? tie.cue : moved(tie.cue, shift),
        evidence: tie.evidence.map((one) => movedEvidence(one, shift)),
      }),
    ),
    meetings: record.meetings.map(
      (meeting): Meeting => ({
        ...meeting,
        evidence: meeting.evidence.map((one) => movedEvidence(one, shift)),
      }),
    ),
    skipped: record.skipped.flatMap(inText),
    notices: record.notices.flatMap(inText),
  }
}

const moved = <S extends Span>(span: S, shift: number): S => ({
  ...span,
  start: span.start - shift,
  end: span.end - shift,
})

const movedEvidence = (evidence: Evidence, shift: number): Evidence =>
  evidence.start < shift ? { ...evidence, in: 'title' } : moved(evidence, shift)
