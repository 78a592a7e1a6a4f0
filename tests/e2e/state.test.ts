import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadKnowledge, readLexicon } from '../../src/cli/knowledge.ts'
import { build } from '../../src/core/build.ts'
import { extract } from '../../src/core/extract.ts'
import { ingest } from '../../src/core/ingest/index.ts'
import { synthetic } from '../support/synthetic.ts'
import { complaints, launch, settled } from './support/browser.ts'
import type { Handle } from './support/probe.ts'
import { type Site, startSite, writeFiles, writeSynthetic } from './support/site.ts'

declare const entente: Handle

const BEFORE = `---
title: Norway and Chile trade accusations
date: 2014-05-02
---
Norway accused Chile on Friday of breaking the whaling treaty. Canada backed Norway.
`
const ONE = `---
title: Peru sides with Finland
date: 2015-03-14
---
Peru backed Finland on Saturday in its dispute with Denmark over the northern fisheries.`
const OTHER = 'Sweden condemned Denmark on Monday and accused it of breaking the northern treaty.'
const FOREIGN =
  'Die Regierung in Oslo hat am Freitag den Vertrag über die Fischerei gekündigt und die Botschafter der Nachbarländer einbestellt. Der Minister sagte nach der Sitzung, dass man sich nicht länger hinhalten lasse, und drohte mit weiteren Schritten gegen die Flotte der Nachbarn.'

// software WebGL on a busy machine is slow
vi.setConfig({ testTimeout: 60_000 })

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  const knowledge = loadKnowledge()
  const { articles } = await ingest({ name: 'whaling.md', bytes: new TextEncoder().encode(BEFORE) })
  const read = articles.map((article) => ({ article, copies: [], record: extract(article, knowledge) }))
  const lexicon = fileURLToPath(new URL('../../data/lexicon', import.meta.url))
  site = await startSite(
    [
      { slug: 'whaling', folder: writeFiles(build(read, [], { name: 'whaling', flags: knowledge.flags })) },
      { slug: 'river', folder: writeSynthetic(synthetic({ actors: 12, ties: 20 })) },
    ],
    () => readLexicon(lexicon),
  )
  browser = await launch()
  page = await (await browser.newContext({ viewport: { width: 1200, height: 760 } })).newPage()
  page.setDefaultTimeout(20_000)
  faults = complaints(page)
  await page.goto(site.address)
  await settled(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const labels = () => page.evaluate(() => entente.source.value.dossier.actors.map(({ label }) => label))
const has = (label: string) =>
  page.waitForFunction(
    (label) =>
      (globalThis as { entente?: Handle }).entente?.source.value.dossier.actors.some(
        (actor) => actor.label === label,
      ),
    label,
  )

/** Until this browser has written the changes of a dossier down. */
const isKept = (key: string) =>
  page.waitForFunction(
    (key) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('entente')
        opening.onsuccess = () => {
          const request = opening.result.transaction('dossiers').objectStore('dossiers').count(key)
          request.onsuccess = () => {
            opening.result.close()
            resolve(request.result > 0)
          }
        }
      }),
    key,
  )

test('reads several pasted articles, names what was skipped and why, and reports progress', async () => {
  await page.evaluate(() => {
    const seen = new Set<string>()
    entente.reading.subscribe((reading) => seen.add(reading?.phase ?? 'none'))
    Object.assign(globalThis, { seen })
  })
  await page.click('button:has-text("Add articles")')
  await page.fill('.paste textarea', [ONE, OTHER, FOREIGN].join('\n=====\n'))
  await page.click('.add button[type=submit]')
  await has('Finland')
  expect(await labels()).toContain('Sweden')
  await page.waitForSelector('[data-testid=skipped]')
  expect(await page.textContent('[data-testid=skipped]')).toMatch(/pasted-4\.txt.*another language \(de\)/)
  expect(
    await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen].sort()),
  ).toEqual(['articles', 'files', 'none'])
})

test('a folder is read with its table of dates; unknown kinds and known articles are named', async () => {
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.setInputFiles('[data-testid=files]', [
    file('harbour.txt', 'Iceland backed Denmark on Tuesday in its quarrel with Sweden over the harbour.'),
    file('metadata.csv', 'file,date,source\nharbour.txt,2016-02-09,Harbour Times\n'),
    file('picture.jpg', 'not a picture'),
    file('again.md', ONE),
  ])
  await has('Iceland')
  const article = await page.evaluate(() =>
    entente.source.value.dossier.articles.find(({ id }) => id === 'harbour'),
  )
  expect(article).toMatchObject({ date: '2016-02-09', source: 'Harbour Times' })
  const skipped = await page.textContent('[data-testid=skipped]')
  expect(skipped).toContain('picture.jpg')
  expect(skipped).toMatch(/again\.md.*already in the dossier/)
  await page.keyboard.press('Escape')
})

