import type { Sentence } from '../../model.ts'
import type { DateExpression } from './expression.ts'
import { isClauseHead, tenseOf } from './tense.ts'

/** A date expression in its tree. */
export interface Placed {
  readonly expression: DateExpression
  /** the token of the expression that the rest of it hangs on */
  readonly anchor: number
  /** what it may date, nearest first: the noun it modifies, then the verb of its clause */
  readonly hosts: readonly number[]
  /** it modifies a noun and nothing else: "the 2015 accord", "Thursday's meeting" */
  readonly tight: boolean
}

const inside = (expression: DateExpression, start: number, end: number): boolean =>
  start < expression.end && expression.start < end

/** Where each expression of the sentence hangs. */
export function place(sentence: Sentence, expressions: readonly DateExpression[]): readonly Placed[] {
  return expressions.flatMap((expression) => {
    const indices = sentence.tokens.flatMap((token, i) =>
      inside(expression, token.start, token.end) ? [i] : [],
    )
    const anchor = indices.find((i) => !indices.includes(sentence.tokens[i]?.head ?? -1)) ?? indices[0]
    if (anchor === undefined) return []
    const found = hostsOf(sentence, anchor, new Set(indices))
    return [{ expression, anchor, ...found, hosts: pulledBack(sentence, anchor, found.hosts) }]
  })
}

/** "is to brief them next week, the official said": the teller after the comma does not take the date along. */
function pulledBack(sentence: Sentence, anchor: number, hosts: readonly number[]): readonly number[] {
  const [host] = hosts
  const teller = sentence.tokens[host ?? -1]
  if (host === undefined || hosts.length > 1 || host < anchor || teller?.deprel !== 'parataxis') return hosts
  const between = sentence.tokens.slice(anchor, host)
  const comma = between.findIndex(({ text }) => text === ',')
  const subject = between.findIndex(({ head, deprel }) => head === host && deprel.startsWith('nsubj'))
  if (comma < 0 || subject < comma) return hosts
  const verb = sentence.tokens.findLastIndex(({ upos }, i) => i < anchor && upos === 'VERB')
  return verb < 0 ? hosts : [verb]
}

const TIGHT = /^(nmod:poss|compound|nummod|amod|nmod:unmarked|det|obl:unmarked|appos)$/

function hostsOf(
  sentence: Sentence,
  anchor: number,
  own: ReadonlySet<number>,
): { readonly hosts: readonly number[]; readonly tight: boolean } {
  const hosts: number[] = []
  const seen = new Set<number>()
  let at = anchor
  while (!seen.has(at)) {
    seen.add(at)
    const token = sentence.tokens[at]
    if (!token) break
    if (token.head === -1) {
      if (!own.has(at)) hosts.push(at)
      break
    }
    const head = sentence.tokens[token.head]
    if (!head) break
    const nominal = /^(NOUN|PROPN|PRON|ADJ|NUM|X)$/.test(head.upos) && !isClauseHead(sentence, token.head)
    // the parser hangs a place or subject that follows on the date: "In 1994 Norland invaded"
    if (nominal && !hosts.length && TIGHT.test(token.deprel) && precedes(sentence, at, token.head)) {
      return { hosts: [token.head], tight: true }
    }
    if (!own.has(token.head)) hosts.push(token.head)
    if (!nominal) break
    at = token.head
  }
  return { hosts, tight: false }
}

/** "the 2015 accord": the date stands before its noun without a preposition of its own. */
const precedes = (sentence: Sentence, at: number, head: number): boolean =>
  at < head &&
  !sentence.tokens.some(
    (token) =>
      token.head === at &&
      token.deprel === 'case' &&
      token.text !== "'s" &&
      token.text !== '’s' &&
      token.xpos !== 'POS',
  )

/** The verb or other head of the clause that a noun stands in, itself when it is one. */
export function clauseOf(sentence: Sentence, index: number): number {
  const seen = new Set<number>()
  let at = index
  while (!seen.has(at)) {
    seen.add(at)
    const token = sentence.tokens[at]
    if (!token || token.head === -1 || isClauseHead(sentence, at)) return at
    at = token.head
  }
  return at
}

/** Making something dates the maker's act: "negotiated the 2015 accord". */
const MAKING = new Set(
  'negotiate sign reach broker conclude strike seal agree draft adopt hold host convene attend launch lead start begin'.split(
    ' ',
  ),
)

const near = (list: readonly Placed[], index: number): readonly Placed[] =>
  [...list].sort((a, b) => Math.abs(a.anchor - index) - Math.abs(b.anchor - index) || a.anchor - b.anchor)

/** The expressions that hang on a token itself or on a clause that only says when it is, best first. */
export function datesOn(sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] {
  const usable = placed.filter((one) => one.expression.relation !== 'background')
  const direct = usable.filter((one) => one.hosts.includes(index))
  const nearest = direct.filter((one) => one.hosts[0] === index)
  const misread = usable.filter((one) => isMisread(sentence, one.hosts[0] ?? -1, index))
  const farther = direct.filter((one) => one.hosts[0] !== index)
  return [
    ...near(nearest, index),
    ...near(farther, index),
    ...near(misread, index),
    ...near([...byItsOwnVerb(sentence, usable, index), ...bySubject(sentence, usable, index)], index),
  ]
}

