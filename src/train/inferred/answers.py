"""
What numpy makes of the columns that a test holds: python3 answers.py READER.BIN QUESTIONS.json

Reads the packed weights back and writes the probabilities beside each question, for `tests/core/ties/inferred`.
"""

import json
import sys
from pathlib import Path

import numpy as np

import data
import judge as net
from pack import OUTPUT_UNIT, PREFIX, TABLES
from train import probabilities


def unpacked(meta, sections):
    """Weights as float32, from their bytes and scales."""
    sizes, steps = meta['inferred']['sizes'], meta['inferred']['steps']
    widths = {'special': net.VECTOR, 'upos': net.UPOS, 'relation': net.RELATION, 'mark': net.MARK, 'path': net.PATH, 'lean': net.LEAN}
    section = lambda name, kind: np.frombuffer(sections[PREFIX + name], kind)
    p = {k: section(k, np.int8).reshape(-1, widths[k]) * np.float32(steps[k] / data.INPUT_UNIT) for k in TABLES}

    def product(name, outputs, inputs, unit):
        scale = section(name + '.scale', np.float32) * unit
        rows = section(name, np.int8).reshape(len(scale), -1)[:outputs, :inputs]
        return (rows * scale[:outputs, None]).T.astype(np.float32)

    h, inner = sizes['hidden'], sizes['inner']
    ways = ('forward', 'back')
    p['W'] = np.stack([product(f'W1.{way}', 4 * h, net.INPUT, data.INPUT_UNIT) for way in ways])
    p['U'] = np.stack([product(f'U1.{way}', 4 * h, h, OUTPUT_UNIT) for way in ways])
    p['b'] = np.stack([section(f'W1.{way}.bias', np.float32)[: 4 * h] for way in ways])
    p['inner.W'] = product('inner', inner, net.PLACES * 2 * h, OUTPUT_UNIT)
    p['inner.b'] = section('inner.bias', np.float32)[:inner]
    p['out.W'] = product('out', net.CLASSES, inner, data.INPUT_UNIT)
    p['out.b'] = section('out.bias', np.float32)[: net.CLASSES]
    return p


def main(reader, file):
    meta, sections = data.read_pack(reader)
    questions = json.loads(Path(file).read_text('utf-8'))
    answers = probabilities(unpacked(meta, sections), [{**q, 'label': 0} for q in questions], data.vectors_of(sections))
    for question, answer in zip(questions, answers):
        question['probability'] = [round(float(x), 4) for x in answer]
    lines = ',\n'.join(json.dumps(q, separators=(', ', ': ')) for q in questions)
    Path(file).write_text(f'[\n{lines}\n]\n', 'utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
