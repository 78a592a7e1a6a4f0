import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TieType } from '../core/model.ts'
import { createReader } from '../core/read/index.ts'
import { confidenceOf, featuresOf } from '../core/ties/confidence.ts'
import { compileCues } from '../core/ties/cues/index.ts'
import type { Weights } from '../core/ties/cues/weights.ts'
import { indexMentions } from '../core/ties/parties/mentions.ts'
import { realityOf } from '../core/ties/reality/index.ts'
import { sceneOf } from '../core/ties/scene.ts'
import { draftTies } from '../core/ties/stance/rules.ts'
import { type Doc, type Gold, lines, mentionsOf, type Pair, readLexicon } from './labelled.ts'
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
  const examples: Draft[] = []
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
          const reality = realityOf(scene, d.predicate, d.counted)
          // what is denied, ended, merely possible or wished by others is no claim that the labels could judge
          if (reality.status !== 'asserted' && reality.status !== 'promised') continue
          if (reality.wishers !== null && !reality.wishers.includes(d.source.actor)) continue
          const type = d.sign > 0 ? 'backing' : 'opposition'
          const direction = d.source.actor === 'group:a' ? 'ab' : 'ba'
          const right = judge(pair, type, direction)
          const tie = `${doc.id} ${type} ${direction}`
          if (right !== null)
            // a sentence may stand in a set more than once: no fold learns what it is asked
            examples.push({ features: featuresOf(scene, d, reality), right, group: doc.text, tie })
        }
      }
    }
  }
  report(examples, priorsOf(lexicon))
}

/** Whether the labels have the tie; null where they leave it open. */
const judge = (pair: Pair, type: TieType, direction: string): boolean | null => {
  const of = pair.labels.filter((l) => l.type === type)
  if (of.some((l) => !l.must)) return null
  return of.some((l) => l.dir === direction || l.dir === 'any')
}

interface Draft extends Example {
  /** drafts of one tie: what is shown is the best of them */
  readonly tie: string
}

type Priors = Readonly<Record<string, number>>

const priorsOf = (lexicon: Readonly<Record<string, string>>): Priors =>
  (JSON.parse(lexicon['cues/priors.json'] ?? '{"weights":{}}') as { weights: Priors }).weights

/** What the reader's own weights are: learned ones with the priors on top (see compileCues). */
const withPriors = (learned: Weights, priors: Priors): Weights => {
  const weights = { ...learned.weights }
  for (const [feature, prior] of Object.entries(priors)) weights[feature] = (weights[feature] ?? 0) + prior
  return { ...learned, weights }
}

interface Shown {
  readonly p: number
  readonly right: boolean
}

const FOLDS = 10
const WANTED = 0.85

/**
 * Least confidence that is drawn, kept low because nothing is to be lost: the app and the commands show ties from 0.6 on
 * unless asked (`src/core/graph/view.ts`), where the labels of held-out sentences say `WANTED`. They give a lower bound: two
 * thirds of what they call false is right when it is read, and at 0.4 the annotated briefs of data/gold say 0.93.
 */
const THRESHOLD = 0.4

/** Every tie once, as it would be shown by weights that have not seen its sentence. */
const heldOut = (drafts: readonly Draft[], priors: Priors): readonly Shown[] => {
  const best = new Map<string, Shown>()
  for (const { train, test } of folds(drafts, FOLDS)) {
    const weights = withPriors(learn(train), priors)
    for (const e of test as readonly Draft[]) {
      const p = confidenceOf(e.features, weights)
      if (p > (best.get(e.tie)?.p ?? -1)) best.set(e.tie, { p, right: e.right })
    }
  }
  return [...best.values()]
}

const share = (list: readonly Shown[]): number => list.filter((h) => h.right).length / list.length

/** The least at which as many of the ties shown are right as is wanted. */
const thresholdOf = (held: readonly Shown[]): number => {
  for (let t = 5; t < 95; t++) if (share(held.filter((h) => h.p >= t / 100)) >= WANTED) return t / 100
  return 0.95
}

const report = (drafts: readonly Draft[], priors: Priors): void => {
  const held = heldOut(drafts, priors)
  const { error, table } = reliability(held)
  const alone = reliability(heldOut(drafts, {})).error
  const shown = held.filter((h) => h.p >= THRESHOLD)
  const kept = shown.filter((h) => h.right).length / held.filter((h) => h.right).length
  console.log(
    `${drafts.length} drafts of ${held.length} ties, ${held.filter((h) => h.right).length} right; held-out calibration error ${error.toFixed(3)}, without priors ${alone.toFixed(3)}`,
  )
  for (const row of table)
    console.log(`  said ${row.said.toFixed(2)}  right ${row.right.toFixed(2)}  of ${row.n}`)
  console.log(
    `threshold ${THRESHOLD}: precision ${share(shown).toFixed(3)}, keeps ${kept.toFixed(3)} of the right ones; precision ${WANTED} from ${thresholdOf(held)}`,
  )
  const { bias, weights } = learn(drafts)
  const about =
    'Log-odds weights of what speaks for and against a tie, learned by regularised logistic regression from labelled sentences of political news and of events (see src/train/confidence.ts). No actor is among the features. The held-out figures count each tie once and include priors.json.'
  const card = {
    about,
    examples: drafts.length,
    heldOutCalibrationError: Number(error.toFixed(3)),
    heldOutPrecision: Number(share(shown).toFixed(3)),
    bias,
    threshold: THRESHOLD,
    weights,
  }
  writeFileSync('data/lexicon/cues/confidence.json', `${JSON.stringify(card, null, 1)}\n`)
}

main(process.argv.slice(2))
