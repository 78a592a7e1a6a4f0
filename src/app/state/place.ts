import { type OpenDossier, openDossier, type ReadFile } from '../../core/dossier.ts'
import { type Correction, parseCorrections } from '../../core/merge/corrections.ts'

/** Where a dossier's files are: below an address, or in memory after articles were added. */
export interface Place {
  readonly name: string
  readonly readFile: ReadFile
  /** where corrections are sent; null where the page is static */
  readonly write: string | null
}

export interface Listed {
  readonly name: string
  readonly path: string
  readonly writable: boolean
}

/** The dossiers this site offers; empty when it lists none. */
export async function listDossiers(base: string): Promise<readonly Listed[]> {
  const response = await fetch(`${base}dossiers/index.json`)
  return response.ok ? response.json() : []
}

export function remotePlace(base: string, { name, path, writable }: Listed): Place {
  return {
    name,
    readFile: async (file) => {
      const response = await fetch(`${base}${path}${file}`)
      if (!response.ok) throw new Error(`${file}: ${response.status}`)
      return response.text()
    },
    write: writable ? `${base}${path}corrections` : null,
  }
}

export function memoryPlace(place: Place, files: readonly (readonly [string, string])[]): Place {
  const all = new Map(files)
  return {
    ...place,
    readFile: async (path) => {
      const content = all.get(path)
      if (content === undefined) throw new Error(`${path} is not there`)
      return content
    },
  }
}

export const open = ({ readFile }: Place): Promise<OpenDossier> => openDossier(readFile)

/** Readers' corrections that lie beside a served dossier; a static one has them built in. */
export async function storedCorrections({ readFile, write }: Place): Promise<readonly Correction[]> {
  return write === null ? [] : parseCorrections(await readFile('corrections.jsonl')).corrections
}
