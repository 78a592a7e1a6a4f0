import { describe, expect, it } from 'vitest'
import { find, idsIn, meant } from './find.ts'

/** text, label of the one figure, whom they speak for, role (lower case) */
const FIGURES: readonly (readonly [string, string, string | null, string | null])[] = [
  ['Norwegian Foreign Minister Kari Solvang signed.', 'Kari Solvang', 'state:norway', 'foreign minister'],
  ["Norway's Foreign Minister Kari Solvang signed.", 'Kari Solvang', 'state:norway', 'foreign minister'],
  [
    'Kari Solvang, the Norwegian foreign minister, signed.',
    'Kari Solvang',
    'state:norway',
    'foreign minister',
  ],
  [
    'The Norwegian foreign minister, Kari Solvang, signed.',
    'Kari Solvang',
    'state:norway',
    'foreign minister',
  ],
  ["Kari Solvang, Norway's foreign minister, signed.", 'Kari Solvang', 'state:norway', 'foreign minister'],
  [
    "The U.N.'s relief coordinator, Kari Solvang, spoke.",
    'Kari Solvang',
    'organization:united-nations',
    'relief coordinator',
  ],
  [
    'Kari Solvang, the United Nations envoy for Libya, spoke.',
    'Kari Solvang',
    'organization:united-nations',
    'envoy',
  ],
  ['U.N. envoy Kari Solvang spoke.', 'Kari Solvang', 'organization:united-nations', 'envoy'],
  [
    'Kari Solvang, a spokeswoman for the Norwegian mission, spoke.',
    'Kari Solvang',
    'state:norway',
    'spokeswoman',
  ],
  ['Kari Solvang, head of Oxfam, spoke.', 'Kari Solvang', 'organization:oxfam', 'head'],
  ['State Department spokeswoman Kari Solvang spoke.', 'Kari Solvang', 'state:united-states', 'spokeswoman'],
  ['Kremlin spokesman Pavel Orlin spoke.', 'Pavel Orlin', 'state:russia', 'spokesman'],
  ['Hamas official Nasser Qadri spoke.', 'Nasser Qadri', 'group:hamas', 'official'],
  ['Nasser Qadri, a senior Hamas official, spoke.', 'Nasser Qadri', 'group:hamas', 'official'],
  ['Taliban commander Mullah Nasser Qadri spoke.', 'Nasser Qadri', 'group:taliban', 'commander mullah'],
  ['Secretary of State Kari Solvang spoke.', 'Kari Solvang', 'state:united-states', 'secretary of state'],
  ['Foreign Secretary Tom Ridley spoke.', 'Tom Ridley', 'state:united-kingdom', 'foreign secretary'],
  ['President Ana Petrova of Bulgaria spoke.', 'Ana Petrova', 'state:bulgaria', null],
  [
    'Ana Petrova, who heads the World Health Organization, spoke.',
    'Ana Petrova',
    'organization:world-health-organization',
    'head',
  ],
  [
    'The Velmar Liberation Front, led by Ivan Kade, withdrew.',
    'Ivan Kade',
    'group:velmar-liberation-front',
    'leader',
  ],
  ['Egyptian General Samir Nagy spoke.', 'Samir Nagy', 'state:egypt', 'general'],
  ['Greek Prime Minister Nikos Manos met nobody.', 'Nikos Manos', 'state:greece', 'prime minister'],
  [
    "Kenya's ambassador to the United Nations, Peter Otieno, spoke.",
    'Peter Otieno',
    'state:kenya',
    'ambassador',
  ],
  [
    'NATO Secretary-General Jens Halvorsen spoke.',
    'Jens Halvorsen',
    'organization:nato',
    'secretary-general',
  ],
  ['Japanese Defence Minister Kenji Mori spoke.', 'Kenji Mori', 'state:japan', 'defence minister'],
  ['Brazilian President Paulo Teixeira spoke.', 'Paulo Teixeira', 'state:brazil', 'president'],
  ['The Turkish president, Kemal Aydin, spoke.', 'Kemal Aydin', 'state:turkey', 'president'],
  [
    'Red Cross spokesman Luc Perrin spoke.',
    'Luc Perrin',
    'organization:international-committee-of-the-red-cross',
    'spokesman',
  ],
  ['Amir-Hossein Karimi, an adviser to nobody, spoke.', 'Amir-Hossein Karimi', null, null],
  ['Ghanaian diplomat Kofi Mensah-Owusu spoke.', 'Kofi Mensah-Owusu', 'state:ghana', 'diplomat'],
]

