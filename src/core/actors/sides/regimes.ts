import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { headOf, lemmaOf, lowerOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { NamedPerson } from '../people/mentions.ts'
import type { Person } from '../people/person.ts'

/** The actor that a ruler or commander stands for: by the offices on record, else by what the article says. */
export type StandsFor = (person: Person) => ActorId | null

/**
 * "the Assad government", "President Morov's troops", "the Obama administration": the state or group, while the name
 * alone stays the person.
 */
export const findRegimes = (
  sentences: readonly Sentence[],
  text: string,
  persons: ReadonlyMap<number, readonly NamedPerson[]>,
  standsFor: StandsFor,
  lexicon: ActorLexicon,
): Draft[] =>
  sentences.flatMap((sentence) =>
    (persons.get(sentence.index) ?? []).flatMap(({ person, name }): Draft[] => {
      const possessive = isPossessive(sentence, name.to)
      const title = name.titles.find((one) => one.place === 'before')
      const titled = title && title.noun >= 0 ? title.from : name.from
      const before = governmentBefore(sentence, titled)
      const behind = governmentNoun(sentence, possessive ? name.to + 1 : name.to, possessive, lexicon)
      const noun = before >= 0 ? before : behind
      const actor = noun < 0 ? null : standsFor(person)
      if (!actor) return []
      const [from, to] = before >= 0 ? [before, name.to] : [titled, noun + 1]
      const start = sentence.tokens[from]?.start ?? name.start
      const end = sentence.tokens[to - 1]?.end ?? name.end
      return [
        {
          sentence: sentence.index,
          from,
          to,
          head: before >= 0 ? before : headOf(sentence, from, to),
          start,
          end,
          text: text.slice(start, end),
          actor,
          via: 'alias',
          how: `"${lowerOf(sentence, noun)}" of ${person.label}`,
          weight: 'acts',
        },
      ]
    }),
  )

/** "the government of President Bashar al-Assad": token of the noun, -1 if there is none. */
const governmentBefore = (sentence: Sentence, from: number): number => {
  const of = lowerOf(sentence, from - 1) === 'of' ? from - 1 : -1
  return of > 0 &&
    /^(?:government|regime|administration|cabinet|junta|dictatorship)$/.test(lowerOf(sentence, of - 1))
    ? of - 1
    : -1
}

const isPossessive = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]?.xpos === 'POS' || /^['’]s?$/.test(sentence.tokens[i]?.text ?? '')

/** "Morov | government", "Morov's armed | forces": the noun behind the name; -1 where it is none of a government. */
const governmentNoun = (
  sentence: Sentence,
  from: number,
  possessive: boolean,
  lexicon: ActorLexicon,
): number => {
  const government = lexicon.words('government')
  let noun = -1
  for (let i = from; i < sentence.tokens.length && i - from < 5; i++) {
    const token = sentence.tokens[i]
    if (!token) break
    const isNoun = /^(?:NN|NNS|NNP|NNPS)$/.test(token.xpos)
    if (isNoun) {
      noun = i
      continue
    }
    if (noun >= 0 || !/^(?:JJ|VBN|CD|HYPH)$/.test(token.xpos)) break
    if (!possessive) break
  }
  if (noun < 0) return -1
  const lemma = lemmaOf(sentence, noun)
  if (lexicon.words('roles').has(lemma))
    return government.has(lowerOf(sentence, noun)) && possessive && /s$/.test(lowerOf(sentence, noun))
      ? noun
      : -1
  if (
    !possessive &&
    !/^(?:government|regime|administration|cabinet|junta|forces|army|troops|presidency|dictatorship)$/.test(
      lowerOf(sentence, noun),
    )
  )
    return -1
  return government.has(lowerOf(sentence, noun)) || government.has(lemma) ? noun : -1
}
