import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, type StoredArticle } from '../core/build.ts'
import type { Dossier } from '../core/dossier.ts'
import { plural } from '../core/export/caption.ts'
import type { Knowledge } from '../core/extract.ts'
import { type Gathered, gather } from '../core/gather.ts'
import { keepPositions, type Placed, placesOf } from '../core/graph/kept-places.ts'
import type { SkippedFile } from '../core/ingest/index.ts'
import type { ReadArticle } from '../core/merge/index.ts'
import type { Article, ExtractionRecord } from '../core/model.ts'
import { notices } from '../core/notices.ts'
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { checkTarget, openFolder, readCorrections, writeFolder } from './folder.ts'
import { readArticles } from './input.ts'
import { loadKnowledge } from './knowledge.ts'
import { extractAll } from './pool.ts'
import { progressBar } from './progress.ts'

export const buildCommand: Command = {
  summary: 'reads articles and merges them into a dossier folder',
  usage: `entente build PATHS… -o DIR [OPTIONS]

  PATHS               files and folders of articles; - for JSON Lines on stdin
  -o, --output DIR    the dossier: made, or brought up to date (an unchanged article is not read again)
  --corrections FILE  readers' corrections (default: DIR/corrections.jsonl when there)
  --lexicon DIR       lays your own lexicon over data/lexicon
  --name NAME         what the dossier is called (default: the folder's name)
  --keep-places       actors stay where the dossier has them, new ones stand beside those they are tied to; otherwise
                      the map is laid out anew, the same for the same articles

Exit code 1 when some input was skipped or a correction fits nothing; each is named on stderr.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        corrections: { type: 'string' },
        lexicon: { type: 'string' },
        name: { type: 'string' },
        'keep-places': { type: 'boolean' },
      },
    })
    if (positionals.length === 0) throw new UsageError('name the files or folders to read')
    if (values.output === undefined) throw new UsageError('say where the dossier goes with -o DIR')
    const folder = resolve(values.output)
    checkTarget(folder)
    const name = values.name ?? basename(folder)
    const keepPlaces = values['keep-places'] === true
    return buildFolder(positionals, folder, { ...values, name, keepPlaces }, terminal)
  },
}

interface Options {
  readonly name: string
  readonly corrections?: string | undefined
  readonly lexicon?: string | undefined
  readonly keepPlaces: boolean
}

const buildFolder = async (
  paths: readonly string[],
  folder: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> => {
  const knowledge = loadKnowledge(options.lexicon)
  const { corrections, broken } = readCorrections(options.corrections, folder)
  const { articles, skipped } = await readAll(paths, terminal)
  if (articles.length === 0) {
    terminal.err.write('entente build: no article could be read, so no dossier was made.\n')
    return 1
  }
  const copied = articles.map((article) => ({ article, copies: [] }))
  const gathered = gather(copied, await storedIn(folder), corrections, knowledge)
  const read = [
    ...gathered.known,
    ...(await readUnread(gathered.unread, knowledge, options.lexicon, terminal)),
  ]
  const made = build(read, corrections, {
    name: options.name,
    flags: knowledge.flags,
    skipped,
    notices: broken.map(({ line, reason }) => notices.brokenCorrection(line, reason)),
  })
  const files = options.keepPlaces ? keepPositions(made, placesIn(folder)) : made
  writeFolder(folder, files)
  tellOfArticles(read, terminal)
  return report(files.get('graph.json') ?? '', gathered, folder, terminal)
}

const readAll = async (
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ readonly articles: readonly Article[]; readonly skipped: readonly SkippedFile[] }> => {
  const articles: Article[] = []
  const skipped: SkippedFile[] = []
  for await (const found of readArticles(paths, terminal.in)) {
    articles.push(...found.articles)
    skipped.push(...found.skipped)
  }
  for (const { file, reason } of skipped) terminal.err.write(`entente: skipped ${file}: ${reason}\n`)
  return { articles, skipped }
}

const readUnread = async (
  unread: Gathered['unread'],
  knowledge: Knowledge,
  lexicon: string | undefined,
  terminal: Terminal,
): Promise<ReadArticle[]> => {
  const bar = progressBar(terminal.err, 'Reading', unread.length)
  const corrected = unread.map((one) => one.corrected)
  const records = await extractAll(corrected, knowledge, lexicon, bar.step)
  bar.end()
  return unread.map(({ article, copies }, i) => ({ article, copies, record: records[i] as ExtractionRecord }))
}

/** Records of the last build; none when the program is newer, since its rules may have changed within a version. */
const storedIn = async (folder: string): Promise<readonly StoredArticle[]> => {
  const graph = join(folder, 'graph.json')
  if (!existsSync(graph) || statSync(graph).mtimeMs < statSync(fileURLToPath(import.meta.url)).mtimeMs)
    return []
  try {
    return await (await openFolder(folder)).stored()
  } catch {
    // a broken dossier is built anew from its articles
    return []
  }
}

/** Where the last build has its actors; nowhere when there is none that can be read. */
const placesIn = (folder: string): readonly Placed[] => {
  try {
    return placesOf(JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')))
  } catch {
    return []
  }
}

/** More ids than this say no more than their number. */
const NAMED = 5

/** What a person can mend in the articles: dates in a form that nobody can be sure of, letters lost, no date at all. */
const tellOfArticles = (read: readonly ReadArticle[], { err }: Terminal): void => {
  for (const { article } of read)
    for (const { message } of article.notices ?? []) err.write(`entente: ${article.id}: ${message}\n`)
  const undated = read.filter(({ record }) => record.published.date === null)
  if (undated.length === 0) return
  const named = undated.slice(0, NAMED).map(({ article }) => article.id)
  const more = undated.length > NAMED ? ` and ${undated.length - NAMED} more` : ''
  err.write(
    `entente: no date is known of ${plural(undated.length, 'article')} (${named.join(', ')}${more}): undated ties stay ` +
      'out of year filters until one is set, in a metadata.csv beside them or in the app.\n',
  )
}

const report = (graph: string, gathered: Gathered, folder: string, { err }: Terminal): ExitCode => {
  const dossier: Dossier = JSON.parse(graph)
  for (const { message } of dossier.notices) err.write(`entente: ${message}\n`)
  const { articles, actors, ties, pieces, meetings } = dossier
  const copies = articles.reduce((sum, article) => sum + article.copies.length, 0)
  const read = `${gathered.unread.length} read now, ${copies} ${copies === 1 ? 'copy' : 'copies'}`
  const evidence = `${plural(ties.length, 'tie')} on ${plural(pieces.tie.length, 'piece')} of evidence`
  err.write(
    `${folder}: ${plural(articles.length, 'article')} (${read}), ${plural(actors.length, 'actor')}, ` +
      `${evidence}, ${plural(meetings.length, 'meeting')}\n`,
  )
  return dossier.skipped.length > 0 || dossier.notices.length > 0 ? 1 : 0
}
