// The reader alone, beside what npm has: each in a process of its own.
import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { installed, root } from '../../src/cli/fresh.js'

installed({ dev: true })
const made = join(root, '.cache/bench-reader')
rmSync(made, { recursive: true, force: true })
const quiet = { root, configFile: false, logLevel: 'error' }
await build({
  ...quiet,
  build: { ssr: 'tests/bench/reader-measure.ts', outDir: made, target: 'node20', minify: false },
})
const page = { entry: 'src/core/read/index.ts', formats: ['iife'], name: 'reading', fileName: 'page' }
await build({ ...quiet, publicDir: false, build: { lib: page, outDir: made, emptyOutDir: false } })

const rows = {}
for (const [measure, name] of [
  ['reader', 'Entente: sentences, tags, lemmas, trees, names'],
  ['chromium', 'Entente, the same in Chromium'],
  ['wink', 'wink-nlp: sentences, tags, lemmas'],
  ['compromise', 'compromise: sentences, tags'],
]) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(made, 'reader-measure.js'), measure, join(made, 'page.iife.js')],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  )
  if (status !== 0) continue
  const { load, pass, tokens, peak } = JSON.parse(stdout)
  rows[name] = {
    'tokens/s': Math.round(tokens / pass),
    'load, ms': Math.round(load * 1000),
    ...(measure === 'chromium' ? {} : { 'peak memory, MB': Math.round(peak) }),
  }
}
const size = statSync(join(root, 'data/model/reader.bin')).size
console.log(
  `\nthe reader alone on the articles of data/articles/syria; its model has ${(size / 1e6).toFixed(2)} MB`,
)
console.table(rows)
