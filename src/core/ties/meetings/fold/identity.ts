import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Gathered } from './gathered.ts'

/** Ten digits keep a million meetings apart but for one chance in two. */
const DIGITS = 10

/**
 * Ids of the meetings of an article, such as `m3f2a9c01be`: of the sentence that tells of it first and of the place of
 * the telling word in it. Neither another article nor a date, an actor or a correction moves them, and a near-copy that
 * keeps the sentence keeps the id. Two that one word tells ("spoke with Morov and Duro") are counted.
 */
export function identities(meetings: readonly Gathered[]): readonly string[] {
  const counts = new Map<string, number>()
  return meetings.map(({ reports: [first] }) => {
    const id =
      first === undefined
        ? 'm'
        : `m${digest(
            first.scene.sentence.tokens.map(({ text }) => text),
            first.cue,
          )}`
    const n = (counts.get(id) ?? 0) + 1
    counts.set(id, n)
    return n === 1 ? id : `${id}-${n}`
  })
}

const digest = (words: readonly string[], cue: number): string =>
  bytesToHex(sha256(utf8ToBytes(`${cue} ${words.join(' ').toLowerCase()}`))).slice(0, DIGITS)
