import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import { verbFrames } from '../../cues/index.ts'
import { partiesAt } from '../../parties/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import { type Draft, draft } from '../draft.ts'

const PUTTING = /^(?:put|place|include|add|name|keep|leave|enter|stay|remain|list)$/
const KIND = /^(?:sanctions?|terror|terrorist|terrorism|terror-watch|watch|black|wanted|blocked)$/

/** `Kade was placed on the Norlandic blacklist`, `is on the sanctions lists of Norland and Estia`: whose list it is. */
export const listedRule = (scene: Scene, clause: Clause): readonly Draft[] => {
  if (!PUTTING.test(clause.lemma) || clause.negator >= 0) return []
  const [frame] = verbFrames(scene.cues, 'blacklist').filter((f) => f.sign < 0 && f.target === 'object')
  if (!frame) return []
  const things = [...clause.obliques.map((o) => o.head), ...clause.objects]
  const ends = clause.passive ? clause.surface : clause.objects
  return [...new Set(things)]
    .filter((thing) => isList(scene, thing))
    .flatMap((list) => ownersOf(scene, list))
    .flatMap((owner) =>
      ends
        .flatMap((end) => partiesAt(scene, end))
        .map((party) =>
          draft('listed', clause, frame, owner, { party, sign: -1, way: 'party', hops: 1 }, 'object'),
        ),
    )
}

const isList = ({ tree }: Scene, token: number): boolean =>
  lemmaOf(tree, token) === 'blacklist' ||
  (lemmaOf(tree, token) === 'list' &&
    (kidsBy(tree, token, 'compound', 'amod').some((k) => KIND.test(low(tree, k))) ||
      kidsBy(tree, token, 'nmod').some((k) => isOfTheWanted(tree, k))))

/** `its list of terrorist groups`, `the list of sanctioned firms` */
const isOfTheWanted = (tree: Tree, token: number): boolean =>
  prepositionOf(tree, token) === 'of' &&
  (/^terrorist/.test(lemmaOf(tree, token)) ||
    kidsBy(tree, token, 'compound', 'amod').some((k) =>
      /^(?:sanctioned|terror|terrorist|wanted|banned|outlawed|extremist)$/.test(low(tree, k)),
    ))

const ownersOf = (scene: Scene, list: number): readonly Party[] =>
  [
    ...kidsBy(scene.tree, list, 'nmod:poss', 'compound', 'amod'),
    ...kidsBy(scene.tree, list, 'nmod').filter(
      (k) => prepositionOf(scene.tree, k) === 'of' && !isOfTheWanted(scene.tree, k),
    ),
  ]
    .flatMap((k) => coordinated(scene.tree, k))
    .flatMap((k) => partiesAt(scene, k))
