import { describe, expect, test } from 'vitest'
import { STATUSES } from '../../../src/core/dossier.ts'
import { compareKeys } from '../../../src/core/export/compare-picture.ts'
import { type Drawing, group, type Mark, type TextMark } from '../../../src/core/export/drawing.ts'
import { pictureOf, seriesOf } from '../../../src/core/export/index.ts'
import { exportInput } from '../../../src/core/export/input.ts'
import { type Key, networkKeys } from '../../../src/core/export/legend.ts'
import { THEMES, type Theme } from '../../../src/core/export/look.ts'
import { matrixKeys } from '../../../src/core/export/matrix-picture.ts'
import { meetingKeys } from '../../../src/core/export/meetings-picture.ts'
import { toSvg } from '../../../src/core/export/svg.ts'
import { textWidth } from '../../../src/core/export/text.ts'
import { DEFAULT_FILTER, DEFAULT_VIEW, type View } from '../../../src/core/graph/view.ts'
import { openInMemory } from '../../support/open.ts'
import { pixelsOf } from '../../support/pixels.ts'
import { lab, linear, SIGHTS, type Triple, through } from '../../support/sight.ts'
import { synthetic } from '../../support/synthetic.ts'

/** Every kind of picture, rendered, and its pixels seen by dichromats and in a grey print. */

const { dossier } = synthetic({ actors: 24, ties: 40 })
const id = (actor: number) => dossier.actors[actor]?.id ?? 'state:?'
const poles: View['poles'] = [[id(0)], [id(1)]]
const every = { ...DEFAULT_FILTER, status: STATUSES, undated: 'include' } as const

const VIEWS: Readonly<Record<string, Partial<View>>> = {
  network: { mode: 'network', filter: every },
  'network, nothing asserted': {
    mode: 'network',
    filter: { ...every, status: ['promised', 'denied', 'ended', 'hypothetical'] },
  },
  meetings: { mode: 'network', meetings: 'two-mode' },
  sides: { mode: 'sides' },
  matrix: { mode: 'matrix' },
  trajectories: { mode: 'trajectories' },
  compare: { mode: 'compare', before: { from: '2012', to: '2013' }, after: { from: '2014', to: '2015' } },
  series: { mode: 'network' },
}
const sights = Object.entries({ 'full colour': null, ...SIGHTS })
const themes = ['light', 'dark'] as const
const CASES = Object.keys(VIEWS).flatMap((name) => themes.map((theme) => [name, theme] as const))

/** Device pixels to a CSS pixel: small letters must have a pixel of full ink somewhere. */
const SCALE = 3

interface Image {
  readonly width: number
  readonly height: number
  readonly at: (x: number, y: number) => Triple
}

function render(drawing: Drawing): Image {
  const pixels = pixelsOf(toSvg(drawing), SCALE)
  const width = Math.round(drawing.width * SCALE)
  const at = (x: number, y: number): Triple => {
    const from = (y * width + x) * 4
    return [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0]
  }
  return { width, height: pixels.length / 4 / width, at }
}

type Sight = (typeof sights)[number][1]

/** Colours by the thousand, seen once each. */
function remembered<T>(make: (color: Triple, sight: Sight) => T): (color: Triple, sight: Sight) => T {
  const known = new Map<Sight, Map<number, T>>()
  return (color, sight) => {
    const mine = known.get(sight) ?? new Map<number, T>()
    known.set(sight, mine)
    const key = (color[0] << 16) | (color[1] << 8) | color[2]
    const made = mine.get(key) ?? make(color, sight)
    mine.set(key, made)
    return made
  }
}

