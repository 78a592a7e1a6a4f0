import type { Actor, ActorId, ExtractionRecord } from '../../core/model.ts'
import type { Gold } from './gold.ts'
import { count, type Tally } from './tally.ts'

/** Gold id of a predicted actor; null for one that gold does not know. */
export type Naming = (id: ActorId | null) => string | null

const TITLES = new Set(
  'mr mrs ms dr sir president vice prime minister foreign secretary state general gen ambassador king prince'.split(
    ' ',
  ),
)

/** Case, accents, possessives, articles and titles folded: "the U.N.'s" -> "un", "Mr. al-Assad" -> "assad". */
const fold = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\.)/gu, '$1')
  const words = plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['the', 'al', 'el'].includes(word))
  const named = words.filter((word) => !TITLES.has(word))
  return (named.length > 0 ? named : words).join(' ')
}

const namesOf = ({
  label,
  aliases,
  mentions,
}: Actor): { readonly strong: Set<string>; readonly weak: Set<string> } => ({
  strong: new Set([label, ...aliases].map(fold)),
  weak: new Set(mentions.filter(({ via }) => via !== 'pronoun').map(({ text }) => fold(text))),
})

/** How well a predicted actor fits a gold one: its label counts most, then shared names, then words it is called by. */
const closeness = (actor: Actor, gold: Gold['actors'][number]): number => {
  const { strong, weak } = namesOf(actor)
  const known = new Set([gold.id, ...gold.aliases].map(fold))
  if (fold(actor.label) === fold(gold.id)) return 1000
  const shared = [...strong].filter((name) => known.has(name)).length
  if (shared > 0) return (known.has(fold(actor.label)) ? 500 : 100) + shared
  if (actor.kind === 'figure' && gold.kind === 'figure' && surname(actor.label) === surname(gold.id))
    return 50
  return [...weak].filter((name) => known.has(name)).length
}

const surname = (name: string): string => fold(name).split(' ').at(-1) ?? ''

/** Pairs predicted actors with gold ones, counts them, and gives the naming that ties and meetings are judged by. */
export const scoreActors = (record: ExtractionRecord, gold: Gold, tally: Tally): Naming => {
  const named = new Map<ActorId, string>()
  for (const actor of record.actors) {
    const [best] = gold.actors
      .map((one) => ({ one, fit: closeness(actor, one) }))
      .sort((a, b) => b.fit - a.fit || Number(a.one.certainty === 'may') - Number(b.one.certainty === 'may'))
    const found = best !== undefined && best.fit > 0
    count(tally, 'actor precision', found, actor.label)
    if (!found) continue
    named.set(actor.id, best.one.id)
    count(tally, 'actor kind', actor.kind === best.one.kind || best.one.alt_kind.includes(actor.kind))
  }
  const held = new Set(named.values())
  for (const { id, certainty } of gold.actors)
    if (certainty === 'must') count(tally, 'actor recall', held.has(id), id)
  for (const { id, affiliation } of gold.actors) {
    if (affiliation === null || !held.has(id)) continue
    const said = record.actors
      .filter((actor) => named.get(actor.id) === id)
      .flatMap((actor) => actor.affiliations.map((one) => named.get(one.actor)))
    count(tally, 'affiliation', said.includes(affiliation), `${id} is of ${affiliation}`)
  }
  // one that gold does not know keeps its own name, so that two of them are not taken for one
  return (id) => (id === null ? null : (named.get(id) ?? `?${id}`))
}
