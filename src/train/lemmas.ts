import { createLemmatizer, inflection } from '../core/read/lemma.ts'

/**
 * What the lemmatizer's rules cannot know, from training sentences in CoNLL-U: the verbs in base form on the first
 * line, then one exception a line, "class word lemma".
 *
 * @param glove the words of the language, one a line
 */
export const learnLemmas = (treebanks: readonly string[], glove: string): string => {
  const counts = new Map<string, Map<string, number>>()
  const verbs = new Map<string, number>()
  const tagsOf = new Map<string, [string, string, string]>()
  for (const text of treebanks) {
    for (const line of text.split('\n')) {
      const [id, form, lemma, upos, xpos] = line.split('\t')
      if (!id || !/^\d+$/.test(id) || !form || !lemma || lemma === '_' || !upos || !xpos) continue
      if (upos === 'PROPN' || upos === 'X' || upos === 'SYM' || upos === 'PUNCT' || upos === 'NUM') continue
      const word = form.replace(/[’‘]/g, "'").toLowerCase()
      const key = `${inflection(upos, xpos)} ${word}`
      const seen = counts.get(key) ?? new Map<string, number>()
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1)
      counts.set(key, seen)
      tagsOf.set(key, [word, upos, xpos])
      if (upos === 'VERB' && /^[a-z]+$/.test(lemma)) verbs.set(lemma, (verbs.get(lemma) ?? 0) + 1)
    }
  }
  const bases = [...verbs].filter(([, n]) => n > 1).map(([verb]) => verb)
  bases.sort()
  const words = new Set(glove.split('\n'))
  const knowledge = {
    exceptions: new Map<string, string>(),
    verbs: new Set(bases),
    isWord: (w: string) => words.has(w),
  }
  const lemmatize = createLemmatizer(knowledge)
  const lines: string[] = []
  for (const [key, seen] of counts) {
    const [word, upos, xpos] = tagsOf.get(key) as [string, string, string]
    let total = 0
    let best = ''
    for (const [lemma, n] of seen) {
      total += n
      if (best === '' || n > (seen.get(best) ?? 0)) best = lemma
    }
    // a lone disagreement is more often a slip of the pen in web text than an irregular word
    const trusted = (seen.get(best) ?? 0) * 2 > total && (total > 1 || /^(?:ed|ing|es|s|er|est) /.test(key))
    if (trusted && lemmatize(word, upos, xpos) !== best && !/\s/.test(best)) lines.push(`${key} ${best}`)
  }
  lines.sort()
  return `${bases.join(' ')}\n${lines.join('\n')}\n`
}
