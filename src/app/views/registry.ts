import type { ComponentType } from 'preact'
import { lazy } from 'preact/compat'
import { type Mode, twoMode, type View } from '../../core/graph/view.ts'

const chart = lazy(() => import('./charts/Chart.tsx').then(({ Chart }) => Chart))

/**
 * The picture of each mode: a folder, a component without properties that reads the app from its context. Only the
 * network is in the first download.
 */
export const PICTURES: Readonly<Partial<Record<Mode, ComponentType>>> = {
  network: lazy(() => import('./network/Network.tsx').then(({ Network }) => Network)),
  sides: chart,
  matrix: chart,
  trajectories: chart,
  compare: chart,
  list: lazy(() => import('./list/List.tsx').then(({ List }) => List)),
}

export const pictureOf = (view: View): ComponentType | undefined =>
  twoMode(view) ? chart : (PICTURES[view.mode] ?? PICTURES.network)
