import { expect, test } from 'vitest'
import { flatten } from '../../../src/core/export/drawing.ts'
import { THEMES } from '../../../src/core/export/look.ts'
import { drawNetwork } from '../../../src/core/export/network.ts'
import { filterGraph } from '../../../src/core/graph/filter.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER } from '../../../src/core/graph/view.ts'
import { dossierOf, tie } from '../../support/dossier.ts'

test('a picture that stands upright on a phone is exported upright', () => {
  const flat = dossierOf([tie('Estia', 'backs', 'Norland')])
  const dossier = { ...flat, actors: flat.actors.map((actor, index) => ({ ...actor, x: index * 100, y: 0 })) }
  const graph = openGraph(dossier)
  const visible = filterGraph(graph, DEFAULT_FILTER)
  const frame = { x: 0, y: 0, width: 200, height: 400 }
  // the layout's y points right, so its x points down
  const camera = { x: 50, y: 0, scale: 2, right: { x: 0, y: 1 } }
  const look = { theme: THEMES.light, stands: [], width: 'sources', camera, labels: 9, marks: 1 } as const
  const marks = drawNetwork(graph, visible, frame, look)
  const letters = [...flatten(marks)].flatMap((mark) =>
    mark.kind === 'text' && mark.text.length <= 3 ? [mark] : [],
  )
  expect(letters.map(({ x }) => Math.round(x))).toEqual([100, 100])
  expect(letters.map(({ y }) => Math.sign(y - 200))).toEqual([-1, 1])
})
