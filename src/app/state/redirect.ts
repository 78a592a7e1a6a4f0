import type { Dossier } from '../../core/dossier.ts'
import { meetingOf } from '../../core/graph/meetings.ts'
import type { Selection, View } from '../../core/graph/view.ts'
import type { ActorId } from '../../core/model.ts'

/** The view with actors that were merged or retyped, and meetings whose first report is another now, under their present ids; the same value when it names none. */
export function redirectView(
  view: View,
  { redirects, meetings }: Pick<Dossier, 'redirects' | 'meetings'>,
): View {
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
    select: view.select && redirectSelection(view.select, now, meetings),
    moved: view.moved.map((one) => ({ ...one, actor: now(one.actor) })),
  }
  return JSON.stringify(next) === JSON.stringify(view) ? view : next
}

function redirectSelection(
  select: Selection,
  now: (id: ActorId) => ActorId,
  meetings: Dossier['meetings'],
): Selection {
  switch (select.kind) {
    case 'actor':
      return { ...select, actor: now(select.actor) }
    case 'pair': {
      const [a, b] = [now(select.a), now(select.b)]
      // two that were merged have nothing between them any more
      return a === b ? { kind: 'actor', actor: a } : { ...select, a, b }
    }
    case 'meeting':
      return { ...select, meeting: meetingOf(meetings, select.meeting)?.id ?? select.meeting }
    default:
      return select
  }
}
