import type { Watch } from '../core/watch.ts'
import type { Terminal } from './command.ts'

const WIDTH = 28
/** Redraws at most so often, in ms. */
const EVERY = 80

/** A bar on a terminal, nothing in a pipe. Call with how much is done; `end` clears the line. */
export const progressBar = (err: Terminal['err'], label: string, total: number) => {
  let drawn = 0
  const draw = (done: number): void => {
    const share = total === 0 ? 1 : done / total
    const full = Math.round(share * WIDTH)
    err.write(`\r${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total}`)
  }
  return {
    step: (done: number): void => {
      const now = Date.now()
      if (!err.isTTY || (now - drawn < EVERY && done !== total)) return
      drawn = now
      draw(done)
    },
    end: (): void => {
      if (err.isTTY) err.write('\r\x1b[2K')
    },
  }
}

/** A bar over work that tells itself how much there is. */
export const watchBar = (
  err: Terminal['err'],
  label: string,
): { readonly watch: Watch; readonly end: () => void } => {
  let bar: { readonly all: number; readonly drawn: ReturnType<typeof progressBar> } | null = null
  return {
    watch: async (done, all) => {
      if (bar?.all !== all) bar = { all, drawn: progressBar(err, label, all) }
      bar.drawn.step(done)
    },
    end: () => bar?.drawn.end(),
  }
}
