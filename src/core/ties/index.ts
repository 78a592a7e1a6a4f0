import { isSnippet } from '../actors/bodies/snippet.ts'
import type { FoundActors } from '../actors/index.ts'
import { withoutStandby } from '../actors/standby/needed.ts'
import type { ActorId, Article, LexiconFiles, Meeting, Sentence, Tie } from '../model.ts'
import { dateContext } from '../read/dates/context.ts'
import { dateOf } from '../read/dates/index.ts'
import { assemble, type Judged, typeOf } from './assemble.ts'
import { type Parsed, parsedOf } from './clauses/index.ts'
import { confidenceOf, featuresOf, seconded, type TextKind } from './confidence.ts'
import { compileCues as compileStanceCues, type Cues as StanceCues } from './cues/index.ts'
import type { Infer } from './inferred/index.ts'
import { compileMeetingCues, type MeetingCues } from './meetings/cues.ts'
import { findMeetings } from './meetings/index.ts'
import type { MeetingTrace } from './meetings/trace.ts'
import { indexMentions } from './parties/mentions.ts'
import type { Party } from './parties/party.ts'
import { type Reality, realityOf } from './reality/index.ts'
import { type Reading, rejection, type Setting } from './rejection.ts'
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
  const kind: TextKind = isSnippet(sentences) ? 'snippet' : 'article'
  const drawn: Judged[] = []
  const trace: TieTrace[] = []
  scenes.forEach((scene, n) => {
    const setting = { scene, actors, kind, least: cues.confidence.threshold }
    const told = draftTies(scene)
    const readings = [...told, ...complaints(scene, told, actors)].map((draft) => {
      const reality = realityOf(scene, draft.predicate, draft.counted)
      return judged(setting, draft, reality, confidenceOf(featuresOf(scene, draft, reality), cues.confidence))
    })
    const read = readings.flatMap(({ draft, rejected }) => (rejected === null ? [draft] : []))
    const judgement = infer?.(scene, read, kind)
    const rules = readings.map((one) => withSecond(setting, one, judgement?.likely(one.draft) ?? null))
    const inferred = (judgement?.inferred ?? []).map(({ draft, confidence }) =>
      judged(setting, draft, realityOf(scene, draft.predicate), Math.round(100 * confidence) / 100),
    )
    for (const one of [...rules, ...inferred]) {
      trace.push(traceOf(one, scene.tree.sentence))
      if (one.rejected !== null) continue
      const { draft, reality, confidence } = one
      const date = dateOf(scene.tree.sentence, draft.predicate, dates)
      drawn.push({ scene, draft, reality, speaker: speakerOf(one, speeches[n]), confidence, date })
    }
  })
  const parsed = (s: Sentence): Parsed => {
    const scene = scenes[s.index]
    return scene ? { tree: scene.tree, clauses: [...scene.clauses.values()] } : parsedOf(s)
  }
  const met = findMeetings(article, sentences, withoutStandby(found), cues.meetings, parsed, dates)
  return { ties: assemble(article, drawn), meetings: met.meetings, trace, meetingTrace: met.trace }
}

const judged = (setting: Setting, draft: Draft, reality: Reality, confidence: number): Reading => ({
  draft,
  reality,
  confidence,
  rejected: rejection(setting, draft, reality, confidence),
})

/**
 * A reading of the rules, with what the network thinks of it. What is denied or only possible it was taught to be none,
 * so of that it has no opinion.
 */
const withSecond = (setting: Setting, one: Reading, likely: number | null): Reading => {
  if (likely === null || one.rejected !== null || !/^(?:asserted|promised)$/.test(one.reality.status))
    return one
  const second = judged(setting, one.draft, one.reality, seconded(one.confidence, likely, setting.kind))
  return second.rejected === null
    ? second
    : { ...second, rejected: 'the sentence as a whole speaks against it' }
}

/** On whose word it is told; what somebody says of another is not told on the sayer's word. */
const speakerOf = ({ draft, reality }: Reading, speech: Speech | undefined): Party | null => {
  const voice = reality.speaker ?? (speech?.quoted(draft.cue) ? speech.speaker : null)
  return /^(?:says|complaint)$/.test(draft.rule) && voice?.actor === draft.source.actor ? null : voice
}

const traceOf = ({ draft, reality, confidence, rejected }: Reading, sentence: Sentence): TieTrace => ({
  source: draft.source.actor,
  target: draft.target.actor,
  type: typeOf(draft),
  rule: `${draft.rule}/${draft.frame.name}/${draft.way}`,
  start: sentence.tokens[draft.cue]?.start ?? sentence.start,
  end: sentence.tokens[draft.cue]?.end ?? sentence.start,
  confidence,
  rejected,
  signs: reality.signs,
})
