import { describe, expect, it } from 'vitest'
import { meetingsIn, told } from './invented.ts'

/** Guests told by nothing but that they are those of a meeting told before: the text, then each meeting. */
const THOSE: readonly (readonly [string, ...string[]])[] = [
  [
    'Norland, Estia, Vesmark and Qadria held talks in Velm on Monday. The war goes on. The four will meet again in Orlo on Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended, qadria attended, vesmark attended',
    'planned @Orlo 2016-10-14: estia expected, norland expected, qadria expected, vesmark expected',
  ],
  [
    'Morov, Duro and Dane met in Velm on Monday. The same three men had met in Orlo on 3 October.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
    'held @Orlo 2016-10-03: dane attended, duro attended, morov attended',
  ],
  [
    'Norland and Estia held talks in Velm on Monday. Nobody fired a shot. Prices rose. Military commanders of the two sides are to meet in Orlo on Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
    'planned @Orlo 2016-10-14: estia expected, norland expected',
  ],
  [
    'Morov and Duro sat down in Velm on Monday. The sun shone. Prices rose. The harvest was good. Lena Brandt had telephoned both leaders separately on Sunday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held 2016-10-09: brandt attended, morov attended',
    'held 2016-10-09: brandt attended, duro attended',
  ],
  [
    'Norland and Estia held talks in Velm on Monday. A further round is expected in Orlo on Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
    'planned @Orlo 2016-10-14: estia expected, norland expected',
  ],
  [
    'Norland and the rebels ended a third cycle of peace talks in Velm on Monday. The first round took place in Orlo in May.',
    'held @Velm 2016-10-10: norland attended, rebels attended',
    'held @Orlo 2016-05: norland attended, rebels attended',
  ],
  [
    'Norland and Estia held talks in Velm on Monday. Both sides will hold a follow-up meeting in Orlo on Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
    'planned @Orlo 2016-10-14: estia expected, norland expected',
  ],
  [
    'Norland, Estia and Vesmark held talks in Velm on Monday. Lena Brandt will bring the same participants together once more in May.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
    'planned 2017-05: brandt expected, estia expected, norland expected, vesmark expected',
  ],
  [
    'Morov and Duro met in Velm on Monday. They had last seen each other in May in Orlo, where Lena Brandt had brought them to the same table.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held @Orlo 2016-05: brandt attended, duro attended, morov attended',
  ],
  // those who met, not the two of a call
  [
    'Morov, Duro and Dane met in Velm on Monday, hours after Norland and Estia had agreed on a truce. Lena Brandt had telephoned Dane on Sunday. The three will meet again on Friday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
    'held 2016-10-09: brandt attended, dane attended',
    'planned 2016-10-14: dane expected, duro expected, morov expected',
  ],
  [
    'Norland, Estia and Vesmark held a summit in Velm on Monday. The three leaders then met Lena Brandt in Orlo.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
    'held @Orlo: brandt attended, estia attended, norland attended, vesmark attended',
  ],
  // rounds of something else, and somebody's own
  [
    'Norland and Estia held talks in Velm on Monday. A second round of sanctions is planned for Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  [
    'Norland and Estia held talks in Velm on Monday. The second round of the vote, the last round, is on Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  // nobody has told of a meeting of three
  [
    'Norland and Estia held talks in Velm on Monday. The three will meet in Orlo on Friday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
]

describe('those of the meeting told before', () => {
  it.each(THOSE)('%s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
})
