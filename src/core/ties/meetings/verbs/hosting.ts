import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import type { Report } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { placeAt } from '../setting/place.ts'
import { allDelegates } from '../who/delegates.ts'
import { both, people, told } from './told.ts'

/** "received the envoy", "hosted Morov"; "received weapons from" and "welcomed the decision" meet nobody. */
export function guests(scene: Scene, clause: Clause, whom: readonly Party[]): readonly Party[] {
  const envoys = allDelegates(
    scene,
    clause.objects.filter((object) => scene.cues.noun('delegate', lemmaOf(scene.tree, object))),
  )
  if (clause.lemma !== 'welcome' && clause.lemma !== 'host')
    return whom.filter(
      ({ actor }) => !actor.startsWith('state:') || envoys.some((envoy) => envoy.actor === actor),
    )
  const seated = [...people(whom), ...envoys]
  return clause.lemma === 'host' || placeAt(scene, [clause.head]) !== null || isAtDoor(scene, clause)
    ? seated
    : []
}

/** "welcomed Morov at the palace" */
const isAtDoor = (scene: Scene, clause: Clause): boolean =>
  clause.obliques.some(
    ({ prep, head }) =>
      /^(?:at|to|in)$/.test(prep) &&
      /^(?:palace|residence|house|airport|office|lodge|villa|retreat|headquarters|kremlin|ministry|mansion|home)$/.test(
        lemmaOf(scene.tree, head).toLowerCase(),
      ),
  )

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

const isStretch = ({ tree }: Scene, token: number): boolean =>
  /^(?:side|part|end|bank|half)$/.test(lemmaOf(tree, token)) &&
  kidsBy(tree, token, 'nmod').some((kid) => prepositionOf(tree, kid) === 'of')

/** "visited Velm to meet", "visited Estia": the host is the state that is visited. */
export function visits(
  scene: Scene,
  clause: Clause,
  who: readonly Party[],
  whom: readonly Party[],
): readonly Report[] {
  const guests = who.filter(({ actor }) => actor.startsWith('figure:') || actor.startsWith('organization:'))
  // "visited the Estian side of the border"
  const own = kidsBy(scene.tree, clause.head, 'obj').filter((token) => !isStretch(scene, token))
  const hosts = [
    ...whom.filter(({ token }) => own.includes(token)),
    ...own.flatMap((token) => hostAt(scene, token)),
  ].filter(({ actor }) => actor.startsWith('state:') || actor.startsWith('figure:'))
  return told(scene, clause, both(guests, hosts), 'visit')
}
