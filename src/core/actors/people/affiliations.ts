import type { ActorId, Affiliation, Sentence } from '../../model.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Office } from '../lexicon/schema.ts'
import type { Home } from '../places/home.ts'
import type { PersonName } from './name.ts'
import {
  type Owned,
  type Owners,
  ownerBehindName,
  ownerLed,
  ownerLedBy,
  ownerOfTitle,
  roleText,
} from './owners.ts'
import type { Person } from './person.ts'

/** Roles that name the actor themselves. */
const NAMING_ROLES: readonly (readonly [RegExp, ActorId])[] = [
  [/\b(?:us|american) /i, 'state:united-states'],
  [/^(?:un|u\.n\.|united nations)\b/i, 'organization:united-nations'],
]

const SECRETARY = /^(?:shadow )?foreign secretary$|^defence secretary$|^home secretary$/i

/** Roles that belong to one actor where neither the article nor an office on record says otherwise. */
const OWN_ROLES: readonly (readonly [RegExp, ActorId])[] = [
  [/^(?:pope|cardinal secretary of state)$/i, 'organization:vatican'],
  [
    /^(?:[a-z ]+ )?(?:secretary of (?:state|defense|homeland security|the treasury))$/i,
    'state:united-states',
  ],
  [SECRETARY, 'state:united-kingdom'],
  [/\b(?:assistant|deputy|under)[- ]secretary[- ]general/i, 'organization:united-nations'],
  [/foreign policy chief/i, 'organization:european-union'],
]

/** Countries beside Britain that have such secretaries: there the article decides. */
const WITH_SECRETARIES =
  /^state:(?:india|pakistan|bangladesh|nepal|sri-lanka|maldives|bhutan|philippines|mexico|united-states|kenya)$/

/** The actor of an office that the article leaves without one. */
const ownerOfRole = (role: string | null, person: Person, input: AffiliationInput): ActorId | null => {
  const asked = role ?? ''
  const naming = NAMING_ROLES.find(([pattern]) => pattern.test(asked))?.[1]
  if (naming) return naming
  const own = OWN_ROLES.find(([pattern]) => pattern.test(asked))?.[1] ?? null
  const held = officeOn(person.figure?.offices ?? [], input.date)
  if (!own || (held && held.actor !== own)) return null
  const home = input.home?.state ?? input.dateline
  return SECRETARY.test(asked) && home && WITH_SECRETARIES.test(home) ? home : own
}

// What a minister of the article's own country may be called without naming it.
const GOVERNMENT_ROLE =
  /\b(?:president|minister|premier|chancellor|army chief|chief of staff|vice president|general|attorney general|governor|police chief)\b/i

export interface AffiliationInput {
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly owners: Owners
  readonly date: string | null
  readonly home: Home | null
  /** the country the article was sent from */
  readonly dateline: ActorId | null
  readonly lexicon: ActorLexicon
}

/** What the article says first; then the offices on record for its date; then the country it is about. */
export const affiliationsOf = (person: Person, input: AffiliationInput): Affiliation[] => {
  const out: Affiliation[] = []
  let loose: string | null = null
  const add = (owned: Owned | null): void => {
    if (!owned || owned.actor === person.id) return
    const same = out.findIndex((other) => other.actor === owned.actor)
    const made: Affiliation = { actor: owned.actor, role: owned.role, basis: 'text' }
    if (same < 0) out.push(made)
    else if (out[same]?.role === null && owned.role !== null) out[same] = made
  }
  for (const { name } of person.names) {
    const sentence = input.sentences[name.sentence]
    if (!sentence) continue
    const behind = ownerBehindName(sentence, name, input.owners)
    for (const title of name.titles) {
      // "the U.S. secretary of state, Sergei Lavrov of Russia, Bernard Kouchner of France": a list, not one man
      if (behind && title.place === 'comma' && isListed(sentence, name.to)) continue
      const owned = ownerOfTitle(sentence, title, input.owners, input.text)
      const role = roleText(title.role)
      const own = owned ? null : ownerOfRole(role, person, input)
      if (owned) add(owned)
      else if (own) add({ actor: own, role })
      else loose ??= role
    }
    const before = name.titles.find((title) => title.place === 'before')
    add(behind ? { ...behind, role: roleText(before?.role ?? '') } : null)
    add(ownerLed(sentence, name, input.owners))
    add(ownerLedBy(sentence, name, input.owners))
  }
  const onRecord = fromOffices(person, out, loose, input.date)
  if (onRecord.length > 0) return onRecord
  const near = loose && GOVERNMENT_ROLE.test(loose) ? countryNear(person, input) : null
  return near ? [{ actor: near, role: loose, basis: 'text' }] : []
}

