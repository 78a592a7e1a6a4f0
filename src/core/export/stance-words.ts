import { leanOf, type PoleStance, type Stance, sourcesOf } from '../analysis/sides.ts'
import type { Graph } from '../graph/graph.ts'
import { type Subject, tieVerb } from './agreement.ts'
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

/** "backs Syria, opposes the rebels"; "mixed: backs and opposes Syria"; of many "back both sides" */
export function stanceSentence(stance: Stance, poles: readonly [string, string], subject: Subject): string {
  const parts = stance.poles.slice(0, 2).flatMap((pole, index) => {
    const verbs = towardOne(pole, subject)
    return verbs.length > 0 ? [`${and(verbs)} ${poles[index as 0 | 1]}`] : []
  })
  const { state } = leanOf(stance)
  if (state === 'backs both') return `${tieVerb('backing', subject)} both sides`
  if (state === 'opposes both') return `${tieVerb('opposition', subject)} both sides`
  return state === 'mixed' ? `mixed: ${and(parts)}` : and(parts)
}

const towardOne = (pole: PoleStance, subject: Subject): string[] =>
  (['backing', 'opposition'] as const).flatMap((type) =>
    pole[type].length > 0 ? [tieVerb(type, subject)] : [],
  )

/** "4 sentences, 2 sources" that a stance rests on */
export function countsOf(graph: Graph, stance: Stance): string {
  const rows = stance.poles.flatMap((pole: PoleStance) => [...pole.backing, ...pole.opposition])
  return `${plural(rows.length, 'sentence')}, ${plural(sourcesOf(graph, rows), 'source')}`
}
