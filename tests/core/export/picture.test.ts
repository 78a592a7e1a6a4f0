import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { captionLine, provenance } from '../../../src/core/export/caption.ts'
import { flatten, lowest } from '../../../src/core/export/drawing.ts'
import { pictureOf } from '../../../src/core/export/index.ts'
import { placeLabels } from '../../../src/core/export/labels.ts'
import { round, toSvg, xml } from '../../../src/core/export/svg.ts'
import { shorten, textWidth, wrap } from '../../../src/core/export/text.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER, MODES } from '../../../src/core/graph/view.ts'
import type { ActorId } from '../../../src/core/model.ts'
import { dossierOf, meeting, tie } from '../../support/dossier.ts'
import { inputOf } from '../../support/open.ts'

const placed = (dossier: ReturnType<typeof dossierOf>) => ({
  ...dossier,
  actors: dossier.actors.map((actor, index) => ({
    ...actor,
    x: (index % 3) * 100,
    y: Math.floor(index / 3) * 80,
  })),
})
const dossier = placed(
  dossierOf([
    tie('Norland', 'backs', 'Estia', { in: '2012' }),
    tie('Norland', 'backs', 'Estia', { in: '2014', by: 'wire-b' }),
    tie('Velmia', 'opposes', 'Estia', { in: '2013' }),
    tie('Velmia', 'backs', 'Estia', { in: '2016' }),
    tie('Estia', 'opposes', 'the rebels', { in: '2013' }),
    tie('Ostia', 'backs', 'the rebels', { status: 'promised', in: null }),
    meeting({ Norland: 'attended', Velmia: 'attended' }),
  ]),
)
const POLES: ActorId[][] = [['state:estia'], ['group:the-rebels']]
const words = (view: Parameters<typeof inputOf>[1]) =>
  [...flatten(pictureOf(inputOf(dossier, { poles: POLES, ...view })).marks)].flatMap((mark) =>
    mark.kind === 'text' ? [mark.text] : [],
  )

describe('pictures', () => {
  test.each(MODES)('%s: renders, light and dark differ, same bytes twice', (mode) => {
    const input = inputOf(dossier, { mode, poles: POLES })
    const light = toSvg(pictureOf(input))
    expect(toSvg(pictureOf(input))).toBe(light)
    expect(toSvg(pictureOf(input, { theme: 'dark' }))).not.toBe(light)
    const { pixels } = new Resvg(light).render()
    const colours = new Set<number>()
    for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.readUInt32BE(at))
    expect(colours.size).toBeGreaterThan(10)
  })

  test('the network names its actors, its legend and its counts', () => {
    const found = words({ mode: 'network' })
    for (const word of ['Norland', 'Estia', 'the rebels', 'backs', 'opposes', 'met'])
      expect(found).toContain(word)
    expect(found).toContain('all years · asserted and promised · 4 actors, 5 ties, 1 undated left out')
  })

  test('a filter removes ties and moves nothing', () => {
    const places = (from: string | null) => {
      const marks = [
        ...flatten(pictureOf(inputOf(dossier, { filter: { ...DEFAULT_FILTER, from, to: from } })).marks),
      ]
      return new Map(
        marks.flatMap((mark) =>
          mark.kind === 'text' && mark.anchor === 'middle' ? [[mark.text, `${mark.x}`]] : [],
        ),
      )
    }
    const all = places(null)
    const some = places('2012')
    expect(some.size).toBeLessThan(all.size)
    for (const [name, place] of some) expect(all.get(name)).toBe(place)
  })

  test('sides: opposing the second pole is never worded as backing the first', () => {
    const found = words({ mode: 'sides', poles: [['group:the-rebels'], ['state:estia']] })
    expect(found).toContain('mixed: backs and opposes Estia')
    expect(found.join('\n')).not.toContain('backs the rebels,')
  })

  test('sides: balance and what hollow marks assume stand under the picture, only where they are asked for', () => {
    const extras = /enemy of an enemy|Balance: /
    expect(words({ mode: 'sides', propagated: true }).filter((one) => extras.test(one))).toHaveLength(2)
    expect(words({ mode: 'sides' }).filter((one) => extras.test(one))).toEqual([])
  })

  test('a path and a neighbourhood are bright in the file as on screen, the rest pale and without names', () => {
    const path = { from: 'state:norland', to: 'group:the-rebels' } as const
    const all = words({})
    const some = words({ path })
    expect(all).toContain('Velmia')
    expect(some).not.toContain('Velmia')
    for (const name of ['Norland', 'Estia']) expect(some).toContain(name)
    expect(some.join('\n')).toContain('bright: the way from Norland to the rebels')
    const paths = (view: Parameters<typeof words>[0]) =>
      [...flatten(pictureOf(inputOf(dossier, { poles: POLES, ...view })).marks)].filter(
        (mark) => mark.kind === 'path' && mark.opacity < 0.15,
      ).length
    expect(paths({ path })).toBeGreaterThan(paths({}))
    const focus = { actor: 'group:the-rebels', degrees: 1 } as const
    expect(words({ focus }).filter((one) => one === 'Norland' || one === 'Velmia')).toEqual([])
    expect(words({ focus }).join('\n')).toContain('bright: the rebels and what is tied to it')
  })

  test('trajectories mark who changed sides', () => {
    expect(words({ mode: 'trajectories' })).toContain('Velmia ↔')
  })

  test('comparison words silence as "not reported"', () => {
    const found = words({
      mode: 'compare',
      before: { from: '2012', to: '2013' },
      after: { from: '2014', to: '2016' },
    })
    expect(found).toContain('– not reported (2)')
    expect(found).toContain('↔ flipped (1)')
  })

  test('no date is written unless asked for', () => {
    const notes = (made: string | null) => JSON.stringify(pictureOf(inputOf(dossier), { made }))
    expect(notes(null)).not.toContain('made')
    expect(notes('2026-01-02')).toContain('made 2026-01-02')
  })
})

