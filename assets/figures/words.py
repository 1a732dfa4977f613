"""A sentence as words: tokens with offsets into the article's text, each with its lexicon entry; phrases of the lexicon are one word."""

import re
from dataclasses import dataclass

from assets.figures.lexicon import Entry, Lexicon

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|\d+(?:-[^\W\d_]+)+"  # 62-year-old, 9-storey, 50-plus
    r"|\d+(?:[.:/]\d+)+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:st|nd|rd|th|s|km|m|kg|mm|pm|am|k|h)\b|\d+"
    r"|[’'](?:s|re|ve|ll|d|m)\b|n[’']t\b"
    r"|[^\W_]+(?:[-’'](?!s\b)[^\W_]+)*"
    r"|\S"
)
QUOTES = frozenset("\"“”«»‘’'`*•")
NOTHING = Entry()


@dataclass(slots=True)
class Word:
    """One token or lexicon phrase. `low` is its text in lower case with straight apostrophes; `start` and `end` are in the article."""

    text: str
    low: str
    start: int
    end: int
    entry: Entry
    capital: bool


def read_words(text: str, start: int, end: int, lexicon: Lexicon) -> list[Word]:
    """The words of text[start:end] without quotation marks. Longest phrases win, so `shot down` is one word and never `shot`."""
    tokens = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, end) if m.group() not in QUOTES]
    lows = [token.lower().replace("’", "'") for token, _, _ in tokens]
    words: list[Word] = []
    index, count, phrases = 0, len(tokens), lexicon.phrases
    while index < count:
        token, begin, end = tokens[index]
        low, entry = lows[index], NOTHING
        index += 1
        for rest, candidate in phrases.get(low, ()):
            if not rest or lows[index : index + len(rest)] == rest:
                entry = candidate
                if rest:
                    index += len(rest)
                    low, end = " ".join((low, *rest)), tokens[index - 1][2]
                break
        words.append(Word(text[begin:end], low, begin, end, entry, token[0].isupper()))
    return words
