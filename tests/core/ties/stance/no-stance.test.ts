import { describe, expect, it } from 'vitest'
import { tieLines } from '../support.ts'

/** What looks like a stance and is none, or is another's. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a table, not a side': [
    ["Norland favours Estia's participation in the talks.", 'none'],
    ['Norland sponsored the agreement between Estia and Velm.', 'none'],
    ['Norland objected to the presence of Estia.', 'norland - estia'],
  ],
  'what is not done': [
    ['Norland would not object to strikes on Estia.', 'none'],
    ['Norland held its fire so as not to embarrass Estia.', 'none'],
    ['Norland asked the envoy of Estia to stop speaking.', 'none'],
    ['Norland called on the parties to stop fighting.', 'none'],
    ['Norland called on Estia to stop bombing.', 'norland - estia'],
  ],
  'where somebody stood': [
    ['Morov asked in Velm, standing by Kade, whether they had a plan.', 'none'],
    ['Morov stands by Kade.', 'morov + kade'],
    ['Estia fights the rebels at the bidding of Norland.', 'estia - rebels'],
  ],
  'a people, not its state': [
    ['Morov advised Norlanders against holidays in Estia.', 'none'],
    ['Kade supports the Norlandic revolution.', 'none'],
  ],
  'whose the step was': [
    ['Norland recognised Velm. Estia regretted the step.', 'estia - norland | norland + velm'],
    [
      'Norland recognised Velm. Kade spoke of a mistake. Estia regretted the step.',
      'estia - norland | norland + velm',
    ],
    ['Norland spoke of a mistake. Estia regretted the step.', 'none'],
    ['Kade passed a message to Norland. Estia denounced the threat.', 'none'],
    ['Norland passed a resolution. Estia denounced the text.', 'estia - norland'],
  ],
  'a list of names behind a pronoun': [
    ['Norland and Kade opposed it and Velm and Estia abstained.', 'none'],
    ['Norland cast a veto against a resolution that would have condemned Estia.', 'none'],
  ],
  'deeds told by two verbs': [
    [
      'The rebels have been helping Norland battle Estia.',
      'norland - estia | rebels + norland | rebels - estia',
    ],
    ['Norland commenced air and ground assaults on Estia.', 'norland - estia'],
    ['Norland refused to remove sanctions on Estia.', 'norland - estia'],
    ['Norland removed sanctions on Estia.', 'norland - estia (ended)'],
  ],
  'whose they are': [
    ['Morov ruled out relying on Kade, who terrorizes his own people.', 'none'],
    ['The rebels of Velm, whom Norland had armed, are leaving.', 'norland + rebels'],
  ],
  'who does it': [
    ['Morov saw in it an attempt by Norland to push Estia out of the talks.', 'norland - estia'],
    ['Velm condemned the downing of a Norlandic jet.', 'none'],
    ['Morov brought Kade together with Dane.', 'none'],
    ['Morov charged Kade with lying.', 'morov - kade'],
    [
      'Norland accuses the president, Kade, of having abandoned Velm.',
      'kade - velm @ norland | norland - kade',
    ],
    ['Norland joined Velm in condemning Estia.', 'norland - estia | velm - estia'],
    ["Kade's army came for them in June, under Norlandic bombing.", 'none'],
    ["Kade's army came under Norlandic bombing.", 'norland - kade'],
    ['Norland denounced Estia and recalled its envoy; Velm did likewise.', 'norland - estia | velm - estia'],
    ['A member of the Union shot down a plane of Norland.', 'none'],
  ],
}

for (const [behaviour, rows] of Object.entries(TABLE))
  describe(behaviour, () => {
    it.each(rows)('%s: %s', (text, expected) => expect(tieLines(text).join(' | ') || 'none').toBe(expected))
  })
