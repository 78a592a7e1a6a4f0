import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build } from '../../../src/core/build.ts'
import { NO_DAY, STATUSES } from '../../../src/core/dossier.ts'
import { anchorOf } from '../../../src/core/merge/anchors.ts'
import { collapseCopies } from '../../../src/core/merge/copies.ts'
import type { Correction } from '../../../src/core/merge/corrections.ts'
import { merge, type ReadArticle } from '../../../src/core/merge/index.ts'
import type { ActorId } from '../../../src/core/model.ts'
import { openDossier } from '../../../src/core/open-dossier.ts'
import { dayNumber } from '../../../src/core/read/dates/calendar.ts'
import { article, dated, read } from '../../support/records.ts'

const norland: ActorId = 'state:norland'
const estia: ActorId = 'state:estia'
const first = article('a', 'Norland backs Estia. Westland opposes Estia.', {
  date: '2013-05-01',
  source: 'Northern Wire',
})
const second = article('b', 'Norland backs Estia. Norland opposes Estia.', { date: '2014-05-01' })

/** `Norland backs Estia` of a merged dossier, in words, one a piece. */
const told = (read: readonly ReadArticle[], corrections: readonly Correction[] = []): string[] => {
  const { actors, ties, pieces } = merge(read, corrections)
  return pieces.tie.map((tie, i) => {
    const { source = 0, target = 0, type = '' } = ties[tie] ?? {}
    const verdict = ['rejected ', '', 'accepted '][(pieces.verdict[i] ?? 0) + 1]
    return `${verdict}${actors[source]?.label} ${type} ${actors[target]?.label}`
  })
}

const asRead = ({ text, date }: { readonly text: string; readonly date: string | null }): ReadArticle =>
  read({ article: article(`n${text.length}`, text, { date }), date: dated(String(2010 + (text.length % 7))) })

