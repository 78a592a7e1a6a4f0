// npm start [-- FOLDER | --corpus NAME] [--port N] [--no-open]
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { corpora, corpusName, FIRST_CORPUS, freshApp, freshCommandLine, installed, root } from './fresh.js'

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
      },
    })
  } catch (error) {
    return fail(error.message)
  }
}

const { values, positionals } = options()
const paths = positionals.length > 0 ? positionals : [join(root, 'data/articles', values.corpus)]
const missing = paths.find((path) => !existsSync(path))
if (missing !== undefined && positionals.length === 0)
  fail(`there is no corpus "${values.corpus}"; there are: ${corpora().join(', ')}`)
if (missing !== undefined) fail(`${missing} does not exist`)

installed()
console.error('Building the app where it is not up to date …')
const { main } = await import(pathToFileURL(await freshCommandLine()).href)
await freshApp()

const name = positionals.length > 0 ? basename(resolve(paths[0])) : values.corpus
const title = positionals.length > 0 ? name : corpusName(name)
const folder = join(root, '.cache/dossiers', name)
const built = await main(['build', ...paths, '-o', folder, '--name', title])
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
