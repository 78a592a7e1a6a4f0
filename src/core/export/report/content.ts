import { suggestPoles } from '../../analysis/poles.ts'
import { leanOf, stances } from '../../analysis/sides.ts'
import { trajectories, turns, type YearOfStance } from '../../analysis/years.ts'
import { NO_DAY, type PieceText } from '../../dossier.ts'
import { openGraph } from '../../graph/graph.ts'
import { rollUp } from '../../graph/rollup.ts'
import { strongestEdges } from '../../graph/strongest.ts'
import type { View, Window } from '../../graph/view.ts'
import type { OpenDossier } from '../../open-dossier.ts'
import { unwatched, type Watch } from '../../watch.ts'
import { NOBODY, type Subject } from '../agreement.ts'
import { amount, captionLine, edgeSentence, poleName, provenance, windowWords } from '../caption.ts'
import type { Drawing } from '../drawing.ts'
import { pictureOf } from '../index.ts'
import { type ExportInput, exportInput, shownPieces } from '../input.ts'
import type { PictureOptions } from '../picture.ts'
import { sentencesOf } from '../sentence-around.ts'
import { countsOf, stanceSentence } from '../stance-words.ts'

/** A short illustrated report: one section a question, each with its picture and the sentences it rests on. */
export interface Report {
  readonly title: string
  readonly introduction: readonly string[]
  readonly sections: readonly Section[]
  readonly sources: readonly string[]
}

export interface Section {
  readonly question: string
  readonly picture: Drawing
  readonly answers: readonly string[]
  readonly ties: readonly TieInWords[]
}

/** "Norland backs Estia: 4 sentences, 2 sources.", with some of them. */
export interface TieInWords {
  readonly sentence: string
  readonly quotes: readonly { readonly quote: string; readonly from: string }[]
}

const STRONGEST = 10
const QUOTES = 2
const ANSWERS = 15

export async function reportOf(
  open: OpenDossier,
  view: View,
  options: PictureOptions,
  watch: Watch = unwatched,
): Promise<Report> {
  const { dossier } = open
  const rolled = rollUp(openGraph(dossier))
  const poles = view.poles.length > 1 ? view.poles : suggestPoles(rolled, view.filter)
  const asked = { ...view, poles }
  const input = (mode: View['mode']): ExportInput => exportInput(open, { ...asked, mode })
  const picture = (of: ExportInput): Drawing => pictureOf(of, { ...options, caption: false, fit: true })
  const network = input('network')
  const sections: Section[] = []
  const questions = (poles.length > 1 ? 3 : 1) + (view.before && view.after ? 1 : 0)
  await watch(0, questions)
  if (poles.length > 1) {
    const sides = input('sides')
    sections.push({
      question: `Who stands with ${poleName(sides.graph, poles[0] ?? [])}, who with ${poleName(sides.graph, poles[1] ?? [])}?`,
      picture: picture(sides),
      answers: sideAnswers(sides),
      ties: [],
    })
  }
  await watch(sections.length, questions)
  sections.push({
    question: 'Who backs and who opposes whom?',
    picture: picture(network),
    answers: [captionLine(network.visible, view.filter)],
    ties: await strongestTies(network),
  })
  await watch(sections.length, questions)
  if (poles.length > 1) {
    const years = input('trajectories')
    sections.push({
      question: 'Who changed sides, and when?',
      picture: picture(years),
      answers: turnAnswers(years),
      ties: [],
    })
  }
  if (view.before && view.after)
    sections.push({
      question: `What is new in reports of ${yearsOf(view.after)} against ${yearsOf(view.before)}?`,
      picture: picture(input('compare')),
      answers: [],
      ties: [],
    })
  return {
    title: options.title ?? dossier.name,
    introduction: introduction(network),
    sections,
    sources: sourcesOf(network),
  }
}

const yearsOf = (one: Window): string => windowWords({ ...one, window: 'in' })

