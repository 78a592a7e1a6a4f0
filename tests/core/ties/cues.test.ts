import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Frame } from '../../../src/core/ties/cues/frame.ts'
import { cues } from './support.ts'

const FOLDER = 'data/lexicon/cues'

interface CueFile {
  readonly classes: readonly { readonly class: string; readonly words: readonly string[] }[]
}

const classesOf = (prefix: string) =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => (JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as CueFile).classes)

/** `verbs clash: with: clash, break-with` for each two frames of one word that stand in the same place and `collide`. */
const pairs = (collide: (one: Frame, other: Frame) => boolean): readonly string[] =>
  (['verbs', 'nouns', 'adjectives', 'roles', 'prefixes', 'prepositions'] as const).flatMap((kind) =>
    [...cues[kind]].flatMap(([word, frames]) =>
      frames.flatMap((one, i) =>
        frames
          .slice(i + 1)
          .filter((other) => isSamePlace(one, other) && collide(one, other))
          .map((other) => `${kind} ${word}: ${one.target}: ${one.name}, ${other.name}`),
      ),
    ),
  )

const isSamePlace = (one: Frame, other: Frame): boolean =>
  placeOf(one) === placeOf(other) &&
  one.latent === other.latent &&
  // what reaches only deeds may say more of them than what reaches parties as well
  (one.reach === 'event') === (other.reach === 'event')

const placeOf = ({ source, target, need }: Frame): string =>
  [source, target, need?.slot ?? '', ...[...(need?.words ?? [])].sort()].join(' ')

const codesOf = ({ means, plover, agent, mutual }: Frame): string => [means, plover, agent, mutual].join(' ')

test('no word of the lexicon says the same in two classes', () => {
  expect(pairs((one, other) => one.sign === other.sign && codesOf(one) === codesOf(other))).toEqual([])
})

test('no word of the lexicon backs and opposes in the same place', () => {
  expect(pairs((one, other) => one.sign !== other.sign)).toEqual([])
})

test('a class of words without a sign stands once, and no word in it twice', () => {
  const classes = classesOf('words')
  expect(classes.length).toBeGreaterThan(200)
  const names = classes.map((one) => one.class)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  expect(classes.filter(({ words }) => new Set(words).size !== words.length).map((one) => one.class)).toEqual(
    [],
  )
})
