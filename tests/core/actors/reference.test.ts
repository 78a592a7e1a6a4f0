import { describe, expect, it } from 'vitest'
import { find, meant } from './find.ts'

type Row = readonly [text: string, word: string, actors: readonly string[], nth?: number]

const SOLVANG = 'figure:kari-solvang'
const ORLIN = 'figure:pavel-orlin'
const MET = 'Norwegian Foreign Minister Kari Solvang met Russian Defence Minister Pavel Orlin in Vienna.'

const PRONOUNS: readonly Row[] = [
  ['Pavel Orlin flew to Rome. He met nobody.', 'He', [ORLIN]],
  [`${MET} He spoke first.`, 'He', [ORLIN]],
  ['Mr. Pavel Orlin and Ms. Kari Solvang met. She spoke first.', 'She', [SOLVANG]],
  ['Mr. Pavel Orlin and Ms. Kari Solvang met. He spoke first.', 'He', [ORLIN]],
  ['Pavel Orlin praised his team.', 'his', [ORLIN]],
  ['Ms. Kari Solvang said she would go.', 'she', [SOLVANG]],
  ['Mr. Pavel Orlin met Ms. Kari Solvang. Reporters asked her about it.', 'her', [SOLVANG]],
  ['Mr. Pavel Orlin met Mr. Ivan Kade. Kade thanked him.', 'him', [ORLIN]],
  ['Russia said it would veto the text.', 'it', ['state:russia']],
  ['Hezbollah said it would fight on.', 'it', ['group:hezbollah']],
  ['NATO defended its bases.', 'its', ['organization:nato']],
  ['Iran defended its ally.', 'its', ['state:iran']],
  ['Russia and Iran said they would object.', 'they', ['state:iran', 'state:russia']],
  [
    'Hezbollah chief Pavel Orlin and Mossad director Ivan Kade arrived in the Qatari capital. They will stay.',
    'They',
    [ORLIN, 'figure:ivan-kade'],
  ],
  ['The rebels in Syria said they had left.', 'they', ['group:syrian-rebels']],
  ['Russia defended itself.', 'itself', ['state:russia']],
  ['Russia said that Iran had armed it.', 'it', ['state:russia']],
  ['Russia spoke a day after Iran accused it of arming rebels.', 'it', ['state:russia']],
  ['Russia accused Iran of attacking it.', 'it', ['state:russia']],
  ['Iran accused it of an attack.', 'it', []],
  ['Iran left the hall and blamed it.', 'it', []],
  ['The African Union suspended Mali. It demanded elections.', 'It', ['organization:african-union']],
  ['It is not clear whether Russia will go.', 'It', []],
  ['Russia vetoed the text. It was raining in New York.', 'It', []],
  ['The plan failed, and it will not be revived by Russia.', 'it', []],
  ['Pavel Orlin smiled. "He is a fool," said Ivan Kade.', 'He', []],
]

