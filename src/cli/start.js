import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { corpora, corpusName, FIRST_CORPUS, freshApp, freshCommandLine, installed, root } from './fresh.js'

const USAGE = `npm start                          the first sample
npm start -- --corpus NAME         another: ${corpora().slice(1).join(', ')}
npm start -- FOLDER                your own articles: text, Markdown, HTML, PDF, Word, JSON or CSV

What was read is kept in .cache/dossiers, so that the next start is quick, and so is what you correct.

  --port N   the port on the loopback address (default: the first free one from 4747)
  --no-open  opens no browser`

const fail = (message) => {
  console.error(`npm start: ${message}`)
  process.exit(2)
}

const options = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        corpus: { type: 'string', default: FIRST_CORPUS },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return fail(`${error.message.split('. ')[0]}. npm start -- --help explains it.`)
  }
}

const { values, positionals } = options()
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
const paths = positionals.length > 0 ? positionals : [join(root, 'data/articles', values.corpus)]
const missing = paths.find((path) => !existsSync(path))
if (missing !== undefined && positionals.length === 0)
  fail(`there is no corpus "${values.corpus}"; there are: ${corpora().join(', ')}`)
if (missing !== undefined) fail(`${missing} does not exist`)

installed()
console.error('Building the app where it is not up to date …')
const { main } = await import(pathToFileURL(await freshCommandLine()).href)
await freshApp()

/** Two folders of one name are two dossiers: the corrections of one are none of the other. */
const ownFolder = (given) => {
  const hash = createHash('sha256').update(given.map((path) => resolve(path)).join('\n'))
  return `${basename(resolve(given[0]))}-${hash.digest('hex').slice(0, 8)}`
}

const isOwn = positionals.length > 0
const title = isOwn ? basename(resolve(paths[0])) : corpusName(values.corpus)
const folder = join(root, '.cache/dossiers', isOwn ? ownFolder(paths) : values.corpus)
// links of a reader, and marks put in order by hand, count on the map that they were made on
const keeping = isOwn ? ['--keep-places'] : []
const built = await main(['build', ...paths, '-o', folder, '--name', title, ...keeping])
if (!existsSync(join(folder, 'graph.json'))) process.exit(built || 1)

/** Opens a browser where there is a screen and a person; the address is printed in any case. */
const open = (address) => {
  if (values['no-open'] || !process.stdout.isTTY) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open']
  if (command === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return
  const browser = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  browser.on('error', () => {})
  browser.unref()
}

const out = {
  write: (text) => {
    process.stdout.write(`\nEntente is at ${text}Stop it with Ctrl+C.\n`)
    open(text.trim())
    return true
  },
}
const port = values.port === undefined ? [] : ['--port', values.port]
process.exitCode = await main(['serve', folder, ...port], { in: process.stdin, out, err: process.stderr })
