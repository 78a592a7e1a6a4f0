import { effect } from '@preact/signals'
import { type Correction, correctionLine, parseCorrections } from '../../core/merge/corrections.ts'
import { text } from '../messages.ts'
import type { App } from './app.ts'
import { type Kept, writeKept } from './kept.ts'
import { baseOf } from './place.ts'
import type { Changes } from './session.ts'

/** Writes every change where it survives: corrections beside the dossier where a server takes them, the rest here. */
export function keepChanges(app: App, beside: readonly Correction[]): () => void {
  let written = beside.map(correctionLine)
  let before = app.applied.peek()
  let last: Promise<void> = Promise.resolve()
  return effect(() => {
    const changes = app.applied.value
    if (changes === before) return
    before = changes
    last = last.then(() => keep(changes))
  })

  async function keep(changes: Changes): Promise<void> {
    const { key, write } = app.place.peek()
    const lines = changes.corrections.map(correctionLine)
    const sent = write !== null && (await send(write, lines))
    const kept: Kept = {
      added: changes.added,
      corrections: sent ? null : changes.corrections,
      beside: beside.map((one) => JSON.stringify(one)),
    }
    const safe = await writeKept(key, kept)
    if (!sent && write !== null) app.say(safe ? text.correct.keptHere : text.notWritten, 'warning')
    else if (!safe && (changes.added.length > 0 || !sent)) app.say(text.correct.notKept, 'warning')
  }

  /** Lines that somebody else wrote meanwhile stay: this page never heard of them. */
  async function send(address: string, lines: readonly string[]): Promise<boolean> {
    if (lines.join('') === written.join('')) return true
    try {
      const there = parseCorrections(await baseOf(app.place.peek())('corrections.jsonl'))
      // the server takes only lines that it understands, and none may get lost
      if (there.broken.length > 0) return false
      const foreign = there.corrections.map(correctionLine).filter((line) => !written.includes(line))
      const response = await fetch(address, { method: 'POST', body: [...lines, ...foreign].join('') })
      if (response.ok) written = [...lines]
      return response.ok
    } catch {
      return false
    }
  }
}
