import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

type Office = {
  readonly actor: string
  readonly role: string
  readonly title: string
  readonly from: string
  readonly to: string | null
  readonly source: string
}

type Figure = {
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
  readonly gender: string
  readonly offices: readonly Office[]
}

const folder = fileURLToPath(new URL('../data/lexicon/figures', import.meta.url))

const regions = ['africa', 'americas', 'asia', 'europe', 'groups', 'international', 'middle-east']

const roles: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'head of government',
  'monarch',
  'supreme leader',
  'chancellor',
  'foreign minister',
  'defence minister',
  'secretary of state',
  'national security adviser',
  'vice president',
  'deputy foreign minister',
  'spokesperson',
  'ambassador to the United Nations',
  'secretary-general',
  'special envoy',
  'agency head',
  'high representative',
  'leader',
  'commander',
  'pope',
  'crown prince',
  'deputy prime minister',
  'deputy secretary-general',
  'deputy leader',
  'speaker of parliament',
  'adviser',
])

const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

const readFigures = (name: string): readonly Figure[] => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const idsIn = (name: string): readonly string[] => {
  const entries: readonly { readonly id: string }[] = JSON.parse(
    readFileSync(join(folder, '..', `${name}.json`), 'utf8'),
  )
  return entries.map((entry) => entry.id)
}

const figures = files.flatMap(readFigures)
const offices = figures.flatMap((figure) => figure.offices.map((office) => ({ figure, office })))

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isDate = (text: string): boolean => {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false
  const [year = '', month = '01', day = '01'] = text.split('-')
  const days = monthDays[Number(month) - 1]
  return Number(year) > 1900 && days !== undefined && Number(day) >= 1 && Number(day) <= days
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
const lastDay = (date: string | null): string => {
  if (date === null || date === '?') return '9999-12-31'
  return date + '-12-31'.slice(date.length - 4)
}

// "George Bush" 1989-1993 and "George Bush" 2001-2009: one name, told apart by the years.
const toldApart = (a: Figure, b: Figure): boolean =>
  a.offices.every((one) =>
    b.offices.every(
      (other) =>
        one.actor !== other.actor ||
        lastDay(one.to) < firstDay(other.from) ||
        lastDay(other.to) < firstDay(one.from),
    ),
  )

const faultsOf = (check: (figure: Figure, office: Office) => boolean): readonly string[] =>
  offices
    .filter(({ figure, office }) => !check(figure, office))
    .map(({ figure, office }) => `${figure.id} ${office.title} ${office.from} ${office.to}`)

describe('dated offices', () => {
  it('has a file for every region', () => {
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual(regions)
    for (const name of files) expect(readFigures(name).length, name).toBeGreaterThanOrEqual(20)
  })

  it('holds at least 250 people', () => {
    expect(figures.length).toBeGreaterThanOrEqual(250)
  })

  it('has unique ids that are slugs of the label', () => {
    const ids = figures.map((figure) => figure.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids.filter((id) => !/^figure:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('names actors by kind and slug', () => {
    expect(
      faultsOf((_, office) => /^(?:state|organization|group):[a-z0-9]+(?:-[a-z0-9]+)*$/.test(office.actor)),
    ).toEqual([])
  })

  it('gives offices with parties that the other files know, or an opposition', () => {
    const known = new Set(
      ['states', 'organizations', 'groups', 'groups-of-leaders', 'collectives'].flatMap(idsIn),
    )
    expect(faultsOf((_, office) => known.has(office.actor) || office.actor.endsWith('-opposition'))).toEqual(
      [],
    )
  })

  it('gives every person a gender and an office', () => {
    expect(figures.filter((figure) => figure.gender !== 'm' && figure.gender !== 'f')).toEqual([])
    expect(figures.filter((figure) => figure.offices.length === 0)).toEqual([])
  })

  it('uses the role vocabulary', () => {
    expect(faultsOf((_, office) => roles.has(office.role))).toEqual([])
  })

  it('has well-formed dates that run forward', () => {
    expect(faultsOf((_, office) => isDate(office.from))).toEqual([])
    expect(faultsOf((_, office) => office.to === null || office.to === '?' || isDate(office.to))).toEqual([])
    expect(faultsOf((_, office) => firstDay(office.from) <= lastDay(office.to))).toEqual([])
  })

  it('says of every office where it is from, or that it is unverified', () => {
    expect(faultsOf((_, office) => office.source.trim() !== '' && office.title.trim() !== '')).toEqual([])
  })

  it('lists no alias twice in one entry', () => {
    const repeated = figures.filter(
      (figure) => new Set([figure.label, ...figure.aliases]).size !== figure.aliases.length + 1,
    )
    expect(repeated.map((figure) => figure.id)).toEqual([])
  })

  it('shares a name between two people only when offices tell them apart', () => {
    const byName = new Map<string, Figure[]>()
    for (const figure of figures) {
      const names = [figure.label, ...figure.aliases].map((name) => name.toLowerCase())
      for (const key of new Set(names)) {
        byName.set(key, [...(byName.get(key) ?? []), figure])
      }
    }
    const clashes = [...byName].filter(([, owners]) =>
      owners.some((one, index) => owners.slice(index + 1).some((other) => !toldApart(one, other))),
    )
    expect(clashes.map(([name, owners]) => `${name}: ${owners.map((owner) => owner.id).join(', ')}`)).toEqual(
      [],
    )
  })
})
