import { agree, type Subject } from '../core/export/agreement.ts'
import type { EdgeType, Mode } from '../core/graph/view.ts'
import type { ActorKind, Means, MeetingStatus, TieStatus } from '../core/model.ts'
import { access } from './messages/access.ts'
import { adding } from './messages/adding.ts'
import { corrections } from './messages/corrections.ts'
import { count, grouped } from './messages/count.ts'
import { state } from './messages/state.ts'

/** Every word of the interface, in one place (longer chapters in `messages/`, those of rarer places fetched with them). Functions where numbers or names go in. */

export const MODE_NAMES: Readonly<Record<Mode, string>> = {
  network: 'Network',
  sides: 'Sides',
  matrix: 'Matrix',
  trajectories: 'Years',
  compare: 'Compare',
  list: 'List',
}

export const TYPE_NAMES: Readonly<Record<EdgeType, string>> = {
  backing: 'backs',
  opposition: 'opposes',
  met: 'met',
  due: 'due to meet',
}

export const TYPE_HEADINGS: Readonly<Record<EdgeType, string>> = {
  backing: 'Backing',
  opposition: 'Opposition',
  met: 'Met',
  due: 'Due to meet',
}

export const KIND_NAMES: Readonly<Record<ActorKind, string>> = {
  state: 'State',
  figure: 'Person',
  organization: 'Organization',
  group: 'Group',
}

export const KIND_PLURALS: Readonly<Record<ActorKind, string>> = {
  state: 'States',
  figure: 'Persons',
  organization: 'Organizations',
  group: 'Groups',
}

export const STATUS_NAMES: Readonly<Record<TieStatus, string>> = {
  asserted: 'asserted',
  promised: 'promised',
  denied: 'denied',
  ended: 'ended',
  hypothetical: 'hypothetical',
}

export const MEANS_NAMES: Readonly<Record<Means, string>> = {
  military: 'military',
  arms: 'arms',
  financial: 'money',
  diplomatic: 'diplomacy',
  political: 'politics',
  verbal: 'words',
}

export const MEETING_STATUS: Readonly<Record<MeetingStatus, string>> = {
  held: 'held',
  planned: 'planned',
  suspended: 'suspended',
  hypothetical: 'only spoken of',
}

