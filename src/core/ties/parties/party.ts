import type { ActorId, Via } from '../../model.ts'
import type { Tree } from '../clauses/tree.ts'
import type { Cues } from '../cues/index.ts'
import type { MentionsAt } from './mentions.ts'

/**
 * How a phrase stands for an actor: it names it, an apposition does, or it is a part of it (`Estia's troops`); `ground`
 * `soil` an organ of the state or a place of its people lies there.
 */
type Standing = 'named' | 'apposition' | 'part' | 'loose' | 'speaker' | 'ground' | 'soil'

export interface Party {
  readonly actor: ActorId
  /** head token of the words that name it */
  readonly token: number
  readonly via: Via
  readonly standing: Standing
}

export interface PartySource {
  readonly tree: Tree
  readonly mentionsAt: MentionsAt
  /** countries by the places that lie in them, no parties */
  readonly groundAt: MentionsAt
  readonly cues: Cues
}
