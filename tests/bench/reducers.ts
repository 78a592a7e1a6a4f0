import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'

/** The usual way to filter with Sigma: a reducer decides for every edge at every step. What the app is measured beside. */
export const reducerSteps = (actors: number, ties: number, years: readonly number[]): number[] => {
  const graph = new MultiDirectedGraph()
  for (let i = 0; i < actors; i++)
    graph.addNode(i, { x: (i * 7919) % 1000, y: (i * 104_729) % 1000, size: 3 })
  for (let i = 0; i < ties; i++)
    graph.addEdge((i * 31) % actors, (i * 17 + 1) % actors, { size: 1, year: 2011 + (i % 8) })
  const box = document.createElement('div')
  box.style.cssText = 'width:1000px;height:700px'
  document.body.append(box)
  let shown = 0
  const sigma = new Sigma(graph, box, {
    renderLabels: false,
    edgeReducer: (_edge, data) => (data.year === shown ? data : { ...data, hidden: true }),
  })
  const times = years.map((year) => {
    shown = year
    const start = performance.now()
    performance.mark('reduce')
    sigma.refresh({ skipIndexation: true })
    performance.mark('reduced')
    return performance.now() - start
  })
  sigma.kill()
  return times
}
