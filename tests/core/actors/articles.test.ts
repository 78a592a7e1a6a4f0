import { describe, expect, it } from 'vitest'
import { find, meant } from './find.ts'

type Row = readonly [text: string, word: string, actors: readonly string[]]

const CALM = 'The sea was calm. Nobody was hurt. It rained.'
const BOTH = 'Chad and Niger met on Monday.'

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'the other of two': [
    [`${BOTH} Chad blamed its neighbour.`, 'neighbour', ['state:niger']],
    ['Chad blamed its neighbour.', 'neighbour', []],
    ['Chad, Niger and Togo met. Chad blamed its neighbour.', 'neighbour', []],
    [`${BOTH} Chad blamed its neighbour Sudan.`, 'neighbour', []],
    ['Chad cut ties with Niger, accusing the country of fraud.', 'the country', ['state:niger']],
    ['Chad resigned, accusing the country of fraud.', 'the country', []],
    ['Kenyan President Ana Manou said her country was ready.', 'her country', ['state:kenya']],
    ['Writer Ana Manou said her country was ready.', 'her country', []],
    ['Ivan Kade left. Ana Manou is the leader.', 'the leader', []],
  ],
  'a name before a participle': [
    ['The police, UN-backed, stayed in Tripoli.', 'police', []],
    ['The EU-backed police stayed in Tripoli.', 'police', []],
    ['The EU-backed police stayed in Tripoli.', 'EU', ['organization:european-union']],
  ],
  'sides without a name': [
    ['Chad armed powerful Islamists in Libya.', 'Islamists', ['group:libyan-islamists']],
    ['The army fought the Darna forces for a week.', 'Darna forces', ['group:darna-forces']],
    ['The army fought the Air forces for a week.', 'Air forces', []],
    ['Chad arms the rebels. Mali bombs them.', 'rebels', ['group:rebels']],
    ['The rebels of Chad met the Chadian government. The rebels left.', 'rebels', ['group:chadian-rebels']],
    ['Suspected PKK rebels Wednesday attacked a bus.', 'PKK', ['group:pkk']],
  ],
  'arms of a state': [
    [`The Chadian Coast Guard (CCG) left. The CCG fired shots. ${CALM}`, 'CCG', ['state:chad']],
    [`The Chadian Coast Guard left. The CCG fired shots. ${CALM}`, 'CCG', []],
    ['The Royal Thai Army left.', 'Thai Army', ['state:thailand']],
    ['The Royal Thai Sailing left.', 'Thai Sailing', []],
    ['Togo is a close ally of Manila, officials said.', 'Manila', ['state:philippines']],
    ['The Chadian army wrote that they condemned the raid.', 'they', ['state:chad']],
  ],
  'whose allies they are': [
    ['Chad and its allies condemned the raid.', 'its', ['state:chad']],
    ['Chad and some of its allies condemned the raid.', 'its', ['state:chad']],
    ['Chad and most of the roads of its allies were built.', 'its', []],
  ],
  'what is theirs': [
    ['Jets bombed Kurdish rebel targets.', 'rebel', ['group:kurdish-rebels']],
    ['Jets bombed Kurdish rebel songs.', 'rebel', []],
  ],
  'who rules': [
    ["Chad's interim government met. The transitional government resigned.", 'transitional', ['state:chad']],
    ['Chad met Niger after its ruling junta fell. The junta had failed.', 'The junta', ['state:chad']],
    ["Mali's military junta met Russian mercenaries. The junta fell.", 'The junta', ['state:mali']],
  ],
  'whose men they are': [
    ['Chad and Togo said that their troops died because they fought.', 'they', ['state:chad', 'state:togo']],
    ['Chad and Togo said that their roads broke because they aged.', 'they', []],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_group, rows) => {
  it.each(rows)('%s: %s', (text, word, actors) => {
    expect(meant(find(text), word)).toEqual(actors)
  })
})
