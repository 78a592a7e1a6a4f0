import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../core/extract.ts'
import { loadKnowledge } from './knowledge.ts'
import type { Result, Task } from './pool.ts'

// One thread of pool.ts: compiles its own knowledge, then reads what it is given.
const knowledge = loadKnowledge(workerData.lexicon)

parentPort?.on('message', ({ from, articles }: Task) => {
  const result: Result = { from, records: articles.map((article) => extract(article, knowledge)) }
  parentPort?.postMessage(result)
})
