import { DATE_BASES, MEANS, STATUSES } from '../dossier.ts'
import type { ActorId, ActorKind, Notice } from '../model.ts'
import { notices } from '../notices.ts'
import { isActorId, readMoved, readSelection, writeSelection } from './actor-fields.ts'
import {
  choice,
  day,
  decodeComma,
  encodeComma,
  type Field,
  flag,
  isAfter,
  list,
  number,
  window,
} from './fields.ts'
import {
  DEFAULT_FILTER,
  DEFAULT_VIEW,
  EDGE_TYPES,
  type Filter,
  MODES,
  type Moved,
  type View,
} from './view.ts'

/**
 * A view as words: `mode=sides&from=2013&to=2016&pole=state:syria,figure:bashar-al-assad&pole=...`. The same names are
 * the command line's flags (`--from 2013`), so a view has one vocabulary. Only what differs from the default is written.
 */

export type Params = readonly (readonly [name: string, value: string])[]

const KINDS = ['state', 'figure', 'organization', 'group'] as const satisfies readonly ActorKind[]

type FilterFields = { readonly [K in keyof Filter]: Field<Filter[K]> }

type ViewFields = { readonly [K in Exclude<keyof View, 'filter' | 'poles' | 'moved'>]: Field<View[K]> }

const FILTER_FIELDS: FilterFields = {
  from: day('from'),
  to: day('to'),
  window: choice('window', ['in', 'upto']),
  undated: choice('undated', ['exclude', 'include']),
  dateBasis: list('date-basis', DATE_BASES),
  type: list('type', EDGE_TYPES),
  means: list('means', MEANS),
  status: list('status', STATUSES) as Field<Filter['status']>,
  voice: choice('voice', ['both', 'own', 'claimed']),
  kind: list('kind', KINDS),
  actor: list<ActorId>('actor', null),
  side: number('side', 1, 99) as Field<number | null>,
  source: list<string>('source', null),
  minEvidence: number('min-evidence', 1, 1_000_000),
  minSources: number('min-sources', 1, 1_000_000),
  minConfidence: number('min-confidence', 0, 1),
  maxMeeting: number('max-meeting', 2, 1_000_000) as Field<number | null>,
}

const VIEW_FIELDS: ViewFields = {
  mode: choice('mode', MODES),
  rollup: flag('rollup') as Field<boolean | null>,
  claims: flag('claims'),
  propagated: flag('propagated'),
  width: choice('width', ['sources', 'sentences']),
  meetings: choice('meetings', ['pairs', 'two-mode']),
  before: window('before'),
  after: window('after'),
  focus: {
    name: 'focus',
    expects: 'an actor, or an actor and a number of degrees separated by ~',
    write: (value) => value && `${value.actor}~${value.degrees}`,
    read: (text) => {
      const [actor = '', degrees = '1'] = text.split('~')
      return isActorId(actor) && /^[1-9]$/.test(degrees) ? { actor, degrees: Number(degrees) } : undefined
    },
  },
  path: {
    name: 'path',
    expects: 'two actors separated by ~',
    write: (value) => value && `${value.from}~${value.to}`,
    read: (text) => {
      const [from = '', to = ''] = text.split('~')
      return isActorId(from) && isActorId(to) ? { from, to } : undefined
    },
  },
  select: {
    name: 'select',
    expects: 'actor~ID, pair~ID~ID, pair~ID~ID~TYPE, meeting~ID or article~ID',
    write: (value) => value && writeSelection(value),
    read: readSelection,
  },
  theme: choice('theme', ['auto', 'light', 'dark']),
}

/** The names of all flags that `entente export` and its siblings take for a filter. */
export const FILTER_FLAGS: readonly string[] = Object.values(FILTER_FIELDS).map((field) => field.name)

export const VIEW_FLAGS: readonly string[] = [
  ...Object.values(VIEW_FIELDS).map((field) => field.name),
  'pole',
]

