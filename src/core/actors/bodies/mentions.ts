import type { ActorId, Article, Sentence } from '../../model.ts'
import { findAnchors } from '../anchors.ts'
import type { Draft } from '../draft.ts'
import { headOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Names } from '../names.ts'
import { slug, wordsOf } from '../spell.ts'
import { takenTokens } from '../taken.ts'
import { abbreviationAfter } from './abbreviation.ts'
import type { BodyName } from './index.ts'
import { findShortForms, type NamedBody } from './short.ts'

/**
 * Mentions of countries that act and of bodies, known and unknown, by their full names and then by the short forms that
 * these allow: "the Norlandic Coast Guard (NCG) … the NCG … the Guard". New names become labels in `coined`.
 */
export const bodyMentions = (
  article: Article,
  sentences: readonly Sentence[],
  { bodies, people, certain, interpreted }: Names,
  lexicon: ActorLexicon,
  coined: Map<ActorId, string>,
): readonly Draft[] => {
  const listed = interpreted.map((one) => one.draft).filter((draft) => draft.weight !== 'place')
  const unknown = bodies.flatMap((list, i) =>
    list.map((body) => bodyDraft(sentences[i] as Sentence, body, coined)),
  )
  const full = [...listed.filter((draft) => !draft.actor.startsWith('state:')), ...unknown]
  const shorts = findShortForms(
    sentences,
    article.text,
    [
      ...namedBodies(full, sentences, lexicon, coined),
      ...bodiesInTitle(article.title, lexicon),
      ...halves(certain, lexicon),
      ...shortOrgans(listed, sentences),
    ],
    full,
    takenTokens([...listed, ...unknown], people),
  )
  return [...listed, ...unknown, ...shorts]
}

/** The mention of a body that the lexicon does not know; its name becomes its label. */
const bodyDraft = (sentence: Sentence, body: BodyName, labels: Map<ActorId, string>): Draft => {
  const actor: ActorId = `${body.kind}:${slug(body.text)}`
  if (!labels.has(actor)) labels.set(actor, body.text.replace(/\s+/g, ' '))
  return {
    sentence: sentence.index,
    from: body.from,
    to: body.to,
    head: headOf(sentence, body.from, body.to),
    start: body.start,
    end: body.end,
    text: body.text,
    actor,
    via: 'name',
    how: body.how,
    weight: 'acts',
  }
}

/** The bodies that the article names in full, with the short forms each may take later. */
const namedBodies = (
  full: readonly Draft[],
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
  labels: ReadonlyMap<ActorId, string>,
): NamedBody[] => {
  const out = new Map<ActorId, NamedBody>()
  for (const draft of full) {
    const sentence = sentences[draft.sentence]
    if (!sentence) continue
    const label = lexicon.known.get(draft.actor)?.label ?? labels.get(draft.actor) ?? draft.text
    const words = label.split(' ')
    const abbreviation = abbreviationAfter(sentence, draft.to)
    const before = out.get(draft.actor)?.abbreviations ?? []
    out.set(draft.actor, {
      actor: draft.actor,
      noun: words.length > 1 ? (words.at(-1) ?? '') : '',
      abbreviations: abbreviation && !before.includes(abbreviation) ? [...before, abbreviation] : before,
    })
  }
  return [...out.values(), ...byOtherNames(full, [...out.values()])]
}

/** "the Velmar Wolves … the Wolves", whatever the label of the body so called. */
const byOtherNames = (full: readonly Draft[], bodies: readonly NamedBody[]): NamedBody[] => {
  const nouns = new Set(bodies.map(({ actor, noun }) => `${actor} ${noun}`))
  return full.flatMap(({ actor, text, start, nameEnd }) => {
    const name = text.slice(0, (nameEnd ?? start + text.length) - start)
    const noun = /[^ ] (\p{Lu}\p{Ll}+s)$/u.exec(name)?.[1]
    if (!noun || nouns.has(`${actor} ${noun}`)) return []
    nouns.add(`${actor} ${noun}`)
    return [{ actor, noun, abbreviations: [] }]
  })
}

/** "the Norlandic Coast Guard (NCG)": what the article shortens an arm of a state to is the state. */
const shortOrgans = (drafts: readonly Draft[], sentences: readonly Sentence[]): NamedBody[] =>
  drafts.flatMap((draft): NamedBody[] => {
    const sentence = sentences[draft.sentence]
    const abbreviation = sentence && draft.actor.startsWith('state:') && abbreviationAfter(sentence, draft.to)
    return abbreviation ? [{ actor: draft.actor, noun: '', abbreviations: [abbreviation] }] : []
  })

/** "the North" and "the South" of an article that names both Koreas, Yemens or Vietnams. */
const halves = (certain: ReadonlySet<ActorId>, lexicon: ActorLexicon): NamedBody[] =>
  ['Korea', 'Yemen', 'Vietnam'].flatMap((country) => {
    const pair = ['North', 'South'].map((noun) => ({
      noun,
      actor: `state:${noun}-${country}`.toLowerCase() as ActorId,
    }))
    if (!pair.every(({ actor }) => certain.has(actor) && lexicon.known.has(actor))) return []
    return pair.map(({ noun, actor }) => ({ actor, noun, abbreviations: [] }))
  })

/** "Arab League suspends Norland": a body that the title names in full may be "the League" in the text. */
const bodiesInTitle = (title: string | null, lexicon: ActorLexicon): NamedBody[] => {
  if (title === null) return []
  const tokens = wordsOf(title).map(({ text, start, end }) => ({ ...BLANK, text, start, end }))
  const sentence = { start: 0, end: title.length, index: -1, paragraph: -1, heading: true, tokens, names: [] }
  return findAnchors(sentence, title, lexicon).flatMap(({ names }) => {
    const name = names.find((one) => one.sort === 'body')
    const label = name?.actor ? lexicon.known.get(name.actor)?.label : undefined
    if (!name?.actor || !label?.includes(' ')) return []
    return [{ actor: name.actor, noun: label.slice(label.lastIndexOf(' ') + 1), abbreviations: [] }]
  })
}

const BLANK = { lemma: '', upos: 'X', xpos: 'FW', head: -1, deprel: 'root' }
