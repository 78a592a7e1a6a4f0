import type { ComponentChildren } from 'preact'
import { grouped } from '../../messages/count.ts'

/** The three controls that the legend is made of. */

export function Check(props: {
  readonly on: boolean
  readonly count: number
  readonly set: () => void
  readonly children: ComponentChildren
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.on} onChange={props.set} />
      <span>{props.children}</span>
      <span class="count">{grouped(props.count)}</span>
    </label>
  )
}

export function Select<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Record<T, string>>
  readonly set: (value: T) => void
}) {
  return (
    <label class="select">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.set(event.currentTarget.value as T)}>
        {(Object.keys(props.options) as T[]).map((option) => (
          <option key={option} value={option}>
            {props.options[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

export function Range(props: {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly unit?: string
  readonly words?: (value: number) => string
  readonly set: (value: number) => void
}) {
  return (
    <label class="range">
      <span>{props.label}</span>
      <output>
        {props.words ? props.words(props.value) : props.value}
        {props.unit}
      </output>
      <input
        type="range"
        min={props.least}
        max={props.most}
        step={props.step ?? 1}
        value={props.value}
        onInput={(event) => props.set(Number(event.currentTarget.value))}
      />
    </label>
  )
}
