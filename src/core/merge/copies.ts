import type { DossierArticle } from '../dossier.ts'
import type { Article } from '../model.ts'
import { byCodeUnits } from './order.ts'

/** An article, and near-copies of it that were found before. */
export interface CopiedArticle {
  readonly article: Article
  readonly copies: DossierArticle['copies']
}

/**
 * Share of common shingles that makes two texts one story: of both, or of the shorter where one was cut. Reprints that
 * were cut and edited keep 0.61 to 0.90 of the shorter; an article that quotes a fifth of another shares 0.24 with it.
 */
const ALIKE = 0.7
const CONTAINED = 0.6
/** Texts with fewer shingles are copies only word for word: short ones share too much by chance. */
const ENOUGH = 60

/** MinHash: HASHES values a text, compared in bands of ROWS; pairs that meet in a band are counted out exactly. */
const HASHES = 96
const ROWS = 2

/**
 * Collapses near-copies of a wire story (Broder 1997: shingles of three words): the earliest, then the credited,
 * then the longest stands for all. The result does not depend on the order of the articles, and is sorted.
 */
export const collapseCopies = (articles: readonly CopiedArticle[]): CopiedArticle[] => {
  const sorted = [...articles].sort(byPrecedence)
  const shingles = sorted.map(({ article }) => shinglesOf(article.text))
  const group = sorted.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (group[root] !== root) root = group[root] as number
    group[i] = root
    return root
  }
  for (const [a, b] of candidates(shingles, sorted)) {
    const one = rootOf(a)
    const other = rootOf(b)
    if (one !== other && isCopy(shingles[a] as Shingles, shingles[b] as Shingles, sorted[a], sorted[b]))
      group[Math.max(one, other)] = Math.min(one, other)
  }
  const members = new Map<number, CopiedArticle[]>()
  sorted.forEach((item, i) => {
    const root = rootOf(i)
    members.set(root, [...(members.get(root) ?? []), item])
  })
  return [...members.values()].map(withCopies)
}

const withCopies = ([first, ...others]: readonly CopiedArticle[]): CopiedArticle => {
  const { article, copies } = first as CopiedArticle
  const told = others.flatMap((other) => [copyOf(other.article), ...other.copies])
  return { article, copies: [...copies, ...told].sort((a, b) => byCodeUnits(keyOf(a), keyOf(b))) }
}

const copyOf = ({ id, source, date }: Article): DossierArticle['copies'][number] => ({ id, source, date })

const keyOf = ({ id, source, date }: DossierArticle['copies'][number]): string =>
  `${date ?? '~'} ${id} ${source ?? ''}`

const byPrecedence = (a: CopiedArticle, b: CopiedArticle): number =>
  byCodeUnits(a.article.date ?? '~', b.article.date ?? '~') ||
  Number(a.article.source === null) - Number(b.article.source === null) ||
  b.article.text.length - a.article.text.length ||
  byCodeUnits(a.article.id, b.article.id) ||
  byCodeUnits(a.article.sha256, b.article.sha256)

/** Hashes of all runs of three words, each once. */
type Shingles = ReadonlySet<number>

const shinglesOf = (text: string): Shingles => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const shingles = new Set<number>()
  for (let i = 0; i + 2 < hashes.length; i++)
    shingles.add(mix(mix(hashes[i] as number, hashes[i + 1] as number), hashes[i + 2] as number))
  return shingles
}

/** FNV-1a over UTF-16 units. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Finalizer of MurmurHash3 over both values. */
const mix = (a: number, b: number): number => {
  let hash = Math.imul(a, 0x9e3779b1) ^ b
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const signatureOf = (shingles: Shingles): Uint32Array => {
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles)
    for (let k = 0; k < HASHES; k++) {
      const value = mix(shingle, k)
      if (value < (least[k] as number)) least[k] = value
    }
  return least
}

/** Pairs that share a band of their signatures, or, being short, their hash. */
function* candidates(
  shingles: readonly Shingles[],
  items: readonly CopiedArticle[],
): Generator<readonly [number, number]> {
  const signatures = shingles.map((one) => (one.size < ENOUGH ? null : signatureOf(one)))
  for (let band = 0; band < HASHES; band += ROWS) {
    const buckets = new Map<string, number>()
    for (const [i, signature] of signatures.entries()) {
      const key = signature
        ? signature.subarray(band, band + ROWS).join(' ')
        : band === 0
          ? (items[i] as CopiedArticle).article.sha256
          : null
      if (key === null) continue
      const first = buckets.get(key)
      if (first === undefined) buckets.set(key, i)
      else yield [first, i]
    }
  }
}

const isCopy = (a: Shingles, b: Shingles, one?: CopiedArticle, other?: CopiedArticle): boolean => {
  if (one?.article.sha256 === other?.article.sha256) return true
  if (a.size < ENOUGH || b.size < ENOUGH) return false
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / (a.size + b.size - common) >= ALIKE || common / small.size >= CONTAINED
}
