import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../../src/core/read/dates/expression.ts'
import { findDates } from '../../../../src/core/read/dates/find.ts'
import { referenceOf, resolve } from '../../../../src/core/read/dates/resolve.ts'

/** `value`, `value..end` or `value..` for one that goes on; `-` where no date is known. */
const told = (text: string, published: string | null, direction: Direction, lasting: boolean): string[] =>
  findDates(text).map((expression) => {
    const date = resolve(expression, referenceOf(published), direction, lasting)
    if (date.value === null) return '-'
    return date.value + (date.ongoing ? '..' : date.end ? `..${date.end}` : '')
  })

// Wednesday, 12 October 2016
const DAY = '2016-10-12'

const ABSOLUTE: readonly (readonly [string, string])[] = [
  ['signed on 2015-07-14', '2015-07-14'],
  ['signed on 2015/07/14', '2015-07-14'],
  ['signed on 14.07.2015', '2015-07-14'],
  ['signed on 14/07/2015', '2015-07-14'],
  ['signed on 07/14/2015', '2015-07-14'],
  ['signed on 03/04/2015', '2015'],
  ['signed on 04/04/2015', '2015-04-04'],
  ['Velm, 3Mar15', '2015-03-03'],
  ['Velm, 03 Mar 2015', '2015-03-03'],
  ['Velm, 3-Mar-2015', '2015-03-03'],
  ['on 3 March 2015', '2015-03-03'],
  ['on March 3, 2015', '2015-03-03'],
  ['on March 3rd, 2015', '2015-03-03'],
  ['on Mar. 3, 2015', '2015-03-03'],
  ['on the 3rd of March, 2015', '2015-03-03'],
  ['on Tuesday, March 3, 2015', '2015-03-03'],
  ['on Tues., March 3, 2015', '2015-03-03'],
  ['on Tuesday 3 March 2015', '2015-03-03'],
  ['on Sept. 9, 2014', '2014-09-09'],
  ["on 9 September '14", '2014-09-09'],
  ['in March 2015', '2015-03'],
  ['in March, 2015', '2015-03'],
  ['May 2015 brought no peace', '2015-05'],
  ['mid-March 2015', '2015-03'],
  ['at the end of March 2015', '2015-03'],
  ['late 2014', '2014'],
  ['in 1994', '1994'],
  ['back in 1994', '1994'],
  ['since 2011', '2011..'],
  ['since March 2011', '2011-03..'],
  ['since March 15, 2011', '2011-03-15..'],
  ['until 2012', '2012'],
  ['the 2015 accord', '2015'],
  ['the failed 2012 talks', '2012'],
  ["Norland's 2014 annexation of the coast", '2014'],
  ['the war of 1973', '1973'],
  ['by 2014 the army had left', '2014'],
  ['in 2014 rebels seized the town', '2014'],
  ['from 2011 to 2014', '2011..2014'],
  ['between 1979 and 1989', '1979..1989'],
  ['during 2011-2013', '2011..2013'],
  ['the 1980-88 war', '1980..1988'],
  ['from March to July 2015', '2015-03..2015-07'],
  ['from November to January 2015', '2014-11..2015-01'],
  ['between March 3 and March 9, 2015', '2015-03-03..2015-03-09'],
  ['on October 12-14, 2015', '2015-10-12..2015-10-14'],
  ['on 12-14 October 2015', '2015-10-12..2015-10-14'],
  ['on 12 and 14 October 2015', '2015-10-12..2015-10-14'],
  ['in the 1990s', '1990..1999'],
  ['in the late 1970s', '1976..1979'],
  ['in the early 1990s', '1990..1993'],
  ["in the '80s", '1980..1989'],
  ['in the nineties', '1990..1999'],
  ['in the 19th century', '1801..1900'],
  ['in the summer of 2014', '2014-06..2014-08'],
  ['in winter 2014', '2014-12..2015-02'],
  ['the first week of December 2013', '2013-12-01..2013-12-07'],
  ['the last week of February 2016', '2016-02-23..2016-02-29'],
  ['on the eve of March 1, 2016', '2016-02-29'],
  ['before 2011', '-'],
]

