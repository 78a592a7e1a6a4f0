import { leanOf, type Stance, stanceWord } from '../analysis/sides.ts'
import { and } from './caption.ts'

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
