import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorId, LocatedMention, Sentence, TieType } from '../core/model.ts'
import { createReader } from '../core/read/index.ts'
import { confidenceOf, featuresOf } from '../core/ties/confidence.ts'
import { compileCues } from '../core/ties/cues/index.ts'
import { indexMentions } from '../core/ties/parties.ts'
import { sceneOf } from '../core/ties/scene.ts'
import { draftTies } from '../core/ties/stance/rules.ts'
import { realityOf } from '../core/ties/status.ts'
import { type Example, folds, learn, reliability } from './logistic.ts'

/**
 * Learns what a tie is worth from labelled sentences: pairs of FILE.input.ndjson (id, text) and FILE.gold.ndjson (the
 * two names and their stance, `pairs[].labels`), each named without its ending. Ends of ties are the labelled names,
 * found by spelling, so that no judgement of the actors room is learned along.
 *
 *   usage: confidence.ts LABELLED… (bundle it first; needs data/model and data/lexicon in the working folder)
 */
const main = (sets: readonly string[]): void => {
  const lexicon = readLexicon('data/lexicon')
  const cues = compileCues(lexicon)
  const [model] = readdirSync('data/model').filter((f) => f.endsWith('.bin'))
  const reader = createReader(readFileSync(join('data/model', model as string)))
  const examples: Example[] = []
  for (const set of sets) {
    const gold = new Map(lines<Gold>(`${set}.gold.ndjson`).map((g) => [g.doc, g]))
    const cache = `${set}.parsed.ndjson`
    const docs = existsSync(cache) ? cache : `${set}.input.ndjson`
    for (const doc of lines<Doc>(docs)) {
      const pair = gold.get(doc.id)?.pairs[0]
      if (!pair) continue
      const sentences = doc.sentences ?? reader(doc.text).sentences
      const at = indexMentions([
        ...mentionsOf(sentences, doc.text, pair.a, 'group:a'),
        ...mentionsOf(sentences, doc.text, pair.b, 'group:b'),
      ])
      for (const s of sentences) {
        const scene = sceneOf(s, at(s.index), cues)
        for (const d of draftTies(scene)) {
          const reality = realityOf(scene, d.predicate)
          // what is denied, ended or merely possible is no claim that the labels could judge
          if (reality.status !== 'asserted' && reality.status !== 'promised') continue
          const right = judge(
            pair,
            d.sign > 0 ? 'backing' : 'opposition',
            d.source.actor === 'group:a' ? 'ab' : 'ba',
          )
          if (right !== null) examples.push({ features: featuresOf(scene, d, reality), right, group: doc.id })
        }
      }
    }
  }
  report(examples)
}

interface Doc {
  readonly id: string
  readonly text: string
  readonly sentences?: readonly Sentence[]
}

interface Pair {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly labels: readonly { readonly type: string; readonly dir: string; readonly must: boolean }[]
}

interface Gold {
  readonly doc: string
  readonly pairs: readonly Pair[]
}

/** Whether the labels have the tie; null where they leave it open. */
const judge = (pair: Pair, type: TieType, direction: string): boolean | null => {
  const of = pair.labels.filter((l) => l.type === type)
  if (of.some((l) => !l.must)) return null
  return of.some((l) => l.dir === direction || l.dir === 'any')
}

const report = (examples: readonly Example[]): void => {
  const held = folds(examples, 5).flatMap(({ train, test }) => {
    const weights = learn(train)
    return test.map((e) => ({ p: confidenceOf(e.features, weights), right: e.right }))
  })
  const { error, table } = reliability(held)
  // the least at which held-out precision reaches 0.85
  const threshold = Number(process.env.THRESHOLD ?? 0.45)
  const shown = held.filter((h) => h.p >= threshold)
  const precision = shown.filter((h) => h.right).length / shown.length
  const kept = shown.filter((h) => h.right).length / held.filter((h) => h.right).length
  console.log(
    `${examples.length} drafts, ${held.filter((h) => h.right).length} right; held-out calibration error ${error.toFixed(3)}`,
  )
  for (const row of table)
    console.log(`  said ${row.said.toFixed(2)}  right ${row.right.toFixed(2)}  of ${row.n}`)
  console.log(
    `threshold ${threshold}: precision ${precision.toFixed(3)}, keeps ${kept.toFixed(3)} of the right ones`,
  )
  const { bias, weights } = learn(examples)
  const about =
    'Log-odds weights of what speaks for and against a tie, learned by regularised logistic regression from labelled sentences of political news (see src/train/confidence.ts). No actor is among the features.'
  const card = {
    about,
    examples: examples.length,
    heldOutCalibrationError: Number(error.toFixed(3)),
    heldOutPrecision: Number(precision.toFixed(3)),
    bias,
    threshold,
    weights,
  }
  writeFileSync('data/lexicon/cues/confidence.json', `${JSON.stringify(card, null, 1)}\n`)
}

/** Every place where one of the names stands as words of its own. */
const mentionsOf = (
  sentences: readonly Sentence[],
  text: string,
  names: readonly string[],
  actor: ActorId,
): readonly LocatedMention[] => {
  const mentions: LocatedMention[] = []
  for (const name of names) {
    const bare = name.replace(/^the /i, '').replace(/['’]s?$/, '')
    if (bare.length < 2) continue
    for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + bare.length)) {
      const end = at + bare.length
      if (/[\p{L}\d]/u.test(text[at - 1] ?? ' ') || /[\p{L}\d]/u.test(text[end] ?? ' ')) continue
      const sentence = sentences.find((s) => at >= s.start && at < s.end)
      if (!sentence) continue
      const inside = sentence.tokens.flatMap((t, i) => (t.start < end && t.end > at ? [i] : []))
      const from = inside[0]
      const last = inside.at(-1)
      if (from === undefined || last === undefined) continue
      const head = inside.find((i) => !inside.includes(sentence.tokens[i]?.head ?? -1)) ?? last
      mentions.push({
        actor,
        start: at,
        end,
        text: bare,
        via: 'name',
        sentence: sentence.index,
        head,
        from,
        to: last + 1,
      })
    }
  }
  return mentions
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as T)

const readLexicon = (folder: string): Record<string, string> => {
  const files: Record<string, string> = {}
  for (const name of readdirSync(join(folder, 'cues')))
    if (name.endsWith('.json') && name !== 'confidence.json')
      files[`cues/${name}`] = readFileSync(join(folder, 'cues', name), 'utf8')
  return files
}

main(process.argv.slice(2))
