import { describe, expect, it } from 'vitest'
import { find, findAll, meant } from './find.ts'

const waiting = (text: string): string[] => {
  const ids = new Set(findAll(text).mentions.flatMap((m) => (m.standby ? [m.actor] : [])))
  return [...ids].sort()
}

describe('names in passing', () => {
  const FOUND: readonly (readonly [text: string, id: string])[] = [
    ['Fox News attacked the minister.', 'organization:fox-news'],
    ['Pavel Orlin attacked Le Monde.', 'organization:le-monde'],
    ['The premier attacked Haaretz.', 'organization:haaretz'],
    ['Prosecutors opened an investigation into Boztavik.', 'figure:boztavik'],
    ['A Delhi Court on Friday convicted a man.', 'organization:delhi-court'],
    ['The army declined a request from The Associated Press.', 'organization:the-associated-press'],
  ]
  it.each(FOUND)('%s', (text, id) => {
    expect(waiting(text)).toContain(id)
    expect(find(text).actors.map((actor) => actor.id)).not.toContain(id)
  })

  const NOT: readonly (readonly [text: string, why: string])[] = [
    ['The minister told Reuters that he would resign.', 'told as a source'],
    ['Reuters reported that the town had fallen.', 'reports'],
    ['The rebels met in Tarvik.', 'a place'],
    ['MINISTER REJECTS TARVIK PLAN', 'a headline in capitals'],
    ['The envoy resigned on Monday.', 'a day'],
  ]
  it.each(NOT)('%s (%s)', (text) => {
    expect(waiting(text).filter((id) => !/minister|envoy|rebels/.test(id))).toEqual([])
  })

  it('are left to the tagger where an article has room to introduce them', () => {
    const long = Array.from({ length: 6 }, () => 'The day was warm and dry.').join(' ')
    expect(waiting(`${long} The League faulted the plan.`)).toEqual([])
  })
})

describe('countries that something goes to', () => {
  it('wait for a tie', () => {
    expect(waiting('Norway flew doctors to Mali.')).toContain('state:mali')
    expect(find('Norway flew doctors to Mali.').actors.map((actor) => actor.id)).toEqual(['state:norway'])
  })
})

describe('texts that lost their apostrophes', () => {
  const ROWS: readonly (readonly [text: string, word: string, actor: string])[] = [
    ['Norways government resigned.', 'Norways government', 'state:norway'],
    ['Moscows bombing of the town went on.', 'Moscows', 'state:russia'],
    ['Everybody welcomed NATOs plan.', 'NATOs', 'organization:nato'],
    ['President Barack Obama spoke. Obamas critics left.', 'Obamas', 'figure:barack-obama'],
  ]
  it.each(ROWS)('%s', (text, word, actor) => {
    expect(meant(findAll(text, '2015-06-15'), word)).toEqual([actor])
  })

  it('do not cut a word that ends so by itself', () => {
    expect(find('The Philippines sent troops.').actors.map((actor) => actor.id)).toEqual([
      'state:philippines',
    ])
    expect(meant(findAll('Wales voted. Wales critics left.'), 'Wales', 2)).not.toContain('figure:wale')
  })
})
