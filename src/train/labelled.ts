import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorId, LocatedMention, Sentence, Span } from '../core/model.ts'

/** A sentence, or a few, of a labelled set: `FILE.input.ndjson`. */
export interface Doc {
  readonly id: string
  readonly text: string
  readonly sentences?: readonly Sentence[]
}

/** Two names and their stance. */
export interface Pair {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly labels: readonly { readonly type: string; readonly dir: string; readonly must: boolean }[]
}

/** What the labels say of a document: `FILE.gold.ndjson`. */
export interface Gold {
  readonly doc: string
  readonly pairs: readonly Pair[]
}

/** Every place where one of the names stands as words of its own. */
export const mentionsOf = (
  sentences: readonly Sentence[],
  text: string,
  names: readonly string[],
  actor: ActorId,
): readonly LocatedMention[] => {
  const mentions: LocatedMention[] = []
  for (const name of names) {
    const bare = name.replace(/^the /i, '').replace(/['’]s?$/, '')
    if (bare.length < 2) continue
    for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + bare.length)) {
      const end = at + bare.length
      if (/[\p{L}\d]/u.test(text[at - 1] ?? ' ') || /[\p{L}\d]/u.test(text[end] ?? ' ')) continue
      mentions.push(...spanMention(sentences, text, { start: at, end }, actor))
    }
  }
  return mentions
}

/** Words of a text as a mention; none where they are in no sentence. */
export const spanMention = (
  sentences: readonly Sentence[],
  text: string,
  { start, end }: Span,
  actor: ActorId,
): readonly LocatedMention[] => {
  const sentence = sentences.find((s) => start >= s.start && start < s.end)
  const inside = sentence?.tokens.flatMap((t, i) => (t.start < end && t.end > start ? [i] : [])) ?? []
  const from = inside[0]
  const last = inside.at(-1)
  if (!sentence || from === undefined || last === undefined) return []
  const head = inside.find((i) => !inside.includes(sentence.tokens[i]?.head ?? -1)) ?? last
  const place = { sentence: sentence.index, head, from, to: last + 1 }
  return [{ actor, start, end, text: text.slice(start, end), via: 'name', ...place }]
}

/** JSON Lines. */
export const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as T)

/** Every file of the lexicon by its path, but for the weights that are learned from it. */
export const readLexicon = (folder: string): Record<string, string> => {
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json') && name !== join('cues', 'confidence.json'))
      files[name] = readFileSync(join(folder, name), 'utf8')
  return files
}
