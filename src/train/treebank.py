"""Sentences, trees and names from the Universal Dependencies and name files."""

import re
from pathlib import Path

OUT, PERSON, ORGANIZATION, PLACE, OTHER, UNKNOWN = 'O', 'person', 'organization', 'place', 'other', '?'

# name types of the sources -> ours; what is not listed is no name, UNKNOWN is left out of the loss
POLITICS = {
    'politician': PERSON, 'person': PERSON, 'organisation': ORGANIZATION, 'politicalparty': ORGANIZATION,
    'country': PLACE, 'location': PLACE, 'election': OTHER, 'event': OTHER, 'misc': UNKNOWN,
}
GUM_ENTITIES = {'person': PERSON, 'organization': ORGANIZATION, 'place': PLACE, 'event': OTHER, 'object': OTHER}
EWT_NAMES = {'PER': PERSON, 'ORG': ORGANIZATION, 'LOC': PLACE}

# labels that releases of the treebanks use unevenly
RENAMED = {
    'nmod:desc': 'compound', 'obl:tmod': 'obl:unmarked', 'obl:npmod': 'obl:unmarked', 'nmod:tmod': 'nmod:unmarked',
    'nmod:npmod': 'nmod:unmarked', 'flat:foreign': 'flat',
}

TITLES = set(
    'mr mrs ms dr president minister prime foreign secretary general gen sen senator king queen prince pope sir'
    ' professor prof chancellor governor gov rep judge justice captain ambassador envoy spokesman leader chief'
    ' state deputy'.split()
)


class Sentence:
    """One sentence; heads count from 1, 0 is the root. `tags`, `heads`, `names` may be None where unknown."""

    def __init__(self, id, words, tags=None, heads=None, relations=None, names=None):
        self.id, self.words, self.tags = id, words, tags
        self.heads, self.relations, self.names = heads, relations, names


def read_conllu(path):
    sentences = []
    for block in Path(path).read_text('utf-8').split('\n\n'):
        rows, id = [], ''
        for line in block.split('\n'):
            if line.startswith('# sent_id = '):
                id = line[12:]
            elif line and line[0] != '#':
                cells = line.split('\t')
                if cells[0].isdigit():
                    rows.append(cells)
        if rows:
            sentence = Sentence(id, [r[1] for r in rows])
            sentence.lemmas = [r[2] for r in rows]
            sentence.tags = [r[3] + ' ' + r[4] for r in rows]
            sentence.heads = [int(r[6]) for r in rows]
            sentence.relations = [RENAMED.get(r[7], r[7]) for r in rows]
            sentence.misc = [r[9] for r in rows]
            sentences.append(sentence)
    return sentences


def bio(length, spans):
    """spans: (from, to exclusive, type) -> one label a token."""
    labels = [OUT] * length
    for start, end, kind in spans:
        for i in range(start, end):
            labels[i] = UNKNOWN if kind == UNKNOWN else ('B-' if i == start else 'I-') + kind
    return labels


def entity_spans(misc):
    """Spans of GUM's Entity column: (type, first, last)."""
    spans, open_ones = [], []
    for i, cell in enumerate(misc):
        found = re.search(r'Entity=([^|]+)', cell)
        for part in re.findall(r'\([^()]*\)?|\d+\)', found.group(1)) if found else []:
            if part[0] == '(':
                id, kind = part.strip('()').split('-')[:2]
                if part.endswith(')'):
                    spans.append((kind, i, i))
                else:
                    open_ones.append((id, kind, i))
            else:
                for k in range(len(open_ones) - 1, -1, -1):
                    if open_ones[k][0] == part[:-1]:
                        _, kind, start = open_ones.pop(k)
                        spans.append((kind, start, i))
                        break
    return spans


def gum_names(sentence):
    """Names from entities whose head word is a proper noun, cut to the capitalised run around the head."""
    words = sentence.words
    upos = [t.split(' ')[0] for t in sentence.tags]
    size = len(words)
    names = []

    def capital(i):
        w = words[i]
        if upos[i] == 'PROPN':
            return True
        if w == '-' and 0 < i < size - 1:
            return upos[i - 1] == 'PROPN' and upos[i + 1] == 'PROPN'
        return w[:1].isupper() and w not in ('The', 'A', 'An', 'He', 'She', 'It', 'His', 'Her', 'In', 'On')

    for kind, first, last in sorted(entity_spans(sentence.misc), key=lambda s: s[1] - s[2]):
        kind = GUM_ENTITIES.get(kind)
        heads = [i for i in range(first, last + 1) if not first <= sentence.heads[i] - 1 <= last]
        if not kind or not heads or upos[heads[0]] != 'PROPN':
            continue
        a = b = heads[0]
        while True:
            if a - 1 >= first and capital(a - 1):
                a -= 1
            elif kind != PERSON and a - 2 >= first and words[a - 1] in ('of', 'for', 'and', 'the') and capital(a - 2):
                a -= 2
            else:
                break
        while True:
            if b + 1 <= last and capital(b + 1) and words[b + 1] != "'s":
                b += 1
            elif b + 2 <= last and words[b + 1] in ('of', 'for', 'and', 'de', 'bin', 'von', 'van') and capital(b + 2):
                b += 2
            elif b + 3 <= last and words[b + 1] in ('of', 'for') and words[b + 2].lower() == 'the' and capital(b + 3):
                b += 3
            else:
                break
        if kind == PERSON:
            while a < b and words[a].lower().rstrip('.') in TITLES:
                a += 1
        names.append((a, b + 1, kind))
    return bio(size, names)


def read_columns(path, kinds, word, label, sep):
    """Name files: one token a line, blank line between sentences -> sentences with names alone."""
    sentences = []
    for k, block in enumerate(re.split(r'\n\s*\n', Path(path).read_text('utf-8'))):
        rows = [line.split(sep) for line in block.split('\n') if line.strip() and line[0] != '#']
        ids = re.findall(r'# sent_id = (\S+)', block)
        if not rows:
            continue
        labels = []
        for cells in rows:
            tag, _, kind = cells[label].partition('-')
            kind = kinds.get(kind, OUT)
            labels.append(kind if kind in (OUT, UNKNOWN) else f'{tag}-{kind}')
        id = ids[0] if ids else f'{Path(path).stem}-{k}'
        sentences.append(Sentence(id, [r[word] for r in rows], names=labels))
    return sentences


def name_spans(labels):
    """(from, to, type) of a BIO sequence; an I- that follows nothing opens a span."""
    spans, start = [], None
    for i, label in enumerate(labels + [OUT]):
        kind = label[2:] if label[1:2] == '-' else None
        if start is not None and (label[:2] != 'I-' or kind != labels[start][2:]):
            spans.append((start, i, labels[start][2:]))
            start = None
        if kind and start is None:
            start = i
    return spans
