import { proxy, wrap } from 'comlink'
import type { ExportFile } from '../../../core/export/input.ts'
import type { ReadFile } from '../../../core/open-dossier.ts'
import { alone, make, type Order } from './make.ts'
import type { MakerApi, Tell } from './maker.worker.ts'

/** Work under way: `stop` ends it at once, and then `files` rejects with an AbortError. */
export interface Making {
  readonly files: Promise<readonly ExportFile[]>
  readonly stop: () => void
}

export function startMaking(order: Order, readFile: ReadFile, tell: Tell): Making {
  return alone ? makeHere(order, readFile, tell) : makeApart(order, readFile, tell)
}

const stopped = () => new DOMException('stopped', 'AbortError')

function makeApart(order: Order, readFile: ReadFile, tell: Tell): Making {
  const worker = new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module' })
  let stop = () => {}
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(stopped())
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
  const files = Promise.race([wrap<MakerApi>(worker).make(order, proxy(readFile), proxy(tell)), ended])
  return { files: files.finally(() => worker.terminate()), stop }
}

/** A frame for the page between two parts, ms. */
const BREATH = 30

/** A page that opens from disk has no worker: the work is done in parts, and the page breathes between them. */
function makeHere(order: Order, readFile: ReadFile, tell: Tell): Making {
  let ended = false
  let last = performance.now()
  const files = make(order, readFile, async (done, all) => {
    if (performance.now() - last > BREATH) {
      tell(done, all)
      await new Promise((resolve) => setTimeout(resolve))
      last = performance.now()
    }
    if (ended) throw stopped()
  })
  return {
    files,
    stop: () => {
      ended = true
    },
  }
}
