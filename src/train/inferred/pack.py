"""
Puts the weights of `train.py` into the reader's model file: python3 pack.py READER.BIN WEIGHTS.npz

Weights in bytes, one scale a row; `src/core/ties/inferred/network.ts` reads them. Sections of an earlier run are replaced.
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np

import judge as net
from data import INPUT_UNIT, read_pack

OUTPUT_UNIT = 4096  # LSTM outputs, as in ../pack.py
LEVELS = 127
PREFIX = 'inferred.'
TABLES = ('special', 'upos', 'relation', 'mark', 'path', 'lean')


def rows_of(w, unit):
    """w: outputs x inputs -> int8 rows, inputs padded to a multiple of 8, outputs to 4; float32 scales."""
    outputs, inputs = w.shape
    scale = np.abs(w).max(1) / LEVELS + 1e-12
    q = np.zeros((-(-outputs // 4) * 4, -(-inputs // 8) * 8), np.int8)
    q[:outputs, :inputs] = np.round(w / scale[:, None])
    padded = np.zeros(len(q), np.float32)
    padded[:outputs] = scale / unit
    return q, padded


def sections_of(p):
    sections, steps = {}, {}

    def product(name, w, bias, unit):
        q, scale = rows_of(w, unit)
        sections[name], sections[name + '.scale'] = q, scale
        if bias is not None:
            sections[name + '.bias'] = np.pad(bias.astype(np.float32), (0, len(q) - len(bias)))

    for name in TABLES:
        steps[name] = int(np.ceil(np.abs(p[name]).max() * INPUT_UNIT / LEVELS))
        sections[name] = np.round(p[name] * INPUT_UNIT / steps[name]).astype(np.int8)
    for k, way in enumerate(('forward', 'back')):
        product(f'W1.{way}', p['W'][k].T, p['b'][k], INPUT_UNIT)
        product(f'U1.{way}', p['U'][k].T, None, OUTPUT_UNIT)
    product('inner', p['inner.W'].T, p['inner.b'], OUTPUT_UNIT)
    product('out', p['out.W'].T, p['out.b'], INPUT_UNIT)
    sizes = {'hidden': p['U'].shape[1], 'inner': len(p['inner.b']), 'inputs': -(-net.INPUT // 8) * 8}
    return sections, {'sizes': sizes, 'steps': steps}


def main(reader, weights):
    meta, kept = read_pack(reader)
    sections = {k: v for k, v in kept.items() if not k.startswith(PREFIX)}
    own, meta['inferred'] = sections_of(dict(np.load(weights)))
    sections.update({PREFIX + k: np.ascontiguousarray(v).tobytes() for k, v in own.items()})
    places, body = {}, b''
    for name, data in sections.items():
        places[name] = [len(body), len(data)]
        body += data + b'\0' * (-len(data) % 16)
    header = json.dumps({'meta': meta, 'sections': places}, separators=(',', ':')).encode()
    front = b'ENTR' + struct.pack('<I', len(header)) + header
    Path(reader).write_bytes(front + b'\0' * (-len(front) % 16) + body)


if __name__ == '__main__':
    main(*sys.argv[1:])
