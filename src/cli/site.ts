import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Answer, answer, failed, type SiteParts, writeCorrections } from './site-files.ts'

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
