import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Columns } from '../../../../src/core/ties/inferred/columns.ts'
import { createJudge } from '../../../../src/core/ties/inferred/network.ts'
import { open } from './support.ts'

interface Question extends Columns {
  readonly text: string
  readonly a: number
  readonly b: number
  readonly probability: readonly number[]
}

const questions = JSON.parse(
  readFileSync('tests/core/ties/inferred/questions.json', 'utf8'),
) as readonly Question[]
const asked = questions.map((q) => ({ columns: q, a: q.a, b: q.b }))
const judge = createJudge(open)

it.each(questions.map((q, k) => [q.text, k] as const))(
  'gives what numpy gives, but for the rounding of what flows: %s',
  (_, k) => {
    const [answer] = judge?.(asked.slice(k, k + 1)) ?? []
    answer?.probability.forEach((p, c) => {
      expect(Math.abs(p - (questions[k]?.probability[c] ?? -1))).toBeLessThan(0.01)
    })
  },
)

it('answers each question as it would alone', () => {
  const together = judge?.(asked).map(({ probability }) => probability)
  expect(together).toEqual(asked.map((one) => judge?.([one])[0]?.probability))
})

it('probabilities add up to one', () => {
  for (const { probability } of judge?.(asked) ?? [])
    expect(probability.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
})

it('is not there where the model has no weights for it', () => {
  const without = { ...open, pack: { ...open.pack, has: () => false } }
  expect(createJudge(without)).toBeNull()
})
