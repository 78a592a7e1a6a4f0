import type { Draft } from '../draft.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Interpreted } from '../places/interpret.ts'

/** "sent doctors to Estia": a place, and perhaps whom the doctors are for. */
export const recipients = (interpreted: readonly Interpreted[]): readonly Draft[] =>
  interpreted.flatMap(({ draft, sort }): Draft[] =>
    isRecipient(draft, sort)
      ? [{ ...draft, weight: 'standby', standby: 'last', how: 'a country that something goes to' }]
      : [],
  )

const isRecipient = (draft: Draft, sort: Interpreted['sort']): boolean =>
  sort === 'name' && draft.weight === 'place' && /^"to"/.test(draft.how)

/** "stormed a garrison in Estia": a place, and the country that it lies in; a town that the lexicon knows stands for none. */
export const grounds = (interpreted: readonly Interpreted[], lexicon: ActorLexicon): readonly Draft[] =>
  interpreted.flatMap(({ draft, sort }): Draft[] => {
    if (draft.weight !== 'place' || draft.how === 'dateline' || isRecipient(draft, sort)) return []
    const actor = sort === 'place' ? lexicon.placeStates.get(draft.text) : draft.actor
    if (!actor?.startsWith('state:')) return []
    const via = sort === 'name' ? 'name' : sort === 'place' ? 'nominal' : 'alias'
    return [{ ...draft, actor, via, weight: 'standby', standby: 'ground', how: 'a place in its country' }]
  })
