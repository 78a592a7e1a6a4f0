import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { App } from '../../../src/app/state/app.ts'
import { SOON } from './browser.ts'

/** The handle that the page leaves for scripts. */
export type Handle = App

declare const entente: Handle

/**
 * Until every change is read in and written down: before that the browser asks whether the page may go. Polled from here,
 * since `waitForFunction` takes the promise of an asynchronous function for a yes.
 */
export const atRest = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(isAtRest), SOON).toBe(true)

/** Runs in the page. */
async function isAtRest(): Promise<boolean> {
  if (!('entente' in globalThis) || entente.changes.value !== entente.applied.value) return false
  const { held = [], pending = [] } = await navigator.locks.query()
  return held.length + pending.length === 0
}

/** How many pixels of the picture are within a shade of each colour. The page itself decodes its screenshot. */
export async function countColors(page: Page, colors: readonly string[]): Promise<Record<string, number>> {
  const shot = (await page.locator('#picture').screenshot()).toString('base64')
  return page.evaluate(
    async ({ shot, colors }) => {
      const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
      const counts: Record<string, number> = {}
      for (const color of colors) {
        const value = Number.parseInt(color.slice(1), 16)
        const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255]
        let count = 0
        for (let at = 0; at < data.length; at += 4) {
          const away =
            Math.abs((data[at] ?? 0) - r) +
            Math.abs((data[at + 1] ?? 0) - g) +
            Math.abs((data[at + 2] ?? 0) - b)
          if (away < 40) count++
        }
        counts[color] = count
      }
      return counts
    },
    { shot, colors },
  )
}

/** Runs in the page: middles of straight lines between shown pairs that have one line only, in page coordinates. */
export function midpoints(most: number): { x: number; y: number }[] {
  const app = (globalThis as unknown as { entente: App }).entente
  const { edges } = app.graph.value
  const box = document.querySelector('[data-testid=stage]')?.getBoundingClientRect() ?? new DOMRect()
  const lines = new Map<string, number>()
  const key = (edge: number) => [edges.source[edge], edges.target[edge]].sort().join()
  for (let edge = 0; edge < edges.length; edge++) lines.set(key(edge), (lines.get(key(edge)) ?? 0) + 1)
  const found: { x: number; y: number }[] = []
  for (let edge = 0; edge < edges.length && found.length < most; edge++) {
    if (app.visible.value.edge[edge] === 0 || lines.get(key(edge)) !== 1) continue
    const a = app.picture.value?.at(edges.source[edge] ?? 0)
    const b = app.picture.value?.at(edges.target[edge] ?? 0)
    if (a && b) found.push({ x: box.x + (a.x + b.x) / 2, y: box.y + (a.y + b.y) / 2 })
  }
  return found
}
