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
