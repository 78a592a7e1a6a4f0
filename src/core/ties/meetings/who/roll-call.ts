import type { ParticipantStatus } from '../../../model.ts'
import { low, type Tree } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { delegates } from './delegates.ts'

/**
 * Everyone in a list of guests, read from its words: long lists with titles are where trees go wrong.
 *
 *   | Estian President Ana Duro, the envoy to Velm Tomas Dane, both sides' negotiators Ilya Morov and Lena Brandt
 *
 * A stretch between commas and "and" gives its persons, else the party that it consists of: "the United Nations",
 * "representatives of Estia". The list ends with the first word that no list has.
 */
export function listedFrom(scene: Scene, from: number): readonly Party[] {
  const end = endOfList(scene, from)
  const parties: Party[] = []
  for (let start = from; start < end; ) {
    let to = start
    while (to < end && !isBorder(scene.tree, to)) to++
    // "in the presence of Brandt, Morov said": he only says so
    const acts = to === end && start > from && low(scene.tree, start - 1) === ',' && isFiniteVerb(scene, end)
    if (!acts) parties.push(...ofStretch(scene, start, to))
    start = to + 1
  }
  return parties.filter(({ actor }, i) => parties.findIndex((one) => one.actor === actor) === i)
}

/** "the premier, Theresa May, Simon Coll, the Front and Karen Brandt met": a list of three or more that ends at the verb. */
export function listedUpTo(scene: Scene, verb: number): readonly Party[] {
  const { tree } = scene
  let end = verb
  while (/^(?:AUX|ADV)$/.test(tree.tokens[end - 1]?.upos ?? '')) end--
  let from = 0
  for (let at = 0; at < end; at++) if (at >= from && endOfList(scene, at) < end) from = at + 1
  // half a stretch is no member of the list
  while (from > 0 && from < end && !isBorder(tree, from - 1)) from++
  const list = from < end ? listedFrom(scene, from) : []
  // "the ministers of Norland and Estia, Ilya Morov and Ana Duro": states that come in person
  const named = list.filter(({ actor }) => !actor.startsWith('state:'))
  return list.length > 2 ? (named.some(({ actor }) => actor.startsWith('figure:')) ? named : list) : []
}

const isFiniteVerb = ({ tree }: Scene, token: number): boolean =>
  /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tokens[token]?.xpos ?? '')

const LONGEST = 120
const INSIDE = /^(?:of|from|for|to|as|with|including|among|along|together)$/

/** Up to the next finite verb, stop, bracket or preposition that opens another phrase. */
function endOfList(scene: Scene, from: number): number {
  const { tree } = scene
  const last = Math.min(tree.tokens.length, from + LONGEST)
  let at = from
  for (; at < last; at++) {
    const token = tree.tokens[at]
    if (!token || /^(?:[.;:()–—]|--)$/.test(token.text)) break
    if (/^(?:VBD|VBZ|VBP|MD|W.*)$/.test(token.xpos) && !isNamed(scene, at)) break
    // "the envoy on Estia Ana Duro" goes on, "on Monday" does not
    const preposition = /^(?:IN|TO)$/.test(token.xpos) && !INSIDE.test(low(tree, at)) && !isNamed(scene, at)
    if (preposition && !personBeforeBorder(scene, at)) break
  }
  return at
}

const isNamed = ({ mentions }: Scene, token: number): boolean =>
  mentions.some(({ from, to }) => from <= token && token < to)

const isBorder = (tree: Tree, token: number): boolean => /^(?:,|and|or|&)$/.test(low(tree, token))

function personBeforeBorder(scene: Scene, from: number): boolean {
  const last = Math.min(scene.tree.tokens.length, from + LONGEST)
  for (let at = from + 1; at < last && !isBorder(scene.tree, at); at++)
    if (scene.mentions.some(({ actor, head }) => head === at && actor.startsWith('figure:'))) return true
  return false
}

