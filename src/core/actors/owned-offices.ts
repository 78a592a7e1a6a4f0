import type { ActorId, Sentence } from '../model.ts'
import type { Anchor } from './anchors.ts'
import { isDateline } from './places/standing/index.ts'
import { fold } from './spell.ts'

/**
 * "the Estian House of Representatives", "Norland's Justice Department": what the lexicon knows as the office of one
 * country is that of the country which stands before it, and so is the bare name in the rest of the article. Without
 * such a mention it is of the country that the article was sent from, where its own is not named at all.
 */
export const withOwnOffices = (
  anchors: readonly (readonly Anchor[])[],
  sentences: readonly Sentence[],
): readonly (readonly Anchor[])[] => {
  const owners = new Map<string, ActorId>()
  const owned = new Set<Anchor>()
  const joined = anchors.map((list, i) => joinedTo(list, sentences[i], owners, owned))
  const home = sentFrom(joined, sentences)
  const others = joined.flat().filter((anchor) => !isOffice(anchor))
  const named = new Set(others.flatMap(({ names }) => names.map(({ actor }) => actor)))
  const abroad = others.filter(({ names }) => names.every(({ actor }) => actor?.startsWith('state:'))).length
  const isForeign = (anchor: Anchor): boolean =>
    COMMON.test(anchor.text) && anchor.names.every(({ actor }) => !named.has(actor))
  return joined.map((list) =>
    list.flatMap((anchor): Anchor | readonly Anchor[] => {
      if (!isOffice(anchor) || owned.has(anchor)) return anchor
      const owner = owners.get(fold(anchor.text)) ?? (isForeign(anchor) ? home : null)
      if (owner) return ofOwner(anchor, owner)
      return isForeign(anchor) && abroad >= MANY ? [] : anchor
    }),
  )
}

/** So many names of other countries and none of its own: the office is of one of them, and nobody knows of which. */
const MANY = 5

/** What many countries call so. */
const COMMON =
  /^(?:Foreign Office|House of Representatives|National Security Council|(?:Justice|Defen[cs]e|Treasury) Department|Department of (?:Justice|Defen[cs]e)|Ministry of Defen[cs]e)$/

const sentFrom = (
  anchors: readonly (readonly Anchor[])[],
  sentences: readonly Sentence[],
): ActorId | null => {
  for (const sentence of sentences.slice(0, 3)) {
    const first = anchors[sentence.index]?.find((anchor) => isDateline(sentence, anchor))
    if (first) return first.names[0]?.state ?? null
  }
  return null
}

/** Offices with the owner before them as one name; who owns which is kept. */
const joinedTo = (
  anchors: readonly Anchor[],
  sentence: Sentence | undefined,
  owners: Map<string, ActorId>,
  owned: Set<Anchor>,
): readonly Anchor[] => {
  const out: Anchor[] = []
  for (const anchor of anchors) {
    const before = out.at(-1)
    if (!sentence || !before || !isOffice(anchor) || !owns(sentence, before, anchor)) {
      out.push(anchor)
      continue
    }
    const owner = before.names[0]?.actor
    if (!owner) continue
    owners.set(fold(anchor.text), owner)
    const whole = ofOwner({ ...anchor, start: before.start, from: before.from }, owner)
    owned.add(whole)
    out[out.length - 1] = whole
  }
  return out
}

const isOffice = ({ names }: Anchor): boolean =>
  names.some(({ sort }) => sort === 'metonym') && names.every(({ sort }) => /^(?:metonym|body)$/.test(sort))

/** Right before it and of another country: "the Estian | House", "Estia | 's | Chancellery"; not "Estia, | Whitehall". */
const owns = (sentence: Sentence, owner: Anchor, office: Anchor): boolean => {
  const isState = owner.names.every(({ sort, actor }) => sort !== 'metonym' && actor?.startsWith('state:'))
  const isOther = owner.names.every(({ actor }) => office.names.every((name) => name.actor !== actor))
  if (!isState || !isOther) return false
  if (office.from === owner.to + 1) return sentence.tokens[owner.to]?.xpos === 'POS'
  return office.from === owner.to && owner.names.some(({ sort }) => sort === 'adjective')
}

const ofOwner = (office: Anchor, owner: ActorId): Anchor => ({
  ...office,
  names: office.names.map((name) => ({ ...name, actor: owner, state: owner })),
})