describe('merging', () => {
  test('pieces of one tie lie together, each with its article', () => {
    const { ties, pieces, actors, articles } = merge(
      [read({ article: second }), read({ article: first })],
      [],
    )
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(actors.map(({ id }) => id)).toEqual(['state:estia', 'state:norland', 'state:westland'])
    expect(ties.map(({ source, target, type }) => [source, target, type])).toEqual([
      [1, 0, 'backing'],
      [1, 0, 'opposition'],
      [2, 0, 'opposition'],
    ])
    expect(pieces.tie).toEqual([0, 0, 1, 2])
    expect(pieces.article).toEqual([0, 1, 1, 0])
  })

  test('the order of the articles does not matter', () => {
    const verb = fc.constantFrom('backs', 'opposes')
    const name = fc.constantFrom('Norland', 'Estia', 'Westland', 'Sudria')
    const sentence = fc.tuple(name, verb, name).map(([a, v, b]) => `${a} ${v} ${b}.`)
    const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
    const date = fc.constantFrom(null, '2013', '2013-05', '2014-05-01')
    const articles = fc.uniqueArray(fc.record({ text, date }), { selector: (one) => one.text, maxLength: 6 })
    fc.assert(
      fc.property(
        articles.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([one, other]) => {
          const files = (all: typeof one) => build(all.map(asRead), [], { name: 'x' })
          expect([...files(one)]).toEqual([...files(other)])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('dates become days; an ongoing one reaches the article and no further', () => {
    const month = merge([read({ article: first, date: dated('2013-02') })], []).pieces
    expect([month.from[0], month.to[0]]).toEqual([dayNumber('2013-02-01'), dayNumber('2013-02-28')])
    const ongoing = merge([read({ article: first, date: { ...dated('2012'), ongoing: true } })], []).pieces
    expect([ongoing.from[0], ongoing.to[0]]).toEqual([dayNumber('2012-01-01'), dayNumber('2013-05-01')])
    const unknown = merge([read({ article: first })], []).pieces
    expect([unknown.from[0], unknown.to[0]]).toEqual([NO_DAY, NO_DAY])
  })

  test('two articles of one name stay apart', () => {
    const other = article('a', 'Sudria backs Estia.')
    const { articles } = merge([read({ article: first }), read({ article: other })], [])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
  })
})

describe('corrections', () => {
  const both = [read({ article: first }), read({ article: second })]
  const tie = { source: norland, target: estia, type: 'backing' } as const
  const evidence = anchorOf(first, { start: 0, end: 20 })

  test('merge: the old id redirects, ties between the two vanish', () => {
    const corrections: Correction[] = [{ op: 'merge', actors: ['state:westland'], into: norland }]
    const merged = merge(both, corrections)
    expect(merged.redirects).toEqual({ 'state:westland': norland })
    expect(told(both, corrections)).toEqual([
      'Norland backing Estia',
      'Norland backing Estia',
      'Norland opposition Estia',
      'Norland opposition Estia',
    ])
    expect(told(both, [{ op: 'merge', actors: [estia], into: norland }])).toEqual([
      'Westland opposition Norland',
    ])
  })

  test('later corrections find an actor under its old id', () => {
    const corrections: Correction[] = [
      { op: 'merge', actors: [norland], into: 'state:westland' },
      { op: 'rename', actor: norland, label: 'Union' },
      { op: 'accept', tie, evidence },
    ]
    expect(merge(both, corrections).notices).toEqual([])
    expect(told(both, corrections)[0]).toBe('accepted Union backing Estia')
  })

  test('split: the mentions named, and the ties that rest on them', () => {
    const corrections: Correction[] = [
      {
        op: 'split',
        actor: norland,
        into: 'group:rebels',
        label: 'Rebels',
        mentions: [anchorOf(second, { start: 0, end: 7 })],
      },
    ]
    expect(told(both, corrections)).toEqual([
      'Rebels backing Estia',
      'Norland backing Estia',
      'Norland opposition Estia',
      'Westland opposition Estia',
    ])
  })

  test('retype changes the kind and redirects', () => {
    const { actors, redirects } = merge(both, [{ op: 'retype', actor: estia, kind: 'group' }])
    expect(actors.map(({ id, kind }) => [id, kind])[0]).toEqual(['group:estia', 'group'])
    expect(redirects).toEqual({ [estia]: 'group:estia' })
  })

  test('accept, reject, retype and redate single pieces', () => {
    expect(told(both, [{ op: 'reject', tie, evidence }])[0]).toBe('rejected Norland backing Estia')
    expect(told(both, [{ op: 'retype-tie', tie, evidence, type: 'opposition' }])).toContain(
      'accepted Norland opposition Estia',
    )
    const redated = merge(both, [{ op: 'redate', tie, evidence, from: '2011-03' }])
    expect(redated.pieces.from).toContain(dayNumber('2011-03-01'))
    expect(redated.pieceTexts.map(({ when }) => when)).toContain('set by a reader')
  })

  test('add a tie from a span', () => {
    const correction: Correction = {
      op: 'add',
      tie: { source: 'state:westland', target: norland, type: 'opposition' },
      evidence: anchorOf(first, { start: 21, end: 44 }),
      means: 'political',
      status: 'asserted',
      attributedTo: null,
      date: '2012',
    }
    const merged = merge(both, [correction])
    expect(told(both, [correction])).toContain('accepted Westland opposition Norland')
    expect(merged.pieceTexts.map(({ evidence: [span] }) => span?.quote)).toContain('Westland opposes Estia.')
    expect(STATUSES[merged.pieces.status[0] ?? -1]).toBe('asserted')
  })

  test('words that stand only in a headline are found there, and nowhere in the text', () => {
    const headed = article('h', 'Westland backs Norland.', { title: 'Norland backs Estia.' })
    const told1 = read({ article: article('h', 'Norland backs Estia.') })
    const record = {
      ...told1.record,
      ties: told1.record.ties.map((one) => ({
        ...one,
        evidence: one.evidence.map((span) => ({ ...span, in: 'title' as const })),
      })),
    }
    const inTitle = [{ ...told1, article: headed, record }]
    const words = anchorOf(headed, { start: 0, end: 20, in: 'title' })
    expect(words).toMatchObject({ quote: 'Norland backs Estia.', before: '', after: '', in: 'title' })
    expect(told(inTitle, [{ op: 'reject', tie, evidence: words }])).toEqual([
      'rejected Norland backing Estia',
    ])
    const inText = anchorOf(headed, { start: 0, end: 20 })
    expect(merge(inTitle, [{ op: 'reject', tie, evidence: inText }]).notices).toHaveLength(1)
    const added = merge(inTitle, [
      {
        op: 'add',
        tie: { ...tie, type: 'opposition' },
        evidence: words,
        means: 'political',
        status: 'asserted',
        attributedTo: null,
        date: null,
      },
    ])
    expect(added.pieceTexts.flatMap(({ evidence: spans }) => spans)).toContainEqual({
      start: 0,
      end: 20,
      quote: 'Norland backs Estia.',
      in: 'title',
    })
  })

  test('a correction survives a changed hash, found by its words', () => {
    const moved = article('a', `A new first line.\n\n${first.text}`)
    expect(told([read({ article: moved })], [{ op: 'accept', tie, evidence }])[0]).toBe(
      'accepted Norland backing Estia',
    )
  })

  test.each<[string, Correction]>([
    ['a tie that is not there', { op: 'accept', tie: { ...tie, type: 'opposition' }, evidence }],
    [
      'words that are not there',
      { op: 'accept', tie, evidence: { ...evidence, article: 'gone', quote: 'Nobody.' } },
    ],
    ['an actor that is not there', { op: 'rename', actor: 'state:nowhere', label: 'X' }],
    ['a merge of nobody', { op: 'merge', actors: ['state:nowhere'], into: norland }],
  ])('%s is reported, not dropped', (_name, correction) => {
    const { notices } = merge(both, [correction])
    expect(notices.map(({ code }) => code)).toEqual(['unmatched-correction'])
    expect(notices[0]?.message).toContain(correction.op)
  })
})

describe('near-copies', () => {
  const story = Array.from({ length: 120 }, (_, i) => `word${i} of the story`).join(' ')
  const copied = (id: string, text: string, more = {}) => ({ article: article(id, text, more), copies: [] })
  const wire = copied('wire', story, { date: '2013-05-01', source: 'Northern Wire' })
  const cut = copied('cut', `REPOST. ${story.slice(0, 1800)}`, { date: '2013-05-02' })
  const other = copied('other', Array.from({ length: 120 }, (_, i) => `thing${i} in another tale`).join(' '))

  test('a cut repost collapses into the earlier story and is counted', () => {
    const found = collapseCopies([cut, other, wire])
    expect(found.map(({ article: { id }, copies }) => [id, copies.map((copy) => copy.id)])).toEqual([
      ['wire', ['cut']],
      ['other', []],
    ])
    expect(collapseCopies([wire, cut, other])).toEqual(found)
  })

  test('short texts are copies only word for word', () => {
    const short = ['Norland backs Estia.', 'Norland backs Estia!', 'Norland backs Estia.']
    expect(collapseCopies(short.map((text, i) => copied(`s${i}`, text)))).toHaveLength(2)
  })

  test('what was collapsed before stays counted', () => {
    const again = collapseCopies([{ ...cut, copies: [{ id: 'old', source: null, date: null }] }, wire])
    expect(again[0]?.copies.map(({ id }) => id)).toEqual(['cut', 'old'])
  })
})

describe('the dossier as files', () => {
  const files = build([read({ article: first, date: dated('2013-04') }), read({ article: second })], [], {
    name: 'x',
  })
  const readFile = async (path: string): Promise<string> => {
    const text = files.get(path)
    if (text === undefined) throw new Error(path)
    return text
  }

  test('opens, and gives the words of every piece', async () => {
    const { dossier, piece, article: textOf, stored } = await openDossier(readFile)
    for (const [i, index] of dossier.pieces.article.entries()) {
      const { text } = await textOf(index)
      for (const { start, end, quote } of (await piece(i)).evidence)
        expect(text.slice(start, end)).toBe(quote)
    }
    expect((await stored()).map(({ record }) => record.doc)).toEqual(['a', 'b'])
  })

  test.each([
    ['{', 'is no valid JSON'],
    ['[]', 'has schema undefined'],
    ['{"schema":2}', 'has schema 2'],
    ['{"schema":1}', 'has no list "articles"'],
    [
      (files.get('graph.json') ?? '').replace(/"article":\[\d/, '"article":[7'),
      'a piece without its article',
    ],
    [(files.get('graph.json') ?? '').replace('"verdict":[0,', '"verdict":['), 'column "verdict"'],
  ])('a broken graph file says what is broken: %.12s', async (text, fault) => {
    await expect(openDossier(async () => text)).rejects.toThrow(fault)
  })

  test('a missing block says which', async () => {
    const { piece } = await openDossier((path) =>
      path === 'graph.json' ? readFile(path) : Promise.reject(new Error()),
    )
    await expect(piece(0)).rejects.toThrow('evidence/0.json')
  })
})
