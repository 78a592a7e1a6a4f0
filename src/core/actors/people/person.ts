import type { ActorId } from '../../model.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { FigureEntry } from '../lexicon/schema.ts'
import type { PersonName } from './name.ts'

/** One person of the article with every place where a name stands for them. */
export interface Person {
  readonly id: ActorId
  readonly label: string
  readonly figure: FigureEntry | null
  readonly names: { readonly name: PersonName; readonly how: string }[]
  /** m, f or ? */
  gender: string
}

export interface Context {
  /** ISO, cut to what is known */
  readonly date: string | null
  /** states that the article names, by id */
  readonly states: ReadonlySet<string>
}

/** By honorific, by title, by a first name that the figures on record bear. */
export const genderOf = (name: PersonName, lexicon: ActorLexicon): string => {
  const women = lexicon.words('women')
  const men = lexicon.words('men')
  const hints = [name.honorific ?? '', ...name.titles.flatMap((title) => title.role.split(' '))]
  for (const hint of hints) {
    if (women.has(hint) || women.has(hint.toLowerCase())) return 'f'
    if (men.has(hint) || men.has(hint.toLowerCase())) return 'm'
  }
  return lexicon.genders.get(name.words[0] ?? '') ?? '?'
}
