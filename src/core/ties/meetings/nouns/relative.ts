import { kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import { type Seat, seats } from '../report.ts'
import type { Scene } from '../scene.ts'
import { people } from '../verbs/told.ts'
import { actorsOf } from '../who/acting.ts'
import { allDelegates } from '../who/delegates.ts'
import { invited } from './seated.ts'

/** "a session at which Morov walked out", "talks where Duro spoke": who does something there is there. */
export function atWhich(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  const hosts = [noun, ...kidsBy(tree, noun, 'nmod')]
  return hosts
    .flatMap((host) => kidsBy(tree, host, 'acl:relcl'))
    .flatMap((kid) => {
      const clause = scene.clauseAt(kid)
      const real =
        clause?.kind === 'verb' && clause.negator < 0 && clause.modality === null && !clause.passive
      return real && opensWithWhere(scene, noun, kid) ? seats(people(actorsOf(scene, clause))) : []
    })
}

const opensWithWhere = ({ tree }: Scene, noun: number, verb: number): boolean => {
  for (let at = noun + 1; at < verb && at < noun + 9; at++) {
    if (low(tree, at) === 'where' || (low(tree, at) === 'at' && low(tree, at + 1) === 'which')) return true
    if (tree.tokens[at]?.upos === 'VERB') return false
  }
  return false
}

/** "a summit to which Norland was not invited" */
export function toWhich(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  return kidsBy(tree, noun, 'acl:relcl').flatMap((kid) => {
    const clause = scene.clauseAt(kid)
    const to = kidsBy(tree, kid, 'obl').some(
      (word) => low(tree, word) === 'which' && prepositionOf(tree, word) === 'to',
    )
    return clause?.lemma === 'invite' && clause.passive && to
      ? invited(scene, kid, allDelegates(scene, clause.objects.length > 0 ? clause.objects : clause.surface))
      : []
  })
}

/** "the first conference to put Norland and the rebels in one hall" */
export function broughtIn(scene: Scene, noun: number): readonly Seat[] {
  const { tree } = scene
  return kidsBy(tree, noun, 'acl').flatMap((kid) => {
    const clause = scene.clauseAt(kid)
    if (clause?.kind !== 'verb' || !/^(?:put|seat|bring)$/.test(clause.lemma.split(' ')[0] ?? '')) return []
    const parties = allDelegates(scene, clause.objects)
    return parties.length > 1 && underOneRoof(scene, kid) ? seats(parties) : []
  })
}

const underOneRoof = ({ tree }: Scene, verb: number): boolean => {
  for (let at = verb + 1; at < verb + 24 && tree.tokens[at]?.upos !== 'VERB'; at++)
    if (/^(?:hall|room|table|roof)$/.test(lemmaOf(tree, at))) return true
  return false
}
