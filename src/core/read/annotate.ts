import type { Name, NameType } from '../model.ts'
import { MOST_ROWS, MOST_SENTENCES } from './encoder.ts'
import type { Network, Scores } from './network.ts'
import { spanningTree } from './tree.ts'
import type { ReaderMeta } from './weights.ts'

export interface Annotation {
  readonly tags: readonly (readonly [upos: string, xpos: string])[]
  /** index of each word's governor, -1 for the root */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly names: readonly Name[]
}
/** Sentences of at most LONGEST words each, in any number -> one annotation each, in order. */
export type Annotator = (sentences: readonly (readonly string[])[]) => Annotation[]

const best = (scores: Float32Array, from: number, count: number): number => {
  let top = 0
  for (let c = 1; c < count; c++) if ((scores[from + c] as number) > (scores[from + top] as number)) top = c
  return top
}

/** The best label of each word that the one before allows: I-x only after B-x or I-x. */
const readNames = (meta: ReaderMeta, scores: Scores, row: number, words: number): Name[] => {
  const out: { from: number; to: number; type: NameType }[] = []
  let before = 0
  for (let i = 0; i < words; i++) {
    const from = (row + i) * scores.nameStride
    let top = 0
    for (let c = 1; c < meta.names.length; c++) {
      const inside = c % 2 === 0
      if (inside && before !== c && before !== c - 1) continue
      if ((scores.name[from + c] as number) > (scores.name[from + top] as number)) top = c
    }
    const last = out[out.length - 1]
    if (top > 0 && top % 2 === 0 && last) last.to = i + 1
    else if (top > 0) out.push({ from: i, to: i + 1, type: (meta.names[top] as string).slice(2) as NameType })
    before = top
  }
  return out
}

/** Groups of sentences that one run of the network holds. */
const runs = (sentences: readonly (readonly string[])[]): [number, number][] => {
  const out: [number, number][] = []
  let from = 0
  let rows = 0
  sentences.forEach((words, i) => {
    if (rows + words.length + 1 > MOST_ROWS || i - from >= MOST_SENTENCES) {
      out.push([from, i])
      from = i
      rows = 0
    }
    rows += words.length + 1
  })
  if (sentences.length > from) out.push([from, sentences.length])
  return out
}

export const createAnnotator = (network: Network, meta: ReaderMeta): Annotator => {
  const tagPairs = meta.tags.map((tag) => tag.split(' ') as [string, string])

  const run = (sentences: readonly (readonly string[])[]): Annotation[] => {
    const scores = network(sentences)
    const rows = sentences.reduce((sum, words) => sum + words.length + 1, 0)
    const governors = new Int32Array(rows).fill(-1)
    sentences.forEach((words, k) => {
      const first = scores.first[k] as number
      const arcs = scores.arcs(k)
      const heads = spanningTree(arcs.scores, words.length + 1, arcs.stride)
      for (let i = 1; i <= words.length; i++) governors[first + i] = first + (heads[i] as number)
    })
    const relations = scores.relations(governors)
    return sentences.map((words, k) => {
      const row = (scores.first[k] as number) + 1
      return {
        tags: words.map((_, i) => {
          const tag = best(scores.tag, (row + i) * scores.tagStride, meta.tags.length)
          return tagPairs[tag] as [string, string]
        }),
        heads: words.map((_, i) => (governors[row + i] as number) - row),
        relations: words.map((_, i) => meta.relations[relations[row + i] as number] as string),
        names: readNames(meta, scores, row, words.length),
      }
    })
  }
  return (sentences) => runs(sentences).flatMap(([from, to]) => run(sentences.slice(from, to)))
}
