import { chargeOver } from '../clauses/charged.ts'
import type { Clause } from '../clauses/clause.ts'
import { isInfinitive } from '../clauses/modality.ts'
import {
  classOf,
  coordinated,
  kidsBy,
  lemmaOf,
  low,
  prepositionOf,
  type Tree,
  tagOf,
} from '../clauses/tree.ts'
import type { Need, Slot } from '../cues/frame.ts'
import { hasWord } from '../cues/index.ts'

/** The tokens that fill a slot of a clause, clauses among them: `accused Estia *of arming*`, `wants Estia *to arm*`. */
export const fillers = (tree: Tree, clause: Clause, slot: Slot): readonly number[] => {
  switch (slot) {
    case 'subject':
      return clause.subjects
    case 'object':
      return [...clause.objects.flatMap((o) => whatDone(tree, o)), ...howDone(tree, clause)]
    case 'indirect':
      return clause.indirect
    case 'xcomp':
      return [...kidsBy(tree, clause.head, slot), ...allowed(tree, clause)]
    case 'ccomp':
      return kidsBy(tree, clause.head, slot)
    case 'poss':
      // `Kade's arrest of Morov`: whose it is does it
      return clause.obliques.some((o) => o.prep === 'of')
        ? []
        : kidsBy(tree, clause.head, 'nmod:poss').flatMap((k) => coordinated(tree, k))
    case 'object.of':
      return clause.objects.flatMap((o) =>
        kidsBy(tree, o, 'nmod')
          .filter((k) => prepositionOf(tree, k) === 'of')
          .flatMap((k) => coordinated(tree, k)),
      )
    case 'object.poss':
      return clause.objects.flatMap((o) => kidsBy(tree, o, 'nmod:poss')).flatMap((k) => coordinated(tree, k))
    case 'against':
      return againstWhom(tree, clause)
    default:
      return [
        ...clause.obliques
          .filter(
            (o) =>
              o.prep === slot &&
              isBehind(clause, o.head, slot) &&
              !isSide(tree, o.head, slot) &&
              !isAbsolute(tree, o.head, slot),
          )
          .map((o) => o.head),
        ...(clause.kind === 'noun' ? besideNoun(tree, clause, slot) : ofObject(tree, clause, slot)),
        ...kidsBy(tree, clause.head, 'advcl', 'acl').filter(
          (k) =>
            (prepositionOf(tree, k) === slot && !isAbsolute(tree, k, slot)) ||
            (slot === 'when' && kidsBy(tree, k, 'advmod').some((w) => low(tree, w) === slot)),
        ),
      ]
  }
}

/** `permitted the rebels *to operate* from its soil`: what is allowed, taken for a purpose. */
const allowed = (tree: Tree, clause: Clause): readonly number[] =>
  /^(?:permit|allow|enable|authori[sz]e)$/.test(clause.lemma) && !clause.passive && clause.objects.length > 0
    ? kidsBy(tree, clause.head, 'advcl').filter((k) => isInfinitive(tree, k))
    : []

/** `praised how *Estia handled* the crisis`, `condemned what *Estia did*`: the deed in place of its pronoun. */
const whatDone = (tree: Tree, object: number): readonly number[] => {
  if (!/^(?:how|what)$/.test(low(tree, object))) return [object]
  const deeds = kidsBy(tree, object, 'acl', 'advcl').filter((k) => kidsBy(tree, k, 'nsubj').length > 0)
  const done = deeds.filter((k) => low(tree, object) === 'how' || lemmaOf(tree, k) === 'do')
  return done.length > 0 ? done : [object]
}

/** `criticised *how Kade handled* the crisis`, `questioned *whether Kade is fit*` */
const howDone = (tree: Tree, clause: Clause): readonly number[] =>
  kidsBy(tree, clause.head, 'ccomp', 'advcl').filter(
    (k) =>
      k > clause.head &&
      (kidsBy(tree, k, 'advmod').some((h) => h < k && /^(?:how|why)$/.test(low(tree, h))) ||
        (clause.lemma === 'question' && kidsBy(tree, k, 'mark').some((h) => low(tree, h) === 'whether'))),
  )

/** `The army, with the militia, broke through`: what goes along with the subject stands before the verb. */
const isBehind = (clause: Clause, token: number, slot: Slot): boolean =>
  !/^(?:with|on|at)$/.test(slot) ||
  clause.kind !== 'verb' ||
  token > clause.head ||
  clause.link === 'acl:relcl'

