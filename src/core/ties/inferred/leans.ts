import { classOf, kidsBy, lemmaOf, low, type Tree } from '../clauses/tree.ts'
import type { Frame } from '../cues/frame.ts'
import type { Cues, Effect } from '../cues/index.ts'

/** What the lexicon knows of a word alone, wherever it stands and whomever it is about. */
export const LEANS = ['none', 'backing', 'opposition', 'either', 'latent', 'undone', 'unreal'] as const

export type Lean = (typeof LEANS)[number]

/** The lean of every token, as a row of `LEANS`. */
export const leansOf = (tree: Tree, cues: Cues): readonly number[] =>
  tree.tokens.map((_, i) => LEANS.indexOf(leanOf(tree, i, cues)))

const leanOf = (tree: Tree, i: number, cues: Cues): Lean => {
  const frames = framesOf(tree, i, cues)
  if (frames.length > 0) return ofFrames(frames)
  return ofEffect(cues.effects.get(lemmaOf(tree, i)))
}

const framesOf = (tree: Tree, i: number, cues: Cues): readonly Frame[] => {
  const lemma = lemmaOf(tree, i)
  switch (classOf(tree, i)) {
    case 'VERB': {
      const [particle] = kidsBy(tree, i, 'compound')
      const both = particle === undefined ? undefined : cues.verbs.get(`${lemma} ${low(tree, particle)}`)
      return both ?? cues.verbs.get(lemma) ?? []
    }
    case 'NOUN':
      return [...(cues.nouns.get(lemma) ?? []), ...(cues.roles.get(lemma) ?? [])]
    case 'ADJ':
      return cues.adjectives.get(lemma) ?? []
    case 'ADP':
      return cues.prepositions.get(low(tree, i)) ?? []
    default:
      return []
  }
}

const ofFrames = (frames: readonly Frame[]): Lean => {
  const firm = frames.filter((f) => !f.latent)
  if (firm.length === 0) return 'latent'
  const backs = firm.some((f) => f.sign > 0)
  return backs && firm.some((f) => f.sign < 0) ? 'either' : backs ? 'backing' : 'opposition'
}

const ofEffect = (effect: Effect | undefined): Lean => {
  if (effect === 'denied' || effect === 'negated' || effect === 'ended') return 'undone'
  return effect === 'promised' || effect === 'threatened' || effect === 'wished' ? 'unreal' : 'none'
}
