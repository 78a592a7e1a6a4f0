import { wordsOf } from '../spell.ts'
import type { LexiconName, Trie } from './compiled.ts'

export const emptyTrie = (): Trie => ({ next: new Map(), names: [] })

/** Files a name under its folded words; one name may stand for several actors, and for one actor in several sorts. */
export const insert = (trie: Trie, name: LexiconName): void => {
  let node = trie
  for (const word of wordsOf(name.name)) {
    let next = node.next.get(word.key)
    if (!next) {
      next = emptyTrie()
      node.next.set(word.key, next)
    }
    node = next
  }
  if (
    node !== trie &&
    !node.names.some(
      (other) => other.actor === name.actor && other.sort === name.sort && other.name === name.name,
    )
  )
    node.names.push(name)
}

const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** What is said of a name; the rest follows from its spelling. */
export type NameDraft = Pick<LexiconName, 'sort' | 'actor' | 'name'> & Partial<LexiconName>

export const lexiconName = (draft: NameDraft): LexiconName => ({
  state: null,
  from: null,
  to: null,
  upper: isUpper(draft.name) && !draft.name.includes(' '),
  lower: /^\p{Ll}/u.test(draft.name),
  ...draft,
})
