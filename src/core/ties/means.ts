import type { Means } from '../model.ts'
import { kidsBy, low } from './clauses/tree.ts'
import type { Scene } from './scene.ts'
import type { Draft } from './stance/draft.ts'

const WORDS: readonly (readonly [RegExp, Means])[] = [
  [/^(?:military|militarily|armed|air|aerial|ground|naval|battlefield)$/, 'military'],
  [/^(?:financial|financially|economic|economically|monetary|material|materially)$/, 'financial'],
  [/^(?:diplomatic|diplomatically)$/, 'diplomatic'],
  [/^(?:political|politically|moral|morally|electoral)$/, 'political'],
  [/^(?:verbal|verbally|rhetorical|publicly|public|vocal|vocally)$/, 'verbal'],
]

/** The means of a tie: what its cue is qualified by (`militarily backed`, `financial support`), else that of its frame. */
export const meansOf = (scene: Scene, draft: Draft): Means => {
  for (const k of kidsBy(scene.tree, draft.cue, 'advmod', 'amod', 'compound'))
    for (const [words, means] of WORDS) if (words.test(low(scene.tree, k))) return means
  return draft.frame.means
}
