import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { definite } from '../../../src/core/actors/references/definite.ts'
import { createReader } from '../../../src/core/read/index.ts'

const reader = createReader(new Uint8Array(readFileSync('data/model/reader.bin')))
const definiteAt = (text: string, word: string) => {
  const [sentence] = reader(text).sentences
  if (!sentence) throw new Error('no sentence')
  return definite(
    sentence,
    sentence.tokens.findIndex((t) => t.text === word),
  )
}

it.each([
  ['The old envoy left.', 'envoy', { from: 0, owner: false }],
  ["Norland's old envoy left.", 'envoy', { from: 0, owner: true }],
  ['His old envoy left.', 'envoy', { from: 0, owner: true }],
  ['An old envoy left.', 'envoy', null],
  // a text cut off before its owner
  ['’s oldest son, Dan Morov, is a pastor and is supporting Kade.', 'son', { from: 0, owner: true }],
])('where a definite phrase begins: %s', (text, word, expected) => {
  expect(definiteAt(text, word)).toEqual(expected)
})
