import { describe, expect, it } from 'vitest'
import { compileActorLexicon } from '../../../src/core/actors/lexicon/index.ts'
import { fold } from '../../../src/core/actors/spell.ts'
import { overlaid } from '../../../src/core/lexicon.ts'
import { idsIn, lexicon, lexiconFiles } from './find.ts'

const files = lexiconFiles()
const read = (path: string): readonly Record<string, unknown>[] => JSON.parse(files[path] ?? '[]')

interface Claim {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly field: string
}

/** Every spelling with the actors that claim it. */
const claims = (): Map<string, Claim[]> => {
  const out = new Map<string, Claim[]>()
  const claim = (name: string, one: Claim): void => {
    const key = /\p{Ll}/u.test(name) ? fold(name) : name.replaceAll('.', '')
    out.set(key, [...(out.get(key) ?? []), one])
  }
  for (const path of ['states.json', 'organizations.json', 'groups.json', 'collectives.json'])
    for (const entry of read(path)) {
      const base = {
        id: String(entry.id),
        from: String(entry.from ?? '0000'),
        to: String(entry.to ?? '9999'),
      }
      claim(String(entry.label), { ...base, field: 'label' })
      for (const field of ['names', 'aliases', 'adjectives', 'people', 'seats', 'metonyms'])
        for (const alias of (entry[field] ?? []) as readonly (string | { name: string })[])
          claim(typeof alias === 'string' ? alias : alias.name, { ...base, field })
    }
  return out
}

// One name, two actors, told apart by what else the article names.
const SHARED = new Set(['congolese', 'RSF', 'JEM', 'PLA', 'SNC', 'peoples democratic party'])

describe('lexicon', () => {
  it('has no spelling that two actors claim, unless their years or surroundings tell them apart', () => {
    const clashes = [...claims()].filter(([name, list]) => {
      const ids = new Set(list.map((one) => one.id))
      if (ids.size < 2 || SHARED.has(name)) return false
      return list.some((a) => list.some((b) => a.id !== b.id && a.from <= b.to && b.from <= a.to))
    })
    expect(clashes.map(([name, list]) => `${name}: ${list.map((one) => one.id).join(', ')}`)).toEqual([])
  })

  it('points only to actors it has', () => {
    const known = new Set([...lexicon.known.keys()] as string[])
    const sides = /^group:[a-z-]+-opposition$/
    const missing = new Set<string>()
    for (const path of Object.keys(files).filter((name) => name.startsWith('figures/')))
      for (const figure of read(path))
        for (const office of figure.offices as readonly { actor: string }[])
          if (!known.has(office.actor) && !sides.test(office.actor)) missing.add(office.actor)
    for (const path of ['organizations.json', 'groups.json'])
      for (const entry of read(path))
        for (const field of ['of', 'part'])
          if (entry[field] !== undefined && !known.has(String(entry[field])))
            missing.add(String(entry[field]))
    for (const entry of read('places.json'))
      if (entry.state !== null && !known.has(String(entry.state))) missing.add(String(entry.state))
    expect([...missing]).toEqual([])
  })

  it('knows the states of today and of yesterday, bodies and groups of every region', () => {
    expect(read('states.json').length).toBeGreaterThan(210)
    expect(read('organizations.json').length).toBeGreaterThan(280)
    expect(read('groups.json').length).toBeGreaterThan(380)
    expect(read('states.json').filter((entry) => entry.to !== undefined).length).toBeGreaterThan(12)
  })

  it('has ids of one form, each once', () => {
    for (const path of ['states.json', 'organizations.json', 'groups.json', 'collectives.json']) {
      const ids = read(path).map((entry) => String(entry.id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^(?:state|organization|group):[a-z0-9]+(?:-[a-z0-9]+)*$/)
    }
  })

  it('tells one name of two actors apart by what else is named', () => {
    expect(idsIn('The RSF attacked El Fasher in Sudan.', '2024-05-01')).toContain(
      'group:rapid-support-forces',
    )
    expect(idsIn('Reporters Without Borders (RSF) spoke. The RSF wants him freed.', '2010-05-01')).toContain(
      'organization:reporters-without-borders',
    )
  })

  it("lays a reader's own folder over ours", () => {
    const own = compileActorLexicon(
      overlaid(files, {
        'states.json':
          '[{ "id": "state:norland", "label": "Norland" }, { "id": "state:france", "label": "Gaul" }]',
        'figures/mine.json':
          '[{ "id": "figure:ana-roth", "label": "Ana Roth", "aliases": [], "offices": [{ "actor": "state:norland", "role": "president", "from": "2001", "to": null }] }]',
        'words.json': '{ "armed": ["raiders"] }',
      }),
    )
    expect(own.known.get('state:norland')?.label).toBe('Norland')
    expect(own.known.get('state:france')?.label).toBe('Gaul')
    expect(own.known.get('state:germany')?.label).toBe('Germany')
    expect(own.figures.get('figure:ana-roth')?.offices).toHaveLength(1)
    expect(own.words('armed').has('raiders') && own.words('armed').has('rebels')).toBe(true)
  })

  it('lets a later file add and replace entries', () => {
    const own = compileActorLexicon({
      ...files,
      'states/mine.json': '[{ "id": "state:norland", "label": "Norland", "adjectives": ["Norlandic"] }]',
      'groups/mine.json':
        '[{ "id": "group:hezbollah", "label": "Hezbollah", "aliases": ["Party of Light"] }]',
    })
    expect(own.known.get('state:norland')?.label).toBe('Norland')
    expect(own.known.get('group:hezbollah')?.of).toBe(null)
  })

  it.each([
    ['states.json', '[{ "id": "state:x" }]', /states\.json line 1, label/],
    [
      'states.json',
      '[\n  { "id": "state:a", "label": "A" },\n  { "id": "state:x", "label": 3 }\n]',
      /states\.json line 3, label/,
    ],
    ['groups.json', '[\n{ "id": "state:x", "label": "X" }\n]', /groups\.json line 2, id: must be group:/],
    ['groups.json', '[{ "id": "group:x", "label": "X", "from": "last year" }]', /from: must be a date/],
    ['organizations.json', '[{ "id": "organization:x", "label": "X", ]', /organizations\.json.*not JSON/],
    ['places.json', '[{ "state": "Norland", "names": [] }]', /places\.json entry 1, state/],
  ])('says what is wrong in %s', (path, text, message) => {
    expect(() => compileActorLexicon({ [path]: text })).toThrow(message)
  })
})
