"""Where a count belongs: place names and `the capital` in the text; what each does there stands in `roles.py`."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assets.figures.armed_groups import actors
from assets.figures.cues import Cued
from assets.figures.expressions import any_of
from assets.figures.gazetteer import Candidate, Gazetteer, Place, fold
from assets.figures.lexicon import group
from assets.figures.roles import BUILDING, DATELINE, DISTRICT_OF, REGION_OF, ROAD, Roles

RUN = re.compile(
    r"[^\W\d_a-z][\w’']*(?:(?:-(?:[a-z]{1,4}-)?|\s(?:of\s|al-|el-|ad-|as-)?)[^\W\d_a-z][\w’']*|\s(?:al|el|de|la|i|e)\s[^\W\d_a-z][\w’']*)*"
)
BOUND_BEFORE = re.compile(r"[a-z]-$")
BOUND_AFTER = re.compile(r"-(?:[a-z]{1,4}-)[^\W\d_a-z]")
"""Of a longer name, `Dasht-e-Barchi`, `Sayed ul-Shuhada`, a part names no place."""
PART = re.compile(r"[\w’']+")
REGION_WORD = re.compile(
    r"[\s-]*(?:and [\w-]+ )?(oblasts?|regions?|provinces?|governorates?|krai|state|county|counties|prefecture|department)\b", re.IGNORECASE
)
DISTRICT_WORD = re.compile(r"[\s-]*(districts?|raions?|neighbou?rhoods?|area)\b", re.IGNORECASE)
LISTED_REGIONS = Cued(r"\b(?:regions|oblasts|provinces) of (?:[A-Z]\w+(?:, | and |, and ))+$")
REGIONS_LISTED = re.compile(r"(?:,? (?:and )?[A-Z]\w+)+ (?:regions|oblasts|provinces)\b")
DEICTIC = Cued(
    r"\b(?:(?P<of>(?!(?:In|On|At|The|This|That|From|Over|Across|Near|Around|But|And|As|After|When|While|For|Of|Its|Inside|Outside|"
    r"Throughout)\b)[A-Z]\w+)(?:['’]s)?\s+|(?:the|this|that|its)\s+)(?:(?:\w+-)?[a-z]\w*\s+){0,2}?"
    r"(?P<what>capital|city|region|oblast|province|governorate|district|neighbou?rhood|country|nation|territory|town|village|"
    r"settlement|enclave|strip)(?![\w-])(?!\s+(?:of|council|hall|military|administration|authorities|cent(?:er|re)))",
)
LOCAL_CAPITAL = re.compile(r"\b(?:regional|provincial|state|commercial|county|district|local)\s+capital\b", re.IGNORECASE)
CAPITAL = re.compile(r"[A-Z](?<=\b.)\w*")
WORD_GOES_ON = re.compile(r"\w")
NEW = "new:"
"""Marks the id of a place that is in the article and not in the gazetteer."""
NO_VILLAGES = group("no villages")
PROPER = r"[A-Z][\w’'-]*[a-z](?:[\s-][A-Z][\w’'-]*[a-z]){0,2}"
VILLAGE = any_of(
    rf"(?:village|town|hamlet|settlement|township|commune|locality|municipality|suburb|camp)s?\s+(?:of|called|named)\s+(?P<of>{PROPER})"
    rf"|(?:in|at|near|on|of|hit|struck|attacked|outside)\s+(?:the\s+)?(?P<is>{PROPER})\s+(?:village|township|hamlet|settlement|"
    rf"commune|locality|refugee camp|displacement camp|IDP camp)\b"
    rf"|(?:in|at|near|of|on)\s+(?P<apposed>{PROPER}),\s+(?:a|the)\s+(?:[\w-]+\s){{0,2}}(?:village|town|hamlet|settlement|"
    rf"township|community|suburb|resort)\b"
    rf"|[Ii]n\s+(?P<bare>{PROPER})(?=[,.;)]|\s(?:on|after|when|where|late|early|overnight|before|during|while|as|since|last|"
    rf"killed|killing|leaving|this)\b)"
    rf"|\bat\s+(?P<near>[A-Z][\w’'-]*[a-z])(?=\sin\s(?:neighbou?ring|nearby)\s)"
)
VILLAGE_NEAR = Cued(
    r"\b(?:village|town|settlement|community|hamlet)\s+(?:to the \w+ of|(?:north|south|east|west|\w+)\s?of|near|outside|close "
    r"to)\s+$",
    re.IGNORECASE,
)
DEMONYM_PLACES = re.compile(r"([A-Z](?<=\b.)\w+) (?:cities|towns|villages|regions|provinces|territory|soil|homes|communities)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named or pointed to at text[start:end]; role: inside (in, at, hit), origin (from), holder (`Kyiv mayor`), named (else)."""

    start: int
    end: int
    place: Place
    role: str


