"""Phrases of several words that tell an outcome: the harm that a verb bears, the hospital or the refuge that people are brought to."""

from collections.abc import Sequence

from assets.figures.chunk import Chunk
from assets.figures.lexicon import group
from assets.figures.word import Word

HOSPITALS = group("hospitals")
REFUGES = group("refuges")
HAVENS = group("havens")
"""Where people go who have lost their homes; others go there as well."""
REHOUSED = frozenset(("moved", "relocated", "bussed", "bused", "rehoused", "resettled"))
BROUGHT = group("moved people")
CARRIED = group("carried")
CARED_FOR = frozenset(("confined", "treated", "treatment", "after", "recovering", "recuperating", "surgery", "still"))
ARRIVED = frozenset(("arrived", "arriving"))
REACHING = frozenset(("reached", "reach", "reaching"))
ENTERED = REACHING | {"to", "in", "into"}


def borne(words: Sequence[Word], index: int) -> int:
    """The index of the harm that a verb such as `sustain` bears here ("sustained severe damage"); 0 where it bears none."""
    if not words[index].entry.bears:
        return 0
    for at in range(index + 1, min(index + 5, len(words))):
        if words[at].entry.harm and not (words[index].entry.role == "have" and "participle" in words[at].entry.forms):
            return further_harm(words, at)  # "had shrapnel wounds", but not "had hit"
        registered = words[index].entry.role == "have" and words[at].low.endswith("ed") and words[at].entry.noun is None
        if registered or words[at].entry.role not in ("", "det", "adv", "and") or not words[at].low[0].isalpha():
            return 0  # "has registered damage to 172 flats"
    return 0


def further_harm(words: Sequence[Word], at: int) -> int:
    """The index of the last harm of a list that the one at `at` begins: `with burns and shrapnel wounds`."""
    if at + 1 >= len(words) or words[at + 1].low not in ("and", "or"):
        return at
    for beyond in range(at + 2, min(at + 5, len(words))):
        if words[beyond].entry.harm and not words[beyond].entry.forms & {"past", "participle"}:
            return beyond
        if words[beyond].entry.role or words[beyond].entry.verb is not None or words[beyond].value is not None:
            return at
    return at


def hospital(words: Sequence[Word], index: int, chunks: Sequence[Chunk]) -> int:
    """The index of the hospital that people are taken to or lie in ("brought to Madina hospital", "are in two hospitals"); 0 where none."""
    if (
        not chunks
        or (words[index].low not in ENTERED and not (words[index].low == "at" and chunks[-1].low in ARRIVED | CARED_FOR))
        or (chunks[-1].kind not in "bawVNSh" and not any(c.low in CARRIED for c in chunks[-4:]) and not after_parts(chunks))
        or (chunks[-1].kind == "w" and chunks[-1].low not in CARRIED | ARRIVED and not transported(chunks))
    ):
        return 0
    for at in range(index + 1, min(index + 6, len(words))):
        if words[at].low in HOSPITALS:
            after = words[at + 1].low if at + 1 < len(words) else ""
            return 0 if after in REFUGES else at  # "a college dormitory" is no ward
        named = words[at].capital or (words[at].low in ("of", "and") and words[at - 1].capital)
        if not named and words[at].entry.role not in ("det", "adv", "") and words[at].entry.number is None:
            return 0
    return 0


def after_parts(chunks: Sequence[Chunk]) -> bool:
    """Whether the chunks end with parts, in commas, of people who are brought: `had taken 21 people, five of them children,`."""
    kinds = "".join(chunk.kind for chunk in chunks[-6:]).replace("i", "")
    carrier = chunks[-6 if chunks[-3].kind == "i" else -5].low if kinds.endswith("N,N,") and len(chunks) > 5 else ""
    return carrier in CARRIED or carrier in ("took", "ferried", "drove")


def transported(chunks: Sequence[Chunk]) -> bool:
    """Whether the chunks end with what people are carried on: `were carried on motorbikes and ox-carts to a clinic`."""
    by = next((i for i in range(len(chunks) - 1, max(0, len(chunks) - 5), -1) if chunks[i].low in ("on", "by", "in")), 0)
    return by > 0 and chunks[by - 1].low in CARRIED


def shelter(words: Sequence[Word], index: int, chunks: Sequence[Chunk]) -> int:
    """The index of the refuge that people are brought to ("were driven to hotels", "taken to a sports hall"); 0 where none."""
    if words[index].low != "to" or not any(c.low in BROUGHT for c in chunks[-2:]):
        return 0
    rehoused = chunks[-1].low in REHOUSED and any(chunk.kind == "b" for chunk in chunks[-3:-1])  # "had been moved to a school"
    for at in range(index + 1, min(index + 6, len(words))):
        if words[at].low in REFUGES or (rehoused and words[at].low in HAVENS):
            return at
        if not words[at].capital and words[at].entry.role not in ("det", "adv", "") and words[at].low not in ("a", "an"):
            return 0
    return 0
