import lemmatizer from 'wink-lemmatizer'

const CLITICS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'re": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'be',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  would: 'will',
  could: 'can',
  might: 'may',
  an: 'a',
}
const PRONOUNS: Readonly<Record<string, string>> = {
  me: 'I',
  i: 'I',
  him: 'he',
  her: 'she',
  us: 'we',
  them: 'they',
  these: 'this',
  those: 'that',
}
// "could" stays as it is in the treebanks
const MODALS = new Set(['would', 'could', 'might', 'should', 'must'])

const known = (lemma: unknown, word: string): string =>
  typeof lemma === 'string' && lemma.length > 0 ? lemma : word

/** Dictionary form, given the tags: met VERB -> meet, talks NOUN -> talk, Syria PROPN -> Syria. */
export const lemmaOf = (text: string, upos: string, xpos: string): string => {
  if (upos === 'PROPN') return text
  const word = text.replace(/[’‘]/g, "'").toLowerCase()
  if (upos === 'AUX' || upos === 'VERB') {
    if (xpos === 'MD' && MODALS.has(word)) return word
    if (word === "'s") return xpos === 'VBZ' ? 'be' : word
    if (word === "'d") return xpos === 'MD' ? 'would' : 'have'
    if (word === 'felt') return 'feel'
    const lemma = CLITICS[word]
    return Object.hasOwn(CLITICS, word) && lemma ? lemma : known(lemmatizer.verb(word), word)
  }
  if (upos === 'NOUN') return known(lemmatizer.noun(word), word)
  if (upos === 'ADJ' && (xpos === 'JJR' || xpos === 'JJS')) return known(lemmatizer.adjective(word), word)
  if (upos === 'PRON' || upos === 'DET')
    return Object.hasOwn(PRONOUNS, word) ? (PRONOUNS[word] as string) : word
  if (word === "n't") return 'not'
  return word
}
