"""The countries that an article speaks of, and how much: they decide between places of one name."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from assets.figures.bonds import BUILDING, DATELINE
from assets.figures.gazetteer import Candidate, Gazetteer
from assets.figures.place_names import CAPITAL, Name
from assets.figures.roles import opens_line

SENTENCE_END = re.compile(r"[.;!?]\s|\n")
LIES_IN = re.compile(r"[A-Za-z][\w’' -]{2,40}?(?:\s(?:village|town|city|camp|district))?,?\s(?:in|of)\s(?:the\s)?(?:\w+ern\s)?")
NEAR_COUNTRY = 80
"""Characters before a place in which its country may be told."""


class Countries:
    """The countries of one article: `weights` of each by what names it, and `named`, where a state or its people are."""

    def __init__(self, text: str, names: Sequence[Name], gazetteer: Gazetteer) -> None:
        self.weights: Counter[str] = Counter()
        self.named: list[int] = []
        self._text = text
        self._names = names
        self._gazetteer = gazetteer
        self._regions = {c.place_id for name in names for c in name.candidates[:1] if c.kind == "region"}
        self._count_names()
        self._count_datelines()
        self._count_nationals(gazetteer)
        self.named += [name.start for name in names if any(c.kind == "country" for c in name.candidates)]

    def _count_names(self) -> None:
        """A country counts for more than a place that can be in no other; an outlet's dateline and a building's name do not count."""
        dateline = -1
        for start, end, candidates in self._names:
            best = candidates[0]
            heading = DATELINE.match(self._text, end) if opens_line(self._text, start) else None
            dateline = heading.end() if heading else dateline
            if start < dateline or BUILDING.match(self._text, end):
                continue
            if best.country and best.trust == 1 and (best.kind == "country" or len({c.country for c in candidates}) == 1 or best.rank == 1):
                self.weights[best.country] += 3 if best.kind == "country" else 2

    def _count_datelines(self) -> None:
        """The country of its dateline is that of an article that names none, as news for readers at home does."""
        if not self.weights:
            text = self._text
            datelines = (found[0] for start, end, found in self._names if opens_line(text, start) and DATELINE.match(text, end))
            self.weights.update(best.country for best in datelines if best.country)

    def _count_nationals(self, gazetteer: Gazetteer) -> None:
        """`Ukrainian`, `Israelis` count as places of the country do."""
        nationals: set[str] = set()
        for word, times in Counter(CAPITAL.findall(self._text)).items():
            if gazetteer.names_nation(word):
                nationals.add(word)
                demonym = gazetteer.demonym(word)
                country = gazetteer.place(demonym).country if demonym else None
                if country:
                    self.weights[country] += 2 * times
        if nationals:
            self.named += [match.start() for match in CAPITAL.finditer(self._text) if match.group() in nationals]

    def by_weight(self) -> list[str]:
        """The countries, the one most spoken of first."""
        return [country for country, _ in self.weights.most_common()]

    def speaks_of(self, country: str | None) -> bool:
        """Whether the article speaks of a country."""
        return self.weights.get(country or "", 0) > 0

    def likeliest(self, candidates: Sequence[Candidate]) -> Candidate:
        """Of places of one name that of the country most spoken of, of a region told there if any is, else the likeliest by itself."""
        if len(candidates) == 1:
            return candidates[0]
        return min(candidates, key=lambda c: (-self.weights.get(c.country or "", 0), not self._in_region_told(c), c.rank))

    def _in_region_told(self, candidate: Candidate) -> bool:
        """Whether a town lies in a region that the article names: the Greenville of Texas."""
        return candidate.kind == "city" and self._gazetteer.place(candidate.place_id).parent_id in self._regions

    def at(self, start: int) -> str | None:
        """The country that an unlisted place at `start` lies in: the one told just before it, that of a dateline's next place, else the
        article's main one."""
        told = self._told_before(start) or self._told_after(start) or (self._beside(start) if opens_line(self._text, start) else None)
        return told or next((country for country, _ in self.weights.most_common(1)), None)

    def allow(self, name: Name) -> bool:
        """Whether a name can mean one of its places: not where another country is told just before or after it."""
        told = self._told_before(name.start) or self._told_after(name.start)
        return told is None or any(c.trust == 1 or self.speaks_of(c.country) for c in name.candidates)

    def _told_after(self, start: int) -> str | None:
        """The country of the region or country that a place is said to lie in: `al-Rawda village in North Sinai`."""
        after = bisect_left(self._names, (start + 1,))
        if after < len(self._names):
            begin, _, candidates = self._names[after]
            if candidates[0].kind in ("country", "region") and LIES_IN.fullmatch(self._text, start, begin):
                return candidates[0].country
        return None

    def _beside(self, start: int) -> str | None:
        """The country of the next place in the sentence: of the Bekaa in `YOUNINE — An Israeli strike on this Bekaa town`."""
        end = SENTENCE_END.search(self._text, start)
        first, last = bisect_left(self._names, (start + 1,)), bisect_left(self._names, (end.start() + 1 if end else len(self._text),))
        near = (name.candidates[0] for name in self._names[first:last])
        return next((place.country for place in near if place.kind != "country" and place.trust == 1), None)

    def _told_before(self, start: int) -> str | None:
        """The country of the last place named before `start`, where that is a country or region just before it in its sentence."""
        before = bisect_left(self._names, (start,))
        if before:
            _, end, candidates = self._names[before - 1]
            near = start - end < NEAR_COUNTRY and not SENTENCE_END.search(self._text, end, start)
            if near and candidates[0].kind in ("country", "region"):
                return candidates[0].country
        return None
