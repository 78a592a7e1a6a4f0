import type { Clause } from '../clauses/clause.ts'
import { adjectiveRule } from './adjective.ts'
import { aftermathRule } from './aftermath.ts'
import { announcedRule } from './announced.ts'
import { custodyRule } from './custody.ts'
import { denouncedRule } from './denounced.ts'
import { ellipsisRule } from './ellipsis.ts'
import { exchangeRule } from './exchange.ts'
import { hitRule } from './hit.ts'
import { inDeedRule } from './in-deed.ts'
import { interlocutorRule } from './interlocutor.ts'
import { judgedRule } from './judged.ts'
import { listedRule } from './listed.ts'
import { nounRule } from './noun.ts'
import { claimedRule, risenRule } from './owned-up.ts'
import { prefixRule } from './prefix.ts'
import { prepositionRule } from './preposition.ts'
import { quotedRule } from './quoted.ts'
import { reciprocalRule } from './reciprocal.ts'
import { refusalRule } from './refusal.ts'
import { reliefRule } from './relief.ts'
import { roleRule } from './role.ts'
import { accordingRule, saysRule } from './says.ts'
import { scarceRule } from './scarce.ts'
import type { Draft, Scene } from './scene.ts'
import { sendAwayRule } from './sendaway.ts'
import { isOutsider } from './site.ts'
import { stopRule } from './stop.ts'
import { struckRule } from './struck.ts'
import { supportRule } from './support.ts'
import { timeToGoRule } from './timetogo.ts'
import { unliftedRule } from './unlifted.ts'
import { unrecognizedRule } from './unrecognized.ts'
import { verbRule } from './verb.ts'

/** Every tie that a sentence could tell, by all rules, in text order of the cues. */
export const draftTies = (scene: Scene): readonly Draft[] => {
  const drafts: Draft[] = []
  for (const clause of scene.clauses.values()) {
    for (const rule of RULES[clause.kind]) drafts.push(...rule(scene, clause))
    drafts.push(...ellipsisRule(scene, clause, drafts))
  }
  return drafts
    .filter((d) => d.source.actor !== d.target.actor && isOutsider(scene, d))
    .sort((a, b) => a.cue - b.cue)
}

type Rule = (scene: Scene, clause: Clause) => readonly Draft[]

const RULES: Readonly<Record<Clause['kind'], readonly Rule[]>> = {
  verb: [
    verbRule,
    hitRule,
    reliefRule,
    custodyRule,
    unliftedRule,
    stopRule,
    struckRule,
    supportRule,
    reciprocalRule,
    exchangeRule,
    aftermathRule,
    sendAwayRule,
    unrecognizedRule,
    scarceRule,
    announcedRule,
    claimedRule,
    listedRule,
    inDeedRule,
    risenRule,
    refusalRule,
    saysRule,
    quotedRule,
    accordingRule,
    judgedRule,
    timeToGoRule,
    adjectiveRule,
    prepositionRule,
  ],
  noun: [
    nounRule,
    hitRule,
    reliefRule,
    supportRule,
    interlocutorRule,
    reciprocalRule,
    exchangeRule,
    roleRule,
    quotedRule,
    denouncedRule,
    accordingRule,
    prepositionRule,
  ],
  adjective: [adjectiveRule, quotedRule, prefixRule, accordingRule, prepositionRule],
}
