import type Sigma from 'sigma'

export interface Handlers {
  readonly actor: (index: number) => void
  readonly tie: (index: number) => void
  readonly stage: () => void
  /** what is under the pointer, and where in the picture */
  readonly hover: (under: { actor: number; tie: number }, x: number, y: number) => void
  readonly dragged: (actor: number, x: number, y: number) => void
  /** a drag has ended; whole numbers */
  readonly dropped: (actor: number, x: number, y: number) => void
  readonly onFrame: () => void
}

/** What a person does to the picture, as numbers of actors and ties. */
export function listen(
  sigma: Sigma,
  container: HTMLElement,
  on: () => Handlers | null,
  onLost: () => void,
): void {
  let under = { actor: -1, tie: -1 }
  let dragging = -1
  let moved: { x: number; y: number } | null = null
  const hover = (next: { actor: number; tie: number }, event: { x: number; y: number }) => {
    under = next
    container.style.cursor = next.actor >= 0 || next.tie >= 0 ? 'pointer' : ''
    on()?.hover(under, event.x, event.y)
  }
  const nothing = { actor: -1, tie: -1 }
  // Sigma keeps a hovered edge when the pointer goes on to a node or leaves the stage: every case resets both.
  sigma.on('enterNode', ({ node, event }) => hover({ actor: Number(node), tie: -1 }, event))
  sigma.on('leaveNode', ({ event }) => hover(nothing, event))
  sigma.on('enterEdge', ({ edge, event }) => hover({ actor: -1, tie: Number(edge) }, event))
  sigma.on('leaveEdge', ({ event }) => hover({ ...under, tie: -1 }, event))
  sigma.on('leaveStage', ({ event }) => hover(nothing, event))
  sigma.on('clickNode', ({ node }) => {
    if (!moved) on()?.actor(Number(node))
    moved = null
  })
  sigma.on('clickEdge', ({ edge }) => on()?.tie(Number(edge)))
  sigma.on('clickStage', () => on()?.stage())
  sigma.on('downNode', ({ node }) => {
    dragging = Number(node)
    moved = null
  })
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragging < 0) return
    const { x, y } = sigma.viewportToGraph(event)
    moved = { x: Math.round(x), y: Math.round(y) }
    on()?.dragged(dragging, moved.x, moved.y)
    preventSigmaDefault()
    event.original.preventDefault()
  })
  const drop = () => {
    if (dragging >= 0 && moved) on()?.dropped(dragging, moved.x, moved.y)
    dragging = -1
  }
  sigma.on('upNode', drop)
  sigma.on('upStage', drop)
  sigma.on('upEdge', drop)
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault()
      onLost()
    })
  }
}
