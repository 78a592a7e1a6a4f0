import type { Clause } from '../../clauses/clause.ts'
import { low } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'
import { atTable, obliques } from './beside.ts'
import { besideTogether } from './gatherings.ts'
import type { Telling } from './telling.ts'
import { both, people, told } from './told.ts'

/** "sat down with Duro", "sat across from Duro", "sat at the table with Estia", "Morov and Duro sat together" */
export const sits = ({ scene, clause, lemma, who, besides }: Telling): readonly Report[] | null => {
  if (lemma !== 'sit') return null
  const at = (prepositions: RegExp): readonly Party[] =>
    allDelegates(scene, obliques(scene, clause, prepositions))
  if (atTable(scene, clause))
    return told(scene, clause, [...who, ...besides, ...at(/^(?:from|opposite)$/)], 'talk')
  if (people(who).length > 1 && facesEachOther(scene, clause)) return told(scene, clause, people(who), 'talk')
  if (/^(?:across|opposite|facing)$/.test(low(scene.tree, clause.head + 1)))
    return told(scene, clause, both(people(who), people(at(FACING))), 'talk')
  if (people(besides).length > 0) return told(scene, clause, both(people(who), besides), 'talk')
  return people(who).length > 1 && besideTogether(scene, clause)
    ? told(scene, clause, people(who), 'talk')
    : null
}

/** "sat opposite each other" */
const facesEachOther = (scene: Scene, { head }: Clause): boolean =>
  [1, 2, 3].some((step) => /^(?:each|one)$/.test(low(scene.tree, head + step)))

/** "sat across from Duro" */
const FACING = /^(?:across from|from|opposite|across|)$/
