import { expect, test } from 'vitest'
import { pastedFiles } from '../../src/app/views/add/pasted.ts'

const named = (words: string, count = 0) => pastedFiles(words, count).map(({ name }) => name)

test('a paste is plain text, Markdown with front matter, JSON Lines or HTML by how it begins', () => {
  expect(named('Norland backed Estia.')).toEqual(['pasted-1.txt'])
  expect(named('---\ntitle: Talks\n---\nNorland backed Estia.')).toEqual(['pasted-1.md'])
  expect(named('{"id":"a","text":"x"}\n\n{"id":"b","text":"y"}')).toEqual(['pasted-1.jsonl'])
  expect(named('<!doctype html><p>Norland backed Estia.')).toEqual(['pasted-1.html'])
  expect(named('{"a" said the minister\nof Norland')).toEqual(['pasted-1.txt'])
})

test('a line of equals signs parts articles; names go on from those that are there', async () => {
  const files = pastedFiles('One.\n====\n\n  Two == 2.  \n===\n', 7)
  expect(files.map(({ name }) => name)).toEqual(['pasted-8.txt', 'pasted-9.txt'])
  expect(await Promise.all(files.map(({ content }) => content.text()))).toEqual(['One.', 'Two == 2.'])
  expect(named('  \n===\n ')).toEqual([])
})
