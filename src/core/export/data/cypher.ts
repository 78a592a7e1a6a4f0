import { unwatched, type Watch } from '../../watch.ts'
import type { ExportFile, ExportInput } from '../input.ts'
import { csvCell } from './csv.ts'
import { type Cell, type Table, type Tables, tables } from './tables.ts'

/**
 * For Neo4j in both ways: statements to paste, and node and relationship files for `neo4j-admin database import`.
 * Actors are nodes, ties relationships of their type with every piece of evidence as a node that says so.
 */
export async function cypherFiles(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile[]> {
  const all = await tables(input, watch)
  return [
    { name: 'graph.cypher', content: statements(all) },
    {
      name: 'nodes-actors.csv',
      content: importCsv(all.actors, { id: 'id:ID(Actor)', kind: 'kind' }, ['Actor']),
    },
    {
      name: 'relationships-ties.csv',
      content: importCsv(
        upperTypes(all.ties),
        { source: ':START_ID(Actor)', target: ':END_ID(Actor)', type: ':TYPE' },
        null,
      ),
    },
  ]
}

const RELATION: Readonly<Record<string, string>> = {
  backing: 'BACKS',
  opposition: 'OPPOSES',
  met: 'MET',
  due: 'DUE_TO_MEET',
}

function statements({ actors, ties, evidence, articles, meetings, participants }: Tables): string {
  const lines = [
    'CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;',
    'CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;',
    'CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (m:Meeting) REQUIRE m.id IS UNIQUE;',
    'CREATE CONSTRAINT tie_id IF NOT EXISTS FOR (t:Tie) REQUIRE t.id IS UNIQUE;',
  ]
  for (const row of actors.rows)
    lines.push(`MERGE (a:Actor {id: ${value(row[0])}}) SET a += ${map(actors, row, ['id'])};`)
  for (const row of articles.rows) {
    lines.push(`MERGE (a:Article {id: ${value(row[0])}}) SET a += ${map(articles, row, ['id'])};`)
  }
  for (const row of ties.rows) {
    const [id, source, target, type] = row
    lines.push(
      `MATCH (a:Actor {id: ${value(source)}}), (b:Actor {id: ${value(target)}}) MERGE (a)-[r:${RELATION[String(type)] ?? 'TIED'} {id: ${value(id)}}]->(b) SET r += ${map(ties, row, ['id', 'source', 'target', 'type'])} MERGE (t:Tie {id: ${value(id)}}) MERGE (a)-[:SOURCE_OF]->(t) MERGE (t)-[:TARGETS]->(b);`,
    )
  }
  evidence.rows.forEach((row, index) => {
    const cell = (name: string) => row[evidence.columns.indexOf(name)]
    lines.push(
      `MATCH (t:Tie {id: ${value(cell('tie'))}}), (d:Article {id: ${value(cell('article'))}}) MERGE (e:Evidence {id: ${value(`e${index + 1}`)}}) SET e += ${map(evidence, row, ['tie', 'article', 'source', 'target'])} MERGE (e)-[:SHOWS]->(t) MERGE (e)-[:STANDS_IN]->(d);`,
    )
  })
  for (const row of meetings.rows)
    lines.push(`MERGE (m:Meeting {id: ${value(row[0])}}) SET m += ${map(meetings, row, ['id'])};`)
  for (const row of participants.rows) {
    const cell = (name: string) => row[participants.columns.indexOf(name)]
    lines.push(
      `MATCH (m:Meeting {id: ${value(cell('meeting'))}}) MERGE (a:Actor {id: ${value(cell('actor'))}}) MERGE (a)-[r:IN_MEETING {article: ${value(cell('article'))}, status: ${value(cell('status'))}}]->(m) SET r += ${map(participants, row, ['meeting', 'article', 'actor', 'status'])};`,
    )
  }
  return `${lines.join('\n')}\n`
}

function map({ columns }: Table, row: readonly Cell[], left: readonly string[]): string {
  const pairs = columns.flatMap((name, index) => {
    const cell = row[index]
    return left.includes(name) || cell === null || cell === undefined ? [] : [`\`${name}\`: ${value(cell)}`]
  })
  return `{${pairs.join(', ')}}`
}

/** A literal; strings escaped as openCypher asks. */
export function value(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return 'null'
  if (typeof cell !== 'string') return String(cell)
  const escaped = cell
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
  return `'${escaped.replaceAll('\t', '\\t')}'`
}

function upperTypes(ties: Table): Table {
  const type = ties.columns.indexOf('type')
  return {
    ...ties,
    rows: ties.rows.map((row) =>
      row.map((cell, index) => (index === type ? (RELATION[String(cell)] ?? 'TIED') : cell)),
    ),
  }
}

function importCsv(
  { columns, rows }: Table,
  names: Readonly<Record<string, string>>,
  labels: readonly string[] | null,
): string {
  const head = [...columns.map((name) => names[name] ?? name), ...(labels ? [':LABEL'] : [])]
  const body = rows.map((row) => [...row, ...(labels ? [labels.join(';')] : [])])
  return [head, ...body].map((row) => `${row.map(csvCell).join(',')}\n`).join('')
}
