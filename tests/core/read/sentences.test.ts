import { expect, test } from 'vitest'
import { isHeading, paragraphs } from '../../../src/core/read/lines.ts'
import { splitSentences } from '../../../src/core/read/sentences.ts'
import { tokenize } from '../../../src/core/read/tokens.ts'

/** Tokens joined by spaces, sentences by " / ". */
const cut = (text: string): string =>
  paragraphs(text)
    .flatMap((paragraph) => splitSentences(text, paragraph))
    .map((sentence) =>
      tokenize(text, sentence)
        .map((token) => text.slice(token.start, token.end))
        .join(' '),
    )
    .join(' / ')

const LEAD = 'The envoys of Norland and Estia met in the old town for a third day of talks.'
const LEAD_READ = LEAD.replace('.', ' .')

test.each([
  // sentence ends
  ['The envoy left. The talks went on.', 'The envoy left . / The talks went on .'],
  ['Who will pay? Nobody knows!', 'Who will pay ? / Nobody knows !'],
  ['Is it over?! No one said so.', 'Is it over ?! / No one said so .'],
  ['The envoy left .The talks failed.', 'The envoy left . The talks failed .'],
  ['The envoy met Kaled.The talks failed.', 'The envoy met Kaled . / The talks failed .'],
  ['Troops left the town.Guards stayed.', 'Troops left the town . / Guards stayed .'],
  ['She wants rest."This is bad," he said.', 'She wants rest . " / This is bad , " he said .'],
  ['Talks with the US.The envoy left.', 'Talks with the US . / The envoy left .'],
  ['See Velmar.Tv or St.Osterby for it.', 'See Velmar . Tv or St. Osterby for it .'],
  ['Army takes OsterbyThe army took the town.', 'Army takes Osterby / The army took the town .'],
  ['S&P and AT&T sued.', 'S&P and AT&T sued .'],
  [
    'VELM/NEW ORDA (Agency) -The envoys of both countries met on Monday for the first time in years.',
    'VELM / NEW ORDA ( Agency ) - / The envoys of both countries met on Monday for the first time in years .',
  ],
  ['Talks resumed... Then they broke off.', 'Talks resumed ... / Then they broke off .'],
  ['Talks resumed... and then they broke off.', 'Talks resumed ... and then they broke off .'],
  ['Talks resumed… then stopped.', 'Talks resumed … then stopped .'],
  ['The vote was 52 to 48. 12 members stayed away.', 'The vote was 52 to 48 . / 12 members stayed away .'],
  ['Aid worth $5.2 million arrived.', 'Aid worth $ 5.2 million arrived .'],
  ['It rose by 3.5% in May.', 'It rose by 3.5 % in May .'],
  // abbreviations inside a sentence
  ['He met Mr. Hale in Osterby.', 'He met Mr. Hale in Osterby .'],
  ['Gen. Aram Dov and Lt. Col. Ian Roe agreed.', 'Gen. Aram Dov and Lt. Col. Ian Roe agreed .'],
  ['Sen. Olsen backed Gov. Reyes.', 'Sen. Olsen backed Gov. Reyes .'],
  ['St. Anders is a port.', 'St. Anders is a port .'],
  ['George H. Vale spoke first.', 'George H. Vale spoke first .'],
  ['J. R. Vale spoke first.', 'J. R. Vale spoke first .'],
  ['They met on Jan. 5 and on Sept. 14.', 'They met on Jan. 5 and on Sept. 14 .'],
  ['Resolution No. 2118 was adopted.', 'Resolution No. 2118 was adopted .'],
  ['Norland vs. Estia was a draw.', 'Norland vs. Estia was a draw .'],
  ['Some states, e.g. Estia, objected.', 'Some states , e.g. Estia , objected .'],
  ['The council, i.e. its five members, met.', 'The council , i.e. its five members , met .'],
  // abbreviations that may end one
  ['He works in the U.S. The envoy does not.', 'He works in the U.S. / The envoy does not .'],
  ['The U.S. Navy sent a ship.', 'The U.S. Navy sent a ship .'],
  ['The U.S. and the U.N. agreed.', 'The U.S. and the U.N. agreed .'],
  [
    'It was sold by Dorn Inc. It was bought by Vale Ltd.',
    'It was sold by Dorn Inc . / It was bought by Vale Ltd .',
  ],
  ['They met at 5 p.m. The hall was full.', 'They met at 5 p.m. / The hall was full .'],
  ['The talks began at 9 a.m. on Friday.', 'The talks began at 9 a.m. on Friday .'],
  ['He said no. She said yes.', 'He said no . / She said yes .'],
  ['Arms, oil, gas, etc. were discussed.', 'Arms , oil , gas , etc. were discussed .'],
  ['Her Ph.D. and M.Sc. are from Osterby.', 'Her Ph.D. and M.Sc. are from Osterby .'],
  ['The U.S government and the U.N agreed.', 'The U.S government and the U.N agreed .'],
  ['Vale et al. (2010) agree.', 'Vale et al. ( 2010 ) agree .'],
  ['It is by Vale et al. The rest is not.', 'It is by Vale et al . / The rest is not .'],
  ['Plan B. They had no other.', 'Plan B . / They had no other .'],
  ["The envoys didn't. Nothing came of it.", "The envoys did n't . / Nothing came of it ."],
  ["They met the 'U.S. Navy' men.", "They met the ' U.S. Navy ' men ."],
  // words that open a sentence without a capital of their own
  ['The envoys left. al-Haddad stayed.', 'The envoys left . / al - Haddad stayed .'],
  ['They spoke. iPhones were banned.', 'They spoke . / iPhones were banned .'],
  ['Aid grew by approx. two thirds.', 'Aid grew by approx. two thirds .'],
  // numbers of notes
  ['The talks failed.[12] Estia left.[13][14]', 'The talks failed . [ 12 ] / Estia left . [ 13 ] [ 14 ]'],
  ['The talks failed. [12] Estia left.', 'The talks failed . [ 12 ] / Estia left .'],
  ['The talks failed. [They would.] Estia left.', 'The talks failed . / [ They would . ] / Estia left .'],
  // captions and lines of date that text follows without a break
  ['Envoys arrive in Osterby Photo: Ana Reyes.', 'Envoys arrive in Osterby / Photo : Ana Reyes .'],
  ['Talks in Osterby, D.C. Image: Press Office.', 'Talks in Osterby , D.C. / Image : Press Office .'],
  ['Osterby at night Photo credit: Ana Reyes', 'Osterby at night / Photo credit : Ana Reyes'],
  ['Photo: Ana Reyes', 'Photo : Ana Reyes'],
  ['He had one source: the envoy.', 'He had one source : the envoy .'],
  ['Friday, May 8, 2015 The envoys met.', 'Friday , May 8 , 2015 / The envoys met .'],
  ['Friday, 8 May 2015 In Osterby they met.', 'Friday , 8 May 2015 / In Osterby they met .'],
  ['Envoys Meet in “Osterby” Friday, May 8, 2015', 'Envoys Meet in “ Osterby ” / Friday , May 8 , 2015'],
  ['They will meet on Friday, May 8, 2015', 'They will meet on Friday , May 8 , 2015'],
  ['They will meet Friday, May 8, 2015.', 'They will meet Friday , May 8 , 2015 .'],
  ['Friday, May 8, 2015', 'Friday , May 8 , 2015'],
  // place, day and agency before the first sentence of a report
  [`OSTERBY/VELM - ${LEAD}`, `OSTERBY / VELM - / ${LEAD_READ}`],
  [`OSTERBY, Norland, May 8 (Agency) -- ${LEAD}`, `OSTERBY , Norland , May 8 ( Agency ) -- / ${LEAD_READ}`],
  [`Osterby (Agency) — ${LEAD}`, `Osterby ( Agency ) — / ${LEAD_READ}`],
  [`OSTERBY: ${LEAD}`, `OSTERBY : / ${LEAD_READ}`],
  [`Osterby - ${LEAD}`, `Osterby - ${LEAD_READ}`],
  ['US - Norland talks fail', 'US - Norland talks fail'],
  ['Friday, May 8, 2015 was a good day.', 'Friday , May 8 , 2015 was a good day .'],
  // quotations
  ['"We will not leave," he said.', '" We will not leave , " he said .'],
  ['"We will not leave." He sat down.', '" We will not leave . " / He sat down .'],
  ['“We agree.” “So do we.”', '“ We agree . ” / “ So do we . ”'],
  ['He said: "Stop." Nobody did.', 'He said : " Stop . " / Nobody did .'],
  ["He called it 'a step'.", "He called it ' a step ' ."],
  ['“Why?” he asked.', '“ Why ? ” he asked .'],
  [
    'The treaty (signed in 1994) lapsed. (Estia left it.)',
    'The treaty ( signed in 1994 ) lapsed . / ( Estia left it . )',
  ],
  ['He wants [peace] talks.', 'He wants [ peace ] talks .'],
  // clitics
  ["Norland's envoy didn't come.", "Norland 's envoy did n't come ."],
  ['Norland’s envoy didn’t come.', 'Norland ’s envoy did n’t come .'],
  ["They're sure we'll lose; I'd bet it's so.", "They 're sure we 'll lose ; I 'd bet it 's so ."],
  ["The envoys' plan can't work.", "The envoys ' plan ca n't work ."],
  ['They cannot agree.', 'They can not agree .'],
  ["The U.S.'s offer stands.", "The U.S. 's offer stands ."],
  ["O'Brien met al-Haddad.", "O'Brien met al - Haddad ."],
  ["In the 1990's it was worse.", "In the 1990 's it was worse ."],
  // hyphens, dashes, slashes
  ['Norland-backed rebels took the oil-rich town.', 'Norland - backed rebels took the oil - rich town .'],
  ['An ex-minister and a co-founder left.', 'An ex-minister and a co-founder left .'],
  ['In the mid-1980s and post-2011 it fell 5-6.', 'In the mid-1980s and post-2011 it fell 5 - 6 .'],
  ['The anti-war vice-president spoke.', 'The anti-war vice-president spoke .'],
  ['The plan — if it is one — failed.', 'The plan — if it is one — failed .'],
  ['The plan—if it is one—failed.', 'The plan — if it is one — failed .'],
  ['Talks on 12–14 May failed.', 'Talks on 12 – 14 May failed .'],
  ['He left -- at last.', 'He left -- at last .'],
  ['Kilos/day fell.', 'Kilos / day fell .'],
  // numbers, dates, money
  ['On 12/10/2016 it was 10:30.', 'On 12/10/2016 it was 10:30 .'],
  ['The 2016-08-26 deal lapsed.', 'The 2016-08-26 deal lapsed .'],
  ['Some 1,250,000 people fled.', 'Some 1,250,000 people fled .'],
  ['It cost $3.5bn, £1.2m and 2,500km.', 'It cost $ 3.5 bn , £ 1.2 m and 2,500 km .'],
  ['They met at 10:30am.', 'They met at 10:30 am .'],
  ['It cost €40bn and US$ 3.', 'It cost € 40 bn and US$ 3 .'],
  ['The 5th meeting of the 1990s was the 21st.', 'The 5th meeting of the 1990s was the 21st .'],
  // addresses and signs
  ['See https://estia.example/a?b=1, please.', 'See https://estia.example/a?b=1 , please .'],
  ['Write to press@estia.example today.', 'Write to press@estia.example today .'],
  ['@norland_mfa said #peace now.', '@norland_mfa said #peace now .'],
  ['A & B signed; C did not.', 'A & B signed ; C did not .'],
  ['Peace\u00a0talks\u2009began.', 'Peace talks began .'],
  ['Peace 🕊️ now.', 'Peace 🕊 ️ now .'],
  // lines
  ['Envoys Meet in Osterby\n\nThe envoys met.', 'Envoys Meet in Osterby / The envoys met .'],
  ['Envoys Meet in Osterby\nThe envoys met.', 'Envoys Meet in Osterby / The envoys met .'],
  ['One.\r\nTwo.\r\n\r\nThree.', 'One . / Two . / Three .'],
  [
    'The foreign ministers of Norland and Estia\nagreed on Friday to open the border at two\ncrossings before the end of the month.',
    'The foreign ministers of Norland and Estia agreed on Friday to open the border at two crossings before the end of the month .',
  ],
  // a text of lines of one width: a line that had no room for the next word is no end, whatever the next begins with
  [
    'The foreign ministers of Norland and Estia\nagreed on Friday to open the border at two\ncrossings. The plan was made by Ambassador\nReyes.\n\nShe was glad, it was said. Ambassador\nReyes left.\n\nTwo Crossings Open\nBy Ian Roe',
    'The foreign ministers of Norland and Estia agreed on Friday to open the border at two crossings . / The plan was made by Ambassador Reyes . / She was glad , it was said . / Ambassador Reyes left . / Two Crossings Open / By Ian Roe',
  ],
  ['', ''],
  [' \n\t\n ', ''],
])('%j', (text, expected) => {
  expect(cut(text)).toBe(expected)
})

test.each([
  ['Envoys Meet in Osterby', true],
  ['By Ana Reyes', true],
  ['World | Politics | Sport', true],
  ['The envoys met in Osterby.', false],
  ['Will they meet again?', false],
  ['The envoys said:', false],
])('%j is a heading: %s', (line, expected) => {
  expect(isHeading(line, { start: 0, end: line.length }, line.split(' ').length)).toBe(expected)
})