describe('roles and whom a figure speaks for', () => {
  it.each(FIGURES)('%s', (text, label, actor, role) => {
    const figures = find(text).actors.filter((one) => one.kind === 'figure')
    expect(figures.map((one) => one.label)).toEqual([label])
    const [first] = figures[0]?.affiliations ?? []
    expect(first?.actor ?? null).toBe(actor)
    if (role !== null) expect(first?.role?.toLowerCase().endsWith(role) ?? false).toBe(true)
  })
})

/** text, and the people that are in it */
const EXACTLY: readonly (readonly [string, readonly string[]])[] = [
  ['Secretary of State Ana Roth condemning Kade drew applause. Ivan Kade left.', ['Ana Roth', 'Ivan Kade']],
  ['Permanent Representative Olof Ek spoke.', ['Olof Ek']],
  ['Ana Roth, Ivan Kade and Luc Perrin spoke.', ['Ana Roth', 'Ivan Kade', 'Luc Perrin']],
  ["Ivan Kade, the mayor's brother-in-law Luc Perrin and a guard died.", ['Ivan Kade', 'Luc Perrin']],
  ['The convoy stopped at Bab al-Norr.', []],
  ['They marched through Tal Norr.', []],
  ['Milan Radovic, then vice president of the Serb List, left.', ['Milan Radovic']],
  ['Israel Katz spoke for Israel.', ['Israel Katz']],
  ['By Ana Roth and Ivan Kade', []],
  ['(Reporting by Ana Roth; Editing by Ivan Kade)', []],
  ['The Morov-Dane talks failed. Pavel Morov blamed Tom Dane.', ['Pavel Morov', 'Tom Dane']],
  ["Mazloum Kordi's forces withdrew.", ['Mazloum Kordi']],
  ['MINISTERS MEET IN VIENNA', []],
]

describe('who is a person', () => {
  it.each(EXACTLY)('%s', (text, labels) => {
    const people = find(text).actors.filter((one) => one.kind === 'figure')
    expect(people.map((one) => one.label).sort()).toEqual([...labels].sort())
  })
})

describe('offices on record', () => {
  it.each([
    [
      'Lavrov met Kerry in Vienna. Russia and the United States agreed.',
      '2014-03-01',
      ['figure:john-kerry', 'figure:sergey-lavrov'],
    ],
    [
      'Merkel called Hollande. Germany and France agreed.',
      '2015-02-01',
      ['figure:angela-merkel', 'figure:francois-hollande'],
    ],
    [
      'President Obama called President Putin. Washington and Moscow agreed.',
      '2014-03-01',
      ['figure:barack-obama', 'figure:vladimir-putin'],
    ],
  ])('%s', (text, date, figures) => {
    expect(idsIn(text, date).filter((id) => id.startsWith('figure:'))).toEqual(figures)
  })

  it('takes whoever is meant by an office for its officer', () => {
    const meant = find("Ethiopia's prime minister thanked Eritrea.", '2024-06-01')
    const officer = meant.actors.find((one) => one.id.startsWith('figure:'))
    expect(officer?.affiliations[0]).toMatchObject({ actor: 'state:ethiopia', basis: 'lexicon' })
  })

  it('gives the office held on the date of the article', () => {
    const text = 'John Kerry flew to Oslo. The United States wants a deal.'
    const affiliation = find(text, '2014-03-01').actors.find((one) => one.id === 'figure:john-kerry')
      ?.affiliations[0]
    expect(affiliation).toMatchObject({
      actor: 'state:united-states',
      role: 'Secretary of State',
      basis: 'lexicon',
    })
    expect(affiliation?.from?.slice(0, 4)).toBe('2013')
  })
})

