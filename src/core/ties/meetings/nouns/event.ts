import { coordinated, kidsBy, lemmaOf, low, prepositionOf, tagOf } from '../../clauses/tree.ts'
import type { Party, Scene } from '../scene.ts'
import { allDelegates, delegates, listed } from '../who/delegates.ts'
import { isBacker } from '../who/owners.ts'
import { listedFrom } from '../who/roll-call.ts'

const NO_MEETING = /^(?:news|press|video|court|training|photo)$/

/** Whether a token names a meeting: "talks", "summit", "phone call", "visit"; not "press conference", "there was talk". */
export function isEvent(scene: Scene, token: number): boolean {
  const { tree, cues } = scene
  if (!/^(?:NOUN|PROPN)$/.test(tree.tokens[token]?.upos ?? '')) return false
  if (
    scene.mentions.some((mention) => mention.from <= token && token < mention.to && mention.via !== 'nominal')
  )
    return false
  // "mini-summit"
  const lemma = lemmaOf(tree, token).replace(/^mini-/, '')
  const word = low(tree, token).replace(/^mini-/, '')
  if (!cues.noun('event', lemma) && !cues.noun('event', word))
    return isCall(scene, token) || isVisit(scene, token) || isRound(scene, token)
  // the legislature, not a gathering
  if (
    /^(?:congress|assembly|convention|forum)$/.test(lemma) &&
    /^\p{Lu}/u.test(tree.tokens[token]?.text ?? '')
  )
    return false
  // a public, unless one has it with somebody
  if (lemma === 'audience' && withs(scene, token).length === 0) return false
  if (word === 'talk' && !isTalk(scene, token)) return false
  if (lemma === 'talk' && tagOf(tree, token) === 'VB') return false
  // "told reporters during a briefing"
  if (lemma === 'briefing' && isForPress(scene, token)) return false
  // "the proper course was dialogue"
  if (word === 'dialogue' && kidsBy(tree, token, 'cop').length > 0) return false
  const beside = kidsBy(tree, token, 'compound', 'amod').map((kid) => low(tree, kid))
  return (
    !beside.some((word) => NO_MEETING.test(word)) ||
    beside.includes('joint') ||
    facesPressTogether(scene, token)
  )
}

const isForPress = (scene: Scene, token: number): boolean => {
  const clause = scene.clauseAt(scene.tree.tokens[token]?.head ?? -1)
  return [...(clause?.objects ?? []), ...(clause?.indirect ?? [])].some((object) =>
    /^(?:reporter|journalist|press|media|newsman)$/.test(lemmaOf(scene.tree, object)),
  )
}

/** "Morov and Duro held a press conference": two who face the press together have met. */
function facesPressTogether(scene: Scene, token: number): boolean {
  if (withs(scene, token).length > 0) return true
  const clause = scene.clauseAt(scene.tree.tokens[token]?.head ?? -1)
  return (
    clause !== undefined &&
    /^(?:hold|give)$/.test(clause.lemma) &&
    // "held separate press conferences"
    !kidsBy(scene.tree, token, 'amod').some((kid) => /^(?:separate|own)$/.test(low(scene.tree, kid))) &&
    allDelegates(scene, clause.subjects).length > 1
  )
}

/** "a phone call with Morov", "a call between Morov and Dane"; not "a call for peace". */
export function isCall(scene: Scene, token: number): boolean {
  const { tree } = scene
  if (!/^(?:call|phone|talk|conversation|conference)$/.test(lemmaOf(tree, token))) return false
  if (isOnLine(scene, token)) return true
  return /^(?:call|phone)$/.test(lemmaOf(tree, token)) && withs(scene, token).length > 0
}

