import { expect, test } from 'vitest'
import { createLemmatizer, readLemmas } from '../../../src/core/read/lemma.ts'

const words = new Set('bake hope talk stop agree pass ally lie lay bus use large big happy'.split(' '))
const lemma = createLemmatizer(
  readLemmas('bake hope stop meet\nAUX be\nADJ good\nadj x\nes has have\ner better good\n', (w) =>
    words.has(w),
  ),
)

test.each([
  ['baked', 'VERB', 'VBD', 'bake'],
  ['stopped', 'VERB', 'VBD', 'stop'],
  ['stopping', 'VERB', 'VBG', 'stop'],
  ['hoping', 'VERB', 'VBG', 'hope'],
  ['agreed', 'VERB', 'VBN', 'agree'],
  ['allied', 'VERB', 'VBN', 'ally'],
  ['passes', 'VERB', 'VBZ', 'pass'],
  ['met', 'VERB', 'VBD', 'meet'],
  ['fled', 'VERB', 'VBD', 'flee'],
  ['swore', 'VERB', 'VBD', 'swear'],
  ['timed', 'VERB', 'VBN', 'time'],
  ['delayed', 'VERB', 'VBD', 'delay'],
  ['settled', 'VERB', 'VBD', 'settle'],
  ['managing', 'VERB', 'VBG', 'manage'],
  ['has', 'VERB', 'VBZ', 'have'],
  ['talks', 'NOUN', 'NNS', 'talk'],
  ['allies', 'NOUN', 'NNS', 'ally'],
  ['buses', 'NOUN', 'NNS', 'bus'],
  ['uses', 'NOUN', 'NNS', 'use'],
  ['crisis', 'NOUN', 'NN', 'crisis'],
  ['bigger', 'ADJ', 'JJR', 'big'],
  ['happiest', 'ADJ', 'JJS', 'happy'],
  ['larger', 'ADJ', 'JJR', 'large'],
  ['better', 'ADJ', 'JJR', 'good'],
  ['Norland', 'PROPN', 'NNP', 'Norland'],
  ['constructor', 'NOUN', 'NN', 'constructor'],
])('%s %s %s -> %s', (word, upos, xpos, expected) => {
  expect(lemma(word, upos, xpos)).toBe(expected)
})
