import { useContext } from 'preact/hooks'
import { and, filterWords, windowWords } from '../../../core/export/caption.ts'
import type { Selection, View } from '../../../core/graph/view.ts'
import { MODE_NAMES, text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { stepTo } from '../../state/stepping.ts'

/** All steps that can be undone and redone, the newest last, each with what it made of the view. */
export function Steps() {
  const app = useContext(AppContext)
  const { history } = app
  const steps = history.steps.value
  return (
    <ol class="steps">
      {steps.map((step, index) => {
        const words = stepWords(app, step.value.view, steps[index - 1]?.value.view)
        const label = step.label || text.start
        return (
          <li key={index} data-undone={index > history.at.value ? 'yes' : undefined}>
            <button
              type="button"
              aria-current={index === history.at.value ? 'step' : undefined}
              onClick={() => stepTo(app, index)}
            >
              {label}
              {words !== '' && words !== label && <span class="note">{words}</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** What differs from the step before: the view that was gone to, what was chosen, what the filter lets through. */
function stepWords(app: App, view: View, before: View | undefined): string {
  if (!before) return ''
  const words: string[] = []
  if (view.mode !== before.mode) words.push(MODE_NAMES[view.mode])
  if (view.filter !== before.filter) {
    const { filter } = view
    words.push(windowWords(filter), and(filter.status), ...filterWords(filter))
  }
  if (view.select && view.select !== before.select) words.push(chosenWords(app, view.select))
  return words.join(' · ')
}

function chosenWords({ source, actorIndex }: App, chosen: Selection): string {
  const { actors, meetings, articles } = source.value.dossier
  const name = (id: string) => actors[actorIndex.value.get(id) ?? -1]?.label ?? id
  switch (chosen.kind) {
    case 'actor':
      return name(chosen.actor)
    case 'pair':
      return and([name(chosen.a), name(chosen.b)])
    case 'meeting':
      return meetings.find(({ id }) => id === chosen.meeting)?.title ?? ''
    case 'article':
      return articles.find(({ id }) => id === chosen.article)?.title ?? ''
  }
}
