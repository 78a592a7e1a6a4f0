import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { DOMParser } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { bibliographyFiles } from '../../../src/core/export/data/bibliography.ts'
import { csvCell, csvFiles } from '../../../src/core/export/data/csv.ts'
import { gexfFile } from '../../../src/core/export/data/gexf.ts'
import { graphmlFile } from '../../../src/core/export/data/graphml.ts'
import { graphologyFile } from '../../../src/core/export/data/graphology.ts'
import { networkOf, spellsOf } from '../../../src/core/export/data/network.ts'
import { ploverFile } from '../../../src/core/export/data/plover.ts'
import { exportName, FORMATS } from '../../../src/core/export/index.ts'
import { DEFAULT_PICTURE } from '../../../src/core/export/picture.ts'
import { DEFAULT_FILTER } from '../../../src/core/graph/view.ts'
import { isoFromDay } from '../../../src/core/read/dates/calendar.ts'
import { unwatched } from '../../../src/core/watch.ts'
import { dossierOf, meeting, tie } from '../../support/dossier.ts'
import { inputOf } from '../../support/open.ts'

const dossier = dossierOf(
  [
    tie('Norland', 'backs', 'Estia', { in: '2012' }),
    tie('Norland', 'backs', 'Estia', { in: '2013-03', by: 'wire-b' }),
    tie('Norland', 'backs', 'Estia', { in: '2016' }),
    tie('Norland', 'opposes', 'Estia', { in: '2014', says: 'Velmia' }),
    tie('Norland', 'backs', 'Estia', { in: null }),
    tie('Ostia', 'backs', 'Estia', { status: 'denied' }),
    meeting({ Norland: 'attended', Estia: 'attended', Velmia: 'excluded' }),
  ],
  { 'Ilya Morov': 'Norland 2010..2015' },
)

Object.assign(globalThis, { DOMParser })
const content = (file: { content: string | Uint8Array }) => String(file.content)

describe('CSV', () => {
  test.each([
    ['=HYPERLINK("http://example.org")', `"'=HYPERLINK(""http://example.org"")"`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['Лавров', 'Лавров'],
    [-3, '-3'],
    [null, ''],
  ])('%s', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  test('no text starts a cell that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'=+-@\t\n\r "a1Л＝＋')).map((all) => all.join('')),
        (value) => {
          expect(csvCell(value).replace(/^"/, '')).not.toMatch(/^\s*[=+\-@]/)
        },
      ),
    )
  })

  test('excluded participants are listed, in no tie', async () => {
    const files = await csvFiles(inputOf(dossier))
    const of = (name: string) => content(files.find((file) => file.name === name) ?? { content: '' })
    expect(of('participants.csv')).toContain('state:velmia,excluded')
    expect(of('ties.csv')).not.toContain('velmia')
    expect(
      of('evidence.csv')
        .split('\r\n')
        .filter((line) => line.includes('backing')),
    ).toHaveLength(3)
  })
})

describe('GEXF', () => {
  test('graphology reads it back with all nodes, ties and attributes', async () => {
    const graph = parseGexf(MultiGraph, content(await gexfFile(inputOf(dossier))), { addMissingNodes: false })
    expect([graph.order, graph.size]).toEqual([2, 3])
    expect(graph.getNodeAttributes('state:norland')).toMatchObject({ label: 'Norland', kind: 'state' })
    expect(graph.getEdgeAttribute('t0', 'sentences')).toBe(3)
  })

  test('a spell for each stretch with evidence, undated pieces in none', () => {
    const spells = spellsOf(inputOf(dossier, { filter: { ...DEFAULT_FILTER, undated: 'include' } }), 0)
    expect(spells.map(([from, to]) => `${isoFromDay(from)}..${isoFromDay(to)}`)).toEqual([
      '2012-01-01..2012-12-31',
      '2013-03-01..2013-03-31',
      '2016-01-01..2016-12-31',
    ])
  })
})

test('GraphML: graphology reads it back with typed attributes', async () => {
  const graph = parseGraphml(MultiGraph, content(await graphmlFile(inputOf(dossier))))
  expect([graph.order, graph.size]).toEqual([2, 3])
  expect(graph.getEdgeAttribute('t0', 'sentences')).toBe(3)
  expect(graph.getNodeAttribute('state:estia', 'label')).toBe('Estia')
})

test.each(['pairs', 'two-mode'] as const)('graphology imports its JSON, meetings as %s', async (meetings) => {
  const input = inputOf(dossier, { meetings })
  const network = await networkOf(input, unwatched)
  const graph = MultiGraph.from(JSON.parse(content(await graphologyFile(input))))
  expect([graph.order, graph.size]).toEqual([network.nodes.length, network.edges.length])
  expect(graph.undirectedSize > 0).toBe(meetings === 'pairs')
  expect(graph.getEdgeAttributes('t0')).toMatchObject({ kind: 'backing', sentences: 3, allied: false })
  expect(graph.getNodeAttributes('state:estia')).toMatchObject({ label: 'Estia', kind: 'state' })
})

test('event rows carry mode, speaker and offsets; a meeting is one row', async () => {
  const lines = content(await ploverFile(inputOf(dossier)))
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(1 + 4 + 1)
  expect(lines.find((line) => line.includes('state:velmia'))).toContain('asserted,verbal,state:velmia')
  expect(lines.at(-1)).toContain('CONSULT')
})

test('bibliography: dates of honest length, special characters escaped', () => {
  const article = dossier.articles[0]
  if (!article) throw new Error('no article')
  const odd = {
    ...dossier,
    articles: [{ ...article, title: 'A {b} & c_d', date: '2013-11', source: 'wire-a' }],
  }
  const [csl, bib] = bibliographyFiles(inputOf(odd)).map(content)
  expect(JSON.parse(csl ?? '')[0].issued).toEqual({ 'date-parts': [[2013, 11]] })
  expect(bib).toContain('title = {A \\{b\\} \\& c\\_d}')
})

test.each(FORMATS)('$name: same view, same bytes; hostile text stays text', async (format) => {
  const hostile = '</text><script>alert(1)</script> & "quoted" \u0000 \uD800'
  const bad = {
    ...dossier,
    name: hostile,
    actors: dossier.actors.map((actor) => ({ ...actor, label: hostile })),
  }
  const once = await format.write(inputOf(bad, {}, hostile), DEFAULT_PICTURE)
  const again = await format.write(inputOf(bad, {}, hostile), DEFAULT_PICTURE)
  expect(once).toEqual(again)
  if (format.name === 'svg' || format.name.includes('ml') || format.name === 'gexf') {
    for (const file of once) expect(content(file)).not.toContain('<script')
  }
})

test('a file’s name says corpus, view and years', () => {
  const view = { filter: { ...DEFAULT_FILTER, from: '2013', to: '2016' } }
  expect(exportName(inputOf({ ...dossier, name: 'Syria: the briefs' }, view))).toBe(
    'syria-the-briefs-network-2013-2016',
  )
})

test('what a format cannot carry is said in data/README.md, too', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../data/README.md'), 'utf8')
  for (const { name, loses } of FORMATS) {
    expect(readme).toContain(`\`${name}\``)
    expect(readme).toContain(loses)
  }
})

test('no two formats of a view are saved under one name', async () => {
  const input = inputOf(dossier)
  const names = await Promise.all(
    FORMATS.map(async (format) => {
      const files = await format.write(input, DEFAULT_PICTURE)
      const [only] = files
      return `${exportName(input, format.name)}.${files.length > 1 ? 'zip' : only?.name.split('.').at(-1)}`
    }),
  )
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^test-network-all-years/)
})
