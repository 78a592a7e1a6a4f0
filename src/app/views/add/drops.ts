import type { App } from '../../state/app.ts'
import { addFiles } from '../../state/reading.ts'
import type { DroppedFile } from '../../worker/dropped.ts'
import { pastedFiles } from './pasted.ts'

/** Files dropped anywhere on the page, folders with all they hold; articles pasted outside of a field. */
export function listenForDrops(app: App): void {
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    app.dialog.value = 'add'
  })
  addEventListener('drop', (event) => {
    const items = event.dataTransfer?.items
    if (!items || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    app.dialog.value = null
    readDrop(items, [...event.dataTransfer.files]).then((files) => addAndShow(app, files))
  })
  addEventListener('paste', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('input, textarea, select, [contenteditable]')) return
    const words = event.clipboardData?.getData('text/plain') ?? ''
    const files = event.clipboardData?.files ?? []
    if (files.length > 0) addAndShow(app, readFiles([...files]))
    else if (words.trim() !== '')
      addAndShow(app, pastedFiles(words, app.source.peek().dossier.articles.length))
  })
}

/** Adds them; the dialog comes up where something was left out, and stays, with what was typed, where nothing came of it. */
export async function addAndShow(app: App, files: readonly DroppedFile[]): Promise<boolean> {
  const before = app.changes.peek()
  const complete = await addFiles(app, files)
  const changed = app.changes.peek() !== before
  if (complete || (changed && app.skipped.peek().length === 0)) app.dialog.value = null
  else if (app.skipped.peek().length > 0) app.dialog.value = 'add'
  return changed
}

async function readDrop(items: DataTransferItemList, plain: readonly File[]): Promise<DroppedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return readFiles(plain)
  const found: DroppedFile[] = []
  for (const entry of entries) found.push(...(await readEntry(entry)))
  return found
}

async function readEntry(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isHidden(entry.name)) return []
  if (entry.isFile) {
    const content = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ name: entry.fullPath.replace(/^\//, ''), content }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: DroppedFile[] = []
  // A reader hands out a folder in parts until one is empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    for (const inner of part) found.push(...(await readEntry(inner)))
  }
}

/** `.DS_Store` and its like. */
const isHidden = (name: string) => name.startsWith('.')

export const readFiles = (files: readonly File[]): DroppedFile[] =>
  files
    .filter(({ name }) => !isHidden(name))
    .map((file) => ({ name: file.webkitRelativePath || file.name, content: file }))
