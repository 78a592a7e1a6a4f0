// Plain JavaScript: runs before anything is built, on Node alone.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Newest modification time under the given files and folders, in ms; 0 where there is nothing. */
export const newest = (...paths) => Math.max(0, ...paths.map(newestUnder))

const newestUnder = (path) => {
  if (!existsSync(path)) return 0
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))))
}

/** The built command line; built first when it is missing or older than its sources. An installed package comes built. */
export const freshCommandLine = async () => {
  const built = join(root, 'dist/cli/main.js')
  const sources = ['src/core', 'src/cli', 'package-lock.json'].map((path) => join(root, path))
  if (existsSync(join(root, 'src/cli/main.ts')) && newest(built) < newest(...sources))
    await buildCommandLine()
  return built
}

const buildCommandLine = async () => {
  const { build } = await import('vite')
  const made = join(root, `dist/cli-${process.pid}`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'src/cli/main.ts', outDir: made, target: 'node20', emptyOutDir: true, minify: false },
  })
  swap(made, join(root, 'dist/cli'))
}

/** A half-written folder is never seen, and two builds at once do not meet. */
const swap = (made, place) => {
  const old = `${place}-old-${process.pid}`
  if (existsSync(place)) renameSync(place, old)
  renameSync(made, place)
  rmSync(old, { recursive: true, force: true })
}
