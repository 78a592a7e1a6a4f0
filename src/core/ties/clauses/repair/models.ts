import type { Repair } from './tokens.ts'

/** Letters of types that are known by letters and numbers, and what they are. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:A|AC|AH|B|C|CH|E|F|Il|Ka|Mi|MiG|Mig|MIG|MQ|RQ|Su|SU|TB|Tu|TU|U|UH)$/, 'warplane'],
  [/^(?:S|SA|SS|KN|Kh|R|AGM|ATACMS)$/, 'missile'],
  [/^(?:T|M|BMP|BTR)$/, 'tank'],
]

/** `Estian F-16s`, `a Su-24`: a type of arms stands for what it is, and is nobody's name. */
export const models: Repair = (tokens) =>
  tokens.map((token, i) => {
    const [hyphen, number] = [tokens[i + 1], tokens[i + 2]]
    if (hyphen?.text !== '-' || hyphen.start !== token.end || number?.start !== hyphen.end) return token
    if (!/^\d{1,3}[A-Z]{0,2}s?$/.test(number.text) || number.head !== i) return token
    const kind = TYPES.find(([letters]) => letters.test(token.text))?.[1]
    return kind === undefined ? token : { ...token, upos: 'NOUN', xpos: 'NN', lemma: kind }
  })
