"""Training copies in the manner of headlines: capitals, no articles, no forms of "be"."""

from treebank import Sentence

SMALL = set('a an the of in on at to for and or but by with from as nor vs is are'.split())
BE = set("is are was were be been being 's 're".split())


def title_case(words, rng):
    """Most desks leave short words small inside a title."""
    keep_small = rng.random() < 0.7
    out = []
    for i, w in enumerate(words):
        small = i > 0 and keep_small and w.lower() in SMALL or w.startswith(("'", '’')) or w.lower() == "n't"
        out.append(w if small else w[:1].upper() + w[1:])
    return out


def copy(sentence, words, kept=None):
    """The sentence with other words; `kept`: the tokens that stay (none of the others has dependents)."""
    kept = range(len(sentence.words)) if kept is None else kept
    number = {old + 1: new + 1 for new, old in enumerate(kept)}
    number[0] = 0
    made = Sentence(sentence.id + '-headline', words, [sentence.tags[i] for i in kept])
    made.heads = [number[sentence.heads[i]] for i in kept]
    made.relations = [sentence.relations[i] for i in kept]
    made.names = sentence.names and [sentence.names[i] for i in kept]
    return made


def headline(sentence, rng):
    """Without articles, "be" and the final stop; None where that changes nothing or leaves too little."""
    governors = set(sentence.heads)
    last = len(sentence.words) - 1
    kept = []
    for i, w in enumerate(sentence.words):
        leaf = i + 1 not in governors
        relation = sentence.relations[i]
        article = relation == 'det' and w.lower() in ('a', 'an', 'the')
        be = relation in ('aux', 'aux:pass', 'cop') and w.lower() in BE
        if not (leaf and (article or be or (i == last and w == '.'))):
            kept.append(i)
    if len(kept) < 3 or len(kept) > last:
        return None
    words = [sentence.words[i] for i in kept]
    if rng.random() < 0.6:
        words = title_case(words, rng)
    else:
        words[0] = words[0][:1].upper() + words[0][1:]
    return copy(sentence, words, kept)


def headline_copies(sentences, rng, share):
    """For `share` of the sentences of headline length a copy: shortened, Title Case or CAPITALS."""
    out = []
    for s in sentences:
        if not 4 <= len(s.words) <= 22 or rng.random() > share:
            continue
        way = rng.random()
        kept = range(len(s.words) - (s.words[-1] == '.' and len(s.words) not in s.heads))
        words = [s.words[i] for i in kept]
        if way < 0.55:
            made = headline(s, rng)
        elif way < 0.85:
            made = copy(s, title_case(words, rng), kept)
        else:
            made = copy(s, [w.upper() for w in words], kept)
        if made:
            out.append(made)
    return out
