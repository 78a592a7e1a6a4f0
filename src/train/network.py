"""
The network and its gradients, in numpy.

    word rows -> bidirectional LSTM layers -> tags (from the first), names (from the first and the last),
    governors and relations (biaffine, Dozat and Manning 2017; from the last)

Shapes: T positions (0 is the root), B sentences, D features. Gradients are written by hand; `check.py` compares
them with finite differences.
"""

import numpy as np

GLOVE, WORD, AFFIX, SHAPE = 100, 48, 40, 16
INPUT = GLOVE + WORD + AFFIX + SHAPE
LEAK = 0.1


def initial(sizes, rng, dtype=np.float32):
    h, na, nl, nn = sizes['hidden'], sizes['arc'], sizes['label'], sizes['name']
    tags, labels, relations = sizes['tags'], sizes['names'], sizes['relations']
    p = {}

    def gauss(name, *shape, scale=None):
        p[name] = (rng.standard_normal(shape) * (scale or shape[-2] ** -0.5)).astype(dtype)

    gauss('words', sizes['words'], WORD, scale=0.3)
    gauss('affixes', sizes['affixes'], AFFIX, scale=0.15)
    gauss('shapes', sizes['shapes'], SHAPE, scale=0.3)
    for layer in range(1, sizes['layers'] + 1):
        width = INPUT if layer == 1 else 2 * h
        gauss(f'W{layer}', 2, width, 4 * h)
        gauss(f'U{layer}', 2, h, 4 * h)
        p[f'b{layer}'] = np.zeros((2, 4 * h), dtype)
        p[f'b{layer}'][:, 2 * h : 3 * h] = 1  # remember at first
    gauss('tag.W', 2 * h, tags)
    p['tag.b'] = np.zeros(tags, dtype)
    gauss('name.W', 4 * h, nn)
    p['name.b'] = np.zeros(nn, dtype)
    gauss('name.V', nn, labels)
    p['name.c'] = np.zeros(labels, dtype)
    for name, width in (('arc.head', na), ('arc.dep', na), ('label.head', nl), ('label.dep', nl)):
        gauss(name + '.W', 2 * h, width)
        p[name + '.b'] = np.zeros(width, dtype)
    gauss('arc.U', na, na, scale=0.02)
    p['arc.u'] = np.zeros(na, dtype)
    gauss('label.U', nl, relations * nl, scale=0.02)
    gauss('label.h', nl, relations, scale=0.05)
    gauss('label.d', nl, relations, scale=0.05)
    p['label.b'] = np.zeros(relations, dtype)
    return p


SPARSE = ('words', 'affixes', 'shapes')


def lstm(x, w, u, b):
    """
    Gates o, i, f, g. x: (T, 2, B, D), both directions side by side -> outputs (T, 2, B, H) and what the way back needs.
    """
    T, _, B, D = x.shape
    h4 = u.shape[2]
    h = h4 // 4
    z = np.empty((T, 2, B, h4), x.dtype)
    for k in (0, 1):
        z[:, k] = (x[:, k].reshape(T * B, D) @ w[k] + b[k]).reshape(T, B, h4)
    cells = np.empty((T, 2, B, h), x.dtype)
    squashed = np.empty_like(cells)
    out = np.empty_like(cells)
    c = np.zeros((2, B, h), x.dtype)
    for t in range(T):
        g = z[t]
        if t:
            g += out[t - 1] @ u
        # sigmoid(x) = tanh(x / 2) / 2 + 1 / 2: one call for the four gates
        g[..., : 3 * h] *= 0.5
        np.tanh(g, g)
        g[..., : 3 * h] *= 0.5
        g[..., : 3 * h] += 0.5
        c = g[..., 2 * h : 3 * h] * c
        c += g[..., h : 2 * h] * g[..., 3 * h :]
        cells[t] = c
        np.tanh(c, squashed[t])
        np.multiply(g[..., :h], squashed[t], out[t])
    return out, (x, z, cells, squashed, out)


