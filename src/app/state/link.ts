import { effect } from '@preact/signals'
import type { Dossier } from '../../core/dossier.ts'
import { meetingOf } from '../../core/graph/meetings.ts'
import { linkOfView, viewOfLink } from '../../core/graph/permalink.ts'
import { DEFAULT_VIEW, type View } from '../../core/graph/view.ts'
import { text } from '../messages.ts'
import type { App } from './app.ts'
import { redirectView } from './redirect.ts'

/** The address bar and the view, kept equal in both directions. */

export interface Linked {
  readonly view: View
  /** what in the link was not understood or does not fit the dossier */
  readonly problems: readonly string[]
}

type Addressed = Pick<Dossier, 'hash' | 'redirects' | 'meetings'>

export function viewOfAddress(hash: string, known: Addressed): Linked | null {
  if (hash.length < 2) return null
  const { view, dossier, problems } = viewOfLink(hash)
  const other = dossier !== null && dossier !== known.hash.slice(0, 12)
  const lost = view.select?.kind === 'meeting' && !meetingOf(known.meetings, view.select.meeting)
  return {
    view: redirectView(view, known),
    problems: [
      ...(other ? [text.otherDossier] : []),
      ...(lost ? [text.lostMeeting] : []),
      ...problems.map(({ message }) => message),
    ],
  }
}

/** Says what does not fit, once the dossier holds the reader's own changes: a link may have been made with them. */
export function warnOfAddress(app: App, hash: string): void {
  const stop = effect(() => {
    if (app.applied.value !== app.changes.value) return
    const { problems } = viewOfAddress(hash, app.source.peek().dossier) ?? { problems: [] }
    sayAll(app, problems)
    queueMicrotask(() => stop())
  })
}

/** One message for all: a second one would take the place of the first. */
function sayAll(app: App, problems: readonly string[]): void {
  if (problems.length > 0) app.say(problems.join(' '), 'warning')
}

const SETTLED = 250

/** Writes the address when the view has come to rest, reads it when the reader goes back or edits it. */
export function keepAddress(app: App): () => void {
  let own = location.hash
  let read = app.view.peek()
  let timer = 0
  const stop = effect(() => {
    const [view, { dossier }] = [app.view.value, app.source.value]
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      const link = `#${linkOfView(view, dossier.hash)}`
      if (link === location.hash) return
      own = link
      // another way to write what the address says already is no step of its own: the way back would end at it
      if (view === read || location.hash === '') history.replaceState(null, '', link)
      else history.pushState(null, '', link)
    }, SETTLED)
  })
  const onAddress = () => {
    // the place of a part of the page is no view
    if (location.hash === own || /^#[^=]+$/.test(location.hash)) return
    own = location.hash
    const found = viewOfAddress(own, app.source.value.dossier)
    app.change(text.fromLink, () => found?.view ?? DEFAULT_VIEW)
    read = app.view.peek()
    sayAll(app, found?.problems ?? [])
  }
  addEventListener('popstate', onAddress)
  return () => {
    stop()
    clearTimeout(timer)
    removeEventListener('popstate', onAddress)
  }
}

export async function copyLink(app: App): Promise<void> {
  const link = `${location.href.split('#')[0]}#${linkOfView(app.view.value, app.source.value.dossier.hash)}`
  try {
    await navigator.clipboard.writeText(link)
    app.say(text.copied)
  } catch {
    app.say(link)
  }
}
