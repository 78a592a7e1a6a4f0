import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundIn, meetingsIn, told } from './invented.ts'

const HELD: readonly (readonly [string, ...string[]])[] = [
  ['Morov met Duro in Velm on Friday.', 'held @Velm 2016-10-07: duro attended, morov attended'],
  ['Morov met with Duro in Velm.', 'held @Velm: duro attended, morov attended'],
  ['Morov and Duro met in Velm on Tuesday.', 'held @Velm 2016-10-11: duro attended, morov attended'],
  ['Morov held talks with Duro in Kastra.', 'held @Kastra: duro attended, morov attended'],
  [
    'Norland and Estia held talks in Geneva last week.',
    'held @Geneva 2016-10-03: estia attended, norland attended',
  ],
  [
    'Foreign Minister Ilya Morov spoke with Ana Duro by phone on Monday.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov spoke with Duro and Dane on Monday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-10: dane attended, morov attended',
  ],
  ['Morov telephoned Duro.', 'held: duro attended, morov attended'],
  ['Morov received Dane in Velm.', 'held @Velm: dane attended, morov attended'],
  ['Duro hosted Morov in Kastra on Sunday.', 'held @Kastra 2016-10-09: duro attended, morov attended'],
  ['Norlandic diplomats met Estian officials in Orlo.', 'held @Orlo: estia attended, norland attended'],
  ['A top team from Estia met Morov in Velm.', 'held @Velm: estia attended, morov attended'],
  [
    'Envoys from Norland, Estia and Qadria gathered in Geneva on Monday.',
    'held @Geneva 2016-10-10: estia attended, norland attended, qadria attended',
  ],
  ['The meeting between Morov and Duro lasted two hours.', 'held: duro attended, morov attended'],
  ['The Morov-Duro meeting ended without a deal.', 'held: duro attended, morov attended'],
  [
    'Talks between Norland and the rebels resumed in Geneva on Tuesday.',
    'held @Geneva 2016-10-11: norland attended, rebels attended',
  ],
  [
    'After talks with Dane in Velm, Morov said a truce was near.',
    'held @Velm: dane attended, morov attended',
  ],
  ['Following a meeting with Duro, Morov left for Orlo.', 'held: duro attended, morov attended'],
  ['Morov discussed the siege with Duro on Monday.', 'held 2016-10-10: duro attended, morov attended'],
  ['Morov consulted with Dane before the vote.', 'held: dane attended, morov attended'],
  [
    'Morov attended a conference in Geneva on Monday with Duro.',
    'held @Geneva 2016-10-10: duro attended, morov attended',
  ],
  [
    'The conference in Geneva was attended by Morov, Duro and Dane.',
    'held @Geneva: dane attended, duro attended, morov attended',
  ],
  [
    'The summit in Velm brought together Norland, Estia and Qadria.',
    'held @Velm: estia attended, norland attended, qadria attended',
  ],
  [
    'Brandt brought together Morov and Duro in Geneva.',
    'held @Geneva: brandt attended, duro attended, morov attended',
  ],
  [
    'Brandt mediated talks between Norland and Estia in Geneva.',
    'held @Geneva: brandt attended, estia attended, norland attended',
  ],
  [
    'Vesmark hosted the talks between Norland and Estia.',
    'held: estia attended, norland attended, vesmark attended',
  ],
  ['Brandt briefed the Security Council on Monday.', 'held 2016-10-10: brandt attended, council attended'],
  ['Morov visited Estia last month.', 'held 2016-09: estia attended, morov attended'],
  ['During her visit to Velm, Brandt met Morov.', 'held @Velm: brandt attended, morov attended'],
  ['Morov flew to Kastra on Monday to meet Duro.', 'held @Kastra 2016-10-10: duro attended, morov attended'],
  ['Morov has met Duro twice.', 'held: duro attended, morov attended'],
  ['Morov sat down with Duro in Orlo.', 'held @Orlo: duro attended, morov attended'],
  ['Morov met Duro for talks on the siege.', 'held: duro attended, morov attended'],
  ['Morov met Duro. The talks lasted ten hours.', 'held: duro attended, morov attended'],
  [
    'Morov met Duro in Velm. The two-hour meeting was also attended by Dane.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  [
    'Morov and Duro met in Velm and were briefly joined by Brandt.',
    'held @Velm: brandt attended, duro attended, morov attended',
  ],
  [
    'Forty countries attended the conference in Geneva, where Morov met Duro.',
    'held @Geneva {40}: duro attended, morov attended',
  ],
  [
    'On the sidelines of the summit in Geneva, Morov met Duro.',
    'held @Geneva: duro attended, morov attended',
  ],
  ['Norland took part in the talks in Geneva with Estia.', 'held @Geneva: estia attended, norland attended'],
  [
    'Norlandic and Estian negotiators met on Sunday in Tarn.',
    'held @Tarn 2016-10-09: estia attended, norland attended',
  ],
  ['Norland-Estia talks ended on Friday.', 'held 2016-10-07: estia attended, norland attended'],
  ["Morov's meeting with Duro in Velm was tense.", 'held @Velm: duro attended, morov attended'],
  ['Morov had lunch with Duro in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'Representatives of the Harbour Front and of Norland negotiated in Orlo.',
    'held @Orlo: front attended, norland attended',
  ],
  ['Duro welcomed Morov to Kastra on Monday.', 'held @Kastra 2016-10-10: duro attended, morov attended'],
  ['Morov raised the siege of Tarn with Duro.', 'held: duro attended, morov attended'],
  ['In 2012, Morov met Duro in Velm.', 'held @Velm 2012: duro attended, morov attended'],
]

