import { describe, expect, it } from 'vitest'
import { findAll } from './find.ts'

const START =
  'The Norwegian government lost a town to rebels at dawn. The war in Norway has lasted a year. The day was warm. It rained later.'

/** What is said of the country of the article by a noun, where a tie needs it. */
const organs = (text: string): string[] =>
  findAll(`${START} ${text}`)
    .mentions.filter((mention) => mention.standby === 'last' && mention.actor === 'state:norway')
    .map((mention) => mention.text)

describe('organs of the country of the article', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Prosecutors charged a priest.', ['Prosecutors']],
    ['Bishops condemned the president.', ['president']],
    ['Herders beat three soldiers.', ['soldiers']],
    ['Doctors accused the health minister of lying.', ['minister']],
    ['A court struck down the decree of the interior minister.', ['minister']],
  ])('%s', (text, expected) => {
    expect(organs(text)).toEqual(expected)
  })

  it.each([
    ['The president of the club was blamed.', 'of something else'],
    ['Swedish soldiers beat a priest.', 'of another country'],
    ['Sweden was quiet. Soldiers beat a priest.', 'the sentence before tells of another country'],
    ['Our president was blamed.', 'whose it is is said'],
    ['Bishops blamed governments.', 'of which a country has one'],
    ['Club presidents met.', 'what they preside over is said'],
  ])('%s (%s)', (text) => {
    expect(organs(text)).toEqual([])
  })
})
