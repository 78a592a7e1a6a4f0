import type { Annotation, Annotator } from './annotate.ts'
import { safePieces } from './cuts.ts'

/** One annotation for a sentence that was read in pieces: each further piece hangs on the root of the first. */
const joined = (parts: readonly Annotation[], words: number): Annotation => {
  if (parts.length === 1) return parts[0] as Annotation
  const heads: number[] = []
  const relations: string[] = []
  const root = (parts[0] as Annotation).heads.indexOf(-1)
  for (const part of parts) {
    const offset = heads.length
    part.heads.forEach((head, i) => {
      const outer = head === -1 && offset > 0
      heads.push(outer ? root : head === -1 ? -1 : head + offset)
      relations.push(outer ? 'parataxis' : (part.relations[i] as string))
    })
  }
  let offset = 0
  const names = parts.flatMap((part) => {
    const moved = part.names.map(({ from, to, type }) => ({ from: from + offset, to: to + offset, type }))
    offset += part.heads.length
    return moved
  })
  const tags = parts.flatMap((part) => part.tags)
  if (tags.length !== words) throw new Error('The pieces of a sentence do not cover it.')
  return { tags, heads, relations, names }
}

/** Annotations of sentences of any length, their tokens as given. */
export const annotateAny = (annotate: Annotator, sentences: readonly (readonly string[])[]): Annotation[] => {
  const cuts = sentences.map(safePieces)
  const parts = annotate(
    sentences.flatMap((words, k) =>
      (cuts[k] as [number, number][]).map(([from, to]) => words.slice(from, to)),
    ),
  )
  let at = 0
  return sentences.map((words, k) => {
    const count = (cuts[k] as [number, number][]).length
    at += count
    return joined(parts.slice(at - count, at), words.length)
  })
}
