import { type Change, type ChangeKind, type Comparison, compare } from '../core/analysis/compare.ts'
import { plural } from '../core/export/caption.ts'
import { type Graph, openGraph } from '../core/graph/graph.ts'
import { rollUp } from '../core/graph/rollup.ts'
import { EDGE_TYPES, rollsUp, type Window } from '../core/graph/view.ts'
import { columns } from './columns.ts'
import { type Command, UsageError } from './command.ts'
import { openFolder } from './folder.ts'
import { FILTER_USAGE, parseWithView, viewOf } from './view.ts'

export const diffCommand: Command = {
  summary: 'what changed between two windows of time',
  usage: `entente diff DIR --before 2013 --after 2016 [OPTIONS] [FILTERS]

  --before, --after  a year, a date, or two of them: 2012..2013
  --kept             lists what stayed, too
  --rollup           counts figures with the actor they speak for
  --json             the same as JSON
${FILTER_USAGE}

"not reported" is not "ended": ended needs a sentence that says so, flipped needs dated evidence of both signs.`,
  run: async (args, terminal) => {
    const {
      rest,
      own,
      view: flags,
    } = parseWithView(args, { json: { type: 'boolean' }, kept: { type: 'boolean' } })
    const [folder] = rest
    if (folder === undefined || rest.length > 1) throw new UsageError('name one dossier folder')
    const { dossier } = await openFolder(folder)
    const view = viewOf(dossier, flags)
    if (!view.before || !view.after) throw new UsageError('name both windows: --before 2013 --after 2016')
    const plain = openGraph(dossier)
    const graph = rollsUp(view) ? rollUp(plain) : plain
    const found = compare(graph, view.filter, view.before, view.after)
    const changes = found.changes.filter(({ kind }) => own.kept === true || kind !== 'kept')
    terminal.out.write(
      own.json
        ? `${JSON.stringify(asJson(graph, found, changes), null, 2)}\n`
        : asText(graph, found, changes),
    )
    return 0
  },
}

const ORDER: readonly ChangeKind[] = ['flipped', 'ended', 'new in reports', 'not reported', 'kept']

const windowWords = ({ from, to }: Window): string => (from === to ? from : `${from} to ${to}`)

const ends = ({ edges, dossier }: Graph, edge: number) => ({
  source: dossier.actors[edges.source[edge] ?? 0],
  target: dossier.actors[edges.target[edge] ?? 0],
  type: EDGE_TYPES[edges.type[edge] ?? 0] ?? 'backing',
})

const asText = (graph: Graph, found: Comparison, changes: readonly Change[]): string => {
  const heads = ['from', 'tie', 'to', 'sentences before', 'after', 'sources before', 'after']
  const parts = ORDER.flatMap((kind) => {
    const here = changes.filter((change) => change.kind === kind)
    if (here.length === 0) return []
    const rows = here.map((change) => {
      const { source, target, type } = ends(graph, change.edge)
      const was = change.from === null ? '' : `${ends(graph, change.from).type} -> `
      const { sentencesBefore, sentencesAfter, sourcesBefore, sourcesAfter } = change
      return [
        source?.label ?? '',
        was + type,
        target?.label ?? '',
        sentencesBefore,
        sentencesAfter,
        sourcesBefore,
        sourcesAfter,
      ]
    })
    return [`${kind} (${here.length})\n${columns(heads, rows)}`]
  })
  const title =
    `${graph.dossier.name}: ${windowWords(found.before)} (${plural(found.articlesBefore, 'article')}) ` +
    `against ${windowWords(found.after)} (${plural(found.articlesAfter, 'article')})\n`
  return [title, ...(parts.length > 0 ? parts : ['No change in what is reported.\n'])].join('\n')
}

const asJson = (graph: Graph, found: Comparison, changes: readonly Change[]) => ({
  dossier: graph.dossier.name,
  hash: graph.dossier.hash,
  before: { ...found.before, articles: found.articlesBefore },
  after: { ...found.after, articles: found.articlesAfter },
  changes: changes.map(({ edge, from, ...change }) => {
    const { source, target, type } = ends(graph, edge)
    return {
      ...change,
      source: source?.id,
      target: target?.id,
      type,
      ...(from === null ? {} : { was: ends(graph, from).type }),
    }
  }),
})
