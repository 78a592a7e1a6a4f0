import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { synthetic } from '../support/synthetic.ts'
import { SOON, settled } from './support/browser.ts'
import { builtFrom, openApp } from './support/open.ts'
import { atRest, type Handle } from './support/probe.ts'
import { writeSynthetic } from './support/site.ts'

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

const app = openApp({
  dossiers: async () => ({
    whaling: await builtFrom('whaling', { 'whaling.md': BEFORE }),
    river: writeSynthetic(synthetic({ actors: 12, ties: 20 })),
  }),
  reads: true,
  size: [1200, 760],
})

const labels = () => app.page.evaluate(() => entente.source.value.dossier.actors.map(({ label }) => label))
const has = (label: string) =>
  app.page.waitForFunction(
    (label) =>
      (globalThis as { entente?: Handle }).entente?.source.value.dossier.actors.some(
        (actor) => actor.label === label,
      ),
    label,
  )

/** Until this browser has written the changes of a dossier down. */
const isKept = (key: string) =>
  app.page.waitForFunction(
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
  await app.page.evaluate(() => {
    const seen = new Set<string>()
    entente.reading.subscribe((reading) => seen.add(reading?.phase ?? 'none'))
    Object.assign(globalThis, { seen })
  })
  await app.page.click('button:has-text("Add articles")')
  await app.page.fill('.paste textarea', [ONE, OTHER, FOREIGN].join('\n=====\n'))
  await app.page.click('.add button[type=submit]')
  await has('Finland')
  expect(await labels()).toContain('Sweden')
  await app.page.waitForSelector('[data-testid=skipped]')
  await expect
    .poll(() => app.page.textContent('[data-testid=skipped]'), SOON)
    .toMatch(/pasted-4\.txt.*another language \(de\)/)
  expect(
    await app.page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen].sort()),
  ).toEqual(['articles', 'files', 'model', 'none'])
})

test('a folder is read with its table of dates; unknown kinds and known articles are named', async () => {
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await app.page.setInputFiles('[data-testid=files]', [
    file('harbour.txt', 'Iceland backed Denmark on Tuesday in its quarrel with Sweden over the harbour.'),
    file('metadata.csv', 'file,date,source\nharbour.txt,2016-02-09,Harbour Times\n'),
    file('picture.jpg', 'not a picture'),
    file('again.md', ONE),
  ])
  await has('Iceland')
  const article = await app.page.evaluate(() =>
    entente.source.value.dossier.articles.find(({ id }) => id === 'harbour'),
  )
  expect(article).toMatchObject({ date: '2016-02-09', source: 'Harbour Times' })
  const skipped = await app.page.textContent('[data-testid=skipped]')
  expect(skipped).toContain('picture.jpg')
  expect(skipped).toMatch(/again\.md.*already in the dossier/)
  await app.page.keyboard.press('Escape')
})

test('undo takes added articles back, redo brings them again', async () => {
  await app.page.keyboard.press('Control+z')
  await app.page.waitForFunction(() => entente.source.value.dossier.articles.length === 3)
  await app.page.keyboard.press('Control+Shift+z')
  await app.page.waitForFunction(() => entente.source.value.dossier.articles.length === 4)
})

test('added articles survive a reload, and a link made with them fits', async () => {
  await app.page.click('.years button:has-text("2015")')
  await app.page.waitForFunction(() => location.hash.includes('2015'))
  await atRest(app.page)
  await app.page.reload()
  await settled(app.page)
  await has('Iceland')
  expect(await app.page.evaluate(() => entente.view.value.filter.from)).toBe('2015')
  await app.page.waitForTimeout(200)
  expect(await app.page.evaluate(() => entente.said.value)).toBeNull()
})

test('"back" goes to the view before', async () => {
  await app.page.click('nav.views button:has-text("List")')
  await app.page.waitForFunction(() => location.hash.includes('mode=list'))
  await app.page.goBack()
  await app.page.waitForFunction(() => entente.view.value.mode === 'network')
})

test('another dossier of the site opens from the list, and by its address', async () => {
  await app.page.click('button[aria-label=More]')
  await app.page.click('#more button:has-text("Dossiers")')
  await app.page.click('.dossiers button:has-text("river")')
  await app.page.waitForURL(/dossier=river/)
  await settled(app.page)
  expect(await app.page.evaluate(() => entente.source.value.dossier.actors.length)).toBe(12)
  await atRest(app.page)
  await app.page.goto(`${app.site.address}?dossier=${encodeURIComponent('dossiers/whaling/')}`)
  await settled(app.page)
  expect(await app.page.evaluate(() => entente.source.value.dossier.name)).toBe('whaling')
})

