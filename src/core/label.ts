import type { ActorId, ActorKind } from './model.ts'

/** What the words that an actor goes by tell of it. English only, as the labels are. */

export interface Labelled {
  readonly kind: ActorKind
  readonly label: string
}

/** Mark of an id that means a party of one article only: another article's dissident is another man. */
export const OF_ARTICLE = '@'

/**
 * Whether newspapers give it a plural verb. A person and a state are one, the United States too; so is a body with a
 * name of its own (Doctors Without Borders). Of a group the noun decides: "Arab foreign ministers", "crowds | loyal to".
 */
export function isPlural({ kind, label }: Labelled): boolean {
  if (kind === 'state' || kind === 'figure') return false
  const noun = nounOf(label)
  const isName = kind === 'organization' && /^\p{Lu}/u.test(noun)
  return isName ? NAMED_MANY.test(noun) : isManyByForm(noun)
}

/**
 * Whether it goes by what it is and not by a name: "fighters", "Iranian militias", "crowds loyal to President Morov".
 * A name is written with capitals wherever it stands.
 */
export function isNameless(
  actor: Labelled & { readonly id: ActorId; readonly aliases: readonly string[] },
): boolean {
  const { id, kind, label, aliases } = actor
  if (id.includes(OF_ARTICLE)) return true
  if (kind !== 'group') return false
  const words = withoutThe(label)
  const inRunningText = words.slice(0, 1).toLowerCase() + words.slice(1)
  return /^\p{Ll}/u.test(nounOf(words)) || aliases.some((alias) => withoutThe(alias) === inRunningText)
}

const withoutThe = (label: string): string => label.replace(/^the /i, '')

/** What comes after the noun: "friends | of Estia", "House of Representatives | (Estia)". */
const BEHIND =
  /^(?:of|in|from|at|for|to|with|on|by|near|under|against|without|outside|inside|among|behind|along|who|that|loyal|faithful|opposed|close|allied|hostile|general|de|\(.*)$/

/** "Senior | officers", "crowds | loyal to President Morov", "ex-rebels" */
function nounOf(label: string): string {
  const words = label.split(' ').filter((word) => word !== '')
  const end = words.findIndex((word, at) => at > 0 && BEHIND.test(word))
  const noun = words.at((end < 0 ? words.length : end) - 1) ?? ''
  return noun.slice(noun.lastIndexOf('-') + 1)
}

/** Bodies whose name counts heads: "the White Helmets", "the Permanent Five". */
const NAMED_MANY = /^(?:Helmets|Elders|Friends|Forces|Powers|Guards|Two|Three|Four|Five|Six|Seven|Eyes)$/

/** More than one without an s at the end, as English takes them. */
const MANY =
  /^(?!yemen$)(?:.*men|children|people|police|folk|druze|peshmerga|taliban|mujahideen|fedayeen|janjaweed|chinese)$/i

/** One in spite of it. */
const ONE =
  /(?:ss|'s|’s)$|^(?:axis|corps|headquarters|news|series|caucus|nexus|consensus|hamas|shas|podemos|ciudadanos|comunes|lavalas|tounes|québécois)$/i

const isManyByForm = (noun: string): boolean =>
  MANY.test(noun) || (/s$/.test(noun) && noun.length > 3 && !ONE.test(noun))
