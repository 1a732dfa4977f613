"""Which words an expression cannot do without: read from the expression itself, so that no list has to be kept beside it."""

from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the standard library's own parser of expressions, 3.11 to 3.13
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

WIDEST = 64
"""Spellings of one run of letters from which a run is left where it is."""
COMMON = frozenset("a an and as at by for from had has have in is it of on or s that the to was were with".split())
BOUNDS = (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING, op.AT_END, op.AT_END_STRING)
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class Piece(NamedTuple):
    """Letters in lower case that stand in a word of every match: at its beginning where it `opens`, at its end where it `closes`.

    DIGIT stands for any digit.
    """

    letters: str
    opens: bool
    closes: bool = False


DIGIT = "0"
Run = frozenset[Piece]
"""The letters that a match may have right before the place that is looked at, each with where its word began."""

UNKNOWN: Run = frozenset([Piece("", opens=False)])
OUTSIDE: Run = frozenset([Piece("", opens=True)])
"""Nothing is known of what stands before; what stands before is no letter."""
A_DIGIT: Run = frozenset([Piece(DIGIT, opens=False)])


def needed(pattern: str, flags: int = 0) -> Run | None:
    """Pieces of which every match of an expression has at least one, the longest that can be told; None where none can be."""
    best, run = scan(_parser.parse(pattern, flags), UNKNOWN)
    return better(best, ended(run, closes=False))


def scan(items: Iterable[tuple[Any, Any]], run: Run) -> tuple[Run | None, Run]:
    """The best pieces of a part of an expression, and the letters that it ends with; `run` are those that stand before it."""
    best: Run | None = None
    for kind, value in items:
        if kind in (op.ASSERT, op.ASSERT_NOT):
            continue
        if kind is op.AT:
            if value in BOUNDS:
                best, run = better(best, ended(run, closes=True)), OUTSIDE
        elif kind in (op.LITERAL, op.IN):
            best, run = character([(kind, value)] if kind is op.LITERAL else value, best, run)
        elif kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
            inner, run = scan(value[-1] if kind is op.SUBPATTERN else value, run)
            best = better(best, inner)
        elif kind is op.BRANCH:
            inner, run = branch(value[1], run)
            best = better(best, inner)
        elif kind in REPEATS:
            least, most, part = value
            inner, after = repeat(least, most, part, run)
            best, run = better(better(best, inner), ended(run, closes=False)), after
        else:
            best, run = better(best, ended(run, closes=False)), UNKNOWN
        if len(run) > WIDEST:
            best, run = better(best, ended(run, closes=False)), UNKNOWN
    return best, run


def character(members: Sequence[tuple[Any, Any]], best: Run | None, run: Run) -> tuple[Run | None, Run]:
    """One character out of a class: letters lengthen the run, what is no letter ends it."""
    if len(members) == 1 and members[0][0] is op.LITERAL and is_letter(chr(members[0][1])):
        letter = chr(members[0][1]).lower()
        return best, frozenset(Piece(piece.letters + letter, piece.opens) for piece in run)
    letters = {chr(value).lower() for kind, value in members if kind is op.LITERAL and is_letter(chr(value))}
    if letters and len(letters) == len({chr(v).lower() if k is op.LITERAL else k for k, v in members}):
        return best, frozenset(Piece(piece.letters + letter, piece.opens) for piece in run for letter in letters)
    if all(is_digit(kind, value) for kind, value in members):
        return better(better(best, ended(run, closes=True)), A_DIGIT), OUTSIDE
    if all(apart(kind, value) for kind, value in members):
        return better(best, ended(run, closes=True)), OUTSIDE
    return better(best, ended(run, closes=False)), UNKNOWN


def is_letter(character: str) -> bool:
    """Whether a character is one of a word's letters: what `[^\\W\\d_]` finds."""
    return character.isalnum() and not character.isdecimal()


def is_digit(kind: Any, value: Any) -> bool:
    """Whether a member of a class of characters is a digit, or some digits."""
    if kind is op.RANGE:
        return chr(value[0]).isdecimal() and chr(value[1]).isdecimal()
    return (kind is op.LITERAL and chr(value).isdecimal()) or (kind is op.CATEGORY and value is op.CATEGORY_DIGIT)


def apart(kind: Any, value: Any) -> bool:
    """Whether a member of a class of characters is none of a word's letters."""
    if kind is op.LITERAL:
        return not is_letter(chr(value))
    if kind is op.RANGE:
        return value[1] - value[0] < 100 and not any(is_letter(chr(code)) for code in range(value[0], value[1] + 1))
    return kind is op.CATEGORY and value in (op.CATEGORY_SPACE, op.CATEGORY_DIGIT)


def branch(alternatives: Iterable[Iterable[tuple[Any, Any]]], run: Run) -> tuple[Run | None, Run]:
    """One of several parts: a piece of each, and what any of them ends with."""
    told: set[Piece] | None = set()
    after: set[Piece] = set()
    for alternative in alternatives:
        best, end = scan(alternative, run)
        best = better(best, ended(end, closes=False))
        told = None if told is None or best is None else told | best
        after |= end
    return None if told is None else frozenset(told), frozenset(after)


def repeat(least: int, most: int, part: Iterable[tuple[Any, Any]], run: Run) -> tuple[Run | None, Run]:
    """A part that stands `least` to `most` times: only what stands once for sure can be needed."""
    best, after = scan(part, run)
    if most > 1:
        after |= scan(part, UNKNOWN)[1]
    return (best, after) if least else (None, after | run)


def ended(run: Run, *, closes: bool) -> Run | None:
    """The pieces of a run that ends here; None where it may have no letter."""
    return None if any(not piece.letters for piece in run) else frozenset(piece._replace(closes=closes) for piece in run)


def better(one: Run | None, other: Run | None) -> Run | None:
    """The pieces that fewer words have."""
    if one is None or other is None:
        return one or other
    return one if weight(one) <= weight(other) else other


def weight(pieces: Run) -> float:
    """Roughly how common words with one of the pieces are: short ones are, those inside of words more so."""
    return sum(1.0 if p.letters in COMMON else 0.4 ** len(p.letters) * (4 - 1.5 * (p.opens + p.closes)) for p in pieces)
