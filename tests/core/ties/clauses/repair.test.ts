import { expect, test } from 'vitest'
import type { Token } from '../../../../src/core/model.ts'
import { repaired } from '../../../../src/core/ties/clauses/repair/index.ts'

/** `Ilya/PROPN/NNP/obl:7` : word, tags, relation and governor counted from 1, 0 for the root. */
const tokensOf = (line: string): readonly Token[] =>
  line.split(' ').map((part) => {
    const [text = '', upos = '', xpos = '', deprel = '', head = '0'] = part.split(/[/:]/)
    return { text, lemma: text, upos, xpos, deprel, head: Number(head) - 1, start: 0, end: 0 }
  })

const relations = (line: string): string =>
  repaired(tokensOf(line))
    .map(({ deprel, head }) => `${deprel}:${head + 1}`)
    .join(' ')

test('a name adrift before a verb without a subject is the subject', () => {
  expect(relations('Morov/PROPN/NNP/obl:2 met/VERB/VBD/root:0 Dane/PROPN/NNP/obj:2')).toBe(
    'nsubj:2 root:0 obj:2',
  )
  expect(relations('Monday/PROPN/NNP/obl:2 met/VERB/VBD/root:0 Dane/PROPN/NNP/obj:2')).toBe(
    'obl:2 root:0 obj:2',
  )
})

test('the past tense behind a name set off by commas is its verb', () => {
  // as Kade , priest , joined Velm
  expect(
    relations(
      'left/VERB/VBD/root:0 as/ADP/IN/case:3 Kade/PROPN/NNP/obl:1 ,/PUNCT/,/punct:5 priest/NOUN/NN/appos:3 ,/PUNCT/,/punct:3 joined/VERB/VBN/advcl:1 Velm/PROPN/NNP/obj:7',
    ),
  ).toBe('root:0 mark:7 nsubj:7 punct:5 appos:3 punct:3 advcl:1 obj:7')
  expect(relations('left/VERB/VBD/root:0 as/ADP/IN/case:3 Kade/PROPN/NNP/obl:1 seen/VERB/VBN/advcl:1')).toBe(
    'root:0 case:3 obl:1 advcl:1',
  )
})

test('a name behind "its ally the" says who the ally is', () => {
  // between its ally the Republic
  expect(
    relations(
      'talks/NOUN/NNS/root:0 between/ADP/IN/case:5 ally/NOUN/NN/nmod:1 the/DET/DT/det:5 Republic/PROPN/NNP/nmod:1',
    ),
  ).toBe('root:0 case:3 nmod:1 det:5 appos:3')
  expect(
    relations(
      'talks/NOUN/NNS/root:0 between/ADP/IN/case:5 song/NOUN/NN/nmod:1 the/DET/DT/det:5 Republic/PROPN/NNP/nmod:1',
    ),
  ).toBe('root:0 case:5 nmod:1 det:5 nmod:1')
})

test('a name behind the comma after a foe joins no list', () => {
  // Kade and foe , Estia
  expect(
    relations(
      'Kade/PROPN/NNP/root:0 and/CCONJ/CC/cc:3 foe/NOUN/NN/conj:1 ,/PUNCT/,/punct:5 Estia/PROPN/NNP/conj:1',
    ),
  ).toBe('root:0 cc:3 conj:1 punct:5 appos:3')
  expect(
    relations(
      'Kade/PROPN/NNP/root:0 and/CCONJ/CC/cc:3 song/NOUN/NN/conj:1 ,/PUNCT/,/punct:5 Estia/PROPN/NNP/conj:1',
    ),
  ).toBe('root:0 cc:3 conj:1 punct:5 conj:1')
})

test('a past tense between two phrases of one verb is the verb of both', () => {
  // came after court suspended law
  expect(
    relations(
      'came/VERB/VBD/root:0 after/ADP/IN/case:3 court/NOUN/NN/obl:1 suspended/VERB/VBD/amod:5 law/NOUN/NN/obl:1',
    ),
  ).toBe('root:0 mark:4 nsubj:4 advcl:1 obj:4')
  expect(
    relations(
      'came/VERB/VBD/root:0 after/ADP/IN/case:3 court/NOUN/NN/obl:1 in/ADP/IN/case:6 suspended/VERB/VBN/amod:6 law/NOUN/NN/obl:1',
    ),
  ).toBe('root:0 case:3 obl:1 case:6 amod:6 obl:1')
})

