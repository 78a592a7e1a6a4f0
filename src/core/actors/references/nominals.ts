import type { ActorId, Sentence } from '../../model.ts'
import { lemmaOf, lowerOf, textOf } from '../grammar.ts'
import { isRole } from '../people/titles.ts'
import { definite } from './definite.ts'
import { answersToRole, isFigure, type Memory } from './memory.ts'
import type { Found } from './referring.ts'

const FAR = 6

interface RolePhrase {
  /** "foreign minister", "president", "diplomat" */
  readonly noun: string
  readonly from: number
  /** token behind the phrase */
  readonly to: number
  readonly owner: ActorId | null
  readonly counterpart: boolean
  /** "his", "the agency's": somebody's, known or not */
  readonly owned: boolean
}

const PAST = /^(?:former|ex|late|then|previous|next|future|ousted|deposed)$/

/** "the Iranian foreign minister", "Russia's top diplomat", "the envoy", "his Iranian counterpart". */
export const rolePhrase = (
  sentence: Sentence,
  i: number,
  memory: Memory,
  owner: (from: number, to: number) => ActorId | null,
): RolePhrase | null => {
  const token = sentence.tokens[i]
  const isNoun = token && (/^NNP?$/.test(token.xpos) || /^(?:nsubj|obj|obl|nmod)/.test(token.deprel))
  if (!isNoun || !isRole(sentence, i, memory.lexicon.words)) return null
  const next = sentence.tokens[i + 1]
  if (next && /^(?:NN|NNS|NNP|NNPS)$/.test(next.xpos)) return null
  if (next?.text === '-' && next.start === token.end) return null
  const start = definite(sentence, i)
  if (!start) return null
  const hyphen = textOf(sentence, i - 1) === '-'
  const before = lowerOf(sentence, hyphen ? i - 2 : i - 1)
  const pair = `${before}${hyphen ? '-' : ' '}${lowerOf(sentence, i)}`
  const noun =
    memory.lexicon.words('roles').has(pair) ||
    /^(?:top|chief) diplomat$/.test(pair) ||
    /^(?:foreign|defence|defense|interior|finance|prime|deputy) \w+$/.test(pair)
      ? pair
      : lowerOf(sentence, i)
  if (/^(?:deputy|former|ex|vice|late|then|next|new|future)/.test(before) && noun !== pair) return null
  // "the former Norlandic president"
  if (PAST.test(lowerOf(sentence, start.from + 1))) return null
  const ofState =
    noun === 'secretary' &&
    lowerOf(sentence, i + 1) === 'of' &&
    /^(?:state|defen[cs]e)$/.test(lowerOf(sentence, i + 2))
  return {
    noun: ofState ? 'secretary of state' : noun,
    from: start.from,
    to: ofState ? i + 3 : i + 1,
    owner: owner(start.from, i) ?? ownerOfPronoun(sentence, start.from, memory),
    owned: start.owner,
    counterpart: lemmaOf(sentence, i) === 'counterpart',
  }
}

/** "his foreign minister": of the actor for whom "his" speaks; "its leader": of the actor itself. */
const ownerOfPronoun = (sentence: Sentence, from: number, memory: Memory): ActorId | null => {
  const start = sentence.tokens[from]?.start ?? 0
  const meant = memory.before(start + 1).find((draft) => draft.start === start && draft.via === 'pronoun')
  if (!meant) return null
  return isFigure(meant) ? (memory.affiliations.get(meant.actor)?.[0]?.actor ?? null) : meant.actor
}

/** The one person who holds that role there: of those in the article, else by the offices on the article's date. */
export const roleHolder = (
  sentence: Sentence,
  i: number,
  phrase: RolePhrase,
  memory: Memory,
): Found | null => {
  const token = sentence.tokens[i]
  if (!token) return null
  const how = (why: string): string => `"${textOf(sentence, phrase.from)} … ${token.text}": ${why}`
  const noun = phrase.counterpart ? roleOfSpeaker(sentence, i, memory) : phrase.noun
  if (!noun) return null
  if (phrase.owner) {
    const named = memory.peopleOf(phrase.owner).filter((id) => answersToRole(memory.rolesOf(id), noun))
    if (named.length === 1 && named[0])
      return { actors: [named[0]], how: how('named in the article in that role') }
    if (named.length > 1) {
      const last = memory.before(token.start).find((draft) => named.includes(draft.actor))
      return last && sentence.index - last.sentence <= 2
        ? { actors: [last.actor], how: how('the last one named in that role') }
        : null
    }
    const holder = holderOn(phrase.owner, noun, memory)
    return holder ? { actors: [holder], how: how(`held the office on ${memory.date ?? 'the date'}`) } : null
  }
  if (phrase.counterpart || phrase.owned || isAnonymous(sentence, i, noun, memory)) return null
  let found: ActorId | null = null
  let at = -1
  for (const draft of memory.before(token.start)) {
    if (sentence.index - draft.sentence > FAR - 1 || (found && draft.sentence < at)) break
    if (!isFigure(draft) || !answersToRole(memory.rolesOf(draft.actor), noun)) continue
    if (found && draft.actor !== found) return null
    found = draft.actor
    at = draft.sentence
  }
  return found ? { actors: [found], how: how('the last one named in that role') } : null
}