const NOUNS: readonly Row[] = [
  ['NATO and Hezbollah (HZ), the militia that rules the south, met.', 'the militia', ['group:hezbollah']],
  [`${MET} The minister spoke first.`, 'The minister', []],
  [`${MET} The Norwegian minister spoke first.`, 'The Norwegian minister', [SOLVANG]],
  [`${MET} The Russian minister spoke first.`, 'The Russian minister', [ORLIN]],
  [`${MET} The defence minister spoke first.`, 'The defence minister', [ORLIN]],
  [`${MET} The two ministers smiled.`, 'The two ministers', [SOLVANG, ORLIN]],
  [`${MET} Both ministers smiled.`, 'Both ministers', [SOLVANG, ORLIN]],
  [`${MET} The pair smiled.`, 'The pair', [SOLVANG, ORLIN]],
  [`${MET} The trio smiled.`, 'The trio', []],
  [`${MET} The pair of shoes is new.`, 'The pair', []],
  [`${MET} The ministers smiled.`, 'The ministers', [SOLVANG, ORLIN]],
  [`${MET} The ministers of Oman smiled.`, 'The ministers', []],
  [`Ivan Kade sat down. ${MET} Kade and his minister met both men.`, 'both men', [SOLVANG, ORLIN]],
  [`${MET} Both smiled, and the two officials left.`, 'the two officials', [SOLVANG, ORLIN]],
  [`${MET} Norway's top diplomat smiled.`, "Norway's top diplomat", [SOLVANG]],
  ['U.N. envoy Kari Solvang landed in Tripoli. The envoy met both sides.', 'The envoy', [SOLVANG]],
  ['Kremlin spokesman Pavel Orlin denied it. The spokesman gave no details.', 'The spokesman', [ORLIN]],
  [
    'Greek President Ana Manou resigned. The president cited her health.',
    'The president',
    ['figure:ana-manou'],
  ],
  [
    'Greek Prime Minister Ana Manou resigned. The premier cited her health.',
    'The premier',
    ['figure:ana-manou'],
  ],
  ['Hezbollah fired rockets. The militia also shelled a base.', 'The militia', ['group:hezbollah']],
  ['Hamas fired rockets. The movement also shelled a base.', 'The movement', ['group:hamas']],
  ['NATO sent ships. The alliance will send more.', 'The alliance', ['organization:nato']],
  ['ECOWAS imposed sanctions. The bloc will meet again.', 'The bloc', ['organization:ecowas']],
  ['UNHCR sent tents. The agency needs money.', 'The agency', ['organization:unhcr']],
  [
    'The Security Council met. The council adopted nothing.',
    'The council',
    ['organization:un-security-council'],
  ],
  [
    'The Velmar Liberation Front withdrew. The front lost ten men.',
    'The front',
    ['group:velmar-liberation-front'],
  ],
  [
    'Hezbollah fired rockets and Hamas watched. The Lebanese militia also shelled a base.',
    'militia',
    ['group:hezbollah'],
  ],
  ['A diplomat spoke to reporters. Pavel Orlin left. The diplomat smiled.', 'The diplomat', []],
  ['Russia and Turkey signed. Both sides smiled.', 'Both sides', ['state:russia', 'state:turkey']],
  [
    'Russia and Turkey signed. The two countries will trade.',
    'The two countries',
    ['state:russia', 'state:turkey'],
  ],
  [
    'Hamas and Fatah signed. The two groups will share power.',
    'The two groups',
    ['group:fatah', 'group:hamas'],
  ],
  [
    'Kyiv and Moscow traded prisoners. Neither side spoke, but both countries gained.',
    'both countries',
    ['state:russia', 'state:ukraine'],
  ],
  [
    'Russia, Turkey and Iran signed. The three countries will trade.',
    'The three countries',
    ['state:iran', 'state:russia', 'state:turkey'],
  ],
  ['The envoy met Hamas and Fatah. The former refused.', 'The former', ['group:hamas']],
  ['The envoy met Hamas and Fatah. The latter refused.', 'The latter', ['group:fatah']],
  ['The Syrian government agreed. The regime then changed its mind.', 'The regime', ['state:syria']],
  ['The Syrian regime agreed. The regime then changed its mind.', 'The regime', ['state:syria']],
  ['The Greek government fell. The government had lost its majority.', 'The government', ['state:greece']],
  ['The group known as the Nusra Front withdrew. Hezbollah stayed.', 'The group', []],
  ['Pavel Orlin called the former minister a liar.', 'the former', []],
]

