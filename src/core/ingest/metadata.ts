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

/** The table fills gaps only: a file that speaks for itself is believed. */
export const metadataFor = (metadata: Metadata | undefined, name: string): Fields => {
  if (!metadata) return {}
  const base = name.slice(name.lastIndexOf('/') + 1)
  return metadata.get(name) ?? metadata.get(base) ?? metadata.get(base.replace(/\.[^.]+$/, '')) ?? {}
}
