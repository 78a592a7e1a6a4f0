"""Compares the gradients with finite differences on a small network: `python3 check.py`."""

import numpy as np

import network as net

rng = np.random.default_rng(3)
sizes = dict(layers=3, hidden=6, arc=5, label=4, name=3, tags=7, names=5, relations=6, words=11, affixes=20, shapes=9)
p = net.initial(sizes, rng, np.float64)
T, B = 6, 3
lengths = np.array([6, 4, 5])
position = np.arange(T)[:, None]
valid = position < lengths
batch = {
    'glove': rng.standard_normal((T, B, net.GLOVE)) * valid[:, :, None],
    'words': rng.integers(0, 11, (T, B)),
    'affixes': rng.integers(0, 20, (T, B, 7)),
    'shapes': rng.integers(0, 9, (T, B, 2)),
    'valid': valid,
    'turn': np.where(valid, lengths - 1 - position, position),
}
p['affixes'][0] = 0
real = (valid & (position > 0)).T.reshape(-1)
batch['tag'] = np.where(real, rng.integers(0, 7, B * T), -1)
batch['name'] = np.where(real, rng.integers(0, 5, B * T), -1)
batch['head'] = np.where(real, rng.integers(0, 4, B * T), -1)
batch['relation'] = np.where(real, rng.integers(0, 6, B * T), -1)
weights = {'tag': 0.7, 'name': 0.6, 'arc': 1, 'label': 0.9}
masks = {}


def drop(*shape):
    key = (len(masks_used), shape)
    masks_used.append(key)
    if key not in masks:
        masks[key] = (rng.random(shape) < 0.7) / 0.7
    return masks[key]


def total():
    masks_used.clear()
    losses, g, sparse = net.losses_and_gradients(p, batch, drop, weights)
    return sum(weights[k] * v for k, v in losses.items()), g, sparse


masks_used = []
_, g, sparse = total()
for name in net.SPARSE:
    g[name] = np.zeros_like(p[name])
    g[name][sparse[name][0]] = sparse[name][1]
worst = 0
for name, value in p.items():
    for _ in range(6):
        at = tuple(rng.integers(0, n) for n in value.shape)
        if name == 'affixes' and at[0] == 0:
            continue
        old = value[at]
        value[at] = old + 1e-6
        up = total()[0]
        value[at] = old - 1e-6
        down = total()[0]
        value[at] = old
        difference = abs((up - down) / 2e-6 - g[name][at])
        worst = max(worst, difference)
        if difference > 1e-7:
            print(name, at, (up - down) / 2e-6, g[name][at])
print('largest difference', worst)
