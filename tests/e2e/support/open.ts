import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { loadKnowledge, readLexicon } from '../../../src/cli/knowledge.ts'
import { build } from '../../../src/core/build.ts'
import { extract } from '../../../src/core/extract.ts'
import { ingest } from '../../../src/core/ingest/index.ts'
import type { ReadArticle } from '../../../src/core/merge/index.ts'
import type { LexiconFiles } from '../../../src/core/model.ts'
import type { Synthetic } from '../../support/synthetic.ts'
import { complaints, launch, settled } from './browser.ts'
import { type Site, startSite, writeFiles, writeSynthetic } from './site.ts'

interface Setting {
  /** folders of dossiers by slug; made before the first test */
  readonly dossiers: () => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>
  /** our lexicon is served too, for tests that read articles in the page */
  readonly reads?: boolean
  readonly size?: readonly [width: number, height: number]
  /** where the page begins, below the site's address; null: each test opens its own */
  readonly start?: string | null
}

/** One site, one browser and one page for the tests of a file. Filled when the first test begins. */
export interface Opened {
  site: Site
  browser: Browser
  page: Page
  /** what the page complained about */
  faults: string[]
  /** a page of its own, with storage of its own */
  readonly another: (options?: BrowserContextOptions) => Promise<Page>
}

export function openApp({ dossiers, reads = false, size = [1280, 800], start = '' }: Setting): Opened {
  // software WebGL on a busy machine is slow
  vi.setConfig({ testTimeout: 90_000 })
  const [width, height] = size
  const opened = {
    another: async (options: BrowserContextOptions = {}) => {
      const context = await opened.browser.newContext({ viewport: { width, height }, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      return page
    },
  } as Opened
  beforeAll(async () => {
    const folders = Object.entries(await dossiers()).map(([slug, folder]) => ({ slug, folder }))
    opened.site = await startSite(folders, reads ? ourLexicon : () => ({}))
    opened.browser = await launch()
    if (start === null) return
    opened.page = await opened.another({ acceptDownloads: true })
    opened.faults = complaints(opened.page)
    await opened.page.goto(`${opened.site.address}${start}`)
    if (start === '') await settled(opened.page)
  }, 120_000)
  afterAll(async () => {
    await opened.browser?.close()
    await opened.site?.close()
  })
  return opened
}

const ourLexicon = (): LexiconFiles =>
  readLexicon(fileURLToPath(new URL('../../../data/lexicon', import.meta.url)))

/** The one dossier of most files: an invented conflict. */
export const river = (made: Synthetic) => () => ({ river: writeSynthetic(made) })

/** What the reader makes of articles, in Node. */
export async function readArticles(files: Readonly<Record<string, string>>): Promise<ReadArticle[]> {
  const knowledge = loadKnowledge()
  const read: ReadArticle[] = []
  for (const [name, text] of Object.entries(files)) {
    const { articles } = await ingest({ name, bytes: new TextEncoder().encode(text) })
    read.push(...articles.map((article) => ({ article, copies: [], record: extract(article, knowledge) })))
  }
  return read
}

/** A folder with the dossier that `entente build` makes of articles. */
export async function builtFrom(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  return writeFiles(build(await readArticles(files), [], { name, flags: loadKnowledge().flags }))
}
