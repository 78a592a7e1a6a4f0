import { parseArgs } from 'node:util'
import type { Dossier } from '../core/dossier.ts'
import { FILTER_FLAGS, paramsOfLink, VIEW_FLAGS, viewOfParams } from '../core/graph/permalink.ts'
import type { View } from '../core/graph/view.ts'
import type { ActorId } from '../core/model.ts'
import { UsageError } from './command.ts'

/** Flags of a command beside those of the view; `rest` are its positional arguments. */
interface Parsed {
  readonly rest: readonly string[]
  readonly own: Readonly<Record<string, string | boolean | undefined>>
  readonly view: Readonly<Record<string, string | undefined>>
}

type OwnFlags = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>

/** Flags of the view that stand alone: `--rollup` is `--rollup yes`. */
const ALONE = ['rollup', 'claims', 'propagated']

export const FILTER_USAGE = `  filters, each deciding on single pieces of evidence, as in the app and its links:
  --from --to (2013, 2013-11 or 2013-11-22)   --window in|upto   --undated exclude|include
  --type backing,opposition,met,due   --status asserted,promised,denied,ended,hypothetical
  --means --kind --actor --source --date-basis (lists)   --voice both|own|claimed   --side N
  --min-evidence N   --min-sources N   --min-confidence 0.9 (0.6 if not given)
  --max-meeting N`

/** Parses a command's own flags and every flag of a view; unknown ones are wrong usage. */
export const parseWithView = (args: readonly string[], own: OwnFlags): Parsed => {
  const names = [...FILTER_FLAGS, ...VIEW_FLAGS].filter((name) => !Object.hasOwn(own, name))
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const told = args.map((arg) =>
    ALONE.includes(arg.slice(2)) && names.includes(arg.slice(2)) ? `${arg}=yes` : arg,
  )
  const { values, positionals } = parseArgs({
    args: told,
    allowPositionals: true,
    options: { ...options, ...own },
  })
  const all = values as Record<string, string | boolean | undefined>
  return {
    rest: positionals,
    own: Object.fromEntries(Object.keys(own).map((name) => [name, all[name]])),
    view: Object.fromEntries(names.map((name) => [name, all[name] as string | undefined])),
  }
}

/** The view that flags describe; `link` takes everything from a permalink first. @throws UsageError */
export const viewOf = (dossier: Dossier, flags: Parsed['view'], link?: string): View => {
  const start = link === undefined ? [] : paramsOfLink(link)
  const params = Object.entries(flags).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, name === 'actor' ? actorList(dossier, value) : value]],
  )
  const { view, problems } = viewOfParams([...start, ...params])
  const [problem] = problems
  if (problem) throw new UsageError(problem.message.replace(/\.$/, ''))
  return view
}

const actorList = (dossier: Dossier, value: string): string =>
  value
    .split(',')
    .map((name) => findActor(dossier, name))
    .join(',')

/** `Syria+Bashar al-Assad,Syrian opposition` -> two sets of actor ids. @throws UsageError */
export const polesOf = (dossier: Dossier, value: string): ActorId[][] => {
  const poles = value.split(',').map((pole) =>
    pole
      .split('+')
      .filter((name) => name.trim() !== '')
      .map((name) => findActor(dossier, name)),
  )
  if (poles.some((pole) => pole.length === 0))
    throw new UsageError(`--poles ${value} has a side without actors`)
  const all = poles.flat()
  const twice = all.find((id, i) => all.indexOf(id) !== i)
  if (twice !== undefined) throw new UsageError(`--poles ${value} names ${labelOf(dossier, twice)} twice`)
  return poles
}

const labelOf = ({ actors }: Dossier, id: ActorId): string =>
  actors.find((actor) => actor.id === id)?.label ?? id

/** An actor by id, label or alias, whatever the case; labels before aliases, the most mentioned first. */
export const findActor = ({ actors, redirects }: Dossier, name: string): ActorId => {
  const wanted = name.trim().toLowerCase()
  const byMentions = [...actors].sort((a, b) => b.mentions - a.mentions)
  const redirect = Object.hasOwn(redirects, name.trim()) ? redirects[name.trim()] : undefined
  const found =
    actors.find(({ id }) => id === (redirect ?? wanted)) ??
    byMentions.find(({ label }) => label.toLowerCase() === wanted) ??
    byMentions.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted))
  if (found) return found.id
  const named = (fits: (name: string) => boolean): readonly string[] =>
    byMentions
      .filter(({ label, aliases }) => [label, ...aliases].some((one) => fits(one.toLowerCase())))
      .slice(0, 3)
      .map(({ label }) => label)
  const within = named((one) => one.includes(wanted))
  const near = within.length > 0 ? within : named((one) => one.startsWith(wanted.slice(0, 3)))
  throw new UsageError(
    `no actor is called "${name.trim()}"${near.length > 0 ? `; did you mean ${near.join(', ')}` : ''}`,
  )
}
