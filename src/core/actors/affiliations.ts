import type { ActorId, Affiliation, Sentence } from '../model.ts'
import type { Draft } from './draft.ts'
import { lowerOf, textOf } from './grammar.ts'
import type { ActorLexicon } from './lexicon.ts'
import { inOffice } from './likely.ts'
import type { Person } from './person.ts'
import type { Office } from './schema.ts'
import { fold } from './spell.ts'
import type { Title } from './titles.ts'

/** Roles that belong to one actor even when the article does not name it. */
const OWN_ROLES: readonly (readonly [RegExp, ActorId])[] = [
  [/^(?:pope|cardinal secretary of state)$/i, 'organization:vatican'],
  [/\b(?:us|american) /i, 'state:united-states'],
  [
    /^(?:former |then |deputy |under |assistant )?(?:secretary of (?:state|defense|homeland security|the treasury)|attorney general)$/i,
    'state:united-states',
  ],
  [/^(?:shadow )?foreign secretary$|^defence secretary$|^home secretary$/i, 'state:united-kingdom'],
  [/^(?:un|u\.n\.|united nations)\b/i, 'organization:united-nations'],
  [/foreign policy chief/i, 'organization:european-union'],
  [/^dalai lama$/i, 'group:tibetans'],
]

// "envoy for Norland", "ambassador to Norland": whom they deal with, not whom they speak for
const SENT_TO =
  /\b(?:envoy|ambassador|representative|mediator|coordinator|co-ordinator|negotiator|rapporteur|emissary|expert|analyst|adviser|advisor|inspector|observer|specialist|researcher|coordinator)s?\b/i

/** Mentions by place, with persons left out. */
export interface Owners {
  /** actor mentions that begin inside [from, to) of a sentence */
  readonly inside: (sentence: number, from: number, to: number) => readonly Draft[]
}

/** Who a role phrase speaks for: what stands before the role noun, else what follows it with of, for, at, with or from. */
interface Owned {
  readonly actor: ActorId
  /** token behind the owner's name: where the role begins */
  readonly from: number
}

const ownerOf = (
  sentence: Sentence,
  title: Title,
  owners: Owners,
  personActor: (from: number, to: number) => ActorId | null,
): Owned | null => {
  const before = owners.inside(sentence.index, title.from, title.noun < 0 ? title.to : title.noun + 1)
  const possessor = personActor(title.from, title.noun < 0 ? title.to : title.noun)
  const first = before[0]
  if (first) return { actor: first.actor, from: Math.min(first.to, title.noun < 0 ? title.to : title.noun) }
  if (possessor) return { actor: possessor, from: -1 }
  if (title.noun < 0) return null
  const after = owners.inside(sentence.index, title.noun + 1, title.to)
  for (const draft of after) {
    const preposition = prepositionBefore(sentence, draft.from, title.noun)
    if (!/^(?:of|for|at|with|from|in|by|within)$/.test(preposition)) continue
    if (/^(?:for|in)$/.test(preposition) && SENT_TO.test(title.role)) continue
    return { actor: draft.actor, from: -1 }
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

const officeOn = (offices: readonly Office[], date: string | null): Office | null => {
  const held = offices.filter((office) => {
    if (date === null || office.from === null) return false
    const to = office.to === null || office.to === '?' ? '9999' : office.to
    return office.from <= date.slice(0, office.from.length) && date.slice(0, to.length) <= to
  })
  return held[0] ?? null
}

/** What the article says first; the offices on record for the article's date, when it says nothing. */
export const affiliationsOf = (
  person: Person,
  sentences: readonly Sentence[],
  text: string,
  owners: Owners,
  actorOfPersonAt: (sentence: number, from: number, to: number) => ActorId | null,
  date: string | null,
  lexicon: ActorLexicon,
): Affiliation[] => {
  const out: Affiliation[] = []
  const add = (affiliation: Affiliation): void => {
    const same = out.findIndex((other) => other.actor === affiliation.actor)
    if (same < 0) out.push(affiliation)
    else if (out[same]?.role === null && affiliation.role !== null) out[same] = affiliation
  }
  let looseRole: string | null = null
  for (const { name } of person.names) {
    const sentence = sentences[name.sentence]
    if (!sentence) continue
    for (const title of name.titles) {
      const owner = ownerOf(sentence, title, owners, (from, to) => actorOfPersonAt(sentence.index, from, to))
      const role = roleText(
        owner && owner.from > title.from ? wordsFrom(sentence, owner.from, title, text) : title.role,
      )
      const own = owner?.actor ?? OWN_ROLES.find(([pattern]) => pattern.test(role ?? ''))?.[1] ?? null
      if (own && own !== person.id) add({ actor: own, role, basis: 'text' })
      else if (role) looseRole ??= role
    }
    const of = nameOf(sentence, name.to, owners)
    if (of && of !== person.id) add({ actor: of, role: null, basis: 'text' })
  }
  const figure = person.figure
  if (figure) {
    const office = officeOn(figure.offices, date)
    const chosen =
      office ??
      (inOffice(figure, date) > 0 || date === null
        ? lastBefore(figure.offices, date)
        : lastBefore(figure.offices, date))
    if (chosen) {
      const known = out.find((one) => one.actor === chosen.actor)
      if (out.length === 0 || (known && known.role === null)) {
        const fromLexicon: Affiliation = {
          actor: chosen.actor as ActorId,
          role: looseRole ?? chosen.title ?? chosen.role,
          from: chosen.from,
          to: chosen.to === '?' ? null : chosen.to,
          basis: 'lexicon',
        }
        if (known) out[out.indexOf(known)] = { ...fromLexicon, basis: 'text' }
        else out.push(fromLexicon)
      }
    }
  }
  void lexicon
  return out
}

/** The latest office that began before the date; the first one when the date is unknown or earlier than all. */
const lastBefore = (offices: readonly Office[], date: string | null): Office | null => {
  const before = offices.filter((office) => date === null || office.from === null || office.from <= date)
  return before.at(-1) ?? offices[0] ?? null
}

/** "Amir-Abdollahian of Iran" */
const nameOf = (sentence: Sentence, to: number, owners: Owners): ActorId | null => {
  if (textOf(sentence, to) !== 'of') return null
  const found = owners.inside(sentence.index, to + 1, to + 3)[0]
  return found && sentence.tokens[found.to]?.xpos !== 'POS' ? found.actor : null
}

/** "Foreign Minister" of "Russian Foreign Minister": what stands behind the owner's name. */
const wordsFrom = (sentence: Sentence, from: number, title: Title, text: string): string => {
  let at = from
  while ((at < title.noun && !/[\p{L}]/u.test(textOf(sentence, at))) || sentence.tokens[at]?.xpos === 'POS')
    at++
  const end = title.place === 'before' ? title.to : title.noun + 1
  const first = sentence.tokens[at]
  const last = sentence.tokens[end - 1]
  return first && last && end > at ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : title.role
}

const roleText = (role: string): string | null => {
  const text = role.replace(/^(?:the|a|an|his|her|their|its)\s+/i, '').trim()
  return fold(text) === '' ? null : text
}