class Told:
    """Mentions in order of the text, asked for the last one of some kinds before an offset."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._places: dict[str, list[Place]] = {}
        for mention in mentions:
            self._starts.setdefault(mention.place.kind, []).append(mention.start)
            self._places.setdefault(mention.place.kind, []).append(mention.place)
        self._first = mentions[0].start if mentions else None

    def any_before(self, offset: int) -> bool:
        return self._first is not None and self._first < offset

    def last(self, kinds: Sequence[str], offset: int) -> Place | None:
        """The last place of these kinds that is mentioned before `offset`."""
        found = [
            (self._starts[kind][at - 1], self._places[kind][at - 1])
            for kind in kinds
            if (at := bisect_left(self._starts.get(kind, ()), offset))
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None


class PlaceReader:
    """The places of one article. Countries that the article speaks of decide between places of one name."""

    def __init__(self, text: str, gazetteer: Gazetteer, pointing: frozenset[int]) -> None:
        """`pointing` holds the starts of the sentences with a word such as `capital`: only those are read for places pointed to."""
        self.text = text
        self.gazetteer = gazetteer
        self.pointing = pointing
        self.roles = Roles(text, gazetteer)
        self.spans = list(self._names())
        self.countries: Counter[str] = Counter()
        for start, end, candidates in self.spans:
            best = candidates[0]
            if (self.roles.opens_line(start) and DATELINE.match(text, end)) or BUILDING.match(text, end):
                continue
            if best.country and best.trust == 1 and (best.kind == "country" or len({c.country for c in candidates}) == 1 or best.rank == 1):
                self.countries[best.country] += 3 if best.kind == "country" else 2
        self._count_datelines()
        nationals: set[str] = set()
        for word, times in Counter(CAPITAL.findall(text)).items():
            if gazetteer.names_nation(word):
                nationals.add(word)
            demonym = gazetteer.demonym(word)
            if demonym:
                country = gazetteer.place(demonym).country
                if country:
                    self.countries[country] += 2 * times
        self.states = [match.start() for match in CAPITAL.finditer(text) if match.group() in nationals] if nationals else []
        self.states += [start for start, _, candidates in self.spans if any(c.kind == "country" for c in candidates)]
        self.unlisted = self._unlisted()
        self.mentions = sorted(self._named(), key=lambda m: m.start)
        self._starts = [m.start for m in self.mentions]
        self._within: dict[int, list[Mention]] = {}
        told = [m for m in self.mentions if m.role not in ("actor", "holder", "origin")]
        self._told = Told([m for m in told if m.role != "named"]), Told(told)

    def _count_datelines(self) -> None:
        """The country of its dateline is that of an article that names none, as news for readers at home does."""
        if not self.countries:
            datelines = (found[0] for start, end, found in self.spans if self.roles.opens_line(start) and DATELINE.match(self.text, end))
            self.countries.update(best.country for best in datelines if best.country)

    def lookup(self, place_id: str) -> Place:
        """The place with this id, of the gazetteer or found in this article alone."""
        return self.unlisted[place_id] if place_id in self.unlisted else self.gazetteer.place(place_id)

    def containment(self, place_id: str) -> tuple[str, ...]:
        """The place and what it lies in, inside out."""
        if place_id in self.unlisted:
            parent = self.unlisted[place_id].parent_id
            return (place_id, *(self.gazetteer.containment(parent) if parent else ()))
        return self.gazetteer.containment(place_id)

    def _unlisted(self) -> dict[str, Place]:
        """Villages and camps that the text introduces as such and the gazetteer does not know; they lie in the article's main country."""
        found: dict[str, Place] = {}
        country = next((c for c, _ in self.countries.most_common(1)), None)
        starts = [start for start, _, _ in self.spans]
        for match in VILLAGE.finditer(self.text):
            group = next(g for g in ("of", "is", "apposed", "bare", "near") if match.group(g))
            start, end = match.span(group)
            before = bisect_left(starts, end)
            if (
                (before and self.spans[before - 1][1] > start)
                or match.group(group).split()[0] in NO_VILLAGES
                or self.gazetteer.demonym(match.group(group))
                or match.group(group) in actors()[1]
            ):
                continue
            name = match.group(group)
            place_id = NEW + fold(name)
            parent = self.gazetteer.country(country) if country else None
            found[place_id] = Place(place_id, name, "city", parent, country, None, None, 0, 1)
        return found

    def _bound_to(self, start: int, end: int) -> bool:
        """Whether a hyphen and a particle bind text[start:end] to more of a name."""
        return bool(BOUND_AFTER.match(self.text, end) or BOUND_BEFORE.search(self.text[max(0, start - 2) : start]))

    def _names(self) -> Iterator[tuple[int, int, tuple[Candidate, ...]]]:
        """Every span that is a known name, longest first from each word on."""
        spelled = self.gazetteer.spelled
        for run in RUN.finditer(self.text):
            parts = [m.span() for m in PART.finditer(self.text, run.start(), run.end())]
            index = 0
            while index < len(parts):
                for last in range(min(index + 4, len(parts)) - 1, index - 1, -1):
                    start, end = parts[index][0], parts[last][1]
                    piece = self.text[start:end]
                    if piece.endswith(("'s", "’s")):
                        end, piece = end - 2, piece[:-2]
                    candidates = spelled(piece)
                    if candidates and not self._bound_to(start, end) and not ROAD.match(self.text, end):
                        yield start, end, candidates
                        index = last
                        break
                index += 1

    def _named(self) -> Iterator[Mention]:
        regions: dict[str, str] = {}
        cities: set[str] = set()
        for start, end, candidates in self.spans:
            role, name = self.roles.role(start, end), self.text[start:end]
            place_id = self._region(start, end)
            if place_id:
                regions.setdefault(name, place_id)
            place_id = place_id or self._district(start, end, candidates)
            if place_id is None and name in regions and name not in cities:
                place_id = regions[name]
            if place_id is None:
                candidate = self._choose(candidates, role, start, end)
                place_id = candidate.place_id if candidate else None
                cities.add(name)
            if place_id and VILLAGE_NEAR.search(self.roles.before(start)):
                place_id = self.gazetteer.place(place_id).parent_id or place_id
            if place_id:
                yield Mention(start, end, self.gazetteer.place(place_id), role)
        for start, end, place in self._unlisted_names():
            yield Mention(start, end, place, self.roles.role(start, end))
        for match in DEMONYM_PLACES.finditer(self.text):
            place_id = self.gazetteer.demonym(match.group(1))
            if place_id:
                yield Mention(match.start(), match.end(), self.gazetteer.place(place_id), "spread")

    def _unlisted_names(self) -> Iterator[tuple[int, int, Place]]:
        """Every span that is the name of an unlisted place."""
        by_head: dict[str, list[Place]] = {}
        for place in self.unlisted.values():
            by_head.setdefault(CAPITAL.match(place.place).group(), []).append(place)  # type: ignore[union-attr]
        for head in CAPITAL.finditer(self.text) if by_head else ():
            start = head.start()
            for place in by_head.get(head.group(), ()):
                end = start + len(place.place)
                if self.text.startswith(place.place, start) and not WORD_GOES_ON.match(self.text, end):
                    yield start, end, place

    def _region(self, start: int, end: int) -> str | None:
        """`Odesa Oblast`, `the regions of Krasnodar and Rostov`, `the governor of Rostov`."""
        listed = REGION_WORD.match(self.text, end) or REGIONS_LISTED.match(self.text[end : end + 120])
        before = self.roles.before(start)
        named = REGION_OF.search(before) or LISTED_REGIONS.search(before)
        if not listed and not named:
            return None
        name = self.text[start:end]
        known = [country for country, _ in self.countries.most_common()]
        for country in known:
            found = self.gazetteer.region(name, country)
            if found:
                return found
        return self.gazetteer.region(name)

    def _district(self, start: int, end: int, candidates: Sequence[Candidate]) -> str | None:
        """`Solomianskyi district`: a city's district where the name has one, else a district of a region."""
        if not (DISTRICT_WORD.match(self.text, end) or DISTRICT_OF.search(self.roles.before(start))):
            return None
        return next((c.place_id for c in candidates if c.kind in ("district", "area")), None) or next(
            (
                place
                for country, _ in self.countries.most_common()
                if (place := self.gazetteer.region(self.text[start:end], country, level="district"))
            ),
            None,
        )

    def _choose(self, candidates: Sequence[Candidate], role: str, start: int, end: int) -> Candidate | None:
        """The candidate whose country the article speaks of most; a name that is not trusted needs that or a locative word before it."""
        ranked = sorted(candidates, key=lambda c: (-self.countries.get(c.country or "", 0), c.rank))
        best = ranked[0]
        known = self.countries.get(best.country or "", 0) > 0
        if not known and BUILDING.match(self.text, end):
            return None
        trusted = next((c for c in candidates if c.trust == 1), None)
        if not known and trusted is not None:
            return trusted
        if best.trust == 1 or role == "dateline" or (known and role == "inside" and best.trust == 2):
            return best if not (best.kind == "district" and not known) else None
        neighbour = re.match(r"\s[A-Z][a-z]", self.text[end : end + 3]) or re.search(
            r"[A-Z][\w.]*\s$", self.text[max(0, start - 20) : start]
        )
        if neighbour or (best.trust == 3 and not (known and role == "inside")):
            return None
        return best if known or role == "inside" else None

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside the sentence text[start:end], `the capital` and the like resolved by what was mentioned before them."""
        known = self._within.get(start)
        if known is None:
            here = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            known = self._within[start] = self._pointed(here, start, end) if start in self.pointing else here
        return known

    def _pointed(self, here: list[Mention], start: int, end: int) -> list[Mention]:
        for match in DEICTIC.finditer(self.text, start, end):
            named = any(match.start() <= m.start < match.end() and m.place.kind in ("region", "city", "district") for m in here)
            place = None if named else self._deictic(match)
            if place is not None:
                at = match.start("what")
                here = [
                    m
                    for m in here
                    if not (match.start() <= m.start < at and m.role in ("owner", "named", "inside") and m.place.kind == "country")
                ]
                here.append(Mention(match.start(), match.end(), place, self.roles.role(match.start(), match.end())))
        return sorted(here, key=lambda m: m.start)

    def _deictic(self, match: re.Match[str]) -> Place | None:
        what, owner = match.group("what").lower(), match.group("of")
        if LOCAL_CAPITAL.search(match.group()):
            return None
        if what == "capital":
            return self._capital(owner)
        if owner and what not in ("city", "town"):
            return None
        kinds = {
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
        }.get(what, ("region",))
        if owner:
            return None
        if kinds == ("country",):
            return self.main_country()
        settled, told = self._told
        before = settled if settled.any_before(match.start()) else told
        found = before.last(kinds, match.start())
        if found is None and kinds == ("city",):
            inner = before.last(("district",), match.start())
            found = self.gazetteer.place(inner.parent_id) if inner and inner.parent_id else None
        return found

    def _capital(self, owner: str | None) -> Place | None:
        country = None
        if owner and owner.lower() not in ("the", "this"):
            demonym = self.gazetteer.demonym(owner)
            named = self.gazetteer.names.get(fold(owner))
            place_id = demonym or (named[0].place_id if named else None)
            country = self.gazetteer.place(place_id).country if place_id else None
        if country is None:
            main = self.main_country()
            country = main.country if main else None
        city = self.gazetteer.capital(country) if country else None
        return self.gazetteer.place(city) if city else None

    @cached_property
    def _main_country(self) -> Place | None:
        cities = Counter(
            m.place.country
            for m in self.mentions
            if m.place.country and m.place.kind in ("city", "district", "region") and m.role != "holder"
        )
        for country, _ in cities.most_common(1) or self.countries.most_common(1):
            place_id = self.gazetteer.country(country)
            return self.gazetteer.place(place_id) if place_id else None
        return None

    def main_country(self) -> Place | None:
        """The country that the article's places lie in most often."""
        return self._main_country
