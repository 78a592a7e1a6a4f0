import { describe, expect, it } from 'vitest'
import { tieLines } from '../support.ts'

/** [sentences, every tie they tell], as in ties.test.ts: deeds told by what surrounds them, and taken up by others. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'others do the same': [
    ['Norland condemned Estia. So did Velm and Karnia.', 'karnia - estia | norland - estia | velm - estia'],
    ['Norland imposed sanctions on Estia. Velm followed suit.', 'norland - estia | velm - estia'],
    ['Norland shelled Estia. Velm did the same.', 'norland - estia | velm - estia'],
    ['Norland did not condemn Estia. So did Velm.', 'norland - estia (denied)'],
    ['Norland condemned Estia. Velm followed the talks.', 'norland - estia'],
  ],
  'to each other': [
    ['Norland and Estia broke off relations.', 'estia - norland | norland - estia'],
    ["Norland and Estia recognised each other's borders.", ''],
  ],
  'by the way': [
    ['Despite pressure from Norland, Estia bought the oil.', 'norland - estia'],
    ['Estia went on with the drills despite protests from Norland.', 'norland - estia'],
    ["After Norland's threat, Estia fell silent.", ''],
    ['In a boost for Estia, Norland sent the ships.', 'norland + estia'],
    ['In a speech to Estia, Norland told of the ships.', ''],
  ],
  'whose a charge is': [
    ['Norland condemned Estia for its support for the rebels.', 'estia + rebels @ norland | norland - estia'],
    ['Norland put sanctions on Estia over its support for the rebels.', 'estia + rebels | norland - estia'],
    ['Norland imposed sanctions on Estia for its raids on Velm.', 'estia - velm | norland - estia'],
  ],
  'who is behind a blow': [
    ['An attack blamed on the rebels killed two Norlandic soldiers.', 'rebels - norland'],
    ['A raid carried out by the rebels left two Norlandic soldiers dead.', 'rebels - norland'],
    ['Strikes from Norland killed two Estian soldiers.', 'norland - estia'],
    ['The rebels took three Norlandic soldiers hostage.', 'rebels - norland'],
  ],
  'a country before a colon': [
    ['Norland: Estia to blame for dam collapse', 'norland - estia'],
    ['Norland: Estia behind the blast', 'norland - estia'],
    ['Norland: Estia must stop the raids', 'norland - estia'],
    ['Norland: Estia shells a town', ''],
    ['Norland: Estia responsible for trade', ''],
  ],
  answers: [
    ['Norland responded with air strikes on Estian positions.', 'norland - estia'],
    ['Norland responded with a note.', ''],
    ['The raid by Norland drew an angry response from Estia.', 'estia - norland'],
    ['The raid by Norland drew a quick response from Estia.', ''],
    ['Norland and Estia took their quarrel to court.', 'estia - norland | norland - estia'],
    ['Norland and Estia settled their quarrel.', ''],
    ['Norland vowed to avenge the killing of Kade by Estia.', 'estia - kade | norland - estia (promised)'],
  ],
  'whose side': [
    ["Norland fights on Estia's side.", 'norland + estia'],
    ['Norland switched its allegiance from Estia to Velm.', 'norland + velm | norland - estia'],
    ['Norland walked out of the League.', 'norland - league'],
    ['Norland walked out of the building.', ''],
  ],
  'charges of more than one deed': [
    [
      'Norland accused Estia of arming and training rebels in the north.',
      'estia + rebels @ norland | norland - estia',
    ],
    ['Norland said Estia was harbouring militants.', 'norland - estia'],
    ['Norland said Estia was harbouring refugees.', ''],
  ],
  'measures against others': [
    ['Norland blocked sanctions on Estia.', 'norland + estia'],
    ['Norland voted against a resolution condemning Estia.', 'norland + estia'],
    ['Norland voted for a resolution condemning Estia.', 'norland - estia'],
    ['Norland put Kade under sanctions.', 'norland - kade'],
    ['Norland refused permission for an Estian ship to pass.', 'norland - estia'],
    ['Norland put Kade under contract.', ''],
  ],
  'under blows': [
    ['Norland armed Estia, whose towns have been under fire from Velm.', 'norland + estia | velm - estia'],
    ['Estia is under bombardment from Norland.', 'norland - estia'],
    ['Estia is under water from Norland.', ''],
    ['Norland called the Estian raid an act of terror.', 'norland - estia'],
    ['Norland called the Estian raid an act of God.', ''],
    ['Norland blocked all measures against Estia.', 'norland + estia'],
    ['An Estian jet fired flares in front of a Norlandic ship.', 'estia - norland'],
  ],
  'what a penalty is for': [
    ['Norland punished Estia with sanctions for selling arms to Velm.', 'estia + velm | norland - estia'],
    ['New sanctions on Estia for arming Velm were announced by Norland.', 'estia + velm | norland - estia'],
    ['Norland cancelled a contract for Estian tanks.', 'norland - estia'],
    ['Norland cancelled a contract for tanks.', ''],
    ["Velm joined Norland's case against Estia.", 'norland - estia | velm - estia'],
    ['Norland chased Estian bombers from its airspace.', 'norland - estia'],
    ['Norland froze aid to Estia over a pact with Velm.', 'norland - estia'],
  ],
  'who backs whom': [
    ["Norland shelled Orlin's camp in support of Velm.", 'norland + velm'],
    [
      'Norland promised Velm its support in the war against Estia.',
      'norland + velm (promised) | norland - estia (promised)',
    ],
  ],
  'who stays and who is only urged': [
    ['Norland vowed never to desert Estia.', 'norland + estia (promised)'],
    ['Norland did not desert Estia.', 'norland - estia (denied)'],
    ['Norland urged Estia to stop fighting.', ''],
    ['Norland urged Estia to end the war.', ''],
    ['Norland told Estia to end the war.', 'norland - estia'],
    ['Norland urged Estia to stop its raids.', 'norland - estia'],
  ],
  'what is given and kept': [
    ['Norland handed Estia its old Velmish guns.', 'norland + estia'],
    ['Norland froze billions in funds for Estia.', 'norland - estia'],
    ['The rebels attacked ships bound for Estia.', 'rebels - estia'],
    ['Kade regards the militia as a puppet of Estia.', 'kade - militia | militia + estia'],
  ],
  'what was not done': [
    ['Instead of condemning Estia, Norland bought its oil.', 'norland - estia (denied)'],
    ['Rather than fight Estia, Norland asked for help.', 'norland - estia (denied)'],
    ['Norland lost the support of Estia.', ''],
    ['Far from backing Kade, Norland left.', ''],
  ],
  gestures: [
    ['Norland moved its embassy in a gesture of support for Estia.', 'norland + estia'],
    ['Norland moved its embassy in an act of defiance against Estia.', 'norland - estia'],
    ['Norland moved its embassy in an act of folly.', ''],
  ],
  'who is meant by its': [
    ['Norland told Estia to close its bases.', 'norland - estia'],
    [
      'Norland said rebels had opened fire on one of its posts.',
      'norland - rebels | rebels - norland @ norland',
    ],
    ["Norland's envoy said his country would arm Estia.", 'norland + estia (promised) @ norland'],
  ],
  'of two': [
    ['Norland and Estia quarrelled over the bay for years.', 'estia - norland | norland - estia'],
    ['Norland and Estia came to the brink of war.', 'estia - norland | norland - estia'],
    ['Norland and Estia have fired across the border.', 'estia - norland | norland - estia'],
    ['Norland and Estia traded across the border.', ''],
    ['Norland launched a raid in which two Estian soldiers died.', 'norland - estia'],
    ['The Norland-led war received support from Velm.', 'velm + norland'],
  ],
  'what is done with many': [
    [
      'Velm joined the Norland-led campaign against Estia.',
      'norland - estia | velm + norland | velm - estia',
    ],
    ['Norland hosts the training of Estian pilots.', 'norland + estia'],
    ['Norland cut off gas to Estia.', 'norland - estia'],
    ['A shipment of arms from Norland reached the rebels.', 'norland + rebels'],
    ['Missiles from Norland reached Estia.', ''],
    ['Norland recognised Velm, which angered Estia.', 'estia - norland | norland + velm'],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_group, rows) => {
  it.each(rows)('%s: %s', (text, expected) => {
    expect(tieLines(text).join(' | ')).toBe(expected)
  })
})
