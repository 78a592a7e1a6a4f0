import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, prepositionOf } from '../../clauses/tree.ts'
import { ownFrame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'
import { holdersAt } from '../holders.ts'

const STOPPING =
  /^(?:halt|ban|bar|suspend|stop|block|restrict|limit|curb|forbid|prohibit|outlaw|freeze|end|cut|cancel|scrap|terminate)$/

/** `Norland halted imports of Estian beef`, `suspended the export of gas to Estia`: whose goods they are is sanctioned. */
export const importsRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  const { tree, cues } = scene
  if (!STOPPING.test(clause.lemma) || clause.negator >= 0) return []
  const trade = clause.objects.filter((o) => isOf(cues, 'trade-flow', lemmaOf(tree, o)))
  // `cancelled a contract for Estian tanks`
  const orders = clause.objects.filter((o) => /^(?:contract|order|purchase|deal)$/.test(lemmaOf(tree, o)))
  const goods = [...trade, ...orders]
    .flatMap((o) => kidsBy(tree, o, 'nmod').filter((k) => /^(?:of|for)$/.test(prepositionOf(tree, k))))
    .flatMap((k) => coordinated(tree, k))
  const owners = goods.flatMap((k) => kidsBy(tree, k, 'amod', 'compound', 'nmod:poss'))
  const parties = owners.flatMap((k) => partiesAt(scene, k))
  return clause.subjects
    .flatMap((s) => holdersAt(scene, s))
    .flatMap((holder) =>
      parties.map((party) =>
        draft('verb', clause, BARRED, holder, { party, sign: -1, way: 'owner', hops: 1 }, 'of'),
      ),
    )
}

const BARRED = ownFrame({
  name: 'imports',
  sign: -1,
  target: 'of',
  means: 'financial',
  plover: 'SANCTION',
  cameo: '163',
  strength: 3,
})
