import { batch, effect } from '@preact/signals'
import { placesOf } from '../../core/graph/kept-places.ts'
import { timeIndex } from '../../core/graph/time-index.ts'
import type { SkippedFile } from '../../core/ingest/index.ts'
import type { Correction } from '../../core/merge/corrections.ts'
import type { LexiconFiles } from '../../core/model.ts'
import type { OpenDossier } from '../../core/open-dossier.ts'
import { text } from '../messages.ts'
import type { DroppedFile } from '../worker/dropped.ts'
import type { App } from './app.ts'
import { withPoles } from './first-view.ts'
import { mergeChanges } from './merge-changes.ts'
import { baseOf, memoryPlace, open, type Place } from './place.ts'
import { redirectView } from './redirect.ts'
import type { Changes } from './session.ts'
import { plainOf, rolledOf } from './store.ts'

/**
 * Changing the dossier itself: articles added, corrections made and taken back. The worker merges anew from the
 * dossier as it came; the history says which changes hold.
 */

interface Made {
  readonly changes: Changes
  readonly source: OpenDossier
  readonly place: Place
  readonly skipped: readonly SkippedFile[]
}

/** Dossiers of the last changes, so that undo and redo need not merge again. */
const REMEMBERED = 4

export async function addFiles(app: App, files: readonly DroppedFile[]): Promise<boolean> {
  if (files.length === 0) return false
  const before = app.source.peek().dossier
  const held = app.changes.peek()
  const made = await rework(app, held, files)
  if (!made) return false
  app.skipped.value = made.skipped
  const articles = made.changes.added.length - held.added.length
  if (articles === 0) {
    app.say(text.correct.nothingRead(made.skipped.length), 'warning')
    return false
  }
  hold(app, made, text.correct.addedStep(articles), held)
  const after = made.source.dossier
  app.say(
    text.added(
      articles,
      Math.max(0, after.actors.length - before.actors.length),
      Math.max(0, after.pieces.tie.length - before.pieces.tie.length),
    ),
  )
  return made.skipped.length === 0
}

/** Reads every article again with the reader's own lexicon laid over ours; null goes back to ours alone. */
export async function readWith(app: App, lexicon: LexiconFiles | null): Promise<void> {
  const before = app.lexicon.peek()
  app.lexicon.value = lexicon
  const changes = app.changes.peek()
  const made = await rework(app, changes)
  if (made) show(app, { ...made, changes })
  else app.lexicon.value = before
}

/** Makes corrections as one step of the history. */
export const correct = (app: App, label: string, more: readonly Correction[]): Promise<boolean> =>
  setCorrections(app, label, [...app.changes.peek().corrections, ...more])

/** Takes one correction back, wherever it stands. */
export const withdraw = (app: App, label: string, gone: Correction): Promise<boolean> =>
  setCorrections(
    app,
    label,
    app.changes.peek().corrections.filter((one) => one !== gone),
  )

async function setCorrections(app: App, label: string, corrections: readonly Correction[]): Promise<boolean> {
  const unmatched = new Set(unmatchedOf(app.source.peek()))
  const held = app.changes.peek()
  const made = await rework(app, { ...held, corrections })
  if (!made) return false
  hold(app, made, label, held)
  const stray = unmatchedOf(made.source).filter((message) => !unmatched.has(message))
  if (stray.length > 0) app.say(text.correct.fitsNothing, 'warning')
  else app.say(text.correct.done(label))
  return true
}

export const unmatchedOf = ({ dossier }: OpenDossier): readonly string[] =>
  dossier.notices.filter(({ code }) => code === 'unmatched-correction').map(({ message }) => message)

/** Brings the dossier to what the history says, at the start and after every undo and redo. */
export function keepDossier(app: App): () => void {
  const remembered: Made[] = []
  const stop = effect(() => {
    const changes = app.changes.value
    const applied = app.applied.value
    if (changes === applied) {
      remember({ changes, source: app.source.peek(), place: app.place.peek(), skipped: [] })
      return
    }
    const known = remembered.find((made) => made.changes === changes)
    if (known) show(app, known)
    else bring(changes)
  })
  return stop

  function remember(made: Made): void {
    const others = remembered.filter(({ changes }) => changes !== made.changes)
    remembered.splice(0, remembered.length, made, ...others.slice(0, REMEMBERED - 1))
  }

  async function bring(changes: Changes): Promise<void> {
    const made = await rework(app, changes)
    if (made && app.changes.peek() === changes) show(app, { ...made, changes })
  }
}

/** `held`: the changes that the work began with. Another page may have added to them meanwhile. */
function hold(app: App, made: Made, label: string, held: Changes): void {
  const first = app.source.peek().dossier.articles.length === 0
  const { dossier } = made.source
  batch(() => {
    show(app, made)
    app.history.change(label, (session) => ({
      // the first articles of a dossier bring its sides with them
      view: first ? withPoles(dossier, null) : redirectView(session.view, dossier),
      changes: mergeChanges(held, made.changes, session.changes),
    }))
  })
}

function show(app: App, { changes, source, place }: Made): void {
  batch(() => {
    // The same dossier again: built with these corrections already.
    if (source.dossier.hash !== app.source.peek().dossier.hash) {
      app.source.value = source
      app.place.value = place
    }
    app.applied.value = changes
  })
}

/** One after the other: each starts when the one before has ended. */
let last: Promise<unknown> = Promise.resolve()

function rework(app: App, changes: Changes, files: readonly DroppedFile[] = []): Promise<Made | null> {
  const next = last.then(() => reworkNow(app, changes, files))
  last = next
  return next
}

async function reworkNow(app: App, changes: Changes, files: readonly DroppedFile[]): Promise<Made | null> {
  const place = app.place.peek()
  const { dossier } = app.source.peek()
  app.reading.value = { phase: 'files', done: 0, all: files.length }
  try {
    const worked = await app.reader.rework(
      baseOf(place),
      {
        name: dossier.name,
        base: place.key ?? place.name,
        files,
        ...changes,
        lexicon: app.lexicon.peek(),
        places: placesOf(dossier),
      },
      (phase, done, all) => {
        app.reading.value = { phase, done, all }
      },
    )
    const next = memoryPlace(place, worked.files)
    await aTask()
    const source = await ready(await open(next))
    const added = files.length > 0 ? worked.added : changes.added
    return {
      changes: files.length > 0 ? { ...changes, added } : changes,
      source,
      place: next,
      skipped: worked.skipped,
    }
  } catch (fault) {
    app.say(isStop(fault) ? text.correct.stopped : faultText(fault), 'warning')
    return null
  } finally {
    app.reading.value = null
  }
}

/** Puts up what the first picture of a dossier needs, a task at a time, so that the page never stands still. */
async function ready(source: OpenDossier): Promise<OpenDossier> {
  await aTask()
  const graph = plainOf(source.dossier)
  await aTask()
  rolledOf(source.dossier)
  await aTask()
  timeIndex(graph)
  await aTask()
  return source
}

const aTask = () => new Promise((resolve) => setTimeout(resolve))

const isStop = (fault: unknown) => fault instanceof DOMException && fault.name === 'AbortError'
const faultText = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))
