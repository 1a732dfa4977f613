"""A sentence as words: tokens with offsets into the article's text, each with its lexicon entry; phrases of the lexicon are one word."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

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


ABBREVIATION = re.compile(r"[A-Z][A-Z&.-]{1,8}")


@dataclass(slots=True)
class Word:
    """One token or lexicon phrase. `low` is its text in lower case with straight apostrophes; `start` and `end` are in the article."""

    text: str
    low: str
    start: int
    end: int
    entry: Entry
    capital: bool


class Token(NamedTuple):
    """One token and its offsets in the run of characters between two blanks that it is a part of; `low` as in Word."""

    text: str
    low: str
    start: int
    end: int
    capital: bool


@lru_cache(maxsize=50_000)
def tokens_of(run: str) -> tuple[Token, ...]:
    """The tokens of what stands between two blanks, without quotation marks; kept, as most words of a text have been met before."""
    return tuple(
        Token(m.group(), m.group().lower().replace("’", "'"), m.start(), m.end(), m.group()[0].isupper())
        for m in TOKEN.finditer(run)
        if m.group() not in QUOTES
    )


def read_words(text: str, start: int, end: int, lexicon: Lexicon) -> list[Word]:
    """The words of text[start:end] without quotation marks. Longest phrases win, so `shot down` is one word and never `shot`."""
    tokens: list[Token] = []
    offsets: list[int] = []
    at = start
    for run in text[start:end].split():
        at = text.find(run, at)
        for token in tokens_of(run):
            tokens.append(token)
            offsets.append(at)
        at += len(run)
    lows = [token.low for token in tokens]
    words: list[Word] = []
    index, count, phrases = 0, len(tokens), lexicon.phrases
    while index < count:
        token, at = tokens[index], offsets[index]
        spelled, low, begin, end, entry = token.text, token.low, at + token.start, at + token.end, NOTHING
        index += 1
        for rest, candidate in phrases.get(low, ()):
            if not rest or lows[index : index + len(rest)] == rest:
                entry = candidate
                if rest:
                    index += len(rest)
                    low, end = " ".join((low, *rest)), offsets[index - 1] + tokens[index - 1].end
                    spelled = text[begin:end]
                break
        words.append(Word(spelled, low, begin, end, entry, token.capital))
    return words


def unbracketed(words: list[Word]) -> list[Word]:
    """The words without the brackets that only abbreviate the name before them: `the Border Security Force (BSF)`."""
    if not any(word.low == "(" for word in words):
        return words
    kept: list[Word] = []
    index = 0
    while index < len(words):
        bracketed = [word.text for word in words[index : index + 3]]
        if kept and len(bracketed) == 3 and bracketed[0] == "(" and bracketed[2] == ")" and ABBREVIATION.fullmatch(bracketed[1]):
            index += 3
        else:
            kept.append(words[index])
            index += 1
    return kept


def is_number(word: Word) -> bool:
    """Whether a word is a number or begins with a digit."""
    return word.entry.number is not None or word.low[0].isdigit()
