// npm run test:clients: exports opened by programs that are too large for every test run. Debian's packages are installed
// when they are missing and we may; a client that is not there is skipped by name.
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
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
  const page = await firefox('page', 1200, 800)
  // lines of ties, in the colours of the light and of the dark theme, where the picture stands
  const tied = page ? count(page, 300, ['#d55e00', '#0072b2', '#e69f5c', '#56b4e9']) : 0
  check(`Firefox draws the page of its own, opened from disk (${tied} pixels of ties)`, tied > 1000)
  entente('export', 'dossier', '--format', 'svg', '-o', 'picture.html.svg')
  writeFileSync(
    join(folder, 'svg.html'),
    readFileSync(join(folder, 'picture.html.svg'), 'utf8').replace(/^<\?xml[^>]*>/, ''),
  )
  const svg = await firefox('svg', 1280, 800)
  const drawn = svg ? count(svg, 0, ['#d55e00', '#0072b2']) : 0
  check(`Firefox draws the SVG (${drawn} pixels of ties)`, drawn > 1000)
} else skip('Firefox')

rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

function skip(name) {
  skipped++
  console.log(`skip ${name} is not there`)
}

/**
 * What Firefox shows of a page of `folder` three seconds after it was opened: it takes its picture when everything has
 * loaded, so a frame around the page waits for an image that comes late.
 */
async function firefox(name, width, height) {
  const late = createServer((_, response) => setTimeout(() => response.end(), 3000))
  await new Promise((resolve) => late.listen(0, '127.0.0.1', resolve))
  const frame = join(folder, `frame-${name}.html`)
  writeFileSync(
    frame,
    `<!doctype html><style>*{margin:0;border:0}iframe{width:${width}px;height:${height}px}</style><iframe src="${name}.html"></iframe><img src="http://127.0.0.1:${late.address().port}/">`,
  )
  const shot = join(folder, `${name}.png`)
  const profile = mkdtempSync(join(folder, 'profile-'))
  const args = ['--headless', '--profile', profile, `--window-size=${width},${height}`, '--screenshot', shot]
  await new Promise((resolve) =>
    execFile('firefox-esr', [...args, `file://${frame}`], { env: quiet.env, timeout: 180_000 }, resolve),
  )
  late.close()
  return existsSync(shot) ? decode(readFileSync(shot)) : null
}

/** RGBA of a PNG of eight bits a channel that is not interlaced. */
function decode(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  const parts = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? pixels[y * stride + x - channels] : 0
      const up = y > 0 ? pixels[(y - 1) * stride + x] : 0
      const corner = x >= channels && y > 0 ? pixels[(y - 1) * stride + x - channels] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess
    }
  }
  return { width, channels, pixels }
}

function paeth(left, up, corner) {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Pixels right of `from` that are within a shade of one of the colours. */
function count({ width, channels, pixels }, from, colors) {
  const wanted = colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  let found = 0
  for (let at = 0; at < pixels.length; at += channels)
    if (
      (at / channels) % width >= from &&
      wanted.some((color) => color.every((value, c) => Math.abs(value - pixels[at + c]) < 30))
    )
      found++
  return found
}