test('undo takes added articles back, redo brings them again', async () => {
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => entente.source.value.dossier.articles.length === 3)
  await page.keyboard.press('Control+Shift+z')
  await page.waitForFunction(() => entente.source.value.dossier.articles.length === 4)
})

test('added articles survive a reload, and a link made with them fits', async () => {
  await page.click('.years button:has-text("2015")')
  await page.waitForFunction(() => location.hash.includes('2015'))
  await page.reload()
  await settled(page)
  await has('Iceland')
  expect(await page.evaluate(() => entente.view.value.filter.from)).toBe('2015')
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => entente.said.value)).toBeNull()
})

test('"back" goes to the view before', async () => {
  await page.click('nav.views button:has-text("List")')
  await page.waitForFunction(() => location.hash.includes('mode=list'))
  await page.goBack()
  await page.waitForFunction(() => entente.view.value.mode === 'network')
})

test('another dossier of the site opens from the list, and by its address', async () => {
  await page.click('button[aria-label=More]')
  await page.click('#more button:has-text("Dossiers")')
  await page.click('.dossiers button:has-text("river")')
  await page.waitForURL(/dossier=river/)
  await settled(page)
  expect(await page.evaluate(() => entente.source.value.dossier.actors.length)).toBe(12)
  await page.goto(`${site.address}?dossier=${encodeURIComponent('dossiers/whaling/')}`)
  await settled(page)
  expect(await page.evaluate(() => entente.source.value.dossier.name)).toBe('whaling')
})

test('a new dossier begins empty, is filled by dropping, and is there the next time', async () => {
  await page.click('button[aria-label=More]')
  await page.click('#more button:has-text("Dossiers")')
  await page.fill('.dossiers label:has-text("Name") input', 'harbours')
  await page.click('button:has-text("Begin a new dossier")')
  await page.waitForSelector('.empty button:has-text("Add articles")')
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => {
      // the new dossier itself is put on screen in one go
      if (entente.reading.peek()) tasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ entryTypes: ['longtask'] })
  })
  await page.evaluate((words) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([words], 'fisheries.md', { type: 'text/markdown' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, `${ONE} ${OTHER}`)
  await has('Finland')
  expect(await page.evaluate(() => entente.view.value.poles.length)).toBe(2)
  await page.waitForSelector('.timeline-plot svg rect')
  // 50 ms on a quiet machine
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks)
  expect(tasks.filter((duration) => duration > 200)).toEqual([])
  await isKept('own harbours')
  await page.reload()
  await has('Finland')
  expect(await page.evaluate(() => entente.source.value.dossier.name)).toBe('harbours')
  await page.goto(site.address)
  await settled(page)
  await page.click('button[aria-label=More]')
  await page.click('#more button:has-text("Dossiers")')
  await page.click('.own button:has-text("harbours")')
  await has('Finland')
})

test('reading can be stopped: nothing has changed, and the next one is read', async () => {
  const articles = () => page.evaluate(() => entente.source.value.dossier.articles.length)
  const before = await articles()
  const drop = (count: number) =>
    page.evaluate(
      ({ words, count }) => {
        const transfer = new DataTransfer()
        for (let n = 0; n < count; n++) {
          const text = `${`${words} `.repeat(30)}It was vote ${n}.`
          transfer.items.add(new File([text], `vote-${count}-${n}.txt`, { type: 'text/plain' }))
        }
        dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      { words: OTHER, count },
    )
  await drop(80)
  await page.click('[data-testid=working] button')
  await page.waitForSelector('.said:has-text("Stopped")')
  expect(await articles()).toBe(before)
  await drop(1)
  await page.waitForFunction((count) => entente.source.value.dossier.articles.length === count, before + 1)
})

test('a dossier of another site is refused in words', async () => {
  await page.goto(`${site.address}?dossier=${encodeURIComponent('https://elsewhere.example/river/')}`)
  await page.waitForSelector('.failed')
  expect(await page.textContent('.failed')).toContain('elsewhere.example')
  await page.click('.failed a:has-text("river")')
  await settled(page)
  expect(await page.evaluate(() => entente.source.value.dossier.name)).not.toBe('whaling')
})

test('nothing was complained about but the refusal', () => {
  expect(faults).toEqual([])
})
