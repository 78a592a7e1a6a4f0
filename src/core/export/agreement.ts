import type { EdgeType } from '../graph/view.ts'
import type { ActorKind } from '../model.ts'

/** Whom a sentence is about. */
export interface Subject {
  readonly kind: ActorKind
  readonly label: string
}

/** Stands where an index leads to no actor. */
export const NOBODY: Subject = { kind: 'figure', label: '?' }

const TIE_VERBS: Readonly<Record<EdgeType | 'allied', readonly [one: string, many: string]>> = {
  backing: ['backs', 'back'],
  opposition: ['opposes', 'oppose'],
  met: ['met', 'met'],
  due: ['is due to meet', 'are due to meet'],
  allied: ['is allied with', 'are allied with'],
}

/** "Norland backs", "the rebels back" */
export const tieVerb = (type: EdgeType | 'allied', subject: Subject): string =>
  agree(subject, TIE_VERBS[type])

/** Of two forms of a verb the one that goes with the subject. */
export const agree = (subject: Subject, [one, many]: readonly [one: string, many: string]): string =>
  isPlural(subject) ? many : one

/**
 * Whether newspapers give it a plural verb. A person and a state are one, the United States too; so is a body with a
 * name of its own (Doctors Without Borders). Of a group the noun decides: "Arab foreign ministers", "crowds | loyal to".
 */
export function isPlural({ kind, label }: Subject): boolean {
  if (kind === 'state' || kind === 'figure') return false
  const noun = nounOf(label)
  const isName = kind === 'organization' && /^\p{Lu}/u.test(noun)
  return isName ? NAMED_MANY.test(noun) : isManyByForm(noun)
}

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
