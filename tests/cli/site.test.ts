import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSite } from '../../src/cli/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-site-'))
const at = (path: string): string => join(folder, path)

mkdirSync(at('app/assets'), { recursive: true })
mkdirSync(at('dossier/texts'), { recursive: true })
mkdirSync(at('model'))
writeFileSync(at('secret.txt'), 'secret')
writeFileSync(at('app/index.html'), '<h1>app</h1>')
writeFileSync(at('dossier/graph.json'), JSON.stringify({ name: 'River', padding: 'x'.repeat(4000) }))
writeFileSync(at('dossier/texts/0.json'), '[]')
writeFileSync(at('dossier/private.json'), '{}')
writeFileSync(at('model/reader.bin'), 'model')

const site = createSite({
  app: at('app'),
  dossiers: [{ slug: 'river', folder: at('dossier') }],
  model: at('model'),
  lexicon: () => ({ 'states.json': '[]' }),
})
let port = 0
beforeAll(async () => {
  port = (await site.listen(0)) ?? 0
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** By hand, since fetch tidies paths before it asks. */
const ask = (path: string, { method = 'GET', headers = {}, body = '' } = {}) =>
  new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const asked = request({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    },
  )

describe('what is served', () => {
  test.each([
    ['/', 'app'],
    ['/index.html', 'app'],
    ['/dossiers/index.json', 'River'],
    ['/dossiers/river/graph.json', 'River'],
    ['/dossiers/river/texts/0.json', '[]'],
    ['/data/lexicon.json', 'states.json'],
    ['/data/reader.bin', 'model'],
  ])('%s', async (path, part) => {
    const { status, text } = await ask(path)
    expect(status).toBe(200)
    expect(text).toContain(part)
  })

  test('with a policy that lets in nothing from elsewhere', async () => {
    const { headers } = await ask('/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('packed where the client takes it', async () => {
    const { headers } = await ask('/dossiers/river/graph.json', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(headers['content-encoding']).toBe('gzip')
    expect(Number(headers['content-length'])).toBeLessThan(400)
  })
})

describe('what is not', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/dossiers/river/../../secret.txt',
    '/dossiers/river/%2e%2e/%2e%2e/secret.txt',
    '/dossiers/river/..%2f..%2fsecret.txt',
    '/dossiers/river/private.json',
    '/dossiers/river/texts/..%5c..%5csecret.txt',
    '/%00',
    '/%',
    '/dossiers/other/graph.json',
  ])('%s', async (path) => {
    const { status, text } = await ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('secret')
  })

  test('anything under a foreign name (DNS rebinding)', async () => {
    expect((await ask('/', { headers: { Host: 'evil.example' } })).status).toBe(403)
  })
})

describe('corrections', () => {
  const path = '/dossiers/river/corrections'
  const line = '{"op":"rename","actor":"state:norland","label":"Norland"}\n'

  test('are written whole beside the dossier', async () => {
    const { status, text } = await ask(path, { method: 'POST', body: line })
    expect([status, text]).toEqual([200, '{"written":1}'])
    expect(readFileSync(at('dossier/corrections.jsonl'), 'utf8')).toBe(line)
  })

  test('with a broken line leave the old file', async () => {
    const { status, text } = await ask(path, { method: 'POST', body: `${line}{"op":"rename"}\n` })
    expect(status).toBe(400)
    expect(text).toContain('Line 2')
    expect(readFileSync(at('dossier/corrections.jsonl'), 'utf8')).toBe(line)
  })

  test('come from the app alone', async () => {
    const foreign = { method: 'POST', body: line, headers: { Origin: 'https://evil.example' } }
    expect((await ask(path, foreign)).status).toBe(403)
    expect((await ask('/dossiers/river/graph.json', { method: 'POST', body: line })).status).toBe(404)
    expect((await ask(path, { method: 'PUT', body: line })).status).toBe(405)
  })
})
