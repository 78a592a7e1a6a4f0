import { DATE_BASES, MEANS, NO_DAY, type PieceColumns, type PieceText, STATUSES } from '../dossier.ts'
import type { ActorId, EventDate, ExtractionRecord, Tie } from '../model.ts'
import type { createAnchors, Place } from './anchors.ts'
import { type Correction, type CorrectionOf, correctionsOf } from './corrections.ts'
import { knownDays } from './days.ts'
import { byCodeUnits } from './order.ts'

/** A tie of one article on its way into the columns. */
export interface Piece {
  readonly article: number
  readonly published: string | null
  readonly tie: Tie
  readonly verdict: -1 | 0 | 1
}

export const piecesOf = (records: readonly ExtractionRecord[]): Piece[] =>
  records.flatMap((record, article) =>
    record.ties.map((tie): Piece => ({ article, published: record.published.date, tie, verdict: 0 })),
  )

type TieCorrection = CorrectionOf<'accept' | 'reject' | 'retype-tie' | 'redate' | 'add'>

interface Corrected {
  readonly pieces: readonly Piece[]
  readonly unmatched: readonly Correction[]
}

/** Applies what readers decided on single pieces, found by pair, type and overlapping evidence. */
export const correctPieces = (
  pieces: readonly Piece[],
  corrections: readonly Correction[],
  context: {
    readonly find: ReturnType<typeof createAnchors>
    readonly idOf: (id: ActorId) => ActorId
    readonly isActor: (id: ActorId) => boolean
    readonly published: (article: number) => string | null
  },
): Corrected => {
  const now = [...pieces]
  const unmatched: Correction[] = []
  for (const told of correctionsOf(corrections, 'accept', 'reject', 'retype-tie', 'redate', 'add')) {
    const tie = { ...told.tie, source: context.idOf(told.tie.source), target: context.idOf(told.tie.target) }
    const correction: TieCorrection = { ...told, tie }
    const place = context.find(correction.evidence)
    if (
      place === null ||
      tie.source === tie.target ||
      !context.isActor(tie.source) ||
      !context.isActor(tie.target)
    ) {
      unmatched.push(told)
      continue
    }
    if (correction.op === 'add') {
      now.push(addedPiece(correction, place, context))
      continue
    }
    const rows = now.flatMap((piece, i) => (isMeant(piece, correction, place) ? [i] : []))
    if (rows.length === 0) unmatched.push(told)
    for (const i of rows) now[i] = correctedPiece(now[i] as Piece, correction)
  }
  return { pieces: now, unmatched }
}

/** After a better reading the tie may already have the type that a reader gave it. */
const isMeant = (
  { article, tie }: Piece,
  correction: Exclude<TieCorrection, { op: 'add' }>,
  place: Place,
): boolean =>
  article === place.article &&
  tie.source === correction.tie.source &&
  tie.target === correction.tie.target &&
  (tie.type === correction.tie.type || (correction.op === 'retype-tie' && tie.type === correction.type)) &&
  tie.evidence.some((one) => one.in === place.in && one.start < place.end && place.start < one.end)

const correctedPiece = (piece: Piece, correction: Exclude<TieCorrection, { op: 'add' }>): Piece => {
  switch (correction.op) {
    case 'accept':
      return { ...piece, verdict: 1 }
    case 'reject':
      return { ...piece, verdict: -1 }
    case 'retype-tie':
      return { ...piece, verdict: 1, tie: { ...piece.tie, type: correction.type } }
    case 'redate':
      return { ...piece, tie: { ...piece.tie, date: readersDate(correction.from, correction.to ?? null) } }
  }
}

const readersDate = (from: string | null, to: string | null): EventDate => ({
  value: from,
  end: to,
  ongoing: false,
  precision: from === null ? 'unknown' : from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day',
  basis: from === null ? 'unknown' : 'stated',
  inferred: false,
  how: from === null ? 'no date given' : 'set by a reader',
})

const addedPiece = (
  correction: CorrectionOf<'add'>,
  { article, start, end, in: where }: Place,
  { idOf, published }: Parameters<typeof correctPieces>[2],
): Piece => {
  const { tie, means, status, attributedTo, date } = correction
  const { quote } = correction.evidence
  return {
    article,
    published: published(article),
    verdict: 1,
    tie: {
      id: `reader:${start}-${end}`,
      source: tie.source,
      target: tie.target,
      type: tie.type,
      means,
      status,
      attributedTo: attributedTo && idOf(attributedTo),
      date: readersDate(date, null),
      year: date === null ? null : Number(date.slice(0, 4)),
      allied: false,
      cue: { start, end, text: quote },
      rule: 'added by a reader',
      plover: null,
      cameo: null,
      confidence: 1,
      evidence: [{ start, end, quote, ...(where ? { in: where } : {}) }],
    },
  }
}

/** Order of the columns: by actor indices and type, then by day, article and place in it. */
export const byTie =
  (indexOf: (id: ActorId) => number) =>
  (a: Piece, b: Piece): number =>
    indexOf(a.tie.source) - indexOf(b.tie.source) ||
    indexOf(a.tie.target) - indexOf(b.tie.target) ||
    byCodeUnits(a.tie.type, b.tie.type) ||
    knownDays(a.tie.date, a.published).from - knownDays(b.tie.date, b.published).from ||
    a.article - b.article ||
    a.tie.cue.start - b.tie.cue.start ||
    a.tie.cue.end - b.tie.cue.end ||
    byCodeUnits(a.tie.id, b.tie.id)

/** `tieOf[i]` is the index of the tie that pieces[i] belongs to. */
export const columnsOf = (
  pieces: readonly Piece[],
  tieOf: readonly number[],
  indexOf: (id: ActorId) => number,
): PieceColumns => {
  const days = pieces.map(({ tie, published }) => knownDays(tie.date, published))
  return {
    tie: tieOf,
    article: pieces.map(({ article }) => article),
    from: days.map(({ from }) => from),
    to: days.map(({ to }) => to),
    // a date that nobody can place is as good as none
    basis: pieces.map(({ tie }, i) =>
      DATE_BASES.indexOf(days[i]?.from === NO_DAY ? 'unknown' : tie.date.basis),
    ),
    status: pieces.map(({ tie }) => STATUSES.indexOf(tie.status)),
    means: pieces.map(({ tie }) => MEANS.indexOf(tie.means)),
    speaker: pieces.map(({ tie }) => (tie.attributedTo === null ? -1 : indexOf(tie.attributedTo))),
    confidence: pieces.map(({ tie }) => Math.round(tie.confidence * 100)),
    verdict: pieces.map(({ verdict }) => verdict),
  }
}

export const pieceText = ({ tie }: Piece): PieceText => ({
  evidence: tie.evidence,
  cue: tie.cue,
  rule: tie.rule,
  plover: tie.plover,
  cameo: tie.cameo,
  when: tie.date.how,
})
