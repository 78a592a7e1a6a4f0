import type { ActorId, Sentence } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { firstConjunct, isCapital, lemmaOf, prepositionOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Taken } from '../taken.ts'

/**
 * "Republican senators", "the Labour leadership": those who sit, run or vote for a party stand for it, as officials do
 * for their state; "a Republican bill" is the party's. On standby: the party is an actor where a tie rests on them. "A Republican senator" is one person.
 */
export const partyMembers = (
  sentence: Sentence,
  text: string,
  certain: ReadonlySet<ActorId>,
  taken: Taken,
  lexicon: ActorLexicon,
): Draft[] =>
  sentence.tokens.flatMap((token, from): Draft[] => {
    const parties = lexicon.byMemberName.get(token.text)
    if (!parties || taken(sentence.index, from) !== null) return []
    const measure = lexicon.words('party measures').has(lemmaOf(sentence, from + 1))
    const noun = measure || isParty(sentence, from) ? from : membersAt(sentence, from + 1, taken, lexicon)
    const actor = noun < 0 ? null : partyOf(parties, sentence, from, certain, taken)
    const end = sentence.tokens[noun]?.end
    if (!actor || end === undefined) return []
    const { start } = token
    return [
      {
        sentence: sentence.index,
        from,
        to: noun + 1,
        head: noun,
        start,
        end,
        text: text.slice(start, end),
        actor,
        via: 'alias',
        how:
          measure || noun > from ? `its ${textOf(sentence, measure ? noun + 1 : noun)}` : 'the party itself',
        weight: 'standby',
        standby: measure ? 'last' : 'own',
      },
    ]
  })

/** "Labour rejected the bill", "attacked Labour"; not "a Labour plan", "the Minister of Labour". */
const isParty = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  const next = sentence.tokens[i + 1]
  if (token?.xpos !== 'NNP' || !isWordAlone(sentence, i)) return false
  if (next && (/^(?:NN|JJ)/.test(next.xpos) || next.text === '-')) return false
  const argument = sentence.tokens[firstConjunct(sentence, i)]?.deprel ?? ''
  return (
    /^(?:nsubj|nsubj:pass|obj|obl:agent|nmod:poss)$/.test(argument) ||
    (/^(?:obl|nmod)$/.test(argument) && /^(?:against|by|with|for|to)$/.test(prepositionOf(sentence, i)))
  )
}

/** Without an article or a name before it. */
const isWordAlone = (sentence: Sentence, i: number): boolean =>
  !/^(?:DT|JJ|NNP|PRP\$|CC)$/.test(sentence.tokens[i - 1]?.xpos ?? '')

/** The noun of those who belong to it, past "presidential" or "House"; -1 where something else or one person follows. */
const membersAt = (sentence: Sentence, start: number, taken: Taken, { words }: ActorLexicon): number => {
  for (let i = start; i < start + 3; i++) {
    const token = sentence.tokens[i]
    if (!token || !/^(?:JJ|NNP?|NNP?S|VBG)$/.test(token.xpos)) return -1
    const lemma = lemmaOf(sentence, i)
    const plural = /S$/.test(token.xpos) && words('party members').has(lemma)
    if (!plural && !words('party bodies').has(lemma)) continue
    const next = sentence.tokens[i + 1]
    // "Republican leaders | Ana Roth and …", "Democratic campaign | promises"
    const goesOn =
      next !== undefined &&
      (/^NN/.test(next.xpos) || next.text === '-' || (isCapital(next.text) && taken(sentence.index, i + 1)))
    return goesOn ? -1 : i
  }
  return -1
}

/** The one party so called, or the one whose country the article names; none right behind another country's name. */
const partyOf = (
  parties: readonly { readonly actor: ActorId; readonly of: ActorId | null }[],
  sentence: Sentence,
  from: number,
  certain: ReadonlySet<ActorId>,
  taken: Taken,
): ActorId | null => {
  const owner = taken(sentence.index, from - 1)
  const fitting = parties.filter(({ of }) => !owner?.startsWith('state:') || owner === of)
  const at = fitting.filter(({ of }) => of !== null && certain.has(of))
  const [only] = at.length > 0 ? at : fitting
  return (at.length > 0 ? at : fitting).length === 1 && only ? only.actor : null
}
