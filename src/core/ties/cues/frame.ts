import type { Means, TieType } from '../../model.ts'

/** Where in a clause an end of the tie stands: `subject`, `object`, `indirect`, or a preposition. */
export type Slot = string

/**
 * Something the clause must also have: `object=arms`, the object being of the noun class `arms` or that very word;
 * `object=*` any object at all, `object=-` none.
 */
export interface Need {
  readonly slot: Slot
  readonly words: ReadonlySet<string>
}

/**
 * What a frame may point at: `party` an actor, `event` something done or proposed, through which the stance passes on
 * to who does or sponsors it, `both`.
 */
export type Reach = 'party' | 'event' | 'both'

/** One way in which a cue word links two ends. */
export interface Frame {
  /** name of the class it comes from; part of `rule` */
  readonly name: string
  /** +1 backing, -1 opposition, 0 passes nothing on to an actor but a stance to events */
  readonly sign: 1 | -1
  readonly source: Slot
  readonly target: Slot
  readonly reach: Reach
  readonly need: Need | null
  readonly means: Means
  readonly plover: string | null
  readonly cameo: string | null
  /** 1 faint, 2 plain, 3 unmistakable */
  readonly strength: number
  /** both ends alike: `clashed with`, `ally of` */
  readonly mutual: boolean
  readonly allied: boolean
  /** contact that is no tie by itself, but whose refusal or breaking-off is one: `talks with` */
  readonly latent: boolean
  /** what it does to the one who does the event it reaches: `help` +1, `prevent` -1, `urge` 0 */
  readonly agent: 1 | 0 | -1
}

/** The frame of a rule that has no word in the lexicon: it says what is its own and is plain in all else. */
export const ownFrame = (
  own: Pick<Frame, 'name' | 'sign' | 'means' | 'plover' | 'cameo'> & Partial<Frame>,
): Frame => ({
  source: 'subject',
  target: 'object',
  reach: 'party',
  need: null,
  strength: 2,
  mutual: false,
  allied: false,
  latent: false,
  agent: own.sign,
  ...own,
})

/** A class of cue words in a lexicon file, as written. */
export interface CueClass {
  readonly class: string
  readonly type: TieType
  readonly means?: Means
  readonly plover?: string
  readonly cameo?: string
  readonly strength?: number
  readonly reach?: Reach
  readonly mutual?: boolean
  readonly allied?: boolean
  readonly latent?: boolean
  readonly agent?: 1 | 0 | -1
  /** `object`, `against`, `to if object=arms`, `subject < object` (after `<`: who holds the stance) */
  readonly frames: readonly string[]
  readonly words: readonly string[]
}

/**
 * Reads `to if object=arms|weapon` or `subject < object`: target, then optionally `<` and the slot of the source, then
 * optionally `if` and a need. A need names a noun class of nouns.json or single words.
 */
export const readFrame = (
  text: string,
  from: CueClass,
  nounClasses: ReadonlyMap<string, ReadonlySet<string>>,
): Frame => {
  const [link = '', condition] = text.split(' if ')
  const [target = '', source = 'subject'] = link.split(' < ')
  return {
    name: from.class,
    sign: from.type === 'backing' ? 1 : -1,
    source,
    target,
    reach: from.reach ?? 'both',
    need: condition === undefined ? null : readNeed(condition, nounClasses),
    means: from.means ?? 'political',
    plover: from.plover ?? null,
    cameo: from.cameo ?? null,
    strength: from.strength ?? 2,
    mutual: from.mutual ?? false,
    allied: from.allied ?? false,
    latent: from.latent ?? false,
    agent: from.agent ?? (from.type === 'backing' ? 1 : -1),
  }
}

const readNeed = (text: string, nounClasses: ReadonlyMap<string, ReadonlySet<string>>): Need => {
  const [slot = '', names = ''] = text.split('=')
  const words = new Set<string>()
  for (const name of names.split('|')) {
    words.add(name)
    for (const word of nounClasses.get(name) ?? []) words.add(word)
  }
  return { slot, words }
}
