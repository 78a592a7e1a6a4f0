import type { Article, EventDate, Evidence, LocatedMention, Tie, TieType } from '../model.ts'
import { meansOf } from './means.ts'
import type { Party } from './parties/party.ts'
import type { Reality } from './reality/index.ts'
import type { Scene } from './scene.ts'
import type { Draft } from './stance/draft.ts'

/** A draft with all that makes it a tie. */
export interface Judged {
  readonly scene: Scene
  readonly draft: Draft
  readonly reality: Reality
  readonly speaker: Party | null
  readonly date: EventDate
  readonly confidence: number
}

export const typeOf = (draft: Draft): TieType => (draft.sign > 0 ? 'backing' : 'opposition')

/** One tie for what an article tells more than once: same ends, type, status, speaker and date, all its evidence. */
export const assemble = (article: Article, judged: readonly Judged[]): readonly Tie[] => {
  const ties = new Map<string, { best: Judged; evidence: Evidence[] }>()
  for (const one of judged) {
    const { draft } = one
    const key = [
      draft.source.actor,
      draft.target.actor,
      typeOf(draft),
      one.reality.status,
      one.speaker?.actor ?? '',
      one.date.value ?? '',
    ].join(' ')
    const evidence = evidenceOf(article, one)
    const known = ties.get(key)
    if (!known) ties.set(key, { best: one, evidence: [evidence] })
    else {
      if (one.confidence > known.best.confidence) known.best = one
      if (!known.evidence.some((e) => e.start === evidence.start && e.end === evidence.end))
        known.evidence.push(evidence)
    }
  }
  return [...ties.values()].map(({ best, evidence }) => tieOf(article, best, evidence))
}

const tieOf = (
  article: Article,
  { scene, draft, reality, speaker, date, confidence }: Judged,
  evidence: readonly Evidence[],
): Tie => {
  const cue = scene.tree.tokens[draft.cue]
  const [start, end] = [cue?.start ?? 0, cue?.end ?? 0]
  const type = typeOf(draft)
  return {
    id: `${draft.source.actor}>${draft.target.actor}/${type}@${start}`,
    source: draft.source.actor,
    target: draft.target.actor,
    type,
    means: meansOf(scene, draft),
    status: reality.status,
    attributedTo: speaker?.actor ?? null,
    date,
    year: date.value === null ? null : Number(date.value.slice(0, 4)),
    allied: draft.frame.allied && draft.way === 'party',
    cue: { start, end, text: article.text.slice(start, end) },
    rule: `${draft.rule}/${draft.frame.name}/${draft.way}`,
    plover: draft.sign === draft.frame.sign ? draft.frame.plover : null,
    cameo: draft.sign === draft.frame.sign ? draft.frame.cameo : null,
    confidence,
    evidence,
  }
}

/** From the first to the last of the words that show the tie: both ends and the cue. */
const evidenceOf = (article: Article, { scene, draft }: Judged): Evidence => {
  const tokens = [draft.source.token, draft.target.token, draft.cue, draft.predicate].flatMap((t) => [
    t,
    ...[...scene.mentionsAt(t), ...scene.groundAt(t)].flatMap((m: LocatedMention) => [m.from, m.to - 1]),
  ])
  const start = scene.tree.tokens[Math.min(...tokens)]?.start ?? 0
  const end = scene.tree.tokens[Math.max(...tokens)]?.end ?? start
  return { start, end, quote: article.text.slice(start, end) }
}
