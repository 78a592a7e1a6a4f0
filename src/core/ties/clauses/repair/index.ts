import type { Token } from '../../../model.ts'
import { asides } from './asides.ts'
import { astray } from './astray.ts'
import { attached } from './attached.ts'
import { attributes } from './attributes.ts'
import { branded } from './branded.ts'
import { captives } from './captives.ts'
import { cases } from './cases.ts'
import { counted } from './counted.ts'
import { fellows, listed } from './fellows.ts'
import { gerundPairs } from './gerund-pairs.ts'
import { arming, pluralVerbs } from './headlines.ts'
import { held } from './held.ts'
import { idioms } from './idioms.ts'
import { apart, bare, both, meant, told } from './intent.ts'
import { judging, named } from './judging.ts'
import { lifted } from './lifted.ts'
import { measures } from './measures.ts'
import { misplaced } from './misplaced.ts'
import { models } from './models.ts'
import { adrift, between, lists, owners, surnames, titles } from './names.ts'
import { nearer } from './nearer.ts'
import { gerunds, nouns, talks, turnedDown } from './nouns.ts'
import { active, lowered } from './objects.ts'
import { accused, bearers, judged, offices, tellers } from './offices.ts'
import { particles } from './particles.ts'
import { bareObjects, forPlans, notTo, planned } from './plans.ts'
import { relatives } from './relatives.ts'
import { rows } from './rows.ts'
import { feelings, shifted } from './shifted.ts'
import { helped, strays } from './strays.ts'
import type { Repair } from './tokens.ts'
import { actives, finite, perfect, raised, verbless, verbs } from './verbs.ts'

/** Sets right what the parser is known to get wrong for want of examples. A repair that would close a circle is left out. */
export const repaired: Repair = (tokens) =>
  REPAIRS.reduce((fixed, repair) => {
    const next = repair(fixed)
    if (isSame(next, fixed)) return fixed
    return isTree(next) ? next : fixed
  }, tokens)

/** Most repairs leave most sentences as they are. */
const isSame = (a: readonly Token[], b: readonly Token[]): boolean => a === b || a.every((t, i) => t === b[i])

/** Whether every token leads to a root. */
const isTree = (tokens: readonly Token[]): boolean => {
  // in which walk a token was met first
  const met = new Int32Array(tokens.length).fill(-1)
  for (let start = 0; start < tokens.length; start++)
    for (let at = start; at >= 0; at = tokens[at]?.head ?? -1) {
      if (met[at] === start) return false
      if ((met[at] ?? -1) >= 0) break
      met[at] = start
    }
  return true
}

/** In this order: each expects what those before it have set right. */
const REPAIRS: readonly Repair[] = [
  offices,
  models,
  pluralVerbs,
  arming,
  surnames,
  misplaced,
  idioms,
  captives,
  branded,
  gerundPairs,
  measures,
  lifted,
  adrift,
  talks,
  between,
  titles,
  fellows,
  lists,
  owners,
  named,
  judging,
  actives,
  verbs,
  verbless,
  perfect,
  raised,
  finite,
  strays,
  gerunds,
  nouns,
  counted,
  turnedDown,
  nearer,
  shifted,
  feelings,
  attributes,
  astray,
  attached,
  held,
  active,
  lowered,
  apart,
  meant,
  bare,
  bearers,
  tellers,
  judged,
  accused,
  told,
  both,
  relatives,
  listed,
  helped,
  rows,
  bareObjects,
  cases,
  forPlans,
  planned,
  notTo,
  particles,
  asides,
]
