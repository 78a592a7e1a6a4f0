import type { DroppedFile } from '../../worker/dropped.ts'

/** Between two pasted articles: a line of three or more equals signs. */
const BETWEEN = /^={3,}[ \t]*$/m

/**
 * Pasted words as files: front matter makes Markdown of an article, lines of objects are JSON Lines, the rest is plain
 * text. `count` keeps the names of several pastes apart.
 */
export function pastedFiles(words: string, count: number): DroppedFile[] {
  return words
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, index) => ({
      name: `pasted-${count + index + 1}.${formatOf(part)}`,
      content: new Blob([part]),
    }))
}

function formatOf(part: string): 'md' | 'jsonl' | 'html' | 'txt' {
  if (/^---\r?\n/.test(part)) return 'md'
  if (/^<!doctype html|^<html/i.test(part)) return 'html'
  const lines = part.split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => line.trimStart().startsWith('{"')) ? 'jsonl' : 'txt'
}