/** "a further round is expected", "the first one" of talks told before; not "a second round of sanctions", "the first round of voting". */
export function isRound({ tree, sentence }: Scene, token: number): boolean {
  if (tree.tokens[token]?.lemma !== 'round') return false
  const which = kidsBy(tree, token, 'amod', 'det').some((kid) => WHICH.test(low(tree, kid)))
  const own = kidsBy(tree, token, 'compound', 'nmod:poss').length > 0
  const topic = kidsBy(tree, token, 'nmod').some((kid) => prepositionOf(tree, kid) === 'of')
  return which && !own && !topic && !sentence.tokens.some(({ text }) => VOTE.test(text))
}

const WHICH =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|next|new|another|further|previous|earlier|last|latest|final|this)$/

const VOTE =
  /^(?:votes?|voted|voting|voters?|elections?|elected|ballots?|polls?|runoff|sanctions|fighting|strikes|shelling)$/i

/** "had a brief talk with Morov", "held a phone talk"; not "there was talk of war". */
const isTalk = (scene: Scene, token: number): boolean => {
  const held = /^(?:hold|have)$/.test(scene.clauseAt(scene.tree.tokens[token]?.head ?? -1)?.lemma ?? '')
  const one = kidsBy(scene.tree, token, 'det').length > 0
  return isOnLine(scene, token) || (one && (held || withs(scene, token).length > 0))
}

const isOnLine = ({ tree }: Scene, token: number): boolean =>
  kidsBy(tree, token, 'compound', 'amod').some((kid) =>
    /^(?:phone|telephone|video|conference)$/.test(low(tree, kid)),
  )

export const isVisit = (scene: Scene, token: number): boolean =>
  scene.cues.noun('visit', lemmaOf(scene.tree, token))

const phrases = (scene: Scene, token: number, prepositions: RegExp): readonly number[] =>
  kidsBy(scene.tree, token, 'nmod', 'obl').filter((kid) => prepositions.test(prepositionOf(scene.tree, kid)))

/** "a series of meetings in Velm with Estia": what follows may hang on the series. */
const roundOf = ({ tree, cues }: Scene, token: number): readonly number[] => {
  const head = tree.tokens[token]?.head ?? -1
  const round = head >= 0 && prepositionOf(tree, token) === 'of' && cues.noun('round', lemmaOf(tree, head))
  return round ? [head] : []
}

/** "talks with Estia and its allies" */
export function withs(scene: Scene, token: number): readonly Party[] {
  const own = [token, ...roundOf(scene, token)]
  // "talks in Velm with Estia": the parser may hang the guest on the place
  const places = own
    .flatMap((one) => kidsBy(scene.tree, one, 'nmod', 'obl'))
    .filter((kid) => scene.places.some(({ head }) => head === kid))
  return [...own, ...places]
    .flatMap((one) => phrases(scene, one, /^with$/))
    .flatMap((kid) => behindWord(scene, kid, 'with'))
}

/** "with his Estian counterpart Ana Duro and mediator Lena Brandt": by the tree, and by the words where they begin alike. */
function behindWord(scene: Scene, token: number, preposition: string): readonly Party[] {
  const own = listed(scene, token)
  const word = kidsBy(scene.tree, token, 'case').find((kid) => low(scene.tree, kid) === preposition)
  const told = word === undefined || own.length === 0 ? [] : listedFrom(scene, word + 1)
  const [first] = told
  return first === undefined || first.actor !== own[0]?.actor
    ? own
    : [
        ...own,
        ...told.filter(({ actor }) => actor.startsWith('figure:') && !own.some((one) => one.actor === actor)),
      ]
}

