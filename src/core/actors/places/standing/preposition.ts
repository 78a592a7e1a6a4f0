import type { NameSort, WordList } from '../../lexicon/compiled.ts'
import type { At, Standing } from './standing.ts'
import {
  ABSTRACT,
  AIMED,
  CITY_NOUNS,
  EMBASSY,
  FAVOUR,
  FROM_WHO,
  GIVING,
  MOTION,
  RULING,
  SUBJECT_MATTER,
  TOWARDS_WHO,
  UPON,
  WHERE,
} from './words.ts'

const LEANING =
  /^(?:lean|tilt|gravitate|drift|hostile|hostility|policy|attitude|friendly|stance|anger|tilting|shift|pivot)$/
const FIRED = /^(?:fire|launch|lob|shoot|hurl|rocket|missile|shell|mortar|salvo|artillery)$/
const LEAVING = /^(?:recall|seize|wrest|liberate|retake|recapture|take|capture|break|split|recover)$/

/** "sanctions on", "support for", "a team from", "talks in": what the preposition and the word before it make of a name. */
export const behindPreposition = (
  preposition: string,
  governors: readonly string[],
  sort: NameSort,
  who: string,
  words: WordList,
  at: At,
): Standing => {
  const strict = sort === 'seat'
  const one = (test: (word: string) => boolean): string | undefined =>
    governors.find((word) => word !== '' && test(word))
  const acts = (word: string): Standing => at('acts', `${who}: ${word} ${preposition} it`)
  const subject = (): Standing => at(strict ? 'place' : 'topic', `"${preposition}": the subject matter`)
  const embassy = preposition === 'in' ? one((word) => EMBASSY.has(word)) : undefined
  if (embassy) return acts(embassy)
  const ruling = preposition === 'in' && strict ? one((word) => RULING.has(word)) : undefined
  if (ruling) return acts(ruling)
  const aimed = preposition === 'at' ? one((word) => AIMED.has(word)) : undefined
  // "fired rockets into Norland"
  const into = preposition === 'into' && !strict ? one((word) => FIRED.test(word)) : undefined
  if (into) return acts(into)
  if (aimed) return acts(aimed)
  // "tilted towards Norland"
  const leaning = /^towards?$/.test(preposition) ? one((word) => LEANING.test(word)) : undefined
  if (leaning) return acts(leaning)
  if (WHERE.has(preposition) && (sort !== 'metonym' || /^(?:in|at)$/.test(preposition)))
    return at('place', `"${preposition}": a place`)
  if (TOWARDS_WHO.has(preposition)) return at('acts', `${who}: "${preposition}"`)
  if (SUBJECT_MATTER.has(preposition)) return at('topic', `"${preposition}": the subject matter`)
  switch (preposition) {
    case 'to': {
      const given = one((word) => GIVING.has(word))
      if (given) return acts(given)
      return strict || one((word) => MOTION.has(word))
        ? at('place', '"to": where it leads')
        : acts(governors[0] ?? '')
    }
    case 'on':
    case 'upon': {
      const upon = one((word) => UPON.has(word))
      return upon ? acts(upon) : subject()
    }
    case 'for': {
      const favour = one((word) => FAVOUR.has(word))
      return favour ? acts(favour) : subject()
    }
    case 'from': {
      // "recalled from Velm": a capital is left, a country is dealt with
      const from = one((word) => FROM_WHO.has(word) && !(strict && LEAVING.test(word)))
      return from ? acts(from) : at('place', '"from": where it starts')
    }
    case 'of': {
      // the government and people of it, the state of it
      const whole = one((word) => word === 'government' || (word === 'state' && !strict))
      if (whole) return acts(whole)
      if (one((word) => CITY_NOUNS.test(word))) return at('place', '"of": a place')
      const topic = one((word) => words('subject nouns').has(word))
      if (topic) return at('topic', `the ${topic} of it`)
      return strict && !one((word) => ABSTRACT.test(word))
        ? at('place', '"of": a place')
        : acts(governors[0] ?? '')
    }
    default:
      return at(strict ? 'place' : sort === 'metonym' ? 'acts' : 'topic', `"${preposition}"`)
  }
}