const seen = (color: Triple, sight: Sight): Triple => (sight ? through(sight, linear(color)) : linear(color))
const labOf = remembered((color, sight) => lab(seen(color, sight)))
const luminanceOf = remembered((color, sight) => luminance(seen(color, sight)))
const apart = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const channelsOf = (color: string): Triple => {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const drawings = new Map<string, Drawing>()
function drawn(name: string, theme: 'light' | 'dark'): Drawing {
  const key = `${name} ${theme}`
  const input = exportInput(openInMemory(dossier), { ...DEFAULT_VIEW, poles, ...VIEWS[name] })
  const drawing = drawings.get(key) ?? (name === 'series' ? seriesOf : pictureOf)(input, { theme })
  drawings.set(key, drawing)
  return drawing
}

describe.each(CASES)('%s, %s', (name, theme) => {
  const drawing = drawn(name, theme)
  const image = render(drawing)
  const page = channelsOf(THEMES[theme].page)

  test.each(sights)('%s: what stands out from the page still does', (_, sight) => {
    const plainPage = labOf(page, null)
    const seenPage = labOf(page, sight)
    let [all, lost] = [0, 0]
    for (let y = 0; y < image.height; y += STEP) {
      for (let x = 0; x < image.width; x += STEP) {
        const color = image.at(x, y)
        if (apart(labOf(color, null), plainPage) < STANDS_OUT) continue
        all++
        if (apart(labOf(color, sight), seenPage) < STILL_SEEN) lost++
      }
    }
    expect(all).toBeGreaterThan(1000)
    expect(lost / all).toBeLessThan(0.01)
  })

  test.each(sights)('%s: every word can be read (contrast 4.5)', (_, sight) => {
    const faint = textsOf(drawing.marks)
      .filter((mark) => contrastOf(mark, image, (color) => luminanceOf(color, sight)) < 4.5)
      .map(({ text, fill }) => `${text} ${fill}`)
    expect(faint).toEqual([])
  })
})

/** Every so many pixels one is looked at. */
const STEP = 3

/** Lab distances: at a glance; and enough not to be overlooked. */
const STANDS_OUT = 20
const STILL_SEEN = 8

/** Texts whose words are seen: of a halo and its letters, the letters. */
function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return textsOf(mark.marks)
    return mark.kind === 'text' && mark.opacity === 1 && mark.text.trim() !== '' && !mark.turn ? [mark] : []
  })
}

/** Between the ground (the commonest luminance in the text's box) and the pixel that is farthest from it. */
function contrastOf(mark: TextMark, image: Image, lightness: (color: Triple) => number): number {
  const wide = textWidth(mark.text, mark.size, mark.weight) * 0.9
  const left = mark.x - (mark.anchor === 'end' ? wide : mark.anchor === 'middle' ? wide / 2 : 0)
  const counts = new Map<number, number>()
  for (let y = Math.round((mark.y - mark.size * 0.72) * SCALE); y <= mark.y * SCALE; y++) {
    for (let x = Math.round(left * SCALE); x <= (left + wide) * SCALE; x++) {
      const value = Math.round(lightness(image.at(x, y)) * 1000) / 1000
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  const ground = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
  const contrast = (value: number) => (Math.max(value, ground) + 0.05) / (Math.min(value, ground) + 0.05)
  return Math.max(...[...counts.keys()].map(contrast))
}

const KEYS: Readonly<Record<string, (theme: Theme) => readonly Key[]>> = {
  network: (theme) =>
    networkKeys(
      {
        types: ['backing', 'opposition', 'met', 'due'],
        kinds: ['state', 'figure', 'organization', 'group'],
        claimed: true,
        denied: true,
        promised: true,
        ended: true,
        poles: null,
        width: null,
      },
      theme,
    ),
  matrix: matrixKeys,
  meetings: meetingKeys,
  compare: compareKeys,
}

describe.each(Object.entries(KEYS))('the legend of %s', (_, keysOf) => {
  test.each(themes.flatMap((theme) => sights.map(([name, sight]) => [theme, name, sight] as const)))(
    '%s, %s: no two keys look alike',
    (themeName, _name, sight) => {
      const theme = THEMES[themeName]
      const images = keysOf(theme).map(({ key, words }) => ({ words, image: render(keyDrawing(key, theme)) }))
      const alike = images.flatMap((one, index) =>
        images
          .slice(index + 1)
          .filter((other) => differing(one.image, other.image, sight) < LEAST_DIFFERENT)
          .map((other) => `${one.words} = ${other.words}`),
      )
      expect(alike).toEqual([])
    },
  )
})

const keyDrawing = (key: Key['key'], theme: Theme): Drawing => ({
  width: 40,
  height: 20,
  background: theme.page,
  title: '',
  description: '',
  marks: [group('key', key(3, 10))],
})

/** CSS square pixels: two dots of a dotted line. */
const LEAST_DIFFERENT = 8

/** Area in which two keys differ plainly, in CSS square pixels. */
function differing(one: Image, other: Image, sight: Sight): number {
  let count = 0
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++)
      if (apart(labOf(one.at(x, y), sight), labOf(other.at(x, y), sight)) > STANDS_OUT) count++
  return count / SCALE / SCALE
}
