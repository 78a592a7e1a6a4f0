import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSynthetic } from '../e2e/support/site.ts'
import { synthetic } from '../support/synthetic.ts'

/** Ctrl-C at any moment, and exports that fail: what lies there afterwards is whole, or nothing lies there. */

const entente = join(import.meta.dirname, '../../src/cli/entente.js')
const dossier = writeSynthetic(synthetic({ actors: 300, ties: 2000, pieces: 40_000 }))
const folders: string[] = [dossier]
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly took: number
}

/** Runs the command in a folder of its own and sends SIGINT when `stop` resolves. */
async function exported(
  args: readonly string[],
  stop: (folder: string) => Promise<void> | null,
): Promise<Ended & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-stop-'))
  folders.push(folder)
  const began = performance.now()
  const child = spawn(process.execPath, [entente, 'export', dossier, ...args], {
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal, took: performance.now() - began }))
  })
  await Promise.race([stop(folder)?.then(() => child.kill('SIGINT')), ended].filter(Boolean))
  return { ...(await ended), folder }
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** When the first file stands in the folder: writing has begun. */
const begun = async (folder: string): Promise<void> => {
  while (readdirSync(folder).length === 0) await later(1)
}

let whole: string
let took: number

beforeAll(async () => {
  const run = await exported(['--format', 'json', '-o', 'out.json'], () => null)
  expect(run.code).toBe(0)
  whole = readFileSync(join(run.folder, 'out.json'), 'utf8')
  took = run.took
}, 120_000)

const isWholeOrGone = (folder: string) => {
  const files = readdirSync(folder)
  if (files.length === 0) return 'gone'
  return files.join() === 'out.json' && readFileSync(join(folder, 'out.json'), 'utf8') === whole
    ? 'whole'
    : `half: ${files.join()}`
}

describe('stopped', () => {
  test.each([0.5, 0.85, 0.95])('after %d of its time', async (share) => {
    const { folder } = await exported(['--format', 'json', '-o', 'out.json'], () => later(took * share))
    expect(isWholeOrGone(folder)).toMatch(/^(?:gone|whole)$/)
  })

  test('while it writes', async () => {
    const { folder, code, signal } = await exported(['--format', 'json', '-o', 'out.json'], begun)
    expect(isWholeOrGone(folder)).toMatch(/^(?:gone|whole)$/)
    expect(code === 0 || signal === 'SIGINT').toBe(true)
  })

  test('while it writes several tables', async () => {
    const { folder } = await exported(['--format', 'csv', '-o', 'tables'], begun)
    const left = readdirSync(folder)
    expect(
      left.length === 0 || (left.join() === 'tables' && readdirSync(join(folder, 'tables')).length === 6),
    ).toBe(true)
  })
})

test('an export that fails leaves nothing', async () => {
  rmSync(join(dossier, 'evidence/0.json'))
  const { folder, code } = await exported(['--format', 'json', '-o', 'out.json'], () => null)
  expect([code, readdirSync(folder)]).toEqual([1, []])
})
