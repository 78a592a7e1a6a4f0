import { describe, expect, it } from 'vitest'
import { tieLines } from '../support.ts'

/** [sentences, every tie they tell], as in ties.test.ts: turns that any paper prints, and those like them that tell nothing. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'answers to what another did': [
    ['Norland took the island, prompting Estia to recall its ambassador.', 'estia - norland'],
    ['Norland took the island, which led Estia to send warships.', 'estia - norland'],
    ['Norland took the island, prompting Estia to hold a vote.', ''],
    ['Norland closed the border in response to Estian raids.', 'norland - estia'],
    ['Norland published a map in response to Estian raids.', ''],
    ['Norland closed the port, to the fury of Estia.', 'estia - norland'],
    ['Norland closed the port, to the delight of Estia.', 'estia + norland'],
    ['Norland built a port, to the south of Estia.', ''],
    [
      'Norland closed the port, drawing thanks from Estia and anger from Velm.',
      'estia + norland | velm - norland',
    ],
    [
      'Norland expelled the Estian envoy, a move that Velm called childish.',
      'norland - estia | velm - norland',
    ],
    ['Norland closed the base, a step that Estia said was unjustified.', 'estia - norland'],
    ['Norland closed the base, a step that Estia said was expected.', ''],
    ['Norland closed the port, and Estia called it a crime.', 'estia - norland'],
    ['Norland closed the port; Estia called the step illegal.', 'estia - norland'],
    ['Norland closed the port; Estia called it a day.', ''],
  ],
  'who is behind a blow': [
    ['Estia lost two soldiers in attacks claimed by the militia.', 'militia - estia'],
    ['The militia claimed a car bomb that killed two Estian soldiers.', 'militia - estia'],
    ['The ambush that killed two Estian soldiers was the work of the militia.', 'militia - estia'],
    ['The militia claimed a prize that Estia had won.', ''],
  ],
  'what is given, let through, thanked for': [
    ['Norland let weapons flow to the rebels.', 'norland + rebels'],
    ['Norland let rivers flow to the rebels.', ''],
    ['Norland permitted the rebels to open an office.', 'norland + rebels'],
    ['Kade, whom Norland granted asylum, left.', 'norland + kade'],
    ['Kade was granted asylum in Karnia.', 'karnia + kade'],
    ['Kade was granted a scholarship in Karnia.', ''],
    ['Estia thanked Norland for its help.', 'estia + norland | norland + estia'],
    ['Estia is grateful to Norland for its support.', 'estia + norland | norland + estia'],
    ['Estia thanked Norland for its candour.', 'estia + norland'],
    ['Kade, a teacher and lawyer backed by the League, left.', 'league + kade'],
  ],
  'offices, votes, courts': [
    ['Kade survived a no-confidence vote brought by the rebels.', 'rebels - kade'],
    ['The rebels tabled a motion of no confidence in Kade.', 'rebels - kade'],
    ['Kade survived a crash caused by the rebels.', ''],
    ["Kade resigned over Morov's decision to send troops.", 'kade - morov'],
    ['Norland upheld the sentence of Kade.', 'norland - kade'],
    ['Norland put Kade on a wanted list.', 'norland - kade'],
    ['Norland put a bounty on Kade.', 'norland - kade'],
    ['Norland put a hat on Kade.', ''],
    ['Kade, who is wanted in Karnia, left.', 'karnia - kade'],
    ['Norland declared Kade persona non grata.', 'norland - kade'],
    ['Norland listed the militia as a terrorist group.', 'norland - militia'],
    ['Norland removed the militia from a list of terrorist groups.', ''],
  ],
  'words for and against': [
    ['Morov demanded that Kade admit his guilt.', 'morov - kade'],
    ['Morov demanded that Kade wait.', ''],
    [
      'Morov said Norland should impose sanctions on Estia.',
      'morov - estia | norland - estia (hypothetical) @ morov',
    ],
    ['Morov would not meet Kade.', 'morov - kade'],
    ['Dane said Morov would not meet Kade.', 'morov - kade (hypothetical) @ dane'],
    ['Norland will not recognise Velm.', 'norland + velm (denied) | norland - velm (promised)'],
    ["The envoys of Norland walked out during Kade's speech.", 'norland - kade'],
    ['The envoys of Norland walked out of the hotel.', ''],
    ['Morov wants Kade to go.', 'morov - kade'],
    ['Morov wants Kade to go to Estia.', ''],
    [
      'Morov said he would vote for Kade over Dane.',
      'morov + kade (promised) @ morov | morov - dane (promised) @ morov',
    ],
    ['Morov has never forgiven Kade.', 'morov - kade'],
    ['Morov forgave Kade.', ''],
    ['Kade dismissed as nonsense the charges of Morov.', 'kade - morov'],
    ['Morov lumped Norland and Estia together as a threat.', 'morov - estia | morov - norland'],
    ['Morov lumped Norland and Estia together as neighbours.', ''],
  ],
  'several at odds': [
    ['Norland and Estia fought for 100 hours.', 'estia - norland | norland - estia'],
    ['Norland and Estia fought over the island for a week.', 'estia - norland | norland - estia'],
    ['Norland triggered the return of sanctions on Estia.', 'norland - estia'],
    ['Norland triggered the return of calm to Estia.', ''],
    ['Relations between Norland and Estia have soured.', 'estia - norland | norland - estia'],
    ["Norland's ties with Estia are strained.", 'estia - norland | norland - estia'],
    ['Relations between Norland and Estia have improved.', ''],
    ['Norland and Estia are locked in a dispute over the dam.', 'estia - norland | norland - estia'],
    ['Norland and Estia began five days of joint drills.', 'estia + norland | norland + estia'],
  ],
  'no stance after all': [
    ['Speaking on behalf of the League, Norland left.', ''],
    ['Norland read a statement on behalf of the League.', ''],
    ['Norland seldom criticises Estia.', 'norland - estia (denied)'],
    ['Kade, asked if he would back Morov, left.', 'kade + morov (hypothetical)'],
    ['Norland pressed Estia to lift its sanctions on Velm.', ''],
    ['Norland said Kade had failed to qualify.', ''],
  ],
}

for (const [behaviour, rows] of Object.entries(TABLE))
  describe(behaviour, () => {
    it.each(rows)('%s: %s', (text, expected) => expect(tieLines(text).join(' | ')).toBe(expected))
  })
