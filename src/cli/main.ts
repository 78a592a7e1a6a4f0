import { join } from 'node:path'
import { ENGINE } from '../core/extract.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { UsageError } from './command.ts'
import { dataFolder, readLexicon, readModel } from './knowledge.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract.ts')).extractCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  sides: async () => (await import('./sides.ts')).sidesCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  parse: async () => (await import('./parse.ts')).parseCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
}

const standard: Terminal = { in: process.stdin, out: process.stdout, err: process.stderr }

/** What the page needs to read articles itself, by address below the site. */
export const siteData = (): [string, string | Uint8Array][] => [
  ['data/lexicon.json', JSON.stringify(readLexicon(join(dataFolder(), 'lexicon')))],
  ['data/reader.bin', readModel()],
]

/** Parses nothing but the command's name; every command knows its own arguments. */
export const main = async (args: readonly string[], terminal: Terminal = standard): Promise<ExitCode> => {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    ;(name === undefined ? terminal.err : terminal.out).write(await overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    terminal.out.write(`${ENGINE}\n`)
    return 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    terminal.err.write(`entente: there is no command "${name}". entente --help lists them.\n`)
    return 2
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out.write(`${command.summary}\n\n${command.usage}\n`)
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (isBroken(error)) {
      terminal.err.write(`entente ${name}: ${error.message}\n`)
      return 1
    }
    if (!isUsage(error)) throw error
    terminal.err.write(`entente ${name}: ${faultOf(error)}. entente ${name} --help explains it.\n`)
    return 2
  }
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

/** What is wrong; Node's remedies after it speak of positional arguments that nobody meant. */
const faultOf = (error: Error): string =>
  error instanceof UsageError ? error.message : (error.message.split('. ')[0] ?? error.message)

const isBroken = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'broken-dossier'

const overview = async (): Promise<string> => {
  const lines: string[] = []
  for (const [name, load] of Object.entries(COMMANDS))
    lines.push(`  ${name.padEnd(9)} ${(await load()).summary}`)
  return `entente COMMAND [ARGUMENTS]\n\n${lines.join('\n')}\n\nentente COMMAND --help explains one.\n`
}
