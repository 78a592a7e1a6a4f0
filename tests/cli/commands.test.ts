import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { ExtractionRecord } from '../../src/core/model.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (args: readonly string[], stdin = '') => {
  const out = new PassThrough()
  const err = new PassThrough()
  const text = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString('utf8') ?? ''
  const big = new PassThrough({ highWaterMark: 50_000_000 })
  out.pipe(big)
  const code = await main(args, { in: Readable.from([stdin]), out: big, err })
  return { code, out: text(big), err: text(err) }
}

const ARTICLE = `---
title: Peru sides with Finland
date: 2015-03-14
source: Harbour Times
---
Peru backed Finland on Saturday in its dispute with Denmark over the northern fisheries.

Denmark condemned Peru. The foreign ministers of Peru and Finland met in Lima on Friday.
`

beforeAll(() => {
  mkdirSync(at('news'))
  mkdirSync(at('none'))
  mkdirSync(at('pictures'))
  writeFileSync(at('news/peru.md'), ARTICLE)
  writeFileSync(at('news/empty.txt'), '')
  writeFileSync(at('news/junk.txt'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 9]))
  writeFileSync(at('news/latin.txt'), Buffer.from('Peru condemned Denmark in a caf\xe9 in 2014.', 'latin1'))
  writeFileSync(
    at('news/lines.jsonl'),
    '{"id":"good","text":"Denmark condemned Peru.","date":"2016"}\nno json\n',
  )
  writeFileSync(at('pictures/a.png'), 'x')
  writeFileSync(at('long.txt'), 'Peru condemned Denmark, and '.repeat(400_000))
})

const records = (out: string): ExtractionRecord[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('parse', () => {
  const row = (cells: string): string => cells.replaceAll(' ', '\t')

  test('a text: split, tokenised, tagged, parsed, with offsets', async () => {
    writeFileSync(at('peru.txt'), 'Peru backed Finland. Denmark left.')
    const { code, out, err } = await run(['parse', at('peru.txt')])
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').filter((line) => line.startsWith('# text'))).toEqual([
      '# text = Peru backed Finland.',
      '# text = Denmark left.',
    ])
    expect(out).toContain(row('2 backed back VERB VBD _ 0 root _ start_char=5|end_char=11'))
    expect(out).toContain(
      row('3 Finland Finland PROPN NNP _ 2 obj _ start_char=12|end_char=19|SpaceAfter=No'),
    )
  })

  test('a CoNLL-U file: its sentences and tokens stay, and a second run changes nothing', async () => {
    writeFileSync(at('given.conllu'), `# sent_id = x\n${row('1 Stop it _ X _ 7 dep 7:dep Kept=Yes')}\n\n`)
    const { code, out } = await run(['parse', at('given.conllu')])
    expect(code).toBe(0)
    expect(out).toBe(`# sent_id = x\n${row('1 Stop it VERB VB _ 0 root _ Kept=Yes')}\n\n`)
    writeFileSync(at('again.conllu'), out)
    expect((await run(['parse', at('again.conllu')])).out).toBe(out)
  })

  test('what cannot be parsed is said in words', async () => {
    const { code, err } = await run(['parse', at('gone.txt'), at('news/latin.txt')])
    expect(code).toBe(1)
    expect(err).toContain('gone.txt: does not exist\n')
    expect(err).toContain('latin.txt: is no text in UTF-8\n')
  })

  test('long sentences are named, a file that is no CoNLL-U fails alone', async () => {
    writeFileSync(at('endless.txt'), 'the envoys met the rebels, '.repeat(60))
    writeFileSync(at('wrong.conllu'), '1\tStop\n')
    const { code, out, err } = await run(['parse', at('wrong.conllu'), at('endless.txt')])
    expect(code).toBe(1)
    expect(err).toContain('wrong.conllu: Line 1 has 2 columns')
    expect(err).toContain('endless.txt: A sentence of 360 tokens was cut')
    expect(out).toContain('# sent_id = 3')
  })
})

