import type { ActorId, Sentence } from '../../model.ts'
import { lowerOf } from '../grammar.ts'
import type { Interpreted } from './interpret.ts'

/**
 * "The Bosnian Serbs fled. The Serbs …": a people that the article has first named with its country, and with one
 * country only, is meant by its bare name.
 */
export const withTheirCountry = (
  interpreted: readonly Interpreted[],
  sentences: readonly Sentence[],
): readonly Interpreted[] => {
  const named = new Map<string, { readonly actor: ActorId | null; readonly start: number }>()
  const bare = new Map<string, number>()
  for (const one of interpreted) {
    const { draft, sort } = one
    const word = lastWord(draft.text)
    if (sort !== 'collective' && sort !== 'people') continue
    // a headline has no articles and comes first
    if (sentences[draft.sentence]?.heading && word === draft.text) continue
    // "Kurds in Estia" are others than those named with their country
    if (word === draft.text)
      bare.set(word, isDefinite(one, sentences) ? Math.min(bare.get(word) ?? draft.start, draft.start) : -1)
    else {
      const known = named.get(word)
      const actor = known && known.actor !== draft.actor ? null : draft.actor
      named.set(word, { actor, start: Math.min(known?.start ?? draft.start, draft.start) })
    }
  }
  return interpreted.map((one) => {
    const { draft, sort } = one
    const full = named.get(draft.text)
    const first = bare.get(draft.text) ?? Number.POSITIVE_INFINITY
    if (sort !== 'collective' || !full?.actor || full.start > first) return one
    return { sort, draft: { ...draft, actor: full.actor, how: 'the people named with its country before' } }
  })
}

const isDefinite = ({ draft }: Interpreted, sentences: readonly Sentence[]): boolean => {
  const sentence = sentences[draft.sentence]
  return sentence !== undefined && lowerOf(sentence, draft.from - 1) === 'the'
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