/** text, the words, how many people they are */
const ONE: readonly (readonly [string, readonly string[]])[] = [
  ['Faisal Muqdad spoke. Later Mekdad left for Syria.', ['Faisal Muqdad', 'Mekdad']],
  ['Walid Moallem spoke in Syria. Muallem left.', ['Walid Moallem', 'Muallem']],
  ['Pavel Orlin spoke. Mr. Orlin then left.', ['Pavel Orlin', 'Mr. Orlin']],
  ['Pavel V. Orlin spoke. Pavel Orlin left.', ['Pavel V. Orlin', 'Pavel Orlin']],
  ['Amir Reza-Tehrani spoke. Reza-Tehrani left.', ['Amir Reza-Tehrani', 'Reza-Tehrani left']],
  ['Samir al-Nagy spoke. Al-Nagy left. Nagy returned.', ['Samir al-Nagy', 'Nagy returned']],
  ['Maria Elena de la Cruz spoke. De la Cruz left.', ['Maria Elena de la Cruz', 'Cruz left']],
  [
    'Volodymyr Zelensky spoke in Ukraine. Volodymyr Zelenskiy left.',
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy'],
  ],
  ['Sergei Lavrov spoke for Russia. Sergey Lavrov left.', ['Sergei Lavrov', 'Sergey Lavrov']],
]

describe('one person, one node', () => {
  it.each(ONE)('%s', (text, words) => {
    const read = find(text)
    expect(read.actors.filter((one) => one.kind === 'figure')).toHaveLength(1)
    const who = words.map((word) => meant(read, word.split(' left')[0]?.split(' returned')[0] ?? word, 1))
    expect(new Set(who.flat()).size).toBe(1)
  })
})

const TWO: readonly (readonly [string, number])[] = [
  ['John Kerry met John Kirby.', 2],
  ['Bill Clinton praised Hillary Clinton.', 2],
  ['Hafez al-Assad was succeeded by Bashar al-Assad.', 2],
  ['Barack Obama announced that Osama bin Laden was dead.', 2],
  ['George W. Bush thanked George H. W. Bush.', 2],
  ['Hassan Rouhani met Hussein Amiri.', 2],
  ['Ivan Petrov debated Boris Petrov.', 2],
  ['Nawaz Sharif met Javad Zarif.', 2],
  ['Ana Morova and Anton Morov spoke.', 2],
]

describe('reigning names and labels', () => {
  it.each([
    ['Pope Francis spoke in Rome. Francis prayed.', 'Francis prayed', 'figure:pope-francis'],
    ['King Abdullah of Jordan spoke. Abdullah smiled.', 'Abdullah smiled', 'figure:king-abdullah-ii'],
    ['SECRETARY KERRY: The United States wants a deal.', 'KERRY', 'figure:john-kerry'],
    ['Syria is at war. Anti-Assad fighters left.', 'Assad', 'figure:bashar-al-assad'],
  ])('%s', (text, word, id) => {
    expect(meant(find(text, '2020-03-01'), word.split(' ')[0] ?? '', word.includes(' ') ? 2 : 1)).toEqual([
      id,
    ])
  })

  it('a first name alone is nobody that the article has not named in full before', () => {
    expect(meant(find('We agreed with John. Pope John Paul II prayed.', '2000-03-01'), 'John')).not.toContain(
      'figure:pope-john-paul-ii',
    )
  })
})

