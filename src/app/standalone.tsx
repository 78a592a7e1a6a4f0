import { DEFAULT_VIEW } from '../core/graph/view.ts'
import { openDossier } from '../core/open-dossier.ts'
import { unpack } from '../core/pack.ts'
import { text } from './messages.ts'
import { mount } from './mount.tsx'
import { keepAddress, viewOfAddress } from './state/link.ts'
import type { ReaderClient } from './worker/client.ts'

/** The app inside a page that carries its dossier: opens from disk, asks no network, reads no new articles. */
async function start(element: HTMLElement): Promise<void> {
  const found = unpack(document.getElementById('dossier')?.textContent ?? '')
  if (!found) throw new Error(text.noDossier)
  const source = await openDossier(found.readFile)
  const linked = viewOfAddress(location.hash || `#${found.pack.view}`, source.dossier)
  const place = { name: source.dossier.name, readFile: found.readFile, write: null }
  const { app } = mount(element, {
    source,
    place,
    reader: noReader,
    view: linked?.view ?? DEFAULT_VIEW,
  })
  // a reload and the way back work in a page from disk, too
  keepAddress(app)
  Object.assign(globalThis, { entente: app })
}

const refuse = () => Promise.reject(new Error(text.standalone))
const noReader: ReaderClient = { rework: refuse, record: refuse, stop: () => {} }

const element = document.getElementById('app')
if (element) {
  start(element).catch((fault: unknown) => {
    element.className = 'failed'
    element.textContent = `${text.broken} ${fault instanceof Error ? fault.message : String(fault)}`
  })
}
