import { DATE_BASES, MEANS, STATUSES } from '../../dossier.ts'
import { edgeType } from '../../graph/graph.ts'
import { linkOfView } from '../../graph/permalink.ts'
import type { ActorId } from '../../model.ts'
import { unwatched, type Watch } from '../../watch.ts'
import { type ExportFile, type ExportInput, shownActors, shownEdges, shownPieces } from '../input.ts'
import { isoOrNull } from './tables.ts'

/**
 * The shown graph with ids instead of indices and the words of every piece, and all articles with their texts:
 * `entente build` on this file makes the dossier again.
 */
export async function jsonFile(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile> {
  const { dossier } = input.graph
  const content = {
    schema: 1,
    engine: dossier.engine,
    name: dossier.name,
    hash: dossier.hash,
    view: linkOfView(input.view, dossier.hash),
    actors: shownActors(input).map((index) => actorOf(input, index)),
    ties: await tiesOf(input, watch),
    meetings: meetingsOf(input),
    articles: await articlesOf(input),
  }
  return { name: 'dossier.json', content: `${JSON.stringify(content, null, 1)}\n` }
}

const idOf = ({ graph }: ExportInput, index: number | undefined): ActorId | null =>
  graph.dossier.actors[index ?? -1]?.id ?? null

const actorOf = (input: ExportInput, index: number) => {
  const actor = input.graph.dossier.actors[index]
  return {
    ...actor,
    affiliations: actor?.affiliations.map((one) => ({ ...one, actor: idOf(input, one.actor) })) ?? [],
  }
}

const tiesOf = async (input: ExportInput, watch: Watch) => {
  const edges = shownEdges(input)
  const ties: Awaited<ReturnType<typeof tieOf>>[] = []
  for (const [done, edge] of edges.entries()) {
    await watch(done, edges.length)
    ties.push(await tieOf(input, edge))
  }
  return ties
}

const tieOf = async (input: ExportInput, edge: number) => {
  const { graph, visible } = input
  return {
    source: idOf(input, graph.edges.source[edge]),
    target: idOf(input, graph.edges.target[edge]),
    type: edgeType(graph, edge),
    allied: graph.edges.allied[edge] === 1,
    sentences: visible.sentences[edge] ?? 0,
    sources: visible.sources[edge] ?? 0,
    evidence: await Promise.all(shownPieces(input, edge).map((row) => pieceOf(input, row))),
  }
}

const pieceOf = async (input: ExportInput, row: number) => {
  const { graph, open } = input
  const { pieces } = graph
  const origin = pieces.origin[row] ?? -1
  const meeting = graph.dossier.meetings[pieces.meeting[row] ?? -1]
  return {
    article: graph.dossier.articles[pieces.article[row] ?? -1]?.id ?? null,
    from: isoOrNull(pieces.from[row]),
    to: isoOrNull(pieces.to[row]),
    basis: DATE_BASES[pieces.basis[row] ?? 0],
    status: STATUSES[pieces.status[row] ?? 0],
    ...(origin < 0 ? { meeting: meeting?.id } : { means: MEANS[pieces.means[row] ?? 0] }),
    speaker: idOf(input, pieces.speaker[row]),
    confidence: pieces.confidence[row] ?? 0,
    verdict: pieces.verdict[row] ?? 0,
    ...(origin < 0 ? {} : await open.piece(origin)),
  }
}

const meetingsOf = (input: ExportInput) => {
  const { articles, meetings } = input.graph.dossier
  return meetings.map((meeting) => ({
    ...meeting,
    from: isoOrNull(meeting.from),
    to: isoOrNull(meeting.to),
    reports: meeting.reports.map((report) => ({
      ...report,
      article: articles[report.article]?.id ?? null,
      from: isoOrNull(report.from),
      to: isoOrNull(report.to),
      participants: report.participants.map((one) => ({
        ...one,
        actor: idOf(input, one.actor),
        speaker: idOf(input, one.speaker),
      })),
    })),
  }))
}

/** As ingest gave them, before anybody's corrections. */
const articlesOf = async ({ open }: ExportInput) => {
  const stored = await open.stored()
  return Promise.all(
    stored.map(async ({ article: { id, title, date, dateFrom, source, url, language } }, index) => ({
      id,
      title,
      date,
      ...(dateFrom === undefined ? {} : { dateFrom }),
      source,
      url,
      language,
      text: (await open.article(index)).text,
    })),
  )
}
