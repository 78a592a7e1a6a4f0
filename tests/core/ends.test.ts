import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/cli/knowledge.ts'
import { extract } from '../../src/core/extract.ts'
import { article } from '../support/records.ts'

const knowledge = loadKnowledge()

/** `organization:norana - organization:tarvik`, sorted; ids that mean one article are cut at their mark. */
const tiesIn = (text: string): string[] =>
  extract(article('a', text, { date: '2016-06-15' }), knowledge)
    .ties.map(({ source, type, target }) =>
      `${source} ${type === 'backing' ? '+' : '-'} ${target}`.replaceAll(/@\w+/g, ''),
    )
    .sort()

const TABLE: Readonly<Record<string, readonly (readonly [text: string, ties: readonly string[]])[]>> = {
  'a city or province whose government acts': [
    ['California has sued Microsoft over its prices.', ['organization:california - organization:microsoft']],
    ['Microsoft opposed the decision of Chicago to close the port.', []],
    ['Microsoft opposed California’s proposal.', ['organization:microsoft - organization:california']],
    ['Microsoft is one of the firms that Chicago has sued.', ['organization:chicago - group:firms']],
    ['Sweden criticised the weather in California.', []],
    ['Sweden condemned Microsoft in Chicago.', ['state:sweden - organization:microsoft']],
    ['NEW YORK, Nov 14 (Wire) - Sweden has condemned Finland.', ['state:sweden - state:finland']],
    ['Northern California welcomed the Swedish premier.', []],
  ],
  'those who sit or run for a party': [
    ['Republican senators criticised Sweden.', ['group:republican-party - state:sweden']],
    [
      'Sweden condemned the leading Democratic presidential candidates.',
      ['state:sweden - group:democratic-party'],
    ],
    ['The Republican leadership has condemned Sweden.', ['group:republican-party - state:sweden']],
    ['Conservative lawmakers condemned Canada.', ['group:conservative-party-of-canada - state:canada']],
    ['Republicans rejected a Democratic amendment.', ['group:republican-party - group:democratic-party']],
    ['A Republican senator criticised Sweden.', ['figure:republican-senator - state:sweden']],
    ['Sweden condemned the Republican Guard.', ['state:sweden - group:republican-guard']],
  ],
  'names that the text introduces': [
    ['Sweden condemned Moms for Velmar, a conservative group.', ['state:sweden - group:moms-for-velmar']],
    ['Sweden condemned Orlin Mak, a Finnish opposition party.', ['state:sweden - group:orlin-mak']],
    ['Sweden condemned Finland on Tuesday, a monitoring group said.', ['state:sweden - state:finland']],
    ['Ana Roth, a company director, condemned Sweden.', ['figure:ana-roth - state:sweden']],
  ],
  'those who work for somebody': [
    ['Sweden condemned the Gianforte campaign.', ['state:sweden - figure:gianforte']],
    ['Sweden condemned the smear campaign.', []],
  ],
  'who suffers and is counted': [
    ['Gunmen killed at least 17 farmers.', ['group:gunmen - group:farmers']],
    ['Swedish jets hunted down the bandits.', ['state:sweden - group:bandits']],
    ['Sweden is accused of helping kill Ilya Morov.', ['state:sweden - figure:ilya-morov']],
  ],
  'who is spoken of without a name': [
    ['Ranchers called the governor a tyrant.', ['group:ranchers - figure:governor']],
    ['Sweden praised the families of the disappeared.', ['state:sweden + group:families-of-the-disappeared']],
    ['Lawmakers impeached the attorney general.', ['group:lawmakers - figure:attorney-general']],
    ['The mayor of Zarpur blames Sweden for the attack.', ['figure:mayor-of-zarpur - state:sweden']],
    ['West African leaders condemned Sweden.', ['group:west-african-leaders - state:sweden']],
    [
      'Sweden accused the UN and aid agencies.',
      ['state:sweden - group:aid-agencies', 'state:sweden - organization:united-nations'],
    ],
    ['Dozens of women accused the army.', ['group:women - group:army']],
  ],
  'a fight that went before': [
    [
      'The Swedish army left the town after three days of clashes with Finland.',
      ['state:finland - state:sweden', 'state:sweden - state:finland'],
    ],
    ['The Swedish army left the town after talks with Finland.', []],
  ],
  'people who are not their state': [
    ['The Latino community condemned Sweden.', ['group:latino-community - state:sweden']],
    [
      "Canada's teachers' federation condemned Sweden.",
      ['organization:canadas-teachers-federation - state:sweden'],
    ],
    ['Sweden praised the Finnish people.', ['state:sweden + group:finnish-people']],
    [
      'The biggest Finnish football club condemned Sweden.',
      ['organization:biggest-finnish-football-club - state:sweden'],
    ],
  ],
  'an office is one party, not its holder and its state': [
    ['The UK prime minister has criticised Sweden.', ['figure:david-cameron - state:sweden']],
    [
      'The Swedish and Finnish ministers criticised Russia.',
      ['state:finland - state:russia', 'state:sweden - state:russia'],
    ],
  ],
  'owners whose apostrophe is lost': [
    ['When Sweden questioned Cruzs citizenship, people cheered.', ['state:sweden - figure:cruz']],
    ['Sweden condemned Putins remarks.', ['state:sweden - figure:vladimir-putin']],
    ['Sweden condemned the release of Dowles.', []],
    ["Sweden's premier condemned Christmas trees.", []],
  ],
  'who holds the ground that is hit': [
    ['Russian jets bombed rebel-held Douma.', ['state:russia - group:syrian-rebels']],
    ['Russian jets have struck opposition-held towns.', ['state:russia - group:opposition']],
    ['Russian officials visited rebel-held Douma.', []],
    ['Russian jets bombed rebel positions in northern Mali.', ['state:russia - group:malian-rebels']],
    ['Russian jets passed rebel positions in northern Mali.', []],
  ],
  'measures called after their sponsor': [
    ['Paul Ryan has denounced Obamacare.', ['figure:paul-ryan - figure:barack-obama']],
    ['Paul Ryan has repealed Obamacare.', ['figure:paul-ryan - figure:barack-obama']],
    ['Paul Ryan has denounced daycare.', []],
    ['Obamacare has condemned Sweden.', []],
  ],
  'capitals that are dealt with': [
    ['Turkey issued an ultimatum to Damascus.', ['state:turkey - state:syria']],
    ['Turkey has called off a trip to Washington.', ['state:turkey - state:united-states']],
    ['Turkey ended a visit to Washington.', []],
  ],
  'an abbreviation of two bodies': [
    ['RSF condemned Sweden.', []],
    ['Sudan is at war. RSF condemned Sweden.', ['group:rapid-support-forces - state:sweden']],
  ],
  'outlets and platforms as parties': [
    ['Sweden has sued Facebook.', ['state:sweden - organization:facebook']],
    ['Sweden condemned Finland on Facebook.', ['state:sweden - state:finland']],
  ],
}

