import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { View } from '../../src/core/graph/view.ts'
import { parseCorrections } from '../../src/core/merge/corrections.ts'
import { SOON, settled } from './support/browser.ts'
import { builtFrom, openApp } from './support/open.ts'
import { atRest, type Handle } from './support/probe.ts'

declare const entente: Handle

const ARTICLE = `---
title: Norway and Chile trade accusations
date: 2014-05-02
source: Northern Wire
---
OSLO, May 2 - Norway accused Chile on Friday of breaking the whaling treaty. Canada backed Norway in the dispute.

Iceland said nothing about the quarrel. Peru condemned Canada on Thursday.
`

/** Its headline says what its text does not. */
const HEADLINE = JSON.stringify({
  title: 'Denmark condemns Sweden over the strait',
  date: '2014-06-03',
  source: 'Northern Wire',
  text: 'The ferries stood still on Tuesday. Nobody knew for how long.',
})

let folder: string
const app = openApp({
  dossiers: async () => {
    folder = await builtFrom('whaling', { 'whaling.md': ARTICLE, 'strait.json': HEADLINE })
    return { whaling: folder }
  },
  reads: true,
})

const choose = (select: View['select']) =>
  app.page.evaluate((select) => entente.change('test', (view) => ({ ...view, select })), select)

/** "Canada backing Norway (1)", rejected ones left out. */
const ties = () =>
  app.page.evaluate(() => {
    const { actors, ties, pieces } = entente.source.value.dossier
    return ties
      .map(({ source, target, type }, index) => {
        const rows = pieces.tie.flatMap((tie, row) =>
          tie === index && pieces.verdict[row] !== -1 ? [row] : [],
        )
        return { words: `${actors[source]?.label} ${type} ${actors[target]?.label}`, rows }
      })
      .filter(({ rows }) => rows.length > 0)
      .map(({ words }) => words)
      .sort()
  })

const written = () => {
  const file = join(folder, 'corrections.jsonl')
  return existsSync(file) ? parseCorrections(readFileSync(file, 'utf8')).corrections : []
}

/** Until the dossier holds what the history says. */
const inForce = (count: number) =>
  app.page.waitForFunction(
    (count) =>
      entente.changes.value === entente.applied.value && entente.changes.value.corrections.length === count,
    count,
  )

test('rejects a sentence, moves nobody, writes it beside the dossier; undo brings it back', async () => {
  const before = await ties()
  expect(before).toContain('Canada backing Norway')
  const place = () =>
    app.page.evaluate(() => entente.source.value.dossier.actors.map(({ id, x, y }) => `${id} ${x} ${y}`))
  const places = await place()
  await choose({ kind: 'pair', a: 'state:canada', b: 'state:norway', type: 'backing' })
  await app.page.click('.piece .correct summary')
  await app.page.click('.piece .correct button:has-text("This is wrong")')
  await inForce(1)
  expect(await ties()).toEqual(before.filter((tie) => tie !== 'Canada backing Norway'))
  expect(await place()).toEqual(places)
  await expect.poll(() => written().map(({ op }) => op), SOON).toEqual(['reject'])
  await app.page.keyboard.press('Control+z')
  await inForce(0)
  expect(await ties()).toEqual(before)
  await expect.poll(() => written().length, SOON).toBe(0)
  // what was said of the rejection holds no longer
  expect(await app.page.textContent('.said')).toBe('Undone: Rejected: Canada backs Norway')
  await app.page.keyboard.press('Control+y')
  await inForce(1)
  expect(await ties()).not.toContain('Canada backing Norway')
  await app.page.keyboard.press('Control+z')
  await inForce(0)
})

test('retypes and redates a sentence', async () => {
  await choose({ kind: 'pair', a: 'state:canada', b: 'state:norway', type: 'backing' })
  await app.page.click('.piece .correct summary')
  await app.page.fill('.piece .correct input[placeholder="2013-11-22"]', '2012')
  await app.page.click('.piece .correct button:has-text("Set")')
  await inForce(1)
  await app.page.waitForFunction(() => entente.years.value?.first === 2012)
  await app.page.click('.piece .correct summary')
  await app.page.click('.piece .correct button:has-text("It is opposition")')
  await inForce(2)
  expect(await ties()).toContain('Canada opposition Norway')
  await app.page.keyboard.press('Control+z')
  await inForce(1)
  expect(await ties()).toContain('Canada backing Norway')
})

