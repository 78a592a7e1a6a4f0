import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const USER = `import { build, createKnowledge, extract, type ExtractionRecord } from './types/index.js'
export const read = (a: Parameters<typeof extract>[0], k: ReturnType<typeof createKnowledge>): ExtractionRecord => extract(a, k)
export const wrong: number = build
`

test('the library comes with its types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-types-'))
  try {
    const emit = `import('./src/cli/fresh.js').then((fresh) => fresh.declarations(process.argv[1]))`
    execFileSync(process.execPath, ['-e', emit, join(folder, 'types')])
    writeFileSync(join(folder, 'user.ts'), USER)
    const args = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--skipLibCheck',
    ]
    const checked = () =>
      execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args, join(folder, 'user.ts')], {
        stdio: 'pipe',
      })
    expect(checked).toThrow()
    writeFileSync(join(folder, 'user.ts'), USER.replace(/export const wrong.*\n/, ''))
    expect(checked).not.toThrow()
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
