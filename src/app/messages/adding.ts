import { grouped } from './count.ts'

/** Words about reading articles in the page. */
export const adding = {
  hint: 'Text, Markdown, HTML, PDF, Word, JSON, CSV, or a folder of them. Nothing leaves this computer.',
  each: (files: string, reason: string) => `${files}, each of which ${reason}`,
  folder: 'Choose a folder',
  several: 'Several at once: put a line of === between them.',
  progress: ({ phase, done, all }: { phase: 'files' | 'model' | 'articles'; done: number; all: number }) => {
    if (phase === 'files') return `Opening file ${grouped(Math.min(done + 1, all))} of ${grouped(all)}`
    if (phase === 'articles') return `Reading article ${grouped(Math.min(done + 1, all))} of ${grouped(all)}`
    return `Fetching the reader: ${(done / 1e6).toFixed(1)} MB${all > 0 ? ` of ${(all / 1e6).toFixed(1)}` : ''}`
  },
} as const
