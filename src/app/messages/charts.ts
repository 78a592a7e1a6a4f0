import { type Subject, tieVerb } from '../../core/export/agreement.ts'
import { count } from './count.ts'

/** Words of the views between two sides, and of choosing them. Fetched with them. */
export const charts = {
  suggestPoles: 'Suggest two',
  polesHelp:
    'A side is a set of actors that you choose. Others are coloured by their direct ties to its members, never by friends of friends.',
  side: (n: number) => (n === 1 ? 'One side' : n === 2 ? 'The other side' : `Side ${n}`),
  addActor: 'Add an actor',
  swap: 'Swap',
  addSide: 'Add a side',
  moreSides: 'The first two are the ends of the axis and colour the actors; the others stand in the matrix.',
  countClaims: 'count what actors say of others',
  propagated: 'propagated lean (hollow) and balance',
  propagatedWarning: 'It assumes that the enemy of an enemy is a friend, which is often wrong.',
  contradictions: (n: number) => `${count(n, 'pair')} told both ways: backs and opposes`,
  backsAndOpposes: (a: Subject, b: Subject) =>
    `${a.label} ${tieVerb('backing', a)} and ${tieVerb('opposition', a)} ${b.label}`,
  method: 'How this is counted',
  allChanges: (n: number) => `All ${count(n, 'tie')} of both windows as a list`,
  windows: { before: 'First', after: 'Then' },
  ends: { from: 'from', to: 'to' },
} as const
