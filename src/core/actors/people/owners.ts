import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { lemmaOf, lowerOf, textOf } from '../grammar.ts'
import type { PersonName } from './name.ts'
import type { Title } from './titles.ts'

/** Who a role phrase speaks for, read off the words around a name. */

/** Mentions by place, persons left out. */
export interface Owners {
  /** mentions that begin inside [from, to) of a sentence, in order */
  readonly inside: (sentence: number, from: number, to: number) => readonly Draft[]
  /** the actor for whom a person named inside [from, to) speaks */
  readonly ofPerson: (sentence: number, from: number, to: number) => ActorId | null
}

export interface Owned {
  readonly actor: ActorId
  readonly role: string | null
}

// "envoy for Norland", "ambassador to Norland": whom they deal with, not whom they speak for
const SENT_TO =
  /\b(?:envoy|ambassador|representative|mediator|coordinator|co-ordinator|negotiator|rapporteur|emissary|expert|analyst|adviser|advisor|inspector|observer|specialist|researcher)s?\b/i
// "ambassador at the UN"
const POSTED = /\b(?:ambassador|envoy|representative|delegate)\b/i
const SPEAKS_FOR = /^(?:of|for|at|with|from|in|by|within)$/

/** What stands before the role noun ("the U.N.'s | coordinator"), else what follows it with of, for, at, with or from. */
export const ownerOfTitle = (
  sentence: Sentence,
  title: Title,
  owners: Owners,
  text: string,
): Owned | null => {
  const end = title.noun < 0 ? title.to : title.noun + 1
  const before = owners.inside(sentence.index, title.from, end)
  // "U.N. Libya envoy" speaks for the first, "Polish capital U.S. Vice President" for the last
  const first = SENT_TO.test(title.role) ? before[0] : before.at(-1)
  if (first) return { actor: first.actor, role: roleText(roleBehind(sentence, first, title, text)) }
  const possessor = owners.ofPerson(sentence.index, title.from, title.noun < 0 ? title.to : title.noun)
  if (possessor) return { actor: possessor, role: roleText(title.role) }
  if (title.noun < 0) return null
  for (const draft of owners.inside(sentence.index, title.noun + 1, title.to)) {
    const preposition = prepositionBefore(sentence, draft.from, title.noun)
    if (!SPEAKS_FOR.test(preposition)) continue
    if (/^(?:for|in)$/.test(preposition) && SENT_TO.test(title.role)) continue
    if (preposition === 'at' && POSTED.test(title.role)) continue
    return { actor: draft.actor, role: roleText(title.role) }
  }
  return null
}

const prepositionBefore = (sentence: Sentence, from: number, until: number): string => {
  for (let i = from - 1; i > until; i--) {
    const token = sentence.tokens[i]
    if (token?.xpos === 'IN' || token?.xpos === 'TO') return lowerOf(sentence, i)
  }
  return ''
}

/** "Foreign Minister" of "Russian Foreign Minister": what stands behind the owner's name. */
const roleBehind = (sentence: Sentence, owner: Draft, title: Title, text: string): string => {
  let at = Math.min(owner.nameTo ?? owner.to, title.noun < 0 ? title.to : title.noun)
  while (at < title.noun && (!/\p{L}/u.test(textOf(sentence, at)) || sentence.tokens[at]?.xpos === 'POS'))
    at++
  if (title.noun < 0) return ''
  const end = title.place === 'before' ? title.to : title.noun + 1
  const first = sentence.tokens[at]
  const last = sentence.tokens[end - 1]
  return first && last && end > at ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : title.role
}

export const roleText = (role: string): string | null => {
  const text = role.replace(/^(?:the|a|an|his|her|their|its)\s+/i, '').trim()
  return /\p{L}/u.test(text) ? text : null
}

/** "Amir-Abdollahian of Iran" */
export const ownerBehindName = (sentence: Sentence, name: PersonName, owners: Owners): Owned | null => {
  if (textOf(sentence, name.to) !== 'of') return null
  const at = /^the$/i.test(textOf(sentence, name.to + 1)) ? name.to + 2 : name.to + 1
  const found = owners.inside(sentence.index, at, at + 1)[0]
  return found && sentence.tokens[found.to]?.xpos !== 'POS' ? { actor: found.actor, role: null } : null
}

const LEADS: Readonly<Record<string, string>> = {
  head: 'head',
  lead: 'leader',
  chair: 'chair',
  command: 'commander',
  run: 'head',
  found: 'founder',
  represent: 'representative',
}

/** "Carlos Ruiz Massieu, who heads the mission" */
export const ownerLed = (sentence: Sentence, name: PersonName, owners: Owners): Owned | null => {
  let at = name.to
  if (textOf(sentence, at) === ',') at++
  if (lowerOf(sentence, at) !== 'who') return null
  while (at < name.to + 5 && !LEADS[lemmaOf(sentence, at)]) at++
  const role = LEADS[lemmaOf(sentence, at)]
  if (!role || !/^VB/.test(sentence.tokens[at]?.xpos ?? '')) return null
  const found = owners.inside(sentence.index, at + 1, at + 4)[0]
  if (!found) return null
  // who led Norland's delegation does not lead Norland
  return { actor: found.actor, role: found.actor.startsWith('state:') ? 'head of delegation' : role }
}

/** "the Front, led by Ivan Mordisco", "a militia headed by …": the actor that the participle describes. */
export const ownerLedBy = (sentence: Sentence, name: PersonName, owners: Owners): Owned | null => {
  const title = name.titles.find((one) => one.place === 'before')
  const by = (title?.from ?? name.from) - 1
  if (lowerOf(sentence, by) !== 'by') return null
  const participle = by - 1
  const role = LEADS[lemmaOf(sentence, participle)]
  if (!role || !/^VB[ND]$/.test(sentence.tokens[participle]?.xpos ?? '')) return null
  let comma = participle
  while (comma > 0 && comma > participle - 12 && textOf(sentence, comma) !== ',') comma--
  const described = textOf(sentence, comma) === ',' ? endingAt(sentence, comma, owners) : null
  const direct = owners.inside(sentence.index, Math.max(0, participle - 6), participle).at(-1)
  const actor = described ?? (direct && direct.to >= participle - 1 ? direct.actor : null)
  return actor && !actor.startsWith('state:') ? { actor, role } : null
}

/** The actor whose mention, with a bracketed abbreviation or not, ends at a token. */
const endingAt = (sentence: Sentence, token: number, owners: Owners): ActorId | null => {
  let end = token
  if (textOf(sentence, end - 1) === ')') while (end > 0 && textOf(sentence, end) !== '(') end--
  return (
    owners.inside(sentence.index, Math.max(0, end - 10), end).find((draft) => draft.to === end)?.actor ?? null
  )
}
