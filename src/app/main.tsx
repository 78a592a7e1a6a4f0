import type { OpenDossier } from '../core/open-dossier.ts'
import { showFailure } from './failed.ts'
import { text } from './messages.ts'
import { mount } from './mount.tsx'
import { withPoles } from './state/first-view.ts'
import { keepChanges } from './state/keeping.ts'
import { changesOf, readKept } from './state/kept.ts'
import { keepAddress, viewOfAddress, warnOfAddress } from './state/link.ts'
import { keepForOffline } from './state/offline.ts'
import { ownPlace } from './state/own.ts'
import {
  chosenDossier,
  type Listed,
  listDossiers,
  open,
  type Place,
  remotePlace,
  type Stored,
  storedCorrections,
} from './state/place.ts'
import { keepDossier } from './state/reading.ts'
import { NO_CHANGES } from './state/session.ts'
import { listenForDrops } from './views/add/drops.ts'
import { listenForKeys } from './views/shell/keys.ts'
import { createReaderClient } from './worker/client.ts'

const base = new URL('.', location.href.split('#')[0]).href

interface Asked {
  readonly source: OpenDossier
  readonly place: Place
  readonly beside: Stored
  /** the dossier as it is served holds the corrections beside it */
  readonly builtIn: boolean
}

/** `?dossier=…` of this site, `?new=…` for one that lives in this browser; the first of the site without either. */
async function asked(listed: readonly Listed[]): Promise<Asked> {
  const words = new URLSearchParams(location.search)
  const own = words.get('new') ?? (listed.length === 0 && !words.has('dossier') ? text.state.untitled : null)
  if (own !== null) {
    const place = ownPlace(own)
    return { source: await open(place), place, beside: { corrections: [], broken: [] }, builtIn: true }
  }
  const chosen = chosenDossier(listed, words.get('dossier'))
  const remote = remotePlace(base, chosen)
  const [source, beside] = await Promise.all([open(remote), storedCorrections(remote, chosen)])
  const place = { ...remote, key: `${remote.key} ${source.dossier.name}` }
  // A static dossier was built with what lies beside it; a served one may have been corrected since.
  return { source, place, beside, builtIn: !chosen.writable || beside.corrections.length === 0 }
}

async function start(element: HTMLElement, listed: readonly Listed[]): Promise<void> {
  const { source, place, beside, builtIn } = await asked(listed)
  const changes = changesOf(beside.corrections, await readKept(place.key))
  const unchanged = builtIn && changes.corrections === beside.corrections && changes.added.length === 0
  const { hash } = location
  const linked = viewOfAddress(hash, source.dossier)
  const { app } = mount(element, {
    source,
    place,
    changes,
    applied: unchanged ? changes : NO_CHANGES,
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
  // A part of the page that is fetched late is gone: the site was renewed under an open page.
  addEventListener('vite:preloadError', () => app.say(text.state.renewed, 'warning'))
  if (beside.broken.length > 0) app.say(text.correct.brokenLines(beside.broken.length), 'warning')
}

const element = document.getElementById('app')
if (element) {
  let listed: readonly Listed[] = []
  listDossiers(base)
    .then((found) => {
      listed = found
      return start(element, found)
    })
    .catch((fault: unknown) => showFailure(element, fault, listed))
}
