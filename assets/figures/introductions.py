"""Whom a sentence tells of without their saying anything in it: persons with a title, an age or `who`, the body it opens with."""

import re

from assets.figures import gazetteer, lexicon
from assets.figures.armed_groups import actors
from assets.figures.gazetteer import fold
from assets.figures.lexicon import group
from assets.figures.persons import GOVERNING, ORGANISATION, person, titleless

OF_BODIES = group("of bodies")
TITLED = re.compile(
    r"(?:^\s*Source:\s*|\b(?:President|Mayor|Minister|Governor|spokes\w+(?: is)?|chief|head|General|Colonel|Director|director|Chief|"
    r"Sheriff|Commissioner|Superintendent|Gen\.|Col\.|Prosecutor)\s+)(?P<name>[A-Z][\w’'-]+(?:\s(?:al-|el-|bin\s)?[A-Z][\w’'-]+)+)"
)
TITLE_IS = re.compile(r"(spokes\w+) is ")
INTRODUCED = re.compile(r", (?:\d\d,|who\b|whose\b)")
OPENING = re.compile(r"(?:The )?(?P<body>[A-Z][\w’'-]+(?: (?:(?:of|for)(?: the)?|and|[A-Z][\w’'-]+)){0,7} [A-Z][\w’'-]+)")
PLAIN = re.compile(rf"(?:The )?(?P<body>(?:[A-Z][\w’'-]+ )?(?:(?:{'|'.join(sorted(OF_BODIES))}) ){{0,2}}(?P<role>[a-z]+)) ")
OPENING_PERSON = re.compile(r"(?:(?:The|A|An) [a-z][^,.;:()\n]{2,60}, )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})(?=,| [a-z])")
BODY_ROLES = group("body roles")
REACH = 60
"""Characters in which the whole of a name stands."""


def introduced(text: str, start: int, end: int) -> list[str]:
    """The persons whom text[start:end] names before an age or `who`, and the one it opens with."""
    opening = OPENING_PERSON.match(text, start, end)
    name = without_trade(opening.group("name")) if opening else ""
    opens = name and all(map(titleless, name.split())) and person(name) == name and not known_otherwise(name)
    return [name] * bool(opens) + [name for match in INTRODUCED.finditer(text, start, end) if (name := told_of(text, start, match.start()))]


def without_trade(name: str) -> str:
    """A name without the trade before it: `Lawyer Rustam Malik`."""
    first, _, rest = name.partition(" ")
    entry = lexicon.load().entries.get(first.lower())
    trade = entry is not None and entry.noun is not None and entry.noun.subject in lexicon.PEOPLE
    return rest if trade and " " in rest else name


def known_otherwise(name: str) -> bool:
    """Whether what looks like a name opens with a common word, or is that of a place or of an armed group."""
    return name.split()[0].lower() in lexicon.load().entries or fold(name) in gazetteer.load().names or bool(actors()[0].match(name))


def titled(text: str, start: int, end: int) -> list[str]:
    """The persons whom text[start:end] names after a title, with it."""
    return [TITLE_IS.sub(r"\1 ", match.group()).replace("Source:", "").strip() for match in TITLED.finditer(text, start, end)]


def opening_body(text: str, start: int, end: int) -> str:
    """The name of the body that text[start:end] opens with; empty where it opens otherwise."""
    opening = OPENING.match(text, start, end)
    if opening and ORGANISATION.search(opening.group("body")):
        return opening.group("body")
    plain = PLAIN.match(text, start, end)
    return plain.group("body") if plain and plain.group("role") in BODY_ROLES else ""


def told_of(text: str, start: int, end: int) -> str:
    """The person whose full name ends at offset `end`, before an age or `who`; empty where none does."""
    words = text[max(start, end - REACH) : end].split()
    first = len(words)
    while first and titleless(words[first - 1]):
        first -= 1
    alone = len(words) - first == 1 and text[end + 2 : end + 4].isdigit() and words[first - 1 if first else 0].lower() not in GOVERNING
    name = person(" ".join(words[first:])) if 1 < len(words) - first < 5 or alone else None
    return name if name and not (alone and known_otherwise(name)) else ""
