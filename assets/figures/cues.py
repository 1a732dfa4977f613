"""What a piece of text can be asked for at all, from one look at its words: most expressions are of words that most sentences lack.

Every expression and every set of words that is asked for has a cue, one bit. The cues of a text are those of its words; each word is
classified once a process. An expression is searched only in a text with its cue, so that a rule more costs next to nothing.
"""

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from sys import maxsize

from assets.figures import literals
from assets.figures.expressions import any_of
from assets.figures.literals import Piece, needed

LETTERS = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")
REMEMBERED = 100_000
"""Words kept with their cues: far more than English has, a bound for what is none."""
ALWAYS = -1
"""The cue of an expression that no word is needed for."""
ANY = 1
"""The cue that every text has, also one without words."""
DIGITS = 2
"""The cue of a text with a digit."""


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in lower case, cut at whatever is no letter: `twenty-five` is two."""
    return frozenset(LETTERS.findall(text.lower()))


class Cues(dict[str, int]):
    """What stands between two blanks of a text -> the cues of its words, found when it is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: dict[str, int] = {}
        self._openings: dict[str, int] = {}
        self._endings: dict[str, int] = {}
        self._inner: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self._count = 2
        self.digits = DIGITS

    def add(self, pieces: Iterable[Piece]) -> int:
        """A new cue, which words with one of these pieces have."""
        bit = 1 << self._count
        self._count += 1
        for letters, opens, closes in pieces:
            table = (self._whole if closes else self._openings) if opens else self._endings if closes else self._inner
            table[letters] = table.get(letters, 0) | bit
        self.digits = DIGITS | self._inner.pop(literals.DIGIT, 0) | self.digits
        self.clear()
        self._known.clear()
        return bit

    def __missing__(self, run: str) -> int:
        cues = self.digits if DIGIT.search(run) else 0
        for word in LETTERS.findall(run.lower()):
            known = self._known.get(word)
            cues |= self._classify(word) if known is None else known
        if len(self) >= REMEMBERED:
            self.clear()
        self[run] = cues
        return cues

    def _classify(self, word: str) -> int:
        cues = self._whole.get(word, 0)
        for size in range(1, len(word) + 1):
            cues |= self._openings.get(word[:size], 0) | self._endings.get(word[-size:], 0)
        for letters, bits in self._inner.items():
            if letters in word:
                cues |= bits
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[word] = cues
        return cues


_CUES = Cues()


def cues_of(text: str) -> int:
    """The cues of all words of a text."""
    return reduce(or_, map(_CUES.__getitem__, text.split()), ANY)


def cue(words: Iterable[str]) -> int:
    """The cue of a set of words in lower case, each without anything but letters."""
    return _CUES.add(Piece(word, opens=True, closes=True) for word in words)


class Words(str):
    """A text that knows the cues of its words."""

    __slots__ = ("cues",)
    cues: int

    def __new__(cls, text: str, cues: int | None = None) -> "Words":
        self = super().__new__(cls, text)
        self.cues = cues_of(text) if cues is None else cues
        return self


class Cued:
    """An expression as those of `re`, except that `Words` without its cue are not searched; any other text is."""

    __slots__ = ("cue", "pattern")

    def __init__(self, pattern: str | re.Pattern[str], flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        pieces = needed(self.pattern.pattern, self.pattern.flags)
        self.cue = ALWAYS if pieces is None else _CUES.add(pieces)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        return None if isinstance(text, Words) and not self.cue & text.cues else self.pattern.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return None if isinstance(text, Words) and not self.cue & text.cues else self.pattern.match(text, start, end)

    def findall(self, text: str) -> list[str]:
        """What it matches in a text."""
        return [] if isinstance(text, Words) and not self.cue & text.cues else self.pattern.findall(text)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every match in text[start:end]."""
        return iter(()) if isinstance(text, Words) and not self.cue & text.cues else self.pattern.finditer(text, start, end)

    def sub(self, new: str, text: str) -> str:
        """A text with `new` for every match."""
        return text if isinstance(text, Words) and not self.cue & text.cues else self.pattern.sub(new, text)


def cued_any(alternatives: str, flags: int = 0) -> Cued:
    """An expression of many words (expressions.py) that knows its cue."""
    return Cued(any_of(alternatives, flags=flags))