describe('bad input: a clear message, the right exit code, the rest still done', () => {
  test.each([
    ['a missing file', ['gone.txt'], /gone\.txt: does not exist/],
    ['an empty file', ['news/empty.txt'], /empty\.txt: is empty/],
    ['binary junk', ['news/junk.txt'], /junk\.txt: holds binary data/],
    ['a folder without files', ['none'], /none: is a/],
    ['a folder without articles', ['pictures'], /pictures: is a folder without articles/],
    ['ten megabytes of one line', ['long.txt'], /long\.txt: has a text of 11200000 characters/],
    ['a broken JSON line', ['news/lines.jsonl'], /lines\.jsonl, line 2: is no valid JSON/],
  ])('%s', async (_name, paths, message) => {
    const { code, out, err } = await run(['extract', ...paths.map(at), at('news/peru.md')])
    expect(err).toMatch(message)
    expect(code).toBe(1)
    expect(records(out).map(({ doc }) => doc)).toContain('peru')
  })

  test('a wrong encoding is read, and said in the record', async () => {
    const { code, out } = await run(['extract', '--text', at('news/latin.txt')])
    expect(code).toBe(0)
    expect(records(out)[0]?.notices.map((notice) => notice.code)).toContain('guessed-encoding')
    expect(records(out)[0]?.text).toContain('café')
  })

  test('a broken line on stdin', async () => {
    const { code, out, err } = await run(
      ['extract', '-'],
      '{"id":"a","text":"Peru backed Finland."}\n{"id":\n{"id":"c"}\n',
    )
    expect(records(out).map(({ doc }) => doc)).toEqual(['a'])
    expect(err).toMatch(/line 2: is no valid JSON/)
    expect(err).toMatch(/line 3: has neither "text" nor "html"/)
    expect(code).toBe(1)
  })
})

