import type { OpenModel } from '../../read/open-model.ts'
import { loadTable } from '../../read/weights.ts'
import { type Columns, SPECIAL } from './columns.ts'

/** Input units of one step of each table. */
export type Steps = Readonly<Record<'special' | 'upos' | 'relation' | 'mark' | 'path' | 'lean', number>>

/** Writes what stands at each token, a row of `width` numbers each, from element `at` on. */
export type WriteRows = (columns: Columns, rows: Int16Array, at: number, width: number) => void

/** Tables side by side, in the order of `TABLES` in src/train/inferred/judge.py; widths of their rows. */
const SIZES = { upos: 12, relation: 16, mark: 16, path: 12, lean: 8 } as const

export const PREFIX = 'inferred.'

export const createRows = ({ pack, vectors }: OpenModel, steps: Steps): WriteRows => {
  const table = (name: keyof Steps): Int16Array => loadTable(pack, PREFIX + name, steps[name])
  const special = table('special')
  const size = special.length / SPECIAL.length
  const tables = {
    upos: table('upos'),
    relation: table('relation'),
    mark: table('mark'),
    path: table('path'),
    lean: table('lean'),
  }
  const order = [
    ['upos', 'upos'],
    ['relation', 'relation'],
    ['mark', 'mark'],
    ['path', 'path'],
    ['governorRelation', 'relation'],
    ['governorMark', 'mark'],
    ['lean', 'lean'],
  ] as const

  return (columns, rows, from, width) => {
    columns.word.forEach((word, i) => {
      const at = from + i * width
      rows.fill(0, at, at + width)
      if (word < SPECIAL.length) rows.set(special.subarray(word * size, (word + 1) * size), at)
      else vectors(word - SPECIAL.length, rows, at)
      let to = at + size
      for (const [column, name] of order) {
        const row = columns[column][i] ?? 0
        rows.set(tables[name].subarray(row * SIZES[name], (row + 1) * SIZES[name]), to)
        to += SIZES[name]
      }
    })
  }
}
