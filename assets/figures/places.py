"""Where a count belongs: the places that an article names or points to, with what each does there (`roles.py`)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from assets.figures.armed_groups import actors
from assets.figures.atlas import Atlas
from assets.figures.choosing import chosen, in_a_name
from assets.figures.countries import Countries
from assets.figures.cues import Cued
from assets.figures.divisions import Divisions
from assets.figures.gazetteer import Gazetteer, Place
from assets.figures.mention import Mention
from assets.figures.place_names import Name, names_in
from assets.figures.pointing import Pointing
from assets.figures.roles import Roles
from assets.figures.unlisted import quarters, spans_of, unlisted

VILLAGE_NEAR = Cued(
    r"\b(?:village|town|settlement|community|hamlet)\s+(?:(?:about |some |around )?[\w.]+\s?(?:km|kilomet\w+|miles?)\s)?"
    r"(?:to the \w+ of|(?:north|south|east|west|\w+)\s?of|near|outside|close to)\s+$",
    re.IGNORECASE,
)
"""Before a town where something happened near it: its region is meant."""
DEMONYM_PLACES = re.compile(
    r"([A-Z](?<=\b.)\w+) (?:cities|towns|villages|regions|provinces|territory|soil|homes|communities|side of the (?:border|frontier))\b"
)


class PlaceReader:
    """The places of one article. Countries that the article speaks of decide between places of one name."""

    def __init__(self, text: str, title: str, gazetteer: Gazetteer, pointing: frozenset[int]) -> None:
        """`pointing` holds the starts of the sentences with a word such as `capital`: only those are read for places pointed to."""
        self.text = text
        self.gazetteer = gazetteer
        self._roles = Roles(text, gazetteer)
        self._names = list(names_in(text, gazetteer))
        self.countries = Countries(text, self._names, gazetteer)
        self._divisions = Divisions(text, self._names, self.countries, gazetteer)
        told = list(self._unlisted(title))
        self._atlas = Atlas(gazetteer, (place for _, place in told))
        self.lookup, self.containment = self._atlas.lookup, self._atlas.containment
        new = [Mention(start, end, place, self._roles.role(start, end)) for start, end, place in spans_of(text, told)]
        self.mentions = sorted((*self._listed(new), *new, *self._of_demonyms()), key=lambda m: m.start)
        self._starts = [m.start for m in self.mentions]
        self._pointing = pointing
        self._pointed = Pointing(text, self._roles, self.mentions, self.countries, self._atlas)
        self._within: dict[int, list[Mention]] = {}

    def _unlisted(self, title: str) -> Iterator[tuple[str, Place]]:
        """The places that only this article knows, with their names."""
        listed = [(name.start, name.end) for name in self._names if self.countries.allow(name)]
        yield from unlisted(self.text, title, listed, self.gazetteer, self.countries.at, actors()[1].__contains__)
        yield from quarters(self.text, self._divisions.city, self._divisions.has_district)

    def _listed(self, new: list[Mention]) -> Iterator[Mention]:
        """The mentions of places of the gazetteer, but for names that are a part of one that is not in it (`new`)."""
        taken = [mention.start for mention in new]
        regions: dict[str, str] = {}
        cities: set[str] = set()
        persons: set[str] = set()
        for name in self._names:
            within = bisect_right(taken, name.start)
            if within and new[within - 1].end > name.start:
                continue
            role = self._roles.role(name.start, name.end)
            if self._of_person(name, role, persons):
                continue
            place_id = self._meant(name, role, regions, cities)
            if place_id and VILLAGE_NEAR.search(self._roles.before(name.start)):
                place_id = self.gazetteer.place(place_id).parent_id or place_id
            if place_id:
                yield Mention(name.start, name.end, self.gazetteer.place(place_id), role)

    def _of_person(self, name: Name, role: str, persons: set[str]) -> bool:
        """Whether a name is a person's, or again that of one of the `persons` so far: `Esteban Mosquera said`, then `Mosquera blamed`."""
        said = self.text[name.start : name.end]
        if in_a_name(self.text, name.start, self.gazetteer):
            persons.add(said)
            return True
        return said in persons and role not in ("inside", "near", "dateline")

    def _meant(self, name: Name, role: str, regions: dict[str, str], cities: set[str]) -> str | None:
        """The place that a name means; that of a region, told so once, means it again unless a city was meant in between.

        `regions` and `cities` hold the names read so far by what they meant.
        """
        said, before = self.text[name.start : name.end], self._roles.before(name.start)
        region = self._divisions.region(name, before)
        if region:
            regions.setdefault(said, region)
            return region
        district = self._divisions.district(name, before)
        if district is not None:
            return district
        if said in regions and said not in cities:
            return regions[said]
        cities.add(said)
        candidate = chosen(self.text, name, role, self.countries)
        return candidate.place_id if candidate else None

    def _of_demonyms(self) -> Iterator[Mention]:
        """The countries of `Ukrainian cities`, `Israeli homes`."""
        for match in DEMONYM_PLACES.finditer(self.text):
            place_id = self.gazetteer.demonym(match.group(1))
            if place_id:
                yield Mention(match.start(), match.end(), self.gazetteer.place(place_id), "spread")

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside the sentence text[start:end], `the capital` and the like resolved by what was mentioned before them."""
        known = self._within.get(start)
        if known is None:
            here = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            known = self._within[start] = self._pointed.pointed(here, start, end) if start in self._pointing else here
        return known

    def main_country(self) -> Place | None:
        """The country that the article's places lie in most often."""
        return self._pointed.main_country
