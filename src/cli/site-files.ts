import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { extname, join } from 'node:path'
import type { Dossier } from '../core/dossier.ts'
import { parseCorrections } from '../core/merge/corrections.ts'
import type { LexiconFiles } from '../core/model.ts'
import { CORRECTIONS } from './folder.ts'

/** What the site is made of. The same addresses exist in the static folder of `npm run build`. */
export interface SiteParts {
  /** folder of the built app, served at / */
  readonly app: string
  /** served at /dossiers/SLUG/, listed in /dossiers/index.json */
  readonly dossiers: readonly { readonly slug: string; readonly folder: string }[]
  /** folder whose .bin file is served as /data/reader.bin */
  readonly model: string
  /** served as /data/lexicon.json */
  readonly lexicon: () => LexiconFiles
}

/** One entry of /dossiers/index.json. */
export interface ListedDossier {
  readonly name: string
  /** where its graph.json is, relative to the page */
  readonly path: string
  /** whether corrections can be sent back to this server */
  readonly writable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** Corrections of more than this are no reader's work. */
const LARGEST_BODY = 20_000_000

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Buffer | string
}

export const answer = async (parts: SiteParts, path: string): Promise<Answer> => {
  if (path === 'dossiers/index.json') return json(await list(parts))
  if (path === 'data/lexicon.json') return json(parts.lexicon())
  if (path === 'data/reader.bin') return fileIn(parts.model, await modelName(parts.model))
  const inside = dossierPath(parts, path)
  if (!inside) return fileIn(parts.app, path === '' || path.endsWith('/') ? `${path}index.html` : path)
  if (!PUBLIC.test(inside.path)) return failed(404, 'There is no such file.')
  const found = await fileIn(inside.folder, inside.path)
  // no corrections yet is an empty file, not a fault
  return inside.path === CORRECTIONS && found.status === 404
    ? { status: 200, type: TYPES['.jsonl'] ?? '', body: '' }
    : found
}

/** The files of a dossier; nothing else that lies in its folder is handed out. */
const PUBLIC = /^(?:graph\.json|corrections\.jsonl|(?:evidence|texts|records)\/\d+\.json)$/

const dossierPath = (
  { dossiers }: SiteParts,
  path: string,
): { readonly folder: string; readonly path: string } | null => {
  const [top, slug, ...rest] = path.split('/')
  const found = top === 'dossiers' ? dossiers.find((one) => one.slug === slug) : undefined
  return found ? { folder: found.folder, path: rest.join('/') } : null
}

const list = ({ dossiers }: SiteParts): ListedDossier[] =>
  dossiers.map(({ slug, folder }) => {
    const dossier: Dossier = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8'))
    return { name: dossier.name, path: `dossiers/${slug}/`, writable: true }
  })

const modelName = async (folder: string): Promise<string> =>
  (await readdir(folder)).find((name) => name.endsWith('.bin')) ?? 'reader.bin'

const fileIn = async (folder: string, path: string): Promise<Answer> => {
  try {
    const body = await readFile(join(folder, path))
    return { status: 200, type: TYPES[extname(path)] ?? 'application/octet-stream', body }
  } catch {
    return failed(404, 'There is no such file.')
  }
}

/** POST /dossiers/SLUG/corrections takes the whole new file; the old one stays when a line is broken. */
export const writeCorrections = async (
  parts: SiteParts,
  path: string,
  request: IncomingMessage,
): Promise<Answer> => {
  const inside = dossierPath(parts, path)
  if (inside?.path !== 'corrections') return failed(404, 'Corrections go to /dossiers/NAME/corrections.')
  const { origin, host } = request.headers
  if (origin !== undefined && origin !== `http://${host}`)
    return failed(403, 'Only the app itself may write.')
  const body = await readBody(request)
  if (body === null) return failed(413, 'The corrections are too large.')
  const { corrections, broken } = parseCorrections(body)
  if (broken.length > 0)
    return failed(400, broken.map(({ line, reason }) => `Line ${line} ${reason}.`).join('\n'))
  const place = join(inside.folder, CORRECTIONS)
  writeFileSync(`${place}.new`, body)
  renameSync(`${place}.new`, place)
  return json({ written: corrections.length })
}

const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > LARGEST_BODY) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export const json = (value: unknown): Answer => ({
  status: 200,
  type: TYPES['.json'] ?? '',
  body: JSON.stringify(value),
})

export const failed = (status: number, message: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${message}\n`,
})
