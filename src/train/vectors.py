"""GloVe vectors, product-quantised: 25 bytes a word, each the number of a centroid of 4 dimensions."""

import numpy as np

PARTS, CENTROIDS = 25, 256


def quantise(vectors, rng, fit=40000, rounds=12):
    """vectors: words x 100 -> (codes: words x PARTS uint8, centroids: PARTS x CENTROIDS x 4 float32)."""
    count, dims = vectors.shape
    width = dims // PARTS
    codes = np.zeros((count, PARTS), np.uint8)
    centroids = np.zeros((PARTS, CENTROIDS, width), np.float32)
    for p in range(PARTS):
        x = vectors[:, p * width : (p + 1) * width]
        sample = x[:fit]
        c = sample[rng.choice(len(sample), CENTROIDS, replace=False)].copy()
        for _ in range(rounds):
            near = nearest(sample, c)
            total = np.zeros_like(c)
            np.add.at(total, near, sample)
            size = np.bincount(near, minlength=CENTROIDS)[:, None]
            c = np.where(size > 0, total / np.maximum(size, 1), c).astype(np.float32)
        centroids[p] = c
        codes[:, p] = nearest(x, c)
    return codes, centroids


def nearest(x, c):
    return (((c**2).sum(1)[None, :] - 2 * x @ c.T)).argmin(1)


def decode(codes, centroids):
    return np.concatenate([centroids[p][codes[:, p]] for p in range(PARTS)], 1)
