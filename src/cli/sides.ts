import { suggestPoles } from '../core/analysis/poles.ts'
import { type Lean, leanOf, meansOf, type Stance, sourcesOf, stances } from '../core/analysis/sides.ts'
import { type Trajectory, trajectories } from '../core/analysis/years.ts'
import { NO_DAY } from '../core/dossier.ts'
import { type Graph, openGraph } from '../core/graph/graph.ts'
import { rollUp } from '../core/graph/rollup.ts'
import type { View } from '../core/graph/view.ts'
import type { ActorId } from '../core/model.ts'
import { civilFromDay } from '../core/read/dates/calendar.ts'
import { columns } from './columns.ts'
import { type Command, UsageError } from './command.ts'
import { openFolder } from './folder.ts'
import { FILTER_USAGE, findActor, parseWithView, polesOf, viewOf } from './view.ts'

export const sidesCommand: Command = {
  summary: 'who backs which side: lean, backing, opposition, sentences, sources',
  usage: `entente sides DIR [OPTIONS] [FILTERS]

  --poles "A+A2,B+B2"  two or more sets of actors, by name or id (default: suggested from the dossier)
  --by year            the lean year by year; "·" is a year without evidence, not a neutral one
  --claims             counts what somebody claims, too
  --json               the same as JSON
${FILTER_USAGE}

Figures count with the actor they speak for on the evidence's date; --rollup no turns that off. Parties without a
name that one article alone tells of ("fighters") stand last.`,
  run: async (args, terminal) => {
    const flags = { poles: { type: 'string' }, by: { type: 'string' }, json: { type: 'boolean' } } as const
    const { rest, own, view: viewFlags } = parseWithView(args, flags)
    const [folder] = rest
    if (folder === undefined || rest.length > 1) throw new UsageError('name one dossier folder')
    if (own.by !== undefined && own.by !== 'year')
      throw new UsageError(`--by ${String(own.by)} is not known; only year is`)
    const { dossier } = await openFolder(folder)
    const view = viewOf(dossier, { mode: 'sides', ...viewFlags })
    const plain = openGraph(dossier)
    const graph = view.rollup === false ? plain : rollUp(plain)
    const poles = chosenPoles(graph, view, own.poles)
    if (poles.length < 2) throw new UsageError(tooFew(poles))
    const found = stances(graph, view.filter, poles, view.claims)
    const byYear = own.by === 'year' ? trajectories(graph, view.filter, poles, view.claims) : null
    const answer = { graph, poles, found, byYear }
    terminal.out.write(own.json ? `${JSON.stringify(asJson(answer), null, 2)}\n` : asText(answer))
    return 0
  },
}

interface Answer {
  readonly graph: Graph
  readonly poles: readonly (readonly ActorId[])[]
  readonly found: readonly Stance[]
  readonly byYear: readonly Trajectory[] | null
}

const chosenPoles = (
  graph: Graph,
  view: View,
  value: string | boolean | undefined,
): readonly (readonly ActorId[])[] => {
  if (typeof value === 'string') return polesOf(graph.dossier, value)
  if (view.poles.length > 0)
    return view.poles.map((pole) => pole.map((name) => findActor(graph.dossier, name)))
  return suggestPoles(graph, view.filter)
}

const tooFew = (poles: Answer['poles']): string =>
  poles.length === 0
    ? 'nobody opposes anybody in what passes, so that no sides can be suggested; widen the filters, or name two with --poles "A+A2,B"'
    : 'one side alone has no other to compare with; name two with --poles "A+A2,B"'

/** "for A", "backs both", "no evidence": the four states stay four. */
const leanWords = (lean: Lean, [first = '', second = '']: readonly string[]): string => {
  if (lean.state === 'first') return `for ${first}`
  if (lean.state === 'second') return `for ${second}`
  return lean.state
}

const poleNames = ({ graph, poles }: Answer): string[] =>
  poles.map((pole) =>
    pole.map((id) => graph.dossier.actors.find((actor) => actor.id === id)?.label ?? id).join(' + '),
  )

const rowsOf = (stance: Stance): number[] =>
  stance.poles.flatMap(({ backing, opposition }) => [...backing, ...opposition])

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const asText = (answer: Answer): string => {
  const { graph, found, byYear } = answer
  const full = poleNames(answer)
  const names = full.map((_, i) => LETTERS.charAt(i))
  const label = (actor: number): string => graph.dossier.actors[actor]?.label ?? ''
  const title = `${graph.dossier.name}\n${full.map((name, i) => `${names[i]}: ${name}\n`).join('')}\n`
  if (byYear) {
    const years = byYear[0]?.years.map(({ year }) => String(year)) ?? []
    const rows = byYear.map(({ actor, years: known }) => [
      label(actor),
      ...known.map(({ lean }) => (lean.value === null ? '·' : signed(lean.value))),
    ])
    return `${title}${columns(['power', ...years], rows)}`
  }
  const rows = found.map((stance) => {
    const lean = leanOf(stance)
    const counts = stance.poles.flatMap(({ backing, opposition }) => [backing.length, opposition.length])
    const rowsHere = rowsOf(stance)
    return [
      label(stance.actor),
      leanWords(lean, names),
      ...counts,
      rowsHere.length,
      sourcesOf(graph, rowsHere),
      lastReported(graph, rowsHere),
    ]
  })
  const heads = names.flatMap((name) => [`backs ${name}`, `opposes ${name}`])
  return `${title}${columns(['power', 'stands', ...heads, 'sentences', 'sources', 'last'], rows)}`
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`

/** Year of the youngest dated piece. */
const lastReported = ({ pieces }: Graph, rows: readonly number[]): string => {
  const last = Math.max(NO_DAY, ...rows.map((row) => pieces.to[row] ?? NO_DAY))
  return last === NO_DAY ? 'undated' : String(civilFromDay(last).year)
}

const asJson = (answer: Answer) => {
  const { graph, poles, found, byYear } = answer
  const actor = (index: number) => ({
    actor: graph.dossier.actors[index]?.id,
    label: graph.dossier.actors[index]?.label,
  })
  return {
    dossier: graph.dossier.name,
    hash: graph.dossier.hash,
    poles,
    powers: found.map((stance) => ({
      ...actor(stance.actor),
      lean: leanOf(stance),
      poles: stance.poles.map(({ backing, opposition }) => ({
        backing: backing.length,
        opposition: opposition.length,
      })),
      means: meansOf(graph, rowsOf(stance)),
      sentences: rowsOf(stance).length,
      sources: sourcesOf(graph, rowsOf(stance)),
      last: lastReported(graph, rowsOf(stance)),
    })),
    ...(byYear
      ? {
          years: byYear.map((one) => ({
            ...actor(one.actor),
            years: one.years.map(({ year, lean }) => ({ year, ...lean })),
          })),
        }
      : {}),
  }
}
