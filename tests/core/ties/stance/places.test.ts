import { describe, expect, it } from 'vitest'
import { tieLines } from '../support.ts'

/** [sentences, every tie they tell]: deeds that reach a country by a place of it. Karnia is a place here, Orlin a town in it. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'organs of a state': [
    ['The rebels stormed a police headquarters in eastern Karnia.', 'rebels - karnia'],
    ['Norland shelled an army base in Karnia.', 'norland - karnia'],
    ['The militia attacked a military camp near the town of Orlin in Karnia.', 'militia - karnia'],
    ['The rebels overran a garrison in Orlin.', 'rebels - karnia'],
    ['The rebels took over an army base in Karnia.', 'rebels - karnia'],
    ['A ministry in Karnia was bombed by the rebels.', 'rebels - karnia'],
    ["Norland blockaded Karnia's ports.", 'norland - karnia'],
    ['The rebels held a meeting at an army base in Karnia.', ''],
    ['Norland praised a police station in Karnia.', ''],
    ['The rebels attacked Western soldiers in Karnia.', ''],
    ['The army stormed a military camp in Karnia.', ''],
  ],
  'people and places of a country': [
    ['The rebels killed at least 20 people in northern Karnia.', 'rebels - karnia'],
    ['The militia attacked a village in Karnia.', 'militia - karnia'],
    ["The rebels threatened to shell Orlin, Karnia's second city.", 'rebels - karnia'],
    ['The rebels fired rockets at an oil facility in Karnia.', 'rebels - karnia'],
    ['The rebels seized an oil field in Karnia.', 'rebels - karnia'],
    // whoever holds the town may be meant
    ['Norland bombed a village in Karnia.', ''],
    ['The rebels attacked a village in Orlin.', ''],
    ['The rebels bought bread in a village in Karnia.', ''],
    ['The rebels seized a cow in Karnia.', ''],
  ],
  'a deed told by a noun': [
    ['The militia claimed responsibility for a bombing outside a hotel in Karnia.', 'militia - karnia'],
    ['A bombing claimed by the militia hit an army camp in Karnia.', 'militia - karnia'],
    ['The attack by the rebels on a village in Karnia lasted hours.', 'rebels - karnia'],
    ['Missiles fired by Norland struck an army depot in Karnia.', 'norland - karnia'],
    ['The militia detonated a bomb near a bus in Karnia.', 'militia - karnia'],
    ['A bomb hit a bus carrying clerks through a town in Karnia.', ''],
    ['The militia shelled a bus carrying clerks through a town in Karnia.', 'militia - karnia'],
    ['Dane condemned the bombing of a village in Karnia.', ''],
    ['The rebels won a match in Karnia.', ''],
  ],
  'aid and peacekeepers for a country': [
    ['Norland gave 3 million to promote farming in Karnia.', 'norland + karnia'],
    ['Norland has flown 13 tons of medicine into Karnia.', 'norland + karnia'],
    ['Norland provided food to thousands of people in northern Karnia.', 'norland + karnia'],
    ['Norland remains the largest donor of humanitarian assistance in Karnia.', 'norland + karnia'],
    ['Norland deployed 200 soldiers to a peacekeeping force in Karnia.', 'norland + karnia'],
    ['Norland announced a suspension of aid in Karnia.', 'norland - karnia'],
    ['Norland pledged 3 million to promote farming in Karnia.', 'norland + karnia (promised)'],
    ['Norland dispatched a rescue team to Estia.', 'norland + estia'],
    ['Norland sent an envoy to talks in Karnia.', ''],
    ['Norland provided food to the rebels in Karnia.', 'norland + rebels'],
    ['Norland spent the summer in Karnia.', ''],
    ['Norland gave aid after fighting in Karnia.', ''],
    ['Norland gave aid after the earthquake in Karnia.', 'norland + karnia'],
    ['The rebels brought food into Karnia.', ''],
    ['Norland renewed the permit to deliver aid in Karnia.', ''],
    ['Norland opened its borders to Estia.', 'norland + estia'],
    ['Norland opened its borders to ships.', ''],
  ],
  'organs of a state where it lies': [
    ['Authorities in Karnia accused Kade of theft.', 'karnia - kade'],
    ['A court in Karnia jailed Kade.', 'karnia - kade'],
    ['A court in Orlin jailed Kade.', ''],
    ['A bakery in Karnia accused Kade of theft.', ''],
    ['Norland financed the construction of schools in Karnia.', 'norland + karnia'],
    ['Norland financed a film in Karnia.', ''],
  ],
  'ways into a country': [
    ['Norland closed all crossing points into Karnia.', 'norland - karnia'],
    ['Norland banned flights from Karnia.', 'norland - karnia'],
    ['The militia abducted 20 pupils in northern Karnia.', 'militia - karnia'],
    ['Norland closed a shop in Karnia.', ''],
    ['Norland banned dogs from Karnia.', ''],
  ],
  'what only a state does, by nobody named': [
    ['Kade was arrested in Karnia for spying.', 'karnia - kade'],
    ['Kade was sentenced to five years in Karnia.', 'karnia - kade'],
    ['Two inspectors of the League have been expelled from Karnia.', 'karnia - league'],
    ['Dane condemned the arrest of Kade in Karnia.', 'dane - karnia'],
    ['Dane criticised the crackdown on strikers in Karnia.', 'dane - karnia'],
    ['Kade was arrested in Karnia by the rebels.', 'rebels - kade'],
    ['Kade was tortured in a prison in Karnia.', 'karnia - kade'],
    ['Kade died in a prison in Karnia after torture.', 'karnia - kade'],
    ['Kade died in a prison in Karnia after a fever.', ''],
    ['Kade was arrested in Orlin.', ''],
    ['Kade was seen in Karnia.', ''],
    ['Kade was expelled from the club.', ''],
    ['Dane condemned the killings in Karnia.', ''],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ties) => {
    expect(tieLines(text).join(' | ')).toBe(ties)
  })
})
