import { parseArgs } from 'node:util'
import { extract } from '../core/extract.ts'
import { ingest } from '../core/ingest/index.ts'
import { type Command, UsageError } from './command.ts'
import { findFiles, readBytes } from './files.ts'
import { loadKnowledge } from './knowledge.ts'

export const extractCommand: Command = {
  summary: 'reads articles, writes one extraction record a line',
  usage: 'entente extract [--text] [--lexicon DIR] PATHS…',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { text: { type: 'boolean' }, lexicon: { type: 'string' } },
    })
    if (positionals.length === 0) throw new UsageError('name the files or folders to read')
    const knowledge = loadKnowledge(values.lexicon)
    const { paths, skipped } = await findFiles(positionals)
    for (const path of paths)
      for (const article of (await ingest({ name: path, bytes: await readBytes(path) })).articles) {
        const record = extract(article, knowledge)
        terminal.out.write(`${JSON.stringify(values.text ? { ...record, text: article.text } : record)}\n`)
      }
    return skipped.length > 0 ? 1 : 0
  },
}
