"""The states that an article shows attacking, by their weapons, their forces or in their own name."""

import re
from collections.abc import Iterator, Sequence

from assets.figures.deeds import DEED, NAMED_BY, PERSONNEL, WEAPON, Actor, suffers
from assets.figures.gazetteer import Gazetteer, fold

BY = re.compile(
    r"\b(?:by|(?:drones?|missiles?|rockets?|shells?|fire|strikes?|shelling|attacks?)\sfrom|"
    r"blamed(?: it| the \w+)? on|work of|responsibility[^.]{0,40}?by)\s+(?:the\s+|suspected\s+|"
    r"alleged\s+)?(?P<who>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})"
)
MODIFIED = re.compile(rf"\b(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:['’]s?)?\s+(?:[\w-]+\s+){{0,4}}?{WEAPON}\b")
ACTING = re.compile(rf"\b(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:['’]s)?(?:\s+(?:\w+\s+)?{PERSONNEL})?\s+{DEED}\b")
MADE_IN = re.compile(r"\b(?:made|produced|built|manufactured|bought|supplied) (?:in|by|from)(?: the)?\s*$")
DEFENDED = re.compile(r"\b(?:shot|downed|down|intercepted|repelled|destroyed|thwarted|foiled|neutrali[sz]ed)\s*$")


def states(text: str, ranges: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> Iterator[Actor]:
    """The states whose weapons, forces or deeds these ranges tell of."""
    for expression in (MODIFIED, ACTING, BY):
        for match in (match for start, end in ranges for match in overlapping(expression, text, start, end)):
            before = text[max(0, match.start() - 60) : match.start()]
            supplied = MADE_IN.search(text[max(0, match.start("who") - 30) : match.start("who")])
            if supplied or (expression is BY and (DEFENDED.search(before) or NAMED_BY.search(before))):
                continue
            if expression is MODIFIED:
                owned = text[match.end("who") : match.end("who") + 1] in "'’"
                if suffers(text, match.start(), match.end("who")) or not (owned or any(map(gazetteer.demonym, match.group("who").split()))):
                    continue  # `Czech Republic and cluster munitions`: a bare country name owns no weapon
            actor = state(match.group("who"), match.start("who"), gazetteer)
            if actor is not None:
                yield actor


def overlapping(expression: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of an expression in text[start:end], each looked for from where the `who` of the last one ends."""
    match = expression.search(text, start, end)
    while match is not None:
        yield match
        match = expression.search(text, match.end("who"), end)


def state(words: str, start: int, gazetteer: Gazetteer) -> Actor | None:
    """The country that a name or demonym acts for: `Russian`, `Israel`, `Moscow` as a subject."""
    for word in (words, words.split()[0], words.split()[-1]):
        place_id = gazetteer.demonym(word)
        if place_id is None:
            place_id = next((c.place_id for c in gazetteer.names.get(fold(word), ()) if c.kind == "country"), None)
        if place_id is not None:
            country = gazetteer.place(place_id).country
            own = gazetteer.country(country) if country else None
            if own:
                return Actor(start, gazetteer.place(own).place, country)
    return None
