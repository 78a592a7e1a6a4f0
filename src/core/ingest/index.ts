import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Article } from '../model.ts'
import { decode } from './bytes.ts'

/** A file as a door hands it in: `name` is its path as the reader knows it, `/` between folders. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file or a part of it (`news.jsonl line 4`) that was not read. */
export interface SkippedFile {
  readonly file: string
  readonly reason: string
}

export interface Ingested {
  readonly articles: readonly Article[]
  readonly skipped: readonly SkippedFile[]
}

export const ingest = async (file: SourceFile): Promise<Ingested> => {
  const text = decode(file.bytes).text
  const article: Article = {
    id: file.name.replace(/^.*\//, '').replace(/\.[a-z]+$/, ''),
    title: null,
    date: null,
    source: null,
    url: null,
    language: 'en',
    text,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
  }
  return { articles: [article], skipped: [] }
}