export function paramsOfView(view: View): Params {
  const params: [string, string][] = []
  const put = <T>(field: Field<T>, value: T, usual: T) => {
    const text = field.write(value)
    if (text !== null && text !== field.write(usual)) params.push([field.name, text])
  }
  put(VIEW_FIELDS.mode, view.mode, DEFAULT_VIEW.mode)
  for (const key of keys(FILTER_FIELDS)) {
    put(FILTER_FIELDS[key] as Field<unknown>, view.filter[key], DEFAULT_FILTER[key])
  }
  for (const pole of view.poles) params.push(['pole', pole.map(encodeComma).join(',')])
  for (const { actor, x, y } of view.moved) params.push(['moved', `${actor}~${x}~${y}`])
  for (const key of keys(VIEW_FIELDS)) {
    if (key === 'mode') continue
    const field = VIEW_FIELDS[key] as Field<unknown>
    if (view[key] === null) continue
    if (DEFAULT_VIEW[key] === null) params.push([field.name, field.write(view[key]) ?? ''])
    else put(field, view[key], DEFAULT_VIEW[key])
  }
  return params
}

/** Reads what it understands; each thing it does not is a notice that names the field, the value and what would do. */
export function viewOfParams(params: Params): { readonly view: View; readonly problems: readonly Notice[] } {
  const problems: Notice[] = []
  const filter: Record<string, unknown> = {}
  const view: Record<string, unknown> = {}
  const poles: ActorId[][] = []
  const moved: Moved[] = []
  for (const [name, text] of params) {
    if (name === 'pole') {
      poles.push(text.split(',').map(decodeComma).filter(isActorId))
      continue
    }
    if (name === 'moved') {
      const place = readMoved(text)
      if (place) moved.push(place)
      else problems.push(notices.unreadableParameter(name, text, 'an actor and two numbers separated by ~'))
      continue
    }
    const inFilter = keys(FILTER_FIELDS).find((key) => FILTER_FIELDS[key].name === name)
    const inView = keys(VIEW_FIELDS).find((key) => VIEW_FIELDS[key].name === name)
    const field = inFilter ? FILTER_FIELDS[inFilter] : inView ? VIEW_FIELDS[inView] : null
    if (!field) continue
    const value = field.read(text)
    if (value === undefined) problems.push(notices.unreadableParameter(name, text, field.expects))
    else if (inFilter) filter[inFilter] = value
    else if (inView) view[inView] = value
  }
  const whole: Filter = { ...DEFAULT_FILTER, ...filter }
  const empty = whole.from !== null && whole.to !== null && isAfter(whole.from, whole.to)
  if (empty) problems.push(notices.emptyWindow(whole.from ?? '', whole.to ?? ''))
  return {
    view: {
      ...DEFAULT_VIEW,
      ...view,
      filter: empty ? { ...whole, from: null, to: null } : whole,
      poles: poles.filter((pole) => pole.length > 0),
      moved,
    },
    problems,
  }
}

/** `v` is the version of this vocabulary, `d` the first 12 digits of the dossier's hash. */
export function linkOfView(view: View, dossierHash: string): string {
  const params: Params = [['v', '1'], ['d', dossierHash.slice(0, 12)], ...paramsOfView(view)]
  return params.map(([name, value]) => `${name}=${encodeValue(value)}`).join('&')
}

export function viewOfLink(link: string): {
  readonly view: View
  readonly dossier: string | null
  readonly problems: readonly Notice[]
} {
  const params = paramsOfLink(link)
  const dossier = params.find(([name]) => name === 'd')?.[1] ?? null
  return { ...viewOfParams(params), dossier }
}

/** `https://…/#v=1&from=2013` -> `v`, `from` and their values */
export function paramsOfLink(link: string): Params {
  const query = link.slice(Math.max(link.indexOf('#'), link.indexOf('?')) + 1)
  return query.split('&').flatMap((part): [string, string][] => {
    const at = part.indexOf('=')
    return at > 0 ? [[part.slice(0, at), decodeValue(part.slice(at + 1))]] : []
  })
}

// Colons, commas and tildes stay readable in an address bar.
const encodeValue = (text: string) =>
  encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~')

function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function keys<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[]
}
