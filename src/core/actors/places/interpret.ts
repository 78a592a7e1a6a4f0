import type { ActorId, Sentence } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import type { Draft } from '../draft.ts'
import { headOf, lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon, LexiconName, NameSort } from '../lexicon/compiled.ts'
import { isRole } from '../people/titles.ts'
import { isDateline, standingOf } from './standing/index.ts'

/** What the article as a whole tells about an ambiguous name. */
export interface Evidence {
  readonly date: string | null
  /** actors named in the article by a name that can mean nobody else */
  readonly certain: ReadonlySet<ActorId>
}

/** Of several actors that bear a name, the one whose years and surroundings fit: "RSF" in Sudan, or the press watchdog. */
export const chosenName = (anchor: Anchor, evidence: Evidence): LexiconName | null => {
  const actors = new Set(anchor.names.map((name) => name.actor))
  if (actors.size <= 1) return anchor.names[0] ?? null
  const scored = anchor.names.map((name) => {
    let score = 0
    if (name.actor && evidence.certain.has(name.actor)) score += 4
    if (name.state && evidence.certain.has(name.state)) score += 2
    if (evidence.date !== null && !isWithin(name, evidence.date)) score -= 3
    return { name, score }
  })
  scored.sort((a, b) => b.score - a.score)
  const [best, next] = scored
  // an abbreviation that two bodies bear and nothing in the article explains is nobody's
  if (best?.name.upper && best.score === next?.score && best.name.actor !== next.name.actor) return null
  return best?.name ?? null
}

const isWithin = (name: LexiconName, date: string): boolean =>
  (name.from === null || name.from <= date.slice(0, name.from.length)) &&
  (name.to === null || date.slice(0, name.to.length) <= name.to)

/** Adjective, people or name? "Chinese" and "U.S." are more than one. */
const sortOf = (sentence: Sentence, anchor: Anchor, name: LexiconName): NameSort => {
  const sorts = new Set(anchor.names.filter((other) => other.actor === name.actor).map((other) => other.sort))
  if (sorts.size === 1) return name.sort
  const next = sentence.tokens[anchor.to]
  const modifies = next !== undefined && /^(?:NN|NNS|NNP|NNPS|JJ|VBN)$/.test(next.xpos)
  const last = sentence.tokens[anchor.to - 1]
  // "U. S." alone is read as an adjective
  const isParty = sorts.has('name') && /^(?:nsubj|obj|iobj|obl|nmod:poss)/.test(last?.deprel ?? '')
  if (sorts.has('adjective') && (modifies || (last?.xpos === 'JJ' && !isParty))) return 'adjective'
  if (sorts.has('name')) return 'name'
  if (sorts.has('people')) return 'people'
  return name.sort
}

export interface Interpreted {
  readonly draft: Draft
  readonly sort: NameSort
}

/** The lexicon names of a sentence as mentions, each with its weight and the reason. */
export const interpret = (
  sentence: Sentence,
  text: string,
  anchors: readonly Anchor[],
  evidence: Evidence,
  lexicon: ActorLexicon,
): Interpreted[] => {
  const out: Interpreted[] = []
  const isAnchored = (token: number): boolean =>
    anchors.some((anchor) => anchor.from <= token && token < anchor.to)
  anchors.forEach((anchor, i) => {
    const name = chosenName(anchor, evidence)
    if (!name || name.sort === 'figure' || name.sort === 'agency') return
    const sort = sortOf(sentence, anchor, name)
    if (sort === 'collective' && isPartOfIt(sentence, anchor)) return
    if (sort === 'body' && isOutlet(sentence, anchor.to)) return
    if (anchor.text === 'States' && lowerOf(sentence, anchor.from - 1) !== 'the') return
    const via = sort === 'name' || sort === 'body' ? 'name' : 'alias'
    if (sort === 'place' || name.actor === null) {
      out.push({
        sort,
        draft: draftOf(sentence, text, anchor, 'group:place', 'alias', {
          from: anchor.from,
          to: anchor.to,
          head: headOf(sentence, anchor.from, anchor.to),
          how: 'a place',
          weight: 'place',
        }),
      })
      return
    }
    if (sort === 'body' || sort === 'collective') {
      const to = extended(sentence, anchor, lexicon)
      const weight =
        isDateline(sentence, anchor) || isDirection(sentence, anchor)
          ? 'place'
          : isCourtesy(sentence, anchor) || SPLIT.test(lowerOf(sentence, anchor.to))
            ? 'topic'
            : 'acts'
      const how =
        to > anchor.to
          ? `its ${lowerOf(sentence, to - 1)}`
          : sort === 'body'
            ? 'name on record'
            : 'a side that is named by where it lies'
      out.push({
        sort,
        draft: draftOf(sentence, text, anchor, name.actor, via, {
          from: anchor.from,
          to,
          head: headOf(sentence, anchor.from, to),
          how,
          weight,
        }),
      })
      return
    }
    const standing = standingOf(sentence, anchor, sort, lexicon.words, isAnchored, anchors[i - 1])
    out.push({
      sort,
      draft: draftOf(sentence, text, anchor, name.actor, via, {
        ...standing,
        head: standing.to > anchor.to ? standing.head : headOf(sentence, anchor.from, anchor.to),
      }),
    })
  })
  return out
}

