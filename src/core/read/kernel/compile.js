// Compiles assembly/kernel.ts to kernel.generated.ts: node src/core/read/kernel/compile.js
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const asc = join(here, '../../../../node_modules/assemblyscript/bin/asc.js')

/** The text of kernel.generated.ts as the source gives it now. */
export const compiled = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
  try {
    const out = join(folder, 'kernel.wasm')
    const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--importMemory']
    execFileSync(process.execPath, [asc, 'assembly/kernel.ts', ...options, '-o', out], { cwd: here })
    const lines =
      readFileSync(out)
        .toString('base64')
        .match(/.{1,100}/g) ?? []
    const text = lines.map((line) => `  '${line}',`).join('\n')
    return `// Made by compile.js from assembly/kernel.ts; do not edit.\nexport const KERNEL: readonly string[] = [\n${text}\n]\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(here, 'kernel.generated.ts'), compiled())
}