def lstm_back(dout, saved, w, u):
    x, gates, cells, squashed, out = saved
    T, _, B, D = x.shape
    h = u.shape[1]
    o, i, f, n = (gates[..., k * h : (k + 1) * h] for k in range(4))
    # how each gate answers to a change of the cell (i, f, g) or of the output (o), for all positions at once
    slopes = np.empty((T, 2, B, 3, h), x.dtype)
    slopes[..., 0, :] = n * i * (1 - i)
    slopes[1:, :, :, 1] = cells[:-1] * (f * (1 - f))[1:]
    slopes[0, :, :, 1] = 0
    slopes[..., 2, :] = i * (1 - n * n)
    slope_o = squashed * o * (1 - o)
    to_cell = o * (1 - squashed * squashed)
    forget = np.ascontiguousarray(f)
    dz = np.empty((T, 2, B, 4, h), x.dtype)
    dh = np.zeros((2, B, h), x.dtype)
    dc = np.zeros((2, B, h), x.dtype)
    ut = np.ascontiguousarray(u.transpose(0, 2, 1))
    for t in range(T - 1, -1, -1):
        dh += dout[t]
        dc += dh * to_cell[t]
        d = dz[t]
        np.multiply(dh, slope_o[t], d[:, :, 0])
        np.multiply(dc[:, :, None], slopes[t], d[:, :, 1:])
        if t:
            dh = d.reshape(2, B, 4 * h) @ ut
            dc *= forget[t]
    dw, du, db = np.empty_like(w), np.empty_like(u), np.empty((2, 4 * h), x.dtype)
    dx = np.empty_like(x)
    for k in (0, 1):
        flat = np.ascontiguousarray(dz[:, k]).reshape(T * B, -1)
        dw[k] = x[:, k].reshape(T * B, D).T @ flat
        du[k] = out[:-1, k].reshape((T - 1) * B, h).T @ flat[B:]
        db[k] = flat.sum(0)
        dx[:, k] = (flat @ w[k].T).reshape(T, B, D)
    return dx, dw, du, db


def both_ways(x, turn):
    """(T, B, D) -> (T, 2, B, D): as it is, and each sentence reversed (`turn`: T x B source positions)."""
    y = np.empty((x.shape[0], 2) + x.shape[1:], x.dtype)
    y[:, 0] = x
    y[:, 1] = np.take_along_axis(x, turn[:, :, None], 0)
    return y


def from_both(y, turn):
    """(T, 2, B, H) -> (T, B, 2H), the second direction turned back."""
    return np.concatenate([y[:, 0], np.take_along_axis(y[:, 1], turn[:, :, None], 0)], 2)


def split_both(d, turn):
    h = d.shape[2] // 2
    y = np.empty((d.shape[0], 2, d.shape[1], h), d.dtype)
    y[:, 0] = d[..., :h]
    y[:, 1] = np.take_along_axis(d[..., h:], turn[:, :, None], 0)
    return y


def leaky(z):
    return np.where(z > 0, z, LEAK * z)


