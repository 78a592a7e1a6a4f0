import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { extractWithTrace } from '../core/extract.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { readArticles } from './input.ts'
import { loadKnowledge } from './knowledge.ts'

export const extractCommand: Command = {
  summary: 'reads articles, writes one extraction record a line',
  usage: `entente extract [OPTIONS] PATHS… | -

  PATHS          files (${'txt, md, html, pdf, docx, json, jsonl, csv'}) and folders of them
  -              JSON Lines on stdin: {"id","title","date","source","url","text" or "html"}
  --text         adds the text that the offsets point into
  --trace        adds what each room found and rejected, and why: sentences, actors, ties, meetings
  --lexicon DIR  lays your own lexicon over data/lexicon

Records go to stdout in input order, what was skipped is named on stderr. Exit code 1 when anything was skipped.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { text: { type: 'boolean' }, trace: { type: 'boolean' }, lexicon: { type: 'string' } },
    })
    if (positionals.length === 0) throw new UsageError('name the files or folders to read, or - for stdin')
    const knowledge = loadKnowledge(values.lexicon)
    let skipped = 0
    for await (const found of readArticles(positionals, terminal.in)) {
      for (const { file, reason } of found.skipped) {
        skipped++
        terminal.err.write(`entente: skipped ${file}: ${reason}\n`)
      }
      for (const article of found.articles) {
        const { record, trace } = extractWithTrace(article, knowledge)
        const line = {
          ...record,
          ...(values.text ? { text: article.text } : {}),
          ...(values.trace ? { trace } : {}),
        }
        await writeLine(terminal, JSON.stringify(line))
      }
    }
    return skipped > 0 ? 1 : 0
  },
}

const writeLine = async ({ out }: Terminal, line: string): Promise<void> => {
  if (!out.write(`${line}\n`)) await once(out, 'drain')
}
