import { proxy, type Remote, wrap } from 'comlink'
import type { Progress, ReaderApi, Work, Worked } from './reader.worker.ts'

/** The reading worker, started when first needed. */
export interface ReaderClient {
  readonly rework: (
    readFile: (path: string) => Promise<string>,
    work: Work,
    progress: Progress,
  ) => Promise<Worked>
  readonly record: ReaderApi['record']
  /** ends the work under way; the next call starts a fresh worker */
  readonly stop: () => void
}

/** `base`: where `data/reader.bin` lies, with a slash at its end. */
export function createReaderClient(base: string): ReaderClient {
  let running: { worker: Worker; api: Remote<ReaderApi> } | null = null
  let giveUp: ((reason: Error) => void) | null = null

  async function api(): Promise<Remote<ReaderApi>> {
    if (!running) {
      const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
      running = { worker, api: wrap<ReaderApi>(worker) }
      await running.api.prepare(base)
    }
    return running.api
  }

  function stop(): void {
    running?.worker.terminate()
    running = null
    giveUp?.(new DOMException('stopped', 'AbortError'))
    giveUp = null
  }

  return {
    rework: async (readFile, work, progress) => {
      const stopped = new Promise<never>((_, reject) => {
        giveUp = reject
      })
      const reader = await api()
      return Promise.race([reader.rework(proxy(readFile), work, proxy(progress)), stopped])
    },
    record: async (file) => (await api()).record(file),
    stop,
  }
}
