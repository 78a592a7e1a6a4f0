import type { EdgeType } from '../graph/view.ts'
import { isPlural, type Labelled } from '../label.ts'

/** Whom a sentence is about. */
export type Subject = Labelled

/** Stands where an index leads to no actor. */
export const NOBODY: Subject = { kind: 'figure', label: '?' }

const TIE_VERBS: Readonly<Record<EdgeType | 'allied', readonly [one: string, many: string]>> = {
  backing: ['backs', 'back'],
  opposition: ['opposes', 'oppose'],
  met: ['met', 'met'],
  due: ['is due to meet', 'are due to meet'],
  allied: ['is allied with', 'are allied with'],
}

/** "Norland backs", "the rebels back" */
export const tieVerb = (type: EdgeType | 'allied', subject: Subject): string =>
  agree(subject, TIE_VERBS[type])

/** Of two forms of a verb the one that goes with the subject. */
export const agree = (subject: Subject, [one, many]: readonly [one: string, many: string]): string =>
  isPlural(subject) ? many : one
