import { agreeing } from './agree.ts'
import { type Annotator, createAnnotator } from './annotate.ts'
import { createEmbed } from './embed.ts'
import { type Arena, createArena } from './kernel/index.ts'
import { createLemmatizer, type Lemmatizer, readLemmas } from './lemma.ts'
import { createNetwork } from './network.ts'
import { decodeUtf8, openPack, type Pack } from './pack.ts'
import { type WriteVector, wordVectors } from './vectors.ts'
import { loadWords, type ReaderMeta } from './weights.ts'

/** What the model file gives. */
export interface OpenModel {
  readonly annotate: Annotator
  readonly lemmaOf: Lemmatizer
  /** for what else is kept in the file and computed with its kernel */
  readonly pack: Pack
  readonly arena: Arena
  /** row of each word that has a vector */
  readonly glove: ReadonlyMap<string, number>
  readonly vectors: WriteVector
  readonly relations: readonly string[]
}

/** @throws when the bytes are no reader model */
export const openModel = (bytes: Uint8Array): OpenModel => {
  const pack = openPack(bytes)
  const meta = pack.meta as ReaderMeta
  const glove = loadWords(pack, 'glove')
  const lemmas = readLemmas(decodeUtf8(pack.section('lemmas')), (word) => glove.has(word))
  const arena = createArena()
  const vectors = wordVectors(pack)
  const network = createNetwork(pack, meta, arena, createEmbed(pack, glove, vectors, meta))
  const annotate = createAnnotator(network, meta)
  return {
    annotate: (sentences) =>
      annotate(sentences).map((annotation, k) => agreeing(sentences[k] ?? [], annotation, lemmas.verbs)),
    lemmaOf: createLemmatizer(lemmas),
    pack,
    arena,
    glove,
    vectors,
    relations: meta.relations,
  }
}