for (const [title, rows] of Object.entries(TABLE))
  describe(title, () => {
    it.each(rows)('%s', (text, ties) => {
      expect(tiesIn(text)).toEqual(ties)
    })
  })

describe('an article', () => {
  const LONG = 'The day was warm. The shops were open. Buses ran as usual. '

  it('has one police, that of the country it tells of', () => {
    const text = `${LONG}The war in Sudan goes on. Sudanese security forces shot at a crowd in Khartoum. Ana Orlin blamed the police.`
    expect(tiesIn(text)).toContain('figure:ana-orlin - state:sudan')
  })

  it('never takes whom a speaker names for the speaker', () => {
    const text = `${LONG}Ana Orlin, Boris Dane and Karl Venn spoke. Karl Venn smiled. "We condemn Boris Dane," he said.`
    expect(tiesIn(text).filter((tie) => tie.startsWith('figure:boris-dane'))).toEqual([])
  })

  it('names firms only where they act or are acted on', () => {
    const ids = (text: string): string[] =>
      extract(article('a', text, { date: '2016-06-15' }), knowledge).actors.map(({ id }) => id)
    expect(ids(`${LONG}Sweden has sued Rio Tinto.`)).toContain('organization:rio-tinto')
    expect(ids(`${LONG}He drove a car that Volkswagen had built.`)).toEqual([])
  })
})
