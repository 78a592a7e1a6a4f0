import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilFromDay,
  dayNumber,
  dayOf,
  daysInMonth,
  intervalOf,
  isoFromDay,
  partsOf,
  shiftMonth,
  weekdayOf,
} from '../../../../src/core/read/dates/calendar.ts'

describe('calendar', () => {
  it('counts days from 1900-01-01, a Monday', () => {
    expect(dayNumber('1900-01-01')).toBe(0)
    expect(dayNumber('1899-12-31')).toBe(-1)
    expect(dayNumber('1970-01-01')).toBe(25_567)
    expect(weekdayOf(0)).toBe(0)
    expect(weekdayOf(-1)).toBe(6)
  })

  it.each([
    ['2013-11-22', 4],
    ['2016-02-29', 0],
    ['2000-01-01', 5],
    ['1989-11-09', 3],
    ['1945-05-08', 1],
  ])('knows the weekday of %s', (iso, weekday) => {
    expect(weekdayOf(dayNumber(iso) as number)).toBe(weekday)
  })

  it.each(['2013-02-30', '2013-13', '2013-00-01', '2100-02-29', '13-1-1', 'soon', '', '2013-1', '20131122'])(
    'refuses %j',
    (iso) => {
      expect(intervalOf(iso)).toBeNull()
      expect(dayNumber(iso)).toBeNull()
      expect(partsOf(iso)).toBeNull()
    },
  )

  it('gives the interval of a month and of a year', () => {
    expect(intervalOf('2016-02')).toEqual({ from: dayNumber('2016-02-01'), to: dayNumber('2016-02-29') })
    expect(intervalOf('2016')).toEqual({ from: dayNumber('2016-01-01'), to: dayNumber('2016-12-31') })
  })

  it('shifts months over year ends', () => {
    expect(shiftMonth(2013, 11, 3)).toEqual({ year: 2014, month: 2 })
    expect(shiftMonth(2014, 1, -1)).toEqual({ year: 2013, month: 12 })
    expect(shiftMonth(2014, 6, -30)).toEqual({ year: 2011, month: 12 })
  })

  it('goes there and back for every day of nine centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150_000, max: 200_000 }), (day) => {
        const { year, month, day: d } = civilFromDay(day)
        expect(dayOf(year, month, d)).toBe(day)
        expect(dayNumber(isoFromDay(day))).toBe(day)
        expect(d).toBeLessThanOrEqual(daysInMonth(year, month))
      }),
    )
  })
})
