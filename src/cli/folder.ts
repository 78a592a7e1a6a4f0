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
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DossierFiles } from '../core/build.ts'
import { type OpenDossier, openDossier } from '../core/dossier.ts'
import { type BrokenLine, type Correction, parseCorrections } from '../core/merge/corrections.ts'
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

/** A failed export leaves no half file. */
export const writeWhole = (place: string, content: string | Uint8Array): void => {
  const part = `${place}.part`
  try {
    writeFileSync(part, content)
    renameSync(part, place)
  } catch (error) {
    rmSync(part, { force: true })
    throw new UsageError(
      `${place} cannot be written (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}
