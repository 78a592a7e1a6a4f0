import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const data = join(import.meta.dirname, '../data')

type Quoted = { readonly evidence: readonly string[] }
type Participant = {
  readonly actor: string
  readonly alt_actor: readonly string[]
  readonly certainty: string
}
type Meeting = Quoted & { readonly certainty: string; readonly participants: readonly Participant[] }
type Tie = Quoted & {
  readonly source: string
  readonly target: string
  readonly alt_source: readonly string[]
  readonly alt_target: readonly string[]
  readonly attributed_to: string | null
  readonly type: string
  readonly certainty: string
}
type Trap = Quoted & { readonly source: string; readonly target: string; readonly type: string }
type Actor = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly affiliation: string | null
  readonly certainty: string
}
type Gold = {
  readonly doc: string
  readonly published: { readonly accept: readonly string[] }
  readonly actors: readonly Actor[]
  readonly meetings: readonly Meeting[]
  readonly ties: readonly Tie[]
  readonly negatives: readonly Trap[]
}

const folders = readdirSync(join(data, 'articles'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)

const bodies = new Map(
  folders.flatMap(({ name }) =>
    readdirSync(join(data, 'articles', name)).map((file) => {
      const text = readFileSync(join(data, 'articles', name, file), 'utf8')
      return [file.replace(/\.md$/, ''), text.slice(text.indexOf('\n---\n', 3) + 5)] as const
    }),
  ),
)

const files = readdirSync(join(data, 'gold')).filter((name) => name.endsWith('.json'))

const read = (name: string): Gold => JSON.parse(readFileSync(join(data, 'gold', name), 'utf8'))

const ends = (tie: Tie) => [tie.source, tie.target, ...tie.alt_source, ...tie.alt_target]

it('annotates twenty briefs of both conflicts', () => {
  expect(files.length).toBeGreaterThanOrEqual(20)
  for (const { name } of folders) {
    const briefs = new Set(readdirSync(join(data, 'articles', name)).map((file) => file.replace(/\.md$/, '')))
    expect(
      files.some((file) => briefs.has(file.replace(/\.json$/, ''))),
      name,
    ).toBe(true)
  }
})

describe.each(files)('%s', (name) => {
  const gold = read(name)
  const body = bodies.get(gold.doc) ?? ''
  const actors = new Map(gold.actors.map((actor) => [actor.id, actor]))

  it('is named after a brief and dated like it', () => {
    expect(name).toBe(`${gold.doc}.json`)
    expect(body).not.toBe('')
    expect(gold.published.accept).toContain(gold.doc.slice(0, 10))
  })

  it('quotes the brief to the letter', () => {
    const quotes = [...gold.meetings, ...gold.ties, ...gold.negatives].flatMap((record) => record.evidence)
    const aliases = gold.actors.flatMap((actor) => actor.aliases)
    expect([...quotes, ...aliases].filter((quote) => quote === '' || !body.includes(quote))).toEqual([])
    expect(
      [...gold.meetings, ...gold.ties, ...gold.negatives].every((record) => record.evidence.length > 0),
    ).toBe(true)
  })

  it('names only actors that it lists', () => {
    const named = [
      ...gold.actors.map((actor) => actor.affiliation),
      ...gold.meetings.flatMap(({ participants }) =>
        participants.flatMap((one) => [one.actor, ...one.alt_actor]),
      ),
      ...gold.ties.flatMap((tie) => [...ends(tie), tie.attributed_to]),
      ...gold.negatives.flatMap((trap) => [trap.source, trap.target]),
    ]
    expect(named.filter((id) => id !== null && !actors.has(id))).toEqual([])
    expect(actors.size).toBe(gold.actors.length)
  })

  it('requires the actors of the ties that it requires', () => {
    const required = gold.ties
      .filter((tie) => tie.certainty === 'must')
      .flatMap((tie) => [tie.source, tie.target])
    expect(required.filter((id) => actors.get(id)?.certainty !== 'must')).toEqual([])
    expect(gold.ties.filter((tie) => new Set(ends(tie)).size < ends(tie).length)).toEqual([])
  })

  it('calls nothing a trap that it draws', () => {
    const drawn = (trap: Trap) =>
      gold.ties.some(
        (tie) =>
          tie.type === trap.type &&
          [tie.source, ...tie.alt_source].includes(trap.source) &&
          [tie.target, ...tie.alt_target].includes(trap.target),
      )
    expect(gold.negatives.filter(drawn)).toEqual([])
  })
})
