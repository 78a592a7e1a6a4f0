import { type MeetingReport, NO_DAY, STATUSES } from '../core/dossier.ts'
import { agree } from '../core/export/agreement.ts'
import { tieClause } from '../core/export/caption.ts'
import { sentencesOf } from '../core/export/sentence-around.ts'
import { filterGraph } from '../core/graph/filter.ts'
import { type Graph, openGraph } from '../core/graph/graph.ts'
import { rollUp } from '../core/graph/rollup.ts'
import { EDGE_TYPES, rollsUp } from '../core/graph/view.ts'
import type { Evidence } from '../core/model.ts'
import type { OpenDossier } from '../core/open-dossier.ts'
import { isoFromDay } from '../core/read/dates/calendar.ts'
import { ruleInWords } from '../core/ties/wording.ts'
import { type Command, UsageError } from './command.ts'
import { openFolder } from './folder.ts'
import { FILTER_USAGE, findActor, parseWithView, viewOf } from './view.ts'

export const explainCommand: Command = {
  summary: 'the evidence on an actor or a pair, as sentences',
  usage: `entente explain DIR A [B] [--json] [FILTERS]

  A, B  actors by name or id; with B only what lies between the two, in either direction
${FILTER_USAGE}

All statuses and undated evidence are shown unless a filter says otherwise.`,
  run: async (args, terminal) => {
    const { rest, own, view: flags } = parseWithView(args, { json: { type: 'boolean' } })
    const [folder, one, other] = rest
    if (folder === undefined || one === undefined || rest.length > 3)
      throw new UsageError('name a dossier folder and one or two actors')
    const open = await openFolder(folder)
    const everything = { undated: 'include', status: STATUSES.join(','), ...withoutUndefined(flags) }
    const view = viewOf(open.dossier, everything)
    const plain = openGraph(open.dossier)
    const graph = rollsUp(view) ? rollUp(plain) : plain
    const visible = filterGraph(graph, view.filter)
    const indexOf = (name: string) => {
      const id = findActor(open.dossier, name)
      return open.dossier.actors.findIndex((actor) => actor.id === id)
    }
    const ends = [indexOf(one), ...(other === undefined ? [] : [indexOf(other)])]
    if (other !== undefined && ends[0] === ends[1])
      throw new UsageError(`${one} and ${other} are one actor; name one, or two that differ`)
    const found: { readonly row: number; readonly told: Explained }[] = []
    for (let row = 0; row < graph.pieces.length; row++) {
      const edge = graph.pieces.edge[row] ?? 0
      const pair = [graph.edges.source[edge], graph.edges.target[edge]]
      if (visible.piece[row] === 0 || visible.edge[edge] === 0 || !ends.every((end) => pair.includes(end)))
        continue
      found.push({ row, told: await explained(open, graph, row) })
    }
    terminal.out.write(
      own.json
        ? `${JSON.stringify(
            found.map(({ told }) => told),
            null,
            2,
          )}\n`
        : found.map(({ row, told }) => asText(graph, row, told)).join('\n'),
    )
    if (found.length === 0) terminal.err.write('entente explain: no evidence passes; try without filters.\n')
    return 0
  },
}

const withoutUndefined = (flags: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(flags).filter((pair): pair is [string, string] => pair[1] !== undefined))

interface Explained {
  readonly source: string
  readonly type: string
  readonly target: string
  readonly status: string
  readonly speaker: string | null
  readonly date: string | null
  readonly when: string
  readonly confidence: number
  readonly rule: string
  readonly cue: string | null
  readonly sentences: readonly string[]
  /** the words of them that the tie rests on, letter by letter */
  readonly quotes: readonly string[]
  readonly article: string
  readonly title: string | null
  readonly originator: string | null
  readonly published: string | null
}

const explained = async (open: OpenDossier, graph: Graph, row: number): Promise<Explained> => {
  const { dossier, edges, pieces } = graph
  const edge = pieces.edge[row] ?? 0
  const label = (index: number | undefined): string => dossier.actors[index ?? -1]?.label ?? '?'
  const article = dossier.articles[pieces.article[row] ?? 0]
  const type = EDGE_TYPES[edges.type[edge] ?? 0] ?? 'backing'
  const speaker = pieces.speaker[row] ?? -1
  return {
    source: label(edges.source[edge]),
    type: type === 'backing' && edges.allied[edge] === 1 ? 'allied with' : type,
    target: label(edges.target[edge]),
    status: STATUSES[pieces.status[row] ?? 0] ?? '',
    speaker: speaker < 0 ? null : label(speaker),
    date: dateWords(pieces.from[row] ?? NO_DAY, pieces.to[row] ?? NO_DAY),
    confidence: pieces.confidence[row] ?? 0,
    ...(await words(open, graph, row)),
    article: article?.id ?? '',
    title: article?.title ?? null,
    originator: article?.source ?? null,
    published: article?.date ?? null,
  }
}

type Words = Pick<Explained, 'when' | 'rule' | 'cue' | 'sentences' | 'quotes'>

const words = async (open: OpenDossier, { dossier, pieces }: Graph, row: number): Promise<Words> => {
  const article = pieces.article[row] ?? 0
  const origin = pieces.origin[row] ?? -1
  if (origin >= 0) {
    const piece = await open.piece(origin)
    return {
      when: piece.when,
      rule: piece.rule,
      cue: piece.cue.text,
      ...(await told(open, article, piece.evidence)),
    }
  }
  const meeting = dossier.meetings[pieces.meeting[row] ?? -1]
  const report: MeetingReport | undefined = meeting?.reports[pieces.report[row] ?? -1]
  return {
    when: report?.dateHow ?? '',
    rule: `meeting: ${meeting?.title ?? ''}`,
    cue: null,
    ...(await told(open, article, report?.evidence ?? [])),
  }
}

const told = async (
  open: OpenDossier,
  article: number,
  evidence: readonly Evidence[],
): Promise<Pick<Explained, 'sentences' | 'quotes'>> => {
  const { text } = await open.article(article)
  const title = open.dossier.articles[article]?.title ?? null
  return { sentences: sentencesOf(evidence, { text, title }), quotes: evidence.map(({ quote }) => quote) }
}

/** `2013-11-22`, `2013-11-01 to 2013-11-30`, null for undated. */
const dateWords = (from: number, to: number): string | null =>
  from === NO_DAY ? null : from === to ? isoFromDay(from) : `${isoFromDay(from)} to ${isoFromDay(to)}`

const asText = (graph: Graph, row: number, one: Explained): string => {
  const speaker = graph.dossier.actors[graph.pieces.speaker[row] ?? -1]
  const said = speaker ? `, ${agree(speaker, ['says', 'say'])} ${speaker.label}` : ''
  const place = [
    one.title ?? one.article,
    one.originator ?? 'unknown source',
    one.published ?? 'undated',
  ].join(' · ')
  const lines = [
    `${tieClause(graph, graph.pieces.edge[row] ?? 0)} (${one.status}${said}; ${one.date ?? 'undated'}: ${one.when})`,
    ...one.sentences.map((sentence) => `  “${sentence}”`),
    `  ${place}`,
    `  ${ruleInWords(one.rule)}${one.cue === null ? '' : `, cue “${one.cue}”`}, confidence ${one.confidence} %`,
  ]
  return `${lines.join('\n')}\n`
}
