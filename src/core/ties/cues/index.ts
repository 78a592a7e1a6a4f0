import type { LexiconFiles } from '../../model.ts'
import { type CueClass, type Frame, readFrame } from './frame.ts'
import { PLAIN, type Weights } from './weights.ts'

/** What an embedding verb or noun does to the reality of what it embeds; see data/README.md. */
export type Effect =
  | 'said'
  | 'claimed'
  | 'denied'
  | 'negated'
  | 'ended'
  | 'promised'
  | 'threatened'
  | 'wished'
  | 'real'

/** Cue words with their frames, compiled for look-up by lemma. */
export interface Cues {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>
  readonly nouns: ReadonlyMap<string, readonly Frame[]>
  readonly adjectives: ReadonlyMap<string, readonly Frame[]>
  /** nouns for someone who stands in a relation: `ally`, `critic` */
  readonly roles: ReadonlyMap<string, readonly Frame[]>
  /** `pro`, `anti`: what stands before a hyphen */
  readonly prefixes: ReadonlyMap<string, readonly Frame[]>
  /** prepositions that carry a stance with any verb: `in support of`, `against` */
  readonly prepositions: ReadonlyMap<string, readonly Frame[]>
  readonly effects: ReadonlyMap<string, Effect>
  /** classes of words without sign: `light`, `receiving`, `measure`, `part` … */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
  readonly confidence: Weights
}

/** Compiles the files below `cues/`; unknown files there are left alone, a broken one is the editor's error. */
export const compileCues = (files: LexiconFiles): Cues => {
  const words = readWords(files)
  return {
    verbs: readFrames(files, 'cues/verbs', words),
    nouns: readFrames(files, 'cues/nouns', words),
    adjectives: readFrames(files, 'cues/adjectives', words),
    roles: readFrames(files, 'cues/roles', words),
    prefixes: readFrames(files, 'cues/prefixes', words),
    prepositions: readFrames(files, 'cues/prepositions', words),
    effects: readEffects(files),
    words,
    confidence: readWeights(files),
  }
}

/** Frames of a verb with its particle, or without it where only the bare verb is known. */
export const verbFrames = (cues: Cues, lemma: string): readonly Frame[] => {
  const space = lemma.indexOf(' ')
  return cues.verbs.get(lemma) ?? (space < 0 ? [] : (cues.verbs.get(lemma.slice(0, space)) ?? []))
}

export const nounFrames = (cues: Cues, lemma: string): readonly Frame[] => cues.nouns.get(lemma) ?? []

export const isOf = (cues: Cues, name: string, lemma: string): boolean => {
  const words = cues.words.get(name)
  return words !== undefined && hasWord(words, lemma)
}

/** A word or the plural of one: some plurals are lemmas of their own (`troops`, `militiamen`). */
export const hasWord = (words: ReadonlySet<string>, lemma: string): boolean =>
  words.has(lemma) ||
  (lemma.endsWith('s') && words.has(lemma.slice(0, -1))) ||
  (lemma.endsWith('men') && words.has(`${lemma.slice(0, -3)}man`))

const pathsUnder = (files: LexiconFiles, prefix: string): readonly string[] =>
  Object.keys(files)
    .filter((path) => path.startsWith(prefix) && path.endsWith('.json'))
    .sort()

const readFrames = (
  files: LexiconFiles,
  prefix: string,
  nounClasses: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly Frame[]> => {
  const byWord = new Map<string, Frame[]>()
  for (const path of pathsUnder(files, prefix)) {
    const { classes } = JSON.parse(files[path] ?? '{"classes":[]}') as { classes: readonly CueClass[] }
    for (const one of classes) {
      const frames = one.frames.map((text) => readFrame(text, one, nounClasses))
      for (const word of one.words) byWord.set(word, [...(byWord.get(word) ?? []), ...frames])
    }
  }
  return byWord
}

const readWords = (files: LexiconFiles): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, Set<string>>()
  for (const path of pathsUnder(files, 'cues/words')) {
    const { classes } = JSON.parse(files[path] ?? '{"classes":[]}') as {
      classes: readonly { class: string; words: readonly string[] }[]
    }
    for (const one of classes) words.set(one.class, new Set([...(words.get(one.class) ?? []), ...one.words]))
  }
  return words
}

const readEffects = (files: LexiconFiles): ReadonlyMap<string, Effect> => {
  const effects = new Map<string, Effect>()
  for (const path of pathsUnder(files, 'cues/effects')) {
    const { classes } = JSON.parse(files[path] ?? '{"classes":[]}') as {
      classes: readonly { effect: Effect; words: readonly string[] }[]
    }
    for (const one of classes) for (const word of one.words) effects.set(word, one.effect)
  }
  return effects
}

/** Learned weights, and on top of them what the labelled sentences are too few or too unlike to teach. */
const readWeights = (files: LexiconFiles): Weights => {
  const text = files['cues/confidence.json']
  if (text === undefined) return PLAIN
  const learned = JSON.parse(text) as Weights
  const { weights: priors } = JSON.parse(files['cues/priors.json'] ?? '{"weights":{}}') as Pick<
    Weights,
    'weights'
  >
  const weights = { ...learned.weights }
  for (const [feature, prior] of Object.entries(priors)) weights[feature] = (weights[feature] ?? 0) + prior
  return { ...learned, weights }
}
