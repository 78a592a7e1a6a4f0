import type { Window } from './view.ts'

/** One field of a view: how it is written, and how it is read back (undefined: the value is not understood). */
export interface Field<T> {
  readonly name: string
  readonly expects: string
  readonly write: (value: T) => string | null
  readonly read: (text: string) => T | undefined
}

export const choice = <T extends string>(name: string, values: readonly T[]): Field<T> => ({
  name,
  expects: values.join(', '),
  write: (value) => value,
  read: (text) => values.find((value) => value === text),
})

export const list = <T extends string>(
  name: string,
  values: readonly T[] | null,
): Field<readonly T[] | null> => ({
  name,
  expects: values ? `some of ${values.join(', ')}` : 'a list, separated by commas',
  write: (value) => value?.map(encodeComma).join(',') ?? null,
  read: (text) => {
    const parts = text
      .split(',')
      .map(decodeComma)
      .filter((part) => part !== '') as T[]
    return values && parts.some((part) => !values.includes(part)) ? undefined : parts
  },
})

export const number = (name: string, least: number, most: number): Field<number> => ({
  name,
  expects: `a number from ${least} to ${most}`,
  write: String,
  read: (text) => {
    const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : undefined
  },
})

export const day = (name: string): Field<string | null> => ({
  name,
  expects: 'a year, month or day such as 2013, 2013-11 or 2013-11-22',
  write: (value) => value,
  read: (text) => (isIsoDate(text) ? text : undefined),
})

export const flag = (name: string): Field<boolean> => ({
  name,
  expects: 'yes or no',
  write: (value) => (value ? 'yes' : 'no'),
  read: (text) => (text === 'yes' || text === '' ? true : text === 'no' ? false : undefined),
})

export const window = (name: string): Field<Window | null> => ({
  name,
  expects: 'a year or date, or two in order such as 2012..2013',
  write: (value) => value && (value.from === value.to ? value.from : `${value.from}..${value.to}`),
  read: (text) => {
    const [from = '', to = from] = text.split('..')
    return isIsoDate(from) && isIsoDate(to) && !isAfter(from, to) ? { from, to } : undefined
  },
})

/** Whether all of one date lies after all of the other: 2016-02 after 2015, not after 2016. */
export const isAfter = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) > other.slice(0, length)
}

export function isIsoDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
}

// A comma inside a value ("Wire, morning edition") must not split the list.
export const encodeComma = (text: string) => text.replaceAll('%', '%25').replaceAll(',', '%2C')
export const decodeComma = (text: string) => text.replaceAll('%2C', ',').replaceAll('%25', '%')
