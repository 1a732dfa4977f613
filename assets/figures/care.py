"""What is told of people in the care of a hospital, in the dark, or freed, where the word alone leaves open what it tells."""

from collections.abc import Sequence

from assets.figures.chunk import Chunk
from assets.figures.lexicon import group

CARED = {"condition": "injured", "care": "", "arrived": "", "dark": "", "freed": ""}
"""What words of the lexicon that tell of a hospital only where the sentence speaks of one tell elsewhere."""
HELD = ("hostage", "captive", "abducted", "kidnapped", "passenger")
"""Who can be freed after an attack; prisoners are freed otherwise."""
LEFT = frozenset(("left", "leaving", "leave", "leaves", "plunged", "plunging", "remain", "remained", "still"))
"""Words by which people in the dark are told to have no power; others only stand or walk there."""
WARDS = group("wards")


def in_care(chunks: Sequence[Chunk], at: int, told: str, *, already: bool) -> bool:
    """Whether the sentence speaks of a hospital, its doctors or patients, so that a critical condition at `at` is one there.

    The wounded are received (`care`) by nobody else; `already` is whether others of the sentence were told to be in hospital.
    """
    phrase = chunks[at].phrase
    assert phrase is not None
    if told in ("dark", "freed"):
        return False
    if told == "arrived":
        return phrase.outcome == "injured" or "injured" in (phrase.told or {}).values()
    if already or (told == "care" and (phrase.outcome == "injured" or of_wounded(chunks, at))):
        return True
    return any(
        (c.entry.state or {}).get("people") == "hospitalised"
        or c.low in WARDS
        or c.low.endswith((" hospital", " hospitals", " patients"))
        or (c.phrase is not None and c.phrase.head in WARDS)
        for c in chunks
    )


def of_wounded(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the count at `at` is a part of wounded people: `16 wounded, of whom seven`, `of the people wounded there, nine`."""
    if chunks[at - 1].kind != "i" and chunks[0].kind != "o":
        return False
    return any(harms(chunk) for chunk in chunks[:at])


def harms(chunk: Chunk) -> bool:
    """Whether a chunk tells by itself of people injured."""
    if chunk.phrase is not None:
        return chunk.phrase.outcome == "injured"
    verb, noun = chunk.entry.verb, chunk.entry.noun
    return (verb is not None and verb.affected.get("people") == "injured") or (noun is not None and noun.outcome == "injured")


def in_need(chunks: Sequence[Chunk], at: int, told: str) -> str:
    """What is told of hostages who were freed and of people left in the dark; empty for others there."""
    phrase = chunks[at].phrase
    if told == "freed" and phrase is not None and phrase.head.startswith(HELD):
        return "rescued"
    return "without_power" if told == "dark" and any(chunk.low in LEFT for chunk in chunks[:at]) else ""
