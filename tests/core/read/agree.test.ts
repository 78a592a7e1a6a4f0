import { expect, test } from 'vitest'
import { agreeing } from '../../../src/core/read/agree.ts'

/** word/TAG/governor from 1/relation … */
const read = (line: string): string => {
  const cells = line.split(' ').map((cell) => cell.split('/'))
  const words = cells.map(([word]) => word ?? '')
  const { tags, heads, relations } = agreeing(
    words,
    {
      tags: cells.map(([, tag]) => [tag ?? '', '']),
      heads: cells.map(([, , head]) => Number(head) - 1),
      relations: cells.map(([, , , relation]) => relation ?? ''),
      names: [],
    },
    new Set(['back']),
  )
  return words.map((word, i) => `${word}/${tags[i]?.[0]}/${(heads[i] ?? 0) + 1}/${relations[i]}`).join(' ')
}

test.each([
  ['We/PRON/2/nsubj back/ADV/0/root them/PRON/2/obj', 'We/PRON/2/nsubj back/VERB/0/root them/PRON/2/obj'],
  [
    'come/VERB/0/root back/ADV/1/advmod now/ADV/1/advmod',
    'come/VERB/0/root back/ADV/1/advmod now/ADV/1/advmod',
  ],
  [
    'its/PRON/2/nmod:poss ally/ADV/4/advmod Estia/PROPN/4/nsubj left/VERB/0/root',
    'its/PRON/2/nmod:poss ally/NOUN/3/compound Estia/PROPN/4/nsubj left/VERB/0/root',
  ],
  [
    "Norland/PROPN/4/nmod:poss 's/AUX/1/case ally/ADV/5/advmod Estia/PROPN/5/nsubj left/VERB/0/root",
    "Norland/PROPN/4/nmod:poss 's/PART/1/case ally/NOUN/4/compound Estia/PROPN/5/nsubj left/VERB/0/root",
  ],
  [
    'Estia/PROPN/3/nsubj neither/DET/3/nsubj won/VERB/0/root',
    'Estia/PROPN/3/nsubj neither/CCONJ/3/cc:preconj won/VERB/0/root',
  ],
  ['Neither/DET/2/nsubj won/VERB/0/root', 'Neither/DET/2/nsubj won/VERB/0/root'],
  [
    'they/PRON/2/nsubj called/VERB/0/root Kade/PROPN/2/iobj liar/NOUN/2/obj',
    'they/PRON/2/nsubj called/VERB/0/root Kade/PROPN/2/obj liar/NOUN/2/xcomp',
  ],
  [
    'they/PRON/2/nsubj gave/VERB/0/root Kade/PROPN/2/iobj arms/NOUN/2/obj',
    'they/PRON/2/nsubj gave/VERB/0/root Kade/PROPN/2/iobj arms/NOUN/2/obj',
  ],
  [
    'It/PRON/2/expl said/VERB/0/root they/PRON/4/nsubj left/VERB/2/ccomp',
    'It/PRON/2/nsubj said/VERB/0/root they/PRON/4/nsubj left/VERB/2/ccomp',
  ],
  [
    'It/PRON/2/expl seems/VERB/0/root they/PRON/4/nsubj left/VERB/2/ccomp',
    'It/PRON/2/expl seems/VERB/0/root they/PRON/4/nsubj left/VERB/2/ccomp',
  ],
  [
    'It/PRON/3/expl was/AUX/3/aux:pass said/VERB/0/root they/PRON/5/nsubj left/VERB/3/ccomp',
    'It/PRON/3/expl was/AUX/3/aux:pass said/VERB/0/root they/PRON/5/nsubj left/VERB/3/ccomp',
  ],
])('%s', (given, expected) => {
  expect(read(given)).toBe(expected)
})
