import { describe, expect, it } from 'vitest'
import { meetingsIn, told } from './invented.ts'

/** Sentences that go on about a meeting: the text, then each meeting. */
const CONTINUED: readonly (readonly [string, ...string[]])[] = [
  [
    'Talks between Norland and Estia were held in Velm on Monday. The ministers met in the presence of the mediator, Lena Brandt.',
    'held @Velm 2016-10-10: brandt attended, estia attended, norland attended',
  ],
  [
    'Talks between Norland and Estia were held in Velm on Monday. They met in the presence of Lena Brandt.',
    'held @Velm 2016-10-10: brandt attended, estia attended, norland attended',
  ],
  [
    'Talks between Norland and Estia ended on Monday. They were held in Velm.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  [
    'Norland and Estia held talks in Velm on Monday. The war has been fought for years. It began in Kastra in May 2011.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  // who speaks for a delegation
  [
    'Talks between Norland and Vesmark were held in Velm on Monday. Tomas Dane, who led the Vesmarkian delegation, said that it went well.',
    'held @Velm 2016-10-10: dane attended, norland attended, vesmark attended',
  ],
  [
    'Talks between Norland and Vesmark were held in Velm on Monday. Vesmark was represented by Tomas Dane.',
    'held @Velm 2016-10-10: dane attended, norland attended, vesmark attended',
  ],
  [
    'Talks between Norland and Vesmark were held in Velm on Monday. The head of the Vesmarkian delegation, Tomas Dane, was content.',
    'held @Velm 2016-10-10: dane attended, norland attended, vesmark attended',
  ],
  [
    "Talks between Norland and Vesmark were held in Velm on Monday. Vesmark's chief negotiator, Tomas Dane, was content.",
    'held @Velm 2016-10-10: dane attended, norland attended, vesmark attended',
  ],
  [
    'Talks between Norland and Vesmark were held in Velm on Monday. Ilya Morov spoke for Norland; Tomas Dane headed the Vesmarkian side.',
    'held @Velm 2016-10-10: dane attended, morov attended, norland attended, vesmark attended',
  ],
  [
    'Talks between Norland and Vesmark were held in Velm on Monday. Vesmark sent its minister, Tomas Dane.',
    'held @Velm 2016-10-10: dane attended, norland attended, vesmark attended',
  ],
  [
    'Talks in Velm ended on Monday. Morov and Duro attended, as did Dane and Lena Brandt.',
    'held @Velm 2016-10-10: brandt attended, dane attended, duro attended, morov attended',
  ],
  [
    'Norland and Vesmark held talks in Velm on Monday. Qadria was represented by its prime minister.',
    'held @Velm 2016-10-10: norland attended, qadria attended, vesmark attended',
  ],
  [
    'Norland and Vesmark held talks in Velm on Monday. Qadria was represented by lawyers in court.',
    'held @Velm 2016-10-10: norland attended, vesmark attended',
  ],
  // another host
  [
    'Morov met Tomas Dane and Ana Duro in Velm on Monday. Nils Rask gave a dinner for Dane and Duro.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
    'held 2016-10-10: dane attended, duro attended, rask attended',
  ],
  // who was not there
  [
    'Norland and Vesmark held talks in Velm on Monday. Ana Duro stayed away.',
    'held @Velm 2016-10-10: duro excluded, norland attended, vesmark attended',
  ],
  [
    'Norland and Vesmark held talks in Velm on Monday. Ana Duro did not make the journey.',
    'held @Velm 2016-10-10: duro excluded, norland attended, vesmark attended',
  ],
  // of a delegation that does not sit there
  [
    'Talks between Norland and Estia were held in Velm on Monday. Tomas Dane, who led the Vesmarkian delegation to the games, was content.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  [
    "Morov spoke by telephone with Dane on Monday. Estia's chief negotiator, Ana Duro, was content.",
    'held 2016-10-10: dane attended, morov attended',
  ],
  // guests, onlookers, voters
  [
    "Ilya Morov said that a ceasefire was near. Morov's guests, Tomas Dane and Ana Duro, praised him.",
    'held: dane attended, duro attended, morov attended',
  ],
  ['The guests of the hotel, among them Tomas Dane and Ana Duro, were asleep.'],
  [
    'Morov and Duro signed an accord in Velm on Saturday as Tomas Dane looked on.',
    'held @Velm 2016-10-08: dane attended, duro attended, morov attended',
  ],
  [
    'Morov and Duro signed an accord in Velm on Saturday. Tomas Dane and Lena Brandt applauded.',
    'held @Velm 2016-10-08: brandt attended, dane attended, duro attended, morov attended',
  ],
  [
    'Morov and Duro signed an accord in Velm on Saturday. Tomas Dane applauded the decision.',
    'held @Velm 2016-10-08: duro attended, morov attended',
  ],
  [
    'Morov chaired a session of the Security Council on Monday. Estia and Vesmark voted against; Qadria abstained.',
    'held 2016-10-10: council attended, estia attended, morov attended, qadria attended, vesmark attended',
  ],
  [
    'Morov met Duro in Velm on Monday. Vesmark voted for a new president.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  // the verb, the noun and their parties in other words
  [
    'Morov and Duro formally met each other and shook hands in Velm.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Norland, Estia and Vesmark resumed in Velm negotiations on the river on Monday.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'Negotiations between Norland and Estia were interrupted for four years, but they resumed in Kastra in November 2014.',
    'suspended 2012: estia attended, norland attended',
    'held @Kastra 2014-11: estia attended, norland attended',
  ],
  [
    'On Tuesday Morov came by the new road, embraced Duro and signed a declaration.',
    'held 2016-10-11: duro attended, morov attended',
  ],
  [
    'None of the talks between Norland and Estia so far have included the Harbour Front.',
    'held: estia attended, front excluded, norland attended',
  ],
  [
    'Morov, Duro and Dane met in a hotel on Saturday. Lena Brandt, the envoy, joined them, then called for talks.',
    'held 2016-10-08: brandt attended, dane attended, duro attended, morov attended',
  ],
  // days
  [
    'Morov and Duro held talks in Velm on Monday. The war has gone on for years. Dane met Brandt beforehand.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held 2016-10-10: brandt attended, dane attended',
  ],
  [
    'Morov, Duro and Dane met in Velm on Monday. In the evening Brandt received Dane.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
    'held 2016-10-10: brandt attended, dane attended',
  ],
  [
    'On the initiative of the President of Norland, Ilya Morov, a meeting with the President of Estia, Ana Duro, was held in Velm on 3 October.',
    'held @Velm 2016-10-03: duro attended, morov attended',
  ],
  [
    'While rebels were entering Kastra on Saturday, Morov and Duro met in a hotel a long way off.',
    'held 2016-10-08: duro attended, morov attended',
  ],
  [
    'Sixteen days after Morov had Duro to dinner in Velm, a helicopter fell on Monday.',
    'held @Velm 2016-09-24: duro attended, morov attended',
  ],
  // of one meeting, or of another
  [
    'Morov has met Duro in Velm. But last year Norland resumed bilateral talks with Estia.',
    'held @Velm: duro attended, morov attended',
    'held 2015: estia attended, norland attended',
  ],
  [
    "Morov's December 25 visit to Velm, during which Ilya Morov met Duro, was short.",
    'held @Velm 2015-12-25: duro attended, morov attended',
  ],
  // who else was there
  [
    'President Ilya Morov told reporters after more than four hours with his guest, Ana Duro, that the war was over.',
    'held: duro attended, morov attended',
  ],
  [
    'Morov met Duro in Velm on Monday. Dane listened in by telephone.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'Brandt spent less than half an hour with the two Estian delegations in Velm.',
    'held: brandt attended, estia attended',
  ],
  [
    'Morov spent Tuesday on the telephone, with Duro and with Dane.',
    'held 2016-10-11: duro attended, morov attended',
    'held 2016-10-11: dane attended, morov attended',
  ],
  [
    'Morov and Duro sat together for about ninety minutes in Velm.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'The first conference to put Norland and the rebels in the same hall opened in Velm on Monday.',
    'held @Velm 2016-10-10: norland attended, rebels attended',
  ],
  [
    'Norland called an emergency session of the Security Council at which Morov walked out.',
    'held: council attended, morov attended, norland attended',
  ],
  [
    'Norland, whose president received Duro in Velm on 7 May, welcomed the move.',
    'held @Velm 2016-05-07: duro attended, norland attended',
  ],
  [
    'Those were the terms of a meeting in Velm on 1 May, when the ministers of Norland and Estia sat down with Duro.',
    'held @Velm 2016-05-01: duro attended, estia attended, norland attended',
  ],
  [
    'Norland asked for a meeting of the Security Council on Monday.',
    'hypothetical 2016-10-17: council proposed',
  ],
  ['Norland, which negotiated the text together with Estia, voted for it.'],
  ['Morov visited the Estian side of the border in June.'],
  [
    "Morov met Dane in Velm. Neither side's Estian envoys had been at the table.",
    'held @Velm: dane attended, estia excluded, morov attended',
  ],
  [
    'Morov talked with Duro by telephone on Monday. This will push the talks forward.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  // errands, what never came about, what has gone on for long, capitals
  ['Morov sent Dane to meet Duro in Velm.', 'held @Velm: dane attended, duro attended'],
  [
    'Morov flew to Velm for a meeting with Duro. However, the planned meeting between Morov and Duro did not take place.',
  ],
  [
    'Morov met Duro in Velm. Norland and Estia have been holding talks since April last year.',
    'held @Velm: duro attended, morov attended',
    'held 2015-04: estia attended, norland attended',
  ],
  [
    'Morov will begin a two-day visit to the Estian capital on Friday.',
    'planned @Orval 2016-10-14: estia expected, morov expected',
  ],
  [
    'Norland, Estia and the Harbour Front will take part in another session on Friday, to discuss the port.',
    'planned 2016-10-14: estia expected, front expected, norland expected',
  ],
  [
    'A meeting, held on Monday, between Norland and the mediators, and co-chaired by Ana Duro and Tomas Dane, was short.',
    'held 2016-10-10: dane attended, duro attended, norland attended',
  ],
  ['Morov sat down with his Estian counterpart in Velm.', 'held @Velm: estia attended, morov attended'],
  [
    'Morov and Duro met in the Estian capital on Monday.',
    'held @Orval 2016-10-10: duro attended, morov attended',
  ],
  [
    'Norland and Estia were not at the table. Brandt is to meet their ministers in Velm on Sunday.',
    'planned @Velm 2016-10-16: brandt expected, estia expected, norland expected',
  ],
  [
    'Six hours after they had disappeared behind closed doors in Velm, Ilya Morov and Ana Duro came out with a paper.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Velm: A new round of peace talks between Norland and Estia got under way on Wednesday, as the foes seek a way out.',
    'held 2016-10-12: estia attended, norland attended',
  ],
  // long lists, read from their words
  [
    'On Monday afternoon, Ilya Morov, Ana Duro, the Harbour Front, envoy Tomas Dane and a number of other officials met in Velm to engage in negotiations.',
    'held @Velm 2016-10-10: dane attended, duro attended, front attended, morov attended',
  ],
  [
    "Morov met with the president of Estia, Ana Duro, Vesmark's caretaker minister Tomas Dane and envoy Lena Brandt.",
    'held: brandt attended, dane attended, duro attended, morov attended',
  ],
  ["Morov and President Duro's adviser Tomas Dane met in Velm.", 'held @Velm: dane attended, morov attended'],
  [
    'Morov briefed the Security Council on Tuesday before meeting Duro in Velm.',
    'held 2016-10-11: council attended, morov attended',
    'held @Velm 2016-10-11: duro attended, morov attended',
  ],
  [
    'Talks between Morov and Duro will be held in Velm on Friday. Morov will be accompanied by the envoy Tomas Dane and Lena Brandt.',
    'planned @Velm 2016-10-14: brandt expected, dane expected, duro expected, morov expected',
  ],
  ['The envoy mediating between Norland and Estia, Lena Brandt, resigned on Monday.'],
  [
    'Morov and Duro spoke on October 3 in Velm on the sidelines of a summit.',
    'held @Velm 2016-10-03: duro attended, morov attended',
  ],
  // delegations told one by one
  [
    'Ana Duro presided over a summit in Velm on Monday. Norland was represented by the foreign minister, Ilya Morov, while the Vesmarkian delegation was headed by Tomas Dane.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended, norland attended, vesmark attended',
  ],
  [
    'Morov had a long meeting with his Estian counterpart Ana Duro and the mediator Lena Brandt.',
    'held: brandt attended, duro attended, morov attended',
  ],
  [
    'Norland hosts peace talks in Velm\n\nEnvoys of Estia and Qadria met in Velm on Monday and agreed to little.',
    'held @Velm 2016-10-10: estia attended, norland attended, qadria attended',
  ],
  ['Brandt spent months shuttling between Norland and Estia.'],
]

describe('sentences that go on about a meeting', () => {
  it.each(CONTINUED)('%s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
})
