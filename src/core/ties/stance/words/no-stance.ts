import type { Clause } from '../../clauses/clause.ts'
import { isInfinitive } from '../../clauses/modality.ts'
import { classOf, kidsBy, lemmaOf, low, prepositionOf, tagOf } from '../../clauses/tree.ts'
import type { Frame } from '../../cues/frame.ts'
import { isOf } from '../../cues/index.ts'
import type { Party } from '../../parties/party.ts'
import type { Scene } from '../../scene.ts'
import type { Reached } from '../draft.ts'

/** Words of stance that tell none. */
export const isNoStance = (scene: Scene, clause: Clause): boolean =>
  isDenialAside(scene, clause) || isAvoided(scene, clause) || isBeside(scene, clause)

/** Whom a stance reaches by its words without being meant. */
export const isUntouched = (scene: Scene, clause: Clause, frame: Frame, reached: Reached): boolean =>
  isUnopposed(clause, frame, reached) ||
  // `fearing an attack by Estia`: a danger seen, no stance
  (clause.lemma === 'fear' && reached.way !== 'party') ||
  // `respected the decision`
  (clause.lemma === 'respect' && reached.way === 'author') ||
  isPublic(scene, clause, reached.party) ||
  isSenseless(scene, clause, frame, reached)

/** Words that have another sense beside these. */
const isSenseless = (scene: Scene, clause: Clause, frame: Frame, reached: Reached): boolean => {
  switch (frame.name) {
    case 'warn':
      return isForewarned(scene, clause)
    case 'help':
    case 'enable':
      return isBrought(scene, clause)
    // `fought with clubs`: what they fought with, not whom
    case 'fight-with':
      return isOf(scene.cues, 'club-word', lemmaOf(scene.tree, reached.party.token))
    case 'provide':
      return clause.objects.some((o) => isOf(scene.cues, 'told-thing', lemmaOf(scene.tree, o)))
    // `allied Norland with the bloc`: who brings others together
    case 'allied-with':
      return !clause.passive
    // `speaking on behalf of the League`: who speaks for a body stands for it, not by it
    case 'speak-for':
      return (
        frame.target === 'on behalf of' &&
        clause.lemma === 'speak' &&
        !reached.party.actor.startsWith('figure:')
      )
    // `pressed Kade on whether he would go`
    case 'press':
      return clause.obliques.some((o) => /^(?:on|about)$/.test(o.prep)) || clause.obliques.length === 0
        ? kidsBy(scene.tree, clause.head, 'advcl', 'ccomp').some((k) =>
            kidsBy(scene.tree, k, 'mark').some((m) => low(scene.tree, m) === 'whether'),
          )
        : false
    // `upheld the sentence of Kade`
    case 'back':
    case 'approve':
      return (
        clause.lemma === 'uphold' &&
        clause.objects.some((o) => isOf(scene.cues, 'sentence-word', lemmaOf(scene.tree, o)))
      )
    // `breaking its word`
    case 'violate':
      return clause.objects.some(
        (o) => /^(?:word|promise|pledge|vow)$/.test(lemmaOf(scene.tree, o)) && reached.way !== 'party',
      )
    // `handed over the bodies of two Estians`
    case 'hand-over':
      return (
        !reached.party.actor.startsWith('figure:') || classOf(scene.tree, reached.party.token) !== 'PROPN'
      )
    // `agreed a swap with Norland`
    case 'agree-with':
      return clause.objects.length > 0
    // `sent jets into its airspace`
    case 'supply-arms':
    case 'supply-aid':
      return reached.way === 'owner' && clause.obliques.some((o) => o.prep === 'into')
    default:
      return frame.sign < 0 && isReflexive(scene, clause) && reached.way !== 'party'
  }
}

/** `warned Norland of the attack that Estia planned`: who is told of a danger is not threatened. */
const isForewarned = ({ tree, cues }: Scene, clause: Clause): boolean =>
  [...clause.obliques.map((o) => o.head), ...clause.objects.flatMap((o) => kidsBy(tree, o, 'nmod'))]
    .filter((k) => /^(?:about|of)$/.test(prepositionOf(tree, k)))
    // `warned Estia of more attacks`: by whoever made those before
    .filter((k) => !kidsBy(tree, k, 'amod').some((a) => /^(?:more|further|fresh)$/.test(low(tree, a))))
    .some(
      (k) =>
        isOf(cues, 'peril', lemmaOf(tree, k)) ||
        // the consequences of the war, not `serious consequences`
        (lemmaOf(tree, k) === 'consequence' &&
          kidsBy(tree, k, 'nmod').some((of) => prepositionOf(tree, of) === 'of')),
    )

/** `help Norland and the rebels reach a settlement`: who brings them together backs neither. */
const isBrought = ({ tree, cues }: Scene, clause: Clause): boolean =>
  kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'advcl').some((k) =>
    kidsBy(tree, k, 'obj').some((o) => isOf(cues, 'settlement', lemmaOf(tree, o))),
  )

/** `blamed himself for Kade's death` */
const isReflexive = ({ tree }: Scene, clause: Clause): boolean =>
  clause.objects.some((o) => /^(?:him|her|it|them|my|our)sel(?:f|ves)$/.test(low(tree, o)))

/** `accused Norland of arming Velm, which Norland denies`: what is denied is the charge, not who stands before it. */
const isDenialAside = ({ tree, cues }: Scene, clause: Clause): boolean =>
  clause.link === 'acl:relcl' &&
  cues.effects.get(clause.lemma) === 'denied' &&
  kidsBy(tree, clause.head, 'obj').some((k) => low(tree, k) === 'which' && low(tree, k - 1) === ',')

/** `so as not to embarrass Estia`: what nobody means to do is no report of its not being done. */
const isAvoided = ({ tree }: Scene, clause: Clause): boolean =>
  clause.negator >= 0 && clause.link === 'advcl' && isInfinitive(tree, clause.head)

/** `asked in Velm, standing by Kade, whether`: where somebody stood; `Morov, standing in for Kade,`: whose place he took. */
const isBeside = ({ tree }: Scene, clause: Clause): boolean =>
  /^stand(?: in)?$/.test(clause.lemma) &&
  tagOf(tree, clause.head) === 'VBG' &&
  (clause.link === 'advcl' || low(tree, clause.head + 1) === 'in')

/** `did not object to strikes on Velm`: who lets a deed pass says nothing of whom it is done to. */
const isUnopposed = (clause: Clause, frame: Frame, reached: Reached): boolean =>
  clause.negator >= 0 && frame.sign < 0 && reached.sign > 0

/** `forbids Norlanders to trade with Estia`, `advised Norlanders against travel`: a people, not its state. */
const isPublic = ({ tree }: Scene, clause: Clause, { actor, token }: Party): boolean =>
  actor.startsWith('state:') &&
  tagOf(tree, token) === 'NNPS' &&
  kidsBy(tree, token, 'det', 'amod', 'compound').length === 0 &&
  (clause.obliques.some((o) => o.prep === 'against') ||
    kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'advcl').some((k) => isInfinitive(tree, k)))

/** Nouns of what those who are named in it do themselves, or of what is told of them. */
export const isContentOf = ({ tree, cues }: Scene, noun: number, clause: number): boolean =>
  isOf(cues, 'claim-word', lemmaOf(tree, noun)) &&
  (prepositionOf(tree, clause) === 'that' ||
    (tree.tokens[clause]?.deprel === 'acl' && low(tree, noun + 1) === 'that'))
