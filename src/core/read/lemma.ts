import { IRREGULAR } from './irregular.ts'

/**
 * Dictionary forms from a word and its tags. What rules cannot know comes from the model file: words whose lemma in
 * the treebanks differs from the rule's, and the verbs in base form.
 */
export interface LemmaKnowledge {
  /** "class word" -> lemma */
  readonly exceptions: ReadonlyMap<string, string>
  readonly verbs: ReadonlySet<string>
  /** any word of the language, to choose between spellings */
  readonly isWord: (word: string) => boolean
}

/** The `lemmas` section of the model file: the verbs on one line, then an exception a line, "class word lemma". */
export const readLemmas = (section: string, isWord: (word: string) => boolean): LemmaKnowledge => {
  const [verbs = '', ...lines] = section.trim().split('\n')
  const exceptions = new Map<string, string>()
  for (const line of lines) {
    const cut = line.lastIndexOf(' ')
    exceptions.set(line.slice(0, cut), line.slice(cut + 1))
  }
  return { exceptions, verbs: new Set(verbs.split(' ')), isWord }
}

export type Lemmatizer = (word: string, upos: string, xpos: string) => string

/** Kind of inflection that the tags tell, under which an exception is listed. */
export const inflection = (upos: string, xpos: string): string => {
  if (upos === 'VERB' || upos === 'AUX') {
    if (xpos === 'VBD' || xpos === 'VBN') return 'ed'
    if (xpos === 'VBG') return 'ing'
    return xpos === 'VBZ' ? 'es' : 'base'
  }
  if (upos === 'NOUN') return xpos === 'NNS' || xpos === 'NNPS' ? 's' : 'noun'
  if (upos === 'ADJ' || upos === 'ADV') {
    if (xpos === 'JJR' || xpos === 'RBR') return 'er'
    return xpos === 'JJS' || xpos === 'RBS' ? 'est' : 'plain'
  }
  return upos
}

const ends = (word: string, list: string): boolean => list.split(' ').some((end) => word.endsWith(end))

/** claims -> claim, passes -> pass, allies -> ally */
const withoutS = (word: string, isWord: (word: string) => boolean): string => {
  if (/^(?:foe|toe|shoe|woe)s$/.test(word)) return word.slice(0, -1)
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (ends(word, 'sses shes ches xes zzes oes')) return word.slice(0, -2)
  if (word.endsWith('ses') && !isWord(word.slice(0, -1)) && isWord(word.slice(0, -2)))
    return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 2 ? word.slice(0, -1) : word
}

// stems that end so had an e: creat(e), manag(e), describ(e), settl(e), secur(e)
const HAD_E =
  'c v u z iat eat rat uat gat nat vat cat lat dat pat at dg rg nag sag lag ur ir quir ib ok bl pl tl dl gl fl kl zl um ut us as os is ns ps ys iv ov av uv lov od ud'

/** Stem of a form in -ed or -ing: bake or stop or work. */
const verbOfStem = (stem: string, { verbs, isWord }: LemmaKnowledge): string => {
  const last = stem.charAt(stem.length - 1)
  const doubled = stem.length > 3 && last === stem.charAt(stem.length - 2) && !'aeiou'.includes(last)
  const candidates = doubled ? [stem.slice(0, -1), stem] : [`${stem}e`, stem]
  const known = candidates.filter((word) => verbs.has(word))
  if (known.length === 1) return known[0] as string
  if (doubled) {
    const single = candidates[0] as string
    if (!'lsfz'.includes(last)) return single
    return isWord(single) && !isWord(stem) ? single : stem
  }
  if (
    ends(
      stem,
      'ay ey oy ow ew aw ain oin een eat oat out oot eet ead oad ood eed eel ail oil eal ool oul ear oar our oor eer air w y x h',
    )
  ) {
    return stem
  }
  const [long, short] = candidates as [string, string]
  // one short vowel, one consonant: the bare verb would double it (timed is of time, planned of plan)
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem)) return long
  if (isWord(long) !== isWord(short)) return isWord(long) ? long : short
  return ends(stem, HAD_E) ? long : short
}

const inflected = (word: string, kind: string, knowledge: LemmaKnowledge): string => {
  if (kind === 'es' || kind === 's') return withoutS(word, knowledge.isWord)
  if (kind === 'ed' && word.endsWith('ed') && word.length > 4) {
    if (word.endsWith('ied')) return `${word.slice(0, -3)}y`
    return word.endsWith('eed') ? word.slice(0, -1) : verbOfStem(word.slice(0, -2), knowledge)
  }
  if (kind === 'ing' && word.endsWith('ing') && word.length > 4)
    return verbOfStem(word.slice(0, -3), knowledge)
  const end = kind === 'er' ? 'er' : kind === 'est' ? 'est' : ''
  if (end === '' || !word.endsWith(end) || word.length < end.length + 3) return word
  const stem = word.slice(0, -end.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (stem.charAt(stem.length - 1) === stem.charAt(stem.length - 2) && !ends(stem, 'll ss'))
    return stem.slice(0, -1)
  return knowledge.isWord(`${stem}e`) && ends(stem, 'c g l s v r u t') && !knowledge.isWord(stem)
    ? `${stem}e`
    : stem
}

/** met VERB -> meet, talks NOUN -> talk, better ADJ -> good; proper nouns stay as they are. */
export const createLemmatizer =
  (knowledge: LemmaKnowledge): Lemmatizer =>
  (text, upos, xpos) => {
    if (upos === 'PROPN' || upos === 'X' || upos === 'SYM' || upos === 'PUNCT') return text
    const word = text.replace(/[’‘]/g, "'").toLowerCase()
    const kind = inflection(upos, xpos)
    // `froze`, taken for a present tense
    const past = kind === 'base' && upos === 'VERB' && !knowledge.verbs.has(word)
    const irregular = kind === 'ed' || kind === 'ing' || past ? IRREGULAR.get(word) : undefined
    return knowledge.exceptions.get(`${kind} ${word}`) ?? irregular ?? inflected(word, kind, knowledge)
  }
