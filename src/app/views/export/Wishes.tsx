import { LETTERINGS } from '../../../core/export/lettering.ts'
import { exporting } from '../../messages/exporting.ts'
import type { Wish } from './formats.ts'
import { alone } from './make.ts'

const words = exporting

/** How a picture is made, as fields. */
export function Wishes({
  wish,
  usualTitle,
  set,
}: {
  readonly wish: Wish
  readonly usualTitle: string
  readonly set: (part: Partial<Wish>) => void
}) {
  const tick = (name: 'legend' | 'caption' | 'sources' | 'date' | 'transparent', label: string) => (
    <label>
      <input
        type="checkbox"
        data-testid={`wish-${name}`}
        checked={wish[name]}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  )
  return (
    <div class="wishes">
      <Choice
        label={words.purpose}
        value={wish.purpose}
        options={Object.entries(words.purposes)}
        choose={(purpose) => set({ purpose: purpose as Wish['purpose'] })}
      />
      <label class="title">
        {words.title}
        <input
          type="text"
          value={wish.title}
          placeholder={usualTitle}
          onInput={(event) => set({ title: event.currentTarget.value })}
        />
      </label>
      {tick('legend', words.withLegend)}
      {tick('caption', words.withCaption)}
      {tick('sources', words.withSources)}
      {tick('date', words.withDate)}
      {tick('transparent', words.transparent)}
      {!alone && (
        <Choice
          label={words.lettering}
          value={wish.lettering}
          options={LETTERINGS.map((how) => [how, words.letterings[how]])}
          choose={(how) => set({ lettering: how as Wish['lettering'] })}
        />
      )}
      <Choice
        label={words.scale}
        value={String(wish.scale)}
        options={[1, 2, 3, 4].map((scale) => [String(scale), `${scale}×`])}
        choose={(scale) => set({ scale: Number(scale) })}
      />
      {!alone && (
        <Choice
          label={words.pageSentences}
          value={String(wish.sentences)}
          options={[null, 3, 1, 0].map((most) => [String(most), words.sentenceChoice(most)])}
          choose={(most) => set({ sentences: most === 'null' ? null : Number(most) })}
        />
      )}
    </div>
  )
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly choose: (value: string) => void
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