def forward(p, batch, drop=None):
    """batch: index arrays (T, B); drop: function shape -> mask, or None. Returns scores and what backward needs."""
    keep = drop or (lambda *shape: None)
    T, B = batch['words'].shape
    turn = batch['turn']
    layers = sum(name[0] == 'U' for name in p)
    s = {'T': T, 'B': B, 'layers': layers}
    x = np.concatenate(
        [
            batch['glove'],
            p['words'][batch['words']],
            p['affixes'][batch['affixes']].sum(2),
            p['shapes'][batch['shapes']].sum(2),
        ],
        2,
    )
    for layer in range(1, layers + 1):
        mask = keep(1, B, x.shape[2])
        if mask is not None:
            x = x * mask
        y, saved = lstm(both_ways(x, turn), p[f'W{layer}'], p[f'U{layer}'], p[f'b{layer}'])
        x = from_both(y, turn)
        s[f'mask{layer}'], s[f'saved{layer}'], s[f'out{layer}'] = mask, saved, x
    flat = lambda a: np.ascontiguousarray(a.transpose(1, 0, 2)).reshape(B * T, -1)
    one, two = flat(s['out1']), flat(s[f'out{layers}'])

    def dropped(name, a, width):
        mask = keep(B, 1, width)
        if mask is not None:
            mask = np.broadcast_to(mask, (B, T, width)).reshape(B * T, width)
            a = a * mask
        s['m.' + name], s['i.' + name] = mask, a
        return a

    s['tag'] = dropped('tag', one, one.shape[1]) @ p['tag.W'] + p['tag.b']
    both = np.concatenate([one, two], 1)
    s['name.z'] = dropped('name', both, both.shape[1]) @ p['name.W'] + p['name.b']
    s['name.a'] = leaky(s['name.z'])
    s['name'] = s['name.a'] @ p['name.V'] + p['name.c']
    top = dropped('top', two, two.shape[1])
    for k in ('arc.head', 'arc.dep', 'label.head', 'label.dep'):
        z = top @ p[k + '.W'] + p[k + '.b']
        s['z.' + k] = z
        s['a.' + k] = dropped(k, leaky(z), z.shape[1])
    na = p['arc.U'].shape[0]
    q = s['a.arc.dep'] @ p['arc.U'] + p['arc.u']
    s['q'] = q.reshape(B, T, na)
    s['arc'] = s['q'] @ s['a.arc.head'].reshape(B, T, na).transpose(0, 2, 1)
    s['arc'] += np.where(batch['valid'].T[:, None, :], 0, -1e4).astype(s['arc'].dtype)
    return s


def relation_scores(p, s, dependents, governors):
    """Scores (N, R) for rows `dependents` under rows `governors` of the flat (B * T) order."""
    d, g = s['a.label.dep'][dependents], s['a.label.head'][governors]
    nl = d.shape[1]
    x = (d @ p['label.U']).reshape(len(d), -1, nl)
    scores = (x @ g[:, :, None])[:, :, 0] + g @ p['label.h'] + d @ p['label.d'] + p['label.b']
    return scores, x, d, g


def softmax_loss(scores, gold):
    """Cross-entropy sum and its gradient; rows with gold < 0 count nothing."""
    known = gold >= 0
    e = np.exp(scores - scores.max(1, keepdims=True))
    e /= e.sum(1, keepdims=True)
    rows = np.flatnonzero(known)
    loss = -np.log(e[rows, gold[rows]] + 1e-12).sum()
    e[rows, gold[rows]] -= 1
    e[~known] = 0
    return loss, e


def add_rows(rows, values):
    """Sums the values of equal rows -> (unique rows, sums)."""
    order = np.argsort(rows, kind='stable')
    sorted_rows = rows[order]
    starts = np.flatnonzero(np.r_[True, sorted_rows[1:] != sorted_rows[:-1]])
    return sorted_rows[starts], np.add.reduceat(values[order], starts, 0)


