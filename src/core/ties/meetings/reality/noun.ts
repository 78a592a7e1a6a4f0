import { kidsBy, lemmaOf, low, prepositionOf, type Tree } from '../../clauses/tree.ts'
import { hasOwnSubject } from '../nouns/around.ts'
import type { Reality } from '../report.ts'
import type { Scene } from '../scene.ts'
import { HAPPENING, underVerb } from './governed.ts'
import { realityOf } from './verb.ts'

/** Reality of a meeting named by a noun: its adjectives, then the verb it depends on. */
export function realityOfNoun(scene: Scene, noun: number): Reality | null {
  const { tree, cues } = scene
  for (const kid of kidsBy(tree, noun, 'amod', 'compound', 'acl', 'advmod', 'det')) {
    const word = low(tree, kid)
    const lemma = lemmaOf(tree, kid)
    if (word === 'no') return 'none'
    const before = kid < noun
    if (before && cues.adjective('suspended', word)) return 'suspended'
    if (before && cues.adjective('planned', word)) return didNotHappen(scene, noun) ? 'none' : 'planned'
    if (before && cues.adjective('open', word)) return 'hypothetical'
    if (kid > noun && /^acl/.test(tree.tokens[kid]?.deprel ?? '')) {
      if (cues.verb('suspend', lemma)) return 'suspended'
      if (/^(?:schedule|plan|set|slate|due|expect)$/.test(lemma)) return 'planned'
      const own = hasOwnSubject(scene, kid) ? null : realityOf(scene, kid)
      if (own && (cues.verb('hold', lemma) || cues.verb('occur', lemma))) return own
    }
  }
  return asPredicate(scene, noun) ?? byGovernor(scene, noun)
}

/** "the next step should be a meeting of both", "the outcome could be a summit" */
function asPredicate({ tree }: Scene, noun: number): Reality | null {
  const copula = kidsBy(tree, noun, 'cop')[0]
  if (copula === undefined) return null
  const modal = kidsBy(tree, noun, 'aux').find((kid) => tree.tokens[kid]?.xpos === 'MD')
  // "it was their first meeting since"
  if (modal === undefined)
    return /^(?:was|were)$/.test(low(tree, copula)) && !isDenied(tree, noun) ? 'held' : null
  return /^(?:will|shall|'ll|’ll)$/.test(low(tree, modal)) ? 'planned' : 'hypothetical'
}

const isDenied = (tree: Tree, noun: number): boolean =>
  kidsBy(tree, noun, 'advmod', 'det').some((kid) => /^(?:not|n['’]t|never|no)$/.test(low(tree, kid)))

/** "the planned meeting did not take place" */
const didNotHappen = (scene: Scene, noun: number): boolean => {
  const token = scene.tree.tokens[noun]
  const governor = scene.clauseAt(token?.head ?? -1)
  return (
    token?.deprel.startsWith('nsubj') === true &&
    governor !== undefined &&
    governor.negator >= 0 &&
    HAPPENING.test(governor.lemma)
  )
}

const PREPARED = /^(?:invitation|preparation|plan|groundwork|venue|agenda|schedule|date)$/
const WISHED =
  /^(?:idea|proposal|call|possibility|prospect|chance|hope|offer|way|condition|basis|demand|push|bid|need|request|appeal|support)$/
const BROKEN_OFF = /^(?:suspension|collapse|cancellation|breakdown|postponement)$/
const AHEAD = /^(?:before|ahead of|until|prior to|pending)$/

/** What the word above a meeting's noun makes of it: "before the talks", "an invitation to talks", "suspended the talks". */
function byGovernor(scene: Scene, noun: number): Reality | null {
  const { tree } = scene
  const token = tree.tokens[noun]
  if (!token || token.head < 0) return null
  if (token.deprel === 'appos') return byGovernor(scene, token.head)
  if (AHEAD.test(prepositionOf(tree, noun)) || low(tree, token.head) === 'ahead') return 'planned'
  const governor = scene.clauseAt(token.head)
  return governor?.kind === 'verb' ? underVerb(scene, noun, governor) : underNoun(scene, noun, token.head)
}

/** "an invitation to talks", "the prospect of talks", "a round of the talks" */
function underNoun(scene: Scene, noun: number, head: number): Reality | null {
  const { tree, cues } = scene
  const lemma = lemmaOf(tree, head)
  const open = kidsBy(tree, head, 'amod').some((kid) => cues.adjective('open', low(tree, kid)))
  // "was on the agenda during the meeting"
  if (lemma === 'agenda' && !/^(?:for|ahead of)$/.test(prepositionOf(tree, noun))) return null
  if (PREPARED.test(lemma)) return open ? 'hypothetical' : 'planned'
  if (WISHED.test(lemma)) return 'hypothetical'
  if (BROKEN_OFF.test(lemma)) return 'suspended'
  const isPart = cues.noun('round', lemma) || cues.noun('event', lemma) || cues.noun('visit', lemma)
  return isPart || tree.tokens[noun]?.deprel === 'conj' ? realityOfNoun(scene, head) : null
}
