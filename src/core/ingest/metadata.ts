import type { Fields } from './draft.ts'
import { fieldsOf } from './draft.ts'
import { parseTable } from './table.ts'

/** What a `metadata.csv` (`file,title,date,source,url`) says of the files beside it, by file name. */
export type Metadata = ReadonlyMap<string, Fields>

export const parseMetadata = (csv: string): Metadata => {
  const metadata = new Map<string, Fields>()
  for (const row of parseTable(csv)) {
    const file = row.file ?? row.filename ?? row.name
    if (file) metadata.set(file.trim(), fieldsOf(row, 'metadata.csv'))
  }
  return metadata
}

/** More names than this say no more than their number. */
const NAMED = 3

/** What a person can mend in a table, as reasons of skipped files are worded; `names`: of the files beside it. */
export const faultOfMetadata = (metadata: Metadata, names: readonly string[]): string | null => {
  if (metadata.size === 0) return 'names no files; its first row needs a column "file"'
  const there = new Set(names.flatMap((name) => namesOf(name)))
  const lost = [...metadata.keys()].filter((name) => !there.has(name))
  if (lost.length === 0) return null
  const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : ''
  return `names files that are not beside it: ${lost.slice(0, NAMED).join(', ')}${more}`
}

/** What a table may call a file: `in/a.txt`, `a.txt`, `a` */
const namesOf = (name: string): readonly [string, string, string] => {
  const base = name.slice(name.lastIndexOf('/') + 1)
  return [name, base, base.replace(/\.[^.]+$/, '')]
}

/** The table fills gaps only: a file that speaks for itself is believed. */
export const metadataFor = (metadata: Metadata | undefined, name: string): Fields => {
  const known = namesOf(name).find((one) => metadata?.has(one))
  return (known !== undefined && metadata?.get(known)) || {}
}
