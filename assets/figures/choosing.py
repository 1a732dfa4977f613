"""Which of the places of a name is meant, if any is: names are those of people and buildings too."""

import re

from assets.figures.bonds import BUILDING
from assets.figures.countries import Countries
from assets.figures.gazetteer import Candidate, Gazetteer
from assets.figures.place_names import Name
from assets.figures.unlisted import NO_VILLAGES

NAME_GOES_ON = re.compile(r"[\w,;’')]\s(?P<word>[A-Z]\w*[a-z])\s$")
ADJECTIVES = frozenset("North South East West Northern Southern Eastern Western Central Greater Upper Lower Old New Downtown".split())
"""What may stand before the name of a place and is no part of that of a person."""
PERSON = re.compile(
    r"\s[A-Z][a-z]+(?:,\s(?:the|a|an|their|its|his|her|head|chief|spokes\w+|\d\d)|\s(?:said|says|told|added|wrote|announced))\b"
)
"""A surname, and what is said of a person: `Babak Yektaparast, their spokesman`."""
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
CAPITAL_BEFORE = re.compile(r"[A-Z][\w.]*\s$")
"""A neighbour with a capital letter: the two may be one name, that of something else."""


def chosen(text: str, name: Name, role: str, countries: Countries) -> Candidate | None:
    """The place whose country the article speaks of most; a name that is not trusted needs that or a locative word before it."""
    start, end, candidates = name
    if role == "named" and PERSON.match(text, end):
        return None
    best = countries.likeliest(candidates)
    known = countries.speaks_of(best.country)
    if not known and BUILDING.match(text, end):
        return None
    trusted = next((c for c in candidates if c.trust == 1), None)
    if not known and trusted is not None:
        return trusted
    if best.trust == 1 or role == "dateline" or (known and role == "inside" and best.trust == 2):
        return best if not (best.kind == "district" and not known) else None
    neighbour = CAPITAL_AFTER.match(text, end) or CAPITAL_BEFORE.search(text, max(0, start - 20), start)
    if neighbour or (best.trust == 3 and not (known and role == "inside")):
        return None
    return best if known or role == "inside" else None


def in_a_name(text: str, start: int, gazetteer: Gazetteer) -> bool:
    """Whether a name goes on from a first name or other capitalised word before it: `the minister, Mahamadou Sana`."""
    before = NAME_GOES_ON.search(text, max(0, start - 30), start)
    word = before.group("word") if before else ""
    return bool(word) and word not in NO_VILLAGES | ADJECTIVES and not gazetteer.spelled(word) and not gazetteer.demonym(word)
