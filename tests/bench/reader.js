// The reader alone, beside what npm has: each in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { freshCommandLine, installed, root } from '../../src/cli/fresh.js'

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
const model = readFileSync(join(root, 'data/model/reader.bin'))
const code = readFileSync(join(made, 'page.iife.js'))
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`
console.log(
  `\nthe reader alone on the articles of data/articles/syria; model ${megabytes(model.length)}, in the page with its code ${megabytes(gzipSync(model).length + gzipSync(code).length)} gzip`,
)
console.table(rows)

/** Sixty articles of some 700 words, each of a few briefs. */
const sixty = () => {
  const from = join(root, 'data/articles/syria')
  const briefs = readdirSync(from)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(from, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  const to = join(made, 'sixty')
  mkdirSync(to)
  let words = 0
  let next = 0
  for (let i = 0; i < 60; i++) {
    const parts = []
    let length = 0
    while (length < 700) {
      const brief = briefs[next++ % briefs.length]
      length += brief.trim().split(/\s+/).length
      parts.push(brief)
    }
    words += length
    writeFileSync(join(to, `${i}.txt`), parts.join('\n\n'))
  }
  return { to, words }
}

await freshCommandLine()
const { to, words } = sixty()
const start = process.hrtime.bigint()
spawnSync(process.execPath, [join(root, 'src/cli/entente.js'), 'extract', to], { stdio: 'ignore' })
const took = Number(process.hrtime.bigint() - start) / 1e9
console.log(
  `entente extract on sixty articles, ${words} words, start included: ${took.toFixed(1)} s, ${Math.round(words / took)} words/s on ${availableParallelism()} cores`,
)
