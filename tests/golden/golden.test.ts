import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/cli/knowledge.ts'
import { extract } from '../../src/core/extract.ts'
import { ingest } from '../../src/core/ingest/index.ts'
import type { EventDate, Evidence, ExtractionRecord } from '../../src/core/model.ts'

// A case is a folder with an article; npm run golden accepts what we read now, and then the diff is read.
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const knowledge = loadKnowledge()

const quoted = (evidence: readonly Evidence[]): string =>
  evidence.map(({ quote }) => `“${quote}”`).join(' … ')

const when = ({ value, end, ongoing, basis }: EventDate): string =>
  value === null
    ? 'undated'
    : `${value}${end === null ? '' : ` to ${end}`}${ongoing ? ', ongoing' : ''} (${basis})`

/** A record as a person reads it: what changes here changes for a reader. */
const inWords = ({ published, actors, ties, meetings, notices }: ExtractionRecord) => ({
  published,
  actors: actors.map(({ id, label, affiliations, mentions }) => ({
    [id]: label,
    ...(affiliations.length > 0
      ? { speaksFor: affiliations.map(({ actor, role }) => `${actor}, ${role}`) }
      : {}),
    mentions: mentions.map(({ start, text, via }) => `${start} ${text} (${via})`),
  })),
  ties: ties.map((tie) => ({
    tie: `${tie.source} ${tie.type} ${tie.target}${tie.allied ? ', allied' : ''}`,
    status: `${tie.status}${tie.attributedTo === null ? '' : `, says ${tie.attributedTo}`}, ${tie.means}`,
    date: when(tie.date),
    cue: `${tie.cue.text}, ${tie.rule}`,
    evidence: quoted(tie.evidence),
  })),
  meetings: meetings.map((meeting) => ({
    meeting: `${meeting.title}, ${meeting.status}, ${meeting.place ?? 'no place'}, ${when(meeting.date)}`,
    participants: meeting.participants.map(({ actor, status }) => `${actor} ${status}`),
    evidence: quoted(meeting.evidence),
  })),
  notices: notices.map(({ code }) => code),
})

test.each(cases.map(({ name }) => name))('%s', async (name) => {
  const folder = join(import.meta.dirname, name)
  const [file = ''] = readdirSync(folder).filter((entry) => entry.startsWith('article.'))
  const { articles } = await ingest({ name: file, bytes: readFileSync(join(folder, file)) })
  const [article] = articles
  expect(article).toBeDefined()
  if (!article) return
  const words = JSON.stringify(inWords(extract(article, knowledge)), null, 2)
  await expect(`${words}\n`).toMatchFileSnapshot(join(folder, 'expected.json'))
})