describe('wrong usage: exit code 2, nothing on stdout', () => {
  test.each([
    [[], /COMMAND/],
    [['nonsense'], /no command "nonsense"/],
    [['extract'], /name the files/],
    [['extract', '--colour'], /Unknown option '--colour'\. entente extract --help/],
    [['extract', '--lexicon', 'gone', 'x.txt'], /lexicon folder gone/],
    [['build', 'x.txt'], /-o DIR/],
    [['build', 'x.txt', '-o', join(folder, 'pictures')], /holds other files/],
    [['sides', 'gone'], /does not exist/],
    [['sides', join(folder, 'news')], /is no dossier/],
    [['serve', 'gone', '--port', 'eighty'], /no port number/],
    [['export', 'gone', '--format', 'doc'], /no format "doc"/],
    [['diff'], /name one dossier/],
    [['explain', 'x'], /one or two actors/],
    [['score', 'gone', 'x'], /no folder of annotations/],
    [['score', 'data/gold', 'x', '--min-confidence', '7'], /a number from 0 to 1/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(args)
    expect(err).toMatch(message)
    expect(code).toBe(2)
    expect(out).toBe('')
  })
})

test.each(['extract', 'build', 'sides', 'explain', 'diff', 'export', 'parse', 'report', 'serve', 'score'])(
  '%s --help',
  async (name) => {
    const { code, out } = await run([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`entente ${name}`)
  },
)

describe('a dossier, from articles to answers', () => {
  const dossier = at('dossier')

  test('build names dates that it cannot read, and articles that have none', async () => {
    mkdirSync(at('odd'))
    writeFileSync(at('odd/odd.md'), '---\ndate: 03/04/2013\n---\nPeru backed Finland.\n')
    writeFileSync(at('odd/beside.txt'), 'Denmark condemned Peru.')
    writeFileSync(at('odd/metadata.csv'), 'file,date\nbeside.txt,sometime\n')
    const { code, err } = await run(['build', at('odd'), '-o', at('odd-dossier')])
    expect(err).toContain('odd: The date "03/04/2013" is not understood; write it as YYYY-MM-DD.')
    expect(err).toContain('beside: The date "sometime" is not understood')
    expect(err).toContain('no date is known of 2 articles (beside, odd)')
    expect(code).toBe(0)
    writeFileSync(at('odd/metadata.csv'), 'file,date\nbesides.txt,2013-04-03\n')
    const stray = await run(['build', at('odd'), '-o', at('odd-dossier')])
    expect(stray.err).toMatch(/skipped .*metadata\.csv: names files that are not beside it: besides\.txt/)
    expect(stray.code).toBe(1)
    expect((await run(['extract', at('odd/odd.md')])).err).toBe('')
    writeFileSync(at('odd/metadata.csv'), 'file,date\nbeside.txt,2013-04-03\n')
    expect((await run(['build', at('odd'), '-o', at('odd-dossier')])).err).toContain('of 1 article (odd)')
  })

  test('build makes it and names what it skipped', async () => {
    const { code, out, err } = await run(['build', at('news'), '-o', dossier])
    expect(out).toBe('')
    expect(err).toMatch(/3 articles \(3 read now, 0 copies\)/)
    expect(err).toMatch(/empty\.txt: is empty/)
    expect(code).toBe(1)
  })

  test('a second build reads nothing again', async () => {
    expect((await run(['build', at('news'), '-o', dossier])).err).toMatch(/3 articles \(0 read now/)
  })

  test('a build that keeps places moves nobody for a new article', async () => {
    mkdirSync(at('grows'))
    const places = () =>
      new Map<string, string>(
        JSON.parse(readFileSync(at('grown/graph.json'), 'utf8')).actors.map(
          ({ id, x, y }: Record<string, string>) => [id, `${x} ${y}`],
        ),
      )
    writeFileSync(at('grows/a.md'), ARTICLE)
    await run(['build', at('grows'), '-o', at('grown'), '--keep-places'])
    const before = places()
    writeFileSync(at('grows/b.txt'), 'Chile condemned Norway, Sweden and Peru. Brazil backed Chile.')
    await run(['build', at('grows'), '-o', at('grown')])
    expect(places().get('state:peru')).not.toBe(before.get('state:peru'))
    rmSync(at('grows/b.txt'))
    await run(['build', at('grows'), '-o', at('grown')])
    writeFileSync(at('grows/b.txt'), 'Chile condemned Norway, Sweden and Peru. Brazil backed Chile.')
    await run(['build', at('grows'), '-o', at('grown'), '--keep-places'])
    const after = places()
    for (const [id, place] of before) expect([id, after.get(id)]).toEqual([id, place])
    expect(after.get('state:chile')).toBeDefined()
  })

  test('corrections are applied, and a date set by a reader is read with', async () => {
    const [latin] = records((await run(['extract', at('news/latin.txt')])).out)
    const lines = [
      { op: 'date-article', article: latin?.sha256, date: '2014-02-03' },
      { op: 'rename', actor: 'state:peru', label: 'Republic of Peru' },
      { op: 'rename', actor: 'state:nowhere', label: 'X' },
    ]
    writeFileSync(at('c.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`)
    const { code, err } = await run(['build', at('news'), '-o', dossier, '--corrections', at('c.jsonl')])
    expect(code).toBe(1)
    expect(err).toMatch(/1 read now/)
    expect(err).toMatch(/fits nothing.*nowhere/)
    expect(err).toMatch(/Line 4 of the corrections is no valid JSON/)
    const { out } = await run(['explain', dossier, 'Peru', 'Denmark', '--json'])
    const dates = JSON.parse(out).map(
      ({ article, published }: Record<string, string>) => `${article} ${published}`,
    )
    expect(dates).toContain('latin 2014-02-03')
  })

  test.each([
    [['explain', dossier, 'Peru', 'peru'], /one actor/],
    [['explain', dossier, 'Finlend'], /no actor is called "Finlend"; did you mean Finland/],
    [['sides', dossier, '--poles', 'Peru'], /one side alone/],
    [['sides', dossier, '--poles', 'Peru,Peru'], /names .*Peru twice/],
    [['sides', dossier, '--poles', 'Peru,'], /a side without actors/],
    [['sides', dossier, '--from', '1990', '--to', '1991'], /no sides can be suggested/],
    [['sides', dossier, '--from', '2016', '--to', '2013'], /2016 comes after to 2013/],
    [['export', dossier, '--format', 'svg', '--view', '#mode=sides&from=%E0%A4%A'], /is not understood/],
    [['export', dossier, '--format', 'svg', '-o', at('gone/a.svg')], /its folder does not exist/],
  ])('%j is wrong usage, and says why', async (args, message) => {
    const { code, out, err } = await run(args)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/left out/)
    expect(code).toBe(2)
    expect(out).toBe('')
  })

  test('explain shows the sentence', async () => {
    const { code, out } = await run(['explain', dossier, 'state:peru', 'Finland'])
    expect(code).toBe(0)
    expect(out).toContain('Peru backs Finland')
    expect(out).toContain('Harbour Times')
    // whole, as the app shows it, and not only the words that the tie rests on
    expect(out).toContain(
      '“Peru backed Finland on Saturday in its dispute with Denmark over the northern fisheries.”',
    )
    const [first] = JSON.parse((await run(['explain', dossier, 'state:peru', 'Finland', '--json'])).out)
    expect(first.sentences.join(' ')).toContain(first.quotes[0])
  })

  test('sides answers with poles by name', async () => {
    const { code, out } = await run(['sides', dossier, '--poles', 'Finland,Denmark', '--json'])
    expect(code).toBe(0)
    const peru = JSON.parse(out).powers.find((power: { actor: string }) => power.actor === 'state:peru')
    expect(peru.lean.state).toBe('first')
    expect((await run(['sides', dossier, '--poles', 'Finland,Narnia'])).err).toMatch(
      /no actor is called "Narnia"/,
    )
  })

  test('diff needs both windows', async () => {
    expect((await run(['diff', dossier, '--before', '2014'])).code).toBe(2)
    const { out } = await run(['diff', dossier, '--before', '2014', '--after', '2015'])
    expect(out).toContain('2014 (1 article) against 2015 (1 article)')
  })

  test('a JSON export builds the same dossier again', async () => {
    await run(['build', at('news/peru.md'), '-o', at('one'), '--name', 'x'])
    expect((await run(['export', at('one'), '--format', 'json', '-o', at('one.json')])).code).toBe(0)
    await run(['build', at('one.json'), '-o', at('two'), '--name', 'x'])
    const graph = (name: string) => readFileSync(at(`${name}/graph.json`), 'utf8')
    expect(graph('two')).toBe(graph('one'))
  })

  test('the same view gives the same picture', async () => {
    const svg = async () =>
      (await run(['export', dossier, '--format', 'svg', '-o', '-', '--from', '2015'])).out
    expect(await svg()).toContain('<svg')
    expect(await svg()).toBe(await svg())
  })

  test('a report holds its pictures and no script', async () => {
    expect((await run(['report', dossier, '-o', at('r.html')])).code).toBe(0)
    const html = readFileSync(at('r.html'), 'utf8')
    expect(html).toContain('Peru backs Finland')
    expect(html).toContain('<svg')
    expect(html).not.toContain('<script')
    expect((await run(['report', dossier, '-o', at('r.pdf')])).code).toBe(0)
    expect(readFileSync(at('r.pdf'), 'latin1').startsWith('%PDF-')).toBe(true)
    expect((await run(['report', dossier, '-o', at('r.doc')])).code).toBe(2)
  })

  test('a bad filter is named', async () => {
    const { code, err } = await run(['export', dossier, '--format', 'svg', '--status', 'maybe'])
    expect(code).toBe(2)
    expect(err).toContain('maybe')
  })

  test('a broken dossier says what is broken', async () => {
    mkdirSync(at('broken'))
    writeFileSync(at('broken/graph.json'), '{"schema":1}')
    const { code, err } = await run(['sides', at('broken')])
    expect(err).toContain('graph.json has no list "articles"')
    expect(code).toBe(1)
  })
})

test('extraction gives the same bytes twice, and quotes that stand where they say', async () => {
  const { out } = await run(['extract', '--text', at('news/peru.md')])
  expect((await run(['extract', '--text', at('news/peru.md')])).out).toBe(out)
  const [record] = records(out)
  const spans = [...(record?.ties ?? []), ...(record?.meetings ?? [])].flatMap(({ evidence }) => evidence)
  expect(spans.length).toBeGreaterThan(2)
  for (const { start, end, quote } of spans) expect(record?.text?.slice(start, end)).toBe(quote)
})

test('a port in use is said', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const { code, err } = await run(['serve', at('dossier'), '--port', String(port)])
  taken.close()
  expect(code).toBe(2)
  expect(err).toMatch(/in use/)
})