function ofStretch(scene: Scene, from: number, to: number): readonly Party[] {
  const inside = scene.mentions.filter((mention) => from <= mention.from && mention.to <= to)
  const people = inside.filter(
    ({ actor, via, to: end }) =>
      actor.startsWith('figure:') &&
      via !== 'pronoun' &&
      // "Morov's adviser Ana Duro"
      scene.tree.tokens[end]?.xpos !== 'POS',
  )
  // "a representative of the secretary general": not the one, who has sent him
  const [sender] = people
  const sent = tokenOfSent(scene, from, sender?.from ?? from)
  if (people.length === 1 && sender?.via === 'nominal' && sent >= 0) return delegates(scene, sent)
  // "Ana Duro, a veteran adviser of President Morov": said of her
  if (people.length === 1 && sent >= 0 && /^an?$/.test(low(scene.tree, from))) return []
  if (people.length > 0) return people.map(({ actor, head }) => ({ actor, token: head }))
  const [first] = inside
  if (first === undefined) return []
  const bare = wordsOutside(scene, first.from, first.to, from, to)
  if (
    bare.every((word) =>
      /^(?:the|also|both|as|well|along|together|with|including|among|them|those|representatives?|officials?|ministers?|foreign|delegates?|envoys?|of|from)$/.test(
        word,
      ),
    )
  )
    return [{ actor: first.actor, token: first.head }]
  const last = to - 1
  return scene.cues.noun('delegate', scene.tree.tokens[last]?.lemma.toLowerCase() ?? '')
    ? delegates(scene, last)
    : []
}

/** The noun in "a special representative of", -1 for none. */
function tokenOfSent({ tree }: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (
      /^(?:representative|envoy|delegate|deputy|aide|advis[eo]r|confidant|ally|associate)s?$/.test(
        low(tree, at),
      ) &&
      low(tree, at + 1) === 'of'
    )
      return at
  return -1
}

const wordsOutside = (
  scene: Scene,
  from: number,
  to: number,
  start: number,
  end: number,
): readonly string[] => {
  const words: string[] = []
  for (let at = start; at < end; at++) if (at < from || at >= to) words.push(low(scene.tree, at))
  return words
}

/** "was attended by A, B and C": everyone after the "by". */
export function listedBy(scene: Scene, verb: number): readonly Party[] {
  for (let at = verb + 1; at <= verb + 4; at++)
    if (low(scene.tree, at) === 'by') return listedFrom(scene, at + 1)
  return []
}

const THOSE =
  /(?:^| )(?:among|also|those|others|guests|leaders|in attendance)(?: [a-z]+){0,4}? (?:present|attending|attendance|expected|invited|participating|there|taking part|at the table|in the room)$|^(?:also |those |others )?(?:present|in attendance|at the table)$|^(?:the )?(?:other )?(?:participants|attendees)(?: [a-z]+){0,5}$|^(?:around|at) the (?:[a-z]+ )?table(?: [a-z]+){0,6}$|(?:delegation|entourage|negotiating team)(?: (?:led by|headed by|accompanying) [a-z. ]+)?$|(?:party|team|side) (?:in|at|to) the (?:talks|meeting|negotiations|summit|conference)$/

/** A verb that calls the roll, and how those whom it calls stand to the meeting told before. */
export interface RollCall {
  readonly token: number
  readonly parties: readonly Party[]
  readonly status: ParticipantStatus | null
}

/**
 * "Among those present were A and B", "Also in attendance were", "Others invited include", "Participants included",
 * "The delegation included".
 */
export function rollCalls(scene: Scene): readonly RollCall[] {
  const { tree } = scene
  const calls: RollCall[] = []
  for (let token = 1; token < tree.tokens.length; token++) {
    if (
      !/^(?:were|was|are|is|include|includes|included|including|sat|sit|comprised|consisted)$/.test(
        low(tree, token),
      )
    )
      continue
    const words = wordsBefore(tree, token)
    if (!THOSE.test(words)) continue
    const parties = listedFrom(scene, low(tree, token + 1) === 'of' ? token + 2 : token + 1)
    const status = /expected$/.test(words) ? 'expected' : /invited$/.test(words) ? 'invited' : null
    if (parties.length > 0) calls.push({ token, parties, status })
  }
  return calls
}

/** The words of its clause before a token, seven at most. */
function wordsBefore(tree: Tree, token: number): string {
  let from = token
  while (from > 0 && from > token - 8 && !/^[,;:.]$/.test(low(tree, from - 1))) from--
  return tree.tokens
    .slice(from, token)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
}
