import { readFileSync } from 'node:fs'
import type { ActorId, Meeting } from '../../../../src/core/model.ts'
import { createReader } from '../../../../src/core/read/index.ts'
import { compileMeetingCues } from '../../../../src/core/ties/meetings/cues.ts'
import { type FoundMeetings, findMeetings } from '../../../../src/core/ties/meetings/index.ts'
import { type Cast, castIn } from '../../../support/cast.ts'

const read = createReader(new Uint8Array(readFileSync('data/model/reader.bin')))
const cues = compileMeetingCues({
  'cues/meetings.json': readFileSync('data/lexicon/cues/meetings.json', 'utf8'),
  'states.json': JSON.stringify([
    { id: 'state:estia', label: 'Estia', adjectives: ['Estian'], seats: ['Orval'] },
  ]),
})

const state = (name: string, ...others: string[]) => ({
  id: `state:${name.toLowerCase()}` as ActorId,
  names: [name, ...others],
})
const figure = (first: string, last: string, speaksFor: string, role?: string) => ({
  id: `figure:${last.toLowerCase()}` as ActorId,
  names: [`${first} ${last}`, last],
  speaksFor: speaksFor as ActorId,
  ...(role === undefined ? {} : { role }),
})

const CAST: Cast = {
  actors: [
    state('Norland', 'Norlandic'),
    state('Estia', 'Estian'),
    state('Vesmark', 'Vesmarkian'),
    state('Qadria', 'Qadrian'),
    figure('Ilya', 'Morov', 'state:norland', 'president'),
    figure('Nils', 'Rask', 'state:norland'),
    figure('Ana', 'Duro', 'state:estia', 'president'),
    figure('Tomas', 'Dane', 'state:vesmark'),
    figure('Lena', 'Brandt', 'organization:un'),
    { id: 'organization:un', names: ['United Nations', 'U.N.'] },
    { id: 'organization:council', names: ['Security Council'] },
    { id: 'group:front', names: ['Harbour Front'] },
    { id: 'group:opposition', names: ['Estian opposition', 'opposition'] },
    { id: 'group:rebels', names: ['rebels'] },
  ],
  places: ['Velm', 'Kastra', 'Geneva', 'Orlo', 'Tarn'],
}

const short = (id: ActorId): string => id.slice(id.indexOf(':') + 1)

/** `held @Velm 2016-10-07: morov attended, duro attended`; `{size}` where the text states one. */
export const told = ({ status, place, date, participants, size }: Meeting): string => {
  const who = participants.map((one) => `${short(one.actor)} ${one.status}`).sort()
  const when = date.basis === 'publication' ? '' : ` ${date.value}`
  return `${status}${place === null ? '' : ` @${place}`}${when}${size ? ` {${size}}` : ''}: ${who.join(', ')}`
}

export const meetingsIn = (text: string): readonly Meeting[] => foundIn(text).meetings

export const foundIn = (text: string): FoundMeetings => {
  const { sentences } = read(text)
  // Wednesday
  const found = castIn(text, sentences, CAST, '2016-10-12')
  const article = {
    id: 'a',
    title: null,
    date: '2016-10-12',
    source: null,
    url: null,
    language: 'en',
    text,
    sha256: '',
  }
  return findMeetings(article, sentences, found, cues)
}
