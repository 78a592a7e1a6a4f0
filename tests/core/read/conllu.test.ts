import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConllu } from '../../../src/core/read/conllu.ts'
import { createParser } from '../../../src/core/read/parse.ts'

const parser = createParser(readFileSync('data/model/reader.bin'))

const parsed = (text: string): string => [...parser.text(text)].map(({ conllu }) => conllu).join('')

const given = `# sent_id = a-1
# text = Norland's envoys met.
1-2\tNorland's\t_\t_\t_\t_\t_\t_\t_\t_
1\tNorland\tNorland\t_\t_\t_\t_\t_\t_\t_
2\t's\t's\t_\t_\tCase=Gen\t_\t_\t_\t_
3\tenvoys\tenvoy\tX\tX\t_\t1\tdep\t1:dep\tKept=Yes
3.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
4\tmet\tmeet\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\t.\t.\t_\t_\t_\t_\t_\t_\t_

# sent_id = a-2
1\tStop\tstop\t_\t_\t_\t_\t_\t_\t_
2\tnow\tnow\t_\t_\t_\t_\t_\t_\t_

`

test('given sentences and tokens are kept, tags and trees are written', () => {
  expect(parser.conllu(given).conllu).toBe(`# sent_id = a-1
# text = Norland's envoys met.
1-2\tNorland's\t_\t_\t_\t_\t_\t_\t_\t_
1\tNorland\tNorland\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\tCase=Gen\t1\tcase\t_\t_
3\tenvoys\tenvoy\tNOUN\tNNS\t_\t4\tnsubj\t_\tKept=Yes
3.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
4\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = a-2
1\tStop\tstop\tVERB\tVB\t_\t0\troot\t_\t_
2\tnow\tnow\tADV\tRB\t_\t1\tadvmod\t_\t_

`)
})

test('what comes out goes in again, line ends of Windows included', () => {
  const conllu = parsed('Norland’s envoys met. They left at 5 p.m. on Friday.')
  expect(parser.conllu(conllu.replaceAll('\n', '\r\n')).conllu).toBe(conllu)
  expect(parseConllu(conllu).map((sentence) => sentence.words.length)).toEqual([5, 8])
})

test('# text is the words with one space where MISC does not say SpaceAfter=No', () => {
  const blocks = parsed(
    'The foreign ministers of Norland and  Estia\r\nagreed on Friday to open the border at\ttwo\r\ncrossings (soon).',
  )
    .trim()
    .split('\n\n')
  expect(blocks).toHaveLength(1)
  const [, text = '', ...rows] = (blocks[0] ?? '').split('\n')
  const spaced = rows
    .map((row) => `${row.split('\t')[1]}${row.includes('SpaceAfter=No') ? '' : ' '}`)
    .join('')
  expect(text).toBe(`# text = ${spaced.trim()}`)
})

test('offsets in MISC point into the text', () => {
  const text = 'A truce — at last.\n\nSyria’s neighbours cheered 🕊️.'
  const rows = parsed(text)
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'))
  expect(rows.length).toBeGreaterThan(8)
  for (const [, form, , , , , , , , misc] of rows) {
    const [, start, end] = /start_char=(\d+)\|end_char=(\d+)/.exec(misc ?? '') ?? []
    expect(text.slice(Number(start), Number(end))).toBe(form)
  }
})

test('a sentence longer than the parser takes stays one tree, and a notice says how it was read', () => {
  const rows = Array.from(
    { length: 500 },
    (_, i) => `${i + 1}\t${i % 2 ? 'envoys' : 'and'}${'\t_'.repeat(8)}`,
  )
  const { conllu, notices } = parser.conllu(`1\tStop${'\t_'.repeat(8)}\n\n${rows.join('\n')}\n\n`)
  expect(notices).toMatchObject([{ code: 'long-sentence' }])
  expect(notices[0]?.message).toContain('Sentence 2 of the file has 500 tokens')
  const heads = (conllu.split('\n\n')[1] ?? '').split('\n').map((line) => Number(line.split('\t')[6]))
  expect(heads).toHaveLength(500)
  expect(heads.filter((head) => head === 0)).toHaveLength(1)
})

test('a line that is no CoNLL-U is named', () => {
  expect(() => parser.conllu('1\tStop\n')).toThrow('Line 1 has 2 columns; CoNLL-U has 10.')
})
