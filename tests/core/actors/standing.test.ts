import { describe, expect, it } from 'vitest'
import { find } from './find.ts'

/** text, the actors, the places; the reason is checked to be given. */
const ROWS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Moscow said on Monday that the talks in Geneva had failed.', ['state:russia'], ['Geneva']],
  ['Officials met in Moscow and praised Beijing.', ['state:china'], ['Moscow']],
  ['Relations between Ankara and Moscow soured.', ['state:russia', 'state:turkey'], []],
  ['Gunmen captured Kabul and then shelled Herat.', [], ['Kabul', 'Herat']],
  ['Rockets hit Tel Aviv.', [], ['Tel Aviv']],
  ['The envoy flew from Tehran to Baghdad.', [], ['Tehran', 'Baghdad']],
  ['Sanctions on Tehran will stay.', ['state:iran'], []],
  ['The pressure on Damascus grew.', ['state:syria'], []],
  ['The Damascus regime refused.', ['state:syria'], []],
  ['Turkey armed Syrian opposition forces.', ['state:turkey', 'group:syrian-opposition'], []],
  ['Sudanese rebel troops shelled the town.', ['group:sudanese-rebels'], []],
  ['The Moscow talks broke down.', [], ['Moscow']],
  ["Moscow's growing role worried Kyiv.", ['state:russia', 'state:ukraine'], []],
  ["Tehran's continued support pleased the rebels in Aden.", ['state:iran', 'group:yemeni-rebels'], ['Aden']],
  ['In Paris, ministers discussed the drought.', [], ['Paris']],
  ['Paris and Berlin drafted a plan.', ['state:france', 'state:germany'], []],
  ['The capital, Khartoum, was quiet.', [], ['Khartoum']],
  ['Thousands fled the Sudanese capital Khartoum.', [], ['Sudanese', 'Khartoum']],
  ['France backed the plan while Germany opposed it.', ['state:france', 'state:germany'], []],
  ['Weapons from Iran reached Yemen.', ['state:iran'], ['Yemen']],
  ['The ambassador to Egypt resigned.', ['state:egypt'], []],
  ['Clashes broke out in eastern Ukraine.', [], ['Ukraine']],
  ['They talked about the future of Libya.', [], []],
  ['A Swiss hotel hosted the guests.', [], ['Swiss']],
  ['Russian and Syrian jets bombed the town.', ['state:russia', 'state:syria'], []],
  ['American and Iranian officials met.', ['state:iran', 'state:united-states'], []],
  ['Saudi/Qatari money flowed.', ['state:qatar', 'state:saudi-arabia'], []],
  ['An Iranian-backed militia attacked the base.', ['state:iran'], []],
  ['A Geneva-based charity sent food.', [], ['Geneva']],
  ['Pro-Russian separatists seized the town hall.', ['group:pro-russian-separatists'], []],
  ['The French mission in New York declined to comment.', ['state:france'], ['New York']],
  ['Syrian civilians fled to Jordan.', [], ['Jordan']],
  ['Syrian refugees crossed into Lebanon.', [], ['Lebanon']],
  ['Turkey shot down the plane.', ['state:turkey'], []],
  ['Chad closed its border.', ['state:chad'], []],
  ['Jordan expelled the ambassador.', ['state:jordan'], []],
  ['Georgia applied for membership.', ['state:georgia'], []],
  ['He lives in Tbilisi, Georgia.', [], ['Tbilisi', 'Georgia']],
  ['The offensive toward Mosul slowed.', [], ['Mosul']],
  ['Talks with Pyongyang will resume.', ['state:north-korea'], []],
  ['Arms sales to Riyadh were frozen.', ['state:saudi-arabia'], []],
  ['Iran shipped crates of shells to Cuba.', ['state:cuba', 'state:iran'], []],
  ['They shipped thousands of cars to Cuba.', [], ['Cuba']],
  ["Sudan's army-led government refused.", ['state:sudan'], []],
  ['Qatar was left off the list.', ['state:qatar'], []],
  ['The West African bloc ECOWAS left.', ['organization:ecowas'], []],
  ['The West condemned Ghana.', ['group:the-west', 'state:ghana'], []],
  ['The envoy left Qatar.', [], ['Qatar']],
  ['She travelled to Riyadh.', [], ['Riyadh']],
  ['The attack on Iran was condemned by Iraq.', ['state:iran', 'state:iraq'], []],
  ['Israel has not been invited.', ['state:israel'], []],
  ['Egyptian President Hosni Mubarak left Cairo.', ['figure:hosni-mubarak', 'state:egypt'], ['Cairo']],
  ['The Turks closed the strait.', ['state:turkey'], []],
  ['Two Germans were hurt.', [], []],
  ['Brussels fined the company.', ['organization:european-union'], []],
  ['Support for Ukraine is falling.', ['state:ukraine'], []],
  ['The envoy for Syria resigned.', [], []],
  ['The north of Mali is lost.', [], ['Mali']],
  ['Kyiv was shelled overnight.', [], ['Kyiv']],
  ['Kyiv was accused of delays.', ['state:ukraine'], []],
  ['An ally of Serbia walked out.', ['state:serbia'], []],
  ["Syria's neighbors, Iraq and Jordan, agreed.", ['state:iraq', 'state:jordan', 'state:syria'], []],
]

describe('government or place', () => {
  it.each(ROWS)('%s', (text, actors, places) => {
    const found = find(text)
    expect(found.actors.map((actor) => actor.id).sort()).toEqual([...actors].sort())
    expect(found.places.map((place) => place.name)).toEqual(places)
    for (const mention of found.mentions) expect(mention.how).toBeTruthy()
  })
})
