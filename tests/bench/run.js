// npm run bench: each measure in a process of its own, so that memory is that of one reader alone.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installed, root } from '../../src/cli/fresh.js'

installed({ dev: true })
const { build } = await import('vite')
const made = join(root, '.cache/bench')
rmSync(made, { recursive: true, force: true })
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'tests/bench/measure.ts', outDir: made, target: 'node20', minify: false },
})

const measure = (name) => {
  const { stdout, status } = spawnSync(process.execPath, [join(made, 'measure.js'), name], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0) process.exit(1)
  return JSON.parse(stdout)
}

const table = (rows) => console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])))

const entente = measure('entente')
const compromise = measure('compromise')
console.log(
  `${entente.articles} articles of data/articles/syria, ${entente.tokens} tokens by Entente’s count, second pass`,
)
const speed = ({ seconds, peak }) => ({
  'articles/s': Math.round((10 * entente.articles) / seconds) / 10,
  'tokens/s': Math.round(entente.tokens / seconds),
  'peak memory, MB': Math.round(peak / 1024),
})
table([
  { name: 'Entente: records with actors, ties, meetings, dates', ...speed(entente) },
  { name: 'compromise: tags, people, places, organizations, verbs', ...speed(compromise) },
])

console.log('\none article repeated: time per copy stays level where reading is linear')
table(measure('linearity'))

console.log('\none step of the year filter')
table(measure('filter'))

// the same step in a page, beside Sigma's reducers
if (existsSync(join(root, 'tests/bench/page.js'))) await import('./page.js')
