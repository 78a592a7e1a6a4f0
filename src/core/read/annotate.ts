import type { Name } from '../model.ts'
import { attributes, type Clusters } from './attributes.ts'
import { findNames } from './names.ts'
import { decodeUtf8, openPack } from './pack.ts'
import { createParser, type ParserMeta } from './parser.ts'
import { hashString, readPerceptron } from './perceptron.ts'
import { tagWords } from './tagger.ts'

export interface Annotation {
  readonly tags: readonly (readonly [upos: string, xpos: string])[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly names: readonly Name[]
}

interface Tensor {
  readonly off: number
  readonly n: number
  readonly sh: readonly number[]
  readonly q: number
  readonly soff?: number
}
interface Meta {
  readonly tags: readonly string[]
  readonly parser: Omit<ParserMeta, 'tagCount'>
  readonly tensors: Readonly<Record<string, Tensor>>
}

const transposed = (W: Float32Array, d: number, k: number): Float32Array => {
  const o = new Float32Array(d * k)
  for (let i = 0; i < d; i++) for (let j = 0; j < k; j++) o[j * d + i] = W[i * k + j] as number
  return o
}

const weights = (bytes: Uint8Array, { parser, tensors }: Meta): Record<string, Float32Array> => {
  const p: Record<string, Float32Array> = {}
  for (const [name, t] of Object.entries(tensors)) {
    if (!t.q) {
      p[name] = new Float32Array(bytes.buffer, bytes.byteOffset + t.off, t.n)
      continue
    }
    const rows = t.sh[0] as number
    const width = t.n / rows
    const q = new Int8Array(bytes.buffer, bytes.byteOffset + t.off, t.n)
    const scale = new Float32Array(bytes.buffer, bytes.byteOffset + (t.soff ?? 0), rows)
    p[name] = Float32Array.from(q, (v, i) => v * (scale[Math.floor(i / width)] as number))
  }
  const { H, NA, NL, LAY } = parser
  const turn = (name: string, d: number, k: number): void => {
    p[name] = transposed(p[name] as Float32Array, d, k)
  }
  for (let l = 0; l < LAY; l++) {
    for (const way of 'fb') {
      turn(`W${l}${way}`, (p[`W${l}${way}`] as Float32Array).length / (4 * H), 4 * H)
      turn(`U${l}${way}`, H, 4 * H)
    }
  }
  for (const name of ['ah', 'ad']) turn(`M${name}`, 2 * H, NA)
  for (const name of ['lh', 'ld']) turn(`M${name}`, 2 * H, NL)
  turn('UA', NA, NA)
  turn('UL', NL, parser.rels.length * NL)
  return p
}

export const createAnnotator = (model: Uint8Array): ((words: readonly string[]) => Annotation) => {
  const pack = openPack(model)
  const meta = pack.meta as Meta
  const tagger = readPerceptron(pack.section('tagger'))
  const namer = readPerceptron(pack.section('names'))
  const list = decodeUtf8(pack.section('words')).split('\n')
  const ids = new Uint16Array(pack.section('clusters').buffer)
  const clusters: Clusters = [new Map<number, number>(), new Map<number, number>()].map((map, k) => {
    list.forEach((word, i) => map.set(hashString(word), (ids[k * list.length + i] as number) + 1))
    return map
  }) as unknown as Clusters
  const parse = createParser(
    { ...meta.parser, tagCount: meta.tags.length },
    weights(pack.section('parser'), meta),
  )
  const tagPairs = meta.tags.map((tag) => tag.split(' ') as [string, string])
  return (words) => {
    const a = attributes(words, clusters)
    const tags = tagWords(tagger, a)
    const { heads, relations } = parse(words, tags)
    const names = findNames(namer, words, a, tags)
    return { tags: Array.from(tags, (t) => tagPairs[t] as [string, string]), heads, relations, names }
  }
}
