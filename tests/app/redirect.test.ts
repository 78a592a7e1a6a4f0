import { expect, test } from 'vitest'
import { redirectView } from '../../src/app/state/redirect.ts'
import { DEFAULT_VIEW, type View } from '../../src/core/graph/view.ts'

const view: View = {
  ...DEFAULT_VIEW,
  filter: { ...DEFAULT_VIEW.filter, actor: ['state:norland', 'group:north'] },
  poles: [['group:north', 'state:norland'], ['state:estia']],
  focus: { actor: 'group:north', degrees: 2 },
  path: { from: 'group:north', to: 'state:estia' },
  select: { kind: 'pair', a: 'group:north', b: 'state:norland', type: 'backing' },
}

test('merged actors are named by the one they became, everywhere and once', () => {
  const next = redirectView(view, {
    'group:north': 'group:northerners',
    'group:northerners': 'state:norland',
  })
  expect(next.filter.actor).toEqual(['state:norland'])
  expect(next.poles).toEqual([['state:norland'], ['state:estia']])
  expect(next.focus).toEqual({ actor: 'state:norland', degrees: 2 })
  expect(next.path).toEqual({ from: 'state:norland', to: 'state:estia' })
  expect(next.select).toEqual({ kind: 'actor', actor: 'state:norland' })
})

test('a view that names none of them is the same value, and a ring of ids ends', () => {
  expect(redirectView(view, { 'state:sudlia': 'state:estia' })).toBe(view)
  expect(redirectView(DEFAULT_VIEW, {})).toBe(DEFAULT_VIEW)
  const ring = { 'state:estia': 'state:norland', 'state:norland': 'state:estia' } as const
  expect(redirectView(view, ring).poles).toHaveLength(2)
})
