import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillPaint } from '../../src/app/views/network/sigma/fill-paint.ts'
import { createPaint, type Paint } from '../../src/app/views/network/sigma/paint.ts'
import { suggestPoles } from '../../src/core/analysis/poles.ts'
import { THEMES } from '../../src/core/export/look.ts'
import { standsOf } from '../../src/core/export/picture.ts'
import { emptyVisible, filterGraph } from '../../src/core/graph/filter.ts'
import { openGraph } from '../../src/core/graph/graph.ts'
import { rollUp } from '../../src/core/graph/rollup.ts'
import { DEFAULT_FILTER } from '../../src/core/graph/view.ts'
import { synthetic } from '../support/synthetic.ts'

const graph = openGraph(synthetic({ actors: 60, ties: 300 }).dossier)
const rolled = rollUp(graph)
const poles = suggestPoles(rolled, DEFAULT_FILTER)

/** The bits that the GPU gets: a float that holds a colour may be no number. */
const drawn = ({ ties, actors, radii, crowd }: Paint) => {
  const bytes = new Uint8Array(actors.buffer)
  const shown = (actor: number) => (actors[actor * 4] ?? 0) > 0
  return {
    ties: [...ties],
    actors: [...radii.keys()].map((actor) =>
      shown(actor) ? [radii[actor], ...bytes.slice(actor * 16, actor * 16 + 16)] : [],
    ),
    crowd,
  }
}

test('after any steps of the years, forth and back, the picture is the one of a fresh start', () => {
  expect(poles.length).toBe(2)
  const year = fc.integer({ min: 2010, max: 2019 })
  const step = fc.record({ year, years: fc.integer({ min: 0, max: 3 }), dark: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      const into = emptyVisible(graph)
      const paint = createPaint(graph)
      for (const { year, years, dark } of steps) {
        const filter = { ...DEFAULT_FILTER, from: String(year), to: String(year + years) }
        const theme = THEMES[dark ? 'dark' : 'light']
        const stands = standsOf(graph, { filter, poles, claims: false }, rolled)
        fillPaint(paint, graph, filterGraph(graph, filter, null, into), 'sources', stands, theme)
        const fresh = createPaint(graph)
        fillPaint(fresh, graph, filterGraph(graph, filter), 'sources', stands, theme)
        expect(drawn(paint)).toEqual(drawn(fresh))
      }
    }),
  )
})
