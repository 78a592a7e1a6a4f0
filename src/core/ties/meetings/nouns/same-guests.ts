import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Reality } from '../report.ts'
import type { Scene, Those } from '../scene.ts'
import { thoseUnder } from '../who/those.ts'
import { isRound } from './event.ts'

/**
 * Guests of a meeting whose words name none: those of the one told before.
 *
 *   "Both sides will hold a follow-up meeting in Orlo", "rounds between the two in May": who is told to be those
 *   "A further round is planned for May", "a second meeting is due on Friday": whoever met before
 */
export function thoseOf(
  scene: Scene,
  noun: number,
  top: number,
  reality: Reality | null,
  dated: boolean,
): Those | null {
  const { tree, cues } = scene
  const clause = scene.clauseAt(tree.tokens[top]?.head ?? -1)
  const holding = clause?.kind === 'verb' && cues.verb('hold', clause.lemma) && clause.objects.includes(top)
  const held = holding ? thoseUnder(scene, clause.surface) : null
  if (held !== null) return held
  const between = kidsBy(tree, noun, 'nmod', 'obl').filter((kid) => prepositionOf(tree, kid) === 'between')
  if (between.length > 0) return thoseUnder(scene, between)
  const again = AGAIN.test(lemmaOf(tree, noun)) || isRound(scene, noun)
  if (!again || !(dated || reality === 'planned') || !isOneMore(scene, noun, top)) return null
  return { count: null, sides: !/^(?:meeting|summit)$/.test(lemmaOf(tree, noun)), each: false, status: null }
}

const AGAIN = /^(?:meeting|talk|session|negotiation|summit)$/

/** "a second meeting", "the next round of talks", with nobody whose it is: "a second meeting of the council" is its own. */
const isOneMore = (scene: Scene, noun: number, top: number): boolean => {
  const { tree } = scene
  const words = [noun, top].flatMap((token) =>
    kidsBy(tree, token, 'amod', 'det').map((kid) => low(tree, kid)),
  )
  if (!words.some((word) => MORE.test(word))) return false
  const own = [noun, ...(isRound(scene, top) ? [top] : [])].some(
    (token) =>
      kidsBy(tree, token, 'nmod:poss', 'compound').some((kid) => tree.tokens[kid]?.upos === 'PROPN') ||
      kidsBy(tree, token, 'nmod').some((kid) => /^(?:of|with|between|among)$/.test(prepositionOf(tree, kid))),
  )
  return !own
}

const MORE =
  /^(?:first|second|third|fourth|fifth|sixth|next|new|another|further|previous|earlier|follow-up|fresh|additional|later|subsequent)$/
