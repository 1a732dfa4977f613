"""A sentence as words: tokens, each with its lexicon entry; phrases of the lexicon are one word."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, chain, pairwise

from assets.figures import lexicon
from assets.figures.kinds import fixed_kind
from assets.figures.numbers import word_value
from assets.figures.numerals import may_count
from assets.figures.word import NOTHING, Word

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|\d+(?:-[^\W\d_]+)+"  # 62-year-old, 9-storey, 50-plus
    r"|\d+(?:[.:/]\d+)+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:st|nd|rd|th|s|km|m|kg|mm|pm|am|k|h|yo|y/o)\b|\d+"
    r"|[’'](?:s|re|ve|ll|d|m)\b|n[’']t\b"
    r"|[^\W_]+(?:[-’'](?!s\b)[^\W_]+)*"
    r"|\S"
)
QUOTES = frozenset("\"“”«»‘’'`*•")
KEPT = 50_000
"""Pieces of text that are kept with their words."""


ABBREVIATION = re.compile(r"[A-Z][A-Z&.-]{1,8}")


@lru_cache(maxsize=KEPT)
def words_of(run: str) -> tuple[Word, ...]:
    """The words of what stands between two blanks, without quotation marks and before phrases are joined."""
    return tuple(word_of(m.group()) for m in TOKEN.finditer(run) if m.group() not in QUOTES)


@lru_cache(maxsize=KEPT)
def offsets_of(run: str) -> tuple[tuple[int, int], ...]:
    """Where in what stands between two blanks its words stand."""
    return tuple(m.span() for m in TOKEN.finditer(run) if m.group() not in QUOTES)


def word_of(token: str) -> Word:
    """A token with its entry, and the phrases that may begin with it."""
    low, known = token.lower().replace("’", "'"), lexicon.load()
    opens: dict[str, list[Sequence[str]]] = {}
    for rest in known.phrases.get(low, ()):
        opens.setdefault(rest[0], []).append(rest)
    return classified(Word(token, low, known.spelled.get(low, NOTHING), token[0].isupper(), 1, opens or None))


@lru_cache(maxsize=KEPT)
def phrase_of(text: str, low: str, tokens: int) -> Word:
    """A phrase of the lexicon as one word."""
    return classified(Word(text, low, lexicon.load().spelled[low], text[0].isupper(), tokens))


def classified(word: Word) -> Word:
    """A word with what its spelling alone decides."""
    value, plus = word_value(word)
    word = replace(word, kind=fixed_kind(word), value=value, plus=plus)
    return replace(word, counts=may_count(word))


def read_words(text: str) -> list[Word]:
    """The words of a sentence without quotation marks. Longest phrases win, so `shot down` is one word and never `shot`."""
    words = [*chain.from_iterable(map(words_of, text.split()))]
    past, found = 0, []
    for at, (word, after) in enumerate(pairwise(words)):
        if word.opens is not None and after.low in word.opens and at >= past:
            phrase = phrase_at(words, at, word.opens[after.low])
            if phrase is not None:
                past = at + phrase.tokens
                found.append((at, past, phrase))
    for at, past, phrase in reversed(found):
        words[at:past] = [phrase]
    return words


def phrase_at(words: Sequence[Word], at: int, phrases: Sequence[Sequence[str]]) -> Word | None:
    """The first of some phrases that stands at words[at], of which its first two words are known to."""
    for rest in phrases:
        pieces = words[at : at + 1 + len(rest)]
        if len(rest) == 1 or [piece.low for piece in pieces[1:]] == rest:
            return phrase_of(" ".join([piece.text for piece in pieces]), " ".join([piece.low for piece in pieces]), len(pieces))
    return None


def spans_of(words: Sequence[Word], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where in a text the words of its sentence text[start:end] begin and end."""
    runs = text[start:end].split()
    edges = [(at + first, at + past) for at, run in zip(starts_of(runs, text, start), runs, strict=True) for first, past in offsets_of(run)]
    firsts = [0, *accumulate(word.tokens for word in words)]
    return [(edges[first][0], edges[past - 1][1]) for first, past in pairwise(firsts)]


def starts_of(runs: Sequence[str], text: str, start: int) -> list[int]:
    """Where in a text what stands between its blanks from `start` on begins."""
    starts: list[int] = []
    at = start
    for run in runs:
        at = text.find(run, at)
        starts.append(at)
        at += len(run)
    return starts


def kept(words: Sequence[Word]) -> Sequence[int]:
    """The indices of the words without the brackets that only abbreviate the name before them: `the Border Security Force (BSF)`."""
    if not any(word.low == "(" for word in words):
        return range(len(words))
    indices: list[int] = []
    index = 0
    while index < len(words):
        bracketed = [word.text for word in words[index : index + 3]]
        if indices and len(bracketed) == 3 and bracketed[0] == "(" and bracketed[2] == ")" and ABBREVIATION.fullmatch(bracketed[1]):
            index += 3
        else:
            indices.append(index)
            index += 1
    return indices
