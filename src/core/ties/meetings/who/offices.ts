import type { Actor, ActorId, Affiliation } from '../../../model.ts'
import { low, type Tree } from '../../clauses/tree.ts'
import type { Report, Seat } from '../report.ts'
import type { Office } from '../scene.ts'

const OFFICES: readonly (readonly [Office, RegExp])[] = [
  [
    'foreign minister',
    /\bforeign (?:minister|secretar)|\bministers? (?:of|for) foreign\b|^secretary of state$/,
  ],
  [
    'defence minister',
    /\bdefen[cs]e (?:minister|secretar)|\bministers? (?:of|for) defen[cs]e\b|^secretary of defen[cs]e$/,
  ],
  ['prime minister', /\bprime minister|^premier/],
  ['president', /^presidents?\b|\bpresidents?$/],
]

const LOWER = /\b(?:deputy|vice|former|assistant|acting|council|parliament|advis[eo]r|spokes\w*)\b/

/** The office that words name, the whole phrase or a role; null for none of these. */
export const officeOf = (words: string): Office | null => {
  const told = words.toLowerCase()
  return LOWER.test(told) ? null : (OFFICES.find(([, pattern]) => pattern.test(told))?.[0] ?? null)
}

/** The office of a plural noun: "the foreign ministers of", "the Presidents of", "Ministers for Foreign Affairs of". */
export const pluralOffice = (tree: Tree, token: number): Office | null => {
  const word = low(tree, token)
  if (word === 'presidents') return officeOf(`${lowBefore(tree, token)} ${word}`.trim())
  // civil servants in one state, ministers in another
  if (word === 'secretaries') return low(tree, token - 1) === 'foreign' ? 'foreign secretary' : null
  if (word !== 'ministers') return null
  return officeOf([lowBefore(tree, token), word, low(tree, token + 1), low(tree, token + 2)].join(' '))
}

const lowBefore = (tree: Tree, token: number): string => {
  const word = low(tree, token - 1)
  return /^(?:foreign|defen[cs]e|prime|deputy|vice|former)$/.test(word) ? word : ''
}

/** Whether somebody held a role on a day (ISO, cut to what is known; null: nobody knows when). */
const held = ({ from, to }: Affiliation, day: string | null): boolean =>
  day === null ||
  ((from == null || from.slice(0, day.length) <= day) &&
    (to == null || day <= to.slice(0, day.length) || day < to))

/**
 * "The foreign ministers of Norland and Estia met": those whom the article names in that office were there. Nobody is
 * added where the article does not name the holder or names two.
 */
export function inOffice(report: Report, actors: readonly Actor[], published: string | null): Report | null {
  const day = report.date?.value ?? published
  const taken = new Set<ActorId>(report.seats.map(({ actor }) => actor))
  const added = report.seats.flatMap((seat): readonly Seat[] => {
    if (seat.office === undefined || seat.status === 'excluded') return []
    const named = (fits: (role: string) => boolean): readonly Actor[] =>
      actors.filter(
        ({ id, mentions, affiliations }) =>
          id.startsWith('figure:') &&
          mentions.length > 0 &&
          affiliations.some((one) => one.actor === seat.actor && fits(one.role ?? '') && held(one, day)),
      )
    const certain = named((role) =>
      seat.office === 'foreign secretary'
        ? /\bforeign secretary\b/i.test(role)
        : officeOf(role) === seat.office,
    )
    // a text may cut the "Minister for Foreign Affairs" short
    const cut = seat.office?.endsWith('minister') ? named((role) => /^minister$/i.test(role)) : []
    const holders = certain.length > 0 ? certain : cut
    const [holder] = holders
    return holder === undefined || holders.length > 1 || taken.has(holder.id)
      ? []
      : [{ ...seat, actor: holder.id }]
  })
  return added.length === 0 ? null : { ...report, rule: 'in office', seats: added, own: 0 }
}
