"""Compares the gradients with finite differences on a small network: `python3 check.py`."""

import numpy as np

import judge as net

rng = np.random.default_rng(3)
p = net.initial({'hidden': 4, 'inner': 5, 'upos': 4, 'relations': 5}, rng, np.float64)
T, B = 7, 3
lengths = np.array([7, 4, 5])
position = np.arange(T)[:, None]
valid = position < lengths
batch = {
    'word': rng.integers(0, 9, (T, B)), 'upos': rng.integers(0, 4, (T, B)), 'relation': rng.integers(0, 5, (T, B)),
    'mark': rng.integers(0, 4, (T, B)), 'path': rng.integers(0, 4, (T, B)),
    'lean': rng.integers(0, 7, (T, B)),
    'governorRelation': rng.integers(0, 5, (T, B)), 'governorMark': rng.integers(0, 4, (T, B)),
    'vectors': rng.standard_normal((T, B, net.VECTOR)), 'a': np.array([1, 3, 0]), 'b': np.array([5, 0, 2]),
    'wanted': rng.dirichlet(np.ones(net.CLASSES), B), 'valid': valid, 'turn': np.where(valid, lengths - 1 - position, position),
}
_, g = net.losses_and_gradients(p, batch)
worst = 0
for name, value in p.items():
    for _ in range(8):
        at = tuple(rng.integers(0, n) for n in value.shape)
        old = value[at]
        value[at] = old + 1e-6
        up = net.losses_and_gradients(p, batch)[0]
        value[at] = old - 1e-6
        down = net.losses_and_gradients(p, batch)[0]
        value[at] = old
        worst = max(worst, abs((up - down) / 2e-6 - g[name][at]))
print('largest difference', worst)
