import type { Annotation } from './annotate.ts'

const SETTLED = new Set(['VERB', 'AUX', 'PROPN'])

const NOUN = ['NOUN', 'NN'] as const

/**
 * Tags that agree with the tree. An adverb with an article or a possessor is a noun:
 *   "its ally Carvia": ally ADV RB -> NOUN NN
 * A common word with a subject and an object of its own is a verb, whatever its tag
 * says.
 *   "We back the people": back ADV RB -> VERB VBP
 * `verbs`: verbs in base form; other forms are left alone.
 */
export const agreeing = (
  words: readonly string[],
  given: Annotation,
  verbs: ReadonlySet<string>,
): Annotation => {
  const { heads, relations } = given
  const has = (i: number, of: string): boolean => heads.some((head, k) => head === i && relations[k] === of)
  let changed = false
  const tags = given.tags.map((tag, i) => {
    if (tag[0] === 'ADV' && (has(i, 'nmod:poss') || has(i, 'det'))) {
      changed = true
      return NOUN
    }
    if (SETTLED.has(tag[0]) || !verbs.has((words[i] as string).toLowerCase())) return tag
    if (!has(i, 'obj') || !(has(i, 'nsubj') || has(i, 'aux') || has(i, 'mark'))) return tag
    changed = true
    return ['VERB', has(i, 'aux') || has(i, 'mark') ? 'VB' : 'VBP'] as const
  })
  return changed ? { ...given, tags } : given
}