test('renames and merges an actor; the old name leads to the new one', async () => {
  await choose({ kind: 'actor', actor: 'state:peru' })
  await app.page.click('[data-testid=panel] > .correct > summary')
  await app.page.fill('.correct label:has-text("Name") input', 'Republic of Peru')
  await app.page.click('.correct form button:has-text("Set")')
  await inForce(2)
  await expect.poll(() => app.page.textContent('[data-testid=panel] h2'), SOON).toContain('Republic of Peru')
  await app.page.fill('.actor-choice input', 'Chil')
  await app.page.click('.actor-choice .chip')
  await inForce(3)
  expect(await ties()).toContain('Chile opposition Canada')
  await expect.poll(() => app.page.textContent('[data-testid=panel] h2'), SOON).toContain('Chile')
  expect(await app.page.evaluate(() => entente.source.value.dossier.redirects['state:peru'])).toBe(
    'state:chile',
  )
})

test('retypes an actor in its dossier; undo gives it its kind back', async () => {
  await choose({ kind: 'actor', actor: 'state:canada' })
  await app.page.click('[data-testid=panel] > .correct > summary')
  await app.page.selectOption('[data-testid=panel] .correct label:has-text("Kind") select', 'group')
  await inForce(4)
  const kinds = () =>
    app.page.evaluate(() =>
      entente.source.value.dossier.actors.flatMap(({ id, label, kind }) =>
        label === 'Canada' ? [id, kind] : [],
      ),
    )
  expect(await kinds()).toEqual(['group:canada', 'group'])
  await expect.poll(() => app.page.textContent('[data-testid=panel]'), SOON).toContain('Group')
  await expect.poll(() => written().at(-1), SOON).toMatchObject({ op: 'retype', kind: 'group' })
  await app.page.keyboard.press('Control+z')
  await inForce(3)
  expect(await kinds()).toEqual(['state:canada', 'state'])
})

test('splits the places off that mean somebody else', async () => {
  await choose({ kind: 'actor', actor: 'state:norway' })
  await app.page.click('[data-testid=panel] > .correct > summary')
  await app.page.click('button:has-text("Two actors under one name")')
  await app.page.locator('.places input').first().check()
  await app.page.fill('.split label:has-text("Name of the other actor") input', 'Norway the town')
  await app.page.click('.split button[type=submit]')
  await inForce(4)
  const made = await app.page.evaluate(() => entente.source.value.dossier.actors.map(({ label }) => label))
  expect(made).toContain('Norway the town')
  await app.page.keyboard.press('Control+z')
  await inForce(3)
})

test('adds a tie from selected words', async () => {
  const article = await app.page.evaluate(() => entente.source.value.dossier.articles[0]?.id ?? '')
  await choose({ kind: 'article', article, at: null })
  await app.page.waitForSelector('.article p')
  await app.page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.article p')].find((one) =>
      one.textContent?.includes('Iceland'),
    )
    const range = document.createRange()
    range.selectNodeContents(paragraph as Node)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  await app.page.waitForSelector('.add-tie[open]')
  const [who, whom] = [
    app.page.locator('.add-tie .actor-choice').nth(0),
    app.page.locator('.add-tie .actor-choice').nth(1),
  ]
  await who.locator('.chip', { hasText: 'Canada' }).click()
  await whom.locator('input').fill('Norw')
  await whom.locator('.chip', { hasText: /^Norway$/ }).click()
  await app.page.selectOption('.add-tie select >> nth=0', 'opposition')
  await app.page.click('.add-tie button[type=submit]')
  await inForce(4)
  expect(await ties()).toContain('Canada opposition Norway')
  await expect.poll(() => written().length, SOON).toBe(4)
  const added = written().find(({ op }) => op === 'add')
  expect(added?.op === 'add' && added.evidence.quote.startsWith('Iceland said nothing')).toBe(true)
})

test('words that stand only in a headline are corrected, and carry a tie', async () => {
  const headlines = await ties()
  expect(headlines).toContain('Denmark opposition Sweden')
  await choose({ kind: 'pair', a: 'state:denmark', b: 'state:sweden', type: 'opposition' })
  await app.page.click('.piece .correct summary')
  await app.page.click('.piece .correct button:has-text("This is wrong")')
  await inForce(5)
  expect(await ties()).not.toContain('Denmark opposition Sweden')
  await expect.poll(() => written().at(-1), SOON).toMatchObject({ op: 'reject', evidence: { in: 'title' } })
  await app.page.keyboard.press('Control+z')
  await inForce(4)
  expect(await ties()).toContain('Denmark opposition Sweden')
  const article = await app.page.evaluate(
    () => entente.source.value.dossier.articles.find(({ title }) => title?.startsWith('Denmark'))?.id ?? '',
  )
  await choose({ kind: 'article', article, at: null })
  await app.page.waitForSelector('.article p')
  await app.page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('.article-panel h2') as Node)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  await app.page.waitForSelector('.add-tie[open]')
  const ends = app.page.locator('.add-tie .actor-choice')
  for (const [at, name] of [
    [0, 'Sweden'],
    [1, 'Denmark'],
  ] as const) {
    await ends.nth(at).locator('input').fill(name)
    await ends.nth(at).locator('.chip', { hasText: name }).first().click()
  }
  await app.page.click('.add-tie button[type=submit]')
  await inForce(5)
  expect(await ties()).toContain('Sweden backing Denmark')
  await app.page.keyboard.press('Control+z')
  await inForce(4)
  await expect.poll(() => written().length, SOON).toBe(4)
})

