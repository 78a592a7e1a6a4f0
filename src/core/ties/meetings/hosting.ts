import type { Clause } from '../clauses/clause.ts'
import { kidsBy, lemmaOf, spanOf } from '../clauses/tree.ts'
import { placeAt } from './place.ts'
import type { Report } from './report.ts'
import type { Party, Scene } from './scene.ts'
import { both, people, told } from './told.ts'

/** "received the envoy", "hosted Morov"; "received weapons from" and "welcomed the decision" meet nobody. */
export function guests(scene: Scene, clause: Clause, whom: readonly Party[]): readonly Party[] {
  if (clause.lemma !== 'welcome' && clause.lemma !== 'host') {
    return whom.filter(
      (party) =>
        !party.actor.startsWith('state:') ||
        scene.cues.noun('delegate', lemmaOf(scene.tree, headOf(scene, clause, party))),
    )
  }
  const placed = clause.obliques.some(({ head }) => scene.places.some((place) => place.head === head))
  const envoys = whom.filter((party) =>
    scene.cues.noun('delegate', lemmaOf(scene.tree, headOf(scene, clause, party))),
  )
  return clause.lemma === 'host'
    ? [...new Set([...people(whom), ...envoys])]
    : people(whom).filter(() => placed)
}

/** The object that a party stands in: "the ministers of Estia". */
const headOf = ({ tree }: Scene, clause: Clause, { token }: Party): number =>
  clause.objects.find((object) => {
    const [from, to] = spanOf(tree, object)
    return from <= token && token < to
  }) ?? token

const hostAt = (scene: Scene, token: number): readonly Party[] => {
  const place = scene.places.find(({ head }) => head === token)
  const actor = place ? scene.hostOf(place.name) : null
  return actor === null ? [] : [{ actor, token }]
}

/** "in Velm Morov was received": by those whose seat it is. */
export function receivedThere(scene: Scene, clause: Clause, guests: readonly Party[]): readonly Report[] {
  const place = placeAt(scene, [clause.head])
  const host = place === null ? null : scene.hostOf(place)
  return host === null
    ? []
    : told(scene, clause, both(guests, [{ actor: host, token: clause.head }]), 'meeting')
}

/** "visited Velm to meet", "visited Estia": the host is the state that is visited. */
export function visits(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  whom: readonly Party[],
): readonly Report[] {
  const guests = who.filter(({ actor }) => actor.startsWith('figure:') || actor.startsWith('organization:'))
  const own = kidsBy(scene.tree, clause.head, 'obj')
  const hosts = [
    ...whom.filter(({ token }) => own.includes(token)),
    ...own.flatMap((token) => hostAt(scene, token)),
  ].filter(({ actor }) => actor.startsWith('state:') || actor.startsWith('figure:'))
  return told(scene, clause, both(guests, hosts), 'visit')
}
