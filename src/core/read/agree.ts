import type { Annotation } from './annotate.ts'

interface Draft {
  readonly words: readonly string[]
  readonly tags: (readonly [upos: string, xpos: string])[]
  readonly heads: number[]
  readonly relations: string[]
}

const has = ({ heads, relations }: Draft, i: number, relation: string): boolean =>
  heads.some((head, k) => head === i && relations[k] === relation)

const SETTLED = new Set(['VERB', 'AUX', 'PROPN'])

// "We back the people": a common word with a subject and an object of its own is a verb
const verbs = (draft: Draft, i: number, bases: ReadonlySet<string>): void => {
  if (SETTLED.has(draft.tags[i]?.[0] ?? '') || !bases.has((draft.words[i] ?? '').toLowerCase())) return
  const bare = has(draft, i, 'aux') || has(draft, i, 'mark')
  if (!has(draft, i, 'obj') || !(bare || has(draft, i, 'nsubj'))) return
  draft.tags[i] = ['VERB', bare ? 'VB' : 'VBP']
}

// "its ally Carvia", "Norland's ally Carvia": an adverb with an article or a possessor, or between 's and a name, is a
// noun, part of the name after it
const nouns = (draft: Draft, i: number): void => {
  if (draft.tags[i]?.[0] !== 'ADV') return
  const name = draft.tags[i + 1]?.[0] === 'PROPN'
  const between = name && draft.relations[i - 1] === 'case' && /^['’]s$/i.test(draft.words[i - 1] ?? '')
  if (!(between || has(draft, i, 'nmod:poss') || has(draft, i, 'det'))) return
  draft.tags[i] = ['NOUN', 'NN']
  if (draft.relations[i] !== 'advmod' || !name || draft.heads[i + 1] === i) return
  draft.heads[i] = i + 1
  draft.relations[i] = 'compound'
}

// "Norland's": what marks a possessor is no verb
const possessors = (draft: Draft, i: number): void => {
  if (draft.relations[i] === 'case' && /^['’]s$/i.test(draft.words[i] ?? '')) draft.tags[i] = ['PART', 'POS']
}

// "Norland neither supports nor opposes Estia": neither is no second subject
const pairs = (draft: Draft, i: number): void => {
  if (draft.relations[i] !== 'nsubj' || !/^(?:neither|either|both)$/i.test(draft.words[i] ?? '')) return
  const verb = draft.heads[i]
  if (!draft.heads.some((head, k) => k !== i && head === verb && draft.relations[k] === 'nsubj')) return
  draft.tags[i] = ['CCONJ', 'CC']
  draft.relations[i] = 'cc:preconj'
}

const SEEMING =
  /^(?:seem|appear|happen|turn|follow|emerge|matter|transpire|take|cost|remain|need|mean|help|hurt|strike|dawn|rain|snow|suffice)/i

// "It said that Estia had left": who says something is somebody; "it seems that" and "it was said that" are nobody
const sayers = (draft: Draft, i: number): void => {
  if (draft.relations[i] !== 'expl' || (draft.words[i] ?? '').toLowerCase() !== 'it') return
  const verb = draft.heads[i] ?? -1
  if (draft.tags[verb]?.[0] !== 'VERB' || SEEMING.test(draft.words[verb] ?? '')) return
  const passive = has(draft, verb, 'aux:pass') || has(draft, verb, 'nsubj') || has(draft, verb, 'csubj')
  if (!passive && has(draft, verb, 'ccomp')) draft.relations[i] = 'nsubj'
}

const NAMING =
  /^(?:calls?|called|calling|dub(?:s|bed|bing)?|labels?|labell?(?:ed|ing)|brands?|brand(?:ed|ing)|deems?|deem(?:ed|ing)|declares?|declar(?:ed|ing))$/i

// "Norland called Estia an enemy": who is called is the object, what they are called a complement
const complements = (draft: Draft, i: number): void => {
  if (!NAMING.test(draft.words[i] ?? '')) return
  const first = draft.heads.findIndex((head, k) => head === i && draft.relations[k] === 'iobj')
  const second = draft.heads.findIndex((head, k) => head === i && draft.relations[k] === 'obj')
  if (first < 0 || second < first) return
  draft.relations[first] = 'obj'
  draft.relations[second] = 'xcomp'
}

/** Tags and relations that agree with the rest of the tree. `bases`: verbs in base form. */
export const agreeing = (
  words: readonly string[],
  { tags, heads, relations, names }: Annotation,
  bases: ReadonlySet<string>,
): Annotation => {
  const draft: Draft = { words, tags: [...tags], heads: [...heads], relations: [...relations] }
  for (let i = 0; i < words.length; i++) {
    verbs(draft, i, bases)
    nouns(draft, i)
    possessors(draft, i)
    pairs(draft, i)
    sayers(draft, i)
    complements(draft, i)
  }
  return { tags: draft.tags, heads: draft.heads, relations: draft.relations, names }
}
