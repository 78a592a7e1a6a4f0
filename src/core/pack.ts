import type { ArticleText, Dossier, PieceText } from './dossier.ts'
import type { ReadFile } from './open-dossier.ts'
import { unwatched, type Watch } from './watch.ts'

/**
 * A whole dossier as one JSON value, for a page that carries it: `{"entente": "dossier", "files": {"graph.json": {…}}}`.
 */
export interface Pack {
  readonly entente: 'dossier'
  /** permalink of the view it was made from, without address */
  readonly view: string
  readonly files: Readonly<Record<string, unknown>>
}

export interface PackOptions {
  readonly view: string
  /** most sentences a tie keeps, without the articles' texts; null: all, with the texts */
  readonly sentences: number | null
}

/** The files that a page shows; the records, which only a build needs, stay at home. */
const pathsToShow = ({ evidenceBlocks, textBlocks }: Dossier): string[] => [
  'graph.json',
  ...evidenceBlocks.map((_, block) => `evidence/${block}.json`),
  ...textBlocks.map((_, block) => `texts/${block}.json`),
]

/** All files of a dossier folder but its corrections. */
export const dossierPaths = (dossier: Dossier): string[] => [
  ...pathsToShow(dossier),
  ...dossier.textBlocks.map((_, block) => `records/${block}.json`),
]

export async function packDossier(
  readFile: ReadFile,
  options: PackOptions,
  watch: Watch = unwatched,
): Promise<Pack> {
  const dossier: Dossier = JSON.parse(await readFile('graph.json'))
  const files: Record<string, unknown> = {}
  const paths = pathsToShow(dossier)
  for (const [done, path] of paths.entries()) {
    await watch(done, paths.length)
    const text = await readFile(path)
    const value: unknown = JSON.parse(text)
    files[path] = options.sentences === null ? value : cut(path, value, dossier, options.sentences)
  }
  return { entente: 'dossier', view: options.view, files }
}

/** Whoever leaves sentences out does not mean to hand on whole articles: their texts go, too. */
function cut(path: string, value: unknown, dossier: Dossier, most: number): unknown {
  if (path.startsWith('evidence/')) return cutEvidence(value as PieceText[], dossier, path, most)
  if (!path.startsWith('texts/')) return value
  return (value as ArticleText[]).map((article) => ({ ...article, text: '', mentions: [], skipped: [] }))
}

/** The words of all but the first `most` pieces of a tie are left out; places and counts stay. */
function cutEvidence(block: readonly PieceText[], dossier: Dossier, path: string, most: number): PieceText[] {
  const first = dossier.evidenceBlocks[Number(path.slice('evidence/'.length, -'.json'.length))] ?? 0
  const kept = new Map<number, number>()
  for (let row = 0; row < first; row++) count(kept, dossier.pieces.tie[row] ?? -1)
  return block.map((piece, index) => {
    const rank = count(kept, dossier.pieces.tie[first + index] ?? -1)
    return rank <= most ? piece : { ...piece, evidence: [], cue: { ...piece.cue, text: '' } }
  })
}

function count(counts: Map<number, number>, key: number): number {
  const next = (counts.get(key) ?? 0) + 1
  counts.set(key, next)
  return next
}

/** Null when the text is no pack. Files come back byte for byte as they were built. */
export function unpack(text: string): { readonly pack: Pack; readonly readFile: ReadFile } | null {
  if (!/^\s*\{\s*"entente"\s*:\s*"dossier"/.test(text)) return null
  const pack: Pack = JSON.parse(text)
  const readFile: ReadFile = async (path) => {
    if (!Object.hasOwn(pack.files, path)) throw new Error(`the pack has no ${path}`)
    const value = pack.files[path]
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return { pack, readFile }
}
