import { agreeing } from './agree.ts'
import { type Annotator, createAnnotator } from './annotate.ts'
import { createEmbed } from './embed.ts'
import { createArena } from './kernel/index.ts'
import { createLemmatizer, type Lemmatizer, readLemmas } from './lemma.ts'
import { createNetwork } from './network.ts'
import { decodeUtf8, openPack } from './pack.ts'
import { loadWords, type ReaderMeta } from './weights.ts'

/** What the model file gives. */
export interface OpenModel {
  readonly annotate: Annotator
  readonly lemmaOf: Lemmatizer
}

/** @throws when the bytes are no reader model */
export const openModel = (bytes: Uint8Array): OpenModel => {
  const pack = openPack(bytes)
  const meta = pack.meta as ReaderMeta
  const glove = loadWords(pack, 'glove')
  const lemmas = readLemmas(decodeUtf8(pack.section('lemmas')), (word) => glove.has(word))
  const network = createNetwork(pack, meta, createArena(), createEmbed(pack, glove, meta))
  const annotate = createAnnotator(network, meta)
  return {
    annotate: (sentences) =>
      annotate(sentences).map((annotation, k) => agreeing(sentences[k] ?? [], annotation, lemmas.verbs)),
    lemmaOf: createLemmatizer(lemmas),
  }
}
