import type { SourceFile } from '../../core/ingest/index.ts'
import { type Correction, correctionLine } from '../../core/merge/corrections.ts'
import { text } from '../messages.ts'
import type { App } from './app.ts'
import { memoryPlace, open } from './place.ts'

/** Changing the dossier itself: articles added, corrections made. Each is read in the worker and merged anew. */

export async function addFiles(app: App, files: readonly SourceFile[]): Promise<boolean> {
  const before = app.source.peek().dossier
  const worked = await rework(app, files, app.corrections.peek())
  if (!worked) return false
  const after = app.source.peek().dossier
  app.say(
    worked.added.length > 0
      ? text.added(
          worked.added.length,
          after.actors.length - before.actors.length,
          after.pieces.tie.length - before.pieces.tie.length,
        )
      : text.nothingRead,
    worked.added.length > 0 ? 'plain' : 'warning',
  )
  app.skipped.value = worked.skipped
  return true
}

export async function correct(app: App, more: readonly Correction[]): Promise<void> {
  const corrections = [...app.corrections.peek(), ...more]
  if (await rework(app, [], corrections)) {
    app.corrections.value = corrections
    await send(app, corrections)
  }
}

async function rework(app: App, files: readonly SourceFile[], corrections: readonly Correction[]) {
  const place = app.place.peek()
  app.reading.value = { done: 0, all: files.length }
  try {
    const worked = await app.reader.rework(
      place.readFile,
      { name: app.source.peek().dossier.name, files, corrections },
      (done, all) => {
        app.reading.value = { done, all }
      },
    )
    const next = memoryPlace(place, worked.files)
    app.source.value = await open(next)
    app.place.value = next
    return worked
  } catch (fault) {
    app.say(fault instanceof Error ? fault.message : String(fault), 'warning')
    return null
  } finally {
    app.reading.value = null
  }
}

/** To the server that serves the dossier, where there is one. */
async function send(app: App, corrections: readonly Correction[]): Promise<void> {
  const { write } = app.place.peek()
  if (!write) return
  const response = await fetch(write, { method: 'POST', body: corrections.map(correctionLine).join('') })
  app.say(response.ok ? text.corrected : text.notWritten, response.ok ? 'plain' : 'warning')
}