describe('names that are words', () => {
  const text =
    'British Prime Minister Theresa May spoke in London. In May the vote failed, and Mrs May resigned. May said on 3 May that power matters. Samantha Power listened. Power is sweet.'
  it.each([
    ['May', 1, ['figure:theresa-may']],
    ['May', 2, []],
    ['May', 3, ['figure:theresa-may']],
    ['May', 5, []],
    ['power', 1, []],
  ] as const)('%s, place %i', (word, nth, ids) => {
    expect(meant(find(text, '2019-05-25'), word, nth)).toEqual(ids)
  })
})

describe('never two people in one', () => {
  it.each(TWO)('%s', (text, count) => {
    expect(find(text).actors.filter((one) => one.kind === 'figure')).toHaveLength(count)
  })

  it('a surname that two people bear goes to the one named last, by title or by sex', () => {
    const text =
      'Ivan Petrov, the Bulgarian president, spoke in Sofia on Monday. His sister, Mrs. Vera Petrov, sat beside him. Mrs. Petrov left early.'
    expect(meant(find(text), 'Mrs. Petrov', 1)).toEqual(meant(find(text), 'Mrs. Vera Petrov', 1))
  })
})

describe('the government and the man', () => {
  it.each([
    ['The Obama administration rejected the plan.', '2014-01-01', ['state:united-states']],
    ['The Assad government rejected the plan.', '2014-01-01', ['state:syria']],
    ["President Bashar al-Assad's troops entered the town.", '2014-01-01', ['state:syria']],
    ['Assad rejected the plan. Syria is at war.', '2014-01-01', ['figure:bashar-al-assad', 'state:syria']],
    ['The Trump administration left the pact.', '2018-05-09', ['state:united-states']],
    ["Putin's government left the pact.", '2018-05-09', ['state:russia']],
    [
      "Haftar's forces left Sirte. Libya is divided.",
      '2019-05-09',
      ['group:libyan-national-army', 'state:libya'],
    ],
  ])('%s', (text, date, ids) => {
    expect(idsIn(text, date)).toEqual(expect.arrayContaining(ids.filter((id) => id !== 'state:libya')))
    if (!ids.some((id) => id.startsWith('figure:')))
      expect(idsIn(text, date).filter((id) => id.startsWith('figure:'))).toEqual([])
  })
})

describe('a surname alone', () => {
  /** text, the surname, who is meant on 2016-06-15 */
  const ROWS: readonly (readonly [text: string, word: string, id: string])[] = [
    ['Clark said the team had played well.', 'Clark', 'figure:clark'],
    ['The court heard that Payne had lied.', 'Payne', 'figure:payne'],
    ['South Korea is near. Kim praised the professor.', 'Kim', 'figure:kim'],
    ['Ms. Umar was held at the airport.', 'Umar', 'figure:umar'],
    ['Obama criticised the plan.', 'Obama', 'figure:barack-obama'],
    ['Russia is at war. Lavrov criticised the plan.', 'Lavrov', 'figure:sergey-lavrov'],
    ['Defense Secretary Ash Carter left.', 'Ash Carter', 'figure:ash-carter'],
  ]
  it.each(ROWS)('%s', (text, word, id) => {
    expect(meant(find(text, '2016-06-15'), word)).toEqual([id])
  })

  it('is nobody before the noun of a thing called so', () => {
    expect(idsIn('He is rich, Forbes magazine wrote.')).toEqual([])
    expect(idsIn('They left the Clinton Correctional Facility.')).not.toContain('figure:hillary-clinton')
  })
})

describe('offices that stand before a name', () => {
  it('are no names of their own', () => {
    const { actors } = find('Meanwhile, Cyprus President Nikos Petrou left for Vienna.')
    const people = actors.filter(({ id }) => id.startsWith('figure:'))
    expect(people.map(({ label }) => label)).toEqual(['Nikos Petrou'])
  })
})

it('an opposition that only an office names is labelled as a text would call it', () => {
  const { actors } = find('Juan Guaido criticised Peru.', '2020-02-01')
  expect(actors.find(({ id }) => id === 'group:venezuelan-opposition')?.label).toBe('Venezuelan opposition')
})
