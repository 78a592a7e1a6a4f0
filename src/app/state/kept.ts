import type { Correction } from '../../core/merge/corrections.ts'
import type { AddedArticle, Changes } from './session.ts'

/** What this browser keeps of a dossier between two visits. */
export interface Kept {
  readonly added: readonly AddedArticle[]
  /** null: they lie beside the dossier, on the server */
  readonly corrections: readonly Correction[] | null
  /** lines of the dossier's own corrections when these were kept */
  readonly beside: readonly string[]
}

const DATABASE = 'entente'
const STORE = 'dossiers'

/** Null where nothing is kept, and where the browser keeps nothing (a private window, a full disk). */
export async function readKept(key: string | undefined): Promise<Kept | null> {
  if (key === undefined) return null
  try {
    return (await inStore('readonly', (store) => store.get(key))) ?? null
  } catch {
    return null
  }
}

export async function keptKeys(): Promise<readonly string[]> {
  try {
    return (await inStore('readonly', (store) => store.getAllKeys())).map(String)
  } catch {
    return []
  }
}

export async function forget(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key))
}

/** False when the browser refuses: then the reader has to be told. */
export async function writeKept(key: string | undefined, kept: Kept): Promise<boolean> {
  if (key === undefined) return false
  try {
    await inStore('readwrite', (store) => store.put(kept, key))
    return true
  } catch {
    return false
  }
}

/**
 * The changes to begin with. What lies beside the dossier counts, and after it what only this browser knows; where
 * nothing beside has changed meanwhile the browser's list holds as it is, so that a withdrawn one stays withdrawn.
 */
export function changesOf(beside: readonly Correction[], kept: Kept | null): Changes {
  const lines = beside.map((one) => JSON.stringify(one))
  const same = JSON.stringify(lines) === JSON.stringify(kept?.beside)
  const own = kept?.corrections ?? null
  const corrections =
    own === null
      ? beside
      : same
        ? own
        : [...beside, ...own.filter((one) => !lines.includes(JSON.stringify(one)))]
  return { corrections, added: kept?.added ?? [] }
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await result(opening)
  try {
    return await result(act(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.addEventListener('blocked', () => reject(new Error('blocked')))
  })
