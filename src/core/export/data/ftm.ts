import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type DossierActor, STATUSES } from '../../dossier.ts'
import { edgeType } from '../../graph/graph.ts'
import { unwatched, type Watch } from '../../watch.ts'
import { type ExportFile, type ExportInput, shownActors, shownEdges, shownPieces } from '../input.ts'
import { isoOrNull } from './tables.ts'

/**
 * FollowTheMoney entities, one JSON object a line, for Aleph and its kin. Ties are `UnknownLink`s whose role says what
 * they are, meetings are `Event`s. FollowTheMoney has no sign, no status and no offsets: role and summary carry them as
 * words.
 */
export async function ftmFile(input: ExportInput, watch: Watch = unwatched): Promise<ExportFile> {
  const entities = [
    ...articleEntities(input),
    ...actorEntities(input),
    ...(await tieEntities(input, watch)),
    ...meetingEntities(input),
  ]
  return {
    name: 'entities.ftm.json',
    content: entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''),
  }
}

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const idOf = (...parts: readonly string[]) =>
  `entente-${bytesToHex(sha256(utf8ToBytes(parts.join('\u001f')))).slice(0, 32)}`
const actorKey = (actor: DossierActor | undefined) => idOf('actor', actor?.id ?? '')

function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const known = values.filter((value): value is string => typeof value === 'string' && value !== '')
    return known.length > 0 ? [[name, known] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(kept) }
}

const SCHEMA = {
  state: 'PublicBody',
  figure: 'Person',
  organization: 'Organization',
  group: 'Organization',
} as const

function actorEntities(input: ExportInput): Entity[] {
  const { actors } = input.graph.dossier
  const inMeetings = input.graph.dossier.meetings.flatMap(({ reports }) =>
    reports.flatMap((report) => report.participants.map((one) => one.actor)),
  )
  const all = [...new Set([...shownActors(input), ...inMeetings])].sort((a, b) => a - b)
  return all.flatMap((index) => {
    const actor = actors[index]
    if (!actor) return []
    const roles = actor.affiliations.map(({ actor: of, role }) =>
      role ? `${role}, ${actors[of]?.label ?? ''}` : null,
    )
    return [
      entity(actorKey(actor), SCHEMA[actor.kind], {
        name: [actor.label],
        alias: actor.aliases.filter((alias) => alias !== actor.label),
        country: [actor.flag?.toLowerCase()],
        ...(actor.kind === 'figure' ? { position: roles } : {}),
      }),
    ]
  })
}

function articleEntities({ graph }: ExportInput): Entity[] {
  return graph.dossier.articles.map((article) =>
    entity(idOf('article', article.sha256), 'Article', {
      title: [article.title ?? article.id],
      fileName: [article.id],
      publishedAt: [article.date],
      publisher: [article.source],
      sourceUrl: [article.url],
      contentHash: [],
    }),
  )
}

async function tieEntities(input: ExportInput, watch: Watch): Promise<Entity[]> {
  const { graph, open } = input
  const { actors, articles } = graph.dossier
  const entities: Entity[] = []
  const edges = shownEdges(input)
  for (const [done, edge] of edges.entries()) {
    await watch(done, edges.length)
    const type = edgeType(graph, edge)
    if (type === 'met' || type === 'due') continue
    const subject = actors[graph.edges.source[edge] ?? -1]
    const object = actors[graph.edges.target[edge] ?? -1]
    for (const row of shownPieces(input, edge)) {
      const origin = graph.pieces.origin[row] ?? -1
      const { evidence } = await open.piece(origin)
      const article = articles[graph.pieces.article[row] ?? -1]
      const speaker = actors[graph.pieces.speaker[row] ?? -1]
      const status = STATUSES[graph.pieces.status[row] ?? 0] ?? 'asserted'
      const role = type === 'backing' ? 'backs' : 'opposes'
      entities.push(
        entity(
          idOf('tie', subject?.id ?? '', type, object?.id ?? '', article?.sha256 ?? '', String(origin)),
          'UnknownLink',
          {
            subject: [actorKey(subject)],
            object: [actorKey(object)],
            role: [status === 'asserted' ? role : `${role} (${status})`],
            startDate: [isoOrNull(graph.pieces.from[row])],
            endDate: [isoOrNull(graph.pieces.to[row])],
            summary: evidence.map(({ quote }) => quote),
            recordId: evidence.map(({ start, end }) => `${article?.id ?? ''}#${start}-${end}`),
            sourceUrl: [article?.url],
            publisher: [article?.source],
            description: [speaker ? `claimed by ${speaker.label}` : null],
          },
        ),
      )
    }
  }
  return entities
}

function meetingEntities({ graph }: ExportInput): Entity[] {
  const { actors, meetings } = graph.dossier
  return meetings.map((meeting) => {
    const came = meeting.reports.flatMap(({ participants }) =>
      participants.filter(({ status }) => status === 'attended').map(({ actor }) => actor),
    )
    const excluded = meeting.reports.flatMap(({ participants }) =>
      participants.filter(({ status }) => status === 'excluded').map(({ actor }) => actor),
    )
    const out = [...new Set(excluded)].map((actor) => actors[actor]?.label ?? '')
    return entity(idOf('meeting', meeting.id), 'Event', {
      name: [meeting.title],
      location: [meeting.place],
      startDate: [isoOrNull(meeting.from)],
      endDate: [isoOrNull(meeting.to)],
      involved: [...new Set(came)].sort((a, b) => a - b).map((actor) => actorKey(actors[actor])),
      description: [meeting.status, out.length > 0 ? `kept out: ${out.join(', ')}` : null],
    })
  })
}
