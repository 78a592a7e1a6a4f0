import { isSnippet } from '../actors/bodies/snippet.ts'
import type { FoundActors } from '../actors/index.ts'
import { withoutStandby } from '../actors/standby/needed.ts'
import { OF_ARTICLE } from '../label.ts'
import type { Actor, ActorId, Article, LexiconFiles, Meeting, Sentence, Tie } from '../model.ts'
import { dateContext } from '../read/dates/context.ts'
import { dateOf } from '../read/dates/index.ts'
import { assemble, type Judged, typeOf } from './assemble.ts'
import { type Parsed, parsedOf } from './clauses/index.ts'
import { isOneList } from './clauses/tree.ts'
import { confidenceOf, featuresOf } from './confidence.ts'
import { compileCues as compileStanceCues, type Cues as StanceCues } from './cues/index.ts'
import type { Infer } from './inferred/index.ts'
import { compileMeetingCues, type MeetingCues } from './meetings/cues.ts'
import { findMeetings } from './meetings/index.ts'
import type { MeetingTrace } from './meetings/trace.ts'
import { indexMentions } from './parties/mentions.ts'
import { type Reality, realityOf } from './reality/index.ts'
import { type Scene, sceneOf } from './scene.ts'
import { withCountries } from './speech/countries.ts'
import { withFirstPerson } from './speech/first-person.ts'
import { type Speech, speechOf } from './speech/index.ts'
import { withPronouns } from './speech/pronouns.ts'
import type { Draft } from './stance/draft.ts'
import { draftTies } from './stance/rules.ts'
import { complaints } from './stance/sayings/complaint.ts'

/** All that the room knows: frames of stance and the words of meetings. */
export interface Cues extends StanceCues {
  readonly meetings: MeetingCues
}

/** @throws LexiconError that names file, line and fault */
export const compileCues = (files: LexiconFiles): Cues => ({
  ...compileStanceCues(files),
  meetings: compileMeetingCues(files),
})

/** What the room saw: a tie it drew or left out, and why. */
export interface TieTrace {
  readonly source: ActorId
  readonly target: ActorId
  readonly type: Tie['type']
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly confidence: number
  /** null: drawn */
  readonly rejected: string | null
  /** what was met on the way: `not:never`, `claimed:accuse` … */
  readonly signs: readonly string[]
}

export interface FoundTies {
  readonly ties: readonly Tie[]
  readonly meetings: readonly Meeting[]
  readonly trace: readonly TieTrace[]
  readonly meetingTrace: readonly MeetingTrace[]
}

/** Sentences with located actors to ties and meetings: clauses, cue frames, reality, speaker, date, confidence. */
export const findTies = (
  article: Article,
  sentences: readonly Sentence[],
  found: FoundActors,
  cues: Cues,
  infer: Infer | null,
): FoundTies => {
  const mentionsIn = indexMentions(found.mentions)
  const plain: Scene[] = []
  for (const s of sentences) plain.push(sceneOf(s, mentionsIn(s.index), cues, plain.at(-1) ?? null))
  const speeches = speechOf(sentences, plain)
  const actors = new Map(found.actors.map((a) => [a.id, a]))
  const scenes = plain.map((scene, n) => {
    const speech = speeches[n] as Speech
    return withCountries(withPronouns(withFirstPerson(scene, speech, actors), speech), speech)
  })
  const dates = dateContext(article.text, sentences, found.published)
  const isLong = !isSnippet(sentences)
  const drawn: Judged[] = []
  const trace: TieTrace[] = []
  scenes.forEach((scene, n) => {
    const told = draftTies(scene)
    const read: Draft[] = []
    const consider = (draft: Draft, inferred: number | null): void => {
      const reality = realityOf(scene, draft.predicate, draft.counted)
      const speech = speeches[n]
      const voice = reality.speaker ?? (speech?.quoted(draft.cue) ? speech.speaker : null)
      // what somebody says of another is not told on the sayer's word
      const speaker =
        /^(?:says|complaint)$/.test(draft.rule) && voice?.actor === draft.source.actor ? null : voice
      const confidence =
        inferred === null
          ? confidenceOf(featuresOf(scene, draft, reality), cues.confidence)
          : Math.round(100 * inferred) / 100
      const rejected = rejection(scene, draft, reality, confidence, cues, actors, isLong)
      trace.push(traceOf(draft, scene.tree.sentence, confidence, rejected, reality.signs))
      if (rejected !== null) return
      if (inferred === null) read.push(draft)
      drawn.push({
        scene,
        draft,
        reality,
        speaker,
        confidence,
        date: dateOf(scene.tree.sentence, draft.predicate, dates),
      })
    }
    for (const draft of [...told, ...complaints(scene, told, actors)]) consider(draft, null)
    for (const { draft, confidence } of infer?.(scene, read, isLong ? 'article' : 'snippet') ?? [])
      consider(draft, confidence)
  })
  const parsed = (s: Sentence): Parsed => {
    const scene = scenes[s.index]
    return scene ? { tree: scene.tree, clauses: [...scene.clauses.values()] } : parsedOf(s)
  }
  const met = findMeetings(article, sentences, withoutStandby(found), cues.meetings, parsed, dates)
  return { ties: assemble(article, drawn), meetings: met.meetings, trace, meetingTrace: met.trace }
}

