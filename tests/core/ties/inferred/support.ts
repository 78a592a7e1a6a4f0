import { readFileSync } from 'node:fs'
import { openModel } from '../../../../src/core/read/open-model.ts'
import { indexMentions } from '../../../../src/core/ties/parties/mentions.ts'
import { type Scene, sceneOf } from '../../../../src/core/ties/scene.ts'
import { cues, mentionsIn, sentencesOf } from '../support.ts'

export const open = openModel(new Uint8Array(readFileSync('data/model/reader.bin')))

/** The first sentence of a text, with the invented parties of the rules' tests. */
export const sceneIn = (text: string): Scene => {
  const sentences = sentencesOf(text)
  const [first] = sentences
  if (!first) throw new Error('no sentence')
  return sceneOf(first, indexMentions(mentionsIn(sentences))(0), cues)
}
