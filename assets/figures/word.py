"""A word of a sentence, as the readers of counts, nouns and chunks see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assets.figures.lexicon import Entry

NOTHING = Entry()
"""The entry of a word that the lexicon does not know."""
Phrases = Mapping[str, Sequence[Sequence[str]]]
"""The second word of phrases -> their words after the first, longest first."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token or lexicon phrase of so many tokens, wherever it stands: most words of a text have been met before, and are kept.

    `low` is its text in lower case with straight apostrophes; `opens` are the phrases that may begin with it, `kind` is that of its chunk,
    None where its place in the sentence decides, `value` its number, with `plus` (`50-plus`), and `counts` tells whether a count can
    begin with it.
    """

    text: str
    low: str
    entry: Entry
    capital: bool
    tokens: int = 1
    opens: Phrases | None = None
    kind: str | None = None
    value: float | None = None
    plus: bool = False
    counts: bool = False


def is_number(word: Word) -> bool:
    """Whether a word is a number or begins with a digit."""
    return word.entry.number is not None or word.low[0].isdigit()
