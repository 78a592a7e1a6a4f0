import { lazy, Suspense } from 'preact/compat'
import { useContext, useEffect } from 'preact/hooks'
import { captionLine, reachWords } from '../core/export/caption.ts'
import { text } from './messages.ts'
import { AppContext } from './state/context.ts'
import { Dialogs } from './views/dialogs/Dialogs.tsx'
import { Filters } from './views/filters/Filters.tsx'
import { Questions } from './views/questions/Questions.tsx'
import { pictureOf } from './views/registry.ts'
import { Announcer } from './views/shell/Announcer.tsx'
import { Empty } from './views/shell/Empty.tsx'
import { Said } from './views/shell/Said.tsx'
import { TopBar } from './views/shell/TopBar.tsx'
import { Working } from './views/shell/Working.tsx'
import { Timeline } from './views/timeline/Timeline.tsx'

/** Fetched when something is first chosen, or a while after the picture stands: the first view does without. */
const fetchPanel = () => import('./views/panel/Panel.tsx').then(({ Panel }) => Panel)
const Panel = lazy(fetchPanel)
const LATER = 3000

/** The places of the page: top, legend, picture, dossier, time. */
export function Page() {
  const app = useContext(AppContext)
  const { select } = app.view.value
  const Picture = pictureOf(app.view.value)
  const stands = app.picture.value !== null || select !== null
  useEffect(() => {
    if (!stands) return
    const timer = setTimeout(fetchPanel, LATER)
    return () => clearTimeout(timer)
  }, [stands])
  return (
    <div class="app" data-panel={select ? 'open' : 'closed'} data-sheet={app.sheet.value ?? 'none'}>
      <button type="button" class="skip" onClick={skipToPicture}>
        {text.skip}
      </button>
      <TopBar />
      <Filters />
      <main id="picture" class="picture" tabIndex={-1}>
        <Caption />
        <Questions />
        <Suspense fallback={<p class="waiting">{text.drawing}</p>}>{Picture && <Picture />}</Suspense>
        <Empty />
      </main>
      {select && (
        <Suspense fallback={<aside class="panel waiting">{text.loading}</aside>}>
          <Panel />
        </Suspense>
      )}
      <Timeline />
      <Dialogs />
      <Announcer />
      <Working />
      <Said />
    </div>
  )
}

/** No link: the fragment of the address is the view. */
function skipToPicture(): void {
  const picture =
    document.querySelector<HTMLElement>('[data-testid=stage]') ?? document.getElementById('picture')
  picture?.focus()
}

/** Apart, so that a step of the years does not draw the page anew. A comparison has windows of its own and says so itself. */
function Caption() {
  const app = useContext(AppContext)
  const view = app.view.value
  if (view.mode === 'compare') return null
  return (
    <p class="caption" data-testid="caption">
      {[
        captionLine(app.visible.value, view.filter),
        ...(view.mode === 'network' ? reachWords(app.graph.value, view) : []),
      ].join(' · ')}
    </p>
  )
}
