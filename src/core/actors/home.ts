import type { ActorId, Sentence } from '../model.ts'
import type { Home } from './collectives.ts'
import type { Draft } from './draft.ts'
import { lowerOf } from './grammar.ts'
import type { Interpreted } from './interpret.ts'
import type { ActorLexicon } from './lexicon.ts'

const CONFLICT =
  /^(?:war|conflict|crisis|uprising|revolt|revolution|insurgency|rebellion|coup|opposition|rebels|government|regime|army|civil)$/

/**
 * The country that the article is about: where its places lie, whose war, government and opposition it tells of.
 * Null when two countries are as near.
 */
export const homeOf = (
  interpreted: readonly Interpreted[],
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
): Home | null => {
  const count = new Map<ActorId, number>()
  const add = (state: ActorId, n: number): void => void count.set(state, (count.get(state) ?? 0) + n)
  for (const { draft, sort } of interpreted) {
    const sentence = sentences[draft.sentence]
    if (!sentence || draft.how === 'dateline') continue
    const state = draft.actor.startsWith('state:')
      ? draft.actor
      : sort === 'place'
        ? placeState(draft.text, lexicon)
        : null
    if (!state || /^(?:border|frontier|soil)$/.test(lowerOf(sentence, draft.nameTo ?? draft.to))) continue
    if (isConflict(sentence, draft)) add(state, 4)
    else if (draft.weight === 'topic' || (draft.weight === 'place' && sort === 'name')) add(state, 2)
    else if (sort === 'place') add(state, 1)
    else if (draft.weight === 'acts') add(state, 0.5)
  }
  const sorted = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [best, next] = sorted
  if (!best || best[1] < 2 || (next && next[1] === best[1])) return null
  const known = lexicon.known.get(best[0])
  return { state: best[0], adjective: known?.adjectives[0] ?? known?.label ?? '' }
}

const isConflict = (sentence: Sentence, draft: Draft): boolean => {
  for (let i = draft.from; i < draft.from + 4; i++) if (CONFLICT.test(lowerOf(sentence, i))) return true
  return /^(?:war|conflict|crisis|uprising|revolt|revolution|insurgency|rebellion)$/.test(
    lowerOf(sentence, draft.from - 2),
  )
}

const placeState = (name: string, lexicon: ActorLexicon): ActorId | null =>
  lexicon.placeStates.get(name) ?? null

/** The country that the article was sent from: "BOGOTA, June 3 (Agency) - …". */
export const datelineOf = (interpreted: readonly Interpreted[], lexicon: ActorLexicon): ActorId | null => {
  const found = interpreted.find(({ draft }) => draft.how === 'dateline')
  if (!found) return null
  const { draft } = found
  if (draft.actor.startsWith('state:')) return draft.actor
  const name = draft.text.charAt(0) + draft.text.slice(1).toLowerCase()
  return placeState(draft.text, lexicon) ?? placeState(name, lexicon)
}
