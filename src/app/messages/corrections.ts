import { agree, type Subject, tieVerb } from '../../core/export/agreement.ts'
import type { Correction } from '../../core/merge/corrections.ts'
import type { TieType } from '../../core/model.ts'
import { count } from './count.ts'

/** Words about changing the dossier: corrections, added articles, where they are kept. */
export const corrections = {
  heading: 'Correct',
  accept: 'This is right',
  reject: 'This is wrong',
  isReally: (type: TieType) => (type === 'backing' ? 'It is backing' : 'It is opposition'),
  redate: 'It was on',
  until: 'to',
  set: 'Set',
  accepted: 'confirmed by a reader',
  rename: 'Name',
  kind: 'Kind',
  mergeWith: 'The same as',
  mergeHint: 'Type a name; the other actor takes over all that is said of this one.',
  split: 'Two actors under one name',
  splitHint: 'Tick the places that mean somebody else, and say who.',
  splitName: 'Name of the other actor',
  splitDo: (n: number) => `Split off ${count(n, 'place')}`,
  splitWait: 'Looking through the articles…',
  addTie: 'Add a tie from these words',
  addTieHint: 'Select words of the article or its headline, or type them here.',
  words: 'Words',
  wordsMissing: 'The article does not say this, letter by letter.',
  who: 'Who',
  whom: 'whom',
  meansLabel: 'By what means',
  statusLabel: 'Status',
  saidBy: 'Claimed by (leave empty when the article says it)',
  on: 'When',
  add: 'Add the tie',
  cancel: 'Cancel',
  articleStep: (title: string) => `Date or source set: ${title}`,
  addedStep: (n: number) => `Added ${count(n, 'article')}`,
  nothingRead: (skipped: number) =>
    skipped > 0
      ? `Nothing new was read; ${count(skipped, 'file')} skipped, see why.`
      : 'Nothing could be read.',
  done: (what: string) => `${what}. Undo takes it back.`,
  fitsNothing: 'The correction fits nothing here and waits; see Corrections.',
  stopped: 'Stopped; nothing was changed.',
  keptHere:
    'The correction could not be written beside the dossier. It is kept in this browser; save it as a file.',
  notKept: 'This browser keeps nothing; save your corrections as a file before you leave.',
  working: 'Putting the dossier together…',
  fromOthers: 'This dossier was changed in another window; its changes are here too.',
  none: 'No corrections yet. Open a sentence, an actor or an article and choose “Correct”.',
  waiting: 'fits nothing in this dossier and waits',
  withdraw: 'Take back',
  withdrawn: (what: string) => `Took back: ${what}`,
  save: 'Save corrections.jsonl',
  saveHint: 'Put it into the dossier folder and build again, or send it to a colleague.',
  open: 'Open corrections.jsonl',
  opened: (n: number) => `Opened ${count(n, 'correction')}`,
  brokenLines: (n: number) =>
    `${count(n, 'line')} of corrections.jsonl could not be understood and count for nothing until mended.`,
  besideServer: 'Written to corrections.jsonl beside the dossier.',
  besideBrowser: 'Kept in this browser. Save the file to share them or to build with them.',
  addedList: 'Added articles',
} as const

/** A correction as one readable line. `who` gives the actor of an id. */
export function correctionWords(
  one: Correction,
  who: (id: string) => Subject,
  article: (hash: string) => string,
) {
  const name = (id: string) => who(id).label
  switch (one.op) {
    case 'merge':
      return `${one.actors.map(name).join(', ')} merged into ${name(one.into)}`
    case 'split':
      return `${one.label} split off ${name(one.actor)}`
    case 'rename':
      return `${name(one.actor)} renamed ${one.label}`
    case 'retype':
      return `${name(one.actor)} ${agree(who(one.actor), ['is', 'are'])} a ${one.kind}`
    case 'date-article':
      return `${article(one.article)} dated ${one.date ?? 'unknown'}`
    case 'source-article':
      return `${article(one.article)}: source ${one.source ?? 'unknown'}`
    case 'accept':
      return `Confirmed: ${tie(one)}`
    case 'reject':
      return `Rejected: ${tie(one)}`
    case 'retype-tie':
      return `${clause(one.tie, one.type)}, not ${tieVerb(one.tie.type, who(one.tie.source))}`
    case 'redate':
      return `Dated ${one.from}${one.to ? ` to ${one.to}` : ''}: ${tie(one)}`
    case 'add':
      return `Added: ${tie(one)}`
  }

  function tie({ tie }: { readonly tie: Ends & { type: TieType } }): string {
    return clause(tie, tie.type)
  }

  function clause({ source, target }: Ends, type: TieType): string {
    return `${name(source)} ${tieVerb(type, who(source))} ${name(target)}`
  }
}

interface Ends {
  readonly source: string
  readonly target: string
}
