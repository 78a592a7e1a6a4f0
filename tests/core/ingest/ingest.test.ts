import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ingest, ingestLine } from '../../../src/core/ingest/index.ts'
import { faultOfMetadata, parseMetadata } from '../../../src/core/ingest/metadata.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const one = async (name: string, bytes: Uint8Array | string) => {
  const { articles, skipped } = await ingest({ name, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes })
  return { article: articles[0], articles, reason: skipped[0]?.reason, skipped }
}

describe('plain text', () => {
  test('is taken as it is, the mark of its encoding off', async () => {
    const { article } = await one('news/one.txt', '\ufeffNorland backs Estia\r\n\r\nNorland said so.\r\n')
    expect(article?.id).toBe('one')
    expect(article?.text).toBe('Norland backs Estia\r\n\r\nNorland said so.\r\n')
    expect(article?.title).toBe('Norland backs Estia')
    expect(article?.date).toBeNull()
  })

  test.each([
    [
      'Share\n\nHome | News | Sport\n\nNorland backs Estia again\n\nNorland said so.',
      'Norland backs Estia again',
    ],
    ['By Ann Writer\nMay 3, 2014\nNorland backs Estia\n\nIt said so.', 'Norland backs Estia'],
    ['Norland backs Estia, its minister said on Friday.\n\nHe was in Bruvik.', null],
  ])('the title of %j', async (text, title) => {
    expect((await one('a.txt', text)).article?.title).toBe(title)
  })

  test.each([
    ['UTF-16, little endian', [0xff, 0xfe, 0x4e, 0, 0xe9, 0], 'Né'],
    ['UTF-16, big endian', [0xfe, 0xff, 0, 0x4e, 0, 0xe9], 'Né'],
    ['UTF-8 beyond the first plane', [0xf0, 0x9f, 0x95, 0x8a, 0x21], '🕊!'],
    ['windows-1252', [0x93, 0x4e, 0xe9, 0x94], '“Né”'],
  ])('%s is decoded', async (_name, bytes, text) => {
    expect((await one('a.txt', Uint8Array.from(bytes))).article?.text).toBe(text)
  })

  test('a guessed encoding is said', async () => {
    const { article } = await one('a.txt', Uint8Array.from([0x4e, 0xe9]))
    expect(article?.notices?.map(({ code }) => code)).toEqual(['guessed-encoding'])
  })

  test('overlong and broken UTF-8 is no UTF-8', async () => {
    expect((await one('a.txt', Uint8Array.from([0xc0, 0xaf, 0x41]))).article?.text).toBe('À¯A')
    expect((await one('a.txt', Uint8Array.from([0x41, 0xe2, 0x82]))).article?.text).toBe('Aâ‚')
  })
})

describe('what is skipped, and why', () => {
  test.each([
    ['empty.txt', '', 'is empty'],
    ['blank.txt', ' \n\t\n', 'has no text'],
    ['junk.txt', 'PK\u0003\u0004\u0000\u0000', 'holds binary data, no text'],
    ['a.pdf', 'This is no PDF.', 'is no PDF, in spite of its name'],
    ['a.docx', 'This is no archive.', 'is no readable Word document'],
    ['a.json', '{"text": ', 'is no valid JSON'],
    ['a.json', '{"body_html": 1}', 'has neither "text" nor "html"'],
    [
      'a.csv',
      'name,age\nx,1\n',
      'has no text column; one of text, body, content, article, fulltext is needed',
    ],
    ['a.md', '---\ntitle: [\n---\nNorland.', 'is no valid YAML'],
  ])('%s: %s', async (name, text, reason) => {
    const found = await one(name, text)
    expect(found.articles).toEqual([])
    expect(found.reason).toBe(reason)
  })

  test('another language is named', async () => {
    const german =
      'Die Regierung von Norland hat am Montag erklärt, dass sie die Gespräche mit Estland fortsetzen will. '
    expect((await one('de.txt', german.repeat(4))).reason).toContain('another language (de)')
  })

  test('a text that says it is foreign is believed', async () => {
    const { reason } = await one(
      'a.json',
      JSON.stringify({ text: 'Norland soutient Estia.', language: 'fr' }),
    )
    expect(reason).toContain('(fr)')
  })

  test('a broken line is named and the others are read', async () => {
    const { articles, skipped } = await one(
      'a.jsonl',
      '{"id":"x","text":"Norland."}\nnot json\n\n{"id":"y","text":"Estia."}\n',
    )
    expect(articles.map(({ id }) => id)).toEqual(['x', 'y'])
    expect(skipped).toEqual([{ file: 'a.jsonl, line 2', reason: 'is no valid JSON' }])
  })

  test('ten megabytes of one line are refused with their size', async () => {
    const { reason } = await one('long.txt', 'Norland '.repeat(1_300_000))
    expect(reason).toContain('10400000 characters')
  })
})

describe('Markdown', () => {
  test('front matter speaks, marks are taken out, the title leads the text', async () => {
    const { article } = await one(
      'a.md',
      '---\ntitle: "Norland backs Estia"\ndate: 2014-05-03\nsource: Northern Wire\nurl: https://example.org/a\n---\n\nThe **minister** met [the envoy](https://example.org) on Friday.\n',
    )
    expect(article).toMatchObject({
      title: 'Norland backs Estia',
      date: '2014-05-03',
      dateFrom: 'front matter "date"',
      source: 'Northern Wire',
      url: 'https://example.org/a',
      text: 'Norland backs Estia\n\nThe minister met the envoy on Friday.',
    })
  })

  test('without front matter the first heading is the title, once', async () => {
    const { article } = await one('a.md', '# Talks end\n\nNobody signed.\n')
    expect(article?.title).toBe('Talks end')
    expect(article?.text).toBe('Talks end\n\nNobody signed.')
  })
})

