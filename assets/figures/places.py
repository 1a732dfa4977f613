"""Where a count belongs: place names and `the capital` in the text; what each does there stands in `roles.py`."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from assets.figures.armed_groups import actors
from assets.figures.cues import Cued
from assets.figures.gazetteer import Candidate, Gazetteer, Place, fold
from assets.figures.roles import BUILDING, DATELINE, DISTRICT_OF, REGION_OF, ROAD, Roles
from assets.figures.unlisted import NO_VILLAGES, quarters, unlisted

RUN = re.compile(
    r"[^\W\d_a-z][\w’']*(?:(?:-(?:[a-z]{1,4}-)?|\s(?:of\s|al-|el-|ad-|as-)?)[^\W\d_a-z][\w’']*|\s(?:al|el|de|la|i|e)\s[^\W\d_a-z][\w’']*)*"
)
BOUND_BEFORE = re.compile(r"[a-z]-$")
BOUND_AFTER = re.compile(r"(?:-[a-z]{1,4}-|\s(?:a[dlnrstz]|e[dlsn]|ash|esh|ul)-)[^\W\d_a-z]")
"""Of a longer name, `Dasht-e-Barchi`, `Sayed ul-Shuhada`, a part names no place."""
COMPOUND = re.compile(r"[A-Z]\w+ and [A-Z]\w+")
"""`Jammu and Kashmir` is one name."""
ARTICLE = re.compile(r"\b(?:a[dlnrstz]|e[dlsn]|ash|esh)-$")
PART = re.compile(r"[\w’']+")
LONGEST = 4
"""Words of a name, at most."""
REGION_WORD = re.compile(
    r"[\s-]*(?:and [\w-]+ )?(oblasts?|regions?|provinces?|governorates?|krai|state(?! of [A-Z])|county|counties|prefecture|department)\b",
    re.IGNORECASE,
)
NAMED_DISTRICT = re.compile(r"[A-Z][\w’'-]+\s[Dd]istricts? of(?:\sthe)?\s+$")
CITY_AFTER = re.compile(r"\s+of\s+(?:the\s+city\s+of\s+)?(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
OWNER_BEFORE = re.compile(r"(?P<city>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)['’]s\s+(?:[a-z]+\s)?$")
"""The city that a district is of: `the Dniprovskyi district of Kherson`, `Kharkiv's Saltivskyi district`."""
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
SENTENCE_END = re.compile(r"[.;!?]\s|\n")
NEAR_COUNTRY = 80
NAME_GOES_ON = re.compile(r"[\w,;’')]\s(?P<word>[A-Z]\w*[a-z])\s$")
ADJECTIVES = frozenset("North South East West Northern Southern Eastern Western Central Greater Upper Lower Old New Downtown".split())
LONGEST_ABBREVIATION = 5
VILLAGE_NEAR = Cued(
    r"\b(?:village|town|settlement|community|hamlet)\s+(?:(?:about |some |around )?[\w.]+\s?(?:km|kilomet\w+|miles?)\s)?"
    r"(?:to the \w+ of|(?:north|south|east|west|\w+)\s?of|near|outside|close to)\s+$",
    re.IGNORECASE,
)
DEMONYM_PLACES = re.compile(r"([A-Z](?<=\b.)\w+) (?:cities|towns|villages|regions|provinces|territory|soil|homes|communities)\b")


class Mention(NamedTuple):
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


@lru_cache(maxsize=50_000)
def may_name(run: str, gazetteer: Gazetteer) -> bool:
    """Whether some words of a run of capitalised ones can name a place; kept, as most runs return and name none."""
    parts = [m.span() for m in PART.finditer(run)]
    pieces = (run[start:end] for at, (start, _) in enumerate(parts) for _, end in parts[at : at + LONGEST])
    return any(gazetteer.spelled(piece[:-2] if piece.endswith(("'s", "’s")) else piece) for piece in pieces)


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
        dateline = -1
        for start, end, candidates in self.spans:
            best = candidates[0]
            heading = DATELINE.match(text, end) if self.roles.opens_line(start) else None
            dateline = heading.end() if heading else dateline
            if start < dateline or BUILDING.match(text, end):
                continue
            if best.country and best.trust == 1 and (best.kind == "country" or len({c.country for c in candidates}) == 1 or best.rank == 1):
                self.countries[best.country] += 3 if best.kind == "country" else 2
        self._count_datelines()
        nationals: set[str] = set()
        for word, times in Counter(CAPITAL.findall(text)).items():
            if gazetteer.names_nation(word):
                nationals.add(word)
                demonym = gazetteer.demonym(word)
                country = gazetteer.place(demonym).country if demonym else None
                if country:
                    self.countries[country] += 2 * times
        self.states = [match.start() for match in CAPITAL.finditer(text) if match.group() in nationals] if nationals else []
        self.states += [start for start, _, candidates in self.spans if any(c.kind == "country" for c in candidates)]
        ranges = [(start, end) for start, end, found in self.spans if self._may_be(start, found)]
        found = unlisted(text, ranges, gazetteer, self._country_at, actors()[1].__contains__)
        self._told_names = [(place.place, place) for place in found] + list(quarters(text, self._city, self._has_district))
        self.unlisted = {place.place_id: place for _, place in self._told_names}
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

    def _country_told(self, start: int) -> str | None:
        """The country of the last place named before `start`, where that is a country or region just before it in its sentence."""
        before = bisect_left(self.spans, (start,))
        if before:
            _, end, candidates = self.spans[before - 1]
            near = start - end < NEAR_COUNTRY and not SENTENCE_END.search(self.text, end, start)
            if near and candidates[0].kind in ("country", "region"):
                return candidates[0].country
        return None

    def _country_at(self, start: int) -> str | None:
        """The country that an unlisted place at `start` lies in: the one told just before it, else the article's main one."""
        return self._country_told(start) or next((country for country, _ in self.countries.most_common(1)), None)

    def _may_be(self, start: int, candidates: Sequence[Candidate]) -> bool:
        """Whether a name can mean one of these places: not where another country is told just before it."""
        told = self._country_told(start)
        return told is None or any(c.trust == 1 or c.country in self.countries for c in candidates)

    def _abbreviates(self, piece: str, start: int) -> bool:
        """Whether a short word in capitals is no place but an abbreviation; a dateline and names such as `US` are written so."""
        known = self.gazetteer.spelled(piece)[0].written
        return piece.isupper() and len(piece) <= LONGEST_ABBREVIATION and known is None and not self.roles.opens_line(start)

    def _bound_to(self, start: int, end: int) -> bool:
        """Whether a hyphen and a particle bind text[start:end] to more of a name."""
        return bool(BOUND_AFTER.match(self.text, end) or BOUND_BEFORE.search(self.text[max(0, start - 2) : start]))

    def _names(self) -> Iterator[tuple[int, int, tuple[Candidate, ...]]]:
        """Every span that is a known name, longest first from each word on."""
        spelled = self.gazetteer.spelled
        for run in RUN.finditer(self.text):
            begin, past = self._from_article(run.start()), run.end()
            if not may_name(self.text[begin:past], self.gazetteer) and not self.text.startswith(" and ", past):
                continue
            parts = [m.span() for m in PART.finditer(self.text, begin, past)]
            index = 0
            while index < len(parts):
                for last in range(min(index + LONGEST, len(parts)) - 1, index - 1, -1):
                    start, end = parts[index][0], parts[last][1]
                    piece = self.text[start:end]
                    if piece.endswith(("'s", "’s")):
                        end, piece = end - 2, piece[:-2]
                    candidates = spelled(piece)
                    longer = COMPOUND.match(self.text, start) if last == index else None
                    if longer and spelled(longer.group()):
                        end, candidates = longer.end(), spelled(longer.group())
                    if candidates and not (self._abbreviates(piece, start) or self._bound_to(start, end) or ROAD.match(self.text, end)):
                        yield start, end, candidates
                        index = last
                        break
                index += 1

    def _from_article(self, start: int) -> int:
        """Where a name begins that an Arabic article in small letters is bound to, as in `el-Obeid`; else `start`."""
        article = ARTICLE.search(self.text, start - 4, start) if self.text[start - 1 : start] == "-" else None
        return article.start() if article else start

    def _named(self) -> Iterator[Mention]:
        regions: dict[str, str] = {}
        cities: set[str] = set()
        unlisted_names = list(self._unlisted_names())
        taken = [start for start, _, _ in unlisted_names]
        for start, end, candidates in self.spans:
            within = bisect_right(taken, start)
            if within and unlisted_names[within - 1][1] > start:
                continue
            role, name = self.roles.role(start, end), self.text[start:end]
            place_id = self._region(start, end, candidates)
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
        for start, end, place in unlisted_names:
            yield Mention(start, end, place, self.roles.role(start, end))
        for match in DEMONYM_PLACES.finditer(self.text):
            place_id = self.gazetteer.demonym(match.group(1))
            if place_id:
                yield Mention(match.start(), match.end(), self.gazetteer.place(place_id), "spread")

    def _unlisted_names(self) -> Iterator[tuple[int, int, Place]]:
        """Every span that is the name of an unlisted place, the longest where several could stand."""
        by_head: dict[str, list[tuple[str, Place]]] = {}
        for name, place in sorted(self._told_names, key=lambda told: -len(told[0])):
            by_head.setdefault(CAPITAL.match(name).group(), []).append((name, place))  # type: ignore[union-attr]
        for head in CAPITAL.finditer(self.text) if by_head else ():
            start = head.start()
            for name, place in by_head.get(head.group(), ()):
                end = start + len(name)
                if self.text.startswith(name, start) and not WORD_GOES_ON.match(self.text, end):
                    yield start, end, place
                    break

    def _region(self, start: int, end: int, candidates: Sequence[Candidate]) -> str | None:
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
        return None if any(c.country in self.countries for c in candidates) else self.gazetteer.region(name)

    def _city(self, name: str) -> Place | None:
        """The city of this name in the countries that the article speaks of most, else the likeliest."""
        cities = [c for c in self.gazetteer.spelled(name) if c.kind == "city"]
        best = min(cities, key=lambda c: (-self.countries.get(c.country or "", 0), c.rank), default=None)
        return self.gazetteer.place(best.place_id) if best else None

    def _has_district(self, name: str, city: Place) -> bool:
        """Whether the gazetteer has a district of this name in a city, or a division of the city's country."""
        named = self.gazetteer.spelled(name)
        inside = any(c.kind == "district" and self.gazetteer.place(c.place_id).parent_id == city.place_id for c in named)
        return inside or self.gazetteer.region(name, city.country, level="district") is not None

    def _district(self, start: int, end: int, candidates: Sequence[Candidate]) -> str | None:
        """`Solomianskyi district`: of the city it is said to be of, else of one that the article names, else a district of a region."""
        before = self.roles.before(start)
        word = DISTRICT_WORD.match(self.text, end)
        if not (word or (DISTRICT_OF.search(before) and not NAMED_DISTRICT.search(before))):
            return None
        area = next((c.place_id for c in candidates if c.kind == "area"), None)
        within = {c.place_id: self.gazetteer.place(c.place_id).parent_id for c in candidates if c.kind == "district"}
        if within:
            after = CITY_AFTER.match(self.text, word.end()) if word else None
            owner = OWNER_BEFORE.search(before)
            city = after or owner
            told = self._city(city.group("city")) if city else None
            cities = {told.place_id} if told else {c.place_id for _, _, found in self.spans for c in found}
            fits = [place_id for place_id, city in within.items() if city in cities]
            if fits or told:
                return fits[0] if fits else None
        return (
            area
            or next(iter(within), None)
            or next(
                (
                    place
                    for country, _ in self.countries.most_common()
                    if (place := self.gazetteer.region(self.text[start:end], country, level="district"))
                ),
                None,
            )
        )

    def _in_a_name(self, start: int) -> bool:
        """Whether a name goes on from a first name or other capitalised word before it: `the minister, Mahamadou Sana`."""
        before = NAME_GOES_ON.search(self.text, max(0, start - 30), start)
        word = before.group("word") if before else ""
        return bool(word) and word not in NO_VILLAGES | ADJECTIVES and not self.gazetteer.spelled(word) and not self.gazetteer.demonym(word)

    def _choose(self, candidates: Sequence[Candidate], role: str, start: int, end: int) -> Candidate | None:
        """The candidate whose country the article speaks of most; a name that is not trusted needs that or a locative word before it."""
        if self._in_a_name(start):
            return None
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
            if m.place.country and m.place.kind in ("city", "district", "region") and m.role not in ("holder", "dateline")
        )
        for country, _ in cities.most_common(1) or self.countries.most_common(1):
            place_id = self.gazetteer.country(country)
            return self.gazetteer.place(place_id) if place_id else None
        return None

    def main_country(self) -> Place | None:
        """The country that the article's places lie in most often."""
        return self._main_country
