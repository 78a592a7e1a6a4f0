import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** Words of stance in another sense, parties next to those that are meant, and phrases that go with another word. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'another sense of the word': [
    ['Norland warned Estia about a planned attack.', 'none'],
    ['Norland warned Estia.', 'norland - estia'],
    ['Kade provided a statement to Norland.', 'none'],
    ['Kade held a meeting with Morov, who was on trial.', 'none'],
    ["Norland accepted Kade's resignation.", 'none'],
    ["Kade's exit from the League was quiet.", 'none'],
    ['Norland dropped weapons to the rebels.', 'norland + rebels'],
    ['Norland said Kade deserves condemnation.', 'norland - kade'],
    ['Norland said Kade is responsible for foreign policy.', 'none'],
    ['Norland said Kade is responsible for the massacre.', 'norland - kade'],
    ['The new taxes of Kade bother Morov.', 'morov - kade'],
    ['Norland decried the rape of a Velmish student.', 'none'],
    ['Morov blamed himself for the fall of Kade.', 'none'],
    ['Norland helped Estia and the rebels reach a settlement.', 'none'],
    ['Norland helped Estia and the rebels reach the border.', 'norland + estia | norland + rebels'],
    ['Morov met the Norland defender Kade.', 'none'],
    ['Morov met Kade, the defender of Norland.', 'kade + norland'],
    ['Norland affiliated Estia with Velm.', 'none'],
    ['Estia aligned with Velm.', 'estia + velm'],
    ['Norland sent jets into Estian airspace.', 'norland - estia'],
    ['Norland showed little respect for Kade.', 'norland - kade'],
  ],
  'not what the word says elsewhere': [
    ['Norland recommended Kade.', 'none'],
    ['Norland agreed a deal with Estia.', 'none'],
    ['Morov told the agency on the floor of the League that it was late.', 'none'],
    ['On the show of Kade, Morov placed the blame on Dane.', 'morov - dane'],
    ['Norland and Estia agreed to disagree.', 'none'],
    ['Norland and Estia disagreed.', 'estia - norland | norland - estia'],
    ['It is a Norlandic war against Estia, at the side of the rebels.', 'norland - estia'],
    ['Norland and the rebels had helped to win the war.', 'none'],
    [
      'Estia tabled a draft. Norland blocked the draft. Velm spoke. Kade condemned the veto.',
      'kade - norland | norland - estia',
    ],
    ['Norland used its veto. Velm voted for the draft. Kade condemned the veto.', 'kade - norland'],
  ],
  'whose words and deeds they are': [
    ['Norland condemned the Estian offensive; Kade said he would review the aid.', 'norland - estia'],
    ['The envoy of Norland, Kade, stopped short of endorsing Morov.', 'norland + morov (denied)'],
    [
      'Morov met the leaders of Estia; Norland and Velm, both suspended by the League, were not invited.',
      'none',
    ],
    ['Norland and Estia have lied, Norland said.', 'none'],
    ['Kade warned Morov of the consequences of the war.', 'none'],
    ['Kade warned Morov of serious consequences.', 'kade - morov'],
  ],
  'who is meant': [
    ['A spokesman for rebels backed by Norland, Kade, said it was late.', 'norland + rebels'],
    [
      'Morov warned Kade not to take it for weakness and promised support to Estia.',
      'morov + estia (promised) | morov - kade',
    ],
    ["Kade is critical of Morov's firing of Dane.", 'kade - morov | morov - dane'],
    ['Norland disputed the conclusion that Estia had lied.', 'none'],
    ['Norland accused Velm of backing the conduct of Estia.', 'norland - velm | velm + estia @ norland'],
    ['Norland criticised Velm for siding with Estia.', 'norland - velm | velm + estia @ norland'],
    ['The rebels seceded from Estia with Norlandic backing.', 'norland + rebels | rebels - estia'],
    ['Norland has armed Velm since the start of the uprising against Kade.', 'norland + velm'],
    ['Norland shielded the generals at the League.', 'none'],
    ['Norland praised the efforts of Kade, envoy of the League and Estia.', 'norland + kade'],
    [
      'Norland accused Velm of arming the rebels and Estia of shelling the militia.',
      'estia - militia @ norland | norland - velm | velm + rebels @ norland',
    ],
    ['Norland was used by Velm and groups it supports.', 'none'],
    [
      'Norland said the rebels could not have won without Estia, which it accused of fraud.',
      'norland - estia @ norland',
    ],
    ['Norland called a session of the League at which Kade walked out.', 'none'],
  ],
  'how real it is': [
    [
      "The day was marked by Kade's refusal to either back Morov or condemn Dane.",
      'kade + morov (denied) | kade - dane (denied) | kade - morov',
    ],
    ['Norland has not ruled out backing Estia.', 'norland + estia (hypothetical) | norland - estia (denied)'],
    ['Neither Norland nor Velm will help Estia.', 'norland + estia (denied) | velm + estia (denied)'],
    ['Norland kept Velm from attacking Estia.', 'velm - estia (denied)'],
    ['It is a mistake, Morov says, to refuse talks with Estia.', 'none'],
    ['Velm said before the vote that Norland was punishing Estia.', 'norland - estia @ velm'],
    ['Norland would not stand against a common line, its spokesman, Kade, stated.', 'none'],
  ],
}

for (const [behaviour, rows] of Object.entries(TABLE))
  describe(behaviour, () => {
    it.each(rows)('%s: %s', (text, expected) => expect(tieLines(text).join(' | ') || 'none').toBe(expected))
  })
