import * as v from 'valibot'

/**
 * An annotated article, as `data/gold` holds them (see data/README.md). `must`: any careful reader draws it; `may`:
 * neither required nor wrong. What matches neither is an error.
 */

const names = v.optional(v.array(v.nullable(v.string())), [])
const texts = v.optional(v.array(v.string()), [])
const certainty = v.picklist(['must', 'may'])

const participant = v.object({
  actor: v.string(),
  alt_actor: texts,
  status: v.string(),
  alt_status: texts,
  certainty,
})

const meeting = v.object({
  id: v.string(),
  title: v.string(),
  date_accept: names,
  status: v.string(),
  alt_status: texts,
  certainty,
  participants: v.array(participant),
  evidence: texts,
})

const tie = v.object({
  source: v.string(),
  alt_source: texts,
  target: v.string(),
  alt_target: texts,
  type: v.picklist(['backing', 'opposition']),
  status: v.string(),
  alt_status: texts,
  attributed_to: v.optional(v.nullable(v.string()), null),
  alt_attributed_to: names,
  year_accept: v.optional(v.array(v.nullable(v.number())), []),
  year_optional: v.optional(v.boolean(), false),
  certainty,
  evidence: texts,
})

const actor = v.object({
  id: v.string(),
  kind: v.string(),
  alt_kind: texts,
  aliases: texts,
  affiliation: v.optional(v.nullable(v.string()), null),
  certainty,
})

const gold = v.object({
  doc: v.string(),
  published: v.optional(v.object({ accept: names }), { accept: [] }),
  actors: v.array(actor),
  meetings: v.optional(v.array(meeting), []),
  ties: v.optional(v.array(tie), []),
  negatives: v.optional(v.array(v.object({ source: v.string(), target: v.string(), type: v.string() })), []),
})

export type Gold = v.InferOutput<typeof gold>
export type GoldMeeting = Gold['meetings'][number]
export type GoldTie = Gold['ties'][number]

/** The annotation in a file's text, or what is wrong with it. */
export const parseGold = (text: string): Gold | string => {
  try {
    const result = v.safeParse(gold, JSON.parse(text))
    if (result.success) return result.output
    const [issue] = result.issues
    return `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`
  } catch {
    return 'is no valid JSON'
  }
}