const introduction = ({ graph }: ExportInput): string[] => {
  const { dossier } = graph
  const dates = dossier.articles.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  const span = dates.length > 0 ? `, ${dates[0]} to ${dates.at(-1)}` : ''
  return [
    `${provenance(graph)}${span}.`,
    'Every line rests on sentences of these articles; what no article says is not drawn. No evidence in a year is no neutral position.',
    `Entente ${dossier.engine}, dossier ${dossier.hash.slice(0, 12)}.`,
  ]
}

const sideAnswers = ({ graph, view }: ExportInput): string[] => {
  const names = poleNames(graph, view)
  return stances(graph, view.filter, view.poles, view.claims)
    .slice(0, ANSWERS)
    .map((stance) => {
      const { value } = leanOf(stance)
      const lean = value === null ? '' : `, lean ${value > 0 ? '+' : ''}${value.toFixed(2)}`
      const actor = graph.dossier.actors[stance.actor] ?? NOBODY
      return `${actor.label}: ${stanceSentence(stance, names, actor)} (${countsOf(graph, stance)}${lean}).`
    })
}

const turnAnswers = ({ graph, view }: ExportInput): string[] => {
  const found = turns(trajectories(graph, view.filter, view.poles, view.claims))
  const names = poleNames(graph, view)
  const words = ({ year, stance }: YearOfStance, subject: Subject): string =>
    stance ? `${year}: ${stanceSentence(stance, names, subject)}` : ''
  const told = found.slice(0, ANSWERS).map(({ actor, before, after }) => {
    const subject = graph.dossier.actors[actor] ?? NOBODY
    return `${subject.label}, ${words(before, subject)}; ${words(after, subject)}.`
  })
  return told.length > 0 ? told : ['Nobody, as far as these articles tell.']
}

const poleNames = (graph: ExportInput['graph'], { poles }: View): [string, string] => [
  poleName(graph, poles[0] ?? []),
  poleName(graph, poles[1] ?? []),
]

const strongestTies = (input: ExportInput): Promise<TieInWords[]> => {
  const { graph, visible } = input
  const edges = strongestEdges(graph, visible).slice(0, STRONGEST)
  return Promise.all(
    edges.map(async (edge) => ({
      sentence: edgeSentence(graph, visible, edge),
      quotes: await Promise.all(
        shownPieces(input, edge)
          .slice(0, QUOTES)
          .map((row) => quoteOf(input, row)),
      ),
    })),
  )
}

const quoteOf = async ({ graph, open }: ExportInput, row: number): Promise<TieInWords['quotes'][number]> => {
  const { dossier, pieces } = graph
  const article = dossier.articles[pieces.article[row] ?? 0]
  const origin = pieces.origin[row] ?? -1
  const report = dossier.meetings[pieces.meeting[row] ?? -1]?.reports[pieces.report[row] ?? -1]
  const evidence: PieceText['evidence'] =
    origin < 0 ? (report?.evidence ?? []) : (await open.piece(origin)).evidence
  const undated = (pieces.from[row] ?? NO_DAY) === NO_DAY ? ', event undated' : ''
  return {
    quote: sentencesOf(evidence, {
      text: await textOf(open, pieces.article[row] ?? 0),
      title: article?.title ?? null,
    }).join(' … '),
    from: `${article?.title ?? article?.id ?? ''}, ${article?.source ?? 'unknown source'}, ${article?.date ?? 'undated'}${undated}`,
  }
}

/** Empty in a page that carries no articles. */
const textOf = (open: OpenDossier, article: number): Promise<string> =>
  open.article(article).then(
    ({ text }) => text,
    () => '',
  )

/** Originators with the number of their articles, most first. */
const sourcesOf = ({ graph }: ExportInput): string[] => {
  const counts = new Map<string, number>()
  for (const { source } of graph.dossier.articles)
    counts.set(source ?? 'unknown source', (counts.get(source ?? 'unknown source') ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([source, count]) => `${source} (${amount(count)})`)
}
