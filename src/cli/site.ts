import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
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

/** No foreign code, no foreign host; WebAssembly for the reader's kernel, blobs for downloads and workers. */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'"

const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
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

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Buffer | string
}

/** A static server on the loopback address, and the one place where corrections are written. */
export const createSite = (parts: SiteParts) => {
  const server = createServer((request, response) => {
    respond(parts, request, response).catch(() => send(request, response, failed(500, 'The server failed.')))
  })
  return {
    /** the port listened on; null when it is in use */
    listen: (port: number): Promise<number | null> =>
      new Promise((resolve, reject) => {
        const refuse = (error: NodeJS.ErrnoException): void => {
          if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
          else reject(error)
        }
        server.once('error', refuse)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', refuse)
          const address = server.address()
          resolve(typeof address === 'object' && address !== null ? address.port : port)
        })
      }),
    close: (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const respond = async (
  parts: SiteParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!isOwnHost(request)) return send(request, response, failed(403, 'Only this machine may ask.'))
  const path = pathOf(request.url ?? '/')
  if (path === null) return send(request, response, failed(400, 'No such address.'))
  if (request.method === 'POST') return send(request, response, await writeCorrections(parts, path, request))
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(request, response, failed(405, 'Only GET, and POST for corrections.'))
  await send(request, response, await answer(parts, path))
}

/** A page of another site must not reach us under a name of its own (DNS rebinding). */
const isOwnHost = ({ headers }: IncomingMessage): boolean =>
  /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(headers.host ?? '')

/** The decoded path below /; null when it would leave it. */
const pathOf = (url: string): string | null => {
  let decoded: string
  try {
    decoded = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const path = normalize(decoded).split(sep).join('/').replace(/^\/+/, '')
  return path.split('/').includes('..') ? null : path
}

const answer = async (parts: SiteParts, path: string): Promise<Answer> => {
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
const writeCorrections = async (
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

const json = (value: unknown): Answer => ({
  status: 200,
  type: TYPES['.json'] ?? '',
  body: JSON.stringify(value),
})

const failed = (status: number, message: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${message}\n`,
})

const compress = promisify(gzip)

const send = async (
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body }: Answer,
): Promise<void> => {
  const packed =
    body.length > 1400 && /text|json|javascript|svg|wasm|octet/.test(type) && acceptsGzip(request)
  const bytes = packed ? await compress(body, { level: 6 }) : Buffer.from(body)
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...(packed ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const acceptsGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
