"""
Writes the checkpoint as the reader's model file: python3 pack.py CHECKPOINT READER.BIN

Weights of 31 steps (five bits) in bytes, one scale a row; `src/core/read/weights.ts` reads them. Five bits measure
the same on the development sets as eight and make the compressed file a fifth smaller.
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np

INPUT_UNIT = 512  # activations that enter a product are int16 in units of 1 / INPUT_UNIT ...
OUTPUT_UNIT = 4096  # ... LSTM outputs, always within (-1, 1), in units of 1 / OUTPUT_UNIT
LEVELS = 15  # of a weight, to both sides of zero


def int8_rows(w):
    """w: outputs x inputs -> int8 with the inputs padded to a multiple of 8, the outputs to 4; scales float32."""
    rows, columns = w.shape
    scale = np.abs(w).max(1) / LEVELS + 1e-12
    q = np.zeros((-(-rows // 4) * 4, -(-columns // 8) * 8), np.int8)
    q[:rows, :columns] = np.clip(np.round(w / scale[:, None]), -LEVELS, LEVELS)
    padded = np.zeros(q.shape[0], np.float32)
    padded[:rows] = scale
    return q, padded


def padded_bias(b):
    out = np.zeros(-(-len(b) // 4) * 4, np.float32)
    out[: len(b)] = b
    return out


def int8_table(v):
    """One step for the whole table, a whole number of input units."""
    step = int(np.ceil(np.abs(v).max() * INPUT_UNIT / LEVELS))
    return np.clip(np.round(v * INPUT_UNIT / step), -LEVELS, LEVELS).astype(np.int8), step


def main(checkpoint, target):
    folder = Path(checkpoint)
    p = dict(np.load(folder / 'network.npz'))
    words = np.load(folder / 'words.npz')
    meta = json.loads((folder / 'meta.json').read_text())
    sections, steps = {}, {}

    def put(name, array):
        sections[name] = np.ascontiguousarray(array).tobytes()

    def put_product(name, w, bias, unit):
        q, scale = int8_rows(w)
        put(name, q)
        put(name + '.scale', scale / np.float32(unit))
        if bias is not None:
            put(name + '.bias', padded_bias(bias))

    order = np.argsort(words['words'])
    put('glove', np.frombuffer('\n'.join(words['words'][order]).encode(), np.uint8))
    put('codes', words['codes'][order])
    put('centroids', np.round(words['centroids'] * INPUT_UNIT).astype(np.int16))
    put('learned', np.frombuffer('\n'.join(meta['words']).encode(), np.uint8))
    put('lemmas', np.frombuffer((folder / 'lemmas.txt').read_bytes(), np.uint8))
    for name in ('words', 'affixes', 'shapes'):
        table, steps[name] = int8_table(p[name])
        put(name, table)
    for layer in range(1, meta['sizes']['layers'] + 1):
        unit = INPUT_UNIT if layer == 1 else OUTPUT_UNIT
        for k, way in enumerate(('forward', 'back')):
            put_product(f'W{layer}.{way}', p[f'W{layer}'][k].T, p[f'b{layer}'][k], unit)
            put_product(f'U{layer}.{way}', p[f'U{layer}'][k].T, None, OUTPUT_UNIT)
    for name in ('tag', 'name', 'arc.head', 'arc.dep', 'label.head', 'label.dep'):
        put_product(name, p[name + '.W'].T, p[name + '.b'], OUTPUT_UNIT)
    put_product('name.V', p['name.V'].T, p['name.c'], INPUT_UNIT)
    put_product('arc.U', p['arc.U'].T, p['arc.u'], INPUT_UNIT)
    put_product('label.U', p['label.U'].T, None, INPUT_UNIT)
    put_product('label.h', p['label.h'].T, p['label.b'], INPUT_UNIT)
    put_product('label.d', p['label.d'].T, None, INPUT_UNIT)

    places, body = {}, b''
    for name, data in sections.items():
        places[name] = [len(body), len(data)]
        body += data + b'\0' * (-len(data) % 16)
    header = json.dumps({
        'meta': {
            'sizes': {k: v for k, v in meta['sizes'].items() if k in ('layers', 'hidden', 'arc', 'label', 'name')},
            'tags': meta['tags'], 'relations': meta['relations'], 'names': meta['names'], 'steps': steps,
        },
        'sections': places,
    }, separators=(',', ':')).encode()
    front = b'ENTR' + struct.pack('<I', len(header)) + header
    Path(target).write_bytes(front + b'\0' * (-len(front) % 16) + body)


if __name__ == '__main__':
    main(*sys.argv[1:])
