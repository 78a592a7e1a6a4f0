import type { Sentence } from '../../model.ts'
import { lowerOf, textOf } from '../grammar.ts'
import type { WordList } from '../lexicon/compiled.ts'
import type { PersonName, Range } from './name.ts'
import { isHonorific, isRole } from './titles.ts'

/** Words that look like somebody's name and are not: offices, months, those who wrote the article. */

export const MONTHLY = /^(?:May|April|June|August|March)$/

/** "Mrs May", "May said", not "in May": a month that is somebody's name. */
export const isPersonNotMonth = (sentence: Sentence, i: number, words: WordList): boolean => {
  if (!MONTHLY.test(textOf(sentence, i))) return false
  if (isHonorific(sentence, i - 1, words) || isRole(sentence, i - 1, words)) return true
  const before =
    /^(?:in|since|until|till|last|next|this|early|late|mid|by|of|from|through|before|after|on|during)$/
  return (
    !before.test(lowerOf(sentence, i - 1)) && /^(?:VBD|VBZ|MD|POS)$/.test(sentence.tokens[i + 1]?.xpos ?? '')
  )
}

/** "Permanent Representative", "Prime Minister": an office, nobody's name. */
export const isTitleOnly = (sentence: Sentence, range: Range, words: WordList): boolean => {
  if (OFFICE.test(textOf(sentence, range.to - 1)) && sentence.tokens[range.to]?.xpos === 'NNP') return true
  if (!isRole(sentence, range.to - 1, words)) return false
  for (let i = range.from; i < range.to - 1; i++)
    if (!isRole(sentence, i, words) && !TITLE_PART.test(textOf(sentence, i))) return false
  return true
}

/** "Estia President Ana Roth" */
const OFFICE = /^(?:President|Minister|Premier|Chancellor|Ambassador|Senator|Spokes(?:man|woman|person))$/

const TITLE_PART =
  /^(?:Permanent|Attorney|Solicitor|Surgeon|Inspector|Prosecutor|Auditor|Director|Publicity|Organi[sz]ing|Press|Parliamentary|Private|Executive|Regional|Chief|Deputy|Acting|Prime|Foreign|Special|Former|Vice|Senior|First|Second|Interior|Defen[cs]e|Finance|Assistant|Under|Joint|High|Personal|National|Security|General|-)$/

const GENERAL_BODY =
  /^(?:Security|Staff|Assembly|Command|Council|Secretariat|Intelligence|Directorate|Prosecutor|Prosecution|Motors|Electric|Dynamics|Atomics|Mills|Workers|Union|Court|Conference|Congress|Election|Elections|Service|Services|Agency|Department|Office)$/

/** "General | Security", "General | Intelligence Service": the first word of a body's name, no rank. */
export const isGeneralBody = (sentence: Sentence, range: Pick<Range, 'from' | 'to'>): boolean =>
  range.to > range.from &&
  textOf(sentence, range.from - 1) === 'General' &&
  sentence.tokens.slice(range.from, range.to).every(({ text }) => GENERAL_BODY.test(text))

const THING =
  /^(?:Bridge|Tower|Towers|Airport|Stadium|Hotel|Hospital|Street|Avenue|Boulevard|Square|Park|Mall|Museum|Memorial|Monument|Library|Prison|Dam|Mosque|Cathedral|Palace|Hall|Arena|University|College|School|Institute|Center|Centre|Foundation|Prize|Award)$/

/** "the Orlin | Bridge", "Orlin | Tower": a thing called after somebody, whether or not the tagger takes it for the name's end. */
export const isThing = (sentence: Sentence, range: Pick<Range, 'from' | 'to'>): boolean =>
  THING.test(textOf(sentence, range.to)) && sentence.tokens[range.to]?.upos === 'PROPN'

const BAND = /^(?:group|faction|gang|network|militia|cartel)$/

/** "the Ilya Morov | group": those around somebody, and here not he himself. */
export const isBandOf = (sentence: Sentence, { from, to }: Pick<Range, 'from' | 'to'>): boolean =>
  to - from > 1 &&
  BAND.test(textOf(sentence, to)) &&
  /^(?:the|an?)$/.test(lowerOf(sentence, from - 1)) &&
  !/^NNP?S?$/.test(sentence.tokens[to + 1]?.xpos ?? '')

/** "Christians", "the Sharifs": more than one of a people or a family. */
export const isMany = (
  sentence: Sentence,
  { from, to }: Pick<Range, 'from' | 'to'>,
  words: WordList,
): boolean => {
  if (to - from !== 1) return false
  if (words('peoples').has(textOf(sentence, from).replace(/s$/, '')) && /s$/.test(textOf(sentence, from)))
    return true
  return sentence.tokens[from]?.xpos === 'NNPS' && lowerOf(sentence, from - 1) === 'the'
}

/** "By Ana Roth, Daily Post", "(Reporting by …; editing by …)": who wrote is no actor. */
export const isByline = (sentence: Sentence, person: PersonName): boolean => {
  const before = lowerOf(sentence, person.from - 1)
  if (before === 'by') {
    const verb = lowerOf(sentence, person.from - 2)
    const opens = person.from === 1 || /^[:[(|]$/.test(verb) || verb === 'and'
    if (
      opens ||
      /^(?:reporting|editing|written|writing|edited|reported|photo|photograph|translated|posted|compiled|story|report)$/.test(
        verb,
      )
    )
      return true
  }
  const after = lowerOf(sentence, person.to)
  if (
    after === 'contributed' &&
    sentence.tokens.slice(person.to).some((token) => /^report/i.test(token.text))
  )
    return true
  return (
    /^(?:reporting|editing|writing)$/i.test(textOf(sentence, 0)) ||
    (/^[([]$/.test(textOf(sentence, 0)) && /^(?:reporting|editing|additional)$/i.test(textOf(sentence, 1)))
  )
}
