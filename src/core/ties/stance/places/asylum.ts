import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'
import { statesAt } from './ground.ts'

const SHELTER = /^(?:asylum|refuge|shelter|sanctuary|citizenship|residency)$/

/** `Kade was granted asylum in Karnia`, `was given refuge at the Estian embassy`: only whose land it is can grant it. */
export const asylumRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  const given = clause.passive && /^(?:grant|give|offer)$/.test(clause.lemma) && clause.subjects.length === 0
  const taken = !clause.passive && /^(?:receive|obtain|win|secure)$/.test(clause.lemma)
  if ((!given && !taken) || clause.negator >= 0) return []
  if (!clause.objects.some((o) => SHELTER.test(lemmaOf(tree, o)))) return []
  const sheltered = partiesOf(scene, given ? clause.indirect : clause.subjects)
  const hosts: readonly Party[] = clause.obliques
    .filter((o) => /^(?:in|at|inside)$/.test(o.prep))
    .flatMap((o) =>
      /^(?:embassy|consulate|mission)$/.test(lemmaOf(tree, o.head))
        ? partiesOf(scene, kidsBy(tree, o.head, 'amod', 'nmod:poss', 'compound'))
        : statesAt(scene, o.head),
    )
  return hosts.flatMap((host) =>
    sheltered
      .filter((s) => s.actor !== host.actor)
      .map((party) =>
        draft('relief', clause, SHELTERED, { ...host, standing: 'part' }, direct(party, 1), 'in'),
      ),
  )
}

const SHELTERED = ownFrame({
  name: 'asylum',
  sign: 1,
  source: 'in',
  target: 'indirect',
  means: 'political',
  plover: 'AID',
  cameo: '075',
})
