import type { DateExpression } from '../../../read/dates/expression.ts'
import { expressionsWithin, statedWithin } from '../../../read/dates/index.ts'
import { low } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { weekdayOn } from './place.ts'

/** "met in Velm on 3 May 2014 and 6 June 2015": once on each day. */
export function onDays(report: Report): readonly Report[] {
  const { scene, cue, reality, date } = report
  if (date === null) return [report]
  const days = joinedDays(scene, cue)
  if (days.length < 2) return [report]
  const look = reality === 'planned' ? 'future' : null
  const told = days.map((one) => {
    const [from, to] = tokensOf(scene, one)
    const own = statedWithin(scene.sentence, cue, from, to, scene.dates, look)
    return { ...report, date: own, weekday: weekdayOn([one], own) }
  })
  const values = new Set(told.map((one) => one.date?.value ?? ''))
  const among = told.some((one) => one.date?.value === date.value)
  return among && values.size === told.length && !values.has('') ? told : [report]
}

const isDay = ({ when, upto, relation }: DateExpression): boolean =>
  relation === 'at' &&
  upto === undefined &&
  (when.kind === 'weekday' || when.kind === 'offset' || (when.kind === 'date' && when.day !== null))

/** The first days after a token that only "and", "again" and commas stand between. */
function joinedDays(scene: Scene, cue: number): readonly DateExpression[] {
  const days: DateExpression[] = []
  for (const one of expressionsWithin(scene.sentence, cue + 1, scene.tree.tokens.length, scene.dates)) {
    const last = days.at(-1)
    if (isDay(one) && (last === undefined || isJoint(scene, last.end, one.start))) days.push(one)
    else if (last !== undefined) break
  }
  return days
}

function isJoint({ tree }: Scene, from: number, to: number): boolean {
  const between = tree.tokens.flatMap(({ start, end }, i) =>
    from <= start && end <= to ? [low(tree, i)] : [],
  )
  return between.includes('and') && between.every((word) => /^(?:and|again|on|then|,)$/.test(word))
}

const tokensOf = ({ tree }: Scene, { start, end }: DateExpression): readonly [number, number] => {
  const from = tree.tokens.findIndex((token) => token.end > start)
  const after = tree.tokens.findIndex((token) => token.start >= end)
  return [from, after < 0 ? tree.tokens.length : after]
}
