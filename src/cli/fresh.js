// Plain JavaScript: runs before anything is built, on Node alone.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs what package.json names and is not there; `dev` includes what only tests need. */
export const installed = ({ dev = false } = {}) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const isThere = (name) => existsSync(join(root, 'node_modules', name, 'package.json'))
  const needed = Object.keys(dev ? { ...dependencies, ...devDependencies } : dependencies)
  if (needed.every(isThere)) return
  console.error('Installing dependencies …')
  // what a developer has installed stays
  const all = dev || Object.keys(devDependencies).some(isThere)
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])]
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error('npm ci failed; is there a network, and is Node at least 20.19?')
  process.exit(1)
}

/** The corpus that the app opens with. */
export const FIRST_CORPUS = 'syria'

/** Folder names of the sample corpora, the first one first. */
export const corpora = () =>
  readdirSync(join(root, 'data/articles'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === FIRST_CORPUS) - Number(a === FIRST_CORPUS) || (a < b ? -1 : 1))

/** `nagorno-karabakh` -> `Nagorno-Karabakh` */
export const corpusName = (folder) => folder.replace(/(^|-)([a-z])/g, (letters) => letters.toUpperCase())

/** Newest modification time under the given files and folders, in ms; 0 where there is nothing. */
const newest = (...paths) => Math.max(0, ...paths.map(newestUnder))

const newestUnder = (path) => {
  if (!existsSync(path)) return 0
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))))
}

const isStale = (built, sources) =>
  newest(join(root, built)) < newest(...sources.map((path) => join(root, path)))

const COMMAND_LINE = { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts' }

/** The built command line; built first when it is missing or older than its sources. An installed package comes built. */
export const freshCommandLine = async () => {
  const built = 'dist/cli/main.js'
  if (
    existsSync(join(root, 'src/cli/main.ts')) &&
    isStale(built, ['src/core', 'src/cli', 'package-lock.json'])
  )
    await buildInto('dist/cli', {
      configFile: false,
      build: { ssr: true, target: 'node20', minify: false, rolldownOptions: { input: COMMAND_LINE } },
    })
  return join(root, built)
}

/** The built app in dist/app as it is served, and in dist/app/standalone the parts of a page that carries its dossier. */
export const freshApp = async () => {
  const sources = ['src/core', 'src/app', 'index.html', 'public', 'vite.config.ts', 'package-lock.json']
  const app = join(root, 'dist/app')
  const built = 'dist/app/standalone/standalone.js'
  if (existsSync(join(root, 'index.html')) && isStale(built, sources)) {
    await buildInto('dist/app', {}, { standalone: STANDALONE })
  }
  return app
}

/** One classic script and one style sheet with its fonts inside: module scripts do not load from disk. */
const STANDALONE = {
  configFile: false,
  publicDir: false,
  define: { 'import.meta.env.VITE_STANDALONE': '"true"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    rolldownOptions: {
      input: join(root, 'src/app/standalone.tsx'),
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'standalone.js',
        assetFileNames: 'standalone[extname]',
      },
    },
  },
}

/** The library in dist/lib: `entente` and `entente/app`. */
export const buildLibrary = async () => {
  const entry = { index: 'src/core/index.ts', app: 'src/app/mount.tsx' }
  const there = Object.fromEntries(Object.entries(entry).filter(([, path]) => existsSync(join(root, path))))
  await buildInto('dist/lib', {
    configFile: false,
    publicDir: false,
    build: { lib: { entry: there, formats: ['es'] } },
  })
  await declarations(join(root, 'dist/lib/types'))
}

/** Types of the library, where the compiler is installed: it is what a developer packs with. */
export const declarations = async (folder) => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  if (!existsSync(compiler) || !existsSync(join(root, 'src/core/tsconfig.json'))) return
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', folder]
  spawnSync(process.execPath, [compiler, '-p', join(root, 'src/core'), ...options], { stdio: [0, 2, 2] })
}

/**
 * Builds aside, then swaps: a half-written folder is never seen, and two builds at once do not meet. `inner`: what is
 * built into folders of the same one.
 */
const buildInto = async (place, config, inner = {}) => {
  const { build } = await import('vite')
  const made = join(root, `${place}-${process.pid}`)
  for (const [folder, one] of [['', config], ...Object.entries(inner)]) {
    const outDir = join(made, folder)
    await build({ root, logLevel: 'error', ...one, build: { ...one.build, outDir, emptyOutDir: true } })
  }
  const old = join(root, `${place}-old-${process.pid}`)
  if (existsSync(join(root, place))) renameSync(join(root, place), old)
  renameSync(made, join(root, place))
  rmSync(old, { recursive: true, force: true })
}
