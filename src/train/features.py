"""What the network sees of a word. `src/core/read/features.ts` computes the same, tested on the same words."""

QUOTES = {'’': "'", '‘': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '--', '—': '--'}
AFFIX_ROWS = 8192
AFFIXES = 7
PLAIN_ROWS = 27
SHAPE_ROWS = PLAIN_ROWS + 8


def plain(word):
    return ''.join(QUOTES.get(c, '0' if '0' <= c <= '9' else c) for c in word).lower()


def fnv(text):
    """FNV-1a over UTF-16 code units, 32 bits."""
    h = 0x811C9DC5
    data = text.encode('utf-16-le', 'surrogatepass')
    for i in range(0, len(data), 2):
        h = ((h ^ (data[i] | data[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return h ^ (h >> 15)


def affixes(word):
    """Rows of the affix table: endings of 1 to 4 characters, beginnings of 1 to 3; 0 where the word is shorter."""
    size = len(word)
    rows = [1 + fnv(f'{k}<' + word[size - k :]) % (AFFIX_ROWS - 1) if size >= k else 0 for k in (1, 2, 3, 4)]
    return rows + [1 + fnv(f'{k}>' + word[:k]) % (AFFIX_ROWS - 1) if size >= k else 0 for k in (1, 2, 3)]


def shape(word):
    """0 small, 1 Capital, 2 CAPITALS, 3 one capital letter, 4 miXed, 5 number, 6 digits and letters, 7 no letter."""
    letters = [c for c in word if c.lower() != c.upper()]
    digits = any('0' <= c <= '9' for c in word)
    if not letters:
        return 5 if digits else 7
    if digits:
        return 6
    upper = [c != c.lower() for c in letters]
    if not any(upper):
        return 0
    if all(upper):
        return 3 if len(letters) == 1 else 2
    return 1 if upper[0] and not any(upper[1:]) else 4


def case_class(words):
    """0 running text, 1 Title Case, 2 CAPITALS."""
    long = capital = letters = upper = 0
    for w in words:
        if len(w) < 2 or not (w[0].isalpha() and w[1].isalpha()):
            continue
        letters += 1
        upper += w == w.upper()
        if len(w) >= 4:
            long += 1
            capital += w[0] != w[0].lower()
    if letters >= 3 and upper >= letters * 0.8:
        return 2
    return 1 if long >= 3 and capital >= long * 0.75 and letters <= 40 else 0


def shapes(words):
    """Two rows of the shape table a word: how it is written in such a line, and where it stands."""
    kind = case_class(words)
    rows = []
    for i, w in enumerate(words):
        first = i == 0 or (i == 1 and shape(words[0]) == 7)
        rows.append((kind * 9 + shape(w), PLAIN_ROWS + first * 4 + ('-' in w[1:]) * 2 + ('.' in w[1:])))
    return rows
