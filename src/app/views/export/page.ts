import { describe } from '../../../core/export/caption.ts'
import type { ExportInput } from '../../../core/export/input.ts'
import { standalonePage } from '../../../core/export/page.ts'
import { linkOfView } from '../../../core/graph/permalink.ts'
import { packDossier } from '../../../core/pack.ts'

/** The app itself and the dossier in one file; `sentences` as in PackOptions. */
export async function pageOf(
  { open, view, graph, visible }: ExportInput,
  sentences: number | null,
): Promise<string> {
  const [script, style] = await Promise.all(['standalone.js', 'standalone.css'].map(part))
  const link = linkOfView(view, open.dossier.hash)
  return standalonePage({
    title: open.dossier.name,
    description: describe(graph, visible, view),
    script: script ?? '',
    style: style ?? '',
    pack: await packDossier(open.readFile, { view: link, sentences }),
  })
}

async function part(name: string): Promise<string> {
  const response = await fetch(new URL(`standalone/${name}`, document.baseURI))
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.text()
}
