import type { LocatedMention, Sentence } from '../model.ts'

/** Which actors stand at a token: an index over the mentions of one article. */
export interface ActorsAt {
  /** mentions whose phrase covers the token, the shortest phrase first */
  readonly covering: (sentence: number, token: number) => readonly LocatedMention[]
  /**
   * The mentions a token speaks for: those that cover it, or, for a noun such as "spokesman" or "officials", those it
   * is an apposition of or that stand behind it with of, for, from or a possessive.
   */
  readonly at: (sentence: number, token: number) => readonly LocatedMention[]
  readonly in: (sentence: number) => readonly LocatedMention[]
}

const SPEAKS_FOR = /^(?:of|for|from|with|at|in)$/

// "delegation from Norland", "spokesman for the mission", "leaders of the front"
const SPEAKERS =
  /^(?:spokes\w+|official|diplomat|representative|delegation|delegate|envoy|emissary|minister|member|leader|commander|officer|source|team|negotiator|mediator|head|chief|chairman|chairwoman|president|director|ambassador|fighter|militant|militiaman|soldier|troop|force|army|government|authority|mission|ministry|officials|adviser|advisor|aide|secretary|lawmaker|expert|unit|contingent|supporter|loyalist|office|leadership|regime|militia|rebel|faction|wing|branch|arm|coalition|side|party|general|politician)$/

/** @param mentions as `findActors` gives them, of the same sentences */
export const actorsAt = (mentions: readonly LocatedMention[], sentences: readonly Sentence[]): ActorsAt => {
  const bySentence = new Map<number, LocatedMention[]>()
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence)
    if (list) list.push(mention)
    else bySentence.set(mention.sentence, [mention])
  }
  const none: readonly LocatedMention[] = []
  const inSentence = (sentence: number): readonly LocatedMention[] => bySentence.get(sentence) ?? none
  const covering = (sentence: number, token: number): readonly LocatedMention[] =>
    inSentence(sentence)
      .filter((mention) => mention.from <= token && token < mention.to)
      .sort((a, b) => a.to - a.from - (b.to - b.from) || a.start - b.start)

  const narrowest = (sentence: number, token: number): readonly LocatedMention[] => {
    const found = covering(sentence, token)
    const first = found[0]
    return first ? found.filter((mention) => mention.from === first.from && mention.to === first.to) : none
  }

  const behind = (index: number, token: number, depth: number): readonly LocatedMention[] => {
    const own = narrowest(index, token)
    if (own.length > 0) return own
    const sentence = sentences[index]
    const noun = sentence?.tokens[token]
    if (!sentence || !noun || depth > 4) return none
    // "Amos, the coordinator": an apposition is what it describes
    if (noun.deprel === 'appos' && noun.head >= 0) {
      const described = narrowest(index, noun.head)
      if (described.length > 0) return described
    }
    if (!SPEAKERS.test(noun.lemma.toLowerCase())) return none
    const children = sentence.tokens.flatMap((child, i) => (child.head === token ? [i] : []))
    for (const i of children) {
      if (!/^(?:appos|flat)/.test(sentence.tokens[i]?.deprel ?? '')) continue
      const named = narrowest(index, i)
      if (named.length > 0) return named
    }
    for (const relation of [/^(?:amod|compound|nmod:poss|nmod:desc)$/, /^(?:nmod|obl)$/]) {
      for (const i of children) {
        const child = sentence.tokens[i]
        if (!child || !relation.test(child.deprel)) continue
        if (child.deprel === 'nmod' || child.deprel === 'obl') {
          const marker = sentence.tokens.find((one) => one.head === i && one.deprel === 'case')
          if (!marker || !SPEAKS_FOR.test(marker.text.toLowerCase())) continue
          if (marker.text.toLowerCase() === 'in' && !/^(?:government|opposition)$/.test(noun.lemma)) continue
        }
        const found = behind(index, i, depth + 1)
        if (found.length > 0) return found
      }
    }
    return none
  }
  return { covering, at: (sentence, token) => behind(sentence, token, 0), in: inSentence }
}
