// npm run train:inferred -- FILE… [--out DIR --epochs N]: learns anew to judge two actors of a sentence.
import { mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { installed, root } from '../../cli/fresh.js'
import { runCommand } from '../run-command.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, '.cache/train') },
    epochs: { type: 'string', default: '12' },
    seed: { type: 'string', default: '6' },
    help: { type: 'boolean' },
  },
})
if (values.help || positionals.length === 0) {
  console.log(`npm run train:inferred -- FILE… [--out DIR] [--epochs N] [--seed N]

  FILE      a labelled set without its ending (FILE.input.ndjson, FILE.gold.ndjson), or pairs judged one by one
            (FILE.pairs.ndjson); src/train/inferred/examples.ts says what is in them. Named twice, it counts twice.
  --out     examples and weights, .cache/train if not given

Puts the new weights into data/model/reader.bin. Needs python3 with numpy; some minutes on one core.`)
  process.exit(values.help ? 0 : 2)
}

const out = resolve(values.out)
mkdirSync(out, { recursive: true })
installed({ dev: true })

const { build } = await import('vite')
const ssr = 'src/train/inferred/examples.ts'
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr, outDir: out, emptyOutDir: false, target: 'node20' },
  ssr: { noExternal: true },
})
const [examples, weights] = [join(out, 'examples.jsonl'), join(out, 'inferred.npz')]
const files = positionals.map((file) => resolve(file))
runCommand('node', [join(out, 'examples.js'), ...files], {
  cwd: root,
  stdio: ['inherit', openSync(examples, 'w'), 'inherit'],
})
const reader = join(root, 'data/model/reader.bin')
const python = (...args) => runCommand('python3', args, { cwd: join(root, 'src/train/inferred') })
python('train.py', reader, examples, weights, '--epochs', values.epochs, '--seed', values.seed)
python('pack.py', reader, weights)
