"""Which words of a text are a name that the gazetteer knows; which of its places each means is decided in `choosing.py`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assets.figures.bonds import ROAD
from assets.figures.gazetteer import Candidate, Gazetteer
from assets.figures.roles import opens_line

CAPITAL = re.compile(r"[A-Z](?<=\b.)\w*")
"""A word that a name can begin with."""
RUN = re.compile(
    r"[^\W\d_a-z][\w’']*(?:(?:-(?:[a-z]{1,4}-)?|\s(?:of\s|al-|el-|ad-|as-)?)[^\W\d_a-z][\w’']*|\s(?:al|el|de|la|i|e)\s[^\W\d_a-z][\w’']*)*"
)
FORCE = re.compile(r"\s(?:Army|Liberation|Independence|Salvation|Revolutionary|Resistance)\b")
"""What a name goes on with that is that of an armed group: `Arakan Army`, `Baloch Liberation Army`."""
BOUND_BEFORE = re.compile(r"[a-z]-$")
BOUND_AFTER = re.compile(r"(?:-[a-z]{1,4}-|\s(?:a[dlnrstz]|e[dlsn]|ash|esh|ul)-)[^\W\d_a-z]")
"""Of a longer name, `Dasht-e-Barchi`, `Sayed ul-Shuhada`, a part names no place."""
PARK = re.compile(r"\s(?:Park|PARK|Beach|BEACH|Springs|Heights|Hills|Falls|Grove|Creek)\b(?!\s(?:police|hotel)\b)")
"""What a name goes on with that is that of another town: `Highland Park`, `Long Beach`."""
AGENCY = re.compile(r"[\w .]{0,20}\)\s?[—–:-]")
COMPOUND = re.compile(r"[A-Z]\w+ and [A-Z]\w+")
"""`Jammu and Kashmir` is one name."""
ARTICLE = re.compile(r"\b(?:a[dlnrstz]|e[dlsn]|ash|esh)-$")
PART = re.compile(r"[\w’']+")
LONGEST = 4
"""Words of a name, at most."""
LONGEST_ABBREVIATION = 5


class Name(NamedTuple):
    """A known name at text[start:end] and the places that it can mean, the likeliest first."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]


def names_in(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Every span of a text that is a known name, longest first from each word on."""
    for run in RUN.finditer(text):
        begin, past = from_article(text, run.start()), run.end()
        if may_name(text[begin:past], gazetteer) or text.startswith(" and ", past):
            yield from names_of_run(text, begin, past, gazetteer)


def names_of_run(text: str, begin: int, past: int, gazetteer: Gazetteer) -> Iterator[Name]:
    """The known names of a run of capitalised words."""
    parts = [m.span() for m in PART.finditer(text, begin, past)]
    index = 0
    while index < len(parts):
        for last in range(min(index + LONGEST, len(parts)) - 1, index - 1, -1):
            name = known_name(text, parts[index][0], parts[last][1], gazetteer, alone=last == index)
            if name is not None:
                yield name
                index = last
                break
        index += 1


def known_name(text: str, start: int, end: int, gazetteer: Gazetteer, *, alone: bool) -> Name | None:
    """The name that text[start:end] is, without a genitive, or that it begins where it stands `alone`; None where it names no place."""
    piece = text[start:end]
    if piece.endswith(("'s", "’s")):
        end, piece = end - 2, piece[:-2]
    candidates = gazetteer.spelled(piece)
    longer = COMPOUND.match(text, start) if alone else None
    if longer and gazetteer.spelled(longer.group()):
        end, candidates = longer.end(), gazetteer.spelled(longer.group())
    if not candidates or abbreviates(text, piece, start, candidates[0]):
        return None
    if AGENCY.match(text, end) and in_dateline(text, start):
        return None
    if (alone and (PARK.match(text, end) or FORCE.match(text, end))) or bound_to(text, start, end) or ROAD.match(text, end):
        return None
    return Name(start, end, candidates)


@lru_cache(maxsize=50_000)
def may_name(run: str, gazetteer: Gazetteer) -> bool:
    """Whether some words of a run of capitalised ones can name a place; kept, as most runs return and name none."""
    parts = [m.span() for m in PART.finditer(run)]
    pieces = (run[start:end] for at, (start, _) in enumerate(parts) for _, end in parts[at : at + LONGEST])
    return any(gazetteer.spelled(piece[:-2] if piece.endswith(("'s", "’s")) else piece) for piece in pieces)


def abbreviates(text: str, piece: str, start: int, known: Candidate) -> bool:
    """Whether a short word in capitals is no place but an abbreviation; a dateline and names such as `US` are written so."""
    return piece.isupper() and len(piece) <= LONGEST_ABBREVIATION and known.written is None and not opens_line(text, start)


def bound_to(text: str, start: int, end: int) -> bool:
    """Whether a hyphen and a particle bind text[start:end] to more of a name."""
    return bool(BOUND_AFTER.match(text, end) or BOUND_BEFORE.search(text[max(0, start - 2) : start]))


def in_dateline(text: str, start: int) -> bool:
    """Whether a bracket after the town of a dateline opens before a name, which is that of a news agency: `KABUL (Meridian) —`."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.endswith(" (") and line[:-2].isupper()


def from_article(text: str, start: int) -> int:
    """Where a name begins that an Arabic article in small letters is bound to, as in `el-Obeid`; else `start`."""
    article = ARTICLE.search(text, start - 4, start) if text[start - 1 : start] == "-" else None
    return article.start() if article else start