const PAST: readonly (readonly [string, string])[] = [
  ['met on the 4th', '2016-10-04'],
  ['met on the 14th', '2016-09-14'],
  ['met on the 31st in Velm', '2016-08-31'],
  ['on October 2', '2016-10-02'],
  ['on Oct. 12', '2016-10-12'],
  ['on October 30', '2016-10-30'],
  ['on January 30', '2016-01-30'],
  ['on Dec. 24', '2015-12-24'],
  ['on 2 October', '2016-10-02'],
  ['in August', '2016-08'],
  ['in November', '2015-11'],
  ['in October', '2016-10'],
  ['last March', '2016-03'],
  ['last November', '2015-11'],
  ['last October', '2015-10'],
  ['the February accord', '2016-02'],
  ['the December accord', '2015-12'],
  ['mid-December', '2015-12'],
  ['early September', '2016-09'],
  ['since March', '2016-03..'],
  ['since early March', '2016-03..'],
  ['since last Tuesday', '2016-10-11..'],
  ['on Wednesday', '2016-10-12'],
  ['on Tuesday', '2016-10-11'],
  ['on Thursday', '2016-10-06'],
  ['last Wednesday', '2016-10-05'],
  ['late Friday evening', '2016-10-07'],
  ['on Monday night', '2016-10-10'],
  ['today', '2016-10-12'],
  ['tonight', '2016-10-12'],
  ['yesterday', '2016-10-11'],
  ['yesterday evening', '2016-10-11'],
  ['the day before yesterday', '2016-10-10'],
  ['last night', '2016-10-11'],
  ['this morning', '2016-10-12'],
  ['last week', '2016-10-03..2016-10-09'],
  ['this week', '2016-10-10..2016-10-12'],
  ['earlier this week', '2016-10-10..2016-10-12'],
  ['last weekend', '2016-10-08..2016-10-09'],
  ['last month', '2016-09'],
  ['earlier this month', '2016-10'],
  ['late last month', '2016-09'],
  ['last year', '2015'],
  ['earlier this year', '2016'],
  ['at the end of last year', '2015'],
  ['last summer', '2016-06..2016-08'],
  ['last winter', '2015-12..2016-02'],
  ['two days ago', '2016-10-10'],
  ['two weeks ago', '2016-09-25..2016-10-01'],
  ['three months ago', '2016-07'],
  ['11 months ago', '2015-11'],
  ['a year ago', '2015'],
  ['more than two years ago', '2014'],
  ['a decade ago', '2006'],
  ['years ago', '-'],
  ['in recent days', '2016-10-06..2016-10-12'],
  ['in recent weeks', '2016-09-14..2016-10-12'],
  ['in recent months', '2016-07..2016-10'],
  ['in the past two years', '2014..2016'],
  ['over the last three months', '2016-07..2016-10'],
  ['for three days', '2016-10-09..2016-10-12'],
  ['from Monday to Wednesday', '2016-10-10..2016-10-12'],
  ['the first week of August', '2016-08-01..2016-08-07'],
  ['in 100 days', '-'],
  ['by Monday', '2016-10-10'],
  ['before Monday', '2016-10-10'],
]

const FUTURE: readonly (readonly [string, string])[] = [
  ['will meet on the 14th', '2016-10-14'],
  ['will meet on the 4th', '2016-11-04'],
  ['on November 26', '2016-11-26'],
  ['on Oct. 12', '2016-10-12'],
  ['on Jan. 24', '2017-01-24'],
  ['in March', '2017-03'],
  ['in October', '2016-10'],
  ['next March', '2017-03'],
  ['next October', '2017-10'],
  ['mid-December', '2016-12'],
  ['in early January', '2017-01'],
  ['on Saturday', '2016-10-15'],
  ['on Wednesday', '2016-10-12'],
  ['next Wednesday', '2016-10-19'],
  ['on Tuesday', '2016-10-18'],
  ['tomorrow', '2016-10-13'],
  ['the day after tomorrow', '2016-10-14'],
  ['next week', '2016-10-17..2016-10-23'],
  ['later this week', '2016-10-12..2016-10-16'],
  ['this weekend', '2016-10-15..2016-10-16'],
  ['next month', '2016-11'],
  ['later this month', '2016-10'],
  ['next year', '2017'],
  ['next spring', '2017-03..2017-05'],
  ['in two weeks', '2016-10-23..2016-10-29'],
  ['within three days', '2016-10-15'],
  ['in six months', '2017-04'],
  ['in the coming days', '2016-10-12..2016-10-18'],
  ['in the days ahead', '2016-10-12..2016-10-18'],
  ['over the next three months', '2016-10..2017-01'],
  ['in the coming years', '2016'],
  ['the first week of December', '2016-12-01..2016-12-07'],
  ['on the eve of November 26', '2016-11-25'],
  ['between Friday and Sunday', '2016-10-14..2016-10-16'],
]

