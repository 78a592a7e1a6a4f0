import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SkippedFile } from '../core/ingest/index.ts'

/** What a person pointed at: files in the order given, folders walked in order of their names. */
export interface FoundFiles {
  readonly paths: readonly string[]
  readonly skipped: readonly SkippedFile[]
}

const byCodeUnits = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

export const findFiles = async (given: readonly string[]): Promise<FoundFiles> => {
  const paths: string[] = []
  const skipped: SkippedFile[] = []
  for (const path of given) {
    const entry = await stat(path).catch(() => null)
    if (entry === null) skipped.push({ file: path, reason: 'does not exist' })
    else if (!entry.isDirectory()) paths.push(path)
    else {
      const inside = await walk(path)
      if (inside.length === 0) skipped.push({ file: path, reason: 'is an empty folder' })
      paths.push(...inside)
    }
  }
  return { paths, skipped }
}

const walk = async (folder: string): Promise<string[]> => {
  const paths: string[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byCodeUnits)) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) paths.push(...(await walk(path)))
    else if (entry.isFile()) paths.push(path)
  }
  return paths
}
