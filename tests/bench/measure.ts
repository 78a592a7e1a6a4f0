import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import { loadKnowledge } from '../../src/cli/knowledge.ts'
import { extract } from '../../src/core/extract.ts'
import { filterGraph } from '../../src/core/graph/filter.ts'
import { openGraph } from '../../src/core/graph/graph.ts'
import { DEFAULT_FILTER } from '../../src/core/graph/view.ts'
import { ingest } from '../../src/core/ingest/index.ts'
import type { Article } from '../../src/core/model.ts'
import { synthetic } from '../support/synthetic.ts'

const CORPUS = 'data/articles/syria'

const articles = async (): Promise<readonly Article[]> => {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.md'))
  const files = await Promise.all(
    names.sort().map((name) => ingest({ name, bytes: readFileSync(join(CORPUS, name)) })),
  )
  return files.flatMap((file) => file.articles)
}

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

/** After one pass to warm up: what a long run costs. */
const warm = (work: () => void): { readonly seconds: number; readonly peak: number } => {
  work()
  return { seconds: seconds(work), peak: process.resourceUsage().maxRSS }
}

const MEASURES = {
  entente: async () => {
    const all = await articles()
    const knowledge = loadKnowledge()
    const tokens = all
      .flatMap(({ text }) => knowledge.reader(text).sentences)
      .reduce((sum, sentence) => sum + sentence.tokens.length, 0)
    const timed = warm(() => {
      for (const article of all) extract(article, knowledge)
    })
    return { articles: all.length, tokens, ...timed }
  },
  compromise: async () => {
    const all = await articles()
    return warm(() => {
      for (const { text } of all) {
        const doc = nlp(text)
        for (const view of [doc.people(), doc.places(), doc.organizations(), doc.verbs()]) view.json()
      }
    })
  },
  linearity: async () => {
    const knowledge = loadKnowledge()
    const [first] = await articles()
    if (!first) return []
    extract(first, knowledge)
    return [1, 10, 100].map((copies) => {
      const text = Array.from({ length: copies }, () => first.text).join('\n\n')
      const time = seconds(() => extract({ ...first, text }, knowledge))
      return {
        name: `${copies} copies`,
        characters: text.length,
        'ms per copy': Math.round((1e4 * time) / copies) / 10,
      }
    })
  },
  filter: async () => {
    const graph = openGraph(synthetic({ actors: 10_000, ties: 100_000 }).dossier)
    const into = filterGraph(graph, DEFAULT_FILTER)
    const years = Array.from({ length: 30 }, (_, i) => String(2011 + (i % 8)))
    const times = years.map((year) =>
      seconds(() => filterGraph(graph, { ...DEFAULT_FILTER, from: year, to: year }, null, into)),
    )
    const median = times.sort((a, b) => a - b)[15] ?? 0
    return [
      {
        name: `10,000 actors, 100,000 ties, ${graph.pieces.length} pieces`,
        'ms a step': Math.round(median * 1e4) / 10,
      },
    ]
  },
} as const

const name = process.argv[2] as keyof typeof MEASURES
process.stdout.write(JSON.stringify(await MEASURES[name]()))
