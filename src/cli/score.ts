import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { plural } from '../core/export/caption.ts'
import { extract } from '../core/extract.ts'
import { DEFAULT_FILTER } from '../core/graph/view.ts'
import type { Article, ExtractionRecord } from '../core/model.ts'
import { columns } from './columns.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { readArticles } from './input.ts'
import { loadKnowledge } from './knowledge.ts'
import { scoreActors } from './score/actors.ts'
import { type Gold, parseGold } from './score/gold.ts'
import { dateFits, scoreMeetings } from './score/meetings.ts'
import { addTallies, count, emptyTally, f1, rate, type Tally, total } from './score/tally.ts'
import { scoreTies } from './score/ties.ts'

export const scoreCommand: Command = {
  summary: 'measures extraction against annotated articles',
  usage: `entente score GOLD PATHS… [--errors] [--json] [--lexicon DIR] [--min-confidence 0.6]

  GOLD    a folder of annotations, one JSON file an article (data/gold/README.md describes them)
  PATHS   the articles; those without an annotation are left out
  --errors  also lists what was missed and what was wrong, article by article
  --min-confidence  ties below it are left out; as in the app, ${DEFAULT_FILTER.minConfidence} if not given, 0 for all

recall: what a careful reader must draw and we drew. precision: what we drew and a reader may draw. headline: the mean of
the F1 of actors, of meeting pairs and of ties. Figures are per cent over all articles together.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        errors: { type: 'boolean' },
        lexicon: { type: 'string' },
        'min-confidence': { type: 'string' },
      },
    })
    const [folder, ...paths] = positionals
    if (folder === undefined || paths.length === 0)
      throw new UsageError('name the folder of annotations and the articles')
    const least = leastConfidence(values['min-confidence'])
    const gold = readGold(folder, terminal)
    const knowledge = loadKnowledge(values.lexicon)
    const tallies: Tally[] = []
    for await (const { articles } of readArticles(paths, terminal.in))
      for (const article of articles) {
        const annotated = gold.get(article.id)
        if (!annotated) continue
        const record = extract(article, knowledge)
        const ties = record.ties.filter(({ confidence }) => confidence >= least)
        const tally = scoreArticle({ ...record, ties }, article, annotated)
        tallies.push(tally)
        if (values.errors) terminal.err.write([article.id, ...tally.faults.sort(), ''].join('\n'))
      }
    if (tallies.length === 0)
      throw new UsageError('none of the articles is annotated; ids and file names must agree')
    const sum = addTallies(tallies)
    terminal.out.write(
      values.json ? `${JSON.stringify(asJson(sum, tallies.length), null, 2)}\n` : asText(sum, tallies.length),
    )
    return tallies.length < gold.size ? 1 : 0
  },
}

const leastConfidence = (text: string | undefined): number => {
  const least = text === undefined ? DEFAULT_FILTER.minConfidence : Number(text)
  if (!(least >= 0 && least <= 1))
    throw new UsageError(`--min-confidence ${text}: expected a number from 0 to 1`)
  return least
}

const readGold = (folder: string, { err }: Terminal): Map<string, Gold> => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is no folder of annotations`)
  const found = new Map<string, Gold>()
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const gold = parseGold(readFileSync(join(folder, name), 'utf8'))
    if (typeof gold === 'string') err.write(`entente score: skipped ${join(folder, name)}: ${gold}\n`)
    else found.set(gold.doc, gold)
  }
  return found
}

const scoreArticle = (record: ExtractionRecord, article: Article, gold: Gold): Tally => {
  const tally = emptyTally()
  const naming = scoreActors(record, gold, tally)
  scoreMeetings(record, gold, naming, tally)
  scoreTies(record, gold, naming, tally)
  count(tally, 'date of publication', dateFits(record.published.date, gold.published.accept))
  for (const { evidence } of [...record.ties, ...record.meetings])
    for (const { start, end, quote } of evidence)
      count(tally, 'quotes exact', article.text.slice(start, end) === quote)
  return tally
}

/** What is counted, and what a reader of the README and of the app calls it. */
const THINGS = {
  actor: 'actors',
  meeting: 'meetings',
  participant: 'who was at them, or kept out',
  pair: 'pairs that met',
  tie: 'ties: who toward whom, for or against',
  backing: 'of these, backing',
  opposition: 'of these, opposition',
} as const
const RATES = [
  'actor kind',
  'affiliation',
  'meeting status',
  'meeting date',
  'participant status',
  'excluded kept out',
  'sign',
  'direction',
  'tie status',
  'attribution',
  'year',
  'traps left alone',
  'date of publication',
  'quotes exact',
]

const headline = (tally: Tally): number => {
  const parts = ['actor', 'pair', 'tie'].map((thing) => f1(tally, thing) ?? 0)
  return Math.round((10 * parts.reduce((sum, one) => sum + one, 0)) / parts.length) / 10
}

const asJson = (tally: Tally, articles: number) => ({
  articles,
  headline: headline(tally),
  things: Object.entries(THINGS).map(([thing, name]) => ({
    thing,
    name,
    recall: rate(tally, `${thing} recall`),
    precision: rate(tally, `${thing} precision`),
    f1: f1(tally, thing),
    wanted: total(tally, `${thing} recall`),
    drawn: total(tally, `${thing} precision`),
  })),
  rates: RATES.map((measure) => ({ measure, rate: rate(tally, measure), of: total(tally, measure) })),
})

const asText = (tally: Tally, articles: number): string => {
  const { things, rates } = asJson(tally, articles)
  const shown = (value: number | null): string => (value === null ? '-' : value.toFixed(1))
  const first = columns(
    [plural(articles, 'article'), 'recall', 'precision', 'F1', 'wanted', 'drawn'],
    things.map(({ thing, recall, precision, f1: mean, wanted, drawn }) => [
      thing,
      shown(recall),
      shown(precision),
      shown(mean),
      wanted,
      drawn,
    ]),
  )
  const second = columns(
    ['measure', 'per cent', 'of'],
    rates.map(({ measure, rate: value, of }) => [measure, shown(value), of]),
  )
  return `${first}\n${second}\nheadline ${headline(tally).toFixed(1)}\n`
}
