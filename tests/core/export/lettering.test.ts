import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { openTypesetter } from '../../../src/cli/fonts.ts'
import { toPdf } from '../../../src/cli/pictures.ts'
import { type Drawing, flatten, line, stroke, text } from '../../../src/core/export/drawing.ts'
import { letteredSvg, outlined } from '../../../src/core/export/lettering.ts'
import { faceRuns, kept } from '../../../src/core/export/typeface-runs.ts'
import { pixelsOf } from '../../support/pixels.ts'

const typesetter = await openTypesetter()
const NAMES = ['Norland', 'Сергей Лавров', 'بشار الأسد', 'Élise Ürgüp']
const drawing: Drawing = {
  width: 400,
  height: 200,
  background: '#ffffff',
  title: 'names',
  description: 'names',
  marks: NAMES.map((name, index) =>
    text(200, 40 + index * 40, name, '#000000', {
      size: 24,
      weight: index % 2 === 0 ? 600 : 400,
      anchor: 'middle',
      halo: '#ffcc00',
    }),
  ),
}

test('what follows an Arabic name stays behind it', () => {
  expect(kept('دمشق: 2 sentences')).toBe('دمشق\u200e: 2 sentences')
  expect(kept('دمشق القديمة')).toBe('دمشق القديمة')
  expect(kept('Norland: 2 sentences')).toBe('Norland: 2 sentences')
})

test.each([
  ['Bashar (بشار الأسد)', ['sans', 'arabic', 'sans']],
  ['Лавров', ['sans']],
  ['', []],
])('%s is set in %j', (words, faces) => {
  expect(faceRuns(words, 400).map(({ face }) => face)).toEqual(faces)
})

describe('embedded', () => {
  const svg = letteredSvg(drawing, 'embedded', typesetter)

  test('text stays text, and the file holds the letters it needs and few others', () => {
    for (const name of NAMES) expect(svg).toContain(`>${name}</text>`)
    const fonts = [...svg.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, data]) =>
      create(Buffer.from(data ?? '', 'base64')),
    )
    expect(fonts).toHaveLength(3)
    // each letter has a glyph of its own: 0 is the glyph for what is missing
    const [arabic, regular, bold] = fonts
    for (const [font, words] of [
      [arabic, NAMES[2]],
      [regular, NAMES[1]],
      [bold, NAMES[0]],
    ] as const) {
      const glyphs = font?.layout(words?.replaceAll(' ', '') ?? '').glyphs ?? []
      expect(glyphs.length).toBeGreaterThan(4)
      for (const { path } of glyphs) expect(path.commands.length).toBeGreaterThan(3)
    }
    expect(svg.length).toBeLessThan(60_000)
  })

  test('without a typesetter the font is named', () => {
    expect(letteredSvg(drawing, 'embedded', null)).toBe(letteredSvg(drawing, 'named', typesetter))
    expect(letteredSvg(drawing, 'named', null)).not.toContain('@font-face')
  })
})

describe('outlined', () => {
  test('no text is left, the words stand as titles', () => {
    const svg = letteredSvg(drawing, 'outlined', typesetter)
    expect(svg).not.toContain('<text')
    for (const name of NAMES) expect(svg).toContain(`<title>${name}</title>`)
  })

  test('letters stand where the named font puts them', () => {
    const [named, drawn] = (['named', 'outlined'] as const).map((how) =>
      pixelsOf(letteredSvg(drawing, how, typesetter)),
    )
    let [dark, apart] = [0, 0]
    for (let at = 0; at < (named?.length ?? 0); at += 4) {
      const [a = 255, b = 255] = [named?.[at], drawn?.[at]]
      if (a < 128 || b < 128) dark++
      if (Math.abs(a - b) > 128) apart++
    }
    expect(dark).toBeGreaterThan(1000)
    expect(apart / dark).toBeLessThan(0.1)
  })

  test('turned text is turned round its own place', () => {
    const turned = outlined(
      { ...drawing, marks: [text(100, 100, 'I', '#000', { size: 20, turn: 90 })] },
      typesetter,
    )
    const [mark] = [...flatten(turned.marks)]
    const points =
      mark?.kind === 'path' ? mark.path.flatMap((step) => (step.to === 'Z' ? [] : [step.at])) : []
    expect(points.length).toBeGreaterThan(3)
    // an upright stroke lies down, to the right of its baseline's place
    const across = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x))
    const up = Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y))
    expect(across).toBeGreaterThan(2 * up)
  })
})

test('a PDF fades a line as the SVG does: a gradient, not a paler line', async () => {
  const fade = { from: { x: 0, y: 50 }, to: { x: 400, y: 50 } }
  const faded = { ...drawing, marks: [stroke(line(fade.from, fade.to), '#0072b2', 4, { fade })] }
  const pdf = Buffer.from(await toPdf([faded])).toString('latin1')
  expect(pdf).toContain('/ShadingType 2')
  expect(Buffer.from(await toPdf([faded])).toString('latin1')).toBe(pdf)
  const solid = { ...drawing, marks: [stroke(line(fade.from, fade.to), '#0072b2', 4)] }
  expect(Buffer.from(await toPdf([solid])).toString('latin1')).not.toContain('/ShadingType 2')
})
