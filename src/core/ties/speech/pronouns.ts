import type { ActorId, LocatedMention } from '../../model.ts'
import type { Clause } from '../clauses/clause.ts'
import { kidsBy, low, relation } from '../clauses/tree.ts'
import { partiesAt, partiesOf } from '../parties/index.ts'
import type { MentionsAt } from '../parties/mentions.ts'
import type { Party } from '../parties/party.ts'
import type { Scene } from '../scene.ts'
import type { Speech } from './index.ts'
import { ownerOf } from './owning.ts'
import { sayerAbove, servedBy } from './sayer.ts'

/**
 * Pronouns that nobody has found an antecedent for and whose own sentence, or the one before, tells it.
 *
 *   Norland said *it* would arm Velm                    who speaks of what it does itself
 *   Norland's envoy says *it* will arm Velm             whom the speaker serves
 *   Norland left because *it* feared Kade               who acts in the clause around it
 *   Norland armed the rebels when *they* rose           whom it is done to: Norland is not several
 *   "No," Norland's coast guard said. *It* blamed Velm  who spoke, or acted, in the sentence before
 *   The rebels fled. Norland shelled *their* camps      of the group before that is not the one that acts
 *   Norland condemned Estia for *its* raids             whom a charge falls on
 */
export const withPronouns = (scene: Scene, speech: Speech): Scene => {
  const found = new Map<number, readonly LocatedMention[]>()
  const mentionsAt: MentionsAt = (token) => {
    return found.get(token) ?? scene.mentionsAt(token)
  }
  const filled: Scene = { ...scene, mentionsAt }
  scene.tree.tokens.forEach((_, i) => {
    const fits = agreement(low(scene.tree, i))
    if (!fits || speech.quoted(i)) return
    const owns = OWNING.test(low(scene.tree, i))
    const known = scene.mentionsAt(i).length > 0
    const searches = known ? [nearestOf] : owns && low(scene.tree, i) !== 'their' ? [] : SEARCHES
    for (const search of owns ? [ownerOf, ...(known ? [] : searches)] : searches) {
      const actors = new Set(
        search(filled, i)
          .filter(fits)
          .map((p) => p.actor),
      )
      if (actors.size === 0) continue
      found.set(
        i,
        [...actors].map((actor) => mentionOf(scene, i, actor)),
      )
      return
    }
  })
  return found.size === 0 ? scene : filled
}

const JUDGING = /^(?:accuse|blame|regard|consider|see|call|hold|suspect|deem|brand|label|view|describe)$/

/**
 * Pronouns whose own sentence tells better who they are than what was told before it.
 *
 *   Norland said Kade could not win without Estia, which *it* accused of fraud      who the sentence is of
 *   used by Norland's guard and groups *it* supports                                whom they stand beside
 */
const nearestOf: Search = (scene, i) => {
  const { tree } = scene
  const verb = tree.tokens[i]?.head ?? -1
  if (relation(tree, i) !== 'nsubj' || tree.tokens[verb]?.deprel !== 'acl:relcl') return []
  const noun = tree.tokens[verb]?.head ?? -1
  if (low(tree, i - 1) === 'which' && JUDGING.test(scene.clauses.get(verb)?.lemma ?? '')) {
    // who said it, in what is told of others
    return before(scene, sayerAbove(scene, noun), i)
  }
  return relation(tree, noun) === 'conj' && noun === i - 1
    ? partiesAt(scene, tree.tokens[noun]?.head ?? -1)
    : []
}

const OWNING = /^(?:its|his|her|their)$/

const agreement = (word: string): ((party: Party) => boolean) | null => {
  if (/^(?:he|she)$/.test(word)) return ({ actor }) => actor.startsWith('figure:')
  if (/^(?:his|her)$/.test(word)) return ({ actor }) => actor.startsWith('figure:')
  if (/^its?$/.test(word)) return ({ actor }) => !actor.startsWith('figure:')
  if (/^(?:they|their)$/.test(word)) return ({ actor }) => /^(?:group|organization):/.test(actor)
  return null
}

type Search = (scene: Scene, i: number) => readonly Party[]

/** The clause around the one that a pronoun is the subject of. */
const around = (
  { tree, clauses }: Scene,
  i: number,
): { readonly clause: Clause; readonly link: string } | null => {
  if (relation(tree, i) !== 'nsubj') return null
  let at = tree.tokens[i]?.head ?? -1
  // what is set beside a clause is told on like it
  while (relation(tree, at) === 'conj') at = tree.tokens[at]?.head ?? -1
  const clause = clauses.get(tree.tokens[at]?.head ?? -1)
  const link = relation(tree, at)
  return clause?.kind === 'verb' && /^(?:ccomp|advcl)$/.test(link) ? { clause, link } : null
}

/** Who says, or acts around, the clause that a pronoun is the subject of. */
const actingAround: Search = (scene, i) => {
  const over = around(scene, i)
  if (!over || (over.link === 'ccomp' && scene.cues.effects.get(over.clause.lemma) === undefined)) return []
  return before(scene, over.clause.subjects, i)
}

/** `armed the rebels when they rose` */
const sufferingAround: Search = (scene, i) => {
  const over = around(scene, i)
  return low(scene.tree, i) === 'they' && over?.link === 'advcl' ? before(scene, over.clause.objects, i) : []
}

/** Who spoke or acted in the sentence before, for the subject of a sentence. */
const actingBefore: Search = ({ tree, before: last }, i) => {
  const verb = tree.tokens[i]?.head ?? -1
  if (!last || relation(tree, i) !== 'nsubj' || relation(tree, verb) !== 'root') return []
  return last.tree.sentence.heading ? [] : onlyOne(mainSubjects(last))
}

/** `The rebels fled. Norland shelled *their* camps.` */
const ownersBefore: Search = (scene, i) => {
  const { tree, before: last } = scene
  if (!last || last.tree.sentence.heading || tree.tokens[i]?.deprel !== 'nmod:poss') return []
  const here = new Set(
    [...scene.clauses.values()]
      .flatMap((c) => c.subjects)
      .flatMap((s) => partiesAt(scene, s).map((p) => p.actor)),
  )
  return here.size === 0 ? [] : onlyOne(mainSubjects(last).filter((p) => !here.has(p.actor)))
}

/** Subjects of the highest verb, of saying or of doing. */
const mainSubjects = (scene: Scene): readonly Party[] => {
  const main = [...scene.clauses.values()].find(
    (c) => c.kind === 'verb' && relation(scene.tree, c.head) === 'root',
  )
  return main ? partiesOf(scene, main.surface) : []
}

const onlyOne = (parties: readonly Party[]): readonly Party[] =>
  new Set(parties.map((p) => p.actor)).size === 1 ? parties : []

const SEARCHES: readonly Search[] = [nearestOf, actingAround, sufferingAround, actingBefore, ownersBefore]

const before = (scene: Scene, tokens: readonly number[], i: number): readonly Party[] =>
  tokens
    .filter((t) => t < i && kidsBy(scene.tree, t, 'conj').every((k) => k !== i))
    .flatMap((t) => [...partiesAt(scene, t), ...servedBy(scene, t)])

const mentionOf = (scene: Scene, token: number, actor: ActorId): LocatedMention => {
  const { start = 0, end = 0, text = '' } = scene.tree.tokens[token] ?? {}
  const sentence = scene.tree.sentence.index
  return { actor, start, end, text, via: 'pronoun', sentence, head: token, from: token, to: token + 1 }
}
