"""
Learns to judge two actors of a sentence: python3 train.py READER.BIN EXAMPLES OUT.npz [--held-out EXAMPLES] …

READER.BIN  the reader's model: its word vectors
EXAMPLES    lines of examples.ts
OUT.npz     the weights, averaged over the last steps
--held-out  examples to report on after each round
"""

import argparse
import os
import time

for name in ('OPENBLAS_NUM_THREADS', 'OMP_NUM_THREADS'):
    os.environ.setdefault(name, '1')

import numpy as np  # noqa: E402  after the thread limit

import data  # noqa: E402
import judge as net  # noqa: E402


def probabilities(p, examples, vectors, size=64):
    """A row of classes for each example; short sentences together, as in training."""
    order = np.argsort([len(e['word']) for e in examples])
    out = np.zeros((len(examples), net.CLASSES), np.float32)
    for k in range(0, len(order), size):
        group = order[k : k + size]
        out[group] = net.softmax(net.forward(p, data.make_batch([examples[i] for i in group], vectors))[0])
    return out


def scores(probability, labels, least):
    """Precision and recall of the classes that are a tie, where the likeliest of them reaches `least`."""
    best = 1 + probability[:, 1:].argmax(1)
    drawn = probability[np.arange(len(best)), best] >= least
    right = (drawn & (best == labels)).sum()
    return right / max(1, drawn.sum()), right / max(1, (labels > 0).sum())


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('reader')
    ask.add_argument('examples')
    ask.add_argument('out')
    ask.add_argument('--held-out')
    ask.add_argument('--epochs', type=int, default=8)
    ask.add_argument('--hidden', type=int, default=64)
    ask.add_argument('--inner', type=int, default=128)
    ask.add_argument('--rate', type=float, default=3e-3)
    ask.add_argument('--decay', type=float, default=1e-3)
    ask.add_argument('--dropout', type=float, default=0.4)
    ask.add_argument('--hidden-words', type=float, default=0.08, help='share of words whose vector is withheld')
    ask.add_argument('--batch', type=int, default=32)
    ask.add_argument('--seed', type=int, default=1)
    args = ask.parse_args()
    rng = np.random.default_rng(args.seed)
    meta, sections = data.read_pack(args.reader)
    vectors = data.vectors_of(sections)
    training = data.read_examples(args.examples)
    held_out = data.read_examples(args.held_out) if args.held_out else []
    labels = np.array([e['label'] for e in held_out])
    sizes = {'hidden': args.hidden, 'inner': args.inner, 'upos': 18, 'relations': len(meta['relations']) + 1}
    p = net.initial(sizes, rng)
    m, v = ({k: np.zeros_like(x) for k, x in p.items()} for _ in range(2))
    average = {k: x.copy() for k, x in p.items()}
    keep = 1 - args.dropout
    drop = lambda *shape: (rng.random(shape, np.float32) < keep).astype(np.float32) / np.float32(keep)
    hide = lambda *shape: rng.random(shape) < args.hidden_words
    total, step = args.epochs * -(-len(training) // args.batch), 0
    for epoch in range(args.epochs):
        began, loss = time.time(), 0
        groups = data.batches(training, args.batch, rng)
        for group in groups:
            swap = rng.random(len(group)) < 0.5
            one, g = net.losses_and_gradients(p, data.make_batch([training[i] for i in group], vectors, swap, hide), drop)
            loss += one / len(groups)
            step += 1
            done = step / total
            rate = args.rate * (done / 0.3 if done < 0.3 else 0.5 * (1 + np.cos(np.pi * (done - 0.3) / 0.7)) + 1e-4)
            shrink = min(1.0, 1.0 / (sum(float((x * x).sum()) for x in g.values()) ** 0.5 + 1e-6))
            for k, x in p.items():
                grad = g[k] * np.float32(shrink)
                m[k] += np.float32(0.1) * (grad - m[k])
                v[k] += np.float32(0.001) * (grad * grad - v[k])
                change = (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
                x -= (rate * (change + args.decay * x)).astype(x.dtype)
                average[k] += np.float32(1 - min(0.998, step / (step + 10))) * (x - average[k])
        line = f'epoch {epoch} {time.time() - began:.0f}s loss {loss:.3f}'
        if held_out:
            probability = probabilities(average, held_out, vectors)
            for least in (0.3, 0.4, 0.5, 0.6, 0.7):
                precision, recall = scores(probability, labels, least)
                f = 2 * precision * recall / max(1e-9, precision + recall)
                line += f' | {least}: {100 * precision:.1f}/{100 * recall:.1f} {100 * f:.1f}'
        print(line, flush=True)
    np.savez(args.out, **average)


if __name__ == '__main__':
    main()
