import { kidsBy, lemmaOf, prepositionOf, tagOf } from '../clauses/tree.ts'
import { isOf } from '../cues/index.ts'
import type { Party, PartySource } from './party.ts'

/** `authorities in Karnia`, `a court in Karnia`: what is of the state goes by the country that it is in. */
export const organIn = ({ tree, cues, groundAt }: PartySource, token: number): readonly Party[] =>
  isOf(cues, 'state-organ', lemmaOf(tree, token)) && isPlain(tree, token)
    ? kidsBy(tree, token, 'nmod')
        .filter((k) => prepositionOf(tree, k) === 'in')
        .flatMap((k) => groundAt(k))
        .filter((m) => m.via !== 'nominal')
        .map((m): Party => ({ actor: m.actor, token, via: m.via, standing: 'part' }))
    : []

/** `rebel authorities`, `the former government`, `a UN court` are not the state's. */
const isPlain = (tree: PartySource['tree'], token: number): boolean =>
  kidsBy(tree, token, 'amod', 'compound', 'nmod:poss').every((k) =>
    /^(?:local|state|federal|military|security|police|judicial|supreme|high|senior|public|border|civil|criminal|regional)$/i.test(
      tree.tokens[k]?.text ?? '',
    ),
  )

const SHIP =
  /^(?:frigate|destroyer|submarine|warship|cruiser|carrier|vessel|ship|boat|trawler|tanker|gunboat|cutter)$/

/** `the Estian frigate *Karnia*`: what is done to the ship is done to whose it is. */
export const ofNamedShip = ({ tree, mentionsAt }: PartySource, token: number): readonly Party[] => {
  const beside = (at: number): readonly number[] => kidsBy(tree, at, 'compound', 'amod', 'nmod:poss')
  const ship = kidsBy(tree, token, 'compound').find((k) => SHIP.test(lemmaOf(tree, k)))
  if (ship === undefined || !/^NNP/.test(tagOf(tree, token))) return []
  return [...beside(token), ...beside(ship)]
    .filter((k) => k !== ship)
    .flatMap((k) => mentionsAt(k).filter(({ actor }) => actor.startsWith('state:')))
    .map((m): Party => ({ actor: m.actor, token, via: m.via, standing: 'part' }))
}
