import type { Dossier } from '../../src/core/dossier.ts'
import { type ExportInput, exportInput } from '../../src/core/export/input.ts'
import { DEFAULT_VIEW, type View } from '../../src/core/graph/view.ts'
import type { OpenDossier } from '../../src/core/open-dossier.ts'

/** A dossier in memory whose every piece has the same words: `quote` at 10. */
export function openInMemory(dossier: Dossier, quote = 'Norland backs Estia.'): OpenDossier {
  const evidence = [{ start: 10, end: 10 + quote.length, quote }]
  return {
    dossier,
    readFile: async (path) => (path === 'graph.json' ? JSON.stringify(dossier) : '[]'),
    piece: async () => ({
      evidence,
      cue: { start: 10, end: 15, text: 'backs' },
      rule: 'verb',
      plover: 'SUPPORT',
      cameo: '051',
      when: '2013',
    }),
    article: async (index) => ({
      id: dossier.articles[index]?.id ?? '',
      text: '',
      mentions: [],
      skipped: [],
      notices: [],
    }),
    stored: async () => [],
  }
}

export const inputOf = (dossier: Dossier, view: Partial<View> = {}, quote?: string): ExportInput =>
  exportInput(openInMemory(dossier, quote), { ...DEFAULT_VIEW, ...view })