test('where nothing else is a verb, the participle behind a name is', () => {
  expect(relations('Norland/PROPN/NNP/compound:3 severed/VERB/VBN/amod:3 ties/NOUN/NNS/root:0')).toBe(
    'nsubj:2 root:0 obj:2',
  )
  expect(
    relations(
      'Norland/PROPN/NNP/compound:3 severed/VERB/VBN/amod:3 ties/NOUN/NNS/nsubj:4 hurt/VERB/VBP/root:0',
    ),
  ).toBe('compound:3 amod:3 nsubj:4 root:0')
})

test('a repair that would close a circle is left out', () => {
  // talks after the burst of shells and attacked it: the verb stands below the noun that would be its subject
  const line =
    'Norland/PROPN/NNP/nsubj:2 talks/VERB/VBZ/root:0 after/ADP/IN/case:4 bursts/NOUN/NNS/obl:2 full/ADJ/JJ/amod:4 and/CCONJ/CC/cc:7 attacked/VERB/VBD/conj:5 it/PRON/PRP/obj:7'
  const heads = repaired(tokensOf(line)).map((t) => t.head)
  for (let i = 0; i < heads.length; i++) {
    let at = i
    for (let steps = 0; at >= 0; steps++) {
      expect(steps).toBeLessThan(heads.length)
      at = heads[at] ?? -1
    }
  }
})

test('a preposition hung on the title before a name belongs to the name', () => {
  // met with chief Dane
  expect(
    relations('met/VERB/VBD/root:0 with/ADP/IN/case:3 chief/NOUN/NN/compound:4 Dane/PROPN/NNP/obl:1'),
  ).toBe('root:0 case:4 compound:4 obl:1')
  // met in Velm talks
  expect(
    relations('met/VERB/VBD/root:0 in/ADP/IN/case:3 Velm/PROPN/NNP/compound:4 talks/NOUN/NNS/obl:1'),
  ).toBe('root:0 case:3 compound:4 obl:1')
})

test('a name behind the country of an office is the holder', () => {
  // the chief of staff of Estia , Ilya Morov , resigned
  expect(
    relations(
      'chief/NOUN/NN/nsubj:9 of/ADP/IN/case:5 staff/NOUN/NN/nmod:1 of/ADP/IN/case:5 Estia/PROPN/NNP/nmod:3 ,/PUNCT/,/punct:7 Ilya/PROPN/NNP/appos:5 Morov/PROPN/NNP/flat:7 resigned/VERB/VBD/root:0',
    ),
  ).toBe('nsubj:9 case:5 nmod:1 case:5 nmod:3 punct:7 appos:1 flat:7 root:0')
  expect(
    relations(
      'song/NOUN/NN/nsubj:5 of/ADP/IN/case:3 Estia/PROPN/NNP/nmod:1 ,/PUNCT/,/punct:5 ended/VERB/VBD/root:0',
    ),
  ).toBe('nsubj:5 case:3 nmod:1 punct:5 root:0')
})

test('a name right behind an infinitive without an object is its object', () => {
  // rebels aiming to topple Kade won
  expect(
    relations(
      'rebels/NOUN/NNS/nsubj:6 aiming/VERB/VBG/acl:1 to/PART/TO/mark:4 topple/VERB/VB/advcl:2 Kade/PROPN/NNP/obl:2 won/VERB/VBD/root:0',
    ),
  ).toBe('nsubj:6 acl:1 mark:4 advcl:2 obj:4 root:0')
  expect(
    relations(
      'rebels/NOUN/NNS/nsubj:7 aiming/VERB/VBG/acl:1 to/PART/TO/mark:4 win/VERB/VB/advcl:2 in/ADP/IN/case:6 Velm/PROPN/NNP/obl:2 left/VERB/VBD/root:0',
    ),
  ).toBe('nsubj:7 acl:1 mark:4 advcl:2 case:6 obl:2 root:0')
})