const NO_DATES = [
  'some 1,500 fighters and 2000 fighters',
  'resolution 2254 of the council',
  'resolutions 2118 and 2139',
  'see page 2012 of the report',
  'Flight 1999 to Velm',
  'at 12:37PM',
  'a 72-hour truce in the 32-month conflict',
  'the war, now in its sixth year',
  'killing 2000 civilians',
  'the remaining 1,990 men',
  'more than 2012 people',
  'a total of 2014 homes',
  'in 2000 villages',
  'May said that she may resign',
  'thousands march on the capital',
  'March on the palace, they sang',
  'an august assembly',
  'April Duro, a nurse',
  'Jan Morov met Mark Sept',
  'the Good Friday Agreement',
  'the Sunday Times reported',
  'he prays on Fridays',
  'the sun set as they sat',
  'the second man had decided to fall back',
  '$2015 in aid and 2015%',
  'a Boeing 1972 and Unit 1984',
  'the 9/11 attacks',
  'phone 2016 2017',
  'a year earlier than planned',
  'the day after the attack',
  '3.5 million people and 2.2 billion dollars',
  '100 days of mourning',
  'at 40 degrees',
  'version 2.10.2',
  'S/2013/546',
  'the 1st Armoured Division',
]

describe('date expressions', () => {
  it.each(ABSOLUTE)('%s: %s', (text, value) => {
    expect(told(text, null, null, false)).toEqual([value])
  })
  it.each(PAST)('an article of 12 October 2016 says %s: %s', (text, value) => {
    expect(told(text, DAY, 'past', false)).toEqual([value])
  })
  it.each(FUTURE)('an article of 12 October 2016 plans %s: %s', (text, value) => {
    expect(told(text, DAY, 'future', false)).toEqual([value])
  })
  it.each(NO_DATES)('no date: %s', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it('lets a stretch go on where the verb does', () => {
    expect(told('for two years', DAY, 'past', true)).toEqual(['2014..'])
    expect(told('in recent weeks', DAY, 'past', true)).toEqual(['2016-09-14..'])
  })

  it('leaves "the first time since" out of the event', () => {
    expect(findDates('for the first time since 2012')[0]?.relation).toBe('background')
    expect(findDates('the worst shelling since May 2012')[0]?.relation).toBe('background')
  })

  it('knows no finer than the article: a month', () => {
    expect(told('on Tuesday', '2013-11', 'past', false)).toEqual(['2013-11'])
    expect(told('on October 2', '2013-11', 'past', false)).toEqual(['2013-10-02'])
    expect(told('last month', '2013-11', 'past', false)).toEqual(['2013-10'])
    expect(told('last year', '2013-11', 'past', false)).toEqual(['2012'])
    expect(told('on Tuesday', '2013', 'past', false)).toEqual(['2013'])
  })

  it('resolves nothing relative in an undated article, and says so', () => {
    for (const text of [
      'on Tuesday',
      'last month',
      'in March',
      'on October 2',
      'two years ago',
      'in recent weeks',
    ]) {
      const [expression] = findDates(text)
      const date = resolve(expression as NonNullable<typeof expression>, null, 'past', false)
      expect(date.value).toBeNull()
      expect(date.how).toContain('undated')
    }
  })

  it('refuses days that no month has', () => {
    expect(told('on 30 February 2015 and 31/04/2015', null, null, false)).not.toContain('2015-02-30')
    expect(told('on 31/04/2015', null, null, false)).toEqual([])
  })

  it('tells how, with the phrase and the reference', () => {
    const [expression] = findDates('last month')
    const date = resolve(
      expression as NonNullable<typeof expression>,
      referenceOf('2016-09-12'),
      'past',
      false,
    )
    expect(date).toEqual({
      value: '2016-08',
      end: null,
      ongoing: false,
      precision: 'month',
      basis: 'resolved',
      inferred: true,
      how: '"last month" from 2016-09-12',
    })
  })

  const WORDS = [...ABSOLUTE, ...PAST, ...FUTURE].map(([text]) => text).concat(NO_DATES)

  it('gives exact, ordered spans that never overlap, whatever stands together', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        let end = 0
        for (const found of findDates(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(found.start, found.end)).toBe(found.text)
          end = found.end
        }
      }),
    )
  })

  it('gives dates of honest length that look the right way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAST.map(([text]) => text)),
        fc.integer({ min: 1950, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (text, year, month, day) => {
          const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          for (const expression of findDates(text)) {
            const { value, precision } = resolve(expression, referenceOf(iso), 'past', false)
            if (value === null) continue
            expect({ day: 10, month: 7, year: 4, unknown: 0 }[precision]).toBe(value.length)
            const dayOfMonth = /(October|January|Oct\.|Dec\.) \d|\d October/.test(text)
            if (!dayOfMonth) expect(value.slice(0, value.length) <= iso.slice(0, value.length)).toBe(true)
          }
        },
      ),
    )
  })
})
