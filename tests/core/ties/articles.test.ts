import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** [text, every tie it tells]: shapes that whole articles are full of, with what looks like them and tells nothing. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'fighting between two': [
    ['Fighting continued between Norland and Estia.', 'estia - norland | norland - estia'],
    ['Clashes broke out between Norland and Estia.', 'estia - norland | norland - estia'],
    ['The war between Norland and Estia has ruined the coast.', 'estia - norland | norland - estia'],
    ['Norland and Estia fought a long border war.', 'estia - norland | norland - estia'],
    ['Norland and Estia fought a war against Velm.', 'estia - velm | norland - velm'],
    ['The road between Norland and Estia was closed.', ''],
    ['Talks broke out between Norland and Estia.', ''],
  ],
  'said by whoever did it': [
    ['Norland announced that Kade was arrested in a raid.', 'norland - kade @ norland'],
    ['Norland said Kade had been sanctioned.', 'norland - kade @ norland'],
    ['The League said Kade was arrested in a raid.', ''],
    ['Norland said Kade was arrested by Estia.', 'estia - kade @ norland'],
    ['Norland denied that Kade was arrested.', ''],
    ['Morov said Kade was arrested.', ''],
  ],
  'a quotation that goes on': [
    ['"We want peace," Kade said. "Estia is a liar."', 'kade - estia'],
    ['"We want peace," Kade said. "Estia is a large country."', ''],
    ['Kade wants peace. Estia is a liar.', ''],
  ],
  'what is said of somebody': [
    ['Norland said the militia is known for committing atrocities.', 'norland - militia'],
    ['Norland said the militia is known for its songs.', ''],
    ['Kade said Morov is the legitimate president.', 'kade + morov'],
    ['Kade said Morov is not legitimate.', 'kade - morov'],
    ['Kade said Morov is a dangerous man.', 'kade - morov'],
    ['Kade said Morov is a tall man.', ''],
    ['Estia attacked the militia, the League reported.', 'estia - militia @ league'],
  ],
  'support that belongs to a deed': [
    [
      "Kade expressed his strongest condemnation of the militia's advance with the support of Norland.",
      'kade - militia | norland + militia',
    ],
    ['The rebels took the town with the support of Norland.', 'norland + rebels'],
  ],
  'what is not recognised': [
    ['Velm declared independence, which Norland does not recognise.', 'norland - velm'],
    ['Velm declared a holiday, which Norland does not recognise.', ''],
  ],
  'names in a row': [
    [
      'Norland, Estia, Velm have broken off relations with Kade.',
      'estia - kade | norland - kade | velm - kade',
    ],
    [
      'Strong Norlandic allies, Estia, Velm and Morov, met on Monday.',
      'estia + norland | morov + norland | norland + estia | norland + morov | norland + velm | velm + norland',
    ],
    ['Allies, Estia and Velm met on Monday.', ''],
  ],
  'clauses behind a comma': [
    ['The policy on Norland, which is backed by Estia, failed.', 'estia + norland'],
    ['The attack on Norland, which was condemned by Estia, failed.', ''],
    ['Norland, which is the only state that backs Velm, voted.', 'norland + velm'],
    [
      'They spoke with the envoy, Kade, whom Norland does not trust.',
      'norland + kade (denied) | norland - kade',
    ],
  ],
  'allies beside others': [
    ["Talks between Norland's ally Estia and Velm failed.", 'estia + norland | norland + estia'],
    ["Norland's allies, notably Estia, met on Monday.", 'estia + norland | norland + estia'],
    ["Norland's roads, notably Estia, met on Monday.", ''],
    ['They met Norland and Estia, which are large states and support Kade.', 'estia + kade | norland + kade'],
    ['This came in response to Norlandic troops shelling Estia.', 'norland - estia'],
    ['They saw the rise of the militia, who are threatening Estia.', 'militia - estia'],
  ],
  'a side of its own': [
    ['Norland gives shelter to Estian and Velmish envoys.', 'norland + estia | norland + velm'],
  ],
  'what describes a name': [
    ['The rebels, who are backed by neighbouring Estia, left.', 'estia + rebels'],
    ['Norland opened roads in neighbouring Estia.', ''],
    ['Intelligence was being given to Norlandic forces currently fighting Estia.', 'norland - estia'],
    ['Intelligence was being given to Norlandic forces currently visiting Estia.', ''],
  ],
  'lists and wars': [
    ['The Norland-Estia war goes on.', 'estia - norland | norland - estia'],
    ['The Norland-Estia railway opened.', ''],
    ['Kade was placed on the Norlandic blacklist.', 'norland - kade'],
    ['Kade is included in the sanctions lists of Norland and Estia.', 'estia - kade | norland - kade'],
    ['Kade was placed on the guest list of Norland.', ''],
    ['On behalf of Norland, Morov condemned Estia.', 'morov - estia'],
    ['Morov warned Norland of a cold winter.', ''],
    ['Morov warned Estia of a cold winter.', 'morov - estia'],
    ['On behalf of Norland, Kade condemned Estia.', 'kade + norland | kade - estia'],
  ],
  'deeds within deeds': [
    ['Norland bombed the hills in an operation against Estia.', 'norland - estia'],
    ['Norland crossed the hills during an operation against Estia.', ''],
    ['The militia claimed an attack on Estian troops.', 'militia - estia'],
    ['The militia claimed a parcel of land in Velm.', ''],
    ['Norland thwarted the plan of Estia.', 'norland - estia'],
    ['Estia frustrated the plan of Kade.', 'estia - kade'],
    ['Norland condemned actions undermining Estia.', ''],
    [
      "A statement from Morov's office praised Velm. The statement also condemned Estia.",
      'morov + velm | morov - estia',
    ],
    ['A song praised Velm. The statement also condemned Estia.', ''],
    ['The Norlandic ambassador in Estia criticised Velm.', 'norland - velm'],
    ['Norland agreed with Estia to set up a fund.', ''],
    ['Norland agreed with Estia.', 'norland + estia'],
    ['The Norlandic Green party condemned Estia.', ''],
    ['Morov called it an attack on Estia.', ''],
  ],
  'clauses that hang on the wrong word': [
    [
      'Norland accused its Estian neighbour of arming the rebels.',
      'estia + rebels @ norland | norland - estia',
    ],
    ['Norland expressed its disappointment in Estia.', 'norland - estia'],
    ['Norland warned Estia and Velm of war.', 'norland - estia | norland - velm'],
    ['Norland told Estia to pack its bags.', 'norland - estia'],
    ['Norland appealed to the League to condemn the actions of Estia.', 'norland - estia'],
    ['Norland appealed to the League to praise the actions of Estia.', ''],
    [
      "After Kade's threat, rebels and militia clashed with Estian troops near the bridge.",
      'estia - militia | estia - rebels | militia - estia | rebels - estia',
    ],
    [
      'Morov said that Norlandic jets backing Kade bombed Velm.',
      'norland + kade @ morov | norland - velm @ morov',
    ],
    [
      "Velm stands with Norland's ally, Estia, in the war.",
      'estia + norland | norland + estia | velm + estia',
    ],
    ['Norland stands with its ally and Estia.', 'norland + estia'],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_group, rows) => {
  it.each(rows)('%s: %s', (text, expected) => {
    expect(tieLines(text).join(' | ')).toBe(expected)
  })
})
