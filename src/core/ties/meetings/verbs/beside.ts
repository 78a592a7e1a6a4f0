import type { Clause } from '../../clauses/clause.ts'
import { coordinated, kidsBy, lemmaOf, low, prepositionOf } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { allDelegates } from '../who/delegates.ts'
import { listedFrom } from '../who/roll-call.ts'

/** Verbs that tell of a meeting only with certain words beside them. */

/** "Morov and Duro saw each other", "faced one another in Velm" */
export const eachOther = (scene: Scene, clause: Clause): boolean =>
  /^(?:see|face|greet|encounter|visit)$/.test(clause.lemma) &&
  clause.objects.some((object) => /^(?:each|one|other|another)$/.test(low(scene.tree, object)))

/** "had Morov and Duro to dinner" */
export const asGuests = (scene: Scene, clause: Clause): boolean =>
  clause.obliques.some(
    ({ prep, head }) =>
      /^(?:to|for|over)$/.test(prep) &&
      /^(?:dinner|lunch|breakfast|tea|supper|talk)$/.test(lemmaOf(scene.tree, head)),
  )

/** "sat around the table", "sat at the negotiating table with" */
export const atTable = (scene: Scene, clause: Clause): boolean =>
  clause.obliques.some(
    ({ prep, head }) => /^(?:at|around|round|across)$/.test(prep) && lemmaOf(scene.tree, head) === 'table',
  )

export const handsOf = (scene: Scene, clause: Clause): boolean =>
  clause.objects.some((object) => lemmaOf(scene.tree, object) === 'hand')

/** Where two stand who face the press or a crowd together. */
export const BESIDE = /^(?:alongside|beside|next to|side by side with|together with)$/

/** "speaking alongside Morov in Velm", "stood beside Duro"; not "fought alongside Duro", "spoke next to nothing". */
export const besideOnStage = (scene: Scene, clause: Clause): boolean =>
  /^(?:speak|stand|appear|sit|talk)$/.test(clause.lemma) &&
  clause.negator < 0 &&
  clause.obliques.some(
    ({ prep, head }) => BESIDE.test(prep) && scene.mentions.some((one) => one.head === head),
  )

const THERE: Readonly<Record<string, RegExp>> = {
  in: /^(?:presence|company|attendance)$/,
  with: /^(?:participation|attendance|involvement|mediation|facilitation)$/,
  under: /^(?:auspices|mediation|chairmanship|aegis|patronage|moderation|supervision|sponsorship)$/,
  through: /^(?:mediation|facilitation)$/,
}

/** "in the presence of Brandt", "with the participation of Dane", "under the chairmanship of Duro" */
export const inPresence = (scene: Scene, tokens: readonly number[]): readonly Party[] => {
  const { tree } = scene
  const said = tokens
    .flatMap((token) => kidsBy(tree, token, 'obl', 'nmod'))
    .filter((kid) => THERE[prepositionOf(tree, kid)]?.test(low(tree, kid)) === true)
  return said.flatMap((word) => {
    const whom = kidsBy(tree, word, 'nmod').filter((kid) => prepositionOf(tree, kid) === 'of')
    const parties = [
      ...allDelegates(
        scene,
        whom.flatMap((kid) => coordinated(tree, kid)),
      ),
      ...(low(tree, word + 1) === 'of' ? listedFrom(scene, word + 2) : []),
    ]
    // under the auspices of a body meet others; a person who mediates is there
    return /^(?:under|through)$/.test(prepositionOf(tree, word))
      ? parties.filter(({ actor }) => actor.startsWith('figure:'))
      : parties
  })
}

/** Persons by name or by office: "his Estian counterpart", not "Estia". */
export const inPerson = (scene: Scene, tokens: readonly number[]): readonly Party[] =>
  tokens.flatMap((token) => {
    const office = scene.cues.noun('delegate', lemmaOf(scene.tree, token))
    return allDelegates(scene, [token]).filter(({ actor }) => office || actor.startsWith('figure:'))
  })

/** Bodies that sit: the Security Council, a General Assembly. */
export const councils = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ actor }) => /^organization:.*(?:council|assembly)/.test(actor))

/** "told the Security Council on Monday"; not "told the council in a letter", not "will tell". */
export const beforeBody = (scene: Scene, { head, negator, obliques }: Clause): boolean =>
  negator < 0 &&
  scene.tree.tokens[head]?.xpos === 'VBD' &&
  !obliques.some(({ head: token }) =>
    /^(?:letter|report|writing|message|telegram|note|statement|interview)$/.test(lemmaOf(scene.tree, token)),
  )

export const obliques = (scene: Scene, clause: Clause, prepositions: RegExp): readonly number[] =>
  clause.obliques
    .filter(({ prep }) => prepositions.test(prep))
    .flatMap(({ head }) => coordinated(scene.tree, head))
