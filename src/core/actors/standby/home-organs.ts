import type { ActorId, Affiliation, Sentence } from '../../model.ts'
import { type Draft, wordAt } from '../draft.ts'
import { firstConjunct, isCapital, lemmaOf, lowerOf, textOf } from '../grammar.ts'
import type { Person } from '../people/person.ts'
import type { Home } from '../places/home.ts'
import type { Taken } from '../taken.ts'

const ORGAN =
  /^(?:police|policeman|policewoman|gendarme|prosecutor|soldier|troop|army|military|air force|navy|armed forces|security forces|president|premier|prime minister|government|junta|authority|parliament|ministry|ruler|warplane|gunship)$/
const OFFICE =
  /^(?:police officer|security force|armed force|air force|attorney general|head of state|prime minister|(?:foreign|interior|defen[cs]e|finance|justice|information|oil|energy|health|education|security|home|information) (?:minister|ministry|secretary)|(?:government|army|military|security|federal|junta|regime|state) (?:force|troop|soldier|drone|jet|warplane|helicopter|aircraft|artillery|police|official))$/
const ONE =
  /^(?:government|army|president|premier|minister|ministry|secretary|parliament|junta|navy|general|military)$/
const PLAIN =
  /^(?:federal|government|state|security|military|police|armed|anti-riot|riot|border|special|senior|top|local|ruling|interim|transitional|acting|current|beleaguered|embattled|elected|national|central|public|junior|regular|junta|surviving|wounded|deposed|two|three|four|five|six|seven|eight|nine|ten|dozens|several|some|many|more|least|at|of)$/

interface Background {
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly home: Home | null
  readonly dateline: ActorId | null
  readonly stateAt: (sentence: number, token: number) => ActorId | null
  /** the same, of those who act */
  readonly actingAt: (sentence: number, token: number) => ActorId | null
  readonly people: readonly Person[]
  readonly affiliations: ReadonlyMap<ActorId, readonly Affiliation[]>
  readonly taken: Taken
}

/**
 * "prosecutors charged", "the president's decree", "federal troops": an organ that the article leaves without a country
 * is of the country of the article, where a tie needs it and neither its sentence nor the one before tells of another.
 */
export const homeOrgans = (background: Background): readonly Draft[] => {
  const { sentences } = background
  const home = background.home?.state ?? mostToldOf(background)
  if (!home) return []
  const foreigners = foreignersIn(home, background)
  const abroad = sentences.map(
    ({ index, tokens }) =>
      foreigners.has(index) || tokens.some((_, i) => (background.actingAt(index, i) ?? home) !== home),
  )
  return sentences.flatMap((sentence, n) =>
    abroad[n] || abroad[n - 1] ? [] : organsIn(sentence, home, background),
  )
}

/** The country where twice as many sentences play as in any other, the place line counting for two. */
const mostToldOf = ({ sentences, stateAt, dateline }: Background): ActorId | null => {
  const count = new Map<ActorId, number>()
  if (dateline) count.set(dateline, 2)
  for (const { index, tokens } of sentences) {
    const here = new Set(tokens.flatMap((_, i) => stateAt(index, i) ?? []))
    for (const state of here) count.set(state, (count.get(state) ?? 0) + 1)
  }
  const [best, next] = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best && best[1] >= 2 && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : null
}

/** Sentences that name somebody who speaks for another country. */
const foreignersIn = (home: ActorId, { people, affiliations }: Background): ReadonlySet<number> => {
  const isForeign = (person: Person): boolean =>
    affiliations.get(person.id)?.some(({ actor }) => actor.startsWith('state:') && actor !== home) ?? false
  return new Set(people.filter(isForeign).flatMap(({ names }) => names.map(({ name }) => name.sentence)))
}

const organsIn = (sentence: Sentence, home: ActorId, { text, taken }: Background): readonly Draft[] =>
  sentence.tokens.flatMap((_, i): Draft[] =>
    isOrgan(sentence, i) && taken(sentence.index, i) === null && isBare(sentence, i, taken)
      ? [
          {
            ...wordAt(sentence, i, text),
            actor: home,
            via: 'nominal',
            how: 'an organ of the country of the article',
            weight: 'standby',
            standby: 'last',
          },
        ]
      : [],
  )

const isOrgan = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]
  if (!token || !/^(?:NOUN|PROPN)$/.test(token.upos) || (isCapital(token.text) && i > 0)) return false
  const lemma = lemmaOf(sentence, i)
  // "governments", "presidents": of which a country has one
  if (token.xpos === 'NNS' && ONE.test(lemma)) return false
  const pair = `${lowerOf(sentence, i - 1)} ${lemma}`
  return OFFICE.test(pair) || ORGAN.test(lemma) || ORGAN.test(lowerOf(sentence, i))
}

const ARGUMENT = /^(?:nsubj|nsubj:pass|obj|iobj|obl|obl:agent|obl:unmarked|nmod|nmod:poss)$/

/** Nothing beside it says whose it is, and no name who it is. */
const isBare = (sentence: Sentence, i: number, taken: Taken): boolean => {
  const { tokens, index } = sentence
  if (!ARGUMENT.test(tokens[firstConjunct(sentence, i)]?.deprel ?? '')) return false
  if (/^(?:NN|NNS|NNP|NNPS|HYPH)$/.test(tokens[i + 1]?.xpos ?? '')) return false
  const { deprel } = tokens[i + 1] ?? {}
  // not "accused the president | of lying"
  if (deprel === 'case' && /^(?:of|from|in|at|for)$/.test(lowerOf(sentence, i + 1))) return false
  if (lowerOf(sentence, i + 1) === 'loyal') return false
  // "the president, Ilya Morov,"
  if (textOf(sentence, i + 1) === ',' && isCapital(textOf(sentence, i + 2))) return false
  return tokens.every((token, k) => {
    if (token.head !== i || k > i) return true
    if (taken(index, k) !== null || /^(?:PRP\$|POS)$/.test(token.xpos)) return false
    const word = token.text.toLowerCase()
    if (token.deprel === 'det') return /^(?:the|an?|some|these|those)$/.test(word)
    return (
      !/^(?:amod|compound|nmod:poss)$/.test(token.deprel) ||
      PLAIN.test(word) ||
      OFFICE.test(`${word} ${lemmaOf(sentence, i)}`)
    )
  })
}