test('a picture that may end below its marks does, legend and caption after it', () => {
  const of = (fit: boolean) => pictureOf(inputOf(dossier, { mode: 'sides', poles: POLES }), { fit })
  const [fixed, fitting] = [of(false), of(true)]
  expect(fixed.height).toBe(800)
  expect(fitting.height).toBeLessThan(500)
  const [body] = fitting.marks
  expect(lowest(body ? [body] : [])).toBeLessThan(fitting.height)
  expect(lowest(fitting.marks)).toBeLessThanOrEqual(fitting.height)
})

test.each([
  [['wire-a', 'wire-b'], '2 articles from 2 sources'],
  [['wire-a', 'wire-a', null], '3 articles from 1 known source, 1 without one'],
  [[null], '1 article of unknown source'],
])('articles of %j: %s', (sources, expected) => {
  const [article] = dossier.articles
  const articles = sources.map((source) => ({ ...(article as NonNullable<typeof article>), source }))
  expect(provenance(openGraph({ ...dossier, articles }))).toBe(expected)
})

test('the caption line', () => {
  const { visible } = inputOf(dossier)
  expect(captionLine(visible, { ...DEFAULT_FILTER, from: '2013', to: '2013', minSources: 2 })).toBe(
    '2013 · asserted and promised · at least 2 sources · 4 actors, 5 ties, 1 undated left out',
  )
})

test('labels cover neither each other nor marks', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    at: { x: (index % 10) * 40 + 50, y: Math.floor(index / 10) * 24 + 30 },
    radius: 6,
    words: `Actor number ${index}`,
    size: 12,
    rank: index,
  }))
  const labels = placeLabels(items, { left: 0, top: 0, right: 600, bottom: 240 })
  const boxes = labels.map(({ of, x, y, anchor }) => {
    const width = textWidth(items[of]?.words ?? '', 12, 600)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { left, right: left + width, top: y - 10, bottom: y + 3 }
  })
  expect(labels.length).toBeGreaterThan(5)
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
    }
  }
})

test.each([
  [0.1 + 0.2, '0.3'],
  [-0.001, '0'],
  [1e-7, '0'],
  [12.345, '12.35'],
])('round %f', (value, expected) => {
  expect(round(value)).toBe(expected)
})

test('xml keeps what XML allows', () => {
  expect(xml('a<b>&"c"\u0001\uFFFE😀')).toBe('a&lt;b&gt;&amp;&quot;c&quot;\uFFFD\uFFFD😀')
})

test('wrap and shorten', () => {
  expect(wrap('one two three four', 10, 45)).toEqual(['one two', 'three four'])
  expect(shorten('Autonomous Administration', 12, 60)).toMatch(/^Auton.*…$/)
})
