import { isIsoDate } from '../../../core/graph/fields.ts'

/** Form fields that more than one correction asks for. */

/** A year, month or day; left empty it is no fault. */
export function DateField(props: {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  readonly example?: string
}) {
  const { label, value, set, example = '2013-11-22' } = props
  return (
    <label>
      <span>{label}</span>{' '}
      <input
        value={value}
        placeholder={example}
        size={10}
        inputMode="numeric"
        aria-invalid={value !== '' && !isIsoDate(value)}
        onInput={(event) => set(event.currentTarget.value.trim())}
      />
    </label>
  )
}

export function Choice<T extends string>(props: {
  readonly label: string
  readonly all: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly value: T
  readonly set: (value: T) => void
  readonly disabled?: boolean
}) {
  const { label, all, names, value, set, disabled = false } = props
  return (
    <label>
      <span class="field">{label}</span>{' '}
      <select value={value} disabled={disabled} onChange={(event) => set(event.currentTarget.value as T)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