const OWNED: readonly Row[] = [
  [
    'Norwegian President Per Dahl left. His foreign minister, Kari Solvang, stayed.',
    'His foreign minister',
    [SOLVANG],
  ],
  [
    'Kari Solvang, the Norwegian foreign minister, and Norwegian President Per Dahl met. Dahl thanked his foreign minister.',
    'his foreign minister',
    [SOLVANG],
  ],
  ['UNHCR needs money. Its director, Luc Perrin, said so.', 'Its director', ['figure:luc-perrin']],
  ['U.N. envoy Kari Solvang left. The agency thanked its envoy.', 'its envoy', []],
  ['Hamas and Israel traded fire. Each side lost men.', 'Each side', ['group:hamas', 'state:israel']],
  [
    'Hamas and Israel traded fire. Norway and Estonia pressed both sides.',
    'both sides',
    ['group:hamas', 'state:israel'],
  ],
  ['Norway and Estonia left. The U.N. condemned the two.', 'two', ['state:norway', 'state:estonia']],
  ['Norway and Estonia left. The U.N. condemned the two envoys of Oman.', 'two', []],
  ['A row between Norway and Estonia began. The U.N. thanked both.', 'both', []],
  ['The U.N. accused Norway and its ally of delay.', 'its', ['state:norway']],
  // those who mediate are not the sides
  [
    'Hamas and Israel agreed on a truce in talks mediated by Norway and Estonia. Both sides will go on talking.',
    'Both sides',
    ['group:hamas', 'state:israel'],
  ],
  ['Estonia and Norway pressed both sides.', 'both sides', []],
  ['Hezbollah cheered. The U.N. urged both sides to stop.', 'both sides', []],
  [
    'Ms. Kari Solvang is in prison. U.N. envoy Per Dahl landed but was not allowed to see her.',
    'her',
    [SOLVANG],
  ],
  ['Hamas fired rockets. The outlawed group shelled a base.', 'The outlawed group', ['group:hamas']],
  ['Hamas fired rockets. Another group shelled a base.', 'Another group', []],
  ['Hamas fired rockets. The rival group shelled a base.', 'The rival group', []],
  ['The Syrian government and the opposition met.', 'opposition', ['group:syrian-opposition']],
  ['The Congolese army fled. The government blamed Rwanda.', 'The government', []],
]

const HALVES: readonly Row[] = [
  ['North and South Korea held talks. The North walked out.', 'North', ['state:north-korea']],
  ['North and South Korea held talks. The North walked out.', 'North', ['state:north-korea'], 2],
  ['North Korea and South Korea met. The South smiled.', 'South', ['state:south-korea'], 2],
  ['North Korea and South Korea met. It rained in the South.', 'South', [], 2],
  ['Mali is poor. The North is dry.', 'North', []],
]

const COUNTERPARTS: readonly Row[] = [
  [`${MET} Later Solvang called her Russian counterpart.`, 'Russian counterpart', ['figure:sergey-lavrov']],
  [
    'Sergey Lavrov called his American counterpart. Russia wants a deal.',
    'American counterpart',
    ['figure:john-kerry'],
  ],
  ['The Russian foreign minister spoke in Paris.', 'The Russian foreign minister', ['figure:sergey-lavrov']],
  ['The German chancellor spoke in Paris.', 'The German chancellor', ['figure:angela-merkel']],
  ['The Velmarian president spoke in Paris.', 'The Velmarian president', []],
  ["Russia's top diplomat spoke in Paris.", "Russia's top diplomat", ['figure:sergey-lavrov']],
  ['The U.N. secretary-general spoke in Paris.', 'secretary-general', ['figure:ban-ki-moon']],
]

describe.each([
  ['pronouns', PRONOUNS],
  ['nouns', NOUNS],
  ['whose', OWNED],
  ['halves of a country', HALVES],
  ['offices and counterparts', COUNTERPARTS],
] as readonly (readonly [string, readonly Row[]])[])('%s', (_, rows) => {
  const named = rows.map(([text, word, actors, nth = 1]) => ({ text, word, actors, nth }))
  it.each(named)('$text: $word', ({ text, word, actors, nth }) => {
    expect(meant(find(text, '2016-06-15'), word, nth)).toEqual([...actors].sort())
  })
})