/** "One diplomat said … The diplomat added": somebody without a name stands nearer than any name. */
const isAnonymous = (sentence: Sentence, i: number, noun: string, memory: Memory): boolean => {
  const last = noun.split(' ').at(-1) ?? noun
  if (
    /^(?:official|officials|member|expert|analyst|researcher|source|deputy|son|wife|brother|daughter|father|husband|sister|candidate)$/.test(
      last,
    )
  )
    return true
  for (let s = sentence.index; s >= Math.max(0, sentence.index - 12); s--) {
    const other = memory.sentences[s]
    if (!other) continue
    for (let k = s === sentence.index ? i - 1 : other.tokens.length - 1; k >= 0; k--) {
      if (other.tokens[k]?.lemma.toLowerCase() !== last) continue
      for (let d = k - 1; d >= Math.max(0, k - 4); d--)
        if (
          /^(?:one|another|some|several|many|diplomats)$/i.test(textOf(other, d)) ||
          (/^an?$/i.test(textOf(other, d)) && !/^\p{Lu}/u.test(textOf(other, k + 1)))
        )
          return true
    }
  }
  return false
}

const OFFICE: readonly (readonly [RegExp, RegExp])[] = [
  [/^president$/, /^president$/],
  [/^(?:prime minister|premier|pm)$/, /^(?:prime minister|head of government)$/],
  [
    /^(?:foreign minister|fm|top diplomat|chief diplomat|foreign secretary|secretary of state)$/,
    /^(?:foreign minister|secretary of state)$/,
  ],
  [/^(?:defence minister|defense minister|defense secretary)$/, /^defence minister$/],
  [/^(?:king|monarch|emir|sultan|queen)$/, /^monarch$/],
  [/^chancellor$/, /^chancellor$/],
  [/^supreme leader$/, /^supreme leader$/],
  [/^(?:secretary general|secretary-general)$/, /^secretary-general$/],
  [/^crown prince$/, /^crown prince$/],
  [/^pope$/, /^pope$/],
]

/** Where a foreign secretary is an official below the foreign minister. */
const BELOW_MINISTER = /^state:(?:india|pakistan|bangladesh|nepal|sri-lanka|maldives|bhutan)$/

/** Who held an office on the article's date; null when nobody or more than one is known to. */
export const holderOn = (actor: ActorId, noun: string, memory: Memory): ActorId | null => {
  const { date } = memory
  const below = noun === 'foreign secretary' && BELOW_MINISTER.test(actor)
  const wanted = below ? /^foreign secretary$/ : OFFICE.find(([pattern]) => pattern.test(noun))?.[1]
  if (!wanted || date === null) return null
  const holders = new Set<string>()
  for (const { figure, office } of memory.lexicon.officesOf.get(actor) ?? []) {
    const called = below ? (office.title ?? '').toLowerCase() : office.role
    if (!wanted.test(called) || office.from === null || office.to === '?') continue
    if (
      office.from <= date.slice(0, office.from.length) &&
      (office.to === null || date.slice(0, office.to.length) <= office.to) &&
      date.length >= 7
    )
      holders.add(figure.id)
  }
  const [only] = holders
  return holders.size === 1 && only ? (only as ActorId) : null
}

/** "his Iranian counterpart": the role of the person that "his" stands for, here the subject of the clause. */
const roleOfSpeaker = (sentence: Sentence, i: number, memory: Memory): string | null => {
  const start = sentence.tokens[i]?.start ?? 0
  for (const draft of memory.before(start)) {
    if (sentence.index - draft.sentence > 2) break
    if (!isFigure(draft)) continue
    const role = memory.rolesOf(draft.actor).find((one) => OFFICE.some(([pattern]) => pattern.test(one)))
    return role ?? null
  }
  return null
}
