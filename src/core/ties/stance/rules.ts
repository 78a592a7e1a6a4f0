import type { Clause } from '../clauses/clause.ts'
import type { Scene } from '../scene.ts'
import { aftermathRule } from './deeds/aftermath.ts'
import { announcedRule } from './deeds/announced.ts'
import { arrivedRule } from './deeds/arrived.ts'
import { importsRule } from './deeds/imports.ts'
import { inBlowRule } from './deeds/in-blow.ts'
import { inDeedRule } from './deeds/in-deed.ts'
import { inProtestRule } from './deeds/in-protest.ts'
import { letThroughRule } from './deeds/let-through.ts'
import { listedRule } from './deeds/listed.ts'
import { claimedRule, risenRule } from './deeds/owned-up.ts'
import { inAnswerRule, promptedRule } from './deeds/step.ts'
import { diedInRule, killedWhenRule, struckRule, underFireRule } from './deeds/struck.ts'
import { supportRule } from './deeds/support.ts'
import { wantedRule } from './deeds/wanted.ts'
import type { Draft } from './draft.ts'
import { coalitionRule } from './mutual/coalition.ts'
import { combatRule } from './mutual/combat.ts'
import { exchangeRule } from './mutual/exchange.ts'
import { reciprocalRule } from './mutual/reciprocal.ts'
import { souredRule } from './mutual/soured.ts'
import { strifeRule } from './mutual/strife.ts'
import { truceRule } from './mutual/truce.ts'
import { asylumRule } from './places/asylum.ts'
import { borderRule } from './places/border.ts'
import { custodyRule } from './places/custody.ts'
import { hitRule } from './places/hit.ts'
import { reliefRule } from './places/relief.ts'
import { isOutsider } from './places/site.ts'
import { noConfidenceRule } from './refusals/no-confidence.ts'
import { refusalRule } from './refusals/refusal.ts'
import { sendAwayRule } from './refusals/send-away.ts'
import { steadfastRule } from './refusals/steadfast.ts'
import { stopRule } from './refusals/stop.ts'
import { unforgivingRule } from './refusals/unforgiving.ts'
import { unliftedRule } from './refusals/unlifted.ts'
import { unrecognizedRule } from './refusals/unrecognized.ts'
import { unwillingRule } from './refusals/unwilling.ts'
import { walkOutRule } from './refusals/walk-out.ts'
import { withheldRule } from './refusals/withheld.ts'
import { wouldNotRule } from './refusals/would-not.ts'
import { accusationRule } from './sayings/accusation.ts'
import { colonRule } from './sayings/colon.ts'
import { denouncedRule } from './sayings/denounced.ts'
import { feltRule } from './sayings/felt.ts'
import { judgedRule } from './sayings/judged.ts'
import { ownVictimRule } from './sayings/own-victim.ts'
import { quotedRule } from './sayings/quoted.ts'
import { accordingRule, saysRule } from './sayings/says.ts'
import { scarceRule } from './sayings/scarce.ts'
import { shouldRule } from './sayings/should.ts'
import { timeToGoRule } from './sayings/time-to-go.ts'
import { adjectiveRule } from './words/adjective.ts'
import { dismayRule } from './words/dismay.ts'
import { ellipsisRule } from './words/ellipsis.ts'
import { endOfRule } from './words/end-of.ts'
import { interlocutorRule } from './words/interlocutor.ts'
import { nounRule } from './words/noun.ts'
import { prefixRule } from './words/prefix.ts'
import { prepositionRule } from './words/preposition.ts'
import { reactionRule } from './words/reaction.ts'
import { roleRule } from './words/role.ts'
import { thankedRule } from './words/thanked.ts'
import { verbRule } from './words/verb.ts'

/** Every tie that a sentence could tell, by all rules, in text order of the cues. */
export const draftTies = (scene: Scene): readonly Draft[] => {
  const drafts: Draft[] = []
  for (const clause of scene.clauses.values()) {
    for (const rule of RULES[clause.kind]) drafts.push(...rule(scene, clause))
    drafts.push(...ellipsisRule(scene, clause, drafts, () => (scene.before ? draftTies(scene.before) : [])))
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
    wantedRule,
    borderRule,
    ownVictimRule,
    unliftedRule,
    steadfastRule,
    stopRule,
    struckRule,
    killedWhenRule,
    diedInRule,
    supportRule,
    reciprocalRule,
    exchangeRule,
    truceRule,
    importsRule,
    arrivedRule,
    coalitionRule,
    inBlowRule,
    withheldRule,
    unwillingRule,
    aftermathRule,
    sendAwayRule,
    unrecognizedRule,
    scarceRule,
    announcedRule,
    claimedRule,
    listedRule,
    inDeedRule,
    risenRule,
    promptedRule,
    wouldNotRule,
    walkOutRule,
    asylumRule,
    unforgivingRule,
    thankedRule,
    inAnswerRule,
    letThroughRule,
    noConfidenceRule,
    souredRule,
    dismayRule,
    refusalRule,
    saysRule,
    quotedRule,
    colonRule,
    accordingRule,
    judgedRule,
    timeToGoRule,
    shouldRule,
    feltRule,
    adjectiveRule,
    prepositionRule,
  ],
  noun: [
    nounRule,
    reactionRule,
    underFireRule,
    inProtestRule,
    hitRule,
    reliefRule,
    supportRule,
    interlocutorRule,
    reciprocalRule,
    strifeRule,
    combatRule,
    exchangeRule,
    roleRule,
    quotedRule,
    colonRule,
    denouncedRule,
    accusationRule,
    endOfRule,
    accordingRule,
    prepositionRule,
  ],
  adjective: [
    adjectiveRule,
    souredRule,
    thankedRule,
    quotedRule,
    colonRule,
    prefixRule,
    accordingRule,
    prepositionRule,
  ],
}
