import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { wordsOf } from '../../src/app/views/correct/use-correct.ts'
import type { Correction } from '../../src/core/merge/corrections.ts'
import type { OpenDossier } from '../../src/core/open-dossier.ts'
import { dossierOf, tie } from '../support/dossier.ts'

const made = dossierOf([tie('Norland', 'backs', 'Estia')])
/** after the corrections below */
const dossier = {
  ...made,
  actors: made.actors.map((actor) =>
    actor.id === 'state:norland'
      ? { ...actor, label: 'Kingdom of Norland', aliases: ['Norland', 'Old Norland', 'Sudlia'] }
      : actor,
  ),
  redirects: { 'state:sudlia': 'state:norland' } as const,
}
const app = {
  source: signal({ dossier } as unknown as OpenDossier),
  actorIndex: signal(new Map(dossier.actors.map(({ id }, index) => [id, index]))),
}

test.each<[Correction, string]>([
  [
    { op: 'rename', actor: 'state:norland', label: 'Kingdom of Norland' },
    'Norland renamed Kingdom of Norland',
  ],
  [{ op: 'rename', actor: 'state:norland', label: 'Nordia' }, 'Kingdom of Norland renamed Nordia'],
  [{ op: 'merge', actors: ['state:sudlia'], into: 'state:norland' }, 'Sudlia merged into Kingdom of Norland'],
  // not yet done
  [{ op: 'merge', actors: ['state:estia'], into: 'state:norland' }, 'Estia merged into Kingdom of Norland'],
  [{ op: 'rename', actor: 'state:gone-away', label: 'X' }, 'gone away renamed X'],
])('%j: %s', (correction, words) => {
  expect(wordsOf(app, correction)).toBe(words)
})