export const text = {
  access,
  adding,
  correct: corrections,
  state,
  skip: 'Skip to the picture',
  tagline: 'who backs whom, in the news you have',
  search: 'Search actors and sentences',
  views: 'Views',
  add: 'Add articles',
  snapshot: 'Snapshot',
  share: 'Copy link',
  copied: 'The link to this view is copied.',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Done again',
  close: 'Close',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  theme: { auto: 'System colours', light: 'Light', dark: 'Dark' },
  filters: 'Legend and filters',
  resetFilters: 'Reset',
  ties: 'Ties',
  statuses: 'Status',
  actors: 'Actors',
  means: 'By what means',
  voice: 'Told by',
  voices: { both: 'anyone', own: 'the article', claimed: 'an actor' },
  meetingsAs: 'Meetings as',
  meetingForms: { pairs: 'lines', 'two-mode': 'meetings' },
  largestMeeting: 'Meetings of at most',
  anySize: 'any size',
  sources: 'Sources',
  width: 'Line width',
  widthBy: { sources: 'independent sources', sentences: 'sentences' },
  undated: (n: number) => `${grouped(n)} undated`,
  undatedHint: 'Sentences without a date are left out of the years. Click to add them.',
  earlier: (count: number, year: number) => `${grouped(count)} before ${year}`,
  earlierHint: 'Sentences about years long before the first article. Shows only these.',
  undatedIn: 'undated shown',
  time: 'Years',
  allYears: 'All years',
  byMonth: 'by month',
  byYear: 'by year',
  play: 'Play step by step',
  pause: 'Pause',
  from: 'First year shown',
  to: 'Last year shown',
  sides: 'Sides',
  noPoles: 'Choose two sides to colour the actors by whom they back.',
  editPoles: 'Edit',
  against: 'against',
  noEvidence: 'no evidence in these years',
  drop: 'Drop articles to read them here',
  pasteLabel: 'Or paste an article',
  read: 'Read',
  choose: 'Choose files',
  cancel: 'Stop',
  added: (articles: number, actors: number, ties: number) =>
    `${count(articles, 'article')} read: ${count(actors, 'new actor')}, ${count(ties, 'new sentence')}.`,
  empty: 'Nothing passes the filters.',
  emptyYears: 'No evidence in these years. Silence is not an end.',
  noDossier: 'There is no dossier here yet.',
  standalone: 'This page carries a finished dossier. To read articles, open Entente itself.',
  broken: 'The dossier could not be opened.',
  tooMany: (most: number) =>
    `Without WebGL no more than ${grouped(most)} ties can be drawn: filter, or use the List view.`,
  noWebgl: 'This browser draws without WebGL, so the picture is a plain one.',
  otherDossier: 'This link was made from another version of the dossier; what it names may be missing.',
  lostMeeting:
    'The meeting that this link opens is not in this dossier. Links of earlier versions numbered the meetings, and the numbers moved with every added article: open the meeting again and copy its link.',
  drawing: 'Drawing…',
  loading: 'One moment…',
  stageLabel: 'The network as a picture; the same ties stand in the List view.',
  stageKeys:
    'Down and up: from actor to actor. Right and left: along its ties. Enter: open, again: to the sentences, Escape: back. Shift with an arrow: move the actor. Plus, minus, zero: zoom.',
  zoom: 'Zoom',
  movedTo: (who: string) => `${who} moved`,
  putBack: (n: number) => `Put ${count(n, 'moved mark')} back`,
  selected: 'Chosen',
  filtered: 'Filter',
  rollup: 'Persons count for whom they speak for',
  moreFilters: 'More filters',
  minSources: 'Independent sources, at least',
  minEvidence: 'Sentences, at least',
  minConfidence: 'Confidence, at least',
  lessSure: (n: number) => `${count(n, 'sentence')} less sure, not shown`,
  windowMode: 'What the years mean',
  windowModes: { in: 'in these years', upto: 'up to here' },
  histogramLabel:
    'Sentences by year: backing and meetings above the line, opposition below, articles behind.',
  shownOf: (n: number) => `${count(n, 'sentence')} shown`,
  barTitle: (year: string, backing: string, opposition: string, met: string, articles: string) =>
    `${year}: backing ${backing}, opposition ${opposition}, ${met}, ${articles}`,
  themeLabel: 'Light or dark',
  fromLink: 'From a link',
  choosePoles: 'Choose the sides',
  noStances: 'Nobody else takes a side in these years.',
  forAgainst: (a: number, b: number) => `${grouped(a)} : ${grouped(b)}`,
  andMore: (rest: string) => `and ${rest}`,
  memberOf: (who: Subject, pole: string) => `${agree(who, ['counts', 'count'])} as ${pole}`,
  alsoCalled: (names: string) => `also ${names}`,
  meetings: 'Meetings',
  ways: {
    backing: { out: 'Backs', in: 'Backed by' },
    opposition: { out: 'Opposes', in: 'Opposed by' },
    met: { out: 'Met', in: 'Met' },
    due: { out: 'Due to meet', in: 'Due to meet' },
  },
  notWritten: 'The correction could not be written; it holds until this page is closed.',
  lexicon: {
    title: 'Your own lexicon',
    hint: 'JSON files as in data/lexicon: entries with a known id replace ours, new ones are added. All articles are read again.',
    choose: 'Choose files',
    used: (files: number) => `In use: ${files} ${files === 1 ? 'file' : 'files'} of yours over our lexicon.`,
    without: 'Without it',
  },
  dialogs: {
    add: 'Add articles',
    snapshot: 'Take a snapshot',
    find: 'Find',
    history: 'Steps',
    poles: 'Choose the sides',
    quality: 'How well it reads',
    dossiers: 'Dossiers',
    corrections: 'Corrections',
  },
  notRead: 'Not read',
  start: 'Start',
  remove: (name: string) => `Remove ${name}`,
  nothingFound: 'Nothing found.',
  columns: {
    source: 'Who',
    tie: 'Tie',
    target: 'Whom',
    sentences: 'Sentences',
    sources: 'Sources',
    years: 'Years',
  },
  firstOnly: (n: number, all: number) =>
    `The first ${grouped(n)} of ${grouped(all)}; filter to see the rest.`,
  legend: 'Legend',
  questions: 'Questions to begin with',
  askBacked: (pole: string, year: number) => `Who backed ${pole} in ${year}?`,
  askChanged: 'Who changed sides?',
  askCompare: (before: number, after: number) => `${before} against ${after}`,
} as const
