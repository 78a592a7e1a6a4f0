import { paragraphs } from '../core/read/lines.ts'
import { splitSentences } from '../core/read/sentences.ts'
import { tokenize } from '../core/read/tokens.ts'

/** How often sentences and tokens cut from raw text are exactly those of a treebank. */
export interface SplitScores {
  readonly sentences: number
  readonly sentenceF1: number
  readonly tokens: number
  readonly tokenF1: number
}

interface Document {
  readonly text: string
  readonly sentences: ReadonlySet<string>
  readonly tokens: ReadonlySet<string>
}

/** Words of a block as its text has them: the parts of a multiword token have no space between them. */
const words = (block: string): { readonly form: string; readonly space: boolean }[] => {
  const out: { form: string; space: boolean }[] = []
  let until = 0
  let last = { form: '', space: true }
  for (const line of block.split('\n')) {
    const [id = '', form = '', ...cells] = line.split('\t')
    const space = !cells.at(-1)?.includes('SpaceAfter=No')
    const range = /^\d+-(\d+)$/.exec(id)
    if (range) {
      until = Number(range[1])
      last = { form, space }
    } else if (/^\d+$/.test(id)) {
      const inside = Number(id) < until
      out.push({ form, space: inside ? false : Number(id) === until ? last.space : space })
    }
  }
  return out
}

/** The raw text of each document, a blank line between its paragraphs, one space between sentences. */
const documents = (conllu: string, wanted: RegExp): Document[] => {
  const out: { text: string; sentences: Set<string>; tokens: Set<string> }[] = []
  let before = ''
  for (const block of conllu.split('\n\n')) {
    const id = /^# sent_id = (.*)-\d+$/m.exec(block)?.[1]
    if (id === undefined || !wanted.test(id)) continue
    if (id !== before) out.push({ text: '', sentences: new Set(), tokens: new Set() })
    before = id
    const document = out[out.length - 1]
    if (!document) continue
    if (document.text !== '') {
      document.text = document.text.trimEnd() + (/^# newpar/m.test(block) ? '\n\n' : ' ')
    }
    const start = document.text.length
    for (const { form, space } of words(block)) {
      document.tokens.add(`${document.text.length}:${document.text.length + form.length}`)
      document.text += space ? `${form} ` : form
    }
    document.sentences.add(`${start}:${document.text.trimEnd().length}`)
  }
  return out
}

/** Scores over the documents of a CoNLL-U file whose sentence ids `wanted` fits. */
export const splitScores = (conllu: string, wanted: RegExp): SplitScores => {
  let [gold, found, right] = [0, 0, 0]
  let [goldTokens, foundTokens, rightTokens] = [0, 0, 0]
  for (const { text, sentences, tokens } of documents(conllu, wanted)) {
    const cut = paragraphs(text).flatMap((paragraph) => splitSentences(text, paragraph))
    const spans = cut.flatMap((sentence) => tokenize(text, sentence))
    gold += sentences.size
    found += cut.length
    right += cut.filter(({ start, end }) => sentences.has(`${start}:${end}`)).length
    goldTokens += tokens.size
    foundTokens += spans.length
    rightTokens += spans.filter(({ start, end }) => tokens.has(`${start}:${end}`)).length
  }
  return {
    sentences: gold,
    sentenceF1: (200 * right) / (gold + found),
    tokens: goldTokens,
    tokenF1: (200 * rightTokens) / (goldTokens + foundTokens),
  }
}
