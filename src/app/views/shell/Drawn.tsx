import type { SVGAttributes } from 'preact'
import type { GroupMark, Mark, PathMark, TextMark } from '../../../core/export/drawing.ts'
import { SANS, SERIF } from '../../../core/export/look.ts'
import { pathData } from '../../../core/export/svg.ts'

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
        if (mark.kind === 'path') return <PathShape key={index} mark={mark} />
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
  return (
    <g {...attributes?.(mark.id)}>
      {mark.label && <title>{mark.label}</title>}
      <Drawn marks={mark.marks} {...(attributes ? { attributes } : {})} />
    </g>
  )
}

function PathShape({ mark }: { readonly mark: PathMark }) {
  return (
    <path
      d={pathData(mark.path)}
      fill={mark.fill ?? 'none'}
      stroke={mark.stroke ?? 'none'}
      stroke-width={mark.width}
      stroke-dasharray={mark.dash?.join(' ')}
      stroke-linecap={mark.cap}
      opacity={mark.fade ? mark.opacity * 0.5 : mark.opacity}
    />
  )
}

function Words({ mark }: { readonly mark: TextMark }) {
  return (
    <text
      x={mark.x}
      y={mark.y}
      font-size={mark.size}
      font-weight={mark.weight}
      font-family={mark.family === 'serif' ? SERIF : SANS}
      text-anchor={mark.anchor}
      fill={mark.fill}
      stroke={mark.halo ?? undefined}
      stroke-width={mark.halo ? 3 : undefined}
      paint-order="stroke"
      opacity={mark.opacity}
      transform={mark.turn ? `rotate(${mark.turn} ${mark.x} ${mark.y})` : undefined}
    >
      {mark.text}
    </text>
  )
}