def losses_and_gradients(p, batch, drop, weights):
    s = forward(p, batch, drop)
    T, B = s['T'], s['B']
    g, losses = {}, {}
    scale = 1 / batch['valid'].sum()
    d = {}

    def task(name, scores, gold):
        loss, grad = softmax_loss(scores, gold)
        losses[name] = loss * scale
        return (grad * (scale * weights[name])).astype(scores.dtype)

    def masked(name, grad):
        return grad if s['m.' + name] is None else grad * s['m.' + name]

    # tags
    dt = task('tag', s['tag'], batch['tag'])
    g['tag.W'], g['tag.b'] = s['i.tag'].T @ dt, dt.sum(0)
    d_one = masked('tag', dt @ p['tag.W'].T)
    # names
    dn = task('name', s['name'], batch['name'])
    g['name.V'], g['name.c'] = s['name.a'].T @ dn, dn.sum(0)
    dz = dn @ p['name.V'].T * np.where(s['name.z'] > 0, 1, LEAK).astype(dn.dtype)
    g['name.W'], g['name.b'] = s['i.name'].T @ dz, dz.sum(0)
    d_both = masked('name', dz @ p['name.W'].T)
    h2 = d_one.shape[1]
    d_one = d_one + d_both[:, :h2]
    d_two = d_both[:, h2:]
    # governors
    na = p['arc.U'].shape[0]
    gold = batch['head']
    da = task('arc', s['arc'].reshape(B * T, T), gold).reshape(B, T, T)
    heads = s['a.arc.head'].reshape(B, T, na)
    dq = (da @ heads).reshape(B * T, na)
    d['arc.head'] = (da.transpose(0, 2, 1) @ s['q']).reshape(B * T, na)
    g['arc.U'], g['arc.u'] = s['a.arc.dep'].T @ dq, dq.sum(0)
    d['arc.dep'] = dq @ p['arc.U'].T
    # relations, under the right governor
    rows = np.flatnonzero((batch['relation'] >= 0) & (gold >= 0))
    above = rows // T * T + gold[rows]
    scores, x, dep, gov = relation_scores(p, s, rows, above)
    dr = task('label', scores, batch['relation'][rows])
    nl = dep.shape[1]
    dx = (dr[:, :, None] * gov[:, None, :]).reshape(len(rows), -1)
    g['label.U'] = dep.T @ dx
    g['label.h'], g['label.d'], g['label.b'] = gov.T @ dr, dep.T @ dr, dr.sum(0)
    d['label.dep'] = np.zeros((B * T, nl), dep.dtype)
    d['label.dep'][rows] = dx @ p['label.U'].T + dr @ p['label.d'].T
    d['label.head'] = np.zeros((B * T, nl), dep.dtype)
    if len(rows):
        unique, sums = add_rows(above, (dr[:, None, :] @ x)[:, 0] + dr @ p['label.h'].T)
        d['label.head'][unique] = sums
    d_top = 0
    for k in ('arc.head', 'arc.dep', 'label.head', 'label.dep'):
        dz = masked(k, d[k]) * np.where(s['z.' + k] > 0, 1, LEAK).astype(dn.dtype)
        g[k + '.W'], g[k + '.b'] = s['i.top'].T @ dz, dz.sum(0)
        d_top = d_top + dz @ p[k + '.W'].T
    d_two = d_two + masked('top', d_top)
    # down the layers
    unflat = lambda a: a.reshape(B, T, -1).transpose(1, 0, 2)
    below = unflat(d_two)
    for layer in range(s['layers'], 0, -1):
        turn = batch['turn']
        dx, dw, du, db = lstm_back(split_both(below, turn), s[f'saved{layer}'], p[f'W{layer}'], p[f'U{layer}'])
        g[f'W{layer}'], g[f'U{layer}'], g[f'b{layer}'] = dw, du, db
        below = dx[:, 0] + np.take_along_axis(dx[:, 1], turn[:, :, None], 0)
        if s[f'mask{layer}'] is not None:
            below = below * s[f'mask{layer}']
        if layer == 2:
            below = below + unflat(d_one)
    below = below[..., GLOVE:]
    ok = batch['valid'].reshape(-1)
    flat = below.reshape(T * B, -1)[ok]
    rows = lambda name: batch[name].reshape(T * B, -1)[ok]
    sparse = {}
    sparse['words'] = add_rows(rows('words')[:, 0], flat[:, :WORD])
    for name, columns in (('affixes', slice(WORD, WORD + AFFIX)), ('shapes', slice(WORD + AFFIX, None))):
        ids = rows(name)
        values = np.repeat(flat[:, columns], ids.shape[1], 0)
        ids = ids.reshape(-1)
        used = ids > 0 if name == 'affixes' else slice(None)
        sparse[name] = add_rows(ids[used], values[used])
    return losses, g, sparse
