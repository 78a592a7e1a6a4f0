import { expose, transfer } from 'comlink'
import type { ReadFile } from '../../../core/open-dossier.ts'
import { make, type Order } from './make.ts'

/** Makes one export off the page's thread; ending the worker ends the work, wherever it stands. */
export interface MakerApi {
  readonly make: (order: Order, readFile: ReadFile, tell: Tell) => Promise<readonly Made[]>
}

export type Tell = (done: number, all: number) => void

export interface Made {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** Milliseconds between two words to the page. */
const EVERY = 50

const api: MakerApi = {
  make: async (order, readFile, tell) => {
    let told = 0
    const files = await make(order, readFile, async (done, all) => {
      const now = performance.now()
      if (now - told < EVERY) return
      told = now
      tell(done, all)
    })
    const made = files.map(({ name, content }) => ({ name, content: bytesOf(content) }))
    return transfer(
      made,
      made.map(({ content }) => content.buffer),
    )
  },
}

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

expose(api)
