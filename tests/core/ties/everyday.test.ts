import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** [sentences, every tie they tell], as in ties.test.ts: deeds of every day, in the words of short news. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'what is done together': [
    ['The Estian army is sharing intelligence with Velm.', 'estia + velm | velm + estia'],
    ['Norlandic warships trained with the Estian navy.', 'estia + norland | norland + estia'],
    ['Norland shared a border with Estia.', ''],
    ['Norlandic soldiers fought side by side with Estian troops near the pass.', 'norland + estia'],
    ['Norland stands shoulder to shoulder with Velm.', 'norland + velm'],
  ],
  'what is given, pledged, paid': [
    ['Norland pledged Estia another battery of missiles.', 'norland + estia (promised)'],
    ['Norland pledged allegiance to Morov.', 'norland + morov'],
    ['Norland agreed to refuel Estian warplanes.', 'norland + estia (promised)'],
    ['Norland reiterates backing for Estia', 'norland + estia'],
    ['Velm relies on Norland for weapons.', 'norland + velm'],
    ['Estia relies on Norland for help with timber.', 'norland + estia'],
    ['Velm can count on Norland.', 'norland + velm (hypothetical)'],
  ],
  'what is withheld': [
    ['Norland did not give permission for a rally of Kade.', 'norland - kade'],
    ['Norland gave the rebels two days to leave.', 'norland - rebels'],
    ['Norland gave the rebels two boats.', ''],
    ['Norland ignored an Estian demand for payment.', 'norland - estia'],
    ['Norland halted imports of Estian beef.', 'norland - estia'],
    ['Norland halted imports of beef.', ''],
    ['Norland walked away from the talks with the rebels.', 'norland - rebels'],
    ['Morov abruptly left a meeting with Dane.', 'morov - dane'],
    ['Morov left a meeting with Dane.', ''],
    ['Norland ended its mediation efforts with Estia.', 'norland - estia'],
  ],
  'what two do not keep': [
    ['Norland and Estia failed to reach agreement on the river.', ''],
    ['Norland and Estia have violated the ceasefire.', 'estia - norland | norland - estia'],
    ['Norland and Estia reached agreement on the river.', ''],
    ['Norland broke the truce with Estia.', 'norland - estia'],
    ['Norland kept the truce with Estia.', ''],
  ],
  'blows and those who fall': [
    ['Two Estian soldiers died in an attack by the rebels.', 'rebels - estia'],
    ['Two Estian soldiers died in an accident.', ''],
    ['Under fire from Norlandic artillery, Estian soldiers left the hill.', 'norland - estia'],
    ['Fighting erupted between Norland and Estia.', 'estia - norland | norland - estia'],
    ['Estian soldiers are holding Kade in his palace.', 'estia - kade'],
    ['Estia handed Kade a five-year jail term.', 'estia - kade'],
    ['Norlandic agents broke into the Estian embassy.', 'norland - estia'],
  ],
  'what comes and goes': [
    ['The Estian army received new helicopters from Norland.', 'norland + estia'],
    ['Thousands of tonnes of fuel have been delivered to Estia by Norland.', 'norland + estia'],
    ['Norlandic firemen flew to Karnia to help put out fires.', 'norland + karnia'],
    ['Norlandic firemen flew to Karnia on holiday.', ''],
    ['Wheat donated by Norland has arrived in Karnia.', 'norland + karnia'],
    ['Norlandic advisers are helping Estia build drones.', 'norland + estia'],
    ['Norland massed tanks along its border with Karnia.', 'norland - karnia'],
    ['Norland massed tanks along the coast.', ''],
    ['Norland accused Velm of hosting Estian troops.', 'norland - velm | velm + estia @ norland'],
  ],
  'headlines and phrases that leave words out': [
    ['Eleven Estian soldiers killed in ambush by rebels', 'rebels - estia'],
    ['Norland, Estia sign defence pact', 'estia + norland | norland + estia'],
    ['Under threat of sanctions from Norland, Estia backed down.', 'norland - estia'],
    ['Soldiers loyal to Kade toppled Morov hours after the vote.', 'kade - morov'],
    ['Norland declared the Estian ambassador persona non grata.', 'norland - estia'],
    ['Norland said no to an Estian request to use its airspace.', 'norland - estia'],
    ['Norland said yes to its own plan.', ''],
  ],
  'courts, streets, doors': [
    ['Norland holds Estia to blame for the raid.', 'norland - estia'],
    ['Estia objected to the deal that Norland signed with Velm.', 'estia - norland'],
    ['Morov skipped a summit hosted by Dane.', 'morov - dane'],
    ['The League has shut Kade out of its meetings.', 'league - kade'],
    ["Norlandic police broke up a march of Kade's supporters.", 'norland - kade'],
    ['Norland cut off Estia.', 'norland - estia'],
    ['Norland protested to Estia over the sale of howitzers.', 'norland - estia'],
    ['Estia said Norland had shelled its ports.', 'estia - norland'],
    ['Estia said Norland had crossed the hills.', ''],
  ],
  'what is not meant, whom one leaves': [
    ['Norland has no intention of accepting the Estian plan.', 'norland - estia'],
    ['Norland has every intention of accepting the Estian plan.', ''],
    ['Morov wants no part of the plan drawn up by Estia.', 'morov - estia'],
    ['Norland pulled out of the League.', 'norland - league'],
    ['Norland pulled out of the town.', ''],
    ['Morov will not attend a summit called by Dane.', 'morov - dane (promised)'],
    ['Norland reserves the right to strike the rebels.', 'norland - rebels'],
  ],
  idioms: [
    ['Norland gave Estia the cold shoulder.', 'norland - estia'],
    ['Norland gave Estia the warm coat.', ''],
    ['Norland turned up the heat on Estia.', 'norland - estia'],
    ['Morov poured cold water on the Estian plan.', 'morov - estia'],
    ['Norland conferred a medal on Kade.', 'norland + kade'],
    ['Estia won promises of help from Norland.', 'norland + estia (promised)'],
    ['Norland spoke warmly of the Estian plan.', 'norland + estia'],
  ],
  'phrases that hang far off': [
    ['Norland has laid the blame for the killing of its herders on the Estian army.', 'norland - estia'],
    ['Estian envoys were refused access to the camp by Norland.', 'norland - estia'],
    ["Norland vetoed Estia's accession talks.", 'norland - estia'],
    ['Norland vowed to hit back at Estia.', 'norland - estia (promised)'],
    ['Norland confiscated money belonging to Kade.', 'norland - kade'],
    ['Norland and Estia fought with clubs.', 'estia - norland | norland - estia'],
    ['Norland is seeking the extradition of Kade.', 'norland - kade'],
    ['Norland took the heights from Estia.', 'norland - estia'],
    ['Norland took the bread from Estia.', ''],
  ],
  'a charge is against who does it': [
    ['Norland slammed Estia for sending weapons to Velm.', 'estia + velm | norland - estia'],
    ['Norland decried the treatment of prisoners by Estia.', 'norland - estia'],
    ["Norland decried Estia's treatment of rebels.", 'norland - estia'],
    ['Norland told Estia that it would pay for the raid.', 'norland - estia'],
    ["Norland welcomed Estia's invitation to Velm.", 'norland + estia'],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_group, rows) => {
  it.each(rows)('%s: %s', (text, expected) => {
    expect(tieLines(text).join(' | ')).toBe(expected)
  })
})
