import type { Selection, View } from '../../core/graph/view.ts'
import type { ActorId, Dossier } from '../../core/model.ts'

/** The view with actors that were merged or retyped under their present ids; the same value when it names none. */
export function redirectView(view: View, redirects: Dossier['redirects']): View {
  const now = (id: ActorId): ActorId => {
    const seen = new Set<ActorId>()
    let at = id
    while (!seen.has(at) && Object.hasOwn(redirects, at)) {
      seen.add(at)
      at = redirects[at] ?? at
    }
    return at
  }
  const each = (ids: readonly ActorId[]) => [...new Set(ids.map(now))]
  const next: View = {
    ...view,
    filter: { ...view.filter, actor: view.filter.actor && each(view.filter.actor) },
    poles: view.poles.map(each),
    focus: view.focus && { ...view.focus, actor: now(view.focus.actor) },
    path: view.path && { from: now(view.path.from), to: now(view.path.to) },
    select: view.select && redirectSelection(view.select, now),
  }
  return JSON.stringify(next) === JSON.stringify(view) ? view : next
}

function redirectSelection(select: Selection, now: (id: ActorId) => ActorId): Selection {
  switch (select.kind) {
    case 'actor':
      return { ...select, actor: now(select.actor) }
    case 'pair': {
      const [a, b] = [now(select.a), now(select.b)]
      // two that were merged have nothing between them any more
      return a === b ? { kind: 'actor', actor: a } : { ...select, a, b }
    }
    default:
      return select
  }
}
