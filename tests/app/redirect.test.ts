import { expect, test } from 'vitest'
import { viewOfAddress } from '../../src/app/state/link.ts'
import { redirectView } from '../../src/app/state/redirect.ts'
import type { Dossier, MeetingReport } from '../../src/core/dossier.ts'
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
    meetings: [],
    redirects: { 'group:north': 'group:northerners', 'group:northerners': 'state:norland' },
  })
  expect(next.filter.actor).toEqual(['state:norland'])
  expect(next.poles).toEqual([['state:norland'], ['state:estia']])
  expect(next.focus).toEqual({ actor: 'state:norland', degrees: 2 })
  expect(next.path).toEqual({ from: 'state:norland', to: 'state:estia' })
  expect(next.select).toEqual({ kind: 'actor', actor: 'state:norland' })
})

test('a view that names none of them is the same value, and a ring of ids ends', () => {
  expect(redirectView(view, { meetings: [], redirects: { 'state:sudlia': 'state:estia' } })).toBe(view)
  expect(redirectView(DEFAULT_VIEW, { meetings: [], redirects: {} })).toBe(DEFAULT_VIEW)
  const ring = { 'state:estia': 'state:norland', 'state:norland': 'state:estia' } as const
  expect(redirectView(view, { meetings: [], redirects: ring }).poles).toHaveLength(2)
})

test('a meeting opens by the id of any of its reports; one that is gone is named, whatever number it had', () => {
  const report = (id: string) => ({ id }) as MeetingReport
  const meetings = [
    { id: 'meeting:mcc', reports: [report('mcc')] },
    { id: 'meeting:maa', reports: [report('maa'), report('mbb')] },
  ] as unknown as Dossier['meetings']
  const opened = (meeting: string) =>
    viewOfAddress(`#select=meeting~${meeting}`, { hash: '', redirects: {}, meetings })
  expect(opened('meeting:mbb')?.view.select).toEqual({ kind: 'meeting', meeting: 'meeting:maa' })
  expect(opened('meeting:mbb')?.problems).toEqual([])
  expect(opened('meeting:2')?.view.select).toEqual({ kind: 'meeting', meeting: 'meeting:2' })
  expect(opened('meeting:2')?.problems).toEqual([expect.stringContaining('numbered')])
})
