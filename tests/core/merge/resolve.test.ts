import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveActors } from '../../../src/core/merge/resolve.ts'
import type { Actor, ActorId, ExtractionRecord } from '../../../src/core/model.ts'

const figure = (
  label: string,
  speaksFor: ActorId | null,
  id = label.toLowerCase().replace(/ /g, '-'),
): Actor => ({
  id: `figure:${id}`,
  label,
  kind: 'figure',
  aliases: [label],
  affiliations: speaksFor ? [{ actor: speaksFor, role: null }] : [],
  mentions: [],
})

const body = (id: ActorId, label: string): Actor => ({
  id,
  label,
  kind: id.startsWith('group:') ? 'group' : 'organization',
  aliases: [],
  affiliations: [],
  mentions: [],
})

const record = (doc: string, actors: readonly Actor[]): ExtractionRecord => ({
  schema: 1,
  engine: '0',
  lexicon: '',
  model: '',
  doc,
  title: null,
  source: null,
  url: null,
  language: 'en',
  sha256: '',
  published: { date: null, inferred: true, how: '' },
  actors,
  meetings: [],
  ties: [],
  skipped: [],
  notices: [],
})

const ids = (records: readonly ExtractionRecord[]): string[] =>
  resolveActors(records).actors.map((actor) => actor.id)

describe('one party over all articles', () => {
  it.each([
    [
      'another spelling',
      [figure('Walid Moallem', 'state:syria')],
      [figure('Walid Muallem', 'state:syria')],
      1,
    ],
    ['a bare surname', [figure('Pavel Orlin', 'state:norland')], [figure('Orlin', 'state:norland')], 1],
    [
      'a surname of somebody else',
      [figure('Pavel Orlin', 'state:norland')],
      [figure('Orlin', 'state:estia')],
      2,
    ],
    ['a surname of nobody known', [figure('Pavel Orlin', 'state:norland')], [figure('Orlin', null)], 2],
    [
      'two who share a surname',
      [figure('Pavel Orlin', 'state:norland'), figure('Ivan Orlin', 'state:norland')],
      [figure('Orlin', 'state:norland')],
      3,
    ],
    [
      'namesakes by sound of two countries',
      [figure('Sergei Ivanov', 'state:norland')],
      [figure('Sergey Ivanov', 'state:estia')],
      2,
    ],
    ['relatives', [figure('Hafez al-Assad', 'state:syria')], [figure('Bashar al-Assad', 'state:syria')], 2],
    [
      'one body in two kinds',
      [body('group:velmar-front', 'Velmar Front')],
      [body('organization:velmar-front', 'The Velmar Front')],
      1,
    ],
  ] as const)('%s', (_, one, other, count) => {
    expect(ids([record('a', one), record('b', other)])).toHaveLength(count)
  })

  it('sends every id of a record to the party it became', () => {
    const records = [
      record('a', [figure('Pavel Orlin', 'state:norland')]),
      record('b', [figure('Orlin', 'state:norland')]),
    ]
    const { idOf, actors } = resolveActors(records)
    expect(idOf(1, 'figure:orlin')).toBe('figure:pavel-orlin')
    expect(actors[0]?.aliases).toEqual(['Orlin', 'Pavel Orlin'])
  })

  it('does not depend on the order of articles, and a second time changes nothing', () => {
    const names = [
      'Pavel Orlin',
      'Pavel Orlyn',
      'Orlin',
      'Ana Roth',
      'Anna Roth',
      'Roth',
      'Ivan Kade',
      'Kade',
    ]
    const actor = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom<ActorId | null>('state:norland', 'state:estia', null))
      .map(([name, state]) => figure(name, state))
    const articles = fc.array(fc.uniqueArray(actor, { selector: (one) => one.id, maxLength: 4 }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(articles, (lists) => {
        const records = lists.map((actors, i) => record(`d${i}`, actors))
        const forth = resolveActors(records)
        const back = resolveActors([...records].reverse())
        expect(back.actors).toEqual(forth.actors)
        for (const one of records)
          for (const { id } of one.actors) {
            expect(forth.actors.some((resolved) => resolved.id === forth.idOf(0, id))).toBe(true)
            expect(forth.idOf(0, forth.idOf(0, id))).toBe(forth.idOf(0, id))
          }
      }),
    )
  })
})
