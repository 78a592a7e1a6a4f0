import { kidsBy, kidsOf, lemmaOf, low, relation, type Tree, tagOf } from './tree.ts'

/** `Norland called for …`, `appealed to …`: without an auxiliary, verbs with these prepositions are active. */
const isIntransitive = (tree: Tree, verb: number): boolean =>
  /^(?:call|appeal|vote|agree|respond|react|refer|object|insist)$/.test(lemmaOf(tree, verb)) &&
  kidsBy(tree, verb, 'aux').length === 0 &&
  /^(?:for|on|to|with|against|from)$/.test(low(tree, verb + 1))

const SUFFERED =
  /^(?:kill|wound|injure|hurt|arrest|detain|jail|kidnap|abduct|expel|deport|murder|assassinate|capture|accuse|charge|sentence|ambush|free|release|evacuate)$/

/** `Kade is in hiding, *branded* a traitor by Norland`: what has an agent and no subject is no active verb. */
const hasAgent = (tree: Tree, verb: number): boolean =>
  relation(tree, verb) === 'conj' &&
  kidsBy(tree, verb, 'nsubj', 'aux').length === 0 &&
  kidsOf(tree, verb).some((k) => tree.tokens[k]?.deprel === 'obl:agent')

/**
 * Whether a verb stands in the passive: `was accused`, `got accused`, `the group backed by Norland`, `Saudi-backed`.
 * A second passive verb may leave its auxiliary to the first: `was accused and condemned`.
 */
export const isPassive = (tree: Tree, verb: number, depth = 0): boolean => {
  const tag = tagOf(tree, verb)
  if ((tag !== 'VBN' && tag !== 'VBD' && tag !== 'JJ') || isIntransitive(tree, verb)) return false
  // a past tense without an auxiliary is active, whatever its subject is called: `Morov called on Estia`
  const marks = tag === 'VBD' ? /^aux:pass$/ : /^(?:nsubj|aux|csubj):pass$/
  if (kidsOf(tree, verb).some((k) => marks.test(tree.tokens[k]?.deprel ?? ''))) return true
  if (kidsBy(tree, verb, 'aux').some((k) => lemmaOf(tree, k) === 'have')) return false
  // `Two Estian soldiers killed in ambush`: a headline leaves the auxiliary out
  if (
    tag === 'VBD' &&
    SUFFERED.test(lemmaOf(tree, verb)) &&
    kidsOf(tree, verb).some((k) => tree.tokens[k]?.deprel === 'nsubj:pass') &&
    kidsBy(tree, verb, 'obj').length === 0
  )
    return true
  const rel = tree.tokens[verb]?.deprel ?? ''
  // `the army, helped by Norland,`: a past tense that describes a noun is a participle
  // `a rebel-claimed attack`
  if (tag === 'VBD' && rel === 'amod' && low(tree, verb - 1) === '-') return true
  if (tag === 'VBD' && rel === 'acl' && kidsBy(tree, verb, 'nsubj', 'obj').length === 0) return true
  if (tag === 'VBN' && kidsBy(tree, verb, 'nsubj').length === 0) {
    if (rel === 'acl' || rel === 'amod') return true
    if (rel === 'advcl' && kidsBy(tree, verb, 'aux', 'obj').length === 0) return true
    // `wants Estia punished`
    const above = lemmaOf(tree, tree.tokens[verb]?.head ?? -1)
    if (
      rel === 'xcomp' &&
      /^(?:want|prefer|need)$/.test(above) &&
      kidsBy(tree, verb, 'aux', 'obj').length === 0
    )
      return lemmaOf(tree, verb) !== 'go'
  }
  const head = tree.tokens[verb]?.head ?? -1
  if (hasAgent(tree, verb)) return true
  return (
    rel === 'conj' &&
    tag === 'VBN' &&
    head >= 0 &&
    depth < 4 &&
    kidsBy(tree, verb, 'nsubj', 'aux', 'obj').length === 0 &&
    /^(?:VERB|ADJ)$/.test(tree.tokens[head]?.upos ?? '') &&
    relation(tree, head) !== 'nmod' &&
    isPassive(tree, head, depth + 1)
  )
}
