import { useContext, useEffect, useRef } from 'preact/hooks'
import { panel } from '../../messages/panel.ts'
import { text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { ActorPanel } from './ActorPanel.tsx'
import { ArticlePanel } from './ArticlePanel.tsx'
import { MeetingPanel } from './MeetingPanel.tsx'
import { PairPanel } from './PairPanel.tsx'

/** The dossier of what is chosen; closed while nothing is. */
export function Panel() {
  const app = useContext(AppContext)
  const chosen = app.view.value.select
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.scrollTo({ top: 0 })
  }, [chosen])
  if (!chosen) return null
  const before = app.history.steps.value[app.history.at.value - 1]?.value.view.select
  return (
    <aside class="panel" ref={box} aria-label={panel.dossier} data-testid="panel">
      <div class="panel-top">
        {before && (
          <button type="button" class="quiet" onClick={() => app.change(panel.back, select(before))}>
            ← {panel.back}
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={text.close}
          onClick={() => app.change(text.close, select(null))}
        >
          ×
        </button>
      </div>
      {chosenPanel()}
    </aside>
  )

  function chosenPanel() {
    if (!chosen) return null
    const index = (id: string) => {
      const { redirects } = app.source.value.dossier
      return app.actorIndex.value.get(redirects[id] ?? id) ?? -1
    }
    switch (chosen.kind) {
      case 'actor':
        return <ActorPanel actor={index(chosen.actor)} />
      case 'pair':
        return <PairPanel a={index(chosen.a)} b={index(chosen.b)} type={chosen.type} />
      case 'meeting':
        return (
          <MeetingPanel
            index={app.source.value.dossier.meetings.findIndex(({ id }) => id === chosen.meeting)}
          />
        )
      case 'article':
        return (
          <ArticlePanel
            index={app.source.value.dossier.articles.findIndex(({ id }) => id === chosen.article)}
            at={chosen.at}
          />
        )
    }
  }
}
