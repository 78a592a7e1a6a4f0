import { expect, test } from 'vitest'
import { createHistory } from '../../src/app/state/history.ts'
import { toggled } from '../../src/app/state/update.ts'

test('undo and redo walk the log, a new step drops what was undone', () => {
  const history = createHistory(0)
  history.change('one', () => 1)
  history.change('two', () => 2)
  history.undo()
  expect(history.now.value).toBe(1)
  history.redo()
  expect(history.now.value).toBe(2)
  history.undo()
  history.change('three', () => 3)
  history.redo()
  expect(history.now.value).toBe(3)
  expect(history.steps.value.map(({ label }) => label)).toEqual(['', 'one', 'three'])
})

test('steps of one gesture are one step, and no change is none', () => {
  const history = createHistory(0)
  for (const year of [2011, 2012, 2013]) history.change(`to ${year}`, () => year, 'years')
  history.change('nothing', (value) => value)
  expect(history.steps.value).toHaveLength(2)
  history.undo()
  expect(history.now.value).toBe(0)
})

test('null means all in a list of switches', () => {
  const all = ['a', 'b', 'c'] as const
  expect(toggled(all, null, 'b')).toEqual(['a', 'c'])
  expect(toggled(all, ['a', 'c'], 'b')).toBeNull()
})
