// npm test: everything from a bare clone. The last line is "N passed, N failed" and nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { freshApp, freshCommandLine, installed, root } from '../src/cli/fresh.js'

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Debian's packages, where we may install them. */
const debian = (purpose, ...names) => {
  if (!onPath('apt-get') || process.getuid?.() !== 0) return
  console.log(`Installing ${names.join(', ')} for ${purpose} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env }
  run('apt-get', ['update', '-qq'], quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet)
}

/** The programs that people open exports with, as far as they are small; a test without its program is skipped. */
const clients = () => {
  const missing = [
    ['xmllint', 'libxml2-utils'],
    ['rsvg-convert', 'librsvg2-bin'],
    ['pdftotext', 'poppler-utils'],
  ].flatMap(([program, name]) => (onPath(program) ? [] : [name]))
  const python = spawnSync('/usr/bin/python3', ['-c', 'import networkx'], { stdio: 'ignore' }).status
  if (python !== 0) missing.push('python3-networkx')
  if (missing.length > 0) debian('the tests of exports', ...missing)
}

/** A Chromium for the tests in a real browser; Debian's when there is none and we may install it. */
const chromium = () => {
  const found = () => process.env.CHROMIUM_PATH ?? CHROMIUM.map(onPath).find((path) => path !== undefined)
  if (found() === undefined) debian('the browser tests', 'chromium')
  return found()
}

let passed = 0
let failed = 0
const check = (name, ok) => {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
}

installed({ dev: true })
const browser = chromium()
clients()
if (browser === undefined)
  console.log('No Chromium was found; set CHROMIUM_PATH to its path. The browser tests will fail.')

const bin = (name) => join(root, 'node_modules/.bin', name)
check('format and lint (biome)', run(bin('biome'), ['check']))
check('types (tsc)', run(bin('tsc'), ['--noEmit', '-p', '.']))
check('types of the core alone (tsc)', run(bin('tsc'), ['--noEmit', '-p', 'src/core']))
check('nothing unused (knip)', run(bin('knip'), []))

const built = async (name, build) => {
  try {
    await build()
    check(name, true)
  } catch (error) {
    console.log(error.message)
    check(name, false)
  }
}
await built('the command line builds', freshCommandLine)
await built('the app builds', freshApp)

const results = join(root, '.cache/vitest.json')
rmSync(results, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
const env = { ...process.env, CI: 'true', ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }) }
const clean = run(bin('vitest'), ['run', ...reporters, ...process.argv.slice(2)], { env })
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'))
  // a file that does not even load has no tests to fail
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  passed += numPassedTests
  failed += numFailedTests + broken.length
  if (!clean && numFailedTests + broken.length === 0) failed++
} else failed++

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
