import type { Clause } from '../../clauses/clause.ts'
import { kidsBy, lemmaOf, low, prepositionOf, relation } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { partiesOf } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, direct, draft } from '../draft.ts'

const SOURING =
  /^(?:sour|worsen|deteriorate|fray|degenerate|rupture|plummet|plunge|nosedive|curdle|sink|suffer|crumble|strain|poison|freeze over|chill)$/
const SOUR = /^(?:strained|tense|frosty|icy|sour|acrimonious|fraught|hostile|poor|bad|toxic|chilly|frayed)$/

/** `Relations between Norland and Estia have soured`, `Norland's ties with Estia are strained`, `ties with Estia` of nobody named tell nothing. */
export const souredRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree } = scene
  const told =
    clause.kind === 'verb'
      ? SOURING.test(clause.lemma)
      : clause.kind === 'adjective' && SOUR.test(low(tree, clause.head))
  if (!told || clause.negator >= 0) return []
  const ties = [...new Set([...clause.surface, ...(clause.passive ? clause.objects : [])])].filter((s) =>
    /^(?:relation|tie|relationship|link)$/.test(lemmaOf(tree, s)),
  )
  return ties.flatMap((tie) => {
    const behind = kidsBy(tree, tie, 'nmod').filter((k) =>
      /^(?:between|with|to)$/.test(prepositionOf(tree, k)),
    )
    const owners = kidsBy(tree, tie, 'nmod:poss').filter((k) => relation(tree, k) === 'nmod')
    const parties = partiesOf(
      scene,
      (scene.clauses.get(tie)?.obliques ?? [])
        .filter((o) => /^(?:between|with)$/.test(o.prep))
        .map((o) => o.head)
        .concat(behind.length > 0 ? owners : []),
    )
    return parties.flatMap((a) =>
      parties
        .filter((b) => b.actor !== a.actor)
        .map((b) => draft('reciprocal', clause, SOURED, a, direct(b, -1), 'each other')),
    )
  })
}

const SOURED = ownFrame({ name: 'soured', sign: -1, means: 'diplomatic', plover: 'REJECT', cameo: '120' })