const MORE: readonly (readonly [string, ...string[]])[] = [
  [
    'Morov telephoned Duro and Dane.',
    'held: duro attended, morov attended',
    'held: dane attended, morov attended',
  ],
  ['Morov and Duro spoke by telephone on Monday.', 'held 2016-10-10: duro attended, morov attended'],
  [
    'Morov and Duro discussed the siege in a phone call on Monday.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  ['On Monday Morov travelled to Orlo to see Duro.', 'held @Orlo 2016-10-10: duro attended, morov attended'],
  [
    'Morov and Duro signed an accord in Velm on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov, Duro and Dane sat around the table in Velm.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  ['The Security Council met on Monday.', 'held 2016-10-10: council attended'],
  [
    'The foreign ministers of Norland and Estia, Ilya Morov and Ana Duro, met in Velm.',
    'held @Velm: duro attended, morov attended',
  ],
  ["Morov and Estia's Ana Duro met in Velm.", 'held @Velm: duro attended, morov attended'],
  [
    'Morov met Duro in Velm on Monday, a spokesman said.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov met Duro in Velm. After the meeting, Dane said that a truce was near.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  [
    'The talks in Velm involved several neighbours, including Norland, Estia and Qadria.',
    'held @Velm: estia attended, norland attended, qadria attended',
  ],
  [
    'Morov used the summit in Velm to attack the sanctions. Duro said at the summit that they would stay.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Consultations were held in Geneva between Norland and Estia.',
    'held @Geneva: estia attended, norland attended',
  ],
  [
    'Norland and Estia completed most of the talks on Friday.',
    'held 2016-10-07: estia attended, norland attended',
  ],
  [
    'Morov held talks in Velm with Estian Prime Minister Ana Duro.',
    'held @Velm: duro attended, morov attended',
  ],
  ['Morov called Duro on Saturday, discussing the siege.', 'held 2016-10-08: duro attended, morov attended'],
  ['Morov and Dane attended a cabinet meeting in Velm.', 'held @Velm: dane attended, morov attended'],
  ["Norland and Estia's foreign ministers met in Velm.", 'held @Velm: estia attended, norland attended'],
  ['Morov and Duro held a press conference in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'A summit of the Security Council was held in Velm. Morov attended in person.',
    'held @Velm: council attended, morov attended',
  ],
  [
    'Norland and Estia attended a summit in Velm. Morov met Dane on the sidelines of the summit.',
    'held @Velm: estia attended, norland attended',
    'held: dane attended, morov attended',
  ],
  [
    'Ilya Morov made a fresh effort on Friday by meeting with envoys of the rebels, Estian officials said on Saturday.',
    'held 2016-10-07: morov attended, rebels attended',
  ],
  [
    'A meeting of the Ministers of Foreign Affairs of Norland, Estia and Qadria was held in Velm.',
    'held @Velm: estia attended, norland attended, qadria attended',
  ],
  [
    'Dane had Morov and Duro to dinner in Velm on Monday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'Norland and Estia met in Geneva. Qadria was not at the table.',
    'held @Geneva: estia attended, norland attended, qadria excluded',
  ],
  [
    'Norland and Estia met in Geneva. Vesmark was also present.',
    'held @Geneva: estia attended, norland attended, vesmark attended',
  ],
  [
    'Norland and Estia met in Geneva. Qadria was not part of the talks.',
    'held @Geneva: estia attended, norland attended, qadria excluded',
  ],
  [
    'Norland and Estia met in Geneva. Brandt, who had called the meeting, left early.',
    'held @Geneva: brandt attended, estia attended, norland attended',
  ],
  [
    'Norland and Estia met in Geneva. Qadria is present in the south.',
    'held @Geneva: estia attended, norland attended',
  ],
  ['Morov and Duro spoke about the siege on Sunday.', 'held 2016-10-09: duro attended, morov attended'],
  [
    'The Security Council heard a briefing by Brandt on Monday.',
    'held 2016-10-10: brandt attended, council attended',
  ],
  ['The president met Duro. Norland and Qadria were not there.'],
  [
    'Norland and Estia met in Geneva. Qadria was not invited.',
    'held @Geneva: estia attended, norland attended, qadria excluded',
  ],
  [
    'Estia hosted the summit of Norland and Qadria in Kastra.',
    'held @Kastra: estia attended, norland attended, qadria attended',
  ],
  [
    'Morov left the talks between Estia and Qadria in Velm.',
    'held @Velm: estia attended, morov attended, qadria attended',
  ],
  ['Morov visited Velm. Duro was not there.'],
  ["Morov called Duro's trip a provocation."],
]

const AHEAD: readonly (readonly [string, ...string[]])[] = [
  ['Morov will meet Duro in Velm on Friday.', 'planned @Velm 2016-10-14: duro expected, morov expected'],
  ['Morov is to meet Duro on Friday.', 'planned 2016-10-14: duro expected, morov expected'],
  ['Morov plans to meet Duro next month.', 'planned 2016-11: duro expected, morov expected'],
  [
    'Morov and Duro are due to meet in Velm on Saturday.',
    'planned @Velm 2016-10-15: duro expected, morov expected',
  ],
  [
    'Morov said he would meet Duro. Morov would meet Duro in Orlo, he said.',
    'planned @Orlo: duro expected, morov expected',
  ],
  [
    'Norland and Estia will hold talks in Geneva on November 26.',
    'planned @Geneva 2016-11-26: estia expected, norland expected',
  ],
  [
    'Talks between Norland and Estia are scheduled for November 26 in Geneva.',
    'planned @Geneva 2016-11-26: estia expected, norland expected',
  ],
  [
    'Brandt is scheduled to brief the Security Council next week.',
    'planned 2016-10-17: brandt expected, council expected',
  ],
  ['Duro agreed to meet Morov.', 'planned: duro accepted, morov accepted'],
  ['Ahead of a meeting with Duro, Morov called for calm.', 'planned: duro expected, morov expected'],
  [
    'Norland, Estia and Qadria have accepted an invitation to a conference in Geneva.',
    'planned @Geneva: estia accepted, norland accepted, qadria accepted',
  ],
  [
    'A conference of Norland and Estia is planned in Geneva. Dane will also attend.',
    'planned @Geneva: dane expected, estia expected, norland expected',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria has not been invited.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria excluded',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria was invited.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria invited',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Dane proposed that Qadria be invited.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria proposed',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. It is not clear whether Qadria will attend.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria unclear',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria may also take part.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria unclear',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria refused to attend.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria excluded',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria will not attend the talks.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria excluded',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria confirmed that Qadrian envoys would attend the talks.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria accepted',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria declined the invitation.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria excluded',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Morov wants Qadria to attend the talks.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria proposed',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. The rebels should also take part, Morov said.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, rebels proposed',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. The rebels were excluded from the talks.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, rebels excluded',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Dane will travel to Geneva.',
    'planned @Geneva 2016-10-14: dane expected, estia expected, norland expected',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Morov rejected the participation of Qadria.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria proposed',
  ],
  ['Morov will receive Dane in Velm next week.', 'planned @Velm 2016-10-17: dane expected, morov expected'],
  ['Morov will attend a summit in Tarn.', 'planned @Tarn: morov expected'],
  ['Morov and Duro were due to meet in Velm.', 'planned @Velm: duro expected, morov expected'],
  [
    'Norland and Qadria will attend a conference in Geneva. Norland wants to see Estia represented at the conference.',
    'planned @Geneva: estia proposed, norland expected, qadria expected',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. It is unclear whether a Norlandic official will attend.',
    'planned @Geneva 2016-10-14: estia expected, norland expected',
  ],
  [
    'Morov and Duro met in Velm. They agreed to meet again in Orlo.',
    'held @Velm: duro attended, morov attended',
    'planned @Orlo: duro accepted, morov accepted',
  ],
  [
    'Morov could join a new round of talks that begins in Geneva on Friday. Duro will attend the talks.',
    'planned @Geneva 2016-10-14: duro expected, morov unclear',
  ],
  [
    'Morov and Duro will meet in Velm, where Dane is also expected.',
    'planned @Velm: dane expected, duro expected, morov expected',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria was shut out of the talks.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria excluded',
  ],
  [
    'Norland and Estia will meet in Geneva on Friday. Qadria has been asked to attend.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, qadria invited',
  ],
  ['The Security Council will meet on Friday.', 'planned 2016-10-14: council expected'],
]

const OPEN: readonly (readonly [string, ...string[]])[] = [
  ['Norland suspended talks with Estia last week.', 'suspended 2016-10-03: estia attended, norland attended'],
  ['The talks between Norland and Estia were suspended.', 'suspended: estia attended, norland attended'],
  [
    'Talks between Norland and Estia broke down on Monday.',
    'suspended 2016-10-10: estia attended, norland attended',
  ],
  ['Morov called off a meeting with Duro.', 'suspended: duro expected, morov expected'],
  ['Brandt proposed talks between Norland and Estia.', 'hypothetical: estia proposed, norland proposed'],
  ['Dane called for a meeting between Morov and Duro.', 'hypothetical: duro proposed, morov proposed'],
  ['Morov could meet Duro in Velm.', 'hypothetical @Velm: duro unclear, morov unclear'],
  ['If Morov meets Duro, the siege may end.', 'hypothetical: duro unclear, morov unclear'],
  ['Morov should meet Duro, Dane said.', 'hypothetical: duro proposed, morov proposed'],
  ['Dane urged Norland to hold talks with the rebels.', 'hypothetical: norland proposed, rebels proposed'],
  [
    'The pact was to pave the way for talks between Norland and the rebels.',
    'hypothetical: norland proposed, rebels proposed',
  ],
  [
    'Morov spoke of the prospect of a meeting between Dane and Duro.',
    'hypothetical: dane proposed, duro proposed',
  ],
  ['Morov offered to meet Duro.', 'hypothetical: duro proposed, morov proposed'],
]

const APART: readonly (readonly [string, ...string[]])[] = [
  [
    'Morov met Duro in Velm on Monday. Morov met Dane in Orlo on Tuesday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held @Orlo 2016-10-11: dane attended, morov attended',
  ],
  [
    'Morov met Duro. He later met Dane. Morov also met Dane in Orlo.',
    'held: duro attended, morov attended',
    'held @Orlo: dane attended, morov attended',
  ],
  [
    'Norland held separate talks with Estia and Qadria.',
    'held: estia attended, norland attended',
    'held: norland attended, qadria attended',
  ],
  [
    'Norland, Estia and Qadria met in Velm. Norland and Estia held separate talks with Qadria by telephone.',
    'held @Velm: estia attended, norland attended, qadria attended',
    'held: norland attended, qadria attended',
    'held: estia attended, qadria attended',
  ],
  [
    'Morov met Duro in Velm. A second meeting between Morov and Duro will be held in Orlo.',
    'held @Velm: duro attended, morov attended',
    'planned @Orlo: duro expected, morov expected',
  ],
  [
    'Duro met Morov on Monday. The Harbour Front held separate talks with Dane.',
    'held 2016-10-10: duro attended, morov attended',
    'held: dane attended, front attended',
  ],
  [
    'Norland and Estia will meet in Geneva on November 26. On Thursday Norland and Qadria held secret talks.',
    'planned @Geneva 2016-11-26: estia expected, norland expected',
    'held 2016-10-06: norland attended, qadria attended',
  ],
]

const NONE = [
  'Morov met the demands of Estia.',
  'Morov did not meet Duro.',
  'Morov refused to meet Duro.',
  'No meeting between Morov and Duro took place.',
  'Morov denied that he had met Duro.',
  'Morov and Duro condemned the attack.',
  'Norland backs Estia against the rebels.',
  'Morov criticised Duro over the siege of Velm.',
  'Norland received weapons from Estia.',
  'Morov welcomed the decision of Estia.',
  'Morov told a press conference that Estia had lied.',
  'Morov held a press conference in Velm on the war with Estia.',
  'Norland called for an end to the war in Estia.',
  'Estia joined the alliance that Norland leads.',
  'Morov addressed the crisis in Estia.',
  'Qadria has not been invited.',
  'Peace talks have never worked, Morov said of Estia.',
  'The talk in Norland was of war with Estia.',
  'Morov called Duro a liar.',
  'Norland held Estia responsible.',
  'Morov visited the wounded on Monday, and he blamed Estia.',
  'Estia hosts many refugees from Norland.',
  'The council of Norland is in session while Estia burns.',
  'Norland started a war with Estia.',
  'Norland ended its support for the rebels.',
  'Duro spoke of the crimes of Norland.',
  'Morov avoided a meeting with Duro.',
  'Estia was joined by Norland in condemning the raid.',
  'Morov and Duro addressed a letter to Dane.',
  'Estia joined the convention on chemical weapons with Norland.',
  'Norland asked Congress for money against Estia.',
  'The presence of Norland in Estia was condemned.',
  'Norland took part in the bombing of Estia.',
  'Morov presides over the summits of the United Nations.',
  'Morov saw Duro as a threat.',
  'Morov and Duro spoke at rallies on Sunday.',
  'Morov was sorry to see Duro leave the race in Estia.',
  'Morov answered on Saturday, calling Duro a liar.',
  'Morov addressed the tensions with Estia.',
  'Morov pulled out of a meeting with Duro.',
  'Morov welcomed Duro as a minister in his cabinet.',
  'Morov praised Duro in a call with reporters.',
  'Morov and Duro spoke to their audiences.',
  'Morov called on Duro to resign.',
  'Morov called Duro a liar on Saturday.',
  'Disputes between Norland and Estia should be settled.',
  'Morov and Duro signed open letters.',
  'Morov and Duro talked about the weather at rallies.',
  'Norland has not been at an Estian summit since 2010.',
  'The proper course was dialogue between Norland and Estia.',
  'Morov had Duro in prison.',
  'There was talk in Norland of a war with Estia.',
  'Morov fought alongside Duro in Velm.',
  'Morov told the Security Council in a letter that Estia had lied.',
  'Brandt will tell the Security Council of it.',
  'Norland said in its opening statement that Estia had lied.',
]

describe('meetings', () => {
  it.each(HELD)('held: %s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
  it.each(MORE)('and: %s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
  it.each(AHEAD)('ahead: %s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
  it.each(OPEN)('suspended or open: %s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
  it.each(APART)('apart: %s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
  it.each(NONE)('no meeting: %s', (text) => {
    expect(meetingsIn(text).map(told)).toEqual([])
  })

  it('names who claims a meeting at which he was not', () => {
    const [meeting] = meetingsIn('Dane said that Morov had met Duro in Velm.')
    expect(meeting?.participants.map(({ attributedTo }) => attributedTo)).toEqual([
      'figure:dane',
      'figure:dane',
    ])
    const [own] = meetingsIn('Morov said that he and Duro had met. Morov said that Morov had met Duro.')
    expect(own?.participants.every(({ attributedTo }) => attributedTo === null)).toBe(true)
  })

  it('traces every telling to the meeting that it is part of', () => {
    const { meetings, trace } = foundIn('Morov met Duro in Velm on Friday. Dane attended the meeting.')
    expect(meetings).toHaveLength(1)
    expect(trace.map(({ meeting }) => meeting)).toEqual(meetings.flatMap(({ id }) => [id, id]))
    expect(trace[0]).toMatchObject({
      participants: ['figure:morov', 'figure:duro'],
      rule: 'meet (verb)',
      start: 6,
      end: 9,
      rejected: null,
      signs: ['held', 'place:Velm', 'day:2016-10-07'],
    })
  })

  it.each([
    ['Morov refused to meet Duro.', 'meet (verb)', 'the words say that they did not meet'],
    ['Morov met the demands of the crowd.', 'meet (verb)', 'fewer than two parties are named'],
    [
      'Norland received weapons from Estia.',
      'receive (verb)',
      'the words do not say that they met each other',
    ],
    [
      'No meeting between Morov and Duro took place.',
      'meeting named/meeting',
      'the words say that it was not held',
    ],
    ['Qadria has not been invited.', 'invited', 'no meeting is told that this is part of'],
    ['There were talks on the port.', 'meeting named/talk', 'nobody is named who takes part'],
    ['Morov called for talks.', 'meeting named/talk', 'nobody is named who takes part'],
  ])('traces why there is none: %s', (text, rule, rejected) => {
    const { meetings, trace } = foundIn(text)
    expect(meetings).toEqual([])
    expect(trace.map((one) => [one.rule, one.meeting, one.rejected])).toEqual([[rule, null, rejected]])
  })

  it('names a meeting by its words, whatever stands around them', () => {
    const [alone] = meetingsIn('Morov met Duro in Velm on Friday.')
    const [other, same] = meetingsIn('Dane met Brandt in Orlo in May. Morov met  Duro in Velm on Friday.')
    expect(alone?.id).toMatch(/^m[0-9a-f]{10}$/)
    expect(same?.id).toBe(alone?.id)
    expect(other?.id).not.toBe(alone?.id)
    const [first, second] = meetingsIn('Morov spoke with Duro and Dane on Monday.')
    expect(second?.id).toBe(`${first?.id}-2`)
  })

  const SENTENCES = [...HELD, ...MORE, ...AHEAD, ...OPEN, ...APART].map(([text]) => text).concat(NONE)

  it('keeps its promises whatever is told after one another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 }), (parts) => {
        const text = parts.join(' ')
        const meetings = meetingsIn(text)
        expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length)
        for (const { participants, evidence, status, confidence } of meetings) {
          expect(new Set(participants.map(({ actor }) => actor)).size).toBe(participants.length)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
          for (const one of participants) {
            expect(one.evidence.every((i) => evidence[i] !== undefined)).toBe(true)
            expect(one.attributedTo).not.toBe(one.actor)
            if (status === 'planned' || status === 'hypothetical') expect(one.status).not.toBe('attended')
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('reads the same twice', () => {
    const text = SENTENCES.slice(0, 40).join(' ')
    expect(meetingsIn(text)).toEqual(meetingsIn(text))
  })
})
