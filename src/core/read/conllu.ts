import type { Sentence } from '../model.ts'
import type { Annotation } from './annotate.ts'

/** A sentence of a CoNLL-U file as it stands: its lines, and which of them are words. */
export interface ConlluSentence {
  readonly lines: readonly string[]
  /** the FORM of each word; multiword ranges and empty nodes are not words */
  readonly words: readonly string[]
}

const isWord = (line: string): boolean => /^\d+\t/.test(line)

/** Sentences of a CoNLL-U file. @throws Error with the line number when a word line has not its ten columns */
export const parseConllu = (text: string): ConlluSentence[] => {
  const out: ConlluSentence[] = []
  let lines: string[] = []
  let words: string[] = []
  const close = (): void => {
    if (words.length > 0) out.push({ lines, words })
    lines = []
    words = []
  }
  text.split('\n').forEach((raw, i) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') {
      close()
      return
    }
    lines.push(line)
    if (!isWord(line)) return
    const cells = line.split('\t')
    if (cells.length !== 10) throw new Error(`Line ${i + 1} has ${cells.length} columns; CoNLL-U has 10.`)
    words.push(cells[1] as string)
  })
  close()
  return out
}

/** The sentence with predicted UPOS, XPOS, HEAD and DEPREL; everything else stays. */
export const formatAnnotated = (sentence: ConlluSentence, { tags, heads, relations }: Annotation): string => {
  let i = -1
  const lines = sentence.lines.map((line) => {
    if (!isWord(line)) return line
    i++
    const cells = line.split('\t')
    const [upos, xpos] = tags[i] as readonly [string, string]
    cells[3] = upos
    cells[4] = xpos
    cells[6] = String((heads[i] as number) + 1)
    cells[7] = relations[i] as string
    // enhanced dependencies of the old tree would contradict the new one
    cells[8] = '_'
    return cells.join('\t')
  })
  return `${lines.join('\n')}\n\n`
}

/**
 * A sentence read from text, with `# text` and character offsets (UTF-16, from the start of the text) in MISC.
 * White space inside it, line breaks too, becomes one space in `# text`, as CoNLL-U wants it.
 */
export const formatSentence = (sentence: Sentence, text: string): string => {
  const { tokens } = sentence
  const lines = [
    `# sent_id = ${sentence.index + 1}`,
    `# text = ${text.slice(sentence.start, sentence.end).replace(/[\s\u0085]+/g, ' ')}`,
  ]
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    const misc = [`start_char=${token.start}`, `end_char=${token.end}`]
    if (next?.start === token.end) misc.push('SpaceAfter=No')
    const name = sentence.names.find(({ from, to }) => i >= from && i < to)
    if (name) misc.push(`Name=${i === name.from ? 'B' : 'I'}-${name.type}`)
    lines.push(
      [
        i + 1,
        token.text,
        token.lemma,
        token.upos,
        token.xpos,
        '_',
        token.head + 1,
        token.deprel,
        '_',
        misc.join('|'),
      ].join('\t'),
    )
  })
  return `${lines.join('\n')}\n\n`
}
