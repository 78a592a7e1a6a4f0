// npm run scores: measures extraction on data/gold and writes the table that the README and the app show.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './fresh.js'

const corpora = readdirSync(join(root, 'data/articles'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `data/articles/${entry.name}`)
const entente = ['src/cli/entente.js', 'score', 'data/gold', ...corpora, '--json']
const scores = JSON.parse(execFileSync(process.execPath, entente, { cwd: root, encoding: 'utf8' }))
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

const measured = {
  date: git('log', '-1', '--format=%cs'),
  commit: git('rev-parse', '--short=10', 'HEAD'),
  ...scores,
}
writeFileSync(join(root, 'data/scores.json'), `${JSON.stringify(measured, null, 1)}\n`)

const cell = (value) => (value === null ? '–' : value.toFixed(0))
const rows = scores.things.map(
  ({ name, recall, precision, f1 }) => `| ${name} | ${cell(recall)} | ${cell(precision)} | ${cell(f1)} |`,
)
const rates = scores.rates
  .filter(({ rate }) => rate !== null)
  .map(({ measure, rate }) => `${measure} ${cell(rate)} %`)
const table = [
  `| ${scores.articles} articles, ${measured.date} | of 100 to be found, found (recall) | of 100 drawn, right (precision) | F1 |`,
  '|---|---:|---:|---:|',
  ...rows,
  '',
  `Where a thing is found, so much of it is right: ${rates.join(', ')}. Commit ${measured.commit}.`,
].join('\n')

const readme = join(root, 'README.md')
const [before, , after] = readFileSync(readme, 'utf8').split(/<!-- scores -->|<!-- \/scores -->/)
writeFileSync(readme, `${before}<!-- scores -->\n${table}\n<!-- /scores -->${after}`)
