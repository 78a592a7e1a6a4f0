import type { Visible } from '../graph/filter.ts'
import type { Graph } from '../graph/graph.ts'
import { strongestEdges } from '../graph/strongest.ts'
import { DEFAULT_FILTER, EDGE_TYPES, type EdgeType, type Filter, type View } from '../graph/view.ts'
import { NOBODY, tieVerb } from './agreement.ts'

/** Words about a view, made from the data: the line over the picture, the caption below it, its alt text. */

const TYPE_WORDS: Readonly<Record<EdgeType, string>> = {
  backing: 'backing',
  opposition: 'opposition',
  met: 'met',
  due: 'due to meet',
}

/** `2013 · asserted and promised · 23 actors, 41 ties, 12 undated left out` */
export function captionLine(visible: Visible, filter: Filter): string {
  const { totals } = visible
  const counts = [plural(totals.actors, 'actor'), plural(totals.edges, 'tie')]
  if (totals.undated > 0) counts.push(`${amount(totals.undated)} undated left out`)
  return [windowWords(filter), and(filter.status), ...filterWords(filter), counts.join(', ')].join(' · ')
}

/** `bright: the way from Velmia to Estia`, `bright: Estia and what is up to 2 steps from it` */
export function reachWords({ dossier }: Graph, { path, focus }: Pick<View, 'path' | 'focus'>): string[] {
  const name = (id: string) => dossier.actors.find((actor) => actor.id === id)?.label ?? id
  if (path) return [`bright: the way from ${name(path.from)} to ${name(path.to)}`]
  if (!focus) return []
  const far = focus.degrees === 1 ? 'what is tied to it' : `what is up to ${focus.degrees} steps from it`
  return [`bright: ${name(focus.actor)} and ${far}`]
}

/** `2013`, `2013 to 2016`, `up to 2016`, `all years` */
export function windowWords({ from, to, window }: Pick<Filter, 'from' | 'to' | 'window'>): string {
  if (window === 'upto' && to) return `up to ${to}`
  if (from && to) return from === to ? from : `${from} to ${to}`
  if (from) return `since ${from}`
  return to ? `until ${to}` : 'all years'
}

/** One phrase a field that differs from the default; the window and the status have their own place. */
export function filterWords(filter: Filter): string[] {
  const words: string[] = []
  if (filter.type && filter.type.length < EDGE_TYPES.length) {
    words.push(
      filter.type.length === 0
        ? 'no type of tie'
        : `only ${and(filter.type.map((type) => TYPE_WORDS[type]))}`,
    )
  }
  if (filter.means) words.push(`means: ${and(filter.means)}`)
  if (filter.voice === 'own') words.push('in the articles’ own voice')
  if (filter.voice === 'claimed') words.push('only what somebody claims')
  if (filter.kind) words.push(`only kinds ${and(filter.kind)}`)
  if (filter.actor) words.push(`touching ${plural(filter.actor.length, 'chosen actor')}`)
  if (filter.side !== null) words.push(`only side ${filter.side}`)
  if (filter.source) words.push(`from ${and(filter.source)}`)
  if (filter.dateBasis) words.push(`dates ${and(filter.dateBasis)}`)
  if (filter.minEvidence > 1) words.push(`at least ${filter.minEvidence} sentences`)
  if (filter.minSources > 1) words.push(`at least ${filter.minSources} sources`)
  if (filter.minConfidence !== DEFAULT_FILTER.minConfidence)
    words.push(`confidence from ${Math.round(filter.minConfidence * 100)} %`)
  if (filter.maxMeeting !== null) words.push(`meetings of up to ${filter.maxMeeting} delegations`)
  if (filter.undated !== DEFAULT_FILTER.undated) words.push('undated included')
  return words
}

export interface CaptionOptions {
  readonly engine: string
  /** ISO date, only when the reader asks for one: without it the same view gives the same bytes */
  readonly made: string | null
}

