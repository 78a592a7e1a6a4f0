import type { Sentence } from '../../model.ts'
import { clauseOf, type Placed } from './attach.ts'
import { tenseOf } from './tense.ts'

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