/** `Norland/Velm/Estia-backed` */
const isSlashed = (scene: Scene, a: number, b: number): boolean => {
  const between = scene.tree.tokens.slice(Math.min(a, b) + 1, Math.max(a, b))
  return between.length > 0 && between.length < 12 && between.every((t, i) => i % 2 === 1 || t.text === '/')
}

/** In one list, or meant by one word: `Norland and Estia defended their plan`. */
const isTogether = (scene: Scene, { source, target }: Draft): boolean =>
  isOneList(scene.tree, source.token, target.token) ||
  isSlashed(scene, source.token, target.token) ||
  scene.mentionsAt(target.token).some((m) => m.actor === source.actor) ||
  scene.mentionsAt(source.token).some((m) => m.actor === target.actor)

/**
 * `the president signed the Norlandic act`: a figure and whom it speaks for, told by way of a thing. `Norland's court
 * rejected Morov's plan` names whose the plan is.
 */
const isOwn = (scene: Scene, draft: Draft, actors: ReadonlyMap<ActorId, Actor>): boolean => {
  const speaksFor = (one: ActorId, other: ActorId): boolean =>
    (actors.get(one)?.affiliations ?? []).some((a) => a.actor === other)
  const { source, target } = draft
  if (speaksFor(source.actor, target.actor)) return true
  const named = draft.way === 'author' && /^nmod/.test(scene.tree.tokens[target.token]?.deprel ?? '')
  return speaksFor(target.actor, source.actor) && !named
}

/** Why a draft is no tie, or null. What others only wish or urge somebody to do is none: `asked Norland to arm them`. */
const rejection = (
  scene: Scene,
  draft: Draft,
  reality: Reality,
  confidence: number,
  cues: Cues,
  actors: ReadonlyMap<ActorId, Actor>,
  isLong: boolean,
): string | null => {
  if (!/^(?:reciprocal|role)$/.test(draft.rule) && isTogether(scene, draft)) return 'both stand in one list'
  // whoever speaks on behalf of their own country does not back it, whoever warns it does not oppose it
  const indirect =
    draft.way !== 'party' ||
    draft.rule === 'says' ||
    draft.rule === 'inferred' ||
    draft.slot === 'on behalf of' ||
    draft.frame.name === 'warn'
  if (indirect && isOwn(scene, draft, actors)) return 'what is the own of the one who acts'
  if (reality.wishers !== null && !reality.wishers.includes(draft.source.actor))
    return 'only wished for by others'
  if (
    isLong &&
    draft.way !== 'party' &&
    [draft.source, draft.target].some((p) => p.actor.includes(OF_ARTICLE))
  )
    return 'a party without a name, and reached by way of a thing'
  return confidence < cues.confidence.threshold ? 'below the threshold' : null
}

const traceOf = (
  draft: Draft,
  sentence: Sentence,
  confidence: number,
  rejected: string | null,
  signs: readonly string[],
): TieTrace => ({
  source: draft.source.actor,
  target: draft.target.actor,
  type: typeOf(draft),
  rule: `${draft.rule}/${draft.frame.name}/${draft.way}`,
  start: sentence.tokens[draft.cue]?.start ?? sentence.start,
  end: sentence.tokens[draft.cue]?.end ?? sentence.start,
  confidence,
  rejected,
  signs,
})
