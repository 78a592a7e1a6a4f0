import { useContext } from 'preact/hooks'
import { shapePath } from '../../../core/export/actor-mark.ts'
import type { Path } from '../../../core/export/drawing.ts'
import { actorFill, shapeOf, tieLook, tieWidth, WIDTH_STEPS } from '../../../core/export/look.ts'
import { pathData } from '../../../core/export/svg.ts'
import { tieKeyMarks } from '../../../core/export/tie-mark.ts'
import type { EdgeType } from '../../../core/graph/view.ts'
import type { ActorKind, TieStatus } from '../../../core/model.ts'
import { AppContext } from '../../state/context.ts'
import { Drawn } from '../shell/Drawn.tsx'

/** Keys of the legend, drawn by the same functions as the picture. */

const WIDTH = 34
const HEIGHT = 14

export function TieKey({
  type,
  status = 'asserted',
}: {
  readonly type: EdgeType
  readonly status?: TieStatus
}) {
  const { theme } = useContext(AppContext)
  const color = theme.value.ties[type]
  const look = tieLook(type, status, false)
  return (
    <svg class="key" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <Drawn marks={tieKeyMarks(1, HEIGHT / 2, WIDTH - 3, look, tieWidth(type, 3), color)} />
    </svg>
  )
}

export function KindKey({ kind }: { readonly kind: ActorKind }) {
  const { theme } = useContext(AppContext)
  return <Mark path={shapePath(shapeOf(kind), { x: 8, y: 8 }, 6)} fill={theme.value.soft} />
}

export function Mark({ path, fill }: { readonly path: Path; readonly fill: string }) {
  return (
    <svg class="key" width={16} height={16} aria-hidden="true">
      <path d={pathData(path)} fill={fill} />
    </svg>
  )
}

/** A mark as it stands in the picture: shape by kind, fill by side. */
export function ActorKey({ kind, index }: { readonly kind: ActorKind; readonly index: number }) {
  const { theme, stands } = useContext(AppContext)
  const fill = actorFill(stands.value[index] ?? null, theme.value)
  return (
    <svg class="key" width={16} height={16} aria-hidden="true">
      <path
        d={pathData(shapePath(shapeOf(kind), { x: 8, y: 8 }, 6))}
        fill={fill.color}
        stroke={fill.texture === 'plain' ? 'none' : fill.second}
        stroke-width={fill.texture === 'hatched' ? 3 : 1.5}
      />
    </svg>
  )
}

export function WidthKey({ by }: { readonly by: 'sources' | 'sentences' }) {
  const { theme } = useContext(AppContext)
  return (
    <div class="width-key" data-by={by}>
      {WIDTH_STEPS.map((count) => (
        <span key={count}>
          <svg class="key" width={26} height={HEIGHT} aria-hidden="true">
            <line
              x1={0}
              x2={26}
              y1={HEIGHT / 2}
              y2={HEIGHT / 2}
              stroke={theme.value.soft}
              stroke-width={tieWidth('backing', count)}
            />
          </svg>
          {count}
        </span>
      ))}
    </div>
  )
}
