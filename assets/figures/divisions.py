"""The region or the district that a name means where the words around it say that it is one."""

import re
from collections.abc import Sequence

from assets.figures.bonds import DISTRICT_OF, REGION_OF
from assets.figures.countries import Countries
from assets.figures.cues import Cued, Words
from assets.figures.gazetteer import Gazetteer, Place
from assets.figures.place_names import Name

REGION_WORD = re.compile(
    r"[\s-]*(?:and [\w-]+ )?(oblasts?|regions?|provinces?|governorates?|krai|state(?! of [A-Z])|county|counties|prefecture|department)\b",
    re.IGNORECASE,
)
OVER_REGIONS = re.compile(r"\b(?:region|oblast)s?(?:(?:,|,? and) (?:\w+|\d+) over (?:the )?(?:[A-Z][\w-]+)?)+$")
"""`16 over the Voronezh region, 14 over Kursk`: what is counted over one region after another is over regions all along."""
LISTED_REGIONS = Cued(r"\b(?:regions|oblasts|provinces) of (?:[A-Z]\w+(?:, | and |, and ))+$")
REGIONS_LISTED = re.compile(r"(?:,? (?:and )?[A-Z]\w+)+ (?:regions|oblasts|provinces)\b")
DISTRICT_WORD = re.compile(r"[\s-]*(districts?|raions?|neighbou?rhoods?|area)\b", re.IGNORECASE)
NAMED_DISTRICT = re.compile(r"[A-Z][\w’'-]+\s[Dd]istricts? of(?:\sthe)?\s+$")
CITY_AFTER = re.compile(r"\s+of\s+(?:the\s+city\s+of\s+)?(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
OWNER_BEFORE = re.compile(r"(?P<city>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)['’]s\s+(?:[a-z]+\s)?$")
"""The city that a district is of: `the Dniprovskyi district of Kherson`, `Kharkiv's Saltivskyi district`."""


class Divisions:
    """The regions and districts of one article. Of several of one name, that of the country it speaks of most is meant."""

    def __init__(self, text: str, names: Sequence[Name], countries: Countries, gazetteer: Gazetteer) -> None:
        self._text = text
        self._names = names
        self._countries = countries
        self._gazetteer = gazetteer

    def region(self, name: Name, before: Words) -> str | None:
        """The region meant by a name: `Odesa Oblast`, `the regions of Krasnodar and Rostov`, `the governor of Rostov`.

        `before` is what stands before the name, here and below; None where no word tells of a region.
        """
        start, end, candidates = name
        listed = REGION_WORD.match(self._text, end) or REGIONS_LISTED.match(self._text[end : end + 120])
        over = before.endswith(("over ", "over the ")) and OVER_REGIONS.search(self._text[max(0, start - 160) : start])
        if not listed and not over and not (REGION_OF.search(before) or LISTED_REGIONS.search(before)):
            return None
        said = self._text[start:end]
        told = self._in_countries(said, "region")
        if told or any(self._countries.speaks_of(c.country) for c in candidates):
            return told
        return self._gazetteer.region(said)

    def district(self, name: Name, before: Words) -> str | None:
        """`Solomianskyi district`: of the city it is said to be of, else of one that the article names, else a district of a region."""
        start, end, candidates = name
        word = DISTRICT_WORD.match(self._text, end)
        if not (word or (DISTRICT_OF.search(before) and not NAMED_DISTRICT.search(before))):
            return None
        area = next((c.place_id for c in candidates if c.kind == "area"), None)
        within = {c.place_id: self._gazetteer.place(c.place_id).parent_id for c in candidates if c.kind == "district"}
        if within:
            city = (CITY_AFTER.match(self._text, word.end()) if word else None) or OWNER_BEFORE.search(before)
            told = self.city(city.group("city")) if city else None
            cities = {told.place_id} if told else {c.place_id for named in self._names for c in named.candidates}
            fits = [place_id for place_id, around in within.items() if around in cities]
            if fits or told:
                return fits[0] if fits else None
        return area or next(iter(within), None) or self._in_countries(self._text[start:end], "district")

    def _in_countries(self, said: str, level: str) -> str | None:
        """The region, or other level, of this name in the countries that the article speaks of, the most first."""
        found = (self._gazetteer.region(said, country, level=level) for country in self._countries.by_weight())
        return next(filter(None, found), None)

    def city(self, name: str) -> Place | None:
        """The city of this name in the countries that the article speaks of most, else the likeliest."""
        cities = [c for c in self._gazetteer.spelled(name) if c.kind == "city"]
        return self._gazetteer.place(self._countries.likeliest(cities).place_id) if cities else None

    def has_district(self, name: str, city: Place) -> bool:
        """Whether the gazetteer has a district of this name in a city, or a division of the city's country."""
        named = self._gazetteer.spelled(name)
        inside = any(c.kind == "district" and self._gazetteer.place(c.place_id).parent_id == city.place_id for c in named)
        return inside or self._gazetteer.region(name, city.country, level="district") is not None
