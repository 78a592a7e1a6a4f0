import { describe, expect, it } from 'vitest'
import { meetingsIn, told } from './invented.ts'

/** Ways in which news tells that somebody met: the sentence, then each meeting. */
const WAYS: readonly (readonly [string, ...string[]])[] = [
  [
    'Morov chaired a meeting of the Security Council on Tuesday.',
    'held 2016-10-11: council attended, morov attended',
  ],
  ['Duro was received by Morov in Velm on Monday.', 'held @Velm 2016-10-10: duro attended, morov attended'],
  [
    'The two leaders, Morov and Duro, met for three hours in Geneva.',
    'held @Geneva: duro attended, morov attended',
  ],
  [
    'Morov and Duro met on the sidelines of a summit in Kastra on Sunday.',
    'held @Kastra 2016-10-09: duro attended, morov attended',
  ],
  [
    'Morov held a phone call with Duro on Monday, the ministry said.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'In a phone call on Monday, Morov told Duro that the siege must end.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'During a telephone conversation with Duro, Morov called for restraint.',
    'held: duro attended, morov attended',
  ],
  [
    'Morov, Duro and Dane held a trilateral summit in Velm on Monday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'A trilateral meeting of the foreign ministers of Norland, Estia and Vesmark took place in Velm on Monday.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'Norland, Estia and Vesmark signed an agreement in Velm on Monday.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'The agreement was signed in Velm by Morov and Duro on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'The accord, signed in Geneva on Sunday by Norland, Estia and Vesmark, ends the war.',
    'held @Geneva 2016-10-09: estia attended, norland attended, vesmark attended',
  ],
  [
    'Delegations from Norland and Estia sat down in Geneva on Monday under the mediation of the United Nations.',
    'held @Geneva 2016-10-10: estia attended, norland attended',
  ],
  [
    'Talks between Norland and Estia, mediated by Lena Brandt, resumed in Geneva on Monday.',
    'held @Geneva 2016-10-10: brandt attended, estia attended, norland attended',
  ],
  [
    'Envoys of Norland and Estia began a new round of talks in Geneva on Monday, with Lena Brandt as mediator.',
    'held @Geneva 2016-10-10: brandt attended, estia attended, norland attended',
  ],
  [
    'The Norland-Estia-Vesmark summit opened in Velm on Monday.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'Morov arrived in Kastra on Monday for talks with Duro.',
    'held @Kastra 2016-10-10: duro attended, morov attended',
  ],
  ['Morov flew to Kastra on Monday and met Duro.', 'held @Kastra 2016-10-10: duro attended, morov attended'],
  [
    'Morov will travel to Kastra on Friday to meet Duro.',
    'planned @Kastra 2016-10-14: duro expected, morov expected',
  ],
  [
    'Morov and Duro are to meet in Geneva next week.',
    'planned @Geneva 2016-10-17: duro expected, morov expected',
  ],
  [
    'Morov and Duro are expected to meet in Geneva on Friday.',
    'planned @Geneva 2016-10-14: duro expected, morov expected',
  ],
  ['Duro will host Morov in Kastra on Friday.', 'planned @Kastra 2016-10-14: duro expected, morov expected'],
  [
    'Morov, accompanied by Dane, met Duro in Velm.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  ['Morov, together with Dane, met Duro in Velm.', 'held @Velm: duro attended, morov attended'],
  ["Morov's talks with Duro in Velm lasted four hours.", 'held @Velm: duro attended, morov attended'],
  [
    'Three days of talks between Norland and Estia ended in Geneva on Friday.',
    'held @Geneva 2016-10-07: estia attended, norland attended',
  ],
  [
    'After three days of talks in Geneva, Norland and Estia agreed to a truce.',
    'held @Geneva: estia attended, norland attended',
  ],
  [
    'After talks in Geneva, Morov and Duro announced a truce on Friday.',
    'held @Geneva: duro attended, morov attended',
  ],
  ['Emerging from talks with Duro, Morov said that a truce was near.', 'held: duro attended, morov attended'],
  ['Morov came out of a two-hour meeting with Duro and said nothing.', 'held: duro attended, morov attended'],
  [
    'Morov held separate meetings with Duro and Dane in Velm.',
    'held @Velm: duro attended, morov attended',
    'held @Velm: dane attended, morov attended',
  ],
  [
    'Morov met separately with Duro and Dane on Monday.',
    'held: duro attended, morov attended',
    'held 2016-10-10: dane attended, morov attended',
  ],
  [
    'Morov met Duro on Monday and Dane on Tuesday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-11: dane attended, morov attended',
  ],
  [
    'Morov met Duro in Velm on Monday and Dane in Orlo on Tuesday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held @Orlo 2016-10-11: dane attended, morov attended',
  ],
  [
    'Morov held talks with Duro on Monday and with Dane on Tuesday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-11: dane attended, morov attended',
  ],
  [
    'Morov spoke by phone with Duro on Monday and Dane on Sunday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-09: dane attended, morov attended',
  ],
  [
    'Lena Brandt briefed the Security Council on Monday.',
    'held 2016-10-10: brandt attended, council attended',
  ],
  [
    'Representatives of Norland, Estia and the Harbour Front attended the conference in Geneva on Monday.',
    'held @Geneva 2016-10-10: estia attended, front attended, norland attended',
  ],
  [
    'The conference in Geneva drew delegations from forty countries, among them Norland and Estia.',
    'held @Geneva: estia attended, norland attended',
  ],
  [
    'Representatives of the rebels also took part in the talks between Norland and Estia in Geneva.',
    'held @Geneva: estia attended, norland attended, rebels attended',
  ],
  [
    'Estia boycotted the talks between Norland and Vesmark in Geneva.',
    'held: estia excluded, norland attended, vesmark attended',
  ],
  ['Morov paid a visit to Estia on Monday.', 'held 2016-10-10: estia attended, morov attended'],
  [
    'Morov visited Estia on Monday and met Duro.',
    'held 2016-10-10: estia attended, morov attended',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    "Morov's visit to Estia on Monday ended with an accord.",
    'held 2016-10-10: estia attended, morov attended',
  ],
  [
    'On a visit to Estia on Monday, Morov said the siege must end.',
    'held 2016-10-10: estia attended, morov attended',
  ],
  ['Duro, on a visit to Norland, said the siege must end.', 'held: duro attended, norland attended'],
  ['Morov welcomed Duro to Velm on Monday.', 'held @Velm 2016-10-10: duro attended, morov attended'],
  [
    'Morov greeted Duro at the airport in Velm on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  ['Morov was in Estia on Monday for talks with Duro.', 'held 2016-10-10: duro attended, morov attended'],
  [
    'Morov hosted a dinner for Duro and Dane in Velm.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  ['Duro dined with Morov in Velm on Monday.', 'held @Velm 2016-10-10: duro attended, morov attended'],
  ['Morov and Duro shook hands in Velm on Monday.', 'held @Velm 2016-10-10: duro attended, morov attended'],
  ['Morov shook hands with Duro in Velm on Monday.', 'held @Velm 2016-10-10: duro attended, morov attended'],
  [
    'Morov brought Duro and Dane together in Velm on Monday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'At a meeting in Velm on Monday, Morov and Duro agreed on a truce.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'At a summit in Velm on Monday, Norland, Estia and Vesmark agreed on a truce.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'The foreign ministers of Norland and Estia met in Geneva on Monday.',
    'held @Geneva 2016-10-10: estia attended, norland attended',
  ],
  [
    'The presidents of Norland, Estia and Vesmark will meet in Velm on Friday.',
    'planned @Velm 2016-10-14: estia expected, norland expected, vesmark expected',
  ],
  [
    'The leaders of Norland and Estia spoke by telephone on Monday.',
    'held 2016-10-10: estia attended, norland attended',
  ],
  ["Norland's Ilya Morov and Estia's Ana Duro met in Geneva.", 'held @Geneva: duro attended, morov attended'],
  [
    'Morov and his Estian counterpart, Ana Duro, met in Geneva on Monday.',
    'held @Geneva 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov met his Estian counterpart Ana Duro in Geneva on Monday.',
    'held @Geneva 2016-10-10: duro attended, morov attended',
  ],
  ['Morov discussed the truce with his Estian counterpart by phone.', 'held: estia attended, morov attended'],
  ['Morov had a working lunch with Duro in Velm.', 'held @Velm: duro attended, morov attended'],
  ['A delegation led by Morov met Duro in Kastra.', 'held @Kastra: duro attended, morov attended'],
  [
    'A Norlandic delegation headed by Ilya Morov arrived in Kastra on Monday for talks with Estian officials.',
    'held @Kastra 2016-10-10: estia attended, morov attended, norland attended',
  ],
  [
    'Norland and Estia have agreed to hold talks in Geneva next week.',
    'planned @Geneva 2016-10-17: estia accepted, norland accepted',
  ],
  ['Morov sat across the table from Duro in Geneva.', 'held @Geneva: duro attended, morov attended'],
  [
    'Morov and Duro faced each other in Geneva on Monday.',
    'held @Geneva 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov and Duro saw each other in Velm on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  ['Morov and Duro have met twice this year.', 'held 2016: duro attended, morov attended'],
  [
    'The meeting, attended by Morov, Duro and Dane, lasted an hour.',
    'held: dane attended, duro attended, morov attended',
  ],
  [
    'Participants in the meeting included Morov, Duro and Dane.',
    'held: dane attended, duro attended, morov attended',
  ],
  [
    'Among those present at the meeting in Velm were Morov and Duro.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Taking part in the talks in Geneva are Norland, Estia and Vesmark.',
    'held @Geneva: estia attended, norland attended, vesmark attended',
  ],
  [
    'The talks in Geneva involve Norland, Estia and Vesmark.',
    'held @Geneva: estia attended, norland attended, vesmark attended',
  ],
  [
    'Morov chaired the talks between Norland and Estia in Geneva.',
    'held @Geneva: estia attended, morov attended, norland attended',
  ],
  [
    'The talks, chaired by Lena Brandt, brought Norland and Estia to one table.',
    'held: brandt attended, estia attended, norland attended',
  ],
  [
    'Norland and Estia met in Geneva under the auspices of the United Nations.',
    'held @Geneva: estia attended, norland attended',
  ],
  ['The Norlandic and Estian presidents met in Geneva.', 'held @Geneva: estia attended, norland attended'],
  [
    'Norlandic President Ilya Morov, Estian President Ana Duro and Vesmarkian President Tomas Dane met in Geneva on Monday.',
    'held @Geneva 2016-10-10: dane attended, duro attended, morov attended',
  ],
  ['Morov called Duro on Monday.', 'held 2016-10-10: duro attended, morov attended'],
  [
    'Morov exchanged views with Duro in Velm on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  ['Morov conferred with Duro by video link.', 'held: duro attended, morov attended'],
  [
    'Morov held consultations in Velm with Duro and Dane.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  ['Duro came to Velm on Monday to see Morov.', 'held @Velm 2016-10-10: duro attended, morov attended'],
  ['Duro is in Velm for talks with Morov.', 'held @Velm: duro attended, morov attended'],
  [
    'Talks among Norland, Estia and Vesmark are to open in Geneva on Friday.',
    'planned @Geneva 2016-10-14: estia expected, norland expected, vesmark expected',
  ],
  [
    'Morov told Duro at a meeting in Velm that the siege must end.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Lena Brandt opened the conference in Geneva on Monday, and Morov told delegates that Norland wanted peace.',
    'held @Geneva 2016-10-10: brandt attended, morov attended',
  ],
  [
    'Morov will meet Duro on Thursday and Dane on Friday.',
    'planned 2016-10-13: duro expected, morov expected',
    'planned 2016-10-14: dane expected, morov expected',
  ],
  [
    'Morov received Duro on Monday and Dane and Brandt on Tuesday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-11: brandt attended, dane attended, morov attended',
  ],
  [
    'Morov had discussed the plan with Duro by telephone on 2 May and with Dane in Orlo the next day, when the Estian leader supported it.',
    'held 2016-05-02: duro attended, morov attended',
    'held @Orlo 2016-05-03: dane attended, morov attended',
  ],
  [
    'Morov met Duro and Dane in Velm on Monday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  ['Morov met Duro in Velm and Orlo.', 'held @Velm: duro attended, morov attended'],
  [
    'Morov met Duro on Monday and Dane left Velm on Tuesday.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov met Duro beforehand, and Dane as well.',
    'held: duro attended, morov attended',
    'held: dane attended, morov attended',
  ],
  [
    'Duro was received by Morov on Monday and by Dane on Tuesday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-11: dane attended, duro attended',
  ],
  [
    'Morov met Duro on Monday and was to meet Dane on Thursday.',
    'held 2016-10-10: duro attended, morov attended',
    'planned 2016-10-13: dane expected, morov expected',
  ],
  [
    'Morov talked to Duro on Saturday and to Dane on Sunday.',
    'held 2016-10-08: duro attended, morov attended',
    'held 2016-10-09: dane attended, morov attended',
  ],
  [
    'Four hours of talks between Norland and Estia broke up on Saturday.',
    'held 2016-10-08: estia attended, norland attended',
  ],
  [
    'Morov and the presidents of Estia and Vesmark met in Geneva.',
    'held @Geneva: estia attended, morov attended, vesmark attended',
  ],
  [
    'A summit in Velm bringing together Morov, Duro and Dane ended on Monday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'Teams from Norland and Estia will continue to meet in Velm in the coming days.',
    'planned @Velm 2016-10-12: estia expected, norland expected',
  ],
  [
    'Norlandic and Estian experts will meet again next week.',
    'planned 2016-10-17: estia expected, norland expected',
  ],
  [
    'Technical teams of both sides, Norland and Estia, were to meet in the coming days.',
    'planned 2016-10-12: estia expected, norland expected',
  ],
  [
    'Norland and Estia began peace talks in Geneva on Monday. In his opening remarks, Morov said that the war must end.',
    'held @Geneva 2016-10-10: estia attended, morov attended, norland attended',
  ],
  [
    'Norland and Estia began peace talks in Geneva on Monday. Dane, who chaired the session, asked for patience.',
    'held @Geneva 2016-10-10: dane attended, estia attended, norland attended',
  ],
  [
    'A peace conference opened in Geneva on Monday. Morov took the floor first. Duro, who spoke next, blamed Norland.',
    'held @Geneva 2016-10-10: morov attended',
  ],
  [
    "At a summit in Kastra, Morov had pleaded with Duro and with Vesmark's Tomas Dane for a truce.",
    'held @Kastra: dane attended, duro attended, morov attended',
  ],
  [
    'Those were the terms of a meeting in Velm on 1 May, when the ministers of Norland and Estia sat down with Tomas Dane.',
    'held @Velm 2016-05-01: dane attended, estia attended, norland attended',
  ],
  ['An urgent meeting of the Security Council has been requested. Morov is expected in Velm next week.'],
  [
    'Morov met Duro in Orlo last month. The foreign ministers of Norland and Estia met in Velm on Monday. Vesmark, left out of the meeting, made no complaint.',
    'held @Orlo 2016-09: duro attended, morov attended',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark excluded',
  ],
  [
    'Morov received Duro in the Norlandic capital on Monday.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    "Norland's president, Ilya Morov, received Duro on Monday, and the two agreed on a truce.",
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'Standing beside Duro in Velm, Morov said the siege must end.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Speaking alongside Duro in Velm on Monday, Morov said the siege must end.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'At a joint news conference with Duro in Velm on Monday, Morov said the siege must end.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov, speaking after talks with Duro in Velm, said the siege must end.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Morov met in Velm on Monday with a delegation of the Harbour Front headed by Tomas Dane.',
    'held @Velm 2016-10-10: dane attended, front attended, morov attended',
  ],
  ['In Velm, Morov held a closed-door meeting with Duro.', 'held @Velm: duro attended, morov attended'],
  [
    'Morov is scheduled to hold talks with Duro in Velm on Friday.',
    'planned @Velm 2016-10-14: duro expected, morov expected',
  ],
  ['Morov hopes to meet Duro in Velm.', 'hypothetical @Velm: duro proposed, morov proposed'],
  ['Morov proposed a summit with Duro in Velm.', 'hypothetical: duro proposed, morov proposed'],
  ['Morov ruled out a meeting with Duro.'],
  [
    'Negotiators from Norland and Estia walked out of the talks in Geneva.',
    'held @Geneva: estia attended, norland attended',
  ],
  ['Norland suspended talks with Estia on Monday.', 'suspended 2016-10-10: estia attended, norland attended'],
  [
    "Estia's delegation arrived in Geneva on Monday for the talks, but Norland's did not.",
    'held @Geneva 2016-10-10: estia attended',
  ],
  [
    'Norland, Estia and Vesmark, the three guarantors, met in Kastra on Monday for a tenth round of talks.',
    'held @Kastra 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'The tenth round of talks between Norland and Estia ended in Kastra on Tuesday without a deal.',
    'held @Kastra 2016-10-11: estia attended, norland attended',
  ],
  [
    'Lena Brandt met Norlandic and Estian delegations separately in Geneva on Monday.',
    'held @Geneva 2016-10-10: brandt attended, norland attended',
    'held @Geneva 2016-10-10: brandt attended, estia attended',
  ],
  [
    'Morov talked by phone to both Duro and Dane on Monday.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-10: dane attended, morov attended',
  ],
  ['In a call with Morov on Monday, Duro asked for arms.', 'held 2016-10-10: duro attended, morov attended'],
  [
    'Morov phoned Duro and Dane on Monday to discuss the truce.',
    'held 2016-10-10: duro attended, morov attended',
    'held 2016-10-10: dane attended, morov attended',
  ],
  [
    'The Security Council met on Monday in closed session at the request of Norland.',
    'held 2016-10-10: council attended',
  ],
  [
    'The Security Council heard a briefing by Lena Brandt on Monday.',
    'held 2016-10-10: brandt attended, council attended',
  ],
  ['Morov and Duro co-chaired the meeting in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'A meeting in Velm co-hosted by Norland and Estia raised money for refugees.',
    'held @Velm: estia attended, norland attended',
  ],
  [
    'Morov briefed Duro on his talks with Dane.',
    'held: duro attended, morov attended',
    'held: dane attended, morov attended',
  ],
  ['Under the auspices of Vesmark, Morov and Duro met in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'Morov and Duro, meeting in Velm on Monday, agreed on a truce.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Meeting Duro in Velm on Monday, Morov agreed to a truce.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Foreign ministers from Norland, Estia, Vesmark and Qadria are gathering in Velm on Friday.',
    'planned @Velm 2016-10-14: estia expected, norland expected, qadria expected, vesmark expected',
  ],
  [
    'Morov stopped in Velm on Monday to confer with Duro.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Duro was in Velm on Monday and talked with Morov for an hour.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'Norland and Estia resumed direct talks on Monday after a break of two years.',
    'held 2016-10-10: estia attended, norland attended',
  ],
  [
    'Morov urged Duro at their meeting in Velm to end the siege.',
    'held @Velm: duro attended, morov attended',
  ],
  ['During his meeting with Duro, Morov asked for arms.', 'held: duro attended, morov attended'],
  ["Duro's meeting with Morov was her third this year.", 'held: duro attended, morov attended'],
  [
    'The first meeting between Morov and Duro since the war took place in Velm.',
    'held @Velm: duro attended, morov attended',
  ],
  ['Morov and Duro last met in May.', 'held 2016-05: duro attended, morov attended'],
  ['Morov and Duro agreed to meet again.', 'planned: duro accepted, morov accepted'],
  [
    "Vesmark's Tomas Dane brokered the talks between Norland and Estia.",
    'held: dane attended, estia attended, norland attended',
  ],
  [
    'Senior officials from Norland and Estia, including Morov and Duro, met in Geneva.',
    'held @Geneva: duro attended, estia attended, morov attended, norland attended',
  ],
  ['Morov embraced Duro at the airport in Velm.', 'held @Velm: duro attended, morov attended'],
  ['Morov lunched with Duro and Dane in Velm.', 'held @Velm: dane attended, duro attended, morov attended'],
  ['Norland and Estia are holding talks in Geneva.', 'held @Geneva: estia attended, norland attended'],
  [
    'Norland and Estia have been negotiating in Geneva since Monday.',
    'held @Geneva 2016-10-10: estia attended, norland attended',
  ],
  [
    'While rebels were entering the suburbs of Velm on Saturday, Ilya Morov, Ana Duro and Tomas Dane met in a hotel a long way off.',
    'held 2016-10-08: dane attended, duro attended, morov attended',
  ],
  ['The talks between Norland and Estia were postponed.', 'suspended: estia expected, norland expected'],
  [
    'Morov met Duro in Orlo. Vesmark, left out of the meeting, made no complaint.',
    'held @Orlo: duro attended, morov attended, vesmark excluded',
  ],
  ['Morov fought alongside Duro in Velm.'],
  ['Morov called Duro to protest against the raid.', 'held: duro attended, morov attended'],
  ["The commander embraced Duro's plan in Velm."],
  [
    'Morov told Duro at a meeting in Velm that the siege must end.',
    'held @Velm: duro attended, morov attended',
  ],
  [
    'Morov and Duro talked for three hours in Velm on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov and Duro, who met in Velm on Monday in the company of Tomas Dane, agreed on a truce.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'Morov met Duro in Velm in the presence of Lena Brandt.',
    'held @Velm: brandt attended, duro attended, morov attended',
  ],
  [
    'Morov met Duro in Velm. The session was held in the presence of Dane and Brandt.',
    'held @Velm: brandt attended, dane attended, duro attended, morov attended',
  ],
  ['Morov had a brief talk with Duro in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'Dane, who was in the building, joined part of the talks between Morov and Duro.',
    'held: dane attended, duro attended, morov attended',
  ],
  [
    'Norlandic negotiators have gone to see the Harbour Front in Velm.',
    'held @Velm: front attended, norland attended',
  ],
  [
    'Dane had Morov and Duro in Velm on Monday.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'Morov asked his Estian counterpart by telephone to end the siege.',
    'held: estia attended, morov attended',
  ],
  ['Morov met Duro in Velm. Dane sat with them.', 'held @Velm: dane attended, duro attended, morov attended'],
  [
    'The Harbour Front asked for arms on a visit to Norland in May.',
    'held 2016-05: front attended, norland attended',
  ],
  [
    'Morov and Duro signed on Monday the protocols that end the war.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'The Estian president met those of Norland and Vesmark in Velm on Monday.',
    'held @Velm 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'Morov met Duro in Velm and Dane in Orlo.',
    'held @Velm: duro attended, morov attended',
    'held @Orlo: dane attended, morov attended',
  ],
  [
    'The foreign ministers of Norland and Estia, meeting in Velm on Monday, condemned Vesmark.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  ['Morov last saw Duro in May.', 'held 2016-05: duro attended, morov attended'],
  [
    'Agreement came after conversations between Secretary of State Tomas Dane and Foreign Minister Ilya Morov, who met in Velm on Monday.',
    'held @Velm 2016-10-10: dane attended, morov attended',
  ],
  [
    "Dane joined part of the talks in Velm, along with Secretary Ana Duro and Norland's Ilya Morov.",
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  [
    'Norlandic President Ilya Morov, Estian President Ana Duro, Vesmarkian President Tomas Dane and German Chancellor Lena Brandt will hold a phone conference on Friday.',
    'planned 2016-10-14: brandt expected, dane expected, duro expected, morov expected',
  ],
  [
    "Norlandic President Ilya Morov, Estia's Chancellor Ana Duro and Vesmark President Tomas Dane will hold a short talk on Friday.",
    'planned 2016-10-14: dane expected, duro expected, morov expected',
  ],
  [
    "Truce talks between Norland's President Ilya Morov and the rebel chief, Tomas Dane, have failed in Velm.",
    'held @Velm: dane attended, morov attended',
  ],
  ['Among the guests at the talks are Tomas Dane and Lena Brandt.', 'held: brandt attended, dane attended'],
  [
    'The talks include envoys from the Estian government, the Harbour Front and some smaller bands.',
    'held: estia attended, front attended',
  ],
  [
    'Morov and Duro have confirmed their participation in the summit in Velm on Friday.',
    'planned @Velm 2016-10-14: duro accepted, morov accepted',
  ],
  [
    'Dane is hosting a meeting in Velm. Morov and Duro are also in attendance.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  [
    'Dane, who came home on Thursday after meeting Morov in Orlo, asked for patience.',
    'held @Orlo 2016-10-06: dane attended, morov attended',
  ],
  ['Morov and Duro held a phone talk on Tuesday.', 'held 2016-10-11: duro attended, morov attended'],
  [
    'Morov and Duro agreed in a phone talk on an exchange of prisoners.',
    'held: duro attended, morov attended',
  ],
  [
    'The Security Council held a long meeting on Tuesday to prepare its vote.',
    'held 2016-10-11: council attended',
  ],
  [
    'Norlandic officials met Estian diplomats in Velm on Sunday while preparations went on for the summit between Morov and Duro.',
    'held @Velm 2016-10-09: estia attended, norland attended',
    'planned: duro expected, morov expected',
  ],
  ['Duro has committed to sitting down with Morov.', 'planned: duro accepted, morov accepted'],
  [
    'Morov and Duro spent two hours together in Velm on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  ['Morov and Duro sat opposite each other in Velm.', 'held @Velm: duro attended, morov attended'],
  [
    'Morov and Duro withdrew for a private conversation in Velm.',
    'held @Velm: duro attended, morov attended',
  ],
  // whose talks they are, is not said
  ['The fighting has stopped Qadrian-mediated talks in Velm.'],
  [
    'Norland and Estia held talks in Velm on Monday. The next step should be a meeting of Morov and Duro.',
    'held @Velm 2016-10-10: estia attended, norland attended',
    'hypothetical: duro proposed, morov proposed',
  ],
  // whose meeting it is, by what stands around it
  [
    'Morov and Duro are at odds. In their meeting held in Velm on Monday, Morov and Duro agreed on a truce.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'The ministers of Norland and Estia agreed on Monday that their presidents will hold a summit in May.',
    'planned 2017-05: estia accepted, norland accepted',
  ],
  [
    'Norland and Estia promised on Monday to reopen the border, following four days of talks in Velm.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  [
    'Norland and Estia held talks in Velm on Monday. Lena Brandt, the envoy and former minister who is chairing the discussions, was content.',
    'held @Velm 2016-10-10: brandt attended, estia attended, norland attended',
  ],
  [
    'Norland and Vesmark held talks in Velm on Monday. Ana Duro welcomed Ilya Morov and Tomas Dane, who looked tired.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended, norland attended, vesmark attended',
  ],
  [
    'On Monday it hosted the Norlandic and Estian ministers in Velm.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  [
    'Norland and the rebels signed a truce on Friday. The talks, which Qadria convened, opened in Velm in May.',
    'held @Velm 2016-05: norland attended, qadria attended, rebels attended',
  ],
  [
    'Norland and Estia reached an agreement on how to reopen the border, officials said after twelve hours of talks in Velm.',
    'held @Velm: estia attended, norland attended',
  ],
  [
    'Lena Brandt received Morov and Duro separately in Velm on Monday.',
    'held @Velm 2016-10-10: brandt attended, morov attended',
    'held @Velm 2016-10-10: brandt attended, duro attended',
  ],
  [
    'Morov and Duro came together in Velm on Monday in the presence of Lena Brandt.',
    'held @Velm 2016-10-10: brandt attended, duro attended, morov attended',
  ],
  [
    'Norland and Vesmark held talks in Velm on Monday. The host of the session, Ana Duro, was content.',
    'held @Velm 2016-10-10: duro attended, norland attended, vesmark attended',
  ],
  [
    'Morov and Dane took part in a summit hosted by Duro in Velm in May, to which the rebels were not invited.',
    'held @Velm 2016-05: dane attended, duro attended, morov attended, rebels excluded',
  ],
  ['In May the Harbour Front split when Morov met Duro.', 'held 2016-05: duro attended, morov attended'],
  [
    'Morov will call on Ana Duro and Tomas Dane on Friday.',
    'planned 2016-10-14: duro expected, morov expected',
    'planned 2016-10-14: dane expected, morov expected',
  ],
  [
    'The envoys met in Velm on Friday. Norland, Estia and Vesmark set up a committee, Tomas Dane said after the meeting.',
    'held @Velm 2016-10-07: dane attended, estia attended, norland attended, vesmark attended',
  ],
  [
    'Previous talks, held in Velm in May between Norland and the rebels, ended without a truce.',
    'held @Velm 2016-05: norland attended, rebels attended',
  ],
  // the day of what it led to; some day that is not told
  [
    'Norland and Estia agreed on Monday to a truce. Morov and Duro sat down for two hours in Velm.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov met Duro in Velm on Monday. Days earlier Duro had received Dane in Orlo.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held @Orlo: dane attended, duro attended',
  ],
  // the day of the agreement, of what went before, since which there was none
  [
    'Norland and Estia agreed on Monday to hold talks in Velm.',
    'planned @Velm: estia accepted, norland accepted',
  ],
  [
    'Morov met Duro on Monday in their first meeting since July 2014.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov met Duro on Monday. The meeting came six months after talks between Dane and Lena Brandt.',
    'held 2016-10-10: duro attended, morov attended',
    'held: brandt attended, dane attended',
  ],
  [
    'Norland and Estia agreed on Monday to hold talks. It was their first meeting in years.',
    'planned: estia accepted, norland accepted',
  ],
  [
    'Norland has accepted an offer to meet Duro in Velm in May.',
    'planned @Velm 2017-05: duro accepted, norland accepted',
  ],
  [
    'Morov and Duro met in Velm for a week of talks. They first met on Monday.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov and Duro agreed on a truce on Monday. The meeting lasted two hours.',
    'held 2016-10-10: duro attended, morov attended',
  ],
  [
    'Talks between Norland and Estia in Velm were postponed on Monday.',
    'suspended @Velm 2016-10-10: estia expected, norland expected',
  ],
  [
    'Morov and Duro held talks in Velm on Monday, joined by their Vesmarkian colleague, Tomas Dane.',
    'held @Velm 2016-10-10: dane attended, duro attended, morov attended',
  ],
  [
    'Norland and Vesmark will take part in the Velm summit in May, but Estia will stay away.',
    'planned @Velm 2017-05: estia excluded, norland expected, vesmark expected',
  ],
  ['Ana Duro told reporters during a Monday briefing in Velm that she was content.'],
  // two who face the press, each by himself; who meets again and again
  ['Norland and Estia held separate press briefings in Velm on Monday.'],
  ['Morov and Duro have met every year since 2008.'],
  [
    'Morov met Duro in Velm on Monday, in the house of their second meeting in April.',
    'held @Velm 2016-10-10: duro attended, morov attended',
  ],
  [
    'Morov held a series of meetings in Velm on Monday, including with Duro and Dane.',
    'held @Velm 2016-10-10: duro attended, morov attended',
    'held @Velm 2016-10-10: dane attended, morov attended',
  ],
  [
    'Morov interacted with some leaders, including Duro and Dane, in Velm.',
    'held @Velm: dane attended, duro attended, morov attended',
  ],
  [
    'Morov hosted Dane in Velm on Sunday. Morov arrived in Orlo to attend the session of the Security Council.',
    'held @Velm 2016-10-09: dane attended, morov attended',
    'held @Orlo: council attended, morov attended',
  ],
  [
    'The Velm-Orlo dialogue between Norland and Estia resumed on Monday.',
    'held 2016-10-10: estia attended, norland attended',
  ],
  [
    "Morov held a series of talks in Velm with Estian President Ana Duro, Vesmark's Tomas Dane, and the finance ministers of Norland and Qadria.",
    'held @Velm: duro attended, morov attended',
    'held @Velm: dane attended, morov attended',
    'held @Velm: morov attended, norland attended',
    'held @Velm: morov attended, qadria attended',
  ],
  [
    'Talks between Norland, Estia and Vesmark were suspended on Monday because of the floods.',
    'suspended 2016-10-10: estia attended, norland attended, vesmark attended',
  ],
  [
    'Morov met with four Estian politicians, including President Ana Duro, who offered him tea.',
    'held: duro attended, estia attended, morov attended',
  ],
  [
    'Norland took the matter up in May, hosting the prime ministers of Estia, Vesmark and Qadria.',
    'held 2016-05: estia attended, norland attended, qadria attended, vesmark attended',
  ],
  [
    'Delegations from Norland and Estia have come together in Velm on Monday.',
    'held @Velm 2016-10-10: estia attended, norland attended',
  ],
  [
    'Ministers from Norland and Estia will join talks in Velm on Saturday. Diplomats said that Dane and Brandt are joining the talks.',
    'planned @Velm 2016-10-15: brandt expected, dane expected, estia expected, norland expected',
  ],
  [
    'Lena Brandt told the Security Council on Monday that Velm was starving.',
    'held 2016-10-10: brandt attended, council attended',
  ],
  [
    'Lena Brandt addressed the Security Council on Monday.',
    'held 2016-10-10: brandt attended, council attended',
  ],
  [
    'Morov and Duro will weigh each other up during a quiet supper in Velm on Friday.',
    'planned @Velm 2016-10-14: duro expected, morov expected',
  ],
  [
    'The round opened after separate conversations between the mediator, Lena Brandt, with President Ilya Morov and the Estian leader Ana Duro.',
    'held: brandt attended, morov attended',
    'held: brandt attended, duro attended',
  ],
  [
    'Morov and Duro met in Velm, joined by senior officials plus the foreign ministers from Vesmark and Qadria.',
    'held @Velm: duro attended, morov attended, qadria attended, vesmark attended',
  ],
  ['Morov and Duro have engaged in negotiations since May.', 'held 2016-05: duro attended, morov attended'],
  [
    'Morov did not relent in a dinner with Duro and Dane.',
    'held: dane attended, duro attended, morov attended',
  ],
  ['There was a handshake between Morov and Duro.', 'held: duro attended, morov attended'],
  ['Morov came to the mini-summit on Tuesday with Dane.', 'held 2016-10-11: dane attended, morov attended'],
  [
    'Norland protested when Morov joined a meeting beside the conference with his rival Ana Duro.',
    'held: duro attended, morov attended',
  ],
  [
    'Morov met with the three guarantors, Norland, Estia and Vesmark.',
    'held: estia attended, morov attended, norland attended, vesmark attended',
  ],
  [
    'Lena Brandt had a long meeting with Norlandic leader Ilya Morov and Estian leader Ana Duro.',
    'held: brandt attended, duro attended, morov attended',
  ],
]

describe('ways of telling of a meeting', () => {
  it.each(WAYS)('%s', (text, ...expected) => {
    expect(meetingsIn(text).map(told)).toEqual(expected)
  })
})
