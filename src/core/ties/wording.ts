import type { RuleName } from './stance/draft.ts'

/** What each rule of the room looks at, for a person to read. */
const RULES: Readonly<Record<RuleName, string>> = {
  verb: 'a verb with its subject and object',
  noun: 'a noun for a deed, with whose it is and whom it is done to',
  'noun-from': 'a noun for a deed, with whom it comes from',
  light: 'a noun for a deed, carried by the verb around it',
  received: 'a noun for a deed that its target receives or comes under',
  withheld: 'aid that is withheld',
  role: 'a noun for someone in a relation to another',
  adjective: 'an adjective of stance with its preposition',
  prefix: 'a prefix before a name',
  preposition: 'a preposition of stance',
  refusal: 'a refusal of backing or contact',
  'broken-off': 'contact broken off',
  interlocutor: 'support or praise told to somebody, without another target',
  says: 'a judgement in what one says of the other',
  complaint: 'a hostile deed, told by those whom it is done to',
  reciprocal: 'what several do to each other',
  'with-support': 'support that the target acts with',
  ellipsis: 'a verb left out, taken from before',
  'told-to-stop': 'a demand to stop a hostile deed',
  'sent-away': 'an order to leave',
  unlifted: 'a measure that is kept up until its target gives in',
  hit: 'a deed that hits what lies in a country',
  custody: 'what only a state does to somebody, told by the place',
  relief: 'aid, money or peacekeepers for a country told as the place',
  struck: 'harm in a blow that the source deals',
  'in-deed': 'a deed within the deed that its doer does',
  claimed: 'a deed that its doer owns up to',
  risen: 'a rising in the country that it is against',
  announced: 'a deed told without its doer by the one who alone can have done it',
  listed: 'a place on the list of somebody',
  inferred: 'the sentence as a whole, as labelled sentences taught it; marked is the word that weighed most',
  aftermath: 'what all that was told before it did to somebody',
}

const WAYS: Readonly<Record<string, string>> = {
  agent: 'reached through the deed it does',
  event: 'reached through a deed done to it',
  author: 'reached through its own plan, words or deed',
  owner: 'reached through what belongs to it',
  against: 'reached through something directed against it',
}

/** `verb/accuse/author` -> `a verb with its subject and object, of the class “accuse”, reached through …`; others as they are. */
export const ruleInWords = (rule: string): string => {
  const [kind = '', frame = '', way = ''] = rule.split('/')
  if (!isRule(kind) || frame === '') return rule
  if (kind === 'inferred') return RULES.inferred
  return [RULES[kind], `of the class “${frame}”`, WAYS[way]].filter((part) => part !== undefined).join(', ')
}

const isRule = (kind: string): kind is RuleName => Object.hasOwn(RULES, kind)
