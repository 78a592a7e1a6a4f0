"""
Lets several networks teach one: python3 teach.py READER.BIN EXAMPLES OUT WEIGHTS.npz… [--own 0.5] [--unlabelled FILE]

Writes the examples with what the teachers think of each (the mean of their probabilities) mixed half and half with its
label, and those of --unlabelled, which nobody has labelled, with that alone.
"""

import argparse
import json
from pathlib import Path

import numpy as np

import data
import judge as net
from train import probabilities


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('reader')
    ask.add_argument('examples')
    ask.add_argument('out')
    ask.add_argument('teachers', nargs='+')
    ask.add_argument('--own', type=float, default=0.5, help='what the label counts')
    ask.add_argument('--unlabelled')
    args = ask.parse_args()
    vectors = data.vectors_of(data.read_pack(args.reader)[1])
    teachers = [dict(np.load(path)) for path in args.teachers]

    def taught(examples, own):
        mean = sum(probabilities(p, examples, vectors) for p in teachers) / len(teachers)
        for example, thought in zip(examples, mean):
            label = np.eye(net.CLASSES)[example.get('label', 0)]
            yield {**example, 'taught': [round(float(x), 4) for x in own * label + (1 - own) * thought]}

    with Path(args.out).open('w') as out:
        for example in taught(data.read_examples(args.examples), args.own):
            print(json.dumps(example), file=out)
        if args.unlabelled:
            for example in taught(data.read_examples(args.unlabelled), 0):
                print(json.dumps(example), file=out)


if __name__ == '__main__':
    main()
