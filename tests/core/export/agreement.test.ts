import { describe, expect, test } from 'vitest'
import { stances } from '../../../src/core/analysis/sides.ts'
import { agree, tieVerb } from '../../../src/core/export/agreement.ts'
import { tieClause } from '../../../src/core/export/caption.ts'
import { stanceSentence } from '../../../src/core/export/stance-words.ts'
import { openGraph } from '../../../src/core/graph/graph.ts'
import { DEFAULT_FILTER } from '../../../src/core/graph/view.ts'
import type { ActorKind } from '../../../src/core/model.ts'
import { dossierOf, type TieLine, tie } from '../../support/dossier.ts'

const subject = (kind: ActorKind, label: string) => ({ kind, label })

test.each<[ActorKind, string, string[]]>([
  ['state', 'Estia', ['backs', 'opposes', 'met', 'is due to meet', 'is allied with']],
  ['group', 'Estian rebels', ['back', 'oppose', 'met', 'are due to meet', 'are allied with']],
])('verbs of a tie for %s %s', (kind, label, verbs) => {
  const types = ['backing', 'opposition', 'met', 'due', 'allied'] as const
  expect(types.map((type) => tieVerb(type, subject(kind, label)))).toEqual(verbs)
  expect(agree(subject(kind, label), ['says', 'say'])).toBe(kind === 'group' ? 'say' : 'says')
})

describe('sentences about many', () => {
  const graphOf = (lines: readonly TieLine[]) => openGraph(dossierOf(lines))
  const told = (lines: readonly TieLine[]) => {
    const graph = graphOf(lines)
    const poles = [['state:estia' as const], ['group:the-rebels' as const]]
    return stances(graph, DEFAULT_FILTER, poles, false).map((stance) => {
      const actor = graph.dossier.actors[stance.actor]
      return actor && `${actor.label} ${stanceSentence(stance, ['Estia', 'the rebels'], actor)}`
    })
  }

  test('a tie', () => {
    const graph = graphOf([tie('the rebels', 'opposes', 'Norland'), tie('Norland', 'backs', 'the rebels')])
    expect(Array.from({ length: graph.edges.length }, (_, edge) => tieClause(graph, edge)).sort()).toEqual([
      'Norland backs the rebels',
      'the rebels oppose Norland',
    ])
  })

  test.each<[string, TieLine[], string]>([
    ['one side', [tie('the miners', 'backs', 'Estia')], 'the miners back Estia'],
    [
      'both sides',
      [tie('the miners', 'opposes', 'Estia'), tie('the miners', 'opposes', 'the rebels')],
      'the miners oppose both sides',
    ],
    [
      'in two minds',
      [tie('the miners', 'backs', 'Estia'), tie('the miners', 'opposes', 'Estia')],
      'mixed: back and oppose Estia',
    ],
    ['one actor', [tie('Norland', 'backs', 'Estia')], 'Norland backs Estia'],
  ])('%s', (_name, lines, sentence) => expect(told(lines).join()).toContain(sentence))
})
