"""Scores on development sentences: gold tokens, everything else predicted. LAS on universal relations."""

from collections import Counter

import numpy as np

import data
import network as net
from treebank import name_spans


def percent(a, b):
    return 100 * a / b if b else 0.0


def name_labels(scores):
    """Best label of each token that the one before allows: I-x follows B-x or I-x."""
    labels, before = [], 0
    for row in scores:
        best = 0
        for c in range(1, len(row)):
            inside = c % 2 == 0
            if (not inside or before in (c, c - 1)) and row[c] > row[best]:
                best = c
        labels.append(data.NAME_LABELS[best])
        before = best
    return labels


def evaluate(p, held_out, vectors, vocabulary, name, size=3000):
    n = upos = xpos = uas = las = 0
    relations, names = Counter(), Counter()
    encoded = [e for _, e in held_out]
    for group in data.batches(encoded, size):
        batch = data.make_batch([encoded[i] for i in group], vectors)
        s = net.forward(p, batch)
        T, B = s['T'], s['B']
        arcs = s['arc'].copy()
        arcs[:, np.arange(T), np.arange(T)] = -1e5
        heads = arcs.argmax(2)
        rows = np.arange(B * T)
        labels = net.relation_scores(p, s, rows, rows // T * T + heads.reshape(-1))[0].argmax(1).reshape(B, T)
        tags = s['tag'].argmax(1).reshape(B, T)
        spans = s['name'].reshape(B, T, -1)
        for b, i in enumerate(group):
            gold = held_out[i][0]
            if gold.names:
                truth = set(name_spans([x if x != '?' else 'O' for x in gold.names]))
                found = set(name_spans(name_labels(spans[b, 1 : len(gold.words) + 1])))
                # what the source leaves open counts for nobody
                found = {f for f in found if '?' not in gold.names[f[0] : f[1]]}
                for kind in ('person', 'organization', 'place', 'other'):
                    for key, group_ in (('g', truth), ('p', found), ('c', truth & found)):
                        names[kind, key] += sum(x[2] == kind for x in group_)
            if not gold.heads:
                continue
            for k, tag in enumerate(gold.tags):
                n += 1
                guess = vocabulary.tags[tags[b, k + 1]].split(' ')
                upos += guess[0] == tag.split(' ')[0]
                xpos += guess[1] == tag.split(' ')[1]
                right = heads[b, k + 1] == gold.heads[k]
                r, g = vocabulary.relations[labels[b, k + 1]], gold.relations[k]
                uas += right
                las += right and r.split(':')[0] == g.split(':')[0]
                relations[g, 'g'] += 1
                relations[r, 'p'] += 1
                relations[g, 'c'] += int(right and r == g)
    out = {}
    if n:
        out = {'UPOS': percent(upos, n), 'XPOS': percent(xpos, n), 'UAS': percent(uas, n), 'LAS': percent(las, n)}
        out['relations'] = {
            r: [percent(relations[r, 'c'], relations[r, 'p']), percent(relations[r, 'c'], relations[r, 'g']), relations[r, 'g']]
            for r in vocabulary.relations
            if relations[r, 'g'] >= 10
        }
    if names:
        kinds = ('person', 'organization', 'place')
        total = {key: sum(names[k, key] for k in kinds) for key in 'gpc'}
        out['F'] = percent(2 * total['c'], total['g'] + total['p'])
        out['names'] = {
            k: [percent(names[k, 'c'], names[k, 'p']), percent(names[k, 'c'], names[k, 'g']), names[k, 'g']]
            for k in kinds + ('other',)
        }
    return out
