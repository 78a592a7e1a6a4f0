import type { StoredArticle } from './build.ts'
import type { ArticleText, Dossier, PieceText } from './dossier.ts'

/** Reads a file of a dossier by its path; rejects when there is none. Node, page and standalone HTML bring their own. */
export type ReadFile = (path: string) => Promise<string>

/** A dossier with its words at hand: block files are read when first needed, and once. */
export interface OpenDossier {
  readonly dossier: Dossier
  /** the files as they are, for packing them */
  readonly readFile: ReadFile
  readonly piece: (index: number) => Promise<PieceText>
  readonly article: (index: number) => Promise<ArticleText>
  /** everything that a build starts from, in the order of `dossier.articles` */
  readonly stored: () => Promise<readonly StoredArticle[]>
}

/** @throws Error that names the broken file and what is wrong with it */
export const openDossier = async (readFile: ReadFile): Promise<OpenDossier> => {
  const dossier = checkDossier(await readJson(readFile, 'graph.json'))
  const evidence = blocks<PieceText>(readFile, 'evidence', dossier.evidenceBlocks)
  const texts = blocks<ArticleText>(readFile, 'texts', dossier.textBlocks)
  const records = blocks<StoredArticle>(readFile, 'records', dossier.textBlocks)
  return {
    dossier,
    readFile,
    piece: evidence,
    article: texts,
    stored: () => Promise.all(dossier.articles.map((_, i) => records(i))),
  }
}

/** Path of the block that holds value `index`: for doors that fetch or pack files themselves. */
export const blockOf = (first: readonly number[], index: number): number => {
  let low = 0
  let high = first.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((first[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

const blocks = <T>(readFile: ReadFile, folder: string, first: readonly number[]) => {
  const known = new Map<number, Promise<readonly T[]>>()
  return async (index: number): Promise<T> => {
    const block = blockOf(first, index)
    const path = `${folder}/${block}.json`
    const values = known.get(block) ?? readJson(readFile, path).then((value) => checkBlock<T>(value, path))
    known.set(block, values)
    // a block that could not be fetched may come the next time
    values.catch(() => known.delete(block))
    const found = (await values)[index - (first[block] ?? 0)]
    if (found === undefined) throw broken(path, `ends before entry ${index}`)
    return found
  }
}

/** `code` tells it from a fault of the program. */
const broken = (path: string, fault: string): Error =>
  Object.assign(new Error(`The dossier file ${path} ${fault}. Build the dossier again with: entente build`), {
    code: 'broken-dossier',
  })

const readJson = async (readFile: ReadFile, path: string): Promise<unknown> => {
  let text: string
  try {
    text = await readFile(path)
  } catch {
    throw broken(path, 'is missing or cannot be read')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw broken(path, 'is no valid JSON')
  }
}

const checkBlock = <T>(value: unknown, path: string): readonly T[] => {
  if (!Array.isArray(value)) throw broken(path, 'holds no list')
  return value
}

const LISTS = [
  'articles',
  'actors',
  'ties',
  'meetings',
  'evidenceBlocks',
  'textBlocks',
  'skipped',
  'notices',
] as const

const checkDossier = (value: unknown): Dossier => {
  if (typeof value !== 'object' || value === null) throw broken('graph.json', 'holds no object')
  const dossier = value as Dossier
  if (dossier.schema !== 1)
    throw broken('graph.json', `has schema ${String(dossier.schema)}, and this version reads schema 1`)
  for (const list of LISTS)
    if (!Array.isArray(dossier[list])) throw broken('graph.json', `has no list "${list}"`)
  if (typeof dossier.pieces !== 'object' || dossier.pieces === null || !Array.isArray(dossier.pieces.tie))
    throw broken('graph.json', 'has no "pieces"')
  checkColumns(dossier)
  return dossier
}

const COLUMNS = [
  'tie',
  'article',
  'from',
  'to',
  'basis',
  'status',
  'means',
  'speaker',
  'confidence',
  'verdict',
] as const

const checkColumns = ({ pieces, ties, articles, actors }: Dossier): void => {
  for (const name of COLUMNS) {
    const column: unknown = pieces[name]
    if (!Array.isArray(column) || column.length !== pieces.tie.length)
      throw broken('graph.json', `has a column "${name}" of another length than the others`)
  }
  const inside = (values: readonly number[], least: number, count: number): boolean =>
    values.every((index) => Number.isInteger(index) && index >= least && index < count)
  if (!inside(pieces.tie, 0, ties.length)) throw broken('graph.json', 'has a piece without its tie')
  if (!inside(pieces.article, 0, articles.length))
    throw broken('graph.json', 'has a piece without its article')
  if (!inside(pieces.speaker, -1, actors.length))
    throw broken('graph.json', 'has a piece without its speaker')
  if (!ties.every(({ source, target }) => inside([source, target], 0, actors.length)))
    throw broken('graph.json', 'has a tie without its actors')
}
