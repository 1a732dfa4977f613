"""Whether the counted are of another country than the one they were harmed in: by their nation, papers, or where they came from."""

from collections.abc import Sequence

from assets.figures import gazetteer
from assets.figures.chunk import Chunk
from assets.figures.gazetteer import Place
from assets.figures.lexicon import group
from assets.figures.personal import holds_passport
from assets.figures.phrase import Phrase
from assets.figures.word import Word

FOREIGN = frozenset("citizen citizens national nationals tourist tourists foreigner foreigners".split())
"""Heads that make people of another country foreigners where no place is known."""
PALESTINE = "PS"
"""Whose people are people wherever they are, as the codebook has it."""
COMING = group("coming from")
LONGEST = 4
"""Words in the name of a country, at most."""


def told_foreign(chunks: Sequence[Chunk], after: int, words: Sequence[Word], place: Place | None) -> bool:
    """Whether chunks[after] says that the counted are of another country than the place's: `was British`, `were Sudanese labourers`,
    `held a British passport`."""
    alone = chunks[after].kind == "b" if after < len(chunks) else False
    told = [chunks[after + 1]] if alone and after + 1 < len(chunks) else chunks[after : after + 4] if holds_passport(chunks, after) else []
    nouns = [chunk for chunk in told if chunk.kind == "n" and (chunk.entry.noun is None or chunk.entry.noun.subject == "people")]
    lands = {nation_of(word) for chunk in nouns for word in words[chunk.first : chunk.last + 1]} - {"", PALESTINE}
    return bool(lands - {place.country if place else ""})


def nation_of(word: Word) -> str:
    """The country whose people a word names; empty where it is no demonym."""
    demonym = gazetteer.load().demonym(word.text) if word.capital else None
    return gazetteer.load().place(demonym).country or "" if demonym else ""


def of_a_nation(phrase: Phrase, words: Sequence[Word], place: Place | None, subject: str) -> str:
    """`two US citizens` in Kyiv are foreigners, `two Ukrainians` people; empty where it names no nation or another kind of people."""
    if phrase.subject not in ("people", "?"):
        return ""
    for word in words[phrase.count.last + 1 : phrase.last + 1]:
        of = nation_of(word)
        if of:
            abroad = (of != place.country if place is not None else phrase.head in FOREIGN) and of != PALESTINE
            return "foreigners" if abroad else subject or "people"
    return ""


def from_abroad(phrase: Phrase, words: Sequence[Word], place: Place | None) -> bool:
    """Whether the counted `came from Uganda` or are `citizens of the Emirates`, and were harmed in another country."""
    if phrase.subject not in ("", "?", "people") and not phrase.outcome:
        return False
    after = words[phrase.last + 1 : phrase.last + 6 + LONGEST]
    lows = [word.low for word in after]
    skipped = 1 if lows and after[0].entry.role == "be" else 0
    told = " ".join(lows[skipped:])
    ties = {"of"} if phrase.head in FOREIGN else COMING | {"from"} if skipped else COMING
    tie = next((tie for tie in ties if told.startswith(f"{tie} ")), "")
    if not tie or (place is None and tie != "of"):
        return False
    first = skipped + len(tie.split())
    land = country_named([word for word in after[first : first + 1 + LONGEST] if word.low != "the"])
    return bool(land) and land not in (PALESTINE, place.country if place else "")


def country_named(words: Sequence[Word]) -> str:
    """The country whose name these words begin with; empty where they begin with none, or with that of its part or its people."""
    for last in range(min(LONGEST, len(words)), 0, -1):
        owner = last < len(words) and words[last].low in ("'s", "'")
        known = gazetteer.load().spelled(" ".join(word.text for word in words[:last])) if words[0].capital and not owner else ()
        if known and known[0].kind == "country":
            return known[0].country or ""
    return ""
