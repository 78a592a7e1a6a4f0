import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSite } from '../../../src/cli/site.ts'
import type { LexiconFiles } from '../../../src/core/model.ts'
import type { Synthetic } from '../../support/synthetic.ts'

/** The built app as `entente serve` serves it, with dossiers of the test's choice. */
export interface Site {
  readonly address: string
  readonly close: () => Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

export async function startSite(
  dossiers: readonly { readonly slug: string; readonly folder: string }[],
  lexicon: () => LexiconFiles,
): Promise<Site> {
  const fresh = await import('../../../src/cli/fresh.js' as string)
  await fresh.freshApp()
  const site = createSite({ app: join(root, 'dist/app'), dossiers, model: join(root, 'data/model'), lexicon })
  const port = await site.listen(0)
  return { address: `http://127.0.0.1:${port}/`, close: site.close }
}

/** Files of an invented dossier in a fresh folder. */
export function writeSynthetic({ dossier, pieceTexts, articleTexts }: Synthetic): string {
  return writeFiles(
    new Map([
      ['graph.json', JSON.stringify(dossier)],
      ['evidence/0.json', JSON.stringify(pieceTexts)],
      ['texts/0.json', JSON.stringify(articleTexts)],
      [
        'records/0.json',
        JSON.stringify(dossier.articles.map((article) => ({ article, copies: [], record: {} }))),
      ],
    ]),
  )
}

export function writeFiles(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'))
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