test('after a reload all corrections hold, and the list takes one back', async () => {
  await atRest(app.page)
  await app.page.reload()
  await settled(app.page)
  await inForce(4)
  expect(await ties()).toContain('Canada opposition Norway')
  await app.page.click('button[aria-label=More]')
  await app.page.click('#more button:has-text("Corrections")')
  await app.page.waitForSelector('[data-testid=corrections] li')
  await expect.poll(() => app.page.locator('[data-testid=corrections] li').count(), SOON).toBe(4)
  await app.page.locator('[data-testid=corrections] li button').last().click()
  await inForce(3)
  expect(await ties()).not.toContain('Canada opposition Norway')
  await expect.poll(() => written().length, SOON).toBe(3)
})

test('a correction that fits nothing is reported and kept', async () => {
  const line = `${JSON.stringify({ op: 'rename', actor: 'state:atlantis', label: 'Atlantis' })}\nno correction\n`
  await app.page.setInputFiles('.corrections input[type=file]', {
    name: 'corrections.jsonl',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(line),
  })
  await inForce(4)
  await expect
    .poll(() => app.page.textContent('[data-testid=corrections] li:last-child'), SOON)
    .toContain('fits nothing')
  await expect.poll(() => app.page.textContent('.said'), SOON).toContain('1 line')
  await expect
    .poll(() => written().some((one) => one.op === 'rename' && one.actor === 'state:atlantis'))
    .toBe(true)
})

test('a line that somebody else wrote meanwhile stays, and nothing is written over one that is broken', async () => {
  const file = join(folder, 'corrections.jsonl')
  const undo = () => app.page.evaluate(() => entente.history.undo())
  await app.page.keyboard.press('Escape')
  appendFileSync(file, `${JSON.stringify({ op: 'rename', actor: 'state:canada', label: 'Kanada' })}\n`)
  await undo()
  await inForce(4)
  await expect
    .poll(() => written().map((one) => one.op), SOON)
    .toEqual(['redate', 'rename', 'merge', 'rename'])
  expect(written().at(-1)).toMatchObject({ label: 'Kanada' })
  await atRest(app.page)
  appendFileSync(file, 'written by hand, not yet right\n')
  const before = readFileSync(file, 'utf8')
  await undo()
  await inForce(5)
  await app.page.waitForSelector('.said:has-text("could not be written")')
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('where nothing can be written, corrections stay in the browser and are saved as a file', async () => {
  // a service worker would fetch past the route
  const visit = await app.another({ acceptDownloads: true, serviceWorkers: 'block' })
  await visit.route('**/dossiers/index.json', (route) =>
    route.fulfill({ json: [{ name: 'whaling', path: 'dossiers/whaling/', writable: false }] }),
  )
  await visit.goto(app.site.address)
  await settled(visit)
  const count = written().length
  await visit.evaluate(() =>
    entente.change('test', (view) => ({ ...view, select: { kind: 'actor', actor: 'state:canada' } })),
  )
  await visit.click('[data-testid=panel] > .correct > summary')
  await visit.fill('.correct label:has-text("Name") input', 'Dominion of Canada')
  await visit.click('.correct form button:has-text("Set")')
  await visit.waitForFunction(() => entente.applied.value.corrections.length === 1)
  await visit.waitForTimeout(300)
  await atRest(visit)
  await visit.reload()
  await settled(visit)
  await visit.waitForFunction(() =>
    entente.source.value.dossier.actors.some(({ label }) => label === 'Dominion of Canada'),
  )
  expect(written().length).toBe(count)
  await visit.click('button[aria-label=More]')
  await visit.click('#more button:has-text("Corrections")')
  const [file] = await Promise.all([
    visit.waitForEvent('download'),
    visit.click('[data-testid=save-corrections]'),
  ])
  const saved = parseCorrections(readFileSync(await file.path(), 'utf8'))
  expect(saved.corrections).toMatchObject([{ op: 'rename', label: 'Dominion of Canada' }])
  await visit.context().close()
})

test('nothing was complained about', () => {
  expect(app.faults).toEqual([])
})
