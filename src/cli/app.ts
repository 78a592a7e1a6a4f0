import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from './knowledge.ts'

/** The folder of the built app; in a fresh clone it is built first. An installed package comes built. */
export const builtApp = async (): Promise<string> => {
  const { freshApp } = await import(pathToFileURL(join(packageRoot(), 'src/cli/fresh.js')).href)
  return freshApp()
}
