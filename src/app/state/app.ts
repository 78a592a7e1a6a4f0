import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { OpenDossier } from '../../core/dossier.ts'
import type { ThemeName } from '../../core/export/look.ts'
import type { View } from '../../core/graph/view.ts'
import type { SkippedFile } from '../../core/ingest/index.ts'
import type { Correction } from '../../core/merge/corrections.ts'
import type { Picture } from '../views/network/picture.ts'
import type { ReaderClient } from '../worker/client.ts'
import type { Place } from './place.ts'
import { createStore, type Store } from './store.ts'

export interface Said {
  readonly text: string
  readonly tone: 'plain' | 'warning' | 'quiet'
}

export type DialogName = 'add' | 'snapshot' | 'find' | 'history' | 'poles' | 'quality' | 'dossiers'

/** The store and what belongs to the open window rather than to the view: never in a permalink, never undone. */
export interface App extends Store {
  readonly place: Signal<Place>
  readonly reader: ReaderClient
  readonly corrections: Signal<readonly Correction[]>
  readonly reading: Signal<{ readonly done: number; readonly all: number } | null>
  readonly skipped: Signal<readonly SkippedFile[]>
  /** what the picture of the network can be asked, while one is on screen */
  readonly picture: Signal<Picture | null>
  /** what a list points at: lights up in the picture */
  readonly pointed: Signal<{ readonly actor: number; readonly tie: number } | null>
  /** the year, and the pole, whose sentences the dossier of an actor is narrowed to */
  readonly spot: Signal<{ readonly pole: number | null; readonly year: number } | null>
  readonly dialog: Signal<DialogName | null>
  /** on a phone: which sheet is up */
  readonly sheet: Signal<'filters' | null>
  readonly said: Signal<Said | null>
  readonly say: (text: string, tone?: Said['tone']) => void
}

export interface AppParts {
  readonly source: OpenDossier
  readonly place: Place
  readonly reader: ReaderClient
  readonly corrections: readonly Correction[]
  readonly view: View
  readonly systemTheme: ReadonlySignal<ThemeName>
}

export function createApp({ source, place, reader, corrections, view, systemTheme }: AppParts): App {
  const said = signal<Said | null>(null)
  return {
    ...createStore(source, view, systemTheme),
    place: signal(place),
    reader,
    corrections: signal(corrections),
    reading: signal(null),
    skipped: signal([]),
    picture: signal(null),
    pointed: signal(null),
    spot: signal(null),
    dialog: signal(null),
    sheet: signal(null),
    said,
    say: (text, tone = 'plain') => {
      said.value = { text, tone }
    },
  }
}
