import { describe, expect, it } from 'vitest'
import { meetingsIn, told } from './invented.ts'

/** What several sentences tell of one meeting, and of several: text, then the meetings. */
const WHOLE: readonly (readonly [string, ...(readonly string[])])[] = [
  // a list of guests in a sentence of its own
  [
    'Morov opened a conference in Velm. Among those present were Estian President Ana Duro, Tomas Dane of Vesmark and United Nations envoy Lena Brandt.',
    'held @Velm: brandt attended, dane attended, duro attended, morov attended',
  ],
  [
    'Morov met Duro in Velm. Also in attendance were Tomas Dane and representatives of the Harbour Front.',
    'held @Velm: dane attended, duro attended, front attended, morov attended',
  ],
  [
    'Morov will host a summit in Velm. Among those invited are Estian President Ana Duro and Tomas Dane.',
    'planned @Velm: dane invited, duro invited, morov expected',
  ],
  [
    'Morov and Duro dined in Velm. The dinner was also attended by Lena Brandt, the envoy to Kastra Tomas Dane, both delegations and officials of Qadria.',
    'held @Velm: brandt attended, dane attended, duro attended, morov attended, qadria attended',
  ],
  // who is left out
  [
    'Morov met Duro in Velm. No Vesmarker was invited. Nor were Norland and Qadria, which had been at every such table for years.',
    'held @Velm: duro attended, morov attended, norland excluded, qadria excluded',
  ],
  // hosts
  [
    'Morov welcomed leaders from Estia and Vesmark, as well as the United Nations, in the old palace of Velm.',
    'held @Velm: estia attended, morov attended, un attended, vesmark attended',
  ],
  // who of a list meets the rest
  [
    'Morov hosted separate meetings with Duro, Dane and Brandt, who then met separately with Duro and Dane.',
    'held: brandt attended, duro attended',
    'held: brandt attended, dane attended',
    'held: duro attended, morov attended',
    'held: dane attended, morov attended',
    'held: brandt attended, morov attended',
  ],
  // before and after are two
  [
    'Morov and Duro held talks in the evening over a dinner, after initially holding talks in the morning.',
    'held: duro attended, morov attended',
    'held: duro attended, morov attended',
  ],
  [
    'Morov met Duro on Monday. Before the meeting Morov spoke with Dane.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-10: dane attended, morov attended',
  ],
  // the day told before
  [
    'Morov met Duro in Velm on Monday. Morov also received Dane.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held 2016-10-10: dane attended, morov attended',
  ],
  [
    'Morov met Duro in Velm on Monday. Dane met Brandt in Kastra.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held @Kastra: brandt attended, dane attended',
  ],
  // once on each day
  [
    'Morov and Duro met in Velm on December 14, 2015 and April 6, 2016.',
    'held @Velm 2015-12-14: duro attended, morov attended',
    'held @Velm 2016-04-06: duro attended, morov attended',
  ],
  [
    'Morov and Duro met in Velm. Morov and Duro met there on 14 December 2014.',
    'held @Velm: duro attended, morov attended',
    'held 2014-12-14: duro attended, morov attended',
  ],
  // what is called off is not what may come about
  [
    'Morov discussed the possibility of talks between Norland and Estia. Dane called off a summit with Duro that was set to take place on Monday in Velm.',
    'hypothetical: estia proposed, norland proposed',
    'suspended @Velm 2016-10-17: dane expected, duro expected',
  ],
  [
    'Morov could attend the talks with Duro in Velm on the condition that Dane attend.',
    'held @Velm: dane proposed, duro attended, morov unclear',
  ],
  [
    "A delegation from Norland's Vesmarkian-backed government met Duro.",
    'held: duro attended, norland attended',
  ],
  [
    "Morov spoke with Estia's Minister of International Trade and Cooperation, Ana Duro, in Velm.",
    'held @Velm: duro attended, morov attended',
  ],
  // with whom, named behind a long title or an office
  [
    'Morov met on Sunday in Velm with his counterpart from Estia, Ana Duro.',
    'held @Velm 2016-10-09: duro attended, morov attended',
  ],
  ['Morov spoke with his counterpart from Estia, Ana Duro said.', 'held: estia attended, morov attended'],
  // there by a relative clause
  [
    'Morov and Dane opened talks in Velm. Duro, who is at the talks, said little.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  // what a meeting did not bring does not undo it
  [
    "Morov's meeting with Duro on Friday did not lead to a truce.",
    'held 2016-10-07: duro attended, morov attended',
  ],
  [
    "Norland hopes for talks. Dane supports Morov's meeting with Duro in Velm.",
    'held: duro attended, morov attended',
  ],
  ['Morov found the time to telephone Duro.', 'held: duro attended, morov attended'],
  // others talk
  [
    'Vesmark works in order to resume peace talks between Norland and Estia. Dane will meet Morov and Duro on Sunday.',
    'hypothetical: estia proposed, norland proposed',
    'planned 2016-10-16: dane expected, duro expected, morov expected',
  ],
  // a second one in the same sentence
  [
    'Morov will hold a meeting with Duro and on Friday he will give a dinner for Duro and Dane.',
    'planned: duro expected, morov expected',
    'planned 2016-10-14: dane expected, duro expected',
  ],
  // whom the host receives has been named
  [
    'The leaders of Norland and Estia are to meet in Velm. Dane will host the Norlandic and Estian leaders.',
    'planned @Velm: dane expected, estia expected, norland expected',
  ],
  // "the meeting" is the one of the sentence before
  [
    'Morov met Duro in Velm. The meeting was short. It followed the holding of a meeting between Vesmark and Qadria. The meeting was chaired by Dane.',
    'held @Velm: duro attended, morov attended',
    'held: dane attended, qadria attended, vesmark attended',
  ],
  // the place right before "where"
  ['Morov flew from Orlo to Velm, where Morov met Duro.', 'held @Velm: duro attended, morov attended'],
  [
    'Morov arrived in Velm from Orlo, where Morov held talks with Duro.',
    'held @Orlo: duro attended, morov attended',
  ],
  // who comes along
  [
    'In Velm, Morov, who is accompanied by the chairman Tomas Dane and envoy Lena Brandt, will meet Duro.',
    'planned @Velm: brandt expected, dane expected, duro expected, morov expected',
  ],
  [
    'Morov met Duro in Velm. The Norlandic delegation included Tomas Dane and Lena Brandt.',
    'held @Velm: brandt attended, dane attended, duro attended, morov attended',
  ],
  ['Norland is rich. The delegation included Tomas Dane.'],
  ['Besides Morov, Duro took part in the Velm talks.', 'held @Velm: duro attended, morov attended'],
  ['Morov and Duro met one-on-one in Velm.', 'held @Velm: duro attended, morov attended'],
  // what was earlier is another one
  [
    'Morov received Duro and Dane in Velm. Earlier Morov received Brandt.',
    'held @Velm: dane attended, duro attended, morov attended',
    'held: brandt attended, morov attended',
  ],
  // talks to which nobody was sent
  [
    'Norland has held a sequence of meetings with Estia, but Vesmark has not sent ministers to the talks.',
    'held: estia attended, norland attended',
  ],
  // the day of the asking is not the day of the meeting
  [
    'Talks between Norland and Estia will open in Velm. On Monday Vesmark invited Qadria.',
    'planned @Velm: estia expected, norland expected, qadria invited',
  ],
  // days of another deed
  [
    'A meeting between Norland and Estia, convened by Dane, was a reply to the vote last month.',
    'held: dane attended, estia attended, norland attended',
  ],
  // a name hung on the title before it
  [
    'Morov met with Estian President Ana Duro and Vesmarkian Minister Tomas Dane at the palace in Velm in two separate sessions.',
    'held @Velm: duro attended, morov attended',
    'held @Velm: dane attended, morov attended',
  ],
  [
    'Morov and Duro met Brandt separately on Sunday.',
    'held 2016-10-09: brandt attended, morov attended',
    'held 2016-10-09: brandt attended, duro attended',
  ],
  ['The Vesmarkian ambassador to Estia, Tomas Dane, met with Morov.', 'held: dane attended, morov attended'],
  // with whose participation
  [
    'Morov will meet Brandt on Sunday. A summit of Norland and Estia will be held in Velm with the participation of Dane.',
    'planned 2016-10-16: brandt expected, morov expected',
    'planned @Velm: dane expected, estia expected, norland expected',
  ],
  [
    'Talks between Norland and Estia were held in Velm in the presence of Dane, Morov said.',
    'held @Velm: dane attended, estia attended, norland attended',
  ],
  [
    'Norland and Estia met in Velm under the chairmanship of Dane.',
    'held @Velm: dane attended, estia attended, norland attended',
  ],
  // what may not come about is open
  [
    'Morov and Duro will meet in Velm. Dane may not attend the meeting.',
    'planned @Velm: dane unclear, duro expected, morov expected',
  ],
  [
    'Morov and Duro will meet in Velm. Dane cannot attend the meeting.',
    'planned @Velm: dane excluded, duro expected, morov expected',
  ],
  // the region is what they talk about
  [
    'The Tarn ceasefire talks between Norland and Estia began in Velm.',
    'held @Velm: estia attended, norland attended',
  ],
  // a list before the verb
  [
    'Morov met Duro in Velm. The heads of the Harbour Front and the Vesmarkian minister Tomas Dane were also present.',
    'held @Velm: dane attended, duro attended, front attended, morov attended',
  ],
  [
    'Morov gave a dinner to Duro and Dane in Velm.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  // by telephone, for hours
  ['Morov spoke by telephone with Duro.', 'held: duro attended, morov attended'],
  [
    'On Sunday Morov and Dane sat for two hours with Duro.',
    'held 2016-10-09: dane attended, duro attended, morov attended',
  ],
  // who joined them
  [
    'Morov met Duro in Velm. They were then joined by Tomas Dane for Vesmark and Lena Brandt for the United Nations.',
    'held @Velm: brandt attended, dane attended, duro attended, morov attended',
  ],
  // who chaired, where the verb tells of it
  [
    'Dane told the Security Council, in a session that Morov was chairing, that Estia would not object.',
    'held: council attended, dane attended, morov attended',
  ],
  [
    'A conference of Norland and Estia opened in Velm. Around the table sat the foreign ministers of Vesmark and Qadria, among them Tomas Dane of Vesmark.',
    'held @Velm: dane attended, estia attended, norland attended, qadria attended, vesmark attended',
  ],
  // on a day of this month
  ['On the 4th Morov received Duro in Velm.', 'held @Velm 2016-10-04: duro attended, morov attended'],
  ['On the 14th Morov will receive Duro in Velm.', 'planned @Velm 2016-10-14: duro expected, morov expected'],
  ['Morov received Duro on the 14th floor.', 'held: duro attended, morov attended'],
  // between them
  [
    'The leaders of Norland and Estia have agreed on a plan, Dane said on Saturday after chairing talks between them.',
    'held 2016-10-08: dane attended, estia attended, norland attended',
  ],
  [
    'The line must be drawn again, Dane said on Tuesday after Morov met Duro.',
    'held: duro attended, morov attended',
  ],
  // envoys of several, together
  [
    'Morov has talked with envoys of Estia and Vesmark.',
    'held: estia attended, morov attended, vesmark attended',
  ],
  [
    'Morov talked with Duro and Dane.',
    'held: duro attended, morov attended',
    'held: dane attended, morov attended',
  ],
  [
    'The summit, held in Velm with the participation of Norland and Estia, was short.',
    'held @Velm: estia attended, norland attended',
  ],
  [
    'In August 2015 Dane chaired a session of talks between Norland and Estia.',
    'held 2015-08: dane attended, estia attended, norland attended',
  ],
  [
    'Morov met Duro in Velm. The Norlandic delegation led by Morov consisted of Tomas Dane and envoy Lena Brandt.',
    'held @Velm: brandt attended, dane attended, duro attended, morov attended',
  ],
  // hosts who invite, guests who are due
  [
    'Morov invited the leaders of Estia and Vesmark to talks in Velm.',
    'planned @Velm: estia invited, morov expected, vesmark invited',
  ],
  [
    'Morov is due to attend the summit in Velm, as are Duro and Dane.',
    'planned @Velm: dane expected, duro expected, morov expected',
  ],
  ['Morov sat across from Duro at a hotel in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'Brandt shuttled between Morov and Duro in Velm.',
    'held @Velm: brandt attended, morov attended',
    'held @Velm: brandt attended, duro attended',
  ],
  ['Brandt shuttled between Velm and Orlo.'],
]

describe('meetings told in several sentences', () => {
  it.each(WHOLE)('%s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
})
