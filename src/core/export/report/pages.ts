import { type Drawing, type Mark, text } from '../drawing.ts'
import { THEMES } from '../look.ts'
import { PURPOSES } from '../picture.ts'
import { wrap } from '../text.ts'
import type { Report, Section } from './content.ts'

const { width: WIDTH, height: HEIGHT } = PURPOSES.page
const MARGIN = 80

interface Line {
  readonly words: string
  readonly size: number
  readonly weight: 400 | 600
  readonly soft: boolean
  readonly indent: number
  /** room above */
  readonly gap: number
}

const line = (words: string, more: Partial<Line> = {}): Line => ({
  words,
  size: 16,
  weight: 400,
  soft: false,
  indent: 0,
  gap: 4,
  ...more,
})

/** The report as pages, pictures on their own: what a PDF is made from. */
export const reportPages = (report: Report): Drawing[] => [
  ...textPages(report.title, [
    line(report.title, { size: 34, weight: 600, gap: 0 }),
    ...report.introduction.map((words) => line(words, { gap: 12 })),
    line('Questions', { size: 22, weight: 600, gap: 36 }),
    ...report.sections.map(({ question }, i) => line(`${i + 1}. ${question}`)),
  ]),
  ...report.sections.flatMap((section) => [
    section.picture,
    ...textPages(section.question, sectionLines(section)),
  ]),
  ...textPages('Sources', [
    line('Sources', { size: 22, weight: 600, gap: 0 }),
    line(`${report.sources.join(', ')}.`, { gap: 12 }),
  ]),
]

const sectionLines = ({ question, answers, ties }: Section): Line[] => [
  line(question, { size: 22, weight: 600, gap: 0 }),
  ...answers.map((answer) => line(answer, { gap: 8 })),
  ...ties.flatMap(({ sentence, quotes }) => [
    line(sentence, { weight: 600, gap: 18 }),
    ...quotes.flatMap(({ quote, from }) => [
      line(`“${quote}”`, { indent: 20, gap: 6 }),
      line(from, { indent: 20, size: 13, soft: true, gap: 0 }),
    ]),
  ]),
]

const textPages = (title: string, lines: readonly Line[]): Drawing[] => {
  const theme = THEMES.light
  const pages: Mark[][] = [[]]
  let y = MARGIN
  for (const one of lines) {
    y += one.gap
    for (const row of wrap(one.words, one.size, WIDTH - 2 * MARGIN - one.indent)) {
      if (y + one.size * 1.4 > HEIGHT - MARGIN) {
        pages.push([])
        y = MARGIN
      }
      y += one.size * 1.4
      const color = one.soft ? theme.soft : theme.ink
      pages.at(-1)?.push(text(MARGIN + one.indent, y, row, color, { size: one.size, weight: one.weight }))
    }
  }
  return pages.map((marks) => ({
    width: WIDTH,
    height: HEIGHT,
    background: theme.page,
    title,
    description: lines.map(({ words }) => words).join(' '),
    marks,
  }))
}
