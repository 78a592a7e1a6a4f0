const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -3,
  PageUp: 3,
  Home: -99_999,
  End: 99_999,
}

/** An edge of the window as a slider for the keyboard; the pointer uses the brush. `move`: by so many slots. */
export function Handle(props: {
  readonly label: string
  readonly words: string
  readonly slot: number
  readonly at: number
  readonly least: number
  readonly most: number
  readonly move: (step: number) => void
}) {
  return (
    <span
      class="year-handle"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={props.least}
      aria-valuemax={props.most}
      aria-valuenow={props.slot}
      aria-valuetext={props.words}
      style={{ left: `${props.at}px` }}
      onKeyDown={(event) => {
        const step = STEPS[event.key]
        if (step === undefined) return
        event.preventDefault()
        props.move(step)
      }}
    />
  )
}
