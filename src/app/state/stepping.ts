import { text } from '../messages.ts'
import type { App } from './app.ts'

/** Walking through the steps, and saying so: what was said of a step holds no longer once it is left. */

export const undo = (app: App): void => stepTo(app, app.history.at.peek() - 1)

export const redo = (app: App): void => stepTo(app, app.history.at.peek() + 1)

export function stepTo({ history, say }: App, to: number): void {
  const from = history.at.peek()
  const steps = history.steps.peek()
  history.goTo(to)
  const at = history.at.peek()
  if (at < from) say(text.state.step(text.undone, steps[at + 1]?.label), 'quiet')
  else if (at > from) say(text.state.step(text.redone, steps[at]?.label), 'quiet')
}
