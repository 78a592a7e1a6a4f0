"""Examples of `examples.ts` in batches, and the word vectors of the reader's model."""

import json
import struct
from pathlib import Path

import numpy as np

from judge import CLASSES, SPECIAL, TABLES

INPUT_UNIT = 512  # as in ../pack.py
SWAPPED = {'mark': np.array([0, 2, 1, 3]), 'path': np.array([0, 2, 1, 3])}
SWAPPED_CLASSES = np.array([0, 2, 1, 4, 3])


def read_pack(path):
    """Header and sections of a model file, `src/core/read/pack.ts`."""
    data = Path(path).read_bytes()
    size = struct.unpack('<I', data[4:8])[0]
    header = json.loads(data[8 : 8 + size])
    base = -(-(8 + size) // 16) * 16
    return header['meta'], {k: data[base + at : base + at + n] for k, (at, n) in header['sections'].items()}


def vectors_of(sections):
    """The vectors as the reader keeps them, words x 100; `SPECIAL` rows of nothing first."""
    centroids = np.frombuffer(sections['centroids'], np.int16).reshape(-1, 256, 4) / np.float32(INPUT_UNIT)
    codes = np.frombuffer(sections['codes'], np.uint8).reshape(-1, len(centroids))
    rows = np.concatenate([centroids[k][codes[:, k]] for k in range(len(centroids))], 1)
    return np.concatenate([np.zeros((SPECIAL, rows.shape[1]), np.float32), rows]).astype(np.float32)


def read_examples(path):
    return [json.loads(line) for line in Path(path).read_text('utf-8').splitlines()]


def batches(examples, size, rng):
    """Sentences of about one length together, in random order."""
    length = np.array([len(e['word']) for e in examples]) + rng.random(len(examples)) * 6
    order = np.argsort(length)
    groups = [order[k : k + size] for k in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


def make_batch(examples, vectors, swap=None, hide=None):
    """swap: whether a and b change places, by example. hide: share of words whose vector is withheld."""
    T = max(len(e['word']) for e in examples)
    grid = lambda name: np.array([e[name] + [0] * (T - len(e[name])) for e in examples]).T
    batch = {name: grid(name) for name in ('word', *TABLES)}
    for name in ('a', 'b'):
        batch[name] = np.array([e[name] for e in examples])
    # what teachers think of it, where there are any, else its label
    batch['wanted'] = np.array([e.get('taught') or np.eye(CLASSES)[e['label']] for e in examples])
    lengths = np.array([len(e['word']) for e in examples])
    position = np.arange(T)[:, None]
    batch['valid'] = position < lengths
    batch['turn'] = np.where(batch['valid'], lengths - 1 - position, position)
    if swap is not None:
        batch['a'], batch['b'] = np.where(swap, batch['b'], batch['a']), np.where(swap, batch['a'], batch['b'])
        for name, table in (('mark', 'mark'), ('governorMark', 'mark'), ('path', 'path')):
            batch[name] = np.where(swap, SWAPPED[table][batch[name]], batch[name])
        batch['wanted'] = np.where(swap[:, None], batch['wanted'][:, SWAPPED_CLASSES], batch['wanted'])
    if hide is not None:
        batch['word'] = np.where(hide(T, len(examples)) & (batch['word'] >= SPECIAL), 0, batch['word'])
    batch['vectors'] = vectors[batch['word']]
    return batch
