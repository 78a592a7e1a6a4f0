import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { builtApp } from './app.ts'
import { type Command, UsageError } from './command.ts'
import { openFolder } from './folder.ts'
import { dataFolder, readLexicon } from './knowledge.ts'
import { createSite } from './site.ts'

/** Tried one after the other when no port is asked for. */
const FIRST_PORT = 4747
const PORTS = 20

export const serveCommand: Command = {
  summary: 'shows a dossier in the browser, from this machine alone',
  usage: `entente serve DIR… [--port N]

  DIR       a dossier folder made by entente build; several are offered for choice
  --port N  the port on the loopback address (default: the first free one from ${FIRST_PORT})

Prints the address and serves until it is stopped with Ctrl+C. Corrections made in the app are written to
DIR/corrections.jsonl. Nothing is reachable from other machines.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' } },
    })
    if (positionals.length === 0) throw new UsageError('name the dossier folder to serve')
    const asked = values.port === undefined ? null : portOf(values.port)
    const folders = positionals.map((folder) => resolve(folder))
    for (const folder of folders) await openFolder(folder)
    const app = await builtApp()
    const site = createSite({
      app,
      dossiers: folders.map((folder) => ({ slug: slugOf(folder), folder })),
      model: join(dataFolder(), 'model'),
      lexicon: () => readLexicon(join(dataFolder(), 'lexicon')),
    })
    const port = await listenOn(site, asked)
    terminal.out.write(`http://127.0.0.1:${port}/\n`)
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    })
    await site.close()
    return 0
  },
}

const portOf = (value: string): number => {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${value} is no port number`)
  return port
}

const slugOf = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'dossier'

const listenOn = async (site: ReturnType<typeof createSite>, asked: number | null): Promise<number> => {
  if (asked !== null) {
    const port = await site.listen(asked)
    if (port === null) throw new UsageError(`port ${asked} is in use; choose another with --port`)
    return port
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
    const found = await site.listen(port)
    if (found !== null) return found
  }
  throw new UsageError(
    `ports ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1} are all in use; choose one with --port`,
  )
}
