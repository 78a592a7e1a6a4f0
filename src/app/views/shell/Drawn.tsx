import type { SVGAttributes } from 'preact'
import { useId } from 'preact/hooks'
import {
  FADED,
  type GroupMark,
  type Mark,
  type PathMark,
  type TextMark,
} from '../../../core/export/drawing.ts'
import { SANS } from '../../../core/export/look.ts'
import { pathData } from '../../../core/export/svg.ts'
import { kept } from '../../../core/export/typeface-runs.ts'

/** Marks of core/export as live SVG: the same picture that is exported, with its groups open to pointer and keyboard. */
export function Drawn({
  marks,
  attributes,
}: {
  readonly marks: readonly Mark[]
  /** handlers, roles and labels of a group, by its id */
  readonly attributes?: (id: string) => SVGAttributes<SVGGElement> | undefined
}) {
  return (
    <>
      {marks.map((mark, index) => {
        if (mark.kind === 'path') {
          return mark.fade ? (
            <Fading key={index} mark={mark} {...mark.fade} />
          ) : (
            <PathShape key={index} mark={mark} />
          )
        }
        if (mark.kind === 'text') return <Words key={index} mark={mark} />
        return <Group key={index} mark={mark} attributes={attributes} />
      })}
    </>
  )
}

function Group({
  mark,
  attributes,
}: {
  readonly mark: GroupMark
  readonly attributes: ((id: string) => SVGAttributes<SVGGElement> | undefined) | undefined
}) {
  const id = useId()
  const { clip } = mark
  return (
    <g {...attributes?.(mark.id)} {...(clip ? { 'clip-path': `url(#${id})` } : {})}>
      {clip && (
        <clipPath id={id}>
          <rect {...clip} />
        </clipPath>
      )}
      {mark.label && <title>{mark.label}</title>}
      <Drawn marks={mark.marks} {...(attributes ? { attributes } : {})} />
    </g>
  )
}

function PathShape({ mark, paint }: { readonly mark: PathMark; readonly paint?: string }) {
  return (
    <path
      d={pathData(mark.path)}
      fill={mark.fill ?? 'none'}
      stroke={paint ?? mark.stroke ?? 'none'}
      stroke-width={mark.width}
      stroke-dasharray={mark.dash?.join(' ')}
      stroke-dashoffset={mark.dashFrom}
      stroke-linecap={mark.cap}
      stroke-linejoin={mark.join}
      opacity={mark.opacity}
    />
  )
}

function Fading({ mark, from, to }: { readonly mark: PathMark } & NonNullable<PathMark['fade']>) {
  const id = useId()
  const color = mark.stroke ?? 'none'
  return (
    <>
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
        <stop offset={0} stop-color={color} />
        <stop offset={1} stop-color={color} stop-opacity={FADED} />
      </linearGradient>
      <PathShape mark={mark} paint={`url(#${id})`} />
    </>
  )
}

function Words({ mark }: { readonly mark: TextMark }) {
  return (
    <text
      x={mark.x}
      y={mark.y}
      font-size={mark.size}
      font-weight={mark.weight}
      font-family={SANS}
      text-anchor={mark.anchor}
      fill={mark.fill}
      stroke={mark.halo ?? undefined}
      stroke-width={mark.halo ? 3 : undefined}
      paint-order="stroke"
      opacity={mark.opacity}
      transform={mark.turn ? `rotate(${mark.turn} ${mark.x} ${mark.y})` : undefined}
    >
      {kept(mark.text)}
    </text>
  )
}
