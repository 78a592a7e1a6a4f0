import { useEffect, useState } from 'preact/hooks'
import { exporting } from '../../messages/exporting.ts'
import type { App } from '../../state/app.ts'
import { orderOf, type Wish } from './formats.ts'
import { alone } from './make.ts'
import { startMaking } from './maker.ts'

/** How large the page of its own will be, in words: it is made once, off the page's thread, and measured. */
export function usePageSize(app: App, wish: Wish): string {
  const [known, setKnown] = useState<{ readonly sentences: number | null; readonly bytes: number } | null>(
    null,
  )
  const { sentences } = wish
  useEffect(() => {
    if (alone) return
    const making = startMaking(orderOf(app, 'html', wish), app.source.value.readFile, () => {})
    making.files.then(
      ([page]) => setKnown(page ? { sentences, bytes: page.content.length } : null),
      // its own button says what is wrong
      () => {},
    )
    return making.stop
  }, [app, sentences])
  return known?.sentences === sentences ? exporting.htmlSize(known.bytes) : exporting.htmlSizing
}
