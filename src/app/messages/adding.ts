import { grouped } from './count.ts'

/** Words about reading articles in the page. */
export const adding = {
  hint: 'Text, Markdown, HTML, PDF, Word, JSON, CSV, or a folder of them. Nothing leaves this computer.',
  folder: 'Choose a folder',
  several: 'Several at once: put a line of === between them.',
  progress: ({ phase, done, all }: { phase: 'files' | 'articles'; done: number; all: number }) =>
    phase === 'files'
      ? `Opening file ${grouped(done)} of ${grouped(all)}`
      : `Reading article ${grouped(done)} of ${grouped(all)}`,
} as const
