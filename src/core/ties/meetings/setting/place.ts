import type { EventDate } from '../../../model.ts'
import { dayNumber, weekdayOf } from '../../../read/dates/calendar.ts'
import type { DateExpression } from '../../../read/dates/expression.ts'
import { expressionsAt, expressionsOn, statedAt, statedOn } from '../../../read/dates/index.ts'
import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Reality } from '../report.ts'
import type { Scene } from '../scene.ts'
import { townOfCapital } from './capital.ts'

const PLACING = /^(?:in|at|near|outside|to|into|on)$/

const WITH = /^(?:with|between|among|)$/

/** The place that hangs on any of these tokens: "met in Velm", "the Velm talks", "talks in Velm". */
export function placeAt(scene: Scene, tokens: readonly number[]): string | null {
  const { tree, places } = scene
  let about: string | null = null
  for (const token of tokens) {
    const self = places.find((one) => one.head === token)
    if (self) return self.name
    for (const kid of kidsBy(tree, token, 'obl', 'nmod', 'compound', 'nmod:poss', 'appos', 'amod', 'flat')) {
      const place = places.find((one) => one.head === kid)
      // "the Kastran capital" is not called so
      if (!place || ofTopic(scene, token, kid) || tree.tokens[kid]?.xpos === 'JJ') continue
      // "the Velm-Orlo dialogue"
      if ([kid - 1, kid + 1].some((one) => tree.tokens[one]?.text === '-')) continue
      // "the Tarn ceasefire talks in Velm"
      if (kid < token && ABOUT.test(low(tree, token - 1)) && kid < token - 1) about ??= place.name
      else if (kid < token || PLACING.test(prepositionOf(tree, kid))) return place.name
    }
    // "talks with Estia in Velm": the parser may hang the place on the guest
    for (const kid of kidsBy(tree, token, 'obl', 'nmod', 'obj').filter((one) => one > token)) {
      const inner = kidsBy(tree, kid, 'nmod', 'obl').find(
        (one) => PLACING.test(prepositionOf(tree, one)) && places.some((place) => place.head === one),
      )
      const place = WITH.test(prepositionOf(tree, kid)) ? places.find((one) => one.head === inner) : undefined
      if (place) return place.name
    }
    const capital = kidsBy(tree, token, 'obl', 'nmod')
      .filter((kid) => PLACING.test(prepositionOf(tree, kid)))
      .flatMap((kid) => townOfCapital(scene, kid) ?? [])[0]
    if (capital !== undefined) return capital
    // "at the French mission in Velm", "at a hotel in Velm"
    for (const kid of kidsBy(tree, token, 'obl', 'nmod')) {
      // "for three hours in Velm"
      const lasting = prepositionOf(tree, kid) === 'for' && TIME.test(lemmaOf(tree, kid))
      if (!lasting && !/^(?:in|at|near|outside|during|on)$/.test(prepositionOf(tree, kid))) continue
      // "on the sidelines of the summit in Velm"
      if (/^(?:sideline|margin)s?$/.test(lemmaOf(tree, kid))) {
        const place = placeAt(scene, kidsBy(tree, kid, 'nmod'))
        if (place !== null) return place
      }
      const inner = kidsBy(tree, kid, 'nmod', 'compound', 'appos', 'flat', 'conj').find((k) =>
        places.some((one) => one.head === k),
      )
      const place = places.find((one) => one.head === inner)
      if (place) return place.name
    }
  }
  return about
}

/** "flew from Orlo to Velm, where he met Duro": the place right before "where"; null without the word. */
export function placeOfWhere({ tree, places }: Scene, verb: number): string | null {
  const where = kidsBy(tree, verb, 'advmod').find((kid) => low(tree, kid) === 'where')
  if (where === undefined || where > verb) return null
  const before = places.filter(({ head }) => head < where && head >= where - 4)
  return (
    before.reduce<(typeof places)[number] | null>(
      (last, one) => (last === null || one.head > last.head ? one : last),
      null,
    )?.name ?? null
  )
}

const ABOUT = /^(?:ceasefire|truce|hostage|peace|crisis|conflict|border|nuclear|war)$/

const TIME = /^(?:minute|hour|day|week|night)$/

/** "talks over a truce in Tarn": the one place after a topic is where the topic is. */
function ofTopic(scene: Scene, token: number, place: number): boolean {
  const { tree, places } = scene
  if (tree.tokens[token]?.upos === 'VERB') return false
  const topic = kidsBy(tree, token, 'nmod', 'obl').find(
    (kid) => kid < place && kid > token && /^(?:on|over|about)$/.test(prepositionOf(tree, kid)),
  )
  if (topic === undefined || tree.tokens[topic]?.upos !== 'NOUN') return false
  return !places.some(({ head }) => head > topic && head < place)
}

/** The date that the words give the meeting, never the article's own. A planned one lies ahead. */
export function dateAt(
  scene: Scene,
  tokens: readonly number[],
  reality: Reality | null = null,
): EventDate | null {
  // who "asked for a meeting on Monday" looks ahead
  const look =
    reality === 'planned' || reality === 'hypothetical' ? 'future' : reality === 'held' ? 'past' : null
  for (const token of tokens) {
    const verb = scene.clauseAt(token)?.kind === 'verb' && !isAside(scene, token)
    // "were postponed on Wednesday": the day of that
    const broken = reality === 'suspended' && scene.cues.verb('suspend', scene.clauseAt(token)?.lemma ?? '')
    const date = (verb ? statedAt : statedOn)(scene.sentence, token, scene.dates, broken ? 'past' : look)
    if (date) return date
  }
  return null
}

/** "the meeting convened by Dane follows one of last month", "was named to lead the talks in March": days of another deed. */
const isAside = (scene: Scene, token: number): boolean => {
  const clause = scene.clauseAt(token)
  if (clause?.link === 'acl') return true
  const above = clause?.modality === 'to' ? scene.clauseAt(clause.governor) : undefined
  return (
    above !== undefined &&
    (/^(?:appoint|name|nominate|choose|designate|elect|select|mandate|task)$/.test(above.lemma) ||
      // "agreed on Thursday to hold talks": the day of the agreement
      (AGREED.test(above.lemma) && above.head < token))
  )
}

const AGREED =
  /^(?:agree|decide|vow|promise|pledge|offer|propose|refuse|decline|ask|urge|persuade|convince|order)$/

/** The weekday on which the words put the meeting, which may be known when the date is not; 0 Monday. */
export function weekdayAt(scene: Scene, tokens: readonly number[], date: EventDate | null): number | null {
  for (const token of tokens) {
    const verb = scene.clauseAt(token)?.kind === 'verb' && !isAside(scene, token)
    const found = (verb ? expressionsAt : expressionsOn)(scene.sentence, token, scene.dates)
    if (found.some(({ when }) => when.kind === 'weekday')) return weekdayOn(found, date)
  }
  return weekdayOn([], date)
}

/** The weekday that an expression names, else that of the date. */
export function weekdayOn(expressions: readonly DateExpression[], date: EventDate | null): number | null {
  for (const { when } of expressions) if (when.kind === 'weekday') return when.weekday
  const day = date?.value && date.end === null && date.value.length === 10 ? dayNumber(date.value) : null
  return day === null ? null : weekdayOf(day)
}
