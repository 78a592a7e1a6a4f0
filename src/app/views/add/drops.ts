import type { SourceFile } from '../../../core/ingest/index.ts'
import type { App } from '../../state/app.ts'
import { addFiles } from '../../state/reading.ts'

/** Files dropped anywhere on the page, folders with all they hold. */
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
    readDrop(items, [...event.dataTransfer.files]).then((files) => addFiles(app, files))
    app.dialog.value = null
  })
}

async function readDrop(items: DataTransferItemList, plain: readonly File[]): Promise<SourceFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return readFiles(plain)
  const found: SourceFile[] = []
  for (const entry of entries) found.push(...(await readEntry(entry)))
  return found
}

async function readEntry(entry: FileSystemEntry): Promise<SourceFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ name: entry.fullPath.replace(/^\//, ''), bytes: new Uint8Array(await file.arrayBuffer()) }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: SourceFile[] = []
  // A reader hands out a folder in parts until one is empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    for (const inner of part) found.push(...(await readEntry(inner)))
  }
}

export async function readFiles(files: readonly File[]): Promise<SourceFile[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.webkitRelativePath || file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}
