import { useContext } from 'preact/hooks'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'

/** All steps that can be undone and redone, the newest last. */
export function Steps() {
  const { history } = useContext(AppContext)
  return (
    <ol class="steps">
      {history.steps.value.map((step, index) => (
        <li key={index} data-undone={index > history.at.value ? 'yes' : undefined}>
          <button
            type="button"
            aria-current={index === history.at.value ? 'step' : undefined}
            onClick={() => history.goTo(index)}
          >
            {step.label || text.start}
          </button>
        </li>
      ))}
    </ol>
  )
}