/** "between Norland and Estia", "among the four", "involving Estia", "of the two ministers" */
export function among(scene: Scene, token: number): readonly Party[] {
  const { tree } = scene
  // "rounds held in Velm between Norland and Estia"
  const held = kidsBy(tree, token, 'acl').filter((kid) =>
    /^(?:hold|convene|conduct|schedule|plan|set|expect)$/.test(lemmaOf(tree, kid)),
  )
  const hung = held
    .flatMap((kid) => [kid, ...kidsBy(tree, kid, 'obl')])
    .flatMap((kid) => phrases(scene, kid, /^between$/))
  const between = [
    ...phrases(scene, token, /^(?:between|among|amongst|involving|including)$/),
    ...hung,
  ].flatMap((kid) => {
    const named = behindWord(scene, kid, 'between')
    return named.length === 0 && low(tree, kid) === 'them' ? others(scene, kid) : named
  })
  // "chairing talks between them": hung on the verb
  const them = (scene.clauseAt(tree.tokens[token]?.head ?? -1)?.obliques ?? [])
    .filter(({ prep, head }) => prep === 'between' && low(tree, head) === 'them')
    .flatMap(({ head }) => (listed(scene, head).length === 0 ? others(scene, head) : []))
  const ofWhom = phrases(scene, token, /^of$/).flatMap((kid) => coordinated(tree, kid))
  const of = ofWhom
    .filter((kid) => ofWhom.length > 1 || gathers(scene, kid))
    .flatMap((kid) => delegates(scene, kid))
  const clause = kidsBy(tree, token, 'acl').flatMap((kid) =>
    /^(?:involve|include|comprise|gather|group|unite|bring|draw|assemble)$/.test(lemmaOf(tree, kid))
      ? allDelegates(scene, scene.clauseAt(kid)?.objects ?? [])
      : [],
  )
  const by =
    lemmaOf(tree, token) === 'briefing'
      ? phrases(scene, token, /^(?:by|from)$/).flatMap((kid) => listed(scene, kid))
      : []
  return [...between, ...them, ...of, ...clause, ...by]
}

/** "Norland and Estia have agreed, he said after talks between them": those who do something together before. */
function others(scene: Scene, pronoun: number): readonly Party[] {
  for (const clause of [...scene.clauses].reverse()) {
    if (clause.kind !== 'verb' || clause.head > pronoun) continue
    const parties = allDelegates(scene, clause.subjects)
    if (parties.length > 1) return parties
  }
  return []
}

/** "a meeting of the council", "of the foreign ministers of Norland and Estia"; not "the conference of Velm". */
const gathers = (scene: Scene, token: number): boolean =>
  scene.cues.noun('delegate', lemmaOf(scene.tree, token)) ||
  delegates(scene, token).some(({ actor }) => !actor.startsWith('state:'))

/** "Morov's talks", "the Morov-Dane meeting", "Norland-Estia talks", "Norlandic and Estian negotiations" */
export function before(
  scene: Scene,
  token: number,
): { readonly owners: readonly Party[]; readonly named: readonly Party[] } {
  const { tree } = scene
  const owners = kidsBy(tree, token, 'nmod:poss').flatMap((kid) => listed(scene, kid))
  const list = kidsBy(tree, token, 'compound', 'amod', 'nmod:unmarked', 'nmod:desc')
    // "Qadrian-mediated talks": whose they are, is not said
    .filter((kid) => kid < token && !isBacker(tree, kid))
    .flatMap((kid) => [
      ...coordinated(tree, kid),
      ...kidsBy(tree, kid, 'compound', 'amod', 'flat', 'nmod:unmarked'),
    ])
  const named = allDelegates(scene, list)
  // one state alone is the topic or the host: "the Estia talks"
  const people = named.some(({ actor }) => !actor.startsWith('state:') && !actor.startsWith('group:'))
  return { owners, named: named.length > 1 || people ? named : [] }
}

/** How many the text says were there: "talks among forty countries". */
export function sizeAt(scene: Scene, tokens: readonly number[]): number | null {
  const { tree, cues } = scene
  for (const token of tokens) {
    if (!cues.isCollective(lemmaOf(tree, token))) continue
    for (const kid of kidsBy(tree, token, 'nummod')) {
      const n = NUMBERS.get(low(tree, kid)) ?? (/^\d{1,3}$/.test(low(tree, kid)) ? Number(low(tree, kid)) : 0)
      if (n > 2) return n
    }
  }
  return null
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty'
  )
    .split(' ')
    .map((word, i) => [word, i + 3] as const)
    .concat([
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
    ]),
)
