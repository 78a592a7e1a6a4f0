// npm run bench: each measure in a process of its own, so that memory is that of one reader alone.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freshApp, installed, root } from '../../src/cli/fresh.js'

installed({ dev: true })
const { build } = await import('vite')
const made = join(root, '.cache/bench')
rmSync(made, { recursive: true, force: true })
const quiet = { root, configFile: false, logLevel: 'error', publicDir: false }
const entry = { measure: 'tests/bench/measure.ts', page: 'tests/bench/page.ts' }
await build({
  ...quiet,
  build: { ssr: true, outDir: made, target: 'node20', minify: false, rolldownOptions: { input: entry } },
})
const reducers = {
  entry: 'tests/bench/reducers.ts',
  formats: ['iife'],
  name: 'reducers',
  fileName: 'reducers',
}
await build({ ...quiet, build: { lib: reducers, outDir: made, emptyOutDir: false } })

const measure = (name, ...more) => {
  const program = existsSync(join(made, `${name}.js`)) ? name : 'measure'
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(made, `${program}.js`), ...(more.length > 0 ? more : [name])],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
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

console.log(
  '\nthe same step in Chromium, 10,000 actors and 100,000 ties: processor time of the page’s thread',
)
await freshApp()
table(measure('page', made))

await import('./reader.js')
