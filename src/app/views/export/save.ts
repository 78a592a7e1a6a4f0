import { exportName } from '../../../core/export/index.ts'
import type { ExportFile } from '../../../core/export/input.ts'
import { exporting } from '../../messages/exporting.ts'
import type { App } from '../../state/app.ts'
import { download, rasterize, typeOf, withPageFonts } from './files.ts'
import { orderOf, type Wish, zipped } from './formats.ts'
import { alone } from './make.ts'
import { type Making, startMaking } from './maker.ts'
import type { Tell } from './maker.worker.ts'

/** Starts an export; `done` says when the file is handed over, and `stop` ends it without one. */
export function startSaving(
  app: App,
  format: string,
  wish: Wish,
  tell: Tell,
): { readonly done: Promise<void>; readonly stop: () => void } {
  const name = exportName({ graph: app.graph.value, view: app.view.value }, format)
  let stopped = false
  let making: Making | null = null
  const unlessStopped = () => {
    if (stopped) throw new DOMException('stopped', 'AbortError')
  }
  const pixels = async (): Promise<Blob> => {
    const [picture] = await files('png')
    const svg = textOf(picture)
    const png = await rasterize(alone ? withPageFonts(svg) : svg, wish.scale)
    unlessStopped()
    return png
  }
  const files = (of: string): Promise<readonly ExportFile[]> => {
    making = startMaking(orderOf(app, of, wish), app.source.value.readFile, tell)
    return making.files
  }
  const run = async () => {
    if (format === 'clipboard') {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': pixels() })])
      return app.say(exporting.pictureCopied)
    }
    if (format === 'png') return download(`${name}.png`, await pixels())
    const made = await files(format)
    unlessStopped()
    const [only] = made
    if (!only || made.length > 1) return download(`${name}.zip`, zipped(made))
    const extension = only.name.slice(only.name.lastIndexOf('.') + 1)
    download(`${name}.${extension}`, new Blob([only.content as BlobPart], { type: typeOf(extension) }))
  }
  return {
    done: run(),
    stop: () => {
      stopped = true
      making?.stop()
    },
  }
}

const textOf = (file: ExportFile | undefined): string =>
  typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)
