// npm run test:clients: exports opened by programs that are too large for every test run. Debian's packages are installed
// when they are missing and we may; a client that is not there is skipped by name.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installed, root } from '../../src/cli/fresh.js'

const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', HOME: tmpdir() } }
const has = (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0
const install = (program, name) => {
  if (has(program) || process.getuid?.() !== 0 || !has('apt-get')) return has(program)
  console.log(`Installing ${name} …`)
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet)
  return has(program)
}

const folder = mkdtempSync(join(tmpdir(), 'entente-heavy-'))
const entente = (...args) =>
  spawnSync(process.execPath, [join(root, 'src/cli/entente.js'), ...args], { cwd: folder, encoding: 'utf8' })
let failed = 0
let passed = 0
let skipped = 0
const check = (name, ok) => {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
}

installed({ dev: true })
entente('build', join(root, 'data/articles/nagorno-karabakh'), '-o', 'dossier')
entente('export', 'dossier', '--format', 'csv', '-o', 'tables')
entente('export', 'dossier', '--format', 'html', '-o', 'page.html')

if (install('soffice', 'libreoffice-calc')) {
  const args = ['--headless', '--convert-to', 'ods', '--outdir', folder, join(folder, 'tables/evidence.csv')]
  spawnSync('soffice', args, { ...quiet, timeout: 180_000 })
  const back = [
    '--headless',
    '--convert-to',
    'csv',
    '--outdir',
    join(folder, 'back'),
    join(folder, 'evidence.ods'),
  ]
  spawnSync('soffice', back, { ...quiet, timeout: 180_000 })
  const rows = (path) =>
    existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean).length : 0
  const ours = readFileSync(join(folder, 'tables/evidence.csv'), 'utf8').split('\r\n').filter(Boolean).length
  check(
    `LibreOffice reads all ${ours} rows of evidence.csv`,
    rows(join(folder, 'back/evidence.csv')) === ours,
  )
} else skip('LibreOffice')

if (install('firefox-esr', 'firefox-esr')) {
  const shot = join(folder, 'page.png')
  const page = `file://${join(folder, 'page.html')}`
  const args = ['--headless', '--profile', mkdtempSync(join(folder, 'profile-')), '--screenshot', shot, page]
  spawnSync('firefox-esr', args, { ...quiet, timeout: 180_000 })
  check('Firefox draws the page of its own', existsSync(shot) && statSync(shot).size > 20_000)
} else skip('Firefox')

rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

function skip(name) {
  skipped++
  console.log(`skip ${name} is not there`)
}
