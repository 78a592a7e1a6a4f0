import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** [sentences, every tie they tell], as in ties.test.ts: what one says, thinks and calls the other, and by which words. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a judgement by what somebody is said to show, cause or lack': [
    ['Morov said that Estia had shown a lack of respect.', 'morov - estia'],
    ['Morov said Kade showed incredible irresponsibility.', 'morov - kade'],
    ['Morov said Kade has an unhealthy obsession with the port.', 'morov - kade'],
    ['Morov said Estia had no justification to intervene.', 'morov - estia'],
    ['Morov said Estia set a poor example.', 'morov - estia'],
    ['Morov said Kade caused problems.', 'morov - kade'],
    ['Morov said that Kade never takes responsibility.', 'morov - kade'],
    ['Morov said Kade was a proven leader.', 'morov + kade'],
    ['Morov said Kade has shown courage.', 'morov + kade'],
    ['Morov said Kade has a plan.', ''],
    ['Morov said Kade has a responsibility to pay.', ''],
    ['Morov said Kade had harsh criticism for it.', ''],
    ['Morov said Estia opened a port.', ''],
    ['Morov said that if Kade had caused problems, he would know.', ''],
  ],
  'a judgement by degree, by what is tried and by what is owed': [
    ['Morov said Kade waited too long to act.', 'morov - kade'],
    ['Morov said Kade was too weak.', 'morov - kade'],
    ['Morov said the rebels were trying to shift the blame.', 'morov - rebels'],
    ['Morov said that Kade needs to stop wasting money.', 'morov - kade'],
    ['Morov said Kade should apologise.', 'morov - kade'],
    ['Morov said Kade was no longer welcome in the party.', 'morov - kade'],
    ['Morov said Kade was welcome in the party.', ''],
    ['Morov said Kade waited a long time.', ''],
    ['Morov said the rebels were trying to cross the river.', ''],
    ['Morov said Kade should speak on Monday.', ''],
  ],
  'who says it, and of what': [
    ['A Norlandic report said Estia failed to protect the port.', 'norland - estia'],
    ["Norland's complaint says Kade lied.", 'norland - kade'],
    ['Kade should resign, says Morov, the port chief.', 'morov - kade'],
    ['The militia charges that Estia lied.', 'militia - estia'],
    ["Morov reminded voters that the war was Kade's fault.", 'morov - kade'],
    ["Morov said the crisis was not Kade's fault.", ''],
    ['"It was a big mistake," Morov said of the decision of Kade.', 'morov - kade'],
    ['"It was a long day," Morov said of the decision of Kade.', ''],
    ['A Norlandic report said Estia opened a port.', ''],
  ],
  'what somebody is called': [
    ['Morov called Kade a bully.', 'morov - kade'],
    ["Morov described Kade's claim as slanderous.", 'morov - kade'],
    ["Morov called Kade's speech brilliant.", 'morov + kade'],
    ['Morov regards Kade as a hero.', 'morov + kade'],
    ["The militia's supporters were quick to brand Kade a traitor.", 'militia - kade'],
    ['Morov described Kade as his cousin.', ''],
    ['Morov called Kade a day later.', ''],
  ],
  'backing that is withheld for good': [
    ['Morov could not support Kade.', 'morov + kade (denied) | morov - kade'],
    ['Norland will not back the plan of Estia.', 'norland + estia (denied) | norland - estia (promised)'],
    ['The rebels do not trust Kade.', 'rebels + kade (denied) | rebels - kade'],
    ['Morov has not endorsed Kade.', 'morov + kade (denied)'],
    ['Morov could support Kade.', 'morov + kade (hypothetical)'],
  ],
  'favour, its loss, and campaigns': [
    ['Morov is desperate to suck up to Kade.', 'morov + kade'],
    ["Morov sang Kade's praises.", 'morov + kade'],
    ['Morov has emerged as a critic of Kade.', 'morov - kade'],
    ['Morov emerged as mayor of Velm.', ''],
    ['Morov went after Kade.', 'morov - kade'],
    ['Morov arrived after Kade.', ''],
    ['The militia drove Kade out of power.', 'militia - kade'],
    ['The militia drove Kade home.', ''],
    ['Morov landed blows on Kade.', 'morov - kade'],
    ['Morov landed planes on Velm.', ''],
  ],
  'money and time spent on a deed': [
    ['Norland spent millions attacking Kade.', 'norland - kade'],
    ['Norland has spent the week backing Kade.', 'norland + kade'],
    ['Norland met rebels attacking Kade.', 'rebels - kade'],
  ],
  'those named as instances, and both': [
    ['Critics, including Norland, have accused Kade of fraud.', 'norland - kade'],
    [
      'Other rebels, like Kade and Dane, also criticized Morov.',
      'dane - morov | kade - morov | rebels - morov',
    ],
    ['Both men, Dane and Morov, praised Kade.', 'dane + kade | morov + kade'],
    ['Norland and Estia have both provided support for the rebels.', 'estia + rebels | norland + rebels'],
    ['Critics in Norland have accused Kade of fraud.', ''],
  ],
  'plots that somebody is accused of': [
    ['Norland accused Velm of a plot to assassinate Kade.', 'norland - velm | velm - kade @ norland'],
    ['Norland has a duty to protect Kade.', 'norland + kade'],
  ],
  'pronouns that their own sentence explains': [
    ['Norland said it would arm the rebels.', 'norland + rebels (promised) @ norland'],
    ['The rebels, who say they fight on behalf of Kade, left.', 'rebels + kade @ rebels'],
    ['Norland stayed away because it distrusts Kade.', 'norland - kade'],
    ['Norland said he would arm the rebels.', ''],
    ['Kade said it would arm the rebels.', ''],
    ['Velm and Estia, whose envoy it accuses of arming Kade, left.', ''],
  ],
  'verbs left out': [['With Norland backing Velm and Estia the rebels, war came.', 'norland + velm']],
}

for (const [behaviour, rows] of Object.entries(TABLE))
  describe(behaviour, () => {
    it.each(rows)('%s: %s', (text, expected) => expect(tieLines(text).join(' | ')).toBe(expected))
  })
