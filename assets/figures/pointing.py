"""The place that `the capital`, `the region`, `this village` points to: one that the article named before."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from assets.figures.atlas import Atlas
from assets.figures.countries import Countries
from assets.figures.cues import Cued
from assets.figures.gazetteer import Place, fold
from assets.figures.mention import Mention
from assets.figures.roles import Roles

DEICTIC = Cued(
    r"\b(?:(?P<of>(?!(?:In|On|At|The|This|That|From|Over|Across|Near|Around|But|And|As|After|When|While|For|Of|Its|Inside|Outside|"
    r"Throughout)\b)[A-Z]\w+)(?:['’]s)?\s+|(?:the|this|that|its)\s+)(?:(?:\w+-)?[a-z]\w*\s+){0,2}?"
    r"(?P<what>capital|city|region|oblast|province|governorate|district|neighbou?rhood|country|nation|territory|town|village|"
    r"settlement|enclave|strip)(?![\w-])(?!\s+(?:of|council|hall|military|administration|authorities|cent(?:er|re)))",
)
OFFICES = ("holder", "speaker")
"""Roles of a place that is only someone's who acts or speaks."""
LOCAL_CAPITAL = re.compile(r"\b(?:regional|provincial|state|commercial|county|district|local)\s+capital\b", re.IGNORECASE)
AMONG = re.compile(r"\b(?:who|which|whose)\b[^,]*$|\b(?:\w{3,}est|most \w+)\s(?:[\w-]+\s){0,3}in\s$")
KINDS = {
    "city": ("city",),
    "town": ("city",),
    "village": ("city",),
    "settlement": ("city",),
    "district": ("district",),
    "neighborhood": ("district",),
    "neighbourhood": ("district",),
    "country": ("country",),
    "nation": ("country",),
    "enclave": ("region", "area"),
    "strip": ("region", "area"),
    "territory": ("region", "area", "country"),
}
"""What a word can point to; the others, `oblast`, `governorate`, to a region."""


class Told:
    """Mentions in order of the text, asked for the last one of some kinds before an offset."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._places: dict[str, list[Place]] = {}
        for mention in mentions:
            self._starts.setdefault(mention.place.kind, []).append(mention.start)
            self._places.setdefault(mention.place.kind, []).append(mention.place)

    def last(self, kinds: Sequence[str], offset: int) -> Place | None:
        """The last place of these kinds that is mentioned before `offset`."""
        found = [
            (self._starts[kind][at - 1], self._places[kind][at - 1])
            for kind in kinds
            if (at := bisect_left(self._starts.get(kind, ()), offset))
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None


class Pointing:
    """What one article points to, by its mentions in order."""

    def __init__(self, text: str, roles: Roles, mentions: Sequence[Mention], countries: Countries, atlas: Atlas) -> None:
        self._text = text
        self._roles = roles
        self._mentions = mentions
        self._countries = countries
        self._atlas = atlas
        told = [m for m in mentions if m.role not in (*OFFICES, "actor", "origin")]
        here = {m.place.place_id for m in told if m.role in ("inside", "owner", "near")}
        own = [m for m in told if m.role != "dateline" or m.place.place_id in here]
        self._settled, self._told = Told([m for m in own if m.role not in ("named", "apposed", "near")]), Told(told)
        home = self.main_country.country if self.main_country else None
        self._here = Told([m for m in told if m.role != "apposed" and (m.role != "dateline" or m.place.country == home)])

    def pointed(self, here: list[Mention], start: int, end: int) -> list[Mention]:
        """The mentions `here` of the sentence text[start:end] and those that it points to, in order."""
        for match in DEICTIC.finditer(self._text, start, end):
            first, last = match.span()
            named = any(first <= m.start < last and m.place.kind in ("region", "city", "district") for m in here)
            place = None if named else self._place(match)
            if place is not None:
                here = [m for m in here if not (first <= m.start < match.start("what") and owns(m))]
                here.append(Mention(first, last, place, self._roles.role(first, last)))
        return sorted(here, key=lambda m: m.start)

    def _place(self, match: re.Match[str]) -> Place | None:
        what, owner = match.group("what").lower(), match.group("of")
        if LOCAL_CAPITAL.search(match.group()):
            return None
        if what == "capital":
            return self._capital(owner)
        if owner:
            return None
        kinds = KINDS.get(what, ("region",))
        return self.main_country if kinds == ("country",) else self._last(kinds, match)

    def _last(self, kinds: Sequence[str], match: re.Match[str]) -> Place | None:
        """The place of these kinds named last before; of a district named its city, of a town its region."""
        found = self._before(kinds, match)
        if found is None and kinds == ("city",):
            inner = self._before(("district",), match)
            found = self._atlas.gazetteer.place(inner.parent_id) if inner and inner.parent_id else None
        if found is None and kinds == ("region",) and self._happened_in(match):
            town = self._before(("city",), match)
            found = self._atlas.region_of(town) if town else None
        return found

    def _before(self, kinds: Sequence[str], match: re.Match[str]) -> Place | None:
        """The place of these kinds told last before: where something happened, else named, else told of in any way."""
        told = (tier.last(kinds, match.start()) for tier in (self._settled, self._here, self._told))
        return next((place for place in told if place is not None), None)

    def _happened_in(self, match: re.Match[str]) -> bool:
        """Whether what is pointed to is where something happened, not whose office it is or what a superlative compares."""
        before = self._roles.before(match.start())
        return self._roles.role(match.start(), match.end()) == "inside" and not AMONG.search(before)

    def _capital(self, owner: str | None) -> Place | None:
        """The capital of the country that owns it, `the Ukrainian capital`, else of the main one."""
        gazetteer = self._atlas.gazetteer
        country = None
        if owner and owner.lower() not in ("the", "this"):
            named = gazetteer.names.get(fold(owner))
            place_id = gazetteer.demonym(owner) or (named[0].place_id if named else None)
            country = gazetteer.place(place_id).country if place_id else None
        if country is None:
            country = self.main_country.country if self.main_country else None
        city = gazetteer.capital(country) if country else None
        return gazetteer.place(city) if city else None

    @cached_property
    def main_country(self) -> Place | None:
        """The country that the article's places lie in most often: what `the country` points to."""
        located = (m for m in self._mentions if m.place.kind in ("city", "district", "region") and m.role not in (*OFFICES, "dateline"))
        most = Counter(m.place.country for m in located if m.place.country).most_common(1) or self._countries.weights.most_common(1)
        place_id = self._atlas.gazetteer.country(most[0][0]) if most else None
        return self._atlas.gazetteer.place(place_id) if place_id else None


def owns(mention: Mention) -> bool:
    """Whether a country in `Ukraine's capital` only tells whose the place is."""
    return mention.role in ("owner", "named", "inside") and mention.place.kind == "country"