/** "at the United Nations in New York": a body as the place of an office or meeting, not acting. */
const isCourtesy = (sentence: Sentence, anchor: Anchor): boolean => {
  const before = lowerOf(sentence, anchor.from - 1) === 'the' ? anchor.from - 2 : anchor.from - 1
  const preposition = lowerOf(sentence, before)
  const noun = lowerOf(sentence, before - 1)
  return (
    (preposition === 'to' || preposition === 'at') &&
    /^(?:mission|ambassador|delegation|delegations|envoy|missions|ambassadors|representative|diplomats)$/.test(
      noun,
    )
  )
}

/** "West | African leaders", "the Third World | War": another name. */
const isPartOfIt = (sentence: Sentence, anchor: Anchor): boolean =>
  textOf(sentence, anchor.to) === 'War' ||
  /^(?:West|East|North|South|Central|Western|Eastern|Northern|Southern|Sub-Saharan)$/.test(
    textOf(sentence, anchor.from - 1),
  )

/** "VLM | News Channel": a broadcaster, not the party of those letters. */
const isOutlet = (sentence: Sentence, to: number): boolean =>
  sentence.tokens[to]?.upos === 'PROPN' && /^(?:News|TV|Radio|Channel|Television)$/.test(textOf(sentence, to))

/** "Houthi rebels", "Hamas officials", "Hezbollah fighters": the name with the noun it modifies; not "the League-led troops". */
const extended = (sentence: Sentence, anchor: Anchor, lexicon: ActorLexicon): number => {
  let i = anchor.to
  if (isParticiple(sentence, i)) return anchor.to
  if (sentence.tokens[i]?.xpos === 'POS') i++
  let noun = -1
  for (; i < sentence.tokens.length && i - anchor.to < 4; i++) {
    const token = sentence.tokens[i]
    if (!token) break
    if (/^(?:NN|NNS)$/.test(token.xpos)) noun = i
    else if (noun >= 0 || !/^(?:JJ|VBN|HYPH)$/.test(token.xpos)) break
    // "the Front | killed soldiers"
    else if (token.xpos === 'VBN' && token.deprel !== 'amod') break
  }
  if (noun < 0) return anchor.to
  const lower = lowerOf(sentence, noun)
  const listed =
    lexicon.words('armed').has(lower) ||
    lexicon.words('government').has(lower) ||
    lexicon.words('bands').has(lower) ||
    /^(?:group|movement|network|umbrella|party|front|organization|organisation)$/.test(lower)
  if (!listed) return anchor.to
  for (let k = anchor.to; k < noun; k++) if (SPLIT.test(lowerOf(sentence, k))) return anchor.to
  const next = textOf(sentence, noun + 1)
  const named = /^\p{Lu}/u.test(next) && !/day$/.test(next) && isRole(sentence, noun, lexicon.words)
  return named ? anchor.to : noun + 1
}

/** "a Front | splinter group": not the Front's any more */
const SPLIT = /^(?:splinter|breakaway|dissident|renegade|rogue)$/

/** "-led", "-backed": whoever is named before the hyphen is not who is led. */
const isParticiple = (sentence: Sentence, i: number): boolean =>
  /^[-–]$/.test(textOf(sentence, i)) && /^VB[ND]$/.test(sentence.tokens[i + 1]?.xpos ?? '')

const draftOf = (
  sentence: Sentence,
  text: string,
  anchor: Anchor,
  actor: ActorId,
  via: Draft['via'],
  standing: Pick<Draft, 'from' | 'to' | 'head' | 'how' | 'weight'>,
): Draft => {
  const end = standing.to > anchor.to ? (sentence.tokens[standing.to - 1]?.end ?? anchor.end) : anchor.end
  return {
    sentence: sentence.index,
    ...standing,
    start: anchor.start,
    end,
    text: text.slice(anchor.start, end),
    actor,
    via,
    nameTo: anchor.to,
    nameEnd: anchor.end,
  }
}

/** "West of Velm the army advanced" */
const isDirection = (sentence: Sentence, { from, to }: Anchor): boolean =>
  to - from === 1 &&
  lowerOf(sentence, from - 1) !== 'the' &&
  /^(?:west|east|north|south)$/.test(lowerOf(sentence, from)) &&
  lowerOf(sentence, to) === 'of'
