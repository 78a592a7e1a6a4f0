import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ThemeName } from '../../core/export/look.ts'
import type { View } from '../../core/graph/view.ts'
import type { SkippedFile } from '../../core/ingest/index.ts'
import type { LexiconFiles } from '../../core/model.ts'
import type { OpenDossier } from '../../core/open-dossier.ts'
import type { ReaderClient } from '../worker/client.ts'
import type { Phase } from '../worker/reader.worker.ts'
import type { Place } from './place.ts'
import { type Changes, NO_CHANGES } from './session.ts'
import type { ShownPicture } from './shown-picture.ts'
import { createStore, type Store } from './store.ts'

export interface Said {
  readonly text: string
  readonly tone: 'plain' | 'warning' | 'quiet'
}

export type DialogName =
  | 'add'
  | 'snapshot'
  | 'find'
  | 'history'
  | 'poles'
  | 'quality'
  | 'dossiers'
  | 'corrections'

/** The store and what belongs to the open window rather than to the view: never in a permalink, never undone. */
export interface App extends Store {
  readonly place: Signal<Place>
  readonly reader: ReaderClient
  /** the changes that `source` holds; behind `changes` while the worker puts them in */
  readonly applied: Signal<Changes>
  readonly reading: Signal<Reading | null>
  readonly skipped: Signal<readonly SkippedFile[]>
  /** a lexicon of the reader's own, by path as in data/lexicon */
  readonly lexicon: Signal<LexiconFiles | null>
  /** what the picture of the network can be asked, while one is on screen */
  readonly picture: Signal<ShownPicture | null>
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

/** How far the worker is; `all` is 0 while there is nothing to count. */
export interface Reading {
  readonly phase: Phase
  readonly done: number
  readonly all: number
}

export interface AppParts {
  readonly source: OpenDossier
  readonly place: Place
  readonly reader: ReaderClient
  /** to begin with */
  readonly changes?: Changes
  /** those of them that `source` holds already */
  readonly applied?: Changes
  readonly view: View
  readonly systemTheme: ReadonlySignal<ThemeName>
}

export function createApp({ source, place, reader, changes, applied, view, systemTheme }: AppParts): App {
  const said = signal<Said | null>(null)
  return {
    ...createStore(source, view, systemTheme, changes),
    place: signal(place),
    reader,
    applied: signal(applied ?? changes ?? NO_CHANGES),
    reading: signal(null),
    skipped: signal([]),
    lexicon: signal(null),
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