test('one participle serves two names with a hyphen', () => {
  // Norland - and Estia - backed rebels
  expect(
    relations(
      'Norland/PROPN/NNP/compound:7 -/PUNCT/HYPH/punct:1 and/CCONJ/CC/cc:7 Estia/PROPN/NNP/compound:6 -/PUNCT/HYPH/punct:4 backed/VERB/VBN/amod:7 rebels/NOUN/NNS/root:0',
    ),
  ).toBe('conj:4 punct:1 cc:7 compound:6 punct:4 amod:7 root:0')
})

test('what is told that way hangs on the verb of telling', () => {
  // Kade told reporters that Estia lied
  expect(
    relations(
      'Kade/PROPN/NNP/nsubj:2 tell/VERB/VBD/root:0 reporters/NOUN/NNS/iobj:2 that/SCONJ/IN/mark:6 Estia/PROPN/NNP/nsubj:6 lied/VERB/VBD/acl:3',
    ),
  ).toBe('nsubj:2 root:0 iobj:2 mark:6 nsubj:6 ccomp:2')
})

test('a preposition inside a name belongs to the whole name', () => {
  // merits of Ana Roth
  expect(
    relations('merits/NOUN/NNS/root:0 of/ADP/IN/case:4 Ana/PROPN/NNP/nmod:1 Roth/PROPN/NNP/flat:3'),
  ).toBe('root:0 case:3 nmod:1 flat:3')
})

test('who acts stands by the verb, a receiver with nothing to receive is the object', () => {
  // Morov has joined Estia
  expect(
    relations('Morov/PROPN/NNP/nsubj:2 has/AUX/VBZ/aux:3 joined/VERB/VBN/root:0 Estia/PROPN/NNP/iobj:3'),
  ).toBe('nsubj:3 aux:3 root:0 obj:3')
  // tell Estia
  expect(relations('tell/VERB/VB/root:0 Estia/PROPN/NNP/iobj:1')).toBe('root:0 iobj:1')
  // gave Estia aid
  expect(relations('handed/VERB/VBD/root:0 Estia/PROPN/NNP/iobj:1 aid/NOUN/NN/obj:1')).toBe(
    'root:0 iobj:1 obj:1',
  )
})

test('a phrase behind an adverb goes with the verb', () => {
  // spoke critically of Estia
  expect(
    relations('spoke/VERB/VBD/root:0 critically/ADV/RB/advmod:1 of/ADP/IN/case:4 Estia/PROPN/NNP/obj:2'),
  ).toBe('root:0 advmod:1 case:4 obl:1')
})

test('who said that something is done accuses, too', () => {
  // insisted it was stopped and accused Estia
  const line = (verb: string) =>
    `insisted/VERB/VBD/root:0 it/PRON/PRP/nsubj:3 stopped/VERB/VBN/ccomp:1 and/CCONJ/CC/cc:5 ${verb} Estia/PROPN/NNP/obj:5`
  expect(relations(line('accuse/VERB/VBD/conj:3'))).toContain('conj:1')
  expect(relations(line('leave/VERB/VBD/conj:3'))).toContain('conj:3')
})

test('who gives a bad name stands behind the name', () => {
  // hiding , branded a traitor by Norland
  expect(
    relations(
      'hiding/VERB/VBG/root:0 ,/PUNCT/,/punct:3 brand/VERB/VBN/conj:1 traitor/NOUN/NN/obj:3 by/ADP/IN/case:6 Norland/PROPN/NNP/nmod:4',
    ),
  ).toBe('root:0 punct:3 conj:1 obj:3 case:6 obl:agent:3')
})

test('what somebody is for is an attribute', () => {
  expect(relations('pro-Norland/PROPN/NNP/compound:2 militia/NOUN/NN/root:0')).toBe('amod:2 root:0')
  expect(relations('Norland/PROPN/NNP/compound:2 militia/NOUN/NN/root:0')).toBe('compound:2 root:0')
})
