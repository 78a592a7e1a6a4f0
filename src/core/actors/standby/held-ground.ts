import type { ActorId, Sentence } from '../../model.ts'
import { type Draft, wordAt } from '../draft.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Collective } from '../sides/index.ts'
import { isPeople } from '../sides/nouns.ts'
import { slug } from '../spell.ts'

const HOLDER = /^(?:rebel|opposition|insurgent|militant|separatist|jihadist|guerrilla)$/
const GROUND =
  /^(?:positions?|targets?|hideouts?|strongholds?|bases?|enclaves?|bastions?|bunkers?|tunnels?|outposts?|camps?|convoys?)$/
const HELD = /^(?:held|controlled|occupied|ruled|run|governed|seized|dominated)$/

/**
 * "rebel | -held Velm", "rebel | positions in Velm", "Kurdish | positions": the side that holds the ground, of the country where the ground lies,
 * or the one side so called in the article. On standby, since ground that is held is mostly a place.
 */
export const heldGround = (
  sentence: Sentence,
  text: string,
  stateAt: (token: number) => ActorId | null,
  sides: readonly Collective[],
  lexicon: ActorLexicon,
): { readonly draft: Draft; readonly label: string }[] =>
  sentence.tokens.flatMap((_, i) => {
    const holder = lowerOf(sentence, i)
    const held = textOf(sentence, i + 1) === '-' && HELD.test(lowerOf(sentence, i + 2))
    const people = isPeople(sentence, i, lexicon.words) && /^\p{Lu}/u.test(textOf(sentence, i))
    if (!(people || HOLDER.test(holder)) || (!held && !GROUND.test(lowerOf(sentence, i + 1)))) return []
    if (people) return [forces(sentence, text, i, sides)]
    const noun = holder === 'opposition' ? holder : `${holder}s`
    const adjective = groundIn(sentence, held ? i + 3 : i + 1, stateAt, lexicon)
    const called = new Set(sides.flatMap(({ label }) => (label.toLowerCase().endsWith(noun) ? [label] : [])))
    const [known] = called
    const side = adjective ? `${adjective} ${noun}` : called.size === 1 && known ? known : noun
    const label = side.slice(0, 1).toUpperCase() + side.slice(1)
    const actor: ActorId = `group:${slug(label)}`
    const span = wordAt(sentence, i, text)
    const how = 'who holds the ground'
    return [{ label, draft: { ...span, actor, via: 'alias', how, weight: 'standby', standby: 'last' } }]
  })

/** "Kurdish positions": those of that people who bear arms in the article, else its forces. */
const forces = (
  sentence: Sentence,
  text: string,
  i: number,
  sides: readonly Collective[],
): { readonly draft: Draft; readonly label: string } => {
  const people = textOf(sentence, i)
  const called = new Set(sides.flatMap(({ label }) => (label.startsWith(`${people} `) ? [label] : [])))
  const [known] = called
  const label = called.size === 1 && known ? known : `${people} forces`
  const actor: ActorId = `group:${slug(label)}`
  const span = wordAt(sentence, i, text)
  const how = 'who holds the ground'
  return { label, draft: { ...span, actor, via: 'alias', how, weight: 'standby', standby: 'last' } }
}

/** "areas of Velm", "eastern Velm": the adjective of the country of the first place behind. */
const groundIn = (
  sentence: Sentence,
  start: number,
  stateAt: (token: number) => ActorId | null,
  { known }: ActorLexicon,
): string | undefined => {
  for (let k = start; k < start + 5; k++) {
    const state = stateAt(k)
    if (state) return known.get(state)?.adjectives[0] ?? known.get(state)?.label
    if (!/^(?:NNS?|JJ|IN|DT)$/.test(sentence.tokens[k]?.xpos ?? '')) return undefined
  }
  return undefined
}
