import { useContext, useState } from 'preact/hooks'
import { slug } from '../../../core/actors/spell.ts'
import type { Subject } from '../../../core/export/agreement.ts'
import type { Correction } from '../../../core/merge/corrections.ts'
import type { ActorKind } from '../../../core/model.ts'
import { correctionWords } from '../../messages/corrections.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { correct } from '../../state/reading.ts'

export interface Correcting {
  readonly busy: boolean
  /** resolves to whether the dossier took them */
  readonly make: (corrections: readonly Correction[]) => Promise<boolean>
}

/** A page that carries its dossier has no reader, and nowhere to keep what it would be told. */
export const canCorrect = (app: App): boolean => app.place.value.key !== undefined

/** Makes corrections as one step that is named after the first of them. */
export function useCorrect(): Correcting {
  const app = useContext(AppContext)
  const [busy, setBusy] = useState(false)
  return {
    busy,
    make: async (corrections) => {
      const [first] = corrections
      if (!first) return false
      setBusy(true)
      const time = new Date().toISOString()
      const done = await correct(
        app,
        wordsOf(app, first),
        corrections.map((one) => ({ ...one, time })),
      )
      setBusy(false)
      return done
    },
  }
}

export function wordsOf(app: Pick<App, 'source' | 'actorIndex'>, correction: Correction): string {
  const { actors, articles, redirects } = app.source.value.dossier
  const known = (id: string) => actors[app.actorIndex.value.get(redirects[id] ?? id) ?? -1]
  const who = (id: string): Subject => {
    const now = known(id)
    if (!now) return readAs(id)
    const gone = correction.op === 'merge' && redirects[id] !== undefined
    const renamed = correction.op === 'rename' && correction.label === now.label
    // a correction that holds has changed the name that it speaks of
    return gone || renamed ? before(id, now.aliases) : now
  }
  const article = (hash: string) => {
    const found = articles.find(({ sha256 }) => sha256 === hash)
    return found?.title ?? found?.id ?? hash.slice(0, 8)
  }
  return correctionWords(correction, who, article)
}

/** The name that an actor had before, which it keeps as an alias and which its id was made of. */
function before(id: string, aliases: readonly string[]): Subject {
  const read = readAs(id)
  return { ...read, label: aliases.find((alias) => id.endsWith(`:${slug(alias)}`)) ?? read.label }
}

/** An id that is gone is still readable: "figure:ana-petrova". */
function readAs(id: string): Subject {
  const [kind = '', slug = ''] = id.split(':')
  return { kind: kind as ActorKind, label: slug.replaceAll('-', ' ') }
}
