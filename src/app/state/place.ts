import { type BrokenLine, type Correction, parseCorrections } from '../../core/merge/corrections.ts'
import { type OpenDossier, openDossier, type ReadFile } from '../../core/open-dossier.ts'
import { text } from '../messages.ts'

/** Where a dossier's files are: below an address, or in memory after articles were added. */
export interface Place {
  readonly name: string
  /** the dossier as it is now */
  readonly readFile: ReadFile
  /** the dossier as it came, before articles were added and corrections made; the same while it has not changed */
  readonly base?: ReadFile
  /** tells this dossier from others that were served at the same address: path and name */
  readonly key?: string
  /** where corrections are sent; null where the page is static */
  readonly write: string | null
}

export interface Listed {
  readonly name: string
  readonly path: string
  readonly writable: boolean
  /** a `corrections.jsonl` lies beside it */
  readonly corrections?: boolean
}

/** The dossiers this site offers; empty when it lists none. */
export async function listDossiers(base: string): Promise<readonly Listed[]> {
  const response = await fetch(`${base}dossiers/index.json`)
  return response.ok ? response.json() : []
}

export function remotePlace(base: string, { name, path, writable }: Listed): Place {
  const readFile: ReadFile = async (file) => {
    const response = await fetch(new URL(`${path}${file}`, base))
    if (!response.ok) throw new Error(`${file}: ${response.status}`)
    return response.text()
  }
  return {
    name,
    readFile,
    base: readFile,
    key: new URL(path, base).pathname,
    write: writable ? new URL(`${path}corrections`, base).href : null,
  }
}

export function memoryPlace(place: Place, files: readonly (readonly [string, Uint8Array])[]): Place {
  const all = new Map(files)
  const decoder = new TextDecoder()
  return {
    ...place,
    base: baseOf(place),
    readFile: async (path) => {
      const content = all.get(path)
      if (content === undefined) throw new Error(`${path} is not there`)
      return decoder.decode(content)
    },
  }
}

export const baseOf = (place: Place): ReadFile => place.base ?? place.readFile

export const open = ({ readFile }: Place): Promise<OpenDossier> => openDossier(readFile)

export interface Stored {
  readonly corrections: readonly Correction[]
  readonly broken: readonly BrokenLine[]
}

/** Corrections that lie beside the dossier. */
export async function storedCorrections({ readFile }: Place, listed: Listed): Promise<Stored> {
  const there = listed.writable || listed.corrections === true
  return there ? parseCorrections(await readFile('corrections.jsonl')) : { corrections: [], broken: [] }
}

/** The dossier that an address asks for: by slug or name of those listed, or by the folder's address on this site. */
export function chosenDossier(listed: readonly Listed[], asked: string | null): Listed {
  const known =
    asked === null
      ? listed[0]
      : listed.find(({ path, name }) => path === asked || path.includes(`/${asked}/`) || name === asked)
  if (known) return known
  if (!asked?.includes('/')) throw new Error(text.state.unknown(asked ?? ''))
  const address = new URL(asked.endsWith('/') ? asked : `${asked}/`, location.href.split(/[?#]/)[0])
  if (address.origin !== location.origin) throw new Error(text.state.otherSite(address.host))
  const name = address.pathname.split('/').filter(Boolean).at(-1) ?? address.pathname
  return { name: decodeURIComponent(name), path: address.href, writable: false }
}
