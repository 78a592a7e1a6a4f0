import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FoundActors, findActors } from '../../../src/core/actors/index.ts'
import { compileActorLexicon } from '../../../src/core/actors/lexicon/index.ts'
import { withoutStandby } from '../../../src/core/actors/standby/needed.ts'
import type { Article, LexiconFiles, Sentence } from '../../../src/core/model.ts'
import { createReader } from '../../../src/core/read/index.ts'

const data = (path: string): string => fileURLToPath(new URL(`../../../data/${path}`, import.meta.url))

export const lexiconFiles = (): LexiconFiles => {
  const names = readdirSync(data('lexicon'), { recursive: true, encoding: 'utf8' })
  const paths = names.filter((name) => name.endsWith('.json')).sort()
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(data(`lexicon/${path}`), 'utf8')]),
  )
}

export const lexicon = compileActorLexicon(lexiconFiles())
const reader = createReader(new Uint8Array(readFileSync(data('model/reader.bin'))))

export const articleOf = (text: string, date: string | null = null): Article => ({
  id: 'test',
  title: null,
  date,
  source: null,
  url: null,
  language: 'en',
  text,
  sha256: '',
})

export interface Read extends FoundActors {
  readonly sentences: readonly Sentence[]
  readonly text: string
}

/** With those on standby, who are actors only where a tie or meeting needs them. */
export const findAll = (text: string, date: string | null = '2016-06-15'): Read => {
  const { sentences } = reader(text)
  return { ...findActors(articleOf(text, date), sentences, lexicon), sentences, text }
}

export const find = (text: string, date: string | null = '2016-06-15'): Read =>
  withoutStandby(findAll(text, date))

/** Ids of the actors, sorted. */
export const idsIn = (text: string, date?: string | null): string[] =>
  find(text, date)
    .actors.map((actor) => actor.id)
    .sort()

/** For a word of the text, the actors of the mentions whose span holds it; the n-th place where the word stands. */
export const meant = (read: Read, word: string, nth = 1): string[] => {
  let at = -1
  for (let i = 0; i < nth; i++) at = read.text.indexOf(word, at + 1)
  if (at < 0) throw new Error(`"${word}" does not stand in the text`)
  const end = at + word.length
  const covering = read.mentions.filter((mention) => mention.start <= at && end <= mention.end)
  const shortest = Math.min(...covering.map((mention) => mention.end - mention.start))
  return [
    ...new Set(
      covering.filter((mention) => mention.end - mention.start === shortest).map((mention) => mention.actor),
    ),
  ].sort()
}
