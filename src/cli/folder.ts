import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DossierFiles } from '../core/build.ts'
import { type BrokenLine, type Correction, parseCorrections } from '../core/merge/corrections.ts'
import { type OpenDossier, openDossier } from '../core/open-dossier.ts'
import { UsageError } from './command.ts'

const PARTS = ['evidence', 'texts', 'records', 'graph.json']

export const CORRECTIONS = 'corrections.jsonl'

/** @throws UsageError where nothing can be a dossier; Error that names the broken file otherwise */
export const openFolder = async (folder: string): Promise<OpenDossier> => {
  if (!existsSync(folder)) throw new UsageError(`the dossier ${folder} does not exist`)
  if (!existsSync(join(folder, 'graph.json')))
    throw new UsageError(
      `${folder} is no dossier (it has no graph.json); make one with entente build PATHS -o ${folder}`,
    )
  return openDossier((path) => readFile(join(folder, path), 'utf8'))
}

/** A folder that holds anything but a dossier is not written over. */
export const checkTarget = (folder: string): void => {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file; -o takes a folder`)
  const inside = readdirSync(folder).filter((name) => name !== CORRECTIONS)
  if (inside.length > 0 && !inside.includes('graph.json'))
    throw new UsageError(`${folder} holds other files and no dossier; choose another folder`)
}

/** Writes all files aside, then moves them into place: a broken run leaves the old dossier whole. */
export const writeFolder = (folder: string, files: DossierFiles): void => {
  const made = join(folder, `.new-${process.pid}`)
  for (const [path, text] of files) {
    const place = join(made, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
  for (const part of PARTS) {
    rmSync(join(folder, part), { recursive: true, force: true })
    if (existsSync(join(made, part))) renameSync(join(made, part), join(folder, part))
  }
  rmSync(made, { recursive: true, force: true })
}

/** The corrections in `file`; none when it was not named and is not there. */
export const readCorrections = (
  file: string | undefined,
  folder: string,
): { readonly corrections: readonly Correction[]; readonly broken: readonly BrokenLine[] } => {
  const path = file ?? join(folder, CORRECTIONS)
  if (existsSync(path)) return parseCorrections(readFileSync(path, 'utf8'))
  if (file !== undefined) throw new UsageError(`the corrections ${file} do not exist`)
  return { corrections: [], broken: [] }
}

/** One file, whole or not at all: neither a full disk nor Ctrl-C leaves half of it. */
export const writeWhole = (place: string, content: string | Uint8Array): Promise<void> =>
  aside(place, async (part, signal) => {
    await writeFile(part, content, { signal })
    renameSync(part, place)
  })

/** Several files in a folder, which may be there already: all or none. */
export const writeAll = (
  folder: string,
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Promise<void> =>
  aside(folder, async (part, signal) => {
    mkdirSync(part, { recursive: true })
    for (const { name, content } of files) await writeFile(join(part, name), content, { signal })
    mkdirSync(folder, { recursive: true })
    for (const { name } of files) renameSync(join(part, name), join(folder, name))
    rmSync(part, { recursive: true })
  })

const whyNot = (place: string, error: unknown): string => {
  if (!existsSync(dirname(place))) return 'its folder does not exist'
  return error instanceof Error ? error.message : String(error)
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Lets `write` work beside `place`; what it left there is cleared away when it fails or the person stops it. */
const aside = async (
  place: string,
  write: (part: string, signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const part = `${place}.part`
  const stopped = new AbortController()
  const stop = (signal: NodeJS.Signals): void => stopped.abort(signal)
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    await write(part, stopped.signal)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!stopped.signal.aborted) throw new UsageError(`${place} cannot be written (${whyNot(place, error)})`)
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
  // as if nobody had listened: the shell sees that the person stopped it
  if (stopped.signal.aborted) process.kill(process.pid, stopped.signal.reason)
}
