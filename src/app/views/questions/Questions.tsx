import { useContext } from 'preact/hooks'
import { linkOfView } from '../../../core/graph/permalink.ts'
import { twoMode } from '../../../core/graph/view.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { PICTURES } from '../registry.ts'
import { questionsOf } from './questions.ts'

/** Where to begin: each a link that can also be copied or opened beside. Gone after the first step of one's own. */
export function Questions() {
  const app = useContext(AppContext)
  if (
    app.history.at.value > 0 ||
    app.view.value.select ||
    app.view.value.mode !== 'network' ||
    twoMode(app.view.value)
  )
    return null
  const questions = questionsOf(app).filter(({ view }) => PICTURES[view.mode])
  if (questions.length === 0) return null
  return (
    <nav class="questions" aria-label={text.questions}>
      {questions.map(({ words, view }) => (
        <a
          key={words}
          href={`#${linkOfView(view, app.source.value.dossier.hash)}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            app.change(words, () => view)
          }}
        >
          {words}
        </a>
      ))}
    </nav>
  )
}