/** The lines under a published picture: corpus, what is shown, poles, how to check it. */
export function captionLines(
  graph: Graph,
  view: View,
  visible: Visible,
  options: CaptionOptions,
  shown = `Shown: ${captionLine(visible, view.filter)}.`,
): string[] {
  const { dossier } = graph
  const lines = [`${dossier.name}: ${provenance(graph)}.`, shown]
  if (view.poles.length > 0)
    lines.push(`Poles: ${view.poles.map((pole) => memberNames(graph, pole).join(', ')).join(' — ')}.`)
  const made = options.made ? `, made ${options.made}` : ''
  lines.push(
    `Entente ${options.engine}, dossier ${dossier.hash.slice(0, 12)}${made}. Each line rests on sentences of the articles.`,
  )
  return lines
}

/** "12 articles from 3 sources", "5 articles from 1 known source, 4 without one", "5 articles of unknown source" */
export const provenance = ({ dossier: { articles }, originators }: Graph): string => {
  const all = plural(articles.length, 'article')
  const unknown = articles.filter(({ source }) => source === null).length
  if (originators.length === 0) return `${all} of unknown source`
  if (unknown === 0) return `${all} from ${plural(originators.length, 'source')}`
  return `${all} from ${plural(originators.length, 'known source')}, ${unknown} without one`
}

/** A pole goes by its first member's name; the caption lists them all. */
export const poleName = (graph: Graph, pole: View['poles'][number]): string =>
  memberNames(graph, pole)[0] ?? 'nobody'

const memberNames = (graph: Graph, pole: View['poles'][number]): string[] =>
  pole.map((id) => graph.dossier.actors.find((actor) => actor.id === id)?.label ?? id)

/** Alt text: what a person who cannot see the picture needs first, strongest ties by sources. */
export function describe(graph: Graph, visible: Visible, view: View): string {
  const most = 5
  const edges = strongestEdges(graph, visible)
  const strongest = edges.slice(0, most).map((edge) => edgeSentence(graph, visible, edge))
  const rest = edges.length > most ? ` And ${plural(edges.length - most, 'more tie')}.` : ''
  return `${captionLine(visible, view.filter)}. ${strongest.join(' ')}${rest}`.trim()
}

/** "Russia backs Syria: 4 sentences, 2 sources." */
export function edgeSentence(graph: Graph, visible: Visible, edge: number): string {
  return `${tieClause(graph, edge)}: ${tieCounts(visible, edge)}.`
}

/** "4 sentences, 2 sources" */
export const tieCounts = ({ sentences, sources }: Visible, edge: number): string =>
  `${plural(sentences[edge] ?? 0, 'sentence')}, ${plural(sources[edge] ?? 0, 'source')}`

/** "Russia backs Syria", "the rebels are allied with Estia" */
export function tieClause({ dossier, edges }: Graph, edge: number): string {
  const type = EDGE_TYPES[edges.type[edge] ?? 0] ?? 'backing'
  const source = dossier.actors[edges.source[edge] ?? -1] ?? NOBODY
  const target = dossier.actors[edges.target[edge] ?? -1] ?? NOBODY
  const isAllied = type === 'backing' && edges.allied[edge] === 1
  return `${source.label} ${tieVerb(isAllied ? 'allied' : type, source)} ${target.label}`
}

/** `1 actor`, `1,204 actors` */
export const plural = (count: number, noun: string) => `${amount(count)} ${noun}${count === 1 ? '' : 's'}`

/** Thousands with a comma, whatever the locale. */
export function amount(count: number): string {
  const digits = String(count)
  let grouped = ''
  for (let at = 0; at < digits.length; at++) {
    if (at > 0 && (digits.length - at) % 3 === 0) grouped += ','
    grouped += digits[at]
  }
  return grouped
}

/** `a`, `a and b`, `a, b and c` */
export function and(words: readonly string[]): string {
  if (words.length === 0) return 'none'
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
