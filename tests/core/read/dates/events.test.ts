import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dateContext } from '../../../../src/core/read/dates/context.ts'
import { dateOf } from '../../../../src/core/read/dates/index.ts'
import { createReader } from '../../../../src/core/read/index.ts'

const read = createReader(new Uint8Array(readFileSync('data/model/reader.bin')))

/** Date of the event at the first token with this form: `value`, `value..end`, `value..`, then its basis. */
const dateAt = (text: string, word: string, published: string | null): string => {
  const { sentences } = read(text)
  const context = dateContext(text, sentences, { date: published, inferred: false, how: '' })
  for (const sentence of sentences) {
    const at = sentence.tokens.findIndex((token) => token.text === word)
    if (at < 0) continue
    const date = dateOf(sentence, at, context)
    return `${date.value}${date.ongoing ? '..' : date.end ? `..${date.end}` : ''} ${date.basis}`
  }
  return 'no such token'
}

// articles of Wednesday, 12 October 2016
const ROWS: readonly (readonly [string, string, string])[] = [
  ['On Tuesday, the minister said Norland had armed the rebels since March.', 'said', '2016-10-11 resolved'],
  ['On Tuesday, the minister said Norland had armed the rebels since March.', 'armed', '2016-03.. resolved'],
  ["Thursday's meeting also involved envoys from Estia.", 'meeting', '2016-10-06 resolved'],
  ["Thursday's meeting also involved envoys from Estia.", 'involved', '2016-10-06 resolved'],
  [
    'The army bombed the town last week after the February accord.',
    'bombed',
    '2016-10-03..2016-10-09 resolved',
  ],
  ['The army bombed the town last week after the February accord.', 'accord', '2016-02 resolved'],
  ['Dane will meet Morov in Velm on Friday.', 'meet', '2016-10-14 resolved'],
  ['Dane met Morov in Velm on Friday.', 'met', '2016-10-07 resolved'],
  ['In 1994 Norland invaded Estia.', 'invaded', '1994 stated'],
  // counted from another deed
  ['On Monday the truce ended, three days after Morov met Dane.', 'met', '2016-10-07 resolved'],
  ['The raid came two days after Morov met Dane.', 'met', '2016-10 resolved'],
  ['Two weeks before Morov resigned on 3 May, Dane arrived.', 'resigned', '2016-05-03 resolved'],
  ['While crowds filled the square on Friday, the envoys signed.', 'signed', '2016-10-07 resolved'],
  ['While crowds fill the square on Friday, the envoys signed.', 'signed', '2016-10-12 publication'],
  ['In April last year Morov met Dane.', 'met', '2015-04 resolved'],
  [
    'Morov met Dane in the first high-level contact between the two sides since 2009.',
    'met',
    '2016-10-12 publication',
  ],
  ['On Tuesday of this week Morov met Dane.', 'met', '2016-10-11 resolved'],
  ['On Friday of last week Morov met Dane.', 'met', '2016-10-07 resolved'],
  [
    'Morov came to Velm on Tuesday. The town lies on a hill. It was built long ago. Its walls are high. Nobody lives there. The day before, he embraced Dane.',
    'embraced',
    '2016-10-10 resolved',
  ],
  ['Norland, which invaded Estia in 2008, sent aid yesterday.', 'invaded', '2008 stated'],
  ['Norland, which invaded Estia in 2008, sent aid yesterday.', 'sent', '2016-10-11 resolved'],
  ['Norland condemned the raid, which recalled the massacre of 1994.', 'condemned', '2016-10-12 publication'],
  ['Norland has backed Estia for two years.', 'backed', '2014.. resolved'],
  ['Norland has armed the rebels since 2012.', 'armed', '2012.. stated'],
  ['Norland has backed Estia.', 'backed', '2016-10-12.. publication'],
  ['Norland supports Estia.', 'supports', '2016-10-12.. publication'],
  ['Norland is bombing the town.', 'bombing', '2016-10-12.. publication'],
  ['Norland condemned the attack.', 'condemned', '2016-10-12 publication'],
  ['For the first time since 2009, Norland struck Estia.', 'struck', '2016-10-12 publication'],
  ['The talks begin in Velm on Wednesday.', 'begin', '2016-10-12 resolved'],
  ['The talks begin in Velm on Friday.', 'begin', '2016-10-14 resolved'],
  ['The minister plans to attend the talks scheduled for November 26.', 'talks', '2016-11-26 resolved'],
  ['Both sides hope to convene a conference in mid-December.', 'convene', '2016-12 resolved'],
  ['The two met on Friday and agreed to send arms.', 'agreed', '2016-10-07 resolved'],
  ['Rebels agreed the plan on Thursday to leave the town.', 'agreed', '2016-10-06 resolved'],
  [
    'Norland suspended the talks last week after accusing Estia of lying.',
    'accusing',
    '2016-10-03..2016-10-09 resolved',
  ],
  [
    'The envoy is due to brief the council in the first week of December.',
    'brief',
    '2016-12-01..2016-12-07 resolved',
  ],
  ['Norland will send troops next month.', 'send', '2016-11 resolved'],
  ['Norland sent troops last month.', 'sent', '2016-09 resolved'],
  ['From 2011 to 2014 Norland funded the rebels.', 'funded', '2011..2014 stated'],
  ['Norland funded the rebels in the 1980s.', 'funded', '1980..1989 stated'],
  ['Norland attacked Estia two years ago.', 'attacked', '2014 resolved'],
  ['In recent weeks Norland has shelled the town.', 'shelled', '2016-09-14.. resolved'],
  ['Norland shelled the town on Jan. 5.', 'shelled', '2016-01-05 resolved'],
  ['The summit was set for Jan. 5.', 'set', '2017-01-05 resolved'],
  ['In 1994 Norland invaded Estia. He later said that he had failed.', 'said', '1994 resolved'],
  [
    'In 1994 Norland invaded Estia. The envoy criticised the new plan.',
    'criticised',
    '2016-10-12 publication',
  ],
  ['Norland attacked on Monday. It then closed the border.', 'closed', '2016-10-10 resolved'],
  ['Norland attacked on Monday.\n\nEstia then closed the border.', 'closed', '2016-10-12 publication'],
  ['Norland struck in 2003. Estia will reply.', 'reply', '2016-10-12 publication'],
  ['In 2003 Norland struck Estia. Two years later it bombed the port.', 'bombed', '2005 resolved'],
  ['In 2003 Norland struck Estia, and two years later it left.', 'left', '2005 resolved'],
  ['Norland invaded Estia in March 2011. That year it also struck Velm.', 'struck', '2011 resolved'],
  ['Norland struck on Monday. The next day Estia replied.', 'replied', '2016-10-11 resolved'],
  ['Norland struck on Monday. The day before, Estia had closed the border.', 'closed', '2016-10-09 resolved'],
  ['Norland struck Estia. A year earlier it had armed the rebels.', 'armed', '2015 resolved'],
  ['Three days earlier Norland had struck Estia.', 'struck', '2016-10-09 resolved'],
  [
    'In 2003 Norland struck Estia.\n\nTwo years later it bombed the port.',
    'bombed',
    '2016-10-12 publication',
  ],
  ['Norland left two days after the attack.', 'left', '2016-10-12 publication'],
  ['Norland and Estia are to sign a treaty in November.', 'sign', '2016-11 resolved'],
  ['Norland met its ally Estia on Friday.', 'ally', '2016-10-12.. publication'],
  ['Norland will debate its sanctions on Estia next week.', 'sanctions', '2016-10-12 publication'],
  ['Norland will impose sanctions on Estia next week.', 'sanctions', '2016-10-17..2016-10-23 resolved'],
  ['Last week Norland imposed sanctions on Estia.', 'sanctions', '2016-10-03..2016-10-09 resolved'],
  [
    'Brandt is scheduled to brief the council the first week of December, said a diplomat.',
    'brief',
    '2016-12-01..2016-12-07 resolved',
  ],
  ['Norland armed 2000 fighters under resolution 2254.', 'armed', '2016-10-12 publication'],
]

describe('dates of events', () => {
  it.each(ROWS)('%s [%s]: %s', (text, word, expected) => {
    expect(dateAt(text, word, '2016-10-12')).toBe(expected)
  })

  it.each([
    ['Norland attacked Estia on Tuesday.', 'attacked', 'null unknown'],
    ['Norland attacked Estia.', 'attacked', 'null unknown'],
    ['Norland attacked Estia in March 2012.', 'attacked', '2012-03 stated'],
    ['Norland has armed Estia since 2012.', 'armed', '2012.. stated'],
  ])('an undated article: %s [%s]: %s', (text, word, expected) => {
    expect(dateAt(text, word, null)).toBe(expected)
  })

  it('says how each date is known', () => {
    const text = 'Norland attacked Estia on Tuesday. Norland condemned the reply.'
    const { sentences } = read(text)
    const context = dateContext(text, sentences, { date: '2016-10-12', inferred: false, how: '' })
    const how = sentences.map((sentence) => dateOf(sentence, 1, context).how)
    expect(how).toEqual(['"Tuesday" from 2016-10-12', "no date beside it: the article's, 2016-10-12"])
  })
})
