import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type FoundActors, findActors } from './actors/index.ts'
import type { ActorLexicon } from './actors/lexicon/compiled.ts'
import { compileActorLexicon } from './actors/lexicon/index.ts'
import { neededActors } from './actors/standby/needed.ts'
import { flagsOf } from './flags.ts'
import type { Article, ExtractionRecord, LexiconFiles, Span } from './model.ts'
import { notices as messages } from './notices.ts'
import { type Reader, readerOf } from './read/index.ts'
import { openModel } from './read/open-model.ts'
import { type Cues, compileCues, type FoundTies, findTies } from './ties/index.ts'
import { createInfer, type Infer } from './ties/inferred/index.ts'
import { readWithTitle, shiftRecord } from './title.ts'

export const ENGINE = '0.1.0'

/** All that the path knows before it sees an article: compiled once, passed in, never changed. */
export interface Knowledge {
  readonly reader: Reader
  readonly actors: ActorLexicon
  readonly cues: Cues
  /** null for a model without weights for it */
  readonly infer: Infer | null
  /** ISO 3166 alpha-2 codes by actor id */
  readonly flags: Readonly<Record<string, string>>
  readonly lexiconHash: string
  readonly modelHash: string
}

export const createKnowledge = (model: Uint8Array, lexicon: LexiconFiles): Knowledge => {
  const open = openModel(model)
  return {
    reader: readerOf(open),
    actors: compileActorLexicon(lexicon),
    cues: compileCues(lexicon),
    infer: createInfer(open),
    flags: flagsOf(lexicon),
    lexiconHash: hashLexicon(lexicon),
    modelHash: bytesToHex(sha256(model)),
  }
}

/** What `extract --trace` shows: sentences, actors considered, ties and meetings drawn and rejected; a separate title is read first and counts in the offsets. */
export interface Trace {
  readonly read: readonly (Span & { readonly tokens: number })[]
  readonly actors: FoundActors['trace']
  readonly ties: FoundTies['trace']
  readonly meetings: FoundTies['meetingTrace']
}

/**
 * The path for one article:
 *
 *   Article -read-> Sentence -actors-> Actor, LocatedMention -ties-> Tie, Meeting
 *
 * Depends on nothing but its arguments: the articles around this one do not change its record.
 */
export const extract = (article: Article, knowledge: Knowledge): ExtractionRecord =>
  extractWithTrace(article, knowledge).record

/** The record, and what each room found or left out on the way, and why. */
export const extractWithTrace = (
  given: Article,
  knowledge: Knowledge,
): { readonly record: ExtractionRecord; readonly trace: Trace } => {
  const { article, shift } = readWithTitle(given)
  const { sentences, skipped, notices } = knowledge.reader(article.text)
  const found = findActors(article, sentences, knowledge.actors)
  const { ties, meetings, trace, meetingTrace } = findTies(
    article,
    sentences,
    found,
    knowledge.cues,
    knowledge.infer,
  )
  const record: ExtractionRecord = {
    schema: 1,
    engine: ENGINE,
    lexicon: knowledge.lexiconHash,
    model: knowledge.modelHash,
    doc: article.id,
    title: article.title,
    source: article.source,
    url: article.url,
    language: article.language,
    sha256: article.sha256,
    published: found.published,
    actors: neededActors(found, ties, meetings),
    meetings,
    ties,
    skipped,
    notices: [...notices, ...(found.published.date === null ? [messages.noDate()] : [])],
  }
  const shifted = shiftRecord(record, shift)
  const read = sentences.map(({ start, end, tokens }) => ({ start, end, tokens: tokens.length }))
  return {
    record: {
      ...shifted,
      skipped: [...(given.skipped ?? []), ...shifted.skipped],
      notices: [...(given.notices ?? []), ...shifted.notices],
    },
    trace: { read, actors: found.trace, ties: trace, meetings: meetingTrace },
  }
}

const hashLexicon = (files: LexiconFiles): string => {
  const hash = sha256.create()
  for (const path of Object.keys(files).sort()) hash.update(utf8ToBytes(`${path}\0${files[path] ?? ''}\0`))
  return bytesToHex(hash.digest())
}
