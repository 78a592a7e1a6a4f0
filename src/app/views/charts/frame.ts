import type { Box } from '../../../core/export/drawing.ts'

/** Where a chart stands in its element: export and screen draw into the same room. */
export const chartFrame = (width: number, height: number): Box => ({
  x: 16,
  y: 8,
  width: width - 32,
  height: height - 16,
})
