import * as v from 'valibot'
import type { ActorId } from '../model.ts'

/** Words of an article, found again by what stands around them: 32 characters on each side, less at its ends. */
export const CONTEXT = 32

const actorId = v.custom<ActorId>(
  (value) => typeof value === 'string' && /^(?:state|figure|organization|group):./.test(value),
  'is no actor id such as state:norland',
)
const kind = v.picklist(['state', 'figure', 'organization', 'group'])
const type = v.picklist(['backing', 'opposition'])
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no date such as 2013, 2013-11 or 2013-11-22'),
)

const anchor = v.object({
  /** sha256 of the article's text; the words are looked for elsewhere when no article has it any more */
  article: v.string(),
  quote: v.pipe(v.string(), v.minLength(1)),
  before: v.optional(v.string(), ''),
  after: v.optional(v.string(), ''),
  /** the words stand in the article's separate headline */
  in: v.optional(v.literal('title')),
})
const tie = v.object({ source: actorId, target: actorId, type })

const signature = {
  author: v.optional(v.string()),
  note: v.optional(v.string()),
  time: v.optional(v.string()),
}

const correction = v.variant('op', [
  v.object({
    op: v.literal('merge'),
    actors: v.pipe(v.array(actorId), v.minLength(1)),
    into: actorId,
    ...signature,
  }),
  v.object({
    op: v.literal('split'),
    actor: actorId,
    mentions: v.pipe(v.array(anchor), v.minLength(1)),
    into: actorId,
    label: v.string(),
    ...signature,
  }),
  v.object({
    op: v.literal('rename'),
    actor: actorId,
    label: v.pipe(v.string(), v.minLength(1)),
    ...signature,
  }),
  v.object({ op: v.literal('retype'), actor: actorId, kind, ...signature }),
  v.object({ op: v.literal('date-article'), article: v.string(), date: v.nullable(isoDate), ...signature }),
  v.object({
    op: v.literal('source-article'),
    article: v.string(),
    source: v.nullable(v.string()),
    ...signature,
  }),
  v.object({ op: v.literal('accept'), tie, evidence: anchor, ...signature }),
  v.object({ op: v.literal('reject'), tie, evidence: anchor, ...signature }),
  v.object({ op: v.literal('retype-tie'), tie, evidence: anchor, type, ...signature }),
  v.object({
    op: v.literal('redate'),
    tie,
    evidence: anchor,
    from: isoDate,
    to: v.optional(v.nullable(isoDate)),
    ...signature,
  }),
  v.object({
    op: v.literal('add'),
    tie,
    evidence: anchor,
    means: v.optional(
      v.picklist(['military', 'arms', 'financial', 'diplomatic', 'political', 'verbal']),
      'political',
    ),
    status: v.optional(v.picklist(['asserted', 'denied', 'promised', 'ended', 'hypothetical']), 'asserted'),
    attributedTo: v.optional(v.nullable(actorId), null),
    date: v.optional(v.nullable(isoDate), null),
    ...signature,
  }),
])

/** One line of `corrections.jsonl`. */
export type Correction = v.InferOutput<typeof correction>
export type Anchor = v.InferOutput<typeof anchor>
export type CorrectionOf<Op extends Correction['op']> = Extract<Correction, { op: Op }>

export interface BrokenLine {
  readonly line: number
  readonly reason: string
}

/** Reads `corrections.jsonl`; a line that is no correction is reported, the others count. */
export const parseCorrections = (
  file: string,
): { readonly corrections: readonly Correction[]; readonly broken: readonly BrokenLine[] } => {
  const corrections: Correction[] = []
  const broken: BrokenLine[] = []
  file.split('\n').forEach((text, i) => {
    if (text.trim() === '') return
    const found = parseLine(text)
    if (typeof found === 'string') broken.push({ line: i + 1, reason: found })
    else corrections.push(found)
  })
  return { corrections, broken }
}

const parseLine = (text: string): Correction | string => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'is no valid JSON'
  }
  const result = v.safeParse(correction, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = v.getDotPath(issue)
  return place === null ? issue.message : `${place}: ${issue.message}`
}

export const correctionLine = (value: Correction): string => `${JSON.stringify(value)}\n`

export const correctionsOf = <Op extends Correction['op']>(
  corrections: readonly Correction[],
  ...ops: readonly Op[]
): CorrectionOf<Op>[] =>
  corrections.filter((one): one is CorrectionOf<Op> => (ops as readonly string[]).includes(one.op))