/** ms of processor time of the page's tasks over 50, from a trace: the thread is the one that Blink names. */
function longTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    traceEvents: { name: string; tid: number; pid: number; tdur?: number; args: { name?: string } }[]
  }
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  const tasks = traceEvents.filter(
    ({ name, tid, pid }) =>
      /RunTask$/.test(name) && mains.some((main) => main.tid === tid && main.pid === pid),
  )
  expect(tasks.length).toBeGreaterThan(20)
  return tasks.flatMap(({ tdur = 0 }) => (tdur > 50_000 ? [tdur / 1000] : []))
}

test('a new dossier begins empty, is filled by dropping, and is there the next time', async () => {
  await app.page.click('button[aria-label=More]')
  await app.page.click('#more button:has-text("Dossiers")')
  await app.page.fill('.dossiers label:has-text("Name") input', 'harbours')
  await app.page.click('button:has-text("Begin a new dossier")')
  await app.page.waitForSelector('.empty button:has-text("Add articles")')
  await app.browser.startTracing(app.page, { categories: ['toplevel'] })
  await app.page.evaluate((words) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([words], 'fisheries.md', { type: 'text/markdown' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, `${ONE} ${OTHER}`)
  await has('Finland')
  expect(await app.page.evaluate(() => entente.view.value.poles.length)).toBe(2)
  await app.page.waitForSelector('.timeline-plot svg rect')
  // processor time: what other programs on the machine take meanwhile is no fault of the page
  expect(longTasks(await app.browser.stopTracing())).toEqual([])
  await isKept('own harbours')
  await atRest(app.page)
  await app.page.reload()
  await has('Finland')
  expect(await app.page.evaluate(() => entente.source.value.dossier.name)).toBe('harbours')
  await atRest(app.page)
  await app.page.goto(app.site.address)
  await settled(app.page)
  await app.page.click('button[aria-label=More]')
  await app.page.click('#more button:has-text("Dossiers")')
  await app.page.click('.own button:has-text("harbours")')
  await has('Finland')
})

test('two windows on one dossier: what each of them changes is in both, and in storage', async () => {
  const address = `${app.site.address}?new=strait`
  const drop = (page: Page, name: string, words: string) =>
    page.evaluate(
      ({ name, words }) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([words], name, { type: 'text/plain' }))
        dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      { name, words },
    )
  const articles = (page: Page, count: number) =>
    page.waitForFunction(
      (count) =>
        // not yet there while the page loads
        'entente' in globalThis &&
        entente.applied.value === entente.changes.value &&
        entente.source.value.dossier.articles.length === count,
      count,
    )
  const [one, other] = [app.page, await app.page.context().newPage()]
  for (const page of [one, other]) {
    if (page === one) await atRest(page)
    await page.goto(address)
    await page.waitForSelector('.empty')
  }
  await drop(one, 'one.txt', 'Peru backed Finland on Saturday in its dispute with Denmark.')
  await drop(other, 'other.txt', OTHER)
  for (const page of [one, other]) await articles(page, 2)
  // undo takes back what was done in this window and leaves the other's
  await one.bringToFront()
  await one.evaluate(() => entente.history.undo())
  for (const page of [one, other]) await articles(page, 1)
  expect(await one.evaluate(() => entente.source.value.dossier.articles.map(({ id }) => id))).toEqual([
    'other',
  ])
  await one.evaluate(() => entente.history.redo())
  for (const page of [one, other]) await articles(page, 2)
  await atRest(other)
  await other.close()
  await atRest(one)
  await one.reload()
  await articles(one, 2)
})

test('reading can be stopped: nothing has changed, and the next one is read', async () => {
  const articles = () => app.page.evaluate(() => entente.source.value.dossier.articles.length)
  const before = await articles()
  const drop = (count: number) =>
    app.page.evaluate(
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
  await app.page.click('[data-testid=working] button')
  await app.page.waitForSelector('.said:has-text("Stopped")')
  expect(await articles()).toBe(before)
  await drop(1)
  await app.page.waitForFunction(
    (count) => entente.source.value.dossier.articles.length === count,
    before + 1,
  )
})

test('a dossier of another site is refused in words', async () => {
  await atRest(app.page)
  await app.page.goto(`${app.site.address}?dossier=${encodeURIComponent('https://elsewhere.example/river/')}`)
  await app.page.waitForSelector('.failed')
  await expect.poll(() => app.page.textContent('.failed'), SOON).toContain('elsewhere.example')
  await app.page.click('.failed a:has-text("river")')
  await settled(app.page)
  expect(await app.page.evaluate(() => entente.source.value.dossier.name)).not.toBe('whaling')
})

test('nothing was complained about but the refusal', () => {
  expect(app.faults).toEqual([])
})
