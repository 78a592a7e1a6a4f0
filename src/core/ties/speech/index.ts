import type { Sentence } from '../../model.ts'
import { relation } from '../clauses/tree.ts'
import { partiesOf } from '../parties/index.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'

/** For each sentence: which tokens stand inside quotation marks, and whose words they are. */
export interface Speech {
  readonly quoted: (token: number) => boolean
  /** speaker of the quotation that reaches into the sentence or stands alone in it; null if unknown */
  readonly speaker: Party | null
}

/** How many sentences without a word of saying a quotation may go on and keep its speaker. */
const LONGEST = 6

/**
 * Follows quotations over sentences and paragraphs: `"We back Estia," Morov said. "It is our friend."` An opening mark
 * that the paragraph does not close stays open for the next one only if that opens again.
 */
export const speechOf = (sentences: readonly Sentence[], scenes: readonly Scene[]): readonly Speech[] => {
  const speeches: Speech[] = []
  let open = false
  let paragraph = -1
  let last: { party: Party; sentence: number; paragraph: number } | null = null
  sentences.forEach((sentence, n) => {
    const scene = scenes[n] as Scene
    if (sentence.paragraph !== paragraph) open = false
    paragraph = sentence.paragraph
    const marks = sentence.tokens.map((token) => {
      const inside = open
      if (/^["“”«»]$|^``$|^''$/.test(token.text))
        open =
          token.text === '“' || token.text === '«'
            ? true
            : token.text === '”' || token.text === '»'
              ? false
              : !open
      return inside || open
    })
    const own = speakerIn(scene)
    if (own) last = { party: own, sentence: n, paragraph: sentence.paragraph }
    const carried =
      last !== null &&
      n - last.sentence <= LONGEST &&
      sentence.paragraph - last.paragraph <= 1 &&
      marks.some(Boolean)
        ? { ...last.party, token: -1 }
        : null
    if (
      !own &&
      !marks.some(Boolean) &&
      last !== null &&
      (last as { paragraph: number }).paragraph !== sentence.paragraph
    )
      last = null
    const colon = colonOf(scene)
    speeches.push(
      colon
        ? { quoted: (token) => token > colon.at, speaker: { ...colon.party, token: -1 } }
        : { quoted: (token) => marks[token] ?? false, speaker: own ?? carried },
    )
  })
  return speeches
}

/** How many words a speaker before a colon may have. */
const NAMED = 5

/** `Morov: Kade must go`: a person or body before a colon says what stands behind it; a country is a place there. */
const colonOf = ({ tree, mentionsAt }: Scene): { readonly at: number; readonly party: Party } | null => {
  const at = tree.tokens.findIndex(({ text }) => text === ':')
  if (at < 1 || at > NAMED || at > tree.tokens.length - 4) return null
  for (let i = 0; i < at; i++) {
    if (!/^(?:root|parataxis|dep|nsubj)$/.test(relation(tree, i))) continue
    const [m] = mentionsAt(i)
    if (m && m.from === 0 && m.to === at && !m.standby && /^(?:figure|organization):/.test(m.actor))
      return { at, party: { actor: m.actor, token: i, via: m.via, standing: 'speaker' } }
  }
  return null
}

/** Who is said to say something in the sentence: subject of its highest verb of saying. */
const speakerIn = (scene: Scene): Party | null => {
  for (const clause of scene.clauses.values()) {
    if (clause.kind !== 'verb' || scene.cues.effects.get(clause.lemma) !== 'said') continue
    // `gave Kade a day to respond`
    if (clause.modality === 'to') continue
    if (!/^(?:root|parataxis|conj|ccomp|advcl)$/.test(relation(scene.tree, clause.head))) continue
    const party = partiesOf(scene, clause.subjects)[0]
    if (party) return party
  }
  return null
}
