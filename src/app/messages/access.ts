import { count } from './count.ts'

/** Words for those who read the page by ear or by keyboard. */
export const access = {
  walk: 'Actors and their ties',
  walkHelp:
    'Arrow keys walk: right opens an actor and its ties by kind, left goes back, up and down step. Enter reads the sentences, again to go to them; letters jump to a name.',
  actor: (label: string, kind: string, ties: number) => `${label}, ${kind}, ${count(ties, 'tie')}`,
  kind: (heading: string, ties: number) => `${heading}, ${ties}`,
  tie: (clause: string, sentences: number, span: string, sources: number) =>
    `${clause}, ${count(sentences, 'sentence')}${span}, ${count(sources, 'source')}`,
  more: (n: number) => `${count(n, 'further actor')}: filter or search to reach them.`,
  opened: (what: string) => `${what}. The sentences are open; press Enter again to go to them.`,
} as const
