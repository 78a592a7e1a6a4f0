import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createKnowledge, type Knowledge } from '../core/extract.ts'
import { overlaid } from '../core/lexicon.ts'
import type { LexiconFiles } from '../core/model.ts'
import { UsageError } from './command.ts'

// dist/cli/<this chunk>.js and src/cli/knowledge.ts both lie two or three folders below the package
export const packageRoot = (): string => {
  for (const up of ['../..', '../../..']) {
    const folder = fileURLToPath(new URL(up, import.meta.url))
    if (readdirSync(folder).includes('package.json')) return folder
  }
  throw new Error('The package folder with data/lexicon was not found beside the program.')
}

export const dataFolder = (): string => join(packageRoot(), 'data')

/** Compiles the model and lexicon that come with the program, the lexicon of a given folder laid over ours. */
export const loadKnowledge = (lexicon?: string): Knowledge => {
  const ours = readLexicon(join(dataFolder(), 'lexicon'))
  return createKnowledge(readModel(), lexicon === undefined ? ours : overlaid(ours, readLexicon(lexicon)))
}

export const readModel = (): Uint8Array => {
  const folder = join(dataFolder(), 'model')
  const name = readdirSync(folder).find((file) => file.endsWith('.bin'))
  return name === undefined ? new Uint8Array() : readFileSync(join(folder, name))
}

export const readLexicon = (folder: string): LexiconFiles => {
  const files: Record<string, string> = {}
  for (const path of lexiconPaths(folder)) files[path] = readFileSync(join(folder, path), 'utf8')
  return files
}

const lexiconPaths = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|txt|tsv|csv)$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()
  } catch {
    throw new UsageError(`the lexicon folder ${folder} cannot be read`)
  }
}
