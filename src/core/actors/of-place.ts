import type { Sentence } from '../model.ts'
import { lemmaOf, prepositionOf } from './grammar.ts'

const RULED_OR_LIVED_IN =
  /^(?:mayor|governor|bishop|archbishop|imam|sultan|emir|prefect|sheriff|resident|inhabitant|villager|native|town|city|village|district|province|region|area|archdiocese|diocese|port|suburb|township|county|island|outskirts|capital)$/

/** "the mayor of Orlin", "residents of Orlin": where, though no map on record shows it. */
export const isOfPlaceName = (sentence: Sentence, head: number): boolean =>
  prepositionOf(sentence, head) === 'of' &&
  RULED_OR_LIVED_IN.test(lemmaOf(sentence, sentence.tokens[head]?.head ?? -1))
