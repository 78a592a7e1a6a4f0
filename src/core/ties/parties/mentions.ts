import type { LocatedMention } from '../../model.ts'

/** Mentions of one sentence by every token they cover. */
export type MentionsAt = (token: number) => readonly LocatedMention[]

/** The mentions of each sentence, for look-up by token. A short mention inside a longer one yields to it at its head. */
export const indexMentions = (mentions: readonly LocatedMention[]): ((sentence: number) => MentionsAt) => {
  const bySentence = new Map<number, Map<number, LocatedMention[]>>()
  for (const mention of mentions) {
    const at = bySentence.get(mention.sentence) ?? new Map<number, LocatedMention[]>()
    bySentence.set(mention.sentence, at)
    at.set(mention.head, [...(at.get(mention.head) ?? []), mention])
  }
  const none = (): readonly LocatedMention[] => []
  return (sentence) => {
    const at = bySentence.get(sentence)
    return at ? (token) => at.get(token) ?? [] : none
  }
}

/** Places stand apart from those who act: only deeds that reach a country by a place ask for them. */
export const groundApart = (
  mentionsAt: MentionsAt,
): { readonly parties: MentionsAt; readonly grounds: MentionsAt } => ({
  parties: (token) => mentionsAt(token).filter((m) => m.standby !== 'ground'),
  grounds: (token) => mentionsAt(token).filter((m) => m.standby === 'ground'),
})
