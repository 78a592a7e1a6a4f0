import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isNameless, isPlural } from '../../src/core/label.ts'
import type { ActorId, ActorKind } from '../../src/core/model.ts'

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

test.each<[ActorId, string, string[], boolean]>([
  ['group:fighters@9ca46439', 'Fighters', ['Fighters'], true],
  ['figure:dissident@9ca46439', 'Dissident', [], true],
  ['group:protesters', 'Protesters', ['protesters'], true],
  ['group:crowds-loyal-to-morov', 'Crowds loyal to Morov', ['crowds loyal to Morov'], true],
  ['group:estian-militias', 'Estian militias', [], true],
  ['group:houthis', 'Houthis', ['Houthis'], false],
  ['group:free-estian-army', 'Free Estian Army', ['free Estian army'], false],
  ['group:the-west', 'The West', ['the West', 'West'], false],
  ['group:party-of-regions', 'Party of Regions', [], false],
  ['organization:norland-led-coalition', 'Norland-led coalition', [], false],
  ['state:norland', 'Norland', ['norland'], false],
])('%s goes by no name: %s %j %s', (id, label, aliases, nameless) => {
  const kind = id.slice(0, id.indexOf(':')) as ActorKind
  expect(isNameless({ id, kind, label, aliases })).toBe(nameless)
})
