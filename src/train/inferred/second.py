"""
What the network's opinion of a rule's reading is worth: python3 second.py READER.BIN WEIGHTS.npz EXAMPLES

EXAMPLES  lines of examples.ts that WEIGHTS were not learned from

Prints log-odds weights for `seconded` of `src/core/ties/confidence.ts`, learned by logistic regression, and how many
readings of the rules were right by what the network thought of them.
"""

import sys

import numpy as np

import data
from train import probabilities

DOUBT = 0.01  # as in confidence.ts
STEPS, RATE, DECAY = 3000, 0.5, 1e-4


def log_odds(p):
    return np.log((p + DOUBT) / (1 - p + DOUBT))


def readings(example, answer):
    """Confidence of the rule, probability, whether it is right; what is read both ways counts as one either way."""
    classes = {k for k, _ in example['told']}
    for k, confidence in example['told']:
        either = {k, data.SWAPPED_CLASSES[k]} & classes
        yield confidence, sum(answer[c] for c in either), example['label'] in either


def main(reader, weights, file):
    vectors = data.vectors_of(data.read_pack(reader)[1])
    examples = [e for e in data.read_examples(file) if e['told']]
    answers = probabilities(dict(np.load(weights)), examples, vectors)
    told = [reading for e, answer in zip(examples, answers) for reading in readings(e, answer)]
    rule, network, right = (np.array(column, float) for column in zip(*told))
    x = np.stack([np.ones(len(told)), log_odds(rule), log_odds(network)], 1)
    w = np.zeros(3)
    for _ in range(STEPS):
        w -= RATE * (x.T @ (1 / (1 + np.exp(-x @ w)) - right) / len(told) + DECAY * w)
    print('bias %.2f, rule %.2f, network %.2f' % tuple(w))
    for low, high in ((0, 0.05), (0.05, 0.1), (0.1, 0.2), (0.2, 0.4), (0.4, 0.7), (0.7, 1.01)):
        which = (network >= low) & (network < high)
        print(f'{low:.2f} to {min(high, 1):.2f}: {which.sum()} read, {100 * right[which].mean():.0f} % right')


if __name__ == '__main__':
    main(*sys.argv[1:])