describe('web pages', () => {
  const page = `<!doctype html><html lang="en"><head><title>Norland backs Estia | Repost Daily</title>
    <meta property="article:published_time" content="2014-05-03T10:00:00Z">
    <meta property="og:site_name" content="Repost Daily"></head><body>
    <nav><a href="/">Home</a> Politics Sport</nav>
    <article><h1>Norland backs Estia</h1><p>By Ann Writer, The Northern Post</p>
    <p>The government of Norland said on Friday that it would send ships, grain and money to its neighbour,
    which has been fighting rebels in the south since the spring, officials in both capitals confirmed.</p>
    <p>Estia &amp; its allies welcomed the offer.<br>The rebels called it an insult, and said they would fight on.</p></article>
    <div class="comments"><p>First! What a shame this is.</p></div>
    <script>alert("x")</script></body></html>`

  test('the main text stays; menus, comments and scripts go', async () => {
    const { article } = await one('a.html', page)
    expect(article?.text).toContain('Estia & its allies welcomed the offer. The rebels called')
    expect(article?.text).not.toMatch(/Home|First!|alert/)
    expect(article?.text.startsWith('Norland backs Estia\n\n')).toBe(true)
  })

  test('the byline is the source, not the site that reposted', async () => {
    const { article } = await one('a.html', page)
    expect(article).toMatchObject({
      title: 'Norland backs Estia',
      date: '2014-05-03',
      source: 'Northern Post',
    })
  })

  test('deep nesting does not break it', async () => {
    const { article } = await one('a.html', `${'<div>'.repeat(5000)}<p>Norland backs Estia.</p>`)
    expect(article?.text).toContain('Norland backs Estia.')
  })
})

describe('documents', () => {
  test('DOCX: paragraphs, entities, deleted text', async () => {
    const xml =
      '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Talks end</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t xml:space="preserve">Norland &amp; </w:t></w:r><w:del><w:r><w:t>never </w:t></w:r></w:del>' +
      '<w:r><w:t>Estia&#8217;s envoys left.</w:t></w:r></w:p></w:body></w:document>'
    const { article } = await one('a.docx', zipSync({ 'word/document.xml': strToU8(xml) }))
    expect(article?.title).toBe('Talks end')
    expect(article?.text).toBe('Talks end\n\nNorland & Estia’s envoys left.')
  })

  test('PDF: lines are mended, hyphens joined', async () => {
    const lines = [
      'The government of Norland said that the nego-',
      'tiations with Estia would go on',
      'until the summer.',
    ]
    const { article } = await one('a.pdf', pdf(lines))
    expect(article?.text).toBe(
      'The government of Norland said that the negotiations with Estia would go on until the summer.',
    )
  })
})

describe('tables and lists', () => {
  test('CSV with quotes, commas and line breaks in a cell', async () => {
    const { articles } = await one(
      'a.csv',
      'id,text,date\n1,"Norland, said ""no"".\nTwice.",2014-05\n2,Estia left.,\n',
    )
    expect(articles.map(({ id, text, date }) => [id, text, date])).toEqual([
      ['1', 'Norland, said "no".\nTwice.', '2014-05'],
      ['2', 'Estia left.', null],
    ])
  })

  test('semicolons of a spreadsheet', async () => {
    const { articles } = await one('a.csv', 'title;text\nA, b;Norland left.\n')
    expect(articles[0]).toMatchObject({ title: 'A, b', text: 'Norland left.' })
  })

  test('a JSON list, and text given as it is', async () => {
    const { articles } = await one(
      'a.json',
      JSON.stringify([{ text: ' Norland  left.\n' }, { text: 'Estia left.', id: 7 }]),
    )
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['a-1', ' Norland  left.\n'],
      ['7', 'Estia left.'],
    ])
  })

  test('a stream names lines', async () => {
    expect((await ingestLine('{"text":"Norland."}', 3)).articles[0]?.id).toBe('line-3')
    expect((await ingestLine('{', 4)).skipped).toEqual([{ file: 'line 4', reason: 'is no valid JSON' }])
  })

  test('metadata.csv fills gaps and does not overrule the file', async () => {
    const metadata = parseMetadata(
      'file,title,date,source,url\na.txt,,2014-05-03,Northern Wire,\nb.md,Other,2015,,\n',
    )
    const a = (await ingest({ name: 'in/a.txt', bytes: utf8('Norland left.') }, metadata)).articles[0]
    expect(a).toMatchObject({ date: '2014-05-03', source: 'Northern Wire', dateFrom: 'metadata.csv "date"' })
    const b = (await ingest({ name: 'in/b.md', bytes: utf8('---\ndate: 2011\n---\nEstia left.') }, metadata))
      .articles[0]
    expect(b).toMatchObject({ date: '2011', title: 'Other' })
  })
})

test.each([
  ['file,date\na.txt,2014\nb,2015\n', null],
  ['file,date\na.txt,2014\nc.txt,2015\n', 'names files that are not beside it: c.txt'],
  ['file\nv\nw\nx\ny\n', 'names files that are not beside it: v, w, x and 1 more'],
  ['document,date\na.txt,2014\n', 'names no files; its first row needs a column "file"'],
])('what is wrong with the table %j: %s', (csv, fault) => {
  expect(faultOfMetadata(parseMetadata(csv), ['in/a.txt', 'in/b.md'])).toBe(fault)
})

/** A one-page PDF with one text object per line. */
const pdf = (lines: readonly string[]): Uint8Array => {
  const content = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  return utf8(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
}
