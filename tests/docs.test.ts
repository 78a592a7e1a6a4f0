import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ENGINE } from '../src/core/extract.ts'

const root = join(import.meta.dirname, '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')

const DOCS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/README.md',
  'data/model/INFERRED.md',
  'src/core/ties/stance/README.md',
]
const manifest: { version: string; scripts: Record<string, string> } = JSON.parse(text('package.json'))
const commands = [...text('src/cli/main.ts').matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(
  (match) => match[1] as string,
)

test('there are commands', () => {
  expect(commands).toContain('extract')
})

test('the engine in the records is the version of the package', () => {
  expect(ENGINE).toBe(manifest.version)
})

const matches = (path: string, pattern: RegExp): string[] => [
  ...new Set([...text(path).matchAll(pattern)].map((match) => match[1] as string)),
]

test.each(DOCS)('%s names scripts that exist', (path) => {
  const own = ['test', 'start']
  const named = matches(path, /\bnpm (?:run )?([a-z:]+)\b/g).filter(
    (name) => !['ci', 'install', 'i'].includes(name),
  )
  expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name) && !own.includes(name))).toEqual([])
})

test.each(DOCS)('%s names commands that exist', (path) => {
  const named = matches(path, /(?:npx |`)entente ([a-z]+)\b/g)
  expect(named.filter((name) => !commands.includes(name))).toEqual([])
})

test.each(DOCS)('%s names files that exist', (path) => {
  const marked = matches(path, /`((?:src|tests|data|\.ci)\/[\w./@-]+)`/g)
  const linked = matches(path, /\]\(([^)#:\s]+)(?:#[^)]*)?\)/g).map((target) => join(dirname(path), target))
  expect([...marked, ...linked].filter((target) => !existsSync(join(root, target)))).toEqual([])
})

test('the lock names no host', () => {
  expect(text('package-lock.json')).not.toContain('"resolved"')
})

// npm writes no entry for a platform package that its registry lacks, and npm ci then refuses the whole lock
test('the lock has an entry for every optional package', () => {
  const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } =
    JSON.parse(text('package-lock.json'))
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('nothing in the repository lies beside the house', () => {
  const top = readdirSync(root).filter((name) => /\.(?:ts|js|json|md|html)$/.test(name))
  const known =
    /^(?:package(?:-lock)?|tsconfig|biome|knip|README|ARCHITECTURE|CONTRIBUTING|CHANGELOG|index|vite\.config|vitest\.config)\.(?:ts|json|md|html)$/
  expect(top.filter((name) => !known.test(name))).toEqual([])
})
