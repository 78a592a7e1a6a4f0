import type { Dossier } from '../../core/dossier.ts'
import { keptKeys } from './kept.ts'
import type { Place } from './place.ts'

/** Dossiers that were begun in this browser and live in it: no folder, no server. */

const PREFIX = 'own '

export const ownPlace = (name: string): Place => {
  const readFile = async (path: string): Promise<string> => {
    if (path === 'graph.json') return JSON.stringify(emptyDossier(name))
    throw new Error(`${path} is not there`)
  }
  return { name, readFile, base: readFile, key: keyOfOwn(name), write: null }
}

export const ownNames = async (): Promise<readonly string[]> =>
  (await keptKeys()).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))

export const keyOfOwn = (name: string): string => `${PREFIX}${name}`

const emptyDossier = (name: string): Dossier => ({
  schema: 1,
  engine: '',
  name,
  hash: '0'.repeat(64),
  articles: [],
  actors: [],
  ties: [],
  pieces: {
    tie: [],
    article: [],
    from: [],
    to: [],
    basis: [],
    status: [],
    means: [],
    speaker: [],
    confidence: [],
    verdict: [],
  },
  meetings: [],
  redirects: {},
  evidenceBlocks: [],
  textBlocks: [],
  skipped: [],
  notices: [],
})
