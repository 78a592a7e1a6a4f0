import { effect } from '@preact/signals'
import { type Correction, correctionLine, parseCorrections } from '../../core/merge/corrections.ts'
import { text } from '../messages.ts'
import type { App } from './app.ts'
import { changesOf, readKept, writeKept } from './kept.ts'
import { mergeChanges, sameChanges } from './merge-changes.ts'
import { baseOf } from './place.ts'
import type { Changes } from './session.ts'

/**
 * Writes every change where it survives: corrections beside the dossier where a server takes them, the rest here. Other
 * pages may do the same at the same time (a second tab, a colleague, a hand in the file), so what is there is read
 * first, and what comes of both is written and taken over: nobody's work is lost.
 */
export function keepChanges(app: App, beside: readonly Correction[]): () => void {
  /** as it was last read or written: what has changed since, changed on one side or the other */
  let shared = app.changes.peek()
  let before = app.applied.peek()
  let last: Promise<void> = Promise.resolve()
  let underWay = 0
  const others = new BroadcastChannel('entente dossiers')
  const next = (act: () => Promise<void>) => {
    underWay++
    last = last.then(() => alone(`entente ${app.place.peek().key}`, act)).finally(() => underWay--)
  }
  /** The browser asks before it leaves a page whose last change is not yet written. */
  const leaving = (event: BeforeUnloadEvent) => {
    if (underWay > 0 || app.changes.peek() !== app.applied.peek()) event.preventDefault()
  }
  addEventListener('beforeunload', leaving)
  others.onmessage = ({ data }) => {
    if (data === app.place.peek().key) next(async () => void adopt((await there()).changes))
  }
  const stop = effect(() => {
    const changes = app.applied.value
    if (changes === before) return
    before = changes
    next(keep)
  })
  return () => {
    stop()
    removeEventListener('beforeunload', leaving)
    others.close()
  }

  async function keep(): Promise<void> {
    const { key, write } = app.place.peek()
    const stored = await there()
    const changes = adopt(stored.changes)
    if (stored.known && sameChanges(changes, stored.changes)) return
    const sent = write !== null && stored.writable && (await send(write, changes))
    const safe = await writeKept(key, {
      added: changes.added,
      corrections: sent ? null : changes.corrections,
      beside: stored.beside.map((one) => JSON.stringify(one)),
    })
    if (safe || sent) others.postMessage(key)
    if (!sent && write !== null) app.say(safe ? text.correct.keptHere : text.notWritten, 'warning')
    else if (!safe && (changes.added.length > 0 || !sent)) app.say(text.correct.notKept, 'warning')
  }

  /** Takes over what others changed, in every step of the history: undo takes back only what was done here. */
  function adopt(theirs: Changes): Changes {
    const base = shared
    const ours = app.changes.peek()
    const merged = mergeChanges(base, ours, theirs)
    shared = merged
    if (sameChanges(merged, ours)) return ours
    const known = new Map([[ours, merged]])
    app.history.rewrite((session) => {
      const changes = known.get(session.changes) ?? mergeChanges(base, session.changes, theirs)
      known.set(session.changes, changes)
      return changes === session.changes ? session : { ...session, changes }
    })
    app.say(text.correct.fromOthers)
    return merged
  }

  /** What is stored now; `known` is false while nothing is. */
  async function there() {
    const { key, write } = app.place.peek()
    const kept = await readKept(key)
    const file = write === null ? null : await fileBeside()
    const lying = write === null ? beside : file?.corrections
    const { corrections } = lying && (kept || file) ? changesOf(lying, kept) : shared
    return {
      known: kept !== null,
      // where nothing is stored, or nobody answers, nobody has changed anything
      changes: { corrections, added: kept?.added ?? shared.added },
      beside: lying ?? beside,
      // the server takes only lines that it understands, and none may get lost
      writable: file !== null && file.broken.length === 0,
    }
  }

  async function fileBeside() {
    try {
      return parseCorrections(await baseOf(app.place.peek())('corrections.jsonl'))
    } catch {
      return null
    }
  }

  async function send(address: string, { corrections }: Changes): Promise<boolean> {
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: corrections.map(correctionLine).join(''),
      })
      return response.ok
    } catch {
      return false
    }
  }
}

/** One page at a time, where the browser has locks (it has none on an address without encryption). */
function alone(name: string, act: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(name, act) : act()
}
