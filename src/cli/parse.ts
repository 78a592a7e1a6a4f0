import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createParser } from '../core/read/parse.ts'
import { type Command, UsageError } from './command.ts'
import { readModel } from './knowledge.ts'

const utf8 = async (path: string): Promise<string> => {
  if (!existsSync(path)) throw new Error('does not exist')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof TypeError) throw new Error('is no text in UTF-8')
    throw error
  }
}

export const parseCommand: Command = {
  summary: 'the reader alone: sentences, tags, trees and names as CoNLL-U',
  usage: `entente parse FILE…

  FILE.conllu  its sentences and tokens are kept; UPOS, XPOS, HEAD and DEPREL are written anew
  FILE         any other name: UTF-8 text, split, tokenised, tagged and parsed; MISC holds start_char and
               end_char (UTF-16 units from the start of the text), SpaceAfter=No and Name=B-person …`,
  run: async (args, terminal) => {
    const wrong = args.find((arg) => arg.startsWith('-'))
    if (wrong !== undefined) throw new UsageError(`unknown option ${wrong}`)
    if (args.length === 0) throw new UsageError('name a file to parse')
    const parse = createParser(readModel())
    let failed = false
    for (const path of args) {
      try {
        const text = await utf8(path)
        for (const { conllu, notices } of path.endsWith('.conllu')
          ? [parse.conllu(text)]
          : parse.text(text)) {
          for (const notice of notices) terminal.err.write(`${path}: ${notice.message}\n`)
          terminal.out.write(conllu)
        }
      } catch (error) {
        failed = true
        terminal.err.write(
          `entente parse: ${path}: ${error instanceof Error ? error.message : String(error)}\n`,
        )
      }
    }
    return failed ? 1 : 0
  },
}
