"""Which articles of a day are one text under several publishers.

A copy is near-identical: of the two texts' runs of five words at least 8 in 10 are common, and every number in the shorter one stands in
the longer. The second condition keeps a wire story with a raised toll apart from the one it updates: 14 dead and 15 dead are two
statements, though 95 words in 100 are the same. Versions of one publisher are revisions, not copies.
What does not belong here: copies across days; the events stage sees all days.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assets.articles.model import Article

RUN = 5
COMMON = 0.8
SKETCH = 8
"""Two texts with 8 of 10 runs in common share one of their 8 smallest run hashes in all but some 3 of a million cases."""
CROWD = 50
"""A run that stands at the head of more originals than this is boilerplate, and tells nothing."""

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_NUMBERS = re.compile(
    r"\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|dozen"
)


@dataclass(frozen=True, slots=True)
class _Print:
    article: Article
    runs: frozenset[int]
    numbers: frozenset[str]


def mark_syndicated(articles: Iterable[Article]) -> list[Article]:
    """The articles by id, each copy with `syndicated_from` its original: the earliest published, and of equals the smallest id.

    Near-linear: an article is compared with those originals alone that share one of its few smallest run hashes.
    """
    originals: dict[int, list[_Print]] = defaultdict(list)
    marked = []
    for article in sorted(articles, key=lambda a: (a.published_at is None, a.published_at, a.article_id)):
        print_ = _fingerprint(article)
        smallest = sorted(print_.runs)[:SKETCH]
        seen = {other.article.article_id: other for run in smallest for other in originals[run]}
        original = next((other for other in seen.values() if _is_copy(print_, other)), None)
        if original is None:
            for run in smallest:
                if len(originals[run]) < CROWD:
                    originals[run].append(print_)
        marked.append(replace(article, syndicated_from=original.article.article_id) if original else article)
    return sorted(marked, key=lambda article: article.article_id)


def _fingerprint(article: Article) -> _Print:
    words = _WORD.findall(article.text.lower())
    runs = {zlib.crc32(" ".join(words[i : i + RUN]).encode()) for i in range(max(1, len(words) - RUN + 1))}
    return _Print(article, frozenset(runs), frozenset(word for word in words if _NUMBERS.fullmatch(word)))


def _is_copy(one: _Print, other: _Print) -> bool:
    if one.article.publisher is not None and one.article.publisher == other.article.publisher:
        return False
    common = len(one.runs & other.runs)
    if common < COMMON * len(one.runs | other.runs):
        return False
    shorter, longer = sorted((one, other), key=lambda p: len(p.runs))
    return shorter.numbers <= longer.numbers
