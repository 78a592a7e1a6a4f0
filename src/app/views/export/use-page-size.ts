import { useEffect, useState } from 'preact/hooks'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { orderOf, type Wish } from './formats.ts'
import { alone } from './make.ts'
import { startMaking } from './maker.ts'

/** How large the page of its own will be, in words: it is made once, off the page's thread, and measured. */
export function usePageSize(app: App, wish: Wish): string {
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    setBytes(null)
    if (alone) return
    const making = startMaking(orderOf(app, 'html', wish), app.source.value.readFile, () => {})
    making.files.then(
      ([page]) => setBytes(page?.content.length ?? null),
      // its own button says what is wrong
      () => {},
    )
    return making.stop
  }, [app, wish.sentences])
  return bytes === null ? text.exporting.htmlSizing : text.exporting.htmlSize(bytes)
}