/** `stood by Estia, with Velm protesting`: a scene beside it, no companion. */
const isAbsolute = (tree: Tree, token: number, slot: Slot): boolean =>
  slot === 'with' &&
  (kidsBy(tree, token, 'acl').some(
    (k) => tagOf(tree, k) === 'VBG' && k > token && prepositionOf(tree, k) === '',
  ) ||
    (tagOf(tree, token) === 'VBG' && kidsBy(tree, token, 'nsubj').length > 0))

/** `joined the battle on the side of Estia`, `fights at Estia's bidding`: nobody fights a side or a bidding. */
export const isSide = (tree: Tree, token: number, slot: Slot): boolean =>
  (/^(?:on|by|at)$/.test(slot) && lemmaOf(tree, token) === 'side') ||
  (slot === 'at' && /^(?:bidding|behest|request|invitation|insistence|urging)$/.test(lemmaOf(tree, token)))

/** `against` seldom hangs where it belongs: `filed a suit in a court in Velm against Estia`. */
const againstWhom = (tree: Tree, clause: Clause): readonly number[] => {
  const own = clause.obliques.filter((o) => o.prep === 'against').map((o) => o.head)
  if (own.length > 0) return own
  const near = clause.kind === 'noun' ? besideNoun(tree, clause, 'against') : []
  if (near.length > 0) return near
  const open = [
    ...clause.objects,
    ...clause.obliques.filter((o) => !isGround(tree, o.prep, o.head)).map((o) => o.head),
  ].map((i) => ({ i, depth: 0 }))
  for (let next = open.shift(); next; next = open.shift())
    for (const k of kidsBy(tree, next.i, 'nmod', 'obl').filter((k) => k > clause.head)) {
      if (prepositionOf(tree, k) === 'against') return coordinated(tree, k)
      if (next.depth < 3 && !isGround(tree, prepositionOf(tree, k), k))
        open.push({ i: k, depth: next.depth + 1 })
    }
  return []
}

/** `sanctioned Estia for its part in the war against Velm`: what it is over is another deed. */
const isGround = (tree: Tree, prep: string, noun: number): boolean =>
  /^(?:over|because of|despite)\b|^for (?:role|part|involvement|share|support|hand|complicity)\b/.test(
    prep,
  ) ||
  (prep === 'for' && kidsBy(tree, noun, 'nmod:poss').some((k) => tagOf(tree, k) === 'PRP$'))

const REVERSAL = /^(?:end|halt|stop|cessation|lifting|suspension|freeze|cut|ban)$/

/** `voiced doubts about Estia`, `announced a package of aid for Estia`: the phrase may hang on the object, or one lower. */
const ofObject = (tree: Tree, clause: Clause, slot: Slot): readonly number[] => {
  if (clause.kind !== 'verb') return []
  const inside = (noun: number): readonly number[] =>
    kidsBy(tree, noun, 'nmod').filter((k) => prepositionOf(tree, k) === slot)
  // in `demanded an end to the siege` the siege is reached through its end
  const near = clause.objects.filter((o) => !REVERSAL.test(lemmaOf(tree, o))).flatMap(inside)
  const found =
    near.length > 0 || slot === 'of'
      ? near
      : clause.objects
          .flatMap((o) =>
            kidsBy(tree, o, 'nmod').filter((k) => /^(?:of|in|for)$/.test(prepositionOf(tree, k))),
          )
          // `laid the blame for the death of its men on Estia`
          .flatMap((k) => [k, ...kidsBy(tree, k, 'nmod').filter((n) => prepositionOf(tree, n) === 'of')])
          .flatMap(inside)
  return found.flatMap((k) => coordinated(tree, k))
}

/** `advocated for closer ties with Estia`: the phrase may hang on the verb though it goes with the noun before it. */
const besideNoun = (tree: Tree, clause: Clause, slot: Slot): readonly number[] => {
  // `accused Estia of genocide against the settlers`
  const charge = clause.link === 'nmod' ? chargeOver(tree, clause.head) : -1
  if (charge >= 0)
    return kidsBy(tree, charge, 'obl')
      .filter((k) => k > clause.head && prepositionOf(tree, k) === slot)
      .flatMap((k) => coordinated(tree, k))
  if (
    clause.obliques.some((o) => o.prep === slot) ||
    clause.governor < 0 ||
    !/^(?:obj|obl|nsubj:pass)$/.test(clause.link)
  )
    return []
  // `after his threat rebels marched against Estia`: what stands behind the verb goes with the verb
  const after = kidsBy(tree, clause.governor, 'obl', 'nmod').filter(
    (k) => k > clause.head && (clause.head > clause.governor || k < clause.governor || clause.link !== 'obl'),
  )
  const next = after[0]
  return next !== undefined && prepositionOf(tree, next) === slot && !isSide(tree, next, slot)
    ? coordinated(tree, next)
    : []
}

