import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { extract, type Knowledge } from '../core/extract.ts'
import type { Article, ExtractionRecord } from '../core/model.ts'
import { packageRoot } from './knowledge.ts'

/** A thread loads the model and lexicon first, which costs as much as reading this many articles. */
const WORTH_A_THREAD = 30
const MOST_THREADS = 8
/** Articles a message: the threads stay busy, and the bar moves. */
const BATCH = 4

/** Records in the order of the articles, read on several threads where that pays. `done` hears how many are. */
export const extractAll = async (
  articles: readonly Article[],
  knowledge: Knowledge,
  lexicon: string | undefined,
  done: (count: number) => void,
): Promise<ExtractionRecord[]> => {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(articles.length / WORTH_A_THREAD))
  const script = join(packageRoot(), 'dist/cli/worker.js')
  if (threads < 2 || !existsSync(script))
    return articles.map((article, i) => {
      const record = extract(article, knowledge)
      done(i + 1)
      return record
    })
  return onThreads(articles, threads, script, lexicon, done)
}

/** What a thread is asked, and answers. */
export interface Task {
  readonly from: number
  readonly articles: readonly Article[]
}
export interface Result {
  readonly from: number
  readonly records: readonly ExtractionRecord[]
}

const onThreads = async (
  articles: readonly Article[],
  threads: number,
  script: string,
  lexicon: string | undefined,
  done: (count: number) => void,
): Promise<ExtractionRecord[]> => {
  const records = new Array<ExtractionRecord>(articles.length)
  let next = 0
  let finished = 0
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: { lexicon } })
      const give = (): void => {
        if (next >= articles.length) {
          void worker.terminate()
          resolve()
          return
        }
        const task: Task = { from: next, articles: articles.slice(next, next + BATCH) }
        next += BATCH
        worker.postMessage(task)
      }
      worker.on('error', reject)
      worker.on('message', ({ from, records: read }: Result) => {
        for (const [i, record] of read.entries()) records[from + i] = record
        finished += read.length
        done(finished)
        give()
      })
      give()
    })
  await Promise.all(Array.from({ length: threads }, run))
  return records
}
