import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stances } from '../../../src/core/analysis/sides.ts'
import { agree, isPlural, tieVerb } from '../../../src/core/export/agreement.ts'
import { tieClause } from '../../../src/core/export/caption.ts'
import { stanceSentence } from '../../../src/core/export/stance-words.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER } from '../../../src/core/graph/view.ts'
import type { ActorKind } from '../../../src/core/model.ts'
import { dossierOf, type TieLine, tie } from '../../support/dossier.ts'

const subject = (kind: ActorKind, label: string) => ({ kind, label })

describe('who takes a verb in the plural', () => {
  test.each([
    'Arab foreign ministers',
    'The rebels',
    'Senior officers',
    'Kurdish fighters',
    'Norlandic militiamen',
    'Turkmen',
    'Young people in Velm',
    'Crowds loyal to President Morov',
    'Gunmen loyal to the former government',
    'Sons of Velm',
    'Norlandic ex-rebels',
    'Attorneys general',
    'Peshmerga',
    'Druze',
    'Hutus',
    'Houthis',
    'Estian Democratic Forces',
    'Families of the dead',
    'World powers',
  ])('group: %s', (label) => expect(isPlural(subject('group', label))).toBe(true))

  test.each([
    'Hezbollah',
    'Hamas',
    'Velm Volunteer Corps',
    'Movement for the Freedom of Rebels',
    'Party of Regions',
    'Syrian opposition',
    'The West',
    'International community',
    'Axis of Resistance',
    'Estian National Congress',
    "Farmers' Party",
    'Al-Qaeda in Yemen',
    'ISIS',
    'House of Deputies (Estia)',
    'Young Officers Movement',
  ])('one group: %s', (label) => expect(isPlural(subject('group', label))).toBe(false))

  test.each<[ActorKind, string, boolean]>([
    ['state', 'United States', false],
    ['state', 'Netherlands', false],
    ['figure', 'Valerie Amos', false],
    ['organization', 'United Nations', false],
    ['organization', 'Doctors Without Borders', false],
    ['organization', 'Open Society Foundations', false],
    ['organization', 'White Helmets', true],
    ['organization', 'Permanent Five', true],
    ['organization', 'Group of Seven', false],
    ['organization', 'Norlandic newspapers', true],
  ])('%s: %s', (kind, label, plural) => expect(isPlural(subject(kind, label))).toBe(plural))

  // a new entry of the lexicon that ends in s is to be looked at once
  test('groups and bodies of the lexicon', () => {
    const folder = 'data/lexicon'
    const labels = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file): unknown[] => [JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))].flat())
      .flatMap((entry) => {
        const { id = '', label = '' } = entry as { id?: string; label?: string }
        const kind = id.split(':')[0] as ActorKind
        return kind === 'group' || kind === 'organization' ? [subject(kind, label)] : []
      })
    const named = labels.filter(
      ({ kind, label }) => kind === 'group' && /[a-z]s$/.test(label) && !/ (?:of|for) |Congress$/.test(label),
    )
    expect(named.length).toBeGreaterThan(80)
    expect(named.filter((group) => !isPlural(group)).map(({ label }) => label)).toMatchInlineSnapshot(`
      [
        "Africa Corps",
        "Hamas",
        "Russian Volunteer Corps",
        "Comunes",
        "Fanmi Lavalas",
        "Bloc Québécois",
        "Parti Québécois",
        "Podemos",
        "Ciudadanos",
        "Shas",
        "Nidaa Tounes",
      ]
    `)
  })
})

test.each<[ActorKind, string, string[]]>([
  ['state', 'Estia', ['backs', 'opposes', 'met', 'is due to meet', 'is allied with']],
  ['group', 'Estian rebels', ['back', 'oppose', 'met', 'are due to meet', 'are allied with']],
])('verbs of a tie for %s %s', (kind, label, verbs) => {
  const types = ['backing', 'opposition', 'met', 'due', 'allied'] as const
  expect(types.map((type) => tieVerb(type, subject(kind, label)))).toEqual(verbs)
  expect(agree(subject(kind, label), ['says', 'say'])).toBe(kind === 'group' ? 'say' : 'says')
})

describe('sentences about many', () => {
  const graphOf = (lines: readonly TieLine[]) => openGraph(dossierOf(lines))
  const told = (lines: readonly TieLine[]) => {
    const graph = graphOf(lines)
    const poles = [['state:estia' as const], ['group:the-rebels' as const]]
    return stances(graph, DEFAULT_FILTER, poles, false).map((stance) => {
      const actor = graph.dossier.actors[stance.actor]
      return actor && `${actor.label} ${stanceSentence(stance, ['Estia', 'the rebels'], actor)}`
    })
  }

  test('a tie', () => {
    const graph = graphOf([tie('the rebels', 'opposes', 'Norland'), tie('Norland', 'backs', 'the rebels')])
    expect(Array.from({ length: graph.edges.length }, (_, edge) => tieClause(graph, edge)).sort()).toEqual([
      'Norland backs the rebels',
      'the rebels oppose Norland',
    ])
  })

  test.each<[string, TieLine[], string]>([
    ['one side', [tie('the miners', 'backs', 'Estia')], 'the miners back Estia'],
    [
      'both sides',
      [tie('the miners', 'opposes', 'Estia'), tie('the miners', 'opposes', 'the rebels')],
      'the miners oppose both sides',
    ],
    [
      'in two minds',
      [tie('the miners', 'backs', 'Estia'), tie('the miners', 'opposes', 'Estia')],
      'mixed: back and oppose Estia',
    ],
    ['one actor', [tie('Norland', 'backs', 'Estia')], 'Norland backs Estia'],
  ])('%s', (_name, lines, sentence) => expect(told(lines).join()).toContain(sentence))
})
