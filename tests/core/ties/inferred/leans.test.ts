import { expect, it } from 'vitest'
import { LEANS, leansOf } from '../../../../src/core/ties/inferred/leans.ts'
import { sceneIn } from './support.ts'

const leansIn = (text: string): readonly string[] => {
  const { tree, cues } = sceneIn(text)
  return leansOf(tree, cues).flatMap((lean, i) =>
    lean === 0 ? [] : [`${tree.tokens[i]?.text} ${LEANS[lean]}`],
  )
}

it.each([
  ['Norland praised Estia.', ['praised backing']],
  ['Norland let Estia down.', ['let backing']],
  ['The invasion of Velm surprised the market.', ['invasion opposition']],
  ['Kade, an ally, slept.', ['ally backing']],
  ['Norland stood by Estia.', ['stood either']],
  ['Norland held talks.', ['held either', 'talks latent']],
  ['Norland failed.', ['failed undone']],
  ['Norland told of its readiness.', ['told either', 'readiness unreal']],
  ['Norland, Estia and Velm slept.', []],
])('knows a word by itself, whatever it does here: %s', (text, expected) => {
  expect(leansIn(text)).toEqual(expected)
})
