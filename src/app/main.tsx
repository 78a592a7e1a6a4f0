import { suggestPoles } from '../core/analysis/poles.ts'
import { openGraph } from '../core/graph/graph.ts'
import { rollUp } from '../core/graph/rollup.ts'
import { DEFAULT_VIEW, type View } from '../core/graph/view.ts'
import type { Dossier } from '../core/model.ts'
import { text } from './messages.ts'
import { mount } from './mount.tsx'
import { keepChanges } from './state/keeping.ts'
import { changesOf, readKept } from './state/kept.ts'
import { keepAddress, viewOfAddress, warnOfAddress } from './state/link.ts'
import { keepForOffline } from './state/offline.ts'
import { chosenDossier, listDossiers, open, remotePlace, storedCorrections } from './state/place.ts'
import { keepDossier } from './state/reading.ts'
import { NO_CHANGES } from './state/session.ts'
import { listenForDrops } from './views/add/drops.ts'
import { listenForKeys } from './views/shell/keys.ts'
import { createReaderClient } from './worker/client.ts'

const base = new URL('.', location.href.split('#')[0]).href

/** The first view of a dossier: its two most opposed poles, all years. A link to a view about sides may leave them open. */
function withPoles(dossier: Dossier, linked: View | null): View {
  const view = linked ?? DEFAULT_VIEW
  const needsPoles = linked === null || ['sides', 'matrix', 'trajectories'].includes(view.mode)
  if (view.poles.length > 0 || !needsPoles) return view
  return { ...view, poles: suggestPoles(rollUp(openGraph(dossier)), DEFAULT_VIEW.filter) }
}

async function start(element: HTMLElement): Promise<void> {
  const listed = await listDossiers(base)
  const chosen = chosenDossier(listed, new URLSearchParams(location.search).get('dossier'))
  if (!chosen) throw new Error(text.noDossier)
  const remote = remotePlace(base, chosen)
  const [source, beside] = await Promise.all([open(remote), storedCorrections(remote, chosen)])
  const place = { ...remote, key: `${remote.key} ${source.dossier.name}` }
  const kept = await readKept(place.key)
  const changes = changesOf(beside.corrections, kept)
  // A static dossier was built with what lies beside it; a served one may have been corrected since.
  const builtIn =
    changes.corrections === beside.corrections && (!chosen.writable || beside.corrections.length === 0)
  const { hash } = location
  const linked = viewOfAddress(hash, source.dossier.hash)
  const { app } = mount(element, {
    source,
    place,
    changes,
    applied: builtIn && changes.added.length === 0 ? changes : NO_CHANGES,
    reader: createReaderClient(base),
    view: withPoles(source.dossier, linked?.view ?? null),
  })
  // A handle for scripts and tests: signals out, `change` in.
  Object.assign(globalThis, { entente: app, dossiers: listed })
  document.title = `${source.dossier.name} · Entente`
  keepDossier(app)
  keepChanges(app, beside.corrections)
  keepAddress(app)
  listenForDrops(app)
  listenForKeys(app)
  keepForOffline()
  warnOfAddress(app, hash)
  if (beside.broken.length > 0) app.say(text.correct.brokenLines(beside.broken.length), 'warning')
}

const element = document.getElementById('app')
if (element) {
  start(element).catch((fault: unknown) => {
    element.className = 'failed'
    element.textContent = `${text.broken} ${fault instanceof Error ? fault.message : String(fault)}`
  })
}
