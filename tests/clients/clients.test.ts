import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultModel, Model } from '@alephdata/followthemoney'
import { afterAll, describe, expect, test } from 'vitest'
import { openTypesetter } from '../../src/cli/fonts.ts'
import { toPdf } from '../../src/cli/pictures.ts'
import { networkOf } from '../../src/core/export/data/network.ts'
import type { Cell } from '../../src/core/export/data/tables.ts'
import { FORMATS, pictureOf } from '../../src/core/export/index.ts'
import { outlined } from '../../src/core/export/lettering.ts'
import { DEFAULT_PICTURE } from '../../src/core/export/picture.ts'
import { reportOf } from '../../src/core/export/report/content.ts'
import { reportPages } from '../../src/core/export/report/pages.ts'
import { DEFAULT_VIEW, type View } from '../../src/core/graph/view.ts'
import { unwatched } from '../../src/core/watch.ts'
import { dossierOf, meeting, tie } from '../support/dossier.ts'
import { inputOf, openInMemory } from '../support/open.ts'

/** Exports opened by the programs that people open them with. Each is skipped by name where the program is missing. */

const folder = mkdtempSync(join(tmpdir(), 'entente-clients-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { encoding: 'utf8' })
const has = (command: string, ...args: string[]) => run(command, args).status === 0
const xmllint = has('xmllint', '--version')
const networkx = has('/usr/bin/python3', '-c', 'import networkx')
const python = has('python3', '--version')
const rsvg = has('rsvg-convert', '--version')
const poppler = has('pdftotext', '-v') && has('pdftoppm', '-v')
const schemas = join(import.meta.dirname, '../../../shared/references/schemas')

const dossier = dossierOf(
  [
    tie('Norland', 'backs', 'Estia', { in: '2012' }),
    tie('Norland', 'backs', 'Estia', { in: '2016-03', by: 'wire-b', means: 'arms' }),
    tie('Norland', 'opposes', 'Estia', { in: '2014', says: 'Velmia' }),
    tie('Ilya Morov', 'opposes', 'the rebels', { in: '2014' }),
    meeting({ Norland: 'attended', Estia: 'attended', Velmia: 'excluded' }),
  ],
  { 'Ilya Morov': 'Norland 2010..2015' },
)
const hostile = '=cmd|"/C calc"!A0\n<b>Лавров</b> & \'دمشق\' \\ `x`'
const named = {
  ...dossier,
  actors: dossier.actors.map((actor) => (actor.label === 'Estia' ? { ...actor, label: hostile } : actor)),
}

const input = (view: Partial<View>) => inputOf(named, view, hostile)

async function write(name: string, view: Partial<View> = {}): Promise<string[]> {
  const format = FORMATS.find((one) => one.name === name)
  const files = (await format?.write(input(view), { ...DEFAULT_PICTURE, engine: 'test' })) ?? []
  return files.map((file) => {
    const path = join(folder, file.name)
    writeFileSync(path, file.content)
    return path
  })
}

interface Read {
  readonly files: number
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly edges: readonly Readonly<Record<string, unknown>>[]
}

const told = (columns: readonly string[], cells: readonly Cell[], left: readonly string[]) =>
  Object.fromEntries(
    columns.flatMap((name, at) => {
      const cell = cells[at] ?? null
      return left.includes(name) || cell === null || cell === '' ? [] : [[name, cell]]
    }),
  )

describe('networkx reads every node and edge back with its attributes', () => {
  test.skipIf(!networkx).each([
    ['gexf', 'pairs', 2],
    ['graphml', 'pairs', 2],
    ['gexf', 'two-mode', 1],
    ['graphml', 'two-mode', 1],
  ] as const)('%s, meetings as %s', async (name, meetings, files) => {
    const [path = ''] = await write(name, { meetings })
    const result = run('/usr/bin/python3', [join(import.meta.dirname, 'networkx_read.py'), path])
    expect(result.stderr).toBe('')
    const found: Read = JSON.parse(result.stdout)
    const network = await networkOf(input({ meetings }), unwatched)
    expect(found.files).toBe(files)
    // of GEXF, positions are a node's own elements
    const left = name === 'gexf' ? ['id', 'x', 'y'] : ['id']
    expect(Object.keys(found.nodes).sort()).toEqual(network.nodes.map(({ cells }) => cells[0]).sort())
    for (const { cells } of network.nodes)
      expect(found.nodes[String(cells[0])]).toMatchObject(told(network.nodeColumns, cells, left))
    const own = name === 'gexf' ? ['type'] : []
    const expected = network.edges.map(({ cells }) => told(network.edgeColumns, cells, own))
    expect(found.edges).toHaveLength(expected.length)
    for (const edge of expected) {
      const same = found.edges.find(({ id }) => id === edge.id)
      // an undirected edge comes back from either end
      const turned = same && same.source !== edge.source && !edge.directed
      expect(turned ? { ...same, source: same.target, target: same.source } : same).toMatchObject(edge)
    }
  })

  test('the dossier has directed and undirected ties, and somebody kept out', async () => {
    const network = await networkOf(input({ meetings: 'two-mode' }), unwatched)
    expect(network.edges.map(({ cells }) => cells[network.edgeColumns.indexOf('statuses')])).toContain(
      'excluded',
    )
    const { edges } = await networkOf(input({}), unwatched)
    expect(new Set(edges.map(({ directed }) => directed)).size).toBe(2)
  })
})

describe('xmllint', () => {
  test.skipIf(!xmllint || !existsSync(schemas)).each([
    ['gexf', 'pairs', 'gexf-1.3/gexf.xsd'],
    ['gexf', 'two-mode', 'gexf-1.3/gexf.xsd'],
    ['graphml', 'pairs', 'graphml/graphml.xsd'],
    ['graphml', 'two-mode', 'graphml/graphml.xsd'],
  ] as const)('%s, meetings as %s, is valid against its published schema', async (name, meetings, schema) => {
    const [path = ''] = await write(name, { meetings })
    const result = run('xmllint', ['--noout', '--nonet', '--schema', join(schemas, schema), path])
    expect(result.stderr).toContain('validates')
    expect(result.status).toBe(0)
  })
})

test.skipIf(!python)('csv: Python reads the same cells back', async () => {
  const paths = await write('csv')
  const evidence = paths.find((path) => path.endsWith('evidence.csv')) ?? ''
  const script =
    'import csv,json,sys; print(json.dumps([row for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline=""))]))'
  const rows: Record<string, string>[] = JSON.parse(run('python3', ['-c', script, evidence]).stdout)
  expect(rows).toHaveLength(4)
  expect(rows[0]?.quote).toBe(`'${hostile}`)
})

test('ftm: every entity has a known schema and only its properties, with valid references', async () => {
  const [path = ''] = await write('ftm')
  const model = new Model(defaultModel)
  const entities: { id: string; schema: string; properties: Record<string, string[]> }[] = readFileSync(
    path,
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const ids = new Set(entities.map(({ id }) => id))
  expect(ids.size).toBe(entities.length)
  for (const { schema, properties } of entities) {
    const known = model.getSchema(schema)
    for (const [name, values] of Object.entries(properties)) {
      expect(known.hasProperty(name), `${schema}.${name}`).toBe(true)
      if (known.getProperty(name).type.name === 'entity')
        for (const value of values) expect(ids).toContain(value)
    }
  }
})

test('cypher: a Cypher grammar finds no fault', async () => {
  const [path = ''] = await write('cypher')
  const require = createRequire(import.meta.url)
  const { CypherLexer, CypherParser } = require('@neo4j-cypher/antlr4')
  const { CommonTokenStream, InputStream } = require('antlr4').default
  const faults: string[] = []
  const listener = {
    syntaxError: (_: unknown, __: unknown, row: number, column: number, words: string) =>
      faults.push(`${row}:${column} ${words}`),
  }
  // The grammar is older than `FOR … REQUIRE`; the constraints are the first four lines.
  const statements = readFileSync(path, 'utf8').split('\n').slice(4).join('\n').trim().replace(/;$/, '')
  const lexer = new CypherLexer(new InputStream(statements))
  const parser = new CypherParser(new CommonTokenStream(lexer))
  parser.removeErrorListeners()
  parser.addErrorListener({
    ...listener,
    reportAmbiguity() {},
    reportAttemptingFullContext() {},
    reportContextSensitivity() {},
  })
  parser.cypher()
  expect(faults).toEqual([])
})

test.skipIf(!rsvg)('svg: rsvg draws it', async () => {
  const [path = ''] = await write('svg')
  const result = run('rsvg-convert', ['-f', 'png', '-o', join(folder, 'rsvg.png'), path])
  expect(result.stderr).toBe('')
  expect(readFileSync(join(folder, 'rsvg.png')).length).toBeGreaterThan(10_000)
})

describe('pdf', () => {
  const names = ['Norland', 'Сергей Лавров', 'بشار الأسد', 'Zoë Ångström']
  const many = dossierOf(names.map((name, index) => tie(name, 'backs', names[(index + 1) % 4] ?? '')))
  const spread = {
    ...many,
    actors: many.actors.map((actor, index) => ({ ...actor, x: (index % 2) * 400, y: index * 100 })),
  }

  test.skipIf(!poppler)('pdftotext reads every name, in Latin, Cyrillic and Arabic script', async () => {
    const path = join(folder, 'picture.pdf')
    writeFileSync(path, await toPdf([pictureOf(inputOf(spread), { engine: 'test' })]))
    const { stdout, stderr } = run('pdftotext', ['-layout', path, '-'])
    expect(stderr).toBe('')
    // marks of direction are no letters
    const words = stdout.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFKC')
    for (const name of names) expect(words).toContain(name)
    const fonts = run('pdffonts', [path]).stdout.split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(2)
    // name, type, encoding, emb, sub, uni: embedded, cut down, with a table back to Unicode
    for (const line of fonts) expect(line).toMatch(/ yes +yes +yes +\d+ +0$/)
  })

  test.skipIf(!poppler)('pdftoppm draws every page of a report', async () => {
    const path = join(folder, 'report.pdf')
    const report = await reportOf(openInMemory(spread), DEFAULT_VIEW, DEFAULT_PICTURE)
    const [first, ...others] = reportPages(report)
    if (!first) throw new Error('no pages')
    writeFileSync(path, await toPdf([first, ...others]))
    const { stderr } = run('pdftoppm', ['-r', '36', '-gray', path, join(folder, 'page')])
    expect(stderr).toBe('')
    const pages = readdirSync(folder).filter((name) => /^page-\d+\.pgm$/.test(name))
    expect(pages).toHaveLength(1 + others.length)
    for (const page of pages)
      expect(new Set(readFileSync(join(folder, page)).subarray(20)).size).toBeGreaterThan(10)
  })

  test.skipIf(!poppler)('outlined, it holds no font and looks the same', async () => {
    const typesetter = await openTypesetter()
    const drawing = pictureOf(inputOf(spread), { engine: 'test' })
    const [plain, drawn] = await Promise.all(
      [drawing, outlined(drawing, typesetter)].map(async (one, index) => {
        const path = join(folder, `lettered-${index}.pdf`)
        writeFileSync(path, await toPdf([one]))
        run('pdftoppm', ['-r', '144', '-gray', '-singlefile', path, join(folder, `lettered-${index}`)])
        const fonts = run('pdffonts', [path]).stdout.split('\n').slice(2).filter(Boolean)
        return { fonts, pixels: readFileSync(join(folder, `lettered-${index}.pgm`)) }
      }),
    )
    expect(drawn?.fonts).toEqual([])
    expect(drawn?.pixels).toHaveLength(plain?.pixels.length ?? 0)
    let [ink, apart] = [0, 0]
    for (const [at, value] of plain?.pixels.entries() ?? []) {
      const other = drawn?.pixels[at] ?? 0
      if (value < 128 || other < 128) ink++
      if (Math.abs(value - other) > 128) apart++
    }
    expect(ink).toBeGreaterThan(5000)
    // letters of a font are hinted, outlines are not
    expect(apart / ink).toBeLessThan(0.05)
  })
})
