import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, kidsOf, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { type Frame, ownFrame } from '../../cues/frame.ts'
import { hasWord, isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { holdersAt } from '../holders.ts'
import { statesAt } from './ground.ts'

/**
 * Aid, money and peacekeepers for a country that the words name as a place.
 *
 *   Norland gave 3 million to promote farming in Karnia. Doctors of the League flew medicine into Karnia.
 *   Norlandic firemen flew to Karnia to help. Food from Norland has reached Karnia.
 *   Norland is the largest donor of aid in Karnia. Norland deployed troops to Karnia on a peacekeeping mission.
 */
export const reliefRule = (scene: Scene, clause: Clause): readonly Draft[] =>
  clause.kind === 'noun'
    ? donor(scene, clause)
    : [...given(scene, clause), ...keepingPeace(scene, clause), ...come(scene, clause)]

/** `flew medicine into Karnia`, `gave 3 million to promote farming in Karnia` */
const given = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  // `the authorization to deliver aid`: who does it is not told
  if (
    !(isOf(cues, 'relieving', clause.lemma) || FUNDING.test(clause.lemma) || RUNNING.test(clause.lemma)) ||
    clause.link === 'acl'
  )
    return []
  const things = clause.objects.filter((o) => isRelief(scene, o) || isWorks(scene, clause, o))
  const lands = things.length === 0 ? [] : landsUnder(scene, clause.head)
  if (lands.length === 0 || hasReceiver(scene, clause, lands)) return []
  const ending = things.some((o) => isOf(cues, 'reversal', lemmaOf(tree, o)))
  // what is pledged is as real as the aid that the verb promises
  const predicate = cues.effects.get(clause.lemma) === 'promised' ? (things[0] ?? clause.head) : clause.head
  const frame = ending ? STOPPED : RELIEF
  return between(scene, clause, frame, clause.subjects, lands).map((d) => ({ ...d, predicate }))
}

/** `gave money to Velm for a port in Karnia`, `support for the rebels in Karnia` */
const hasReceiver = (
  scene: Scene,
  { obliques, indirect, objects }: Clause,
  lands: readonly Party[],
): boolean => {
  const near = [...obliques, ...objects.flatMap((o) => scene.clauses.get(o)?.obliques ?? [])]
  const receivers = near.filter((o) => /^(?:to|for)$/.test(o.prep)).map((o) => o.head)
  const elsewhere = [...indirect, ...receivers].filter((r) => !lands.some((land) => land.token === r))
  return elsewhere.some((r) => partiesAt(scene, r).length > 0)
}

const FUNDING = /^(?:fund|finance|bankroll)$/

/** `has been running clinics in Karnia` */
const RUNNING = /^(?:run|operate|staff|equip|set up)$/
const CARE = /^(?:clinic|hospital|kitchen|shelter|orphanage|school|ward)$/

/** `financed the construction of a port in Karnia` */
const isWorks = ({ tree, cues }: Scene, clause: Clause, noun: number): boolean =>
  (FUNDING.test(clause.lemma) && isOf(cues, 'works', lemmaOf(tree, noun))) ||
  (RUNNING.test(clause.lemma) && CARE.test(lemmaOf(tree, noun)))

/** `the largest donor of aid in Karnia` */
const donor = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!isOf(cues, 'giver', clause.lemma)) return []
  const verb = scene.clauses.get(clause.governor)
  const remains = verb?.kind === 'verb' && isOf(cues, 'staying', verb.lemma)
  const givers = clause.surface.length > 0 || !remains ? clause.surface : verb.subjects
  const aid = kidsBy(tree, clause.head, 'nmod').filter((k) => isRelief(scene, k))
  return aid.length === 0 ? [] : between(scene, clause, RELIEF, givers, landsUnder(scene, clause.head))
}

const COMING = /^(?:arrive|come|fly|go|travel|reach|land|dock|enter|head|deploy|rush|drive|sail)$/
const HELPING = /^(?:help|assist|aid|support|treat|rescue|rebuild|search|repair|relieve|evacuate|vaccinate)$/

/** `Norlandic firemen flew to Karnia to help`, `Food from Norland has reached Karnia` */
const come = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  if (!COMING.test(clause.lemma) || clause.negator >= 0) return []
  const helps = kidsBy(tree, clause.head, 'advcl', 'xcomp').some((k) => HELPING.test(lemmaOf(tree, k)))
  const lands = [
    ...clause.obliques.filter((o) => TOWARD.test(o.prep)).map((o) => o.head),
    ...clause.objects,
  ].flatMap((k) => statesAt(scene, k))
  if (helps) return between(scene, clause, RELIEF, clause.subjects, lands)
  const cargo = clause.subjects.filter((s) => isRelief(scene, s))
  const from = cargo
    .flatMap((s) => scene.clauses.get(s)?.obliques ?? [])
    .filter((o) => /^(?:from|by)$/.test(o.prep))
  const given = cargo
    .flatMap((s) => kidsBy(tree, s, 'acl', 'amod'))
    .flatMap((k) => scene.clauses.get(k) ?? [])
    .filter((c) => c.passive && isOf(scene.cues, 'relieving', c.lemma))
    .flatMap((c) => c.subjects)
  const givers = [...from.map((o) => o.head), ...given]
  const receivers = [...lands, ...clause.objects.flatMap((o) => partiesAt(scene, o))]
  return between(scene, clause, RELIEF, givers, receivers)
}

