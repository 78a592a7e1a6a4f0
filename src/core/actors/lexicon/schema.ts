import * as v from 'valibot'

/** Shapes of the lexicon files that name actors. The fields are described in data/README.md. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const texts = v.optional(v.array(text), [])
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}){0,2}$/, 'must be a date like 2013, 2013-02 or 2013-02-01'),
)
const id = (kind: string) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^(?:${kind}):[\\p{L}\\p{N}][\\p{L}\\p{N}-]*$`, 'u'),
      `must be ${kind}:name-in-lower-case`,
    ),
  )

const alias = v.union([text, v.object({ name: text, from: v.optional(date), to: v.optional(date) })])

export const StatesFile = v.array(
  v.strictObject({
    id: id('state'),
    label: text,
    /** ISO 3166 alpha-2 */
    iso: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be two capital letters'))),
    names: texts,
    adjectives: texts,
    people: texts,
    /** cities whose name stands for the government */
    seats: texts,
    /** buildings and offices whose name stands for the government */
    metonyms: texts,
    from: v.optional(date),
    to: v.optional(date),
  }),
)

const body = (kind: string) =>
  v.array(
    v.strictObject({
      id: id(kind),
      label: text,
      aliases: v.optional(v.array(alias), []),
      /** nouns that may refer back to it: `the militia` */
      nouns: texts,
      /** cities whose name stands for it: Brussels */
      seats: texts,
      /** what its members are called by before a noun: `Republican` */
      members: texts,
      of: v.optional(id('state')),
      from: v.optional(date),
      to: v.optional(date),
      part: v.optional(id('organization|group')),
    }),
  )

export const OrganizationsFile = body('organization')
export const GroupsFile = body('group')

export const PlacesFile = v.array(v.strictObject({ state: v.nullable(id('state')), names: v.array(text) }))

export const CollectivesFile = v.array(
  v.strictObject({
    id: id('group'),
    label: text,
    names: v.array(text),
    /** what its deeds and people are called by before a noun: `Western` */
    adjectives: texts,
  }),
)

export const FiguresFile = v.array(
  v.object({
    id: id('figure'),
    label: text,
    aliases: texts,
    gender: v.optional(v.picklist(['m', 'f', '?', 'x', ''])),
    offices: v.array(
      v.object({
        actor: id('state|organization|group'),
        role: text,
        title: v.optional(text),
        from: v.nullable(v.string()),
        /** null: still in office; "?": end unknown */
        to: v.nullable(v.string()),
        source: v.optional(v.string()),
      }),
    ),
  }),
)

export const RolesFile = v.array(
  v.object({
    noun: text,
    variants: texts,
    kind: v.picklist(['title', 'honorific', 'noun']),
    gender: v.optional(v.picklist(['m', 'f'])),
  }),
)

export const WordsFile = v.record(v.string(), v.array(text))

export type FigureEntry = v.InferOutput<typeof FiguresFile>[number]
export type Office = FigureEntry['offices'][number]
