import { describe, expect, it } from 'vitest'
import { neededActors, withoutStandby } from '../../../src/core/actors/standby/needed.ts'
import type { ActorId, Tie } from '../../../src/core/model.ts'
import { findAll } from './find.ts'

const TEXT = 'Police attacked voters in Velmar. The police then left. Norway flew doctors to Mali.'
const POLICE: ActorId = 'group:police@'
const VOTERS: ActorId = 'group:voters-in-velmar'

const tie = (source: ActorId, target: ActorId, start: number, end: number): Tie =>
  ({
    source,
    target,
    attributedTo: null,
    evidence: [{ start, end, quote: TEXT.slice(start, end) }],
  }) as unknown as Tie

const labels = (ties: readonly Tie[]): string[] =>
  neededActors(findAll(TEXT), ties, []).map((actor) => `${actor.label} ${actor.mentions.length}`)

describe('standby', () => {
  it('is dropped where nothing needs it', () => {
    expect(labels([])).toEqual(['Norway 1'])
  })

  it('stays as an end of a tie, with the mentions in its evidence', () => {
    expect(labels([tie(POLICE, VOTERS, 0, 32)])).toEqual(['Police 1', 'Voters in Velmar 1', 'Norway 1'])
  })

  it('stays as the one who says so', () => {
    const told = { ...tie('state:norway', 'state:mali', 56, 84), attributedTo: POLICE }
    expect(labels([told])).toContain('Police 2')
  })

  it('keeps those for whom an actor speaks', () => {
    const found = findAll('Sergey Lavrov flew doctors to Russia.')
    expect(neededActors(found, [], []).map(({ id }) => id)).toEqual(['figure:sergey-lavrov', 'state:russia'])
  })

  it('keeps who is an actor anyway', () => {
    expect(withoutStandby(findAll(TEXT)).actors.map((actor) => actor.id)).toEqual(['state:norway'])
  })
})