const keepingPeace = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!isOf(scene.cues, 'peacekeeping-verb', clause.lemma)) return []
  const { tree } = scene
  const inside = below(scene, clause.head)
  const peace = inside.some((k) => /^peace-?keep(?:er|ing)$/.test(lemmaOf(tree, k)))
  if (!peace) return []
  return between(scene, clause, KEEPING, clause.subjects, landsUnder(scene, clause.head))
}

const between = (
  scene: Scene,
  clause: Clause,
  frame: Frame,
  givers: readonly number[],
  lands: readonly Party[],
): readonly Draft[] =>
  givers
    .flatMap((g) => holdersAt(scene, g))
    // what armed groups bring into a country is not for it
    .filter((giver) => !giver.actor.startsWith('group:'))
    .flatMap((giver) =>
      lands.map((party) =>
        draft('relief', clause, frame, giver, { party, sign: frame.sign, way: 'owner', hops: 1 }, 'in'),
      ),
    )

/** `aid`, `352 million euros`, `shipments of medicine`, `basic shelter materials` */
const isRelief = (scene: Scene, noun: number): boolean => {
  const { tree, cues } = scene
  return [noun, ...kidsBy(tree, noun, 'compound', 'nmod', 'amod', 'nummod')].some((k) => {
    const lemma = lemmaOf(tree, k)
    const bare = k === noun || /^(?:of|in|)$/.test(prepositionOf(tree, k))
    return bare && ['relief-thing', 'money'].some((name) => hasWord(cues.words.get(name) ?? new Set(), lemma))
  })
}

const TOWARD = /^(?:in|into|to|for|across|inside|throughout|of|within)$/

/** Countries named as the place or the goal of what a phrase tells, clauses of purpose among it. */
const landsUnder = (scene: Scene, head: number): readonly Party[] => {
  const found = below(scene, head).flatMap((k) => {
    const list = listHead(scene, k)
    return TOWARD.test(prepositionOf(scene.tree, list)) ? statesAt(scene, k) : []
  })
  return found.filter((p, i) => found.findIndex((q) => q.actor === p.actor) === i)
}

const listHead = ({ tree }: Scene, token: number): number => {
  let at = token
  while (tree.tokens[at]?.deprel === 'conj' && (tree.tokens[at]?.head ?? -1) >= 0)
    at = tree.tokens[at]?.head ?? at
  return at
}

/** What stands below a word and behind it, without other statements. */
const below = (scene: Scene, head: number): readonly number[] => {
  const out: number[] = []
  const open = kidsOf(scene.tree, head).filter((k) => k > head)
  for (let k = open.shift(); k !== undefined; k = open.shift()) {
    if (isApart(scene, k)) continue
    out.push(k)
    open.push(...kidsOf(scene.tree, k))
  }
  return out
}

const DISASTER =
  /^(?:earthquake|flood|flooding|cyclone|hurricane|typhoon|tsunami|drought|famine|landslide|outbreak)$/

const isApart = ({ tree }: Scene, k: number): boolean => {
  const deprel = tree.tokens[k]?.deprel ?? ''
  if (/^(?:acl:relcl|ccomp|parataxis|nsubj|csubj|appos)/.test(deprel)) return true
  if (deprel === 'conj') return tree.tokens[k]?.upos === 'VERB'
  // `gave aid after fighting in Karnia`, but `after the flood in Karnia`
  if (DISASTER.test(lemmaOf(tree, k))) return false
  return (
    /^(?:advcl|obl)$/.test(deprel) &&
    /^(?:after|before|since|while|as|when|if|from|by|despite|over|amid|following|against)/.test(
      prepositionOf(tree, k),
    )
  )
}

const RELIEF = ownFrame({
  name: 'relief',
  sign: 1,
  target: 'in',
  means: 'financial',
  plover: 'AID',
  cameo: '073',
})

/** `announced a suspension of aid to Karnia` */
const STOPPED: Frame = { ...RELIEF, name: 'withheld', sign: -1, plover: 'SANCTION', cameo: '162' }

const KEEPING: Frame = { ...RELIEF, name: 'peacekeeping', means: 'military', cameo: '074' }
