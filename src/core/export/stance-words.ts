import { leanOf, type Stance, stanceWord } from '../analysis/sides.ts'
import { amount, and, plural } from './caption.ts'

/** How far the ties close to triangles without tension; null: there are no triangles. */
export function balanceWords(
  found: { readonly triangles: number; readonly balanced: number } | null,
): string {
  if (!found) return 'Balance: no three actors here all back or oppose each other.'
  const { triangles, balanced } = found
  const share = Math.round((100 * balanced) / triangles)
  return `Balance: of ${plural(triangles, 'triangle')} of actors who all back or oppose each other, ${amount(balanced)} (${share} %) are without tension: all three are friends, or two stand against the third.`
}

/** "backs Syria, opposes the rebels"; "mixed: backs and opposes Syria" */
export function stanceSentence(stance: Stance, poles: readonly [string, string]): string {
  const parts = stance.poles.slice(0, 2).flatMap((pole, index) => {
    const word = stanceWord(pole)
    return word ? [`${word} ${poles[index as 0 | 1]}`] : []
  })
  const { state } = leanOf(stance)
  if (state === 'backs both' || state === 'opposes both') return `${state} sides`
  return state === 'mixed' ? `mixed: ${and(parts)}` : and(parts)
}
