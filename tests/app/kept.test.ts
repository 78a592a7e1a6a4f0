import { expect, test } from 'vitest'
import { changesOf } from '../../src/app/state/kept.ts'
import type { Correction } from '../../src/core/merge/corrections.ts'

const rename = (actor: `state:${string}`, label: string): Correction => ({ op: 'rename', actor, label })
const norland = rename('state:norland', 'Kingdom of Norland')
const estia = rename('state:estia', 'Estian Republic')
const sudlia = rename('state:sudlia', 'Sudlia')
const lines = (...all: readonly Correction[]) => all.map((one) => JSON.stringify(one))

test('what lies beside the dossier counts while the browser keeps no list of its own', () => {
  const beside = [norland]
  expect(changesOf(beside, null).corrections).toBe(beside)
  expect(changesOf(beside, { added: [], corrections: null, beside: [] }).corrections).toBe(beside)
})

test('the list of the browser holds while nothing beside has changed: withdrawn stays withdrawn', () => {
  const kept = { added: [], corrections: [estia], beside: lines(norland) }
  expect(changesOf([norland], kept).corrections).toEqual([estia])
})

test('when the file beside has changed nothing is lost, and nothing is there twice', () => {
  const kept = { added: [], corrections: [norland, estia], beside: lines(norland) }
  expect(changesOf([norland, sudlia], kept).corrections).toEqual([norland, sudlia, estia])
})
