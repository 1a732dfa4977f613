"""What is told of counted people after them: an age that makes them children (`29 were under 18`), a passport that they hold."""

from collections.abc import Sequence

from assets.figures.chunk import Chunk
from assets.figures.numbers import small_number

BOUNDS = frozenset(("under", "below", "younger than", "no older than", "not older than", "turned"))
OF_AGE = frozenset(("the", "age", "age of", "of", "the age of"))
"""Words between a bound and its years: `under the age of 15`."""
ADULT = 18


def told_young(chunks: Sequence[Chunk], after: int) -> bool:
    """Whether chunks[after] and those that follow tell an age of at most eighteen: `were under 18`, `were younger than 15`."""
    at = after
    while at < len(chunks) and chunks[at].kind in "bhaxk" and chunks[at].low not in BOUNDS:
        at += 1
    if at == after or at + 1 >= len(chunks) or chunks[at].low not in BOUNDS:
        return False
    denied = "not" in [chunk.low for chunk in chunks[after:at]]
    bound = at
    while at + 2 < len(chunks) and chunks[at + 1].low in OF_AGE:
        at += 1
    years = small_number(chunks[at + 1].low)
    return denied == (chunks[bound].low == "turned") and years is not None and years <= ADULT


PAPERS = frozenset(("passport", "passports", "citizenship", "nationality"))
TIES = frozenset(("links", "ties", "connections"))
HOLDING = frozenset(("held", "hold", "holds", "had", "carried"))


def has_ties(chunks: Sequence[Chunk], after: int) -> bool:
    """Whether `had links to Hezbollah` stands at chunks[after]."""
    lows = [chunk.low for chunk in chunks[after : after + 4]]
    return bool(HOLDING & set(lows[:1]) and TIES & set(lows))


def holds_passport(chunks: Sequence[Chunk], after: int) -> bool:
    """Whether `held a British passport` stands at chunks[after]."""
    lows = [chunk.low for chunk in chunks[after : after + 4]]
    return bool(HOLDING & set(lows[:1]) and PAPERS & set(lows))
