import { describe, expect, it } from 'vitest'
import { find, findAll } from './find.ts'

/** Labels and kinds of those on standby, in reading order. */
const waiting = (text: string): string[] => {
  const read = findAll(text)
  const ids = new Set(read.mentions.filter((m) => m.standby).map((m) => m.actor))
  return read.actors.filter((a) => ids.has(a.id)).map((a) => `${a.kind} ${a.label}`)
}

const FOUND: readonly (readonly [text: string, waiting: readonly string[]])[] = [
  [
    'A Norwegian dissident has sued the minister of Velmar.',
    ['figure Norwegian dissident', 'figure Minister of Velmar'],
  ],
  ['Voters in Velmar attacked the convoy.', ['group Voters in Velmar']],
  ['Police dispersed several hundred demonstrators.', ['group Police', 'group Demonstrators']],
  ['A federal court convicted the three smugglers.', ['organization Federal court', 'group Smugglers']],
  ['The newspaper accused two lawmakers.', ['organization Newspaper', 'group Lawmakers']],
  [
    'At least 40 striking miners attacked gunmen at Velmar.',
    ['group Striking miners', 'group Gunmen at Velmar'],
  ],
  [
    'Several journalists from Velmar have accused prosecutors.',
    ['group Journalists from Velmar', 'group Prosecutors'],
  ],
  ['Velmar has survived Western sanctions and Arab pressure.', ['group The West', 'group Arab countries']],
  ['Western-backed fighters left Velmar.', ['group The West', 'group Fighters']],
  ['Western music is loved in Velmar.', []],
  ['Velmar shelled Kurdish positions.', ['group Kurdish forces']],
  ['Kurdish fighters left. Velmar shelled Kurdish positions.', ['group Kurdish fighters']],
  ['Armed men attacked several aid workers.', ['group Armed men', 'group Aid workers']],
  [
    'The newspaper opened an inquiry into the Velmar court.',
    ['organization Newspaper', 'organization Velmar court'],
  ],
  ['Police arrested a 30-year-old Icelandic man.', ['group Police', 'figure Icelandic man']],
  [
    "Farmers' unions have condemned the newspaper.",
    ["group Farmers' unions", 'group Farmers', 'organization Newspaper'],
  ],
  ['Residents attacked a drug cartel.', ['group Residents', 'group Drug cartel']],
  ['Dozens of women attacked the convoy.', ['group Women']],
  ['The mayor accused the militiamen.', ['figure Mayor', 'group Militiamen']],
  ['Herders called the governor a tyrant.', ['group Herders', 'figure Governor']],
  [
    'Crowds loyal to the old king attacked a bank.',
    ['group Crowds loyal to the old king', 'organization Bank'],
  ],
]

const NOT: readonly (readonly [text: string, why: string])[] = [
  ['No journalist accused anybody.', 'nobody'],
  ['He is a dissident.', 'what somebody is'],
  ['Everybody called Pavel Orlin a dictator.', 'what somebody is called'],
  ['Their lawyer accused nobody.', 'whose lawyer is not told'],
  ['The company law was rejected.', 'not the end of its phrase'],
  ['The activist Pavel Orlin resigned.', 'a name says who'],
  ['Soldiers were seen in the court.', 'in the court'],
  ['Prosecutors charged a man and a woman.', 'anybody'],
  ['The company (QRX) group was blamed.', 'a name in brackets before it'],
  ['The rebels shelled several hundred civilians.', 'a crowd that does nothing'],
]

describe('parties without a name', () => {
  it.each(FOUND)('%s', (text, expected) => {
    expect(waiting(text)).toEqual(expected)
  })

  it.each(NOT)('%s (%s)', (text) => {
    const labels = waiting(text).filter((label) => !/Soldiers|Rebels|Prosecutors/.test(label))
    expect(labels).toEqual([])
  })

  it('are no actors by themselves', () => {
    for (const [text] of FOUND) expect(find(text).actors.map((actor) => actor.label)).not.toContain('Police')
    expect(find('Police dispersed several hundred demonstrators.').actors).toEqual([])
  })

  it('belong to one article unless named after somebody or somewhere', () => {
    const ids = findAll('Police attacked voters in Velmar.').actors.map((actor) => actor.id)
    expect(ids.sort()).toEqual(['group:police@', 'group:voters-in-velmar'])
  })

  it('are taken up again by the noun alone', () => {
    const read = findAll('An Icelandic blogger attacked a bank. The blogger accused the bank of theft.')
    const bloggers = read.mentions.filter((mention) => /blogger/.test(mention.text))
    expect(new Set(bloggers.map((mention) => mention.actor)).size).toBe(1)
    expect(bloggers).toHaveLength(2)
  })

  const long = Array.from({ length: 6 }, () => 'The day was warm and dry.').join(' ')

  it('stay out of a long article when only a noun tells them and they do nothing', () => {
    expect(
      waiting(`${long} The storm hurt nurses. The council was blamed. Voters in Velmar attacked the convoy.`),
    ).toEqual(['group Voters in Velmar'])
  })

  it('stand in a long article where they act, or are counted or told more of', () => {
    expect(
      waiting(`${long} Gunmen attacked seventeen farmers. A striking miner accused the council.`),
    ).toEqual(['group Gunmen', 'group Farmers', 'figure Striking miner'])
  })

  it('are not whom they are of', () => {
    expect(waiting('A gunman of the Velmar Liberation Front attacked a bank.')).toEqual(['organization Bank'])
  })

  it('are heard of in a long article when they are in arms', () => {
    expect(waiting(`${long} Gunmen fled. He had armed an alliance of warlords.`)).toEqual([
      'group Gunmen',
      'group Warlords',
    ])
  })

  it('do not stand before the state whose they are', () => {
    const read = findAll('Norwegian police attacked the crowd.')
    expect(read.mentions.filter((m) => !m.standby).map((m) => m.actor)).toEqual(['state:norway'])
  })
})
