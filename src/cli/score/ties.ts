import type { ExtractionRecord, Tie } from '../../core/model.ts'
import type { Naming } from './actors.ts'
import type { Gold, GoldTie } from './gold.ts'
import { count, type Tally } from './tally.ts'

/** A predicted tie under the names of gold. */
interface Drawn {
  readonly source: string
  readonly target: string
  readonly tie: Tie
}

const fits = ({ source, target }: Drawn, gold: GoldTie): boolean =>
  [gold.source, ...gold.alt_source].includes(source) && [gold.target, ...gold.alt_target].includes(target)

const wordsOf = ({ source, type, target, evidence }: GoldTie): string =>
  `${source} ${type} ${target}, “${evidence[0] ?? ''}”`

/**
 * Ties count once for each directed pair and type. Sign is judged where the directed pair was drawn at all, direction
 * where the pair was drawn either way, status, speaker and year on the best fitting record of a tie that was found.
 */
export const scoreTies = (record: ExtractionRecord, gold: Gold, naming: Naming, tally: Tally): void => {
  const drawn = record.ties.map(
    (tie): Drawn => ({ source: naming(tie.source) ?? '', target: naming(tie.target) ?? '', tie }),
  )
  const distinct = new Map(drawn.map((one) => [`${one.source}\n${one.target}\n${one.tie.type}`, one]))
  for (const one of distinct.values()) {
    const right = gold.ties.some((tie) => tie.type === one.tie.type && fits(one, tie))
    count(
      tally,
      'tie precision',
      right,
      `${one.source} ${one.tie.type} ${one.target}, “${one.tie.evidence[0]?.quote ?? ''}”`,
    )
    count(tally, `${one.tie.type} precision`, right)
  }
  for (const tie of gold.ties) {
    if (tie.certainty !== 'must') continue
    const mine = drawn.filter((one) => one.tie.type === tie.type && fits(one, tie))
    count(tally, 'tie recall', mine.length > 0, wordsOf(tie))
    count(tally, `${tie.type} recall`, mine.length > 0)
    if (mine.length > 0) scoreAttributes(mine, tie, naming, tally)
    scoreSign(drawn, tie, gold, tally)
    scoreDirection(drawn, tie, gold, tally)
  }
  for (const trap of gold.negatives) {
    if (trap.type !== 'backing' && trap.type !== 'opposition') continue
    const key = `${trap.source}\n${trap.target}\n${trap.type}`
    const one = distinct.get(key)
    count(
      tally,
      'traps left alone',
      !one || gold.ties.some((tie) => tie.type === trap.type && fits(one, tie)),
    )
  }
}

const scoreSign = (drawn: readonly Drawn[], tie: GoldTie, gold: Gold, tally: Tally): void => {
  const here = drawn.filter((one) => fits(one, tie))
  if (here.length === 0) return
  const allowed = new Set(
    gold.ties.filter((other) => here.some((one) => fits(one, other))).map(({ type }) => type),
  )
  const types = here.map((one) => one.tie.type)
  count(tally, 'sign', types.includes(tie.type) && types.every((type) => allowed.has(type)), wordsOf(tie))
}

const scoreDirection = (drawn: readonly Drawn[], tie: GoldTie, gold: Gold, tally: Tally): void => {
  const backwards = (one: Drawn): Drawn => ({ ...one, source: one.target, target: one.source })
  const mutual = gold.ties.some((other) => fits({ source: other.target, target: other.source } as Drawn, tie))
  if (mutual) return
  const forth = drawn.some((one) => fits(one, tie))
  const back = drawn.some((one) => fits(backwards(one), tie))
  if (forth || back) count(tally, 'direction', forth && !back, wordsOf(tie))
}

const scoreAttributes = (mine: readonly Drawn[], gold: GoldTie, naming: Naming, tally: Tally): void => {
  const judged = mine.map(({ tie, source }) => {
    const speaker = naming(tie.attributedTo)
    const wanted = [gold.attributed_to, ...gold.alt_attributed_to]
    return {
      status: [gold.status, ...gold.alt_status].includes(tie.status),
      attribution: wanted.includes(speaker) || (gold.attributed_to === null && speaker === source),
      year: gold.year_accept.includes(tie.year) || (tie.year === null && gold.year_optional),
    }
  })
  const points = (one: (typeof judged)[number]): number =>
    Number(one.status) * 4 + Number(one.attribution) * 2 + Number(one.year)
  const [best] = judged.sort((a, b) => points(b) - points(a))
  if (!best) return
  count(tally, 'tie status', best.status, `${wordsOf(gold)} is ${gold.status}`)
  count(
    tally,
    'attribution',
    best.attribution,
    `${wordsOf(gold)} says ${gold.attributed_to ?? 'the article'}`,
  )
  count(tally, 'year', best.year, wordsOf(gold))
}
