"""Training and development sets as index arrays."""

from collections import Counter
from pathlib import Path

import numpy as np

import features
import treebank
from copies import headline_copies, name_copies, press_copies
from treebank import EWT_NAMES, OUT, POLITICS, UNKNOWN

NAME_LABELS = [OUT] + [f'{tag}-{kind}' for kind in ('person', 'organization', 'place', 'other') for tag in 'BI']
UNKNOWN_WORD, ROOT_WORD = 0, 1
NO_SHAPE = features.SHAPE_ROWS
GENRES_WITH_NAMES = ('news', 'interview', 'speech')


def load(folder, rng, headline_share=0.12, all_copies=False):
    """-> training sentences, {name: development sentences}"""
    folder = Path(folder)
    ewt = treebank.read_conllu(folder / 'ewt-train.conllu')
    gum = treebank.read_conllu(folder / 'gum-by-train.conllu')
    ewt_dev = treebank.read_conllu(folder / 'ewt-dev.conllu')
    gum_dev = treebank.read_conllu(folder / 'gum-by-dev.conllu')
    for s in gum + gum_dev:
        s.names = treebank.gum_names(s)
    politics = []
    for file in (folder / 'names/politics-train.txt', folder / 'names/politics-dev.txt'):
        if file.exists():
            politics += treebank.read_columns(file, POLITICS, 0, 1, '\t')
    # neighbouring sentences come from one page: set aside whole stretches of ten
    aside = [s for i, s in enumerate(politics) if i // 10 % 5 == 4]
    politics = [s for i, s in enumerate(politics) if i // 10 % 5 != 4]
    ewt_file = folder / 'names/ewt-dev.iob2'
    ewt_names = treebank.read_columns(ewt_file, EWT_NAMES, 1, 2, '\t') if ewt_file.exists() else []
    tags = {s.id: s.tags for s in ewt_dev}
    for s in ewt_names:
        # the file marks three types only: a proper noun without a label may be a name of another type
        known = tags.get(s.id)
        if known and len(known) == len(s.words):
            s.names = [UNKNOWN if n == OUT and t.startswith('PROPN') else n for n, t in zip(s.names, known)]
    copies = headline_copies(ewt + gum, rng, headline_share)
    copies += headline_copies([s for s in gum if '_news_' in s.id or '_interview_' in s.id], rng, 0.3)
    if all_copies:
        copies += press_copies(ewt + gum, rng)
        copies += name_copies(ewt + gum, rng, 4000)
    development = {
        'ewt-dev': ewt_dev,
        'gum-dev': gum_dev,
        'gum-news-dev': [s for s in gum_dev if '_news_' in s.id],
        'gum-names-dev': [s for s in gum_dev if any(f'_{g}_' in s.id for g in GENRES_WITH_NAMES)],
        'politics-aside': aside,
    }
    return ewt + gum + politics + ewt_names + copies, {k: v for k, v in development.items() if v}


class Vocabulary:
    def __init__(self, sentences, glove_words):
        counts = Counter(features.plain(w) for s in sentences for w in s.words)
        self.words = ['<unknown>', '<root>'] + sorted(w for w, c in counts.items() if c >= 3)
        self.word = {w: i for i, w in enumerate(self.words)}
        self.glove = {w: i + 1 for i, w in enumerate(glove_words)}
        tags = Counter(t for s in sentences for t in s.tags or [])
        self.tags = [t for t, c in sorted(tags.items(), key=lambda x: (-x[1], x[0])) if c >= 3]
        relations = Counter(r for s in sentences for r in s.relations or [])
        self.relations = [r for r, c in sorted(relations.items(), key=lambda x: (-x[1], x[0])) if c >= 5]

    def like(self, meta):
        """Takes the rows of a checkpoint."""
        self.words, self.tags, self.relations = meta['words'], meta['tags'], meta['relations']
        self.word = {w: i for i, w in enumerate(self.words)}

    def encode(self, sentence):
        """The sentence with the root in front, as arrays."""
        tag = {t: i for i, t in enumerate(self.tags)}
        relation = {r: i for i, r in enumerate(self.relations)}
        label = {n: i for i, n in enumerate(NAME_LABELS)}
        words = [features.plain(w) for w in sentence.words]
        n = len(words)
        none = [-1] * n
        return {
            'n': n + 1,
            'words': np.array([ROOT_WORD] + [self.word.get(w, UNKNOWN_WORD) for w in words]),
            'glove': np.array([0] + [self.glove.get(w, 0) for w in words]),
            'affixes': np.array([[0] * features.AFFIXES] + [features.affixes(w) for w in words]),
            'shapes': np.array([(NO_SHAPE, NO_SHAPE)] + features.shapes(sentence.words)),
            'tag': np.array([-1] + ([tag.get(t, -1) for t in sentence.tags] if sentence.tags else none)),
            'head': np.array([-1] + (sentence.heads or none)),
            'relation': np.array([-1] + ([relation.get(r, -1) for r in sentence.relations] if sentence.relations else none)),
            'name': np.array([-1] + ([label.get(x, -1) for x in sentence.names] if sentence.names else none)),
        }


def batches(encoded, size, rng=None):
    """Groups of like length, at most `size` tokens with padding; in random order when there is a generator."""
    noise = rng.random(len(encoded)) * 3 if rng else np.zeros(len(encoded))
    order = sorted(range(len(encoded)), key=lambda i: encoded[i]['n'] + noise[i])
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, encoded[i]['n'])
        if group and longest * (len(group) + 1) > size:
            groups.append(group)
            group, longest = [], encoded[i]['n']
        group.append(i)
    if group:
        groups.append(group)
    if rng:
        rng.shuffle(groups)
    return groups


def make_batch(items, vectors):
    """Pads to one length; `vectors` row 0 is the zero vector."""
    B, T = len(items), max(s['n'] for s in items)
    lengths = np.array([s['n'] for s in items])
    position = np.arange(T)[:, None]
    valid = position < lengths
    batch = {'valid': valid, 'turn': np.where(valid, lengths - 1 - position, position)}
    glove = np.zeros((T, B), int)
    for name, shape in (('words', ()), ('affixes', (features.AFFIXES,)), ('shapes', (2,))):
        batch[name] = np.zeros((T, B) + shape, int)
    for name in ('tag', 'head', 'relation', 'name'):
        batch[name] = np.full((B, T), -1)
    for b, s in enumerate(items):
        n = s['n']
        glove[:n, b] = s['glove']
        for name in ('words', 'affixes', 'shapes'):
            batch[name][:n, b] = s[name]
        for name in ('tag', 'head', 'relation', 'name'):
            batch[name][b, :n] = s[name]
    for name in ('tag', 'head', 'relation', 'name'):
        batch[name] = batch[name].reshape(-1)
    batch['glove rows'] = glove
    batch['glove'] = vectors[glove]
    return batch
