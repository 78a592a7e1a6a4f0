import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** [sentences, every tie they tell], as in ties.test.ts: holding out, holding down, and words that deny nothing. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a deed that is not shied away from is done': [
    ['Norland was not shy about criticising Estia.', 'norland - estia'],
    ['Norland was not afraid to attack Estia.', 'norland - estia'],
    ['Norland was afraid to attack Estia.', 'norland - estia (denied)'],
    ['Norland is not the first state to accuse Estia.', 'norland - estia'],
    ['It is no wonder that Norland backs Estia.', 'norland + estia'],
    ['The war has not stopped Norland from praising Estia.', 'norland + estia'],
    ['If nothing else, Norland has praised Estia.', 'norland + estia'],
    ['Nothing has stopped Norland.', ''],
    ['No minister of Norland backs Estia.', 'norland + estia (denied)'],
  ],
  'support that hangs on the thing done, or is what is said': [
    ['Norland launched air raids in support of the rebels.', 'norland + rebels'],
    ['Norland was in favour of the plan of Estia.', 'norland + estia'],
    ['Norland showed favouritism toward Kade.', ''],
    ['Norland showed sympathy toward Kade.', 'norland + kade'],
    ['Norland launched air raids in the north of Velm.', ''],
  ],
  'fending off, cutting, ordering, wanting gone': [
    ['Norland fended off an Estian attack.', 'norland - estia'],
    ['Norland slashed the budget of the League.', 'norland - league'],
    ['Norland slashed the budget.', ''],
    ['Norland slashed the number of posts in Velm.', ''],
    ['Kade was hit with sanctions by Norland.', 'norland - kade'],
    ['Morov won a restraining order against Kade.', 'morov - kade'],
    ['Morov won an order from Kade.', ''],
    ['Morov wants Kade gone.', 'morov - kade'],
    ['Morov wants Kade here.', ''],
    ['Kade is wanted by Norland on charges of treason.', 'norland - kade'],
    ['Kade is wanted by Norland to run the port.', ''],
    ['The militia withdrew under attack by Norland.', 'norland - militia'],
    ["Kade was added to Norland's list of terrorists.", 'norland - kade'],
    ["Kade was added to Norland's list of speakers.", ''],
  ],
  'what is questioned is somebody’s': [
    ['Morov questioned why Kade had opened the port.', 'morov - kade'],
    ['Morov questioned whether Kade was fit to lead.', 'morov - kade'],
    ['Morov asked whether Kade was ready.', ''],
    ['Morov knows why Kade opened the port.', ''],
  ],
  'an anti-Estian group is not Estia': [['Norland praised the leader of an anti-Estian group.', '']],
}

for (const [behaviour, rows] of Object.entries(TABLE))
  describe(behaviour, () => {
    it.each(rows)('%s: %s', (text, expected) => expect(tieLines(text).join(' | ')).toBe(expected))
  })
