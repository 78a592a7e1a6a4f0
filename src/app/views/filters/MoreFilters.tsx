import { useContext, useMemo } from 'preact/hooks'
import { MEANS } from '../../../core/dossier.ts'
import type { Filter } from '../../../core/graph/view.ts'
import { MEANS_NAMES, text } from '../../messages.ts'
import { AppContext } from '../../state/context.ts'
import { toggled } from '../../state/update.ts'
import { Check, Range, Select } from './controls.tsx'
import { type Counts, countLessSure } from './counts.ts'

/** Where the slider of meeting sizes means "any". */
const ANY_SIZE = 40

/** Filters that are wanted less often: means, voice, robustness, meeting size, sources. */
export function MoreFilters({
  counts,
  change,
}: {
  readonly counts: Counts
  readonly change: (part: Partial<Filter>) => void
}) {
  const app = useContext(AppContext)
  const { filter } = app.view.value
  const { originators, dossier } = app.plain.value
  const articlesOf = useMemo(() => {
    const counts = new Map<string | null, number>()
    for (const { source } of dossier.articles) counts.set(source, (counts.get(source) ?? 0) + 1)
    return (source: string) => counts.get(source) ?? 0
  }, [dossier])
  const graph = app.graph.value
  const less = useMemo(() => countLessSure(graph, filter.minConfidence), [graph, filter.minConfidence])
  return (
    <details class="more-filters">
      <summary>{text.moreFilters}</summary>
      <fieldset>
        <legend>{text.means}</legend>
        {MEANS.map((means) => (
          <Check
            key={means}
            on={(filter.means ?? MEANS).includes(means)}
            count={counts.means[means]}
            set={() => change({ means: toggled(MEANS, filter.means, means) })}
          >
            {MEANS_NAMES[means]}
          </Check>
        ))}
      </fieldset>
      <Select
        label={text.voice}
        value={filter.voice}
        options={text.voices}
        set={(voice) => change({ voice })}
      />
      <Range
        label={text.minSources}
        value={filter.minSources}
        least={1}
        most={6}
        set={(minSources) => change({ minSources })}
      />
      <Range
        label={text.minEvidence}
        value={filter.minEvidence}
        least={1}
        most={12}
        set={(minEvidence) => change({ minEvidence })}
      />
      <Range
        label={text.minConfidence}
        value={Math.round(filter.minConfidence * 100)}
        least={0}
        most={95}
        step={5}
        unit=" %"
        set={(value) => change({ minConfidence: value / 100 })}
      />
      {less > 0 && <p class="note">{text.lessSure(less)}</p>}
      <Range
        label={text.largestMeeting}
        value={filter.maxMeeting ?? ANY_SIZE}
        least={2}
        most={ANY_SIZE}
        words={(value) => (value >= ANY_SIZE ? text.anySize : String(value))}
        set={(value) => change({ maxMeeting: value >= ANY_SIZE ? null : value })}
      />
      {originators.length > 0 && (
        <fieldset>
          <legend>{text.sources}</legend>
          {originators.map((source) => (
            <Check
              key={source}
              on={(filter.source ?? originators).includes(source)}
              count={articlesOf(source)}
              set={() => change({ source: toggled(originators, filter.source, source) })}
            >
              {source}
            </Check>
          ))}
        </fieldset>
      )}
    </details>
  )
}
