import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')

/** Regular expressions that see short text only: where, and why it is short. */
const BOUNDED: Readonly<Record<string, string>> = {
  'app/messages/count.ts': 'digits of a number',
  'core/ingest/originator.ts': 'a credit line of at most 240 characters',
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|\.generated\.|kernel\/assembly/.test(path))

interface Found {
  readonly path: string
  readonly pattern: string
  readonly flags: string
}

/** Every regular expression that the code writes down and that repeats something without end. */
const regexesIn = (path: string): Found[] => {
  const found: Found[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { regex } = node as { regex?: { pattern: string; flags: string } }
    if (regex && /[*+]|\{\d+,\}/.test(regex.pattern)) found.push({ path, ...regex })
    for (const value of Object.values(node)) visit(value)
  }
  visit(parseAst(readFileSync(join(source, path), 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' }))
  return found
}

const regexes = files.flatMap(regexesIn)

const LONG = 20_000

/** What hostile text repeats. */
const UNITS = [
  ...'aAé 0\n\t()[]"\',.-–<>&;:/*_#=|\\{}@$%^~`“”’—•',
  ...['a ', 'A ', 'A. ', 'a-', 'A-', 'a,', 'a, ', 'A b ', 'Aa ', 'the ', 'of ', 'and ', '1 ', '1,', '1.'],
  ...[
    '\n ',
    ' \n',
    '\r\n',
    '<a ',
    '<!--',
    '&a',
    '](',
    '![',
    '**',
    'http://',
    '.a',
    '"a',
    "'s ",
    'U.S. ',
    'May 1, ',
  ],
]

// at this length the harmless ones need a millisecond, those that go back and forth half a second and more
const SUSPECT = 300

const millisecondsOf = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The text that a regular expression takes too long over, three times in a row, since another program may be in the way. */
const slowOn = ({ pattern, flags }: Found): string | null => {
  const regex = new RegExp(pattern, flags.replace(/[gy]/g, ''))
  for (const unit of UNITS)
    for (const end of ['', '!']) {
      const text = unit.repeat(LONG / unit.length) + end
      const once = (): number => millisecondsOf(() => regex.test(text))
      if (once() > SUSPECT && once() > SUSPECT && once() > SUSPECT) return JSON.stringify(text.slice(0, 12))
    }
  return null
}

test('there are regular expressions to look at', () => {
  expect(regexes.length).toBeGreaterThan(100)
})

test('no regular expression goes back and forth over hostile text', () => {
  const slow = regexes
    .filter(({ path }) => !Object.hasOwn(BOUNDED, path))
    .flatMap((one) => {
      const text = slowOn(one)
      return text === null ? [] : [`${one.path}: /${one.pattern}/ on ${text} and so on`]
    })
  expect(slow).toEqual([])
})
