import { suggestPoles } from '../../core/analysis/poles.ts'
import type { Dossier } from '../../core/dossier.ts'
import { DEFAULT_VIEW, type View } from '../../core/graph/view.ts'
import { rolledOf } from './store.ts'

/** The first view of a dossier: its two most opposed poles, all years. A link to a view about sides may leave them open. */
export function withPoles(dossier: Dossier, linked: View | null): View {
  const view = linked ?? DEFAULT_VIEW
  const needsPoles = linked === null || ['sides', 'matrix', 'trajectories'].includes(view.mode)
  if (view.poles.length > 0 || !needsPoles) return view
  return { ...view, poles: suggestPoles(rolledOf(dossier), DEFAULT_VIEW.filter) }
}