/** Whether a clause has what a frame needs: `to if object=arms` needs arms as its object. */
export const meets = (tree: Tree, clause: Clause, need: Need | null): boolean => {
  if (!need) return true
  const here = needed(tree, clause, need.slot)
  if (need.words.has('*')) return here.length > 0
  if (need.words.has('-')) return here.length === 0
  if (need.words.has('Name') && here.some((i) => classOf(tree, i) === 'PROPN')) return true
  return here.some(
    (i) =>
      hasWord(need.words, lemmaOf(tree, i)) || need.words.has(low(tree, i)) || hasPart(tree, i, need.words),
  )
}

/** The tokens in which a frame looks for the words that it needs. */
const needed = (tree: Tree, clause: Clause, slot: Slot): readonly number[] => {
  if (slot === 'advmod') return kidsBy(tree, clause.head, 'advmod')
  if (slot === 'oblique') return clause.obliques.map((o) => o.head)
  if (slot === 'infinitive')
    return kidsBy(tree, clause.head, 'xcomp', 'advcl').filter((k) => isInfinitive(tree, k))
  if (slot === 'xcomp') {
    // in `called the invasion a mistake` the invasion is not what it is called
    const objects = kidsBy(tree, clause.head, 'obj')
    return [
      // `calling the account a lie`: the parser may set the name that is given beside the thing named
      ...objects.flatMap((o) => kidsBy(tree, o, 'appos', 'nmod').filter((k) => isBare(tree, o, k))),
      ...kidsBy(tree, clause.head, 'xcomp', 'ccomp', 'obl'),
      ...(clause.passive ? objects : objects.slice(1)),
    ]
  }
  return fillers(tree, clause, slot)
}

/** `the account | a lie`: with neither comma nor preposition between them. */
const isBare = (tree: Tree, named: number, name: number): boolean => {
  const first = Math.min(name, ...kidsBy(tree, name, 'det', 'amod', 'advmod'))
  return name > named && first === named + 1 && prepositionOf(tree, name) === ''
}

const PERSONNEL =
  /^(?:minister|chief|secretary|official|envoy|expert|inspector|advis[eo]r|dealer|operator|specialist|engineer|analyst|team|delegation|mission|attach[eé]|officer|commander|worker|broker|trader|smuggler|maker|manufacturer|designer|instructor|trainer)s?$/

/** `billions of dollars in aid`, `a shipment of arms`, `military aid packages`: the telling word stands beside the head. */
const hasPart = (tree: Tree, noun: number, words: ReadonlySet<string>): boolean =>
  !/^(?:end|halt|suspension|cut|reduction|freeze|deadline|statement|look|way|chance)$/.test(
    lemmaOf(tree, noun),
  ) &&
  // `sent its defence minister`, `sent weapons inspectors`: nobody is armed with them
  !PERSONNEL.test(lemmaOf(tree, noun)) &&
  [
    ...kidsBy(tree, noun, 'compound', 'nmod', 'amod'),
    // one of the worst leaders
    ...(lemmaOf(tree, noun) === 'one'
      ? kidsBy(tree, noun, 'nmod').flatMap((k) => kidsBy(tree, k, 'amod'))
      : []),
    // thousands of tonnes of fuel
    ...kidsBy(tree, noun, 'nmod')
      .filter((k) => isMeasure(tree, noun) && prepositionOf(tree, k) === 'of')
      .flatMap((k) => kidsBy(tree, k, 'nmod')),
  ].some((k) => hasWord(words, lemmaOf(tree, k)) && /^(?:of|in|)$/.test(prepositionOf(tree, k)))

const isMeasure = (tree: Tree, noun: number): boolean =>
  /^(?:thousand|hundred|dozen|score|million|ten|shipment|consignment|delivery|load|most|some|lot|number|amount|bulk|part)s?$/.test(
    lemmaOf(tree, noun),
  )