/** "Norland imposed sanctions", where the parser takes the verb for a participle before its object. */
const isMisread = (sentence: Sentence, verb: number, noun: number): boolean =>
  sentence.tokens[verb]?.head === noun &&
  sentence.tokens[verb]?.deprel === 'amod' &&
  sentence.tokens.some((token) => token.head === verb && token.deprel.startsWith('nsubj'))

/** The expressions that date the predicate at `index`, best first: its own, else those of its clause. */
export function datesAt(sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] {
  const own = datesOn(sentence, placed, index)
  if (own.length || !sentence.tokens[index]) return own
  const clause = clauseOf(sentence, index)
  if (clause !== index) {
    if (standsAside(sentence, index, clause)) return []
    const loose = placed.filter((one) => !one.tight)
    return datesAt(sentence, loose, clause)
  }
  const usable = placed.filter((one) => one.expression.relation !== 'background')
  const told = [...madeAt(sentence, usable, index), ...inherited(sentence, usable, index)]
  return near(told.length > 0 ? told : meanwhile(sentence, usable, index), index)
}

const ROLES = new Set(
  `ally partner rebel backer supporter opponent enemy foe rival friend patron sponsor critic member fighter militant
  insurgent protector guarantor loyalist adversary leader adviser advisor guest host neighbour neighbor separatist`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Verbs that bring about what their object names: "gave support on Friday", "will impose sanctions next week". */
const LIGHT = new Set(
  'give provide offer impose launch hold send start begin make deliver express voice pledge promise show take carry conduct announce declare grant lend extend open'.split(
    ' ',
  ),
)

/** Who stands in a relation stands in it whenever the clause is; what is only planned to end or change is there now. */
function standsAside(sentence: Sentence, index: number, clause: number): boolean {
  const noun = sentence.tokens[index]
  if (noun && ROLES.has(noun.lemma.toLowerCase())) return true
  return tenseOf(sentence, clause).direction === 'future' && !LIGHT.has(sentence.tokens[clause]?.lemma ?? '')
}

/** Whether a noun names somebody by a relation: "the ally", "rebels". */
export const isRole = (sentence: Sentence, index: number): boolean =>
  sentence.tokens[index]?.upos === 'NOUN' && ROLES.has(sentence.tokens[index]?.lemma.toLowerCase() ?? '')

/** Verbs that say when a thing is: "talks scheduled for May", "a round that begins on Monday". */
const TIMING = new Set(
  'schedule set slate plan due expect hold begin start open take resume end conclude sign reach agree adopt convene'.split(
    ' ',
  ),
)

/** The date of the clause that hangs on a noun and only says when it is. */
function byItsOwnVerb(sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] {
  if (sentence.tokens[index]?.upos !== 'NOUN') return []
  return placed.filter((one) => {
    const verb = sentence.tokens[one.hosts[0] ?? -1]
    return verb?.head === index && /^acl/.test(verb.deprel) && TIMING.has(verb.lemma)
  })
}

/** "Thursday's meeting involved", "Tuesday's attack killed": the day of the subject is that of its verb. */
function bySubject(sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] {
  return placed.filter((one) => {
    const noun = sentence.tokens[one.hosts[0] ?? -1]
    const dayLike = one.expression.when.kind === 'weekday' || one.expression.when.kind === 'offset'
    return one.tight && dayLike && noun?.head === index && noun.deprel.startsWith('nsubj')
  })
}

const madeAt = (sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] => {
  if (!MAKING.has(sentence.tokens[index]?.lemma ?? '')) return []
  return placed.filter((one) => {
    const noun = sentence.tokens[one.hosts[0] ?? -1]
    return one.tight && noun?.head === index && /^(obj|nsubj:pass)$/.test(noun.deprel)
  })
}

/** "While rebels entered Velm on Saturday, the envoys met": at one time. */
const meanwhile = (sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] =>
  placed.filter((one) => {
    const host = one.hosts[0] ?? -1
    const verb = sentence.tokens[host]
    return (
      verb?.head === index &&
      host < index &&
      verb.deprel === 'advcl' &&
      sentence.tokens.some(
        ({ head, deprel, text }) => head === host && deprel === 'mark' && /^(while|as|when)$/i.test(text),
      ) &&
      tenseOf(sentence, host).direction === tenseOf(sentence, index).direction
    )
  })

/** "met on Friday and agreed", "tried on Monday to block", "left on Sunday, accusing": one time for both. */
function inherited(sentence: Sentence, placed: readonly Placed[], index: number): readonly Placed[] {
  const token = sentence.tokens[index]
  if (!token || token.head === -1) return []
  const governor = token.head
  const loose = placed.filter((one) => !one.tight)
  if (token.deprel === 'conj') {
    const same = tenseOf(sentence, index).direction === tenseOf(sentence, governor).direction
    const first = Math.min(index, governor)
    // a date after the first verb is its own: "met on Friday and will sign"
    return same ? datesAt(sentence, loose, governor).filter((one) => one.anchor < Math.max(first, index)) : []
  }
  const finite = sentence.tokens.some(
    (child) =>
      child.head === index &&
      (/^aux/.test(child.deprel) ? /^(VBD|VBZ|VBP|MD)$/.test(child.xpos) : /^nsubj/.test(child.deprel)),
  )
  const open = token.deprel === 'xcomp' || (/^(advcl|acl)$/.test(token.deprel) && !finite)
  return open && sentence.tokens[governor]?.upos === 'VERB' ? datesAt(sentence, loose, governor) : []
}
