"""Training copies: headlines (capitals, no articles, no "be", "to" for "will"), words of the press, names
that no list knows."""

from treebank import Sentence

SMALL = set('a an the of in on at to for and or but by with from as nor vs is are'.split())
BE = set("is are was were be been being 's 're".split())

# verbs with an object whose place a verb that is mostly a noun or adverb elsewhere can take
PLAIN_VERBS = set(
    'support help oppose attack criticize criticise condemn visit join invade defend protect reject destroy ban block'
    ' assist hit fight love hate follow lead pay contact'.split()
)
PRESS_VERBS = [
    forms.split()
    for forms in (
        'back backs backed backing', 'fund funds funded funding', 'arm arms armed arming', 'host hosts hosted hosting',
        'target targets targeted targeting', 'pressure pressures pressured pressuring', 'slam slams slammed slamming',
        'blast blasts blasted blasting', 'aid aids aided aiding', 'court courts courted courting',
        'shell shells shelled shelling', 'strike strikes struck striking', 'brand brands branded branding',
        'school schools schooled schooling', 'bar bars barred barring', 'face faces faced facing',
        'back backs backed backing', 'press presses pressed pressing', 'head heads headed heading',
        'people peoples peopled peopling', 'light lights lit lighting', 'counter counters countered countering',
    )
]
PLAIN_NOUNS = set(
    'friend guy man woman boy girl teacher student doctor employee manager customer neighbor member artist author'
    ' president scientist player actor lawyer writer boss colleague partner company group team'.split()
)
PRESS_NOUNS = [
    forms.split()
    for forms in (
        'ally allies', 'ally allies', 'envoy envoys', 'foe foes', 'rival rivals', 'rebel rebels', 'premier premiers',
        'monarch monarchs', 'militant militants', 'cleric clerics', 'warlord warlords', 'militia militias',
        'insurgent insurgents', 'broker brokers', 'delegate delegates', 'separatist separatists', 'loyalist loyalists',
        'general generals', 'diplomat diplomats', 'aide aides', 'hostage hostages', 'exile exiles', 'backer backers',
    )
]
FORMS = {'NN': 0, 'NNS': 1, 'VB': 0, 'VBP': 0, 'VBZ': 1, 'VBD': 2, 'VBN': 2, 'VBG': 3}


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
    source = copy(sentence, list(sentence.words))
    for i, w in enumerate(sentence.words):
        leaf = i + 1 not in governors
        relation = sentence.relations[i]
        if leaf and relation == 'aux' and w.lower() == 'will':
            source.words[i], source.tags[i], source.relations[i] = 'to', 'PART TO', 'mark'
        article = relation == 'det' and w.lower() in ('a', 'an', 'the')
        be = relation in ('aux', 'aux:pass', 'cop') and w.lower() in BE
        if not (leaf and (article or be or (i == last and w == '.'))):
            kept.append(i)
    if len(kept) < 3 or len(kept) > last and source.words == sentence.words:
        return None
    words = [source.words[i] for i in kept]
    if rng.random() < 0.6:
        words = title_case(words, rng)
    else:
        words[0] = words[0][:1].upper() + words[0][1:]
    return copy(source, words, kept)


def headline_copies(sentences, rng, share):
    """For `share` of the sentences of headline length a copy: shortened, Title Case or CAPITALS."""
    out = []
    for s in sentences:
        if not 4 <= len(s.words) <= 22 or rng.random() > share:
            continue
        way = rng.random()
        kept = range(len(s.words) - (s.words[-1] == '.' and len(s.words) not in s.heads))
        words = [s.words[i] for i in kept]
        if way < 0.5:
            made = headline(s, rng)
        elif way < 0.75:
            made = copy(s, title_case(words, rng), kept)
        else:
            made = copy(s, [w.upper() for w in words], kept)
        if made:
            out.append(made)
    return out


def press_copies(sentences, rng):
    """
    "We support the plan" once more as "We back the plan", "a friend of mine" as "an ally of mine": the treebanks hardly
    show such words, or not as verbs. At most twelve copies of a form of the source, so that they keep their other uses.
    """
    out, seen = [], {}
    for s in sentences:
        objects = {h for h, r in zip(s.heads, s.relations) if r in ('obj', 'nsubj:pass')}
        for i, (lemma, tag) in enumerate(zip(s.lemmas, s.tags)):
            xpos = tag.split(' ')[1]
            verb = lemma in PLAIN_VERBS and tag[:4] == 'VERB' and i + 1 in objects
            noun = lemma in PLAIN_NOUNS and tag[:4] == 'NOUN'
            if not (verb or noun) or xpos not in FORMS:
                continue
            key = (lemma, xpos)
            seen[key] = seen.get(key, 0) + 1
            if seen[key] > 12 or len(s.words) > 60:
                continue
            words = list(s.words)
            press = PRESS_VERBS if verb else PRESS_NOUNS
            words[i] = press[rng.integers(len(press))][FORMS[xpos]]
            out.append(copy(s, words))
    return out


ONSETS = 'b br c d dr f g gr h j k kh l m n p r s sh st t tr v w y z'.split()
VOWELS = 'a a e e i o u ai ia ou'.split()
CODAS = ['', '', '', 'n', 'r', 'l', 'm', 's', 'k', 'd', 'lm', 'rn', 'nd', 'v']
PRONOUNS = {'he', 'she', 'him', 'her', 'it'}
NAMELESS_RELATIONS = ('nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod')


def invented_name(rng):
    """A name that no list knows: Velm, Tarkia, Drousen."""
    pick = lambda choices: choices[rng.integers(len(choices))]
    name = ''.join(pick(ONSETS) + pick(VOWELS) for _ in range(1 + (rng.random() < 0.8))) + pick(CODAS)
    return name.capitalize() + ('ia' if rng.random() < 0.1 else '')


def name_copies(sentences, rng, count):
    """Short sentences whose names and pronouns are invented names: unknown names take all places of a clause."""
    out = []
    for k in rng.permutation(len(sentences)):
        s = sentences[k]
        if len(out) >= count:
            break
        if not 4 <= len(s.words) <= 22:
            continue
        words, changed = list(s.words), []
        for i, (word, tag, relation) in enumerate(zip(s.words, s.tags, s.relations)):
            name = tag == 'PROPN NNP' and len(word) > 2 and word.isalpha() and rng.random() < 0.7
            pronoun = tag == 'PRON PRP' and word.lower() in PRONOUNS and relation in NAMELESS_RELATIONS
            if name or pronoun and rng.random() < 0.9:
                words[i] = invented_name(rng)
                changed.append(i)
        if changed:
            made = copy(s, words)
            for i in changed:
                made.tags[i] = 'PROPN NNP'
            made.names = None
            out.append(made)
    return out
