import { describe, expect, it } from 'vitest'
import { find, findAll, idsIn, meant } from './find.ts'

describe('offices that many countries have', () => {
  const ROWS: readonly (readonly [text: string, ids: readonly string[]])[] = [
    ['The Iraqi House of Representatives condemned the raid.', ['state:iraq']],
    ['The House of Representatives condemned the raid.', ['state:united-states']],
    ["Japan's National Security Council condemned the raid.", ['state:japan']],
    ['The German Foreign Office condemned the raid.', ['state:germany']],
    ['The Federal Foreign Office condemned the raid.', ['state:germany']],
    ['The Foreign Office condemned the raid.', ['state:united-kingdom']],
    [
      "Pakistan's Foreign Office summoned an envoy. The Foreign Office condemned the raid.",
      ['state:pakistan'],
    ],
    ['ISLAMABAD: The Foreign Office condemned the raid.', ['state:pakistan']],
    ['Norway and the Kremlin condemned the raid.', ['state:norway', 'state:russia']],
    [
      'The Kenyan National Security Council sat. The White House National Security Council watched.',
      ['state:kenya', 'state:united-states'],
    ],
  ]
  it.each(ROWS)('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })
})

describe('who holds an office', () => {
  const affiliations = (text: string): readonly string[] =>
    find(text).actors.flatMap((one) => one.affiliations.map(({ actor, role }) => `${actor} ${role}`))

  const ROWS: readonly (readonly [text: string, affiliations: readonly string[]])[] = [
    ['Foreign Secretary Kari Solvang flew to Rome.', ['state:united-kingdom Foreign Secretary']],
    [
      'NEW DELHI: Foreign Secretary Kari Solvang told the army in India to hold fire.',
      ['state:india Foreign Secretary'],
    ],
    ['Ash Carter, the defence secretary, flew to Rome.', ['state:united-states defence secretary']],
    [
      'Norway boycotted it; the deputy Norwegian ambassador at the United Nations, Kari Solvang, said so.',
      ['state:norway ambassador'],
    ],
    ['On Monday President Vladimir Putin flew to Rome.', ['state:russia President']],
    ['On 22 November Prime Minister Recep Tayyip Erdogan flew to Rome.', ['state:turkey Prime Minister']],
  ]
  it.each(ROWS)('%s', (text, expected) => {
    expect(affiliations(text)).toEqual(expected)
  })

  it('takes no foreign secretary of India for its foreign minister', () => {
    const read = findAll("India's foreign secretary flew to Rome.", '2025-03-01')
    expect(meant(read, 'foreign secretary')).toEqual(['figure:vikram-misri'])
  })

  it('knows again who was meant by office alone', () => {
    const read = find("Britain's foreign secretary flew to Rome. The foreign secretary spoke.", '2015-03-01')
    expect(meant(read, 'The foreign secretary')).toEqual(['figure:philip-hammond'])
  })
})

describe('two leaders', () => {
  const ROWS: readonly (readonly [text: string, phrase: string])[] = [
    ['The French and German leaders spoke. The two leaders condemned the raid.', 'two leaders'],
    ['The presidents of France and Germany spoke. The two presidents met.', 'two presidents'],
  ]
  it.each(ROWS)('%s', (text, phrase) => {
    expect(meant(findAll(text), phrase)).toEqual(['state:france', 'state:germany'])
  })
})

describe('names that are no people', () => {
  const ROWS: readonly (readonly [text: string, why: string])[] = [
    ['The gas was set free at Tarvik Sholam in April. Envoys drove to Tarvik Sholam.', 'where it was'],
    ['Crowds blocked the Pavel Orlin Bridge.', 'a bridge'],
    ['Muslims condemned the raid.', 'a people'],
    ['Troops left the village of Tarvik Sholam.', 'villages'],
    ['General Security arrested an editor.', 'a body that begins like a rank'],
    ['An editor praised the General Intelligence Service.', 'a body that begins like a rank'],
  ]
  it.each(ROWS)('%s (%s)', (text) => {
    expect(idsIn(text).filter((id) => id.startsWith('figure:'))).toEqual([])
  })
})

describe('parties that are told by whom they are for or against', () => {
  const labels = (text: string): readonly string[] => {
    const read = findAll(text)
    const ids = new Set(read.mentions.filter((one) => one.standby).map((one) => one.actor))
    return read.actors.filter(({ id }) => ids.has(id)).map(({ label }) => label)
  }
  const ROWS: readonly (readonly [text: string, label: string])[] = [
    ['Opponents of Nicolas Maduro attacked the convoy.', 'Opponents of Nicolas Maduro'],
    ['Critics of the junta attacked the plan.', 'Critics of the junta'],
    ['A splinter faction of the FARC attacked the convoy.', 'Splinter faction of the FARC'],
    ['Gangs attacked the convoy.', 'Gangs'],
    ['The Ilya Pavel Orlin group attacked the convoy.', 'Ilya Pavel Orlin group'],
    ['Soldiers attacked Christians in the town.', 'Christians'],
    ['Gunmen in Port-au-Prince attacked the convoy.', 'Gunmen in Port-au-Prince'],
  ]
  it.each(ROWS)('%s', (text, label) => {
    expect(labels(text)).toContain(label)
  })

  it('says nothing of critics without an object', () => {
    expect(labels('Critics attacked the plan.')).toEqual([])
  })
})

it('takes the bare name of a party for it, where the article says of which country', () => {
  const read = findAll('British voters backed Labour. Labour rejected the plan.')
  expect(meant(read, 'Labour', 2)).toEqual(['group:labour-party-uk'])
})

describe('names that the article gives', () => {
  it('takes a by-name for the one who is called so', () => {
    const read = find(
      'Pavel Orlin, also known as Kolt, fled to Rome. Kolt praised Norway. The army fears Kolt.',
    )
    expect(meant(read, 'Kolt praised'.slice(0, 4), 2)).toEqual(['figure:pavel-orlin'])
    expect(idsIn(read.text)).not.toContain('figure:kolt')
  })

  it('takes what a band is called for the band', () => {
    const read = find(
      'A gang called Tarvik Sul raided the town. The gang fled. Its leader, Pavel Orlin, fled too.',
    )
    expect(meant(read, 'Tarvik Sul')).toEqual(['group:tarvik-sul'])
    expect(meant(read, 'The gang')).toEqual(['group:tarvik-sul'])
  })

  it('reads initials before an office as a body', () => {
    const read = find('The Tarvik Front (AT) attacked. AT spokesman Pavel Orlin confirmed it.')
    expect(read.actors.find(({ id }) => id === 'figure:pavel-orlin')?.affiliations[0]?.actor).toBe(
      'group:tarvik-front',
    )
  })
})

describe('the rebels', () => {
  const ROWS: readonly (readonly [text: string, label: string])[] = [
    [
      'Hezbollah fought on. Hezbollah men came from Beirut. The town fell to the government of Bashar al-Assad. The rebels withdrew. The town lies in ruins.',
      'Syrian rebels',
    ],
  ]
  it.each(ROWS)('%s', (text, label) => {
    expect(find(text).actors.map((actor) => actor.label)).toContain(label)
  })
})

describe('where an agency sent its report from', () => {
  const ROWS: readonly (readonly [text: string, ids: readonly string[]])[] = [
    ['ISLAMABAD/KABUL/NEW DELHI (Reuters) -Norway accused Sweden.', ['state:norway', 'state:sweden']],
    ['PARIS/BERLIN \u2014 Norway accused Sweden.', ['state:norway', 'state:sweden']],
    ['WASHINGTON/MOSCOW, Nov 3 (Reuters) - Norway accused Sweden.', ['state:norway', 'state:sweden']],
  ]
  it.each(ROWS)('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })
})

describe('what looks like somebody and is not', () => {
  it('small words of a line in capitals', () => {
    expect(idsIn('NORWAY SAYS IT IS READY FOR WHO KNOWS WHAT')).toEqual(['state:norway'])
  })

  it('an office', () => {
    expect(idsIn("On Monday, the Attorney General's Office issued a warrant.")).toEqual([])
  })

  it('the two nations are those named before', () => {
    const read = find('Thailand and Cambodia clashed. Norway spoke to the two Southeast Asian nations.')
    expect(meant(read, 'Asian nations')).toEqual(['state:cambodia', 'state:thailand'])
  })

  it('the leader of somebody else', () => {
    const read = find('Pavel Orlin, the leader of Norway, left. He fears the leader of the military junta.')
    expect(meant(read, 'the leader of the military'.slice(0, 10), 2)).toEqual([])
  })

  it('a ministry that others lead is of its country', () => {
    expect(meant(find("Afghanistan's Taliban-led defence ministry objected."), 'ministry')).toEqual([
      'state:afghanistan',
    ])
  })

  it('a party that is named behind whose it is', () => {
    expect(idsIn("Pavel Orlin left Kari Solvang's party, Tarvik Venezuela, on Monday.")).toContain(
      'group:tarvik-venezuela',
    )
  })
})

describe('bodies for which somebody speaks', () => {
  const ROWS: readonly (readonly [text: string, body: string])[] = [
    ['Volkswagen CEO Pavel Orlin condemned the plan.', 'organization:volkswagen'],
    ['Chevron CEO Kari Solvang condemned the plan.', 'organization:chevron'],
  ]
  it.each(ROWS)('%s', (text, body) => {
    const [person] = find(text).actors.filter(({ kind }) => kind === 'figure')
    expect(person?.affiliations.map(({ actor }) => actor)).toEqual([body])
  })

  it('are no ministry', () => {
    expect(idsIn('Interior Ministry spokesman Pavel Orlin spoke.')).toEqual(['figure:pavel-orlin'])
  })
})

it('knows a surname at the head of a sentence, unless the article uses it as a word', () => {
  const full = 'Eric Holder spoke to the army in Rome. It was late. Nobody cared. '
  expect(meant(find(`${full}Holder then went back to Rome.`), 'Holder', 2)).toEqual(['figure:eric-holder'])
  const other =
    'Samantha Power spoke in Rome. It was late. The power failed. Power has come back to the town.'
  expect(find(other).mentions.filter(({ text }) => text === 'Power')).toEqual([])
})

describe('who is meant by what somebody is', () => {
  const ROWS: readonly (readonly [text: string, word: string, actors: readonly string[]])[] = [
    [
      'Kari Solvang, the former prime minister of Norway, fled. Pavel Orlin, the leader of Norway, stayed. The leader of Norway accused Sweden.',
      'The leader',
      ['figure:pavel-orlin'],
    ],
    ['Houthi rebels attacked the town. The militants left.', 'The militants', ['group:houthis']],
    ['FARC dissidents attacked the town. The dissidents left.', 'The dissidents', ['group:farc-dissidents']],
    ['The Indian High Commission closed.', 'High Commission', ['state:india']],
    ['The Royal Air Force bombed the town.', 'Royal Air Force', ['state:united-kingdom']],
  ]
  it.each(ROWS)('%s', (text, word, actors) => {
    expect(meant(find(text), word)).toEqual(actors)
  })

  const NOBODY: readonly (readonly [text: string, label: string])[] = [
    ["Police fought Clan del Golfo, the country's main criminal gang.", 'gang'],
    ["Norway's Ministry of Labour sued the man.", 'Labour'],
    ['Police fought a FARC splinter group.', 'FARC'],
  ]
  it.each(NOBODY)('%s: nobody is called %s', (text, label) => {
    const acting = find(text).actors.map((actor) => actor.label)
    const waiting = findAll(text).actors.map((actor) => actor.label)
    expect(label === 'FARC' ? acting : waiting).not.toContainEqual(expect.stringContaining(label))
  })
})

describe('names of which a known one is a part', () => {
  const ROWS: readonly (readonly [text: string, ids: readonly string[]])[] = [
    ['The North-West governors met.', []],
    ['A Third World War would ruin Norway.', ['state:norway']],
    ['Kari Solvang warned the governors of Velm, Norana and Niger States.', ['figure:kari-solvang']],
    ['The States and Norway agreed.', ['state:norway', 'state:united-states']],
  ]
  it.each(ROWS)('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  it('leaves an office in a party alone', () => {
    expect(idsIn('Deputy National Publicity Secretary Pavel Orlin spoke.')).toEqual(['figure:pavel-orlin'])
  })
})

it('takes the army that a government orders for its own', () => {
  const text =
    'The Israeli army bombed the town. Israel is at war. Then the Lebanese government ordered the army to the border.'
  expect(meant(find(text), 'the army')).toEqual(['state:lebanon'])
})

it('lets "she" mean a name that is nothing on record, in a short text', () => {
  const read = find('Zesha says Luke abused her.')
  expect(meant(read, 'her')).toEqual(meant(read, 'Zesha'))
})

describe('a people named with its country, then without', () => {
  it('is the same', () => {
    const read = find('The Syrian Kurds met envoys. Turkey then shelled the Kurds.')
    expect(meant(read, 'Kurds', 2)).toEqual(['group:syrian-kurds'])
  })

  it('is another where it is not "the"', () => {
    const read = find('The Iraqi Kurds met envoys. Kurds in Syria objected. Turkey shelled the Kurds.')
    expect(meant(read, 'Kurds', 3)).toEqual(['group:kurds'])
  })
})

it('calls a body by the last word of any of its names', () => {
  const read = find('The Tamil Tigers left the town. It was quiet. The government accused the Tigers.')
  expect(meant(read, 'Tigers', 2)).toEqual(['group:liberation-tigers-of-tamil-eelam'])
})

it('lets a governor speak for the country of the region', () => {
  const read = find("Belgorod's Governor Pavel Orlin blamed Kyiv.")
  const [orlin] = read.actors.filter(({ kind }) => kind === 'figure')
  expect(orlin?.affiliations.map(({ actor }) => actor)).toEqual(['state:russia'])
})