/** "the Estian president": whoever is meant only by an office speaks for those whose office it is. */
export const affiliationsByOffice = (
  id: ActorId,
  owners: readonly ActorId[],
  lexicon: ActorLexicon,
  date: string | null,
): Affiliation[] =>
  owners.flatMap((owner) => {
    const held = (lexicon.officesOf.get(owner) ?? []).filter(({ figure }) => figure.id === id)
    const office = officeOn(
      held.map((one) => one.office),
      date,
    )
    return office
      ? [
          {
            actor: owner,
            role: office.title ?? office.role,
            from: office.from,
            to: office.to === '?' ? null : office.to,
            basis: 'lexicon' as const,
          },
        ]
      : []
  })

/** Another "…, Name of Somewhere" follows. */
const isListed = (sentence: Sentence, from: number): boolean =>
  sentence.tokens.some(
    (token, i) =>
      i > from + 2 &&
      token.text === 'of' &&
      sentence.names.some((name) => name.type === 'person' && name.to === i && name.from > from),
  )

/** Adds the office held on the date where the text gives no actor, and its role where the text gives none. */
const fromOffices = (
  person: Person,
  said: readonly Affiliation[],
  loose: string | null,
  date: string | null,
): Affiliation[] => {
  const offices = person.figure?.offices ?? []
  const chosen = officeOn(offices, date) ?? lastBefore(offices, date)
  if (!chosen) return withoutCounterpart(said, null)
  const dates = { from: chosen.from, to: chosen.to === '?' ? null : chosen.to }
  const title = chosen.title ?? chosen.role
  if (said.length === 0)
    return [{ actor: chosen.actor as ActorId, role: office(loose) ?? title, ...dates, basis: 'lexicon' }]
  const held = officeOn(offices, date)
  const alone = held && !said.some((one) => one.actor === held.actor)
  const own: Affiliation[] = alone
    ? [{ actor: held.actor as ActorId, role: title, ...dates, basis: 'lexicon' }]
    : []
  return withoutCounterpart(
    [...own, ...said].map((one) => (one.actor === chosen.actor ? { ...one, role: one.role ?? title } : one)),
    chosen,
  )
}

/** "once a professor" is no office. */
const office = (role: string | null): string | null =>
  role !== null &&
  (GOVERNMENT_ROLE.test(role) ||
    /leader|head|chief|king|commander|envoy|ambassador|secretary|spokes|pope|prince|emir|sultan/i.test(role))
    ? role
    : null

/** "his Armenian counterpart" is no office: the one on record, or none. */
const withoutCounterpart = (said: readonly Affiliation[], office: Office | null): Affiliation[] =>
  said.map((one) =>
    /counterpart$/i.test(one.role ?? '')
      ? { ...one, role: office?.actor === one.actor ? (office.title ?? office.role) : null }
      : one,
  )

export const officeOn = (offices: readonly Office[], date: string | null): Office | null =>
  offices.find((office) => {
    if (date === null || office.from === null) return false
    const to = office.to === null || office.to === '?' ? '9999' : office.to
    return office.from <= date.slice(0, office.from.length) && date.slice(0, to.length) <= to
  }) ?? null

/** The latest office that began before the date; the first one when the date is earlier than all. */
const lastBefore = (offices: readonly Office[], date: string | null): Office | null => {
  const began = (office: Office): string => office.from ?? ''
  const sorted = [...offices].sort((a, b) => (began(a) < began(b) ? -1 : began(a) > began(b) ? 1 : 0))
  return sorted.filter((office) => date === null || began(office) <= date).at(-1) ?? sorted[0] ?? null
}

/** "Velm's Governor Ana Roth": the country where her region lies. */
const governedIn = (
  sentence: Sentence,
  name: PersonName,
  { placeStates }: ActorLexicon,
): ActorId | undefined => {
  for (const { from, to, role } of name.titles) {
    if (!/\bgovernor$/i.test(role)) continue
    for (let i = from; i < to; i++) {
      const state =
        placeStates.get(textOf(sentence, i)) ??
        placeStates.get(`${textOf(sentence, i - 1)} ${textOf(sentence, i)}`)
      if (state) return state
    }
  }
  return undefined
}

/** "In Tokyo, Foreign Minister …": the country of the capital the sentence opens with, else where the article is at home. */
const countryNear = (person: Person, input: AffiliationInput): ActorId | null => {
  for (const { name } of person.names) {
    const sentence = input.sentences[name.sentence]
    const governed = sentence ? governedIn(sentence, name, input.lexicon) : undefined
    if (governed) return governed
    if (!sentence || !/^in$/.test(lowerOf(sentence, 0))) continue
    const first = sentence.tokens[1]
    const state = first ? input.lexicon.placeStates.get(first.text) : undefined
    if (state) return state
  }
  // a reporter in the country that the article is about
  return input.home !== null && input.home.state === input.dateline ? input.home.state : null
}
