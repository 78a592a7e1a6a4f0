import type { Sentence } from '../../model.ts'
import type { DateExpression } from './expression.ts'
import { isClauseHead } from './tense.ts'

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
