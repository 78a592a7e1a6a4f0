import { useContext } from 'preact/hooks'
import type { MeetingReport } from '../../../core/dossier.ts'
import { panel } from '../../messages/panel.ts'
import { MEETING_STATUS } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { ActorKey } from '../filters/Keys.tsx'
import { ArticleLine } from './ArticleLine.tsx'
import { dayWords } from './Piece.tsx'
import { Sentence } from './Quote.tsx'
import { useLoaded } from './use-words.ts'

/** Who came, who was asked, who was kept out, as each article tells it. */
export function MeetingPanel({ index }: { readonly index: number }) {
  const app = useContext(AppContext)
  const meeting = app.source.value.dossier.meetings[index]
  if (!meeting) return <p class="note">{panel.gone}</p>
  return (
    <>
      <h2 tabIndex={-1}>
        {meeting.title}
        {meeting.place && !meeting.title.includes(meeting.place) ? `, ${meeting.place}` : ''}
      </h2>
      <p class="note">
        {MEETING_STATUS[meeting.status]} · {dayWords(meeting.from, meeting.to)}
        {meeting.size ? ` · ${panel.delegations(meeting.size)}` : ''}
      </p>
      {meeting.reports.map((report, at) => (
        <Report key={at} report={report} alone={meeting.reports.length === 1} />
      ))}
    </>
  )
}

/** As one article tells it; alone, it repeats nothing that stands above. */
function Report({ report, alone }: { readonly report: MeetingReport; readonly alone: boolean }) {
  const app = useContext(AppContext)
  const { actors, articles } = app.source.value.dossier
  const article = articles[report.article]
  const { value: words } = useLoaded(() => app.source.value.article(report.article), report)
  if (!article) return null
  return (
    <section class="group">
      <h3>
        {alone ? panel.whoCame : `${MEETING_STATUS[report.status]}, ${dayWords(report.from, report.to)}`}
      </h3>
      <ul class="lines">
        {report.participants.map((participant, at) => {
          const actor = actors[participant.actor]
          const speaker = actors[participant.speaker]
          return (
            actor && (
              <li key={at} data-status={participant.status}>
                <button
                  type="button"
                  onClick={() => app.change(actor.label, select({ kind: 'actor', actor: actor.id }))}
                >
                  <ActorKey kind={actor.kind} index={participant.actor} />
                  <span class="participant">{actor.label}</span>
                  <span class="count">
                    {panel.participant(actor, participant.status)}
                    {speaker ? `, ${panel.says(speaker.label)}` : ''}
                  </span>
                </button>
              </li>
            )
          )
        })}
      </ul>
      {words &&
        report.evidence.map((span) => (
          <blockquote class="quote" key={span.start}>
            <Sentence article={words} span={span} cue={null} />
          </blockquote>
        ))}
      <ArticleLine
        article={article}
        quote={report.evidence.map((span) => span.quote).join(' … ')}
        open={() =>
          app.change(
            article.title ?? article.id,
            select({ kind: 'article', article: article.id, at: report.evidence[0]?.start ?? null }),
          )
        }
      />
    </section>
  )
}
