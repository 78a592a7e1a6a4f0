import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tiesOf } from '../support.ts'

const ROOM = 'src/core/ties/stance'
const rows = [...readFileSync(`${ROOM}/README.md`, 'utf8').matchAll(/^\| (.*) \|$/gm)].map((row) =>
  (row[1] ?? '').split(' | ').map((cell) => cell.trim().replaceAll('`', '')),
)
const examples = rows.filter(([rule = '']) => rule.endsWith('Rule'))
const files = new Map(
  [...readFileSync(`${ROOM}/rules.ts`, 'utf8').matchAll(/^import \{ (.+Rule) \} from '\.\/(.+)'$/gm)].flatMap(
    ([, names = '', file = '']) => names.split(', ').map((name) => [name, file] as const),
  ),
)

it('has a row for every rule, under the room that it stands in', () => {
  let room = ''
  const placed = rows.flatMap(([cell = '']) => {
    if (existsSync(`${ROOM}/${cell}`)) room = cell
    return cell.endsWith('Rule') ? [`${room}${cell}`] : []
  })
  const there = [...files].map(([name, file]) => `${file.slice(0, file.indexOf('/') + 1)}${name}`)
  expect([...new Set(placed)].sort()).toEqual(there.sort())
})

it.each(examples)('%s reads as %s: %s', (_rule = '', kind = '', sentence = '', ties = '') => {
  const told = tiesOf(sentence)
  const lines = told.map(
    ({ source, target, type }) => `${nameOf(source)} ${type === 'backing' ? '+' : '-'} ${nameOf(target)}`,
  )
  expect([...new Set(lines)].sort().join(', ')).toBe(ties.toLowerCase())
  expect(told.map(({ rule }) => rule.split('/')[0])).toContain(kind)
})

const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1)
