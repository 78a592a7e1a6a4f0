/** A page in the background draws no frames, and a busy GPU few. */
const LATEST = 60

/** Calls back when the next frame has been handed to the GPU. */
function afterFrame(act: () => void): void {
  let timer = 0
  const once = () => {
    if (timer === 0) return
    clearTimeout(timer)
    timer = 0
    act()
  }
  timer = window.setTimeout(once, LATEST)
  requestAnimationFrame(() => setTimeout(once))
}

let waiting = false

/** The picture has something new to draw: words and counts, drawn by `renderWords`, follow it by a frame. */
export function pictureFirst(): void {
  if (waiting) return
  waiting = true
  afterFrame(() => {
    waiting = false
  })
}

/** When Preact draws: at once, unless the picture goes first. A microtask, so that the picture has had its say. */
export const renderWords = (flush: () => void): void =>
  queueMicrotask(() => (waiting ? afterFrame(flush) : flush()))
