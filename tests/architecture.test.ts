import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const core = join(import.meta.dirname, '../src/core')

/** The path. A room imports from itself and from those before it. */
const ROOMS = ['ingest', 'read', 'actors', 'ties', 'merge', 'graph', 'analysis', 'export']

/** Libraries that are plain computation; everything else is a platform or a taste. */
const LIBRARIES = [
  '@mozilla/readability',
  '@noble/hashes',
  'eld',
  'fflate',
  'graphology',
  'graphology-layout-forceatlas2',
  'linkedom',
  'unpdf',
  'valibot',
  'yaml',
]

const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('kernel/assembly'))
  .map((path) => path.replaceAll('\\', '/'))

const IMPORT = /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

const importsOf = (path: string): string[] =>
  [...readFileSync(join(core, path), 'utf8').matchAll(IMPORT)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? '',
  )

const roomOf = (path: string): string | null => (path.includes('/') ? (path.split('/', 1)[0] ?? null) : null)

test('the core has files to look at', () => {
  expect(files.length).toBeGreaterThan(30)
  expect(files.map(roomOf).filter((room) => room !== null && !ROOMS.includes(room))).toEqual([])
})

test('rooms import backwards along the path only', () => {
  const forward = files.flatMap((path) => {
    const room = roomOf(path)
    if (room === null) return []
    return importsOf(path)
      .filter((target) => target.startsWith('.'))
      .map((target) => roomOf(relative(core, join(core, dirname(path), target)).replaceAll('\\', '/')))
      .filter((target) => target !== null && ROOMS.indexOf(target) > ROOMS.indexOf(room))
      .map((target) => `${path} -> ${target}`)
  })
  expect(forward).toEqual([])
})

// type-only circles too: two files that need each other are one, or want a third beneath them
test('no imports of the core go round in a circle', () => {
  const next = new Map(
    files.map((path) => [
      path,
      importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(core, join(core, dirname(path), target)).replaceAll('\\', '/')),
    ]),
  )
  const done = new Set<string>()
  const circleFrom = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return []
    for (const target of next.get(path) ?? []) {
      const circle = circleFrom(target, [...way, path])
      if (circle.length > 0) return circle
    }
    done.add(path)
    return []
  }
  expect(files.map((path) => circleFrom(path, [])).find((circle) => circle.length > 0) ?? []).toEqual([])
})

// what a module hands on for another hides where it lives; the library's door alone is a list
test('a module exports what it makes, and nothing that it imports', () => {
  const source = join(core, '..')
  const handing = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && path !== 'core/index.ts')
    .filter((path) => /^export (?:type )?[{*]/m.test(readFileSync(join(source, path), 'utf8')))
  expect(handing).toEqual([])
})

test('the core leaves src/core for nothing but plain libraries', () => {
  const foreign = files.flatMap((path) =>
    importsOf(path)
      .filter((target) =>
        target.startsWith('.')
          ? relative(core, join(core, dirname(path), target)).startsWith('..')
          : !LIBRARIES.some((name) => target === name || target.startsWith(`${name}/`)),
      )
      .map((target) => `${path} -> ${target}`),
  )
  expect(foreign).toEqual([])
})

// what the compiler cannot see: same bytes everywhere, on every run
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['clock', /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bperformance\.now\b/],
  ['randomness', /\bMath\.random\b|\bcrypto\.(?:getRandomValues|randomUUID)\b/],
  ['locale', /\blocaleCompare\b|\btoLocale\w*\b|\bIntl\./],
  ['network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['HTML from text', /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b/],
]

test.each(FORBIDDEN)('no %s in the core', (_name, pattern) => {
  const guilty = files.filter((path) => pattern.test(codeOf(readFileSync(join(core, path), 'utf8'))))
  expect(guilty).toEqual([])
})

/** Without comments, which may speak of what the code does not do. */
const codeOf = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
