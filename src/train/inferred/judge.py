"""
The network that judges two actors of a sentence, and its gradients, in numpy.

    columns of every token -> one bidirectional LSTM layer -> what stands at the two, before, between, behind them and on
    the path that joins them in the tree (greatest value of each feature) -> a layer of rectifiers -> five classes

Shapes: T positions, B sentences. `check.py` compares the gradients with finite differences.
"""

import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parent.parent))
from network import both_ways, from_both, lstm, lstm_back, split_both  # noqa: E402

VECTOR, UPOS, RELATION, MARK, PATH, LEAN = 100, 12, 16, 16, 12, 8
SPECIAL, MARKS, PATHS, LEANS, CLASSES = 3, 4, 4, 7, 5
TABLES = {
    'upos': ('upos', UPOS), 'relation': ('relation', RELATION), 'mark': ('mark', MARK), 'path': ('path', PATH),
    'governorRelation': ('relation', RELATION), 'governorMark': ('mark', MARK),
    'lean': ('lean', LEAN),
}
INPUT = VECTOR + sum(width for _, width in TABLES.values())
PLACES = 6


def initial(sizes, rng, dtype=np.float32):
    h, inner = sizes['hidden'], sizes['inner']

    def gauss(*shape, scale):
        return (rng.standard_normal(shape) * scale).astype(dtype)

    p = {
        'special': gauss(SPECIAL, VECTOR, scale=0.3),
        'upos': gauss(sizes['upos'], UPOS, scale=0.5),
        'relation': gauss(sizes['relations'], RELATION, scale=0.5),
        'mark': gauss(MARKS, MARK, scale=0.5),
        'path': gauss(PATHS, PATH, scale=0.5),
        'lean': gauss(LEANS, LEAN, scale=0.5),
        'W': gauss(2, INPUT, 4 * h, scale=INPUT**-0.5),
        'U': gauss(2, h, 4 * h, scale=h**-0.5),
        'b': np.zeros((2, 4 * h), dtype),
        'inner.W': gauss(PLACES * 2 * h, inner, scale=(PLACES * 2 * h) ** -0.5),
        'inner.b': np.zeros(inner, dtype),
        'out.W': gauss(inner, CLASSES, scale=inner**-0.5),
        'out.b': np.zeros(CLASSES, dtype),
    }
    p['b'][:, 2 * h : 3 * h] = 1  # remember at first
    return p


def inputs(p, batch):
    """Rows of the tables side by side; a special word has a learned vector, any other its own."""
    word = batch['word']
    special = word < SPECIAL
    vector = np.where(special[..., None], p['special'][np.minimum(word, SPECIAL - 1)], batch['vectors'])
    return np.concatenate([vector] + [p[table][batch[name]] for name, (table, _) in TABLES.items()], 2)


def places(batch):
    """(PLACES - 2, T, B): before both, between, behind both, on the path; without the two heads."""
    at = np.arange(batch['word'].shape[0])[:, None]
    a, b, valid = batch['a'], batch['b'], batch['valid']
    low, high = np.minimum(a, b), np.maximum(a, b)
    path = (batch['path'] > 0) & (at != a) & (at != b)
    return np.stack([at < low, (at > low) & (at < high), at > high, path]) & valid


def forward(p, batch, drop=None):
    """batch: index arrays (T, B). drop: function shape -> mask, or None. Scores (B, classes), and what backward needs."""
    keep = drop or (lambda *shape: np.ones((), np.float32))
    s = {'x mask': keep(*batch['word'].shape, INPUT)}
    x = inputs(p, batch) * s['x mask']
    y, s['lstm'] = lstm(both_ways(x, batch['turn']), p['W'], p['U'], p['b'])
    z = from_both(y, batch['turn'])
    s['z mask'] = keep(*z.shape)
    z = z * s['z mask']
    B = np.arange(z.shape[1])
    parts = [z[batch['a'], B], z[batch['b'], B]]
    s['where'] = []
    for place in places(batch):
        masked = np.where(place[..., None], z, -np.inf)
        where = masked.argmax(0)
        some = place.any(0)[:, None]
        parts.append(np.where(some, np.take_along_axis(z, where[None], 0)[0], 0).astype(z.dtype))
        s['where'].append((where, some))
    s['z shape'] = z.shape
    s['f'] = np.concatenate(parts, 1)
    inner = s['f'] @ p['inner.W'] + p['inner.b']
    s['inner mask'] = keep(*inner.shape) * (inner > 0)
    s['inner'] = inner * s['inner mask']
    return s['inner'] @ p['out.W'] + p['out.b'], s


def softmax(scores):
    e = np.exp(scores - scores.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def losses_and_gradients(p, batch, drop=None, smooth=0.05):
    scores, s = forward(p, batch, drop)
    count = len(scores)
    wanted = ((1 - smooth) * batch['wanted'] + smooth / CLASSES).astype(scores.dtype)
    probability = softmax(scores)
    loss = float(-(wanted * np.log(probability + 1e-12)).sum() / count)
    d = (probability - wanted) / np.asarray(count, scores.dtype)
    g = {'out.W': s['inner'].T @ d, 'out.b': d.sum(0)}
    d = (d @ p['out.W'].T) * s['inner mask']
    g['inner.W'], g['inner.b'] = s['f'].T @ d, d.sum(0)
    d = d @ p['inner.W'].T
    parts = np.split(d, PLACES, 1)
    dz = np.zeros(s['z shape'], d.dtype)
    B = np.arange(count)
    np.add.at(dz, (batch['a'], B), parts[0])
    np.add.at(dz, (batch['b'], B), parts[1])
    features = np.arange(dz.shape[2])[None]
    for part, (where, some) in zip(parts[2:], s['where']):
        np.add.at(dz, (where, B[:, None], features), np.where(some, part, 0))
    dz *= s['z mask']
    both, g['W'], g['U'], g['b'] = lstm_back(split_both(dz, batch['turn']), s['lstm'], p['W'], p['U'])
    dx = both[:, 0] + np.take_along_axis(both[:, 1], batch['turn'][:, :, None], 0)
    dx = dx * s['x mask']
    word = batch['word']
    g['special'] = np.zeros_like(p['special'])
    special = (word < SPECIAL) & batch['valid']
    np.add.at(g['special'], word[special], dx[special][:, :VECTOR])
    at = VECTOR
    for name, (table, width) in TABLES.items():
        g.setdefault(table, np.zeros_like(p[table]))
        np.add.at(g[table], batch[name], dx[..., at : at + width])
        at += width
    return loss, g
