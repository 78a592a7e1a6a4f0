import { monthAt, yearAt } from './absolute.ts'
import type { Read, When } from './expression.ts'
import { isApostrophe, isDash, type Lexemes } from './lexemes.ts'
import { SHIFT, sideAt } from './relative.ts'
import { COUNTED, DOUBTFUL_MONTHS, isFullMonth, NUMBERED } from './words.ts'

const LICENCE =
  /^(in|since|until|till|by|during|of|from|before|after|between|for|to|through|throughout|last|next|this|early|late|mid|the|a|an|and|or|every|each|on|prior|following)$/

/** "in March", "the February accord", "last May", "mid-December", "March 2014": a month that stands alone. */
export function bareMonth(x: Lexemes, i: number): Read | null {
  const side = sideAt(x, i)
  const at = side ? i + 1 : i
  const found = monthAt(x, at)
  if (!found || (x.list[at]?.text.length ?? 0) < 3) return null
  const word = x.lower(at)
  const before = x.lower(at - 1)
  const dash = isDash(before) ? x.lower(at - 2) : before
  const licensed = LICENCE.test(dash) || side !== null
  // "Jan Egeland", "May said", "March on the capital": a name or a verb
  if (!isFullMonth(word) && !(licensed && found.next === at + 2)) return null
  if (DOUBTFUL_MONTHS.has(word) && !licensed) return null
  if (x.list[found.next]?.capital && !licensed && !isApostrophe(x.lower(found.next))) return null
  if (x.list[at - 1]?.capital && !LICENCE.test(before) && !isDash(before)) return null
  const when: When = { kind: 'date', year: null, month: found.month, day: null }
  if (side) return { when: { ...when, side }, next: found.next }
  const later = yearBeside(x, found.next)
  return later ? { when: { ...when, yearShift: later.shift }, next: later.next } : { when, next: found.next }
}

/** "April last year", "May of this year" */
function yearBeside(x: Lexemes, i: number): { readonly shift: -1 | 0 | 1; readonly next: number } | null {
  const at = x.lower(i) === 'of' ? i + 1 : i
  const side = x.lower(at + 1) === 'year' ? sideAt(x, at) : null
  return side ? { shift: SHIFT[side], next: at + 2 } : null
}

const YEAR_LICENCE =
  /^(in|since|until|till|from|during|before|after|between|early|late|mid|circa|year|summer|autumn|fall|spring|winter|back|around|through|election|elections|olympics|late)$/
const ACTING =
  /^(rebels|troops|soldiers|militants|insurgents|fighters|protesters|demonstrators|civilians|people|villagers|residents|refugees|migrants|police|policemen|members|women|men)$/
const DETERMINER = /^(the|a|an|its|his|her|their|our|this|that|s)$/

/** "in 1994", "the 2015 accord", "Norland's 2014 annexation"; not "2000 fighters", "resolution 2254", "page 2012". */
export function bareYear(x: Lexemes, i: number): Read | null {
  const year = yearAt(x, i)
  if (year === null || year < 1500) return null
  const before = x.lower(i - 1)
  const after = x.lower(i + 1)
  if (x.list[i]?.glued && !isDash(before) && !isApostrophe(before) && before !== '(') return null
  if (x.list[i + 1]?.glued && (x.list[i + 1]?.kind === 'word' || /^[%°/:]$/.test(after))) return null
  if (NUMBERED.has(before) || /^[$€£#№]$/.test(before)) return null
  // "in 2014 rebels seized the town", but "in 2000 villages"
  if (COUNTED.has(after) && !(/^(in|since|until|during)$/.test(before) && ACTING.test(after))) return null
  if ((before === '.' || before === ':') && NUMBERED.has(x.lower(i - 2))) return null
  const dash = isDash(before) ? x.lower(i - 2) : before
  const modern = year >= 1900
  const when: When = { kind: 'date', year, month: null, day: null }
  const licensed =
    (before === 'of' &&
      modern &&
      !/^(more|total|some|least|most)$/.test(x.lower(i - 2)) &&
      notCounting(x, i)) ||
    (/^(by|to|and|or|for)$/.test(before) && modern && notCounting(x, i)) ||
    YEAR_LICENCE.test(dash) ||
    (modern && determined(x, i))
  if (!licensed) return null
  // 2011-13, 2011-2013
  if (isDash(after) && x.list[i + 1]?.glued && x.list[i + 2]?.glued) {
    const last = x.number(i + 2)
    const length = x.list[i + 2]?.text.length
    const to = last === null ? null : length === 2 ? year - (year % 100) + last : length === 4 ? last : null
    if (to !== null && to > year && to < year + 100)
      return { when: { kind: 'years', from: year, to }, next: i + 3 }
  }
  return { when, next: i + 1 }
}

/** "by 2014," and "by 2014 the army": not "by 2014 kilometres of road". */
const notCounting = (x: Lexemes, i: number): boolean => {
  const next = x.list[i + 1]
  return next?.kind !== 'word' || next.capital || !next.lower.endsWith('s') || next.lower.length < 4
}

/** "the 2015 accord", "the failed 2012 talks": a determiner, then small words, then the year, then a noun. */
const determined = (x: Lexemes, i: number): boolean => {
  const range = isDash(x.lower(i + 1)) && x.list[i + 2]?.kind === 'number'
  const next = x.list[range ? i + 3 : i + 1]
  if (next?.kind !== 'word' || COUNTED.has(next.lower)) return false
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    if (DETERMINER.test(x.lower(k))) return true
    if (x.list[k]?.kind !== 'word' || /^(remaining|other|some|about|nearly|estimated)$/.test(x.lower(k)))
      return false
  }
  return false
}
