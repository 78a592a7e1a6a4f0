import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseCsv } from '../src/core/ingest/table.ts'

const root = join(import.meta.dirname, '..')
const articles = join(root, 'data/articles')
const seeds = join(root, '../shared/seeds')

type Brief = {
  readonly conflict: string
  readonly name: string
  readonly front: Readonly<Record<string, unknown>>
  readonly body: string
}

const conflicts = readdirSync(articles, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const briefs: readonly Brief[] = conflicts.flatMap((conflict) =>
  readdirSync(join(articles, conflict)).map((name) => readBrief(conflict, name)),
)

function readBrief(conflict: string, name: string): Brief {
  const text = readFileSync(join(articles, conflict, name), 'utf8')
  const end = text.indexOf('\n---\n', 3)
  if (!text.startsWith('---\n') || end < 0) throw new Error(`${conflict}/${name} has no front matter`)
  return { conflict, name, front: parse(text.slice(4, end)), body: text.slice(end + 5).trim() }
}

const label = (brief: Brief) => `${brief.conflict}/${brief.name}`

const failing = (wrong: (brief: Brief) => boolean) => briefs.filter(wrong).map(label)

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() === value && value !== ''

const countWords = (text: string) => text.split(/\s+/).length

const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) === value

function perYear(conflict: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const brief of briefs) {
    if (brief.conflict !== conflict) continue
    const year = brief.name.slice(0, 4)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return counts
}

describe('each brief', () => {
  it('is named after its day and a slug', () => {
    expect(failing(({ name }) => !/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+\.md$/.test(name))).toEqual([])
  })

  it('has title, date, source and basis, and nothing else, in its front matter', () => {
    const fields = ['basis', 'date', 'source', 'title']
    expect(
      failing(
        ({ front }) =>
          Object.keys(front).sort().join() !== fields.join() ||
          !fields.every((field) => isText(front[field])),
      ),
    ).toEqual([])
  })

  it('carries a real day, the one of its file name', () => {
    expect(
      failing(({ front, name }) => !isDay(String(front.date)) || front.date !== name.slice(0, 10)),
    ).toEqual([])
  })

  it('carries a source label that the corpus README explains', () => {
    const readme = readFileSync(join(articles, 'README.md'), 'utf8')
    expect(failing(({ front }) => !readme.includes(`\n| ${front.source} | `))).toEqual([])
  })

  it('has 150 to 450 words', () => {
    expect(failing(({ body }) => countWords(body) < 150 || countWords(body) > 450)).toEqual([])
  })
})

describe('the corpus', () => {
  it('covers Syria from 2011 to 2025 with four briefs a year or more', () => {
    const years = perYear('syria')
    expect([...years.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(90)
    for (let year = 2011; year <= 2025; year++)
      expect(years.get(String(year)) ?? 0, String(year)).toBeGreaterThanOrEqual(4)
  })

  it('covers a second conflict with 24 briefs or more over ten years or more', () => {
    for (const conflict of conflicts.filter((name) => name !== 'syria')) {
      const years = [...perYear(conflict).keys()].map(Number)
      expect(briefs.filter((brief) => brief.conflict === conflict).length).toBeGreaterThanOrEqual(24)
      expect(Math.max(...years) - Math.min(...years)).toBeGreaterThanOrEqual(10)
    }
    expect(conflicts.length).toBeGreaterThanOrEqual(2)
  })

  it('rests on documents or on reports alone as often as its README tells, each looked up', () => {
    const readme = readFileSync(join(articles, 'README.md'), 'utf8')
    const reports = ({ front }: (typeof briefs)[number]) =>
      String(front.basis).startsWith('public reports of the day')
    const told = (wanted: boolean) =>
      ['syria', 'nagorno-karabakh'].map(
        (conflict) =>
          briefs.filter((brief) => brief.conflict === conflict && reports(brief) === wanted).length,
      )
    const [syrian, karabakh] = told(false)
    expect(readme).toContain(`(${syrian} Syrian and ${karabakh} Karabakh briefs)`)
    expect(readme).toContain(`(${told(true).join(' and ')})`)
    expect(failing(({ front }) => !String(front.basis).includes('looked up'))).toEqual([])
  })

  it('has the counts that its README tells', () => {
    const readme = readFileSync(join(articles, 'README.md'), 'utf8')
    const table = readme.split('\n').filter((line) => /^\| \d{4} \|/.test(line))
    const told = table.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join(' '),
    )
    const columns = ['syria', 'nagorno-karabakh'].map(perYear)
    const years = [...new Set(briefs.map(({ name }) => name.slice(0, 4)))].sort()
    expect(told).toEqual(
      years.map((year) => [year, ...columns.map((counts) => counts.get(year) ?? 0)].join(' ')),
    )
  })
})

const checks = readdirSync(join(root, 'data/checks')).map((name) => {
  const lines = parseCsv(readFileSync(join(root, 'data/checks', name), 'utf8'))
  return { name, header: lines[0] ?? [], rows: lines.slice(1) }
})

const OUTCOMES = ['confirmed', 'corrected', 'removed']

describe('the ledger of checks', () => {
  const names = new Set(briefs.map(({ name }) => name.replace(/\.md$/, '')))

  it('names a brief, a claim, one of three outcomes and the source of what was confirmed', () => {
    for (const { name, header, rows } of checks) {
      expect(header, name).toEqual(['brief', 'claim', 'outcome', 'source'])
      expect(
        rows.filter(
          (row) =>
            row.length !== 4 ||
            !names.has(row[0] ?? '') ||
            row[1] === '' ||
            !OUTCOMES.includes(row[2] ?? '') ||
            (row[3] === '' && row[2] === 'confirmed'),
        ),
        name,
      ).toEqual([])
    }
  })

  it('has a row for every brief', () => {
    const checked = new Set(checks.flatMap(({ rows }) => rows.map((row) => row[0])))
    expect([...names].filter((name) => !checked.has(name))).toEqual([])
  })

  it('has the counts that the data README tells', () => {
    const readme = readFileSync(join(root, 'data/README.md'), 'utf8')
    for (const { name, rows } of checks) {
      const counts = OUTCOMES.map((outcome) => rows.filter((row) => row[2] === outcome).length)
      const cells = [new Set(rows.map((row) => row[0])).size, rows.length, ...counts]
      expect(readme).toContain(`| \`${name}\` | ${cells.join(' | ')} |`)
    }
  })
})

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const runsOfEight = (text: string) => {
  const list = words(text)
  return list.slice(0, Math.max(0, list.length - 7)).map((_, at) => list.slice(at, at + 8).join(' '))
}

describe.runIf(existsSync(seeds))('the sentences are our own', () => {
  it('shares no run of eight words with the real articles', () => {
    const foreign = new Set(
      readdirSync(seeds).flatMap((name) => runsOfEight(readFileSync(join(seeds, name), 'utf8'))),
    )
    expect(foreign.size).toBeGreaterThan(0)
    expect(
      failing(({ front, body }) =>
        [String(front.title), body].some((text) => runsOfEight(text).some((run) => foreign.has(run))),
      ),
    ).toEqual([])
  })
})
