// npm run build: dist/site, a folder that any web server can host, and dist/lib, the library.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildLibrary, corpora, corpusName, freshApp, freshCommandLine, installed, root } from './fresh.js'

installed()
const { main, siteData } = await import(pathToFileURL(await freshCommandLine()).href)
await freshApp()
await buildLibrary()

const site = join(root, 'dist/site')
rmSync(site, { recursive: true, force: true })
mkdirSync(site, { recursive: true })
if (existsSync(join(root, 'dist/app'))) cpSync(join(root, 'dist/app'), site, { recursive: true })

const listed = []
for (const corpus of corpora()) {
  const cache = join(root, '.cache/dossiers', corpus)
  await main(['build', join(root, 'data/articles', corpus), '-o', cache, '--name', corpusName(corpus)])
  if (!existsSync(join(cache, 'graph.json'))) continue
  cpSync(cache, join(site, 'dossiers', corpus), { recursive: true })
  listed.push({ name: corpusName(corpus), path: `dossiers/${corpus}/`, writable: false })
}
writeFileSync(join(site, 'dossiers/index.json'), JSON.stringify(listed))

mkdirSync(join(site, 'data'), { recursive: true })
for (const [path, bytes] of siteData()) writeFileSync(join(site, path), bytes)
console.error(`dist/site holds the app and ${listed.length} dossiers; any web server can host it.`)
