"""Where a count belongs: place names and `the capital` in the text, and how a place flows from clause to sentence, paragraph and lead."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assets.figures.attackers import actors
from assets.figures.cues import Cued, Words
from assets.figures.dates import ATTACK, WEEKDAY, WHOLE_MONTH
from assets.figures.expressions import any_of
from assets.figures.gazetteer import Candidate, Gazetteer, Place, fold
from assets.figures.lexicon import group

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
REGION_OF = Cued(r"\b(?:oblasts?|regions?|provinces?|governorates?|governors?|states?)\s+(?:of|around)(?:\s+the)?\s+$", re.IGNORECASE)
LISTED_REGIONS = Cued(r"\b(?:regions|oblasts|provinces) of (?:[A-Z]\w+(?:, | and |, and ))+$")
REGIONS_LISTED = re.compile(r"(?:,? (?:and )?[A-Z]\w+)+ (?:regions|oblasts|provinces)\b")
DISTRICT_OF = Cued(r"\bdistricts?\s+of(?:\s+the)?\s+$", re.IGNORECASE)
DEICTIC = Cued(
    r"\b(?:(?P<of>(?!(?:In|On|At|The|This|That|From|Over|Across|Near|Around|But|And|As|After|When|While|For|Of|Its|Inside|Outside|"
    r"Throughout)\b)[A-Z]\w+)(?:['’]s)?\s+|(?:the|this|that|its)\s+)(?:(?:\w+-)?\w+\s+){0,2}?"
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
ACTS = re.compile(
    r"\s+(?:(?:also|now|still|then|again|later)\s+)?(?:has (?!been)|had (?!been)|have (?!been)|said|says|will|would|is (?!under)|"
    r"wants?|accus\w+|claim\w*|den(?:y|ies|ied)|blam\w+|launched|fired|continues?|did|does|insist\w*|"
    r"sent|responded|answered|retaliat\w+|vow\w*|call\w*|maintain\w*|and (?:Washington|Moscow|Kyiv|Beijing|Tehran)|made|hoped|"
    r"needs?|asks?|rejected|struck|attacked|hit back|regime)\b"
)
ACTED_ON = Cued(
    r"\b(?:blamed|blames|blaming|accused|accuses|accusing|between|supply|supplies? for|arm|urged|told|by)\s$", re.IGNORECASE
)
OFFICIALS_IN = Cued(
    r"\b(?:officials?|authorities|police|sources?|doctors|medics|government|office)\s(?:in|of|for)\s(?:the\s)?$", re.IGNORECASE
)
HOUSED_IN = Cued(
    r"\b(?:journalists?|reporters?|correspondents?|embassy|ministry|agency|institute|institution|think tank)\s(?:in|of|for)\s(?:the\s)?$",
    re.IGNORECASE,
)
SPEAKS = re.compile(r",?\s(?:said|says|reported|reports|announced|told|wrote|counted|put|recorded|confirmed|added|stated|specified)\b")
BODY_IN = Cued(
    r"\b(?:[A-Z]\w+|service|directorate|department|corporation|command|union|association|families|centre|center|group|network|monitor"
    r"|university)\sin\s(?:the\s)?$"
)
YEAR_BEFORE = Cued(r"\b(?:19|20)\d\d\s$")
COMPOUND = re.compile(r"-(?:based|bound|born|backed|led|run|controlled|trained|made|brokered|funded)\b")
WARD_BEFORE = Cued(
    r"\b(?:hospitals?|clinics?|morgue|mortuary|medical (?:centre|center|college))\s(?:in|of|at)\s(?:the\s)?$", re.IGNORECASE
)
ELSEWHERE = Cued(
    r"\b(?:in hospitals?|surgery|intensive care|burns unit|funerals?|funeral prayers?|burials?|vigil|meeting|conference|briefing|summit"
    r"|talks|court|parliament|cemetery|graveyard)\s(?:in|at|of)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Where the wounded are treated, the dead buried and officials speak, nobody was attacked."""
WARD_AFTER = re.compile(r"(?:['’]s)?\s(?:[A-Z]?\w+\s){0,2}(?:hospital|clinic|medical|morgue)\b")
CARED = Cued(
    r"\b(?:taken|brought|admitted|treat\w*|rushed|doctors?|nurses?|medics?|patients|surgeons?|transferred|evacuated|received|"
    r"moved|died|hospitali[sz]ed|bodies)\b",
    re.IGNORECASE,
)
SUFFERED = re.compile(
    r"\s(?:was|were|had been|has been|came under|suffered)\s(?:\w+\s){0,2}?"
    r"(?:attack\w*|bomb\w*|hit|struck|shelled|targeted|pounded|raided|fire)\b"
)
STRUCK = Cued(
    r"\b(?:hit|struck|hits|strikes?|attack\w*|bomb\w*|shell\w*|target\w*|against|blasts?|explosions?|shooting|fire|raid\w*)"
    r"\s(?:[\w-]+\s){0,5}$",
    re.IGNORECASE,
)
APPOSED = Cued(
    rf"(?!(?:{WEEKDAY}|{WHOLE_MONTH}),)"
    r"[A-Z][\w’'-]+(?:\s(?:city|region|oblast|province|district|refugee camp|camp))?,\s(?:(?:a|an|the|another)\s[^,.;]*\b(?:city|"
    r"town|village|port|settlement|community|capital|district|suburb|hub|province|region|area|place|camp|stronghold)\b[^,.;]*|"
    r"(?:near|outside|close to|just \w+ of|north of|south of|east of|west of|in|some [^,.;]{3,40} (?:from|of)|about [^,.;]{3,40} "
    r"(?:from|of))\s(?:the\s)?)$"
)
HOLDER_OF = Cued(
    r"\b(?:governor|mayor|head|chief|president|leader|minister|spokes\w+|administration)s? of(?: the)?(?: \w+)? $", re.IGNORECASE
)
OWNS_ATTACK = re.compile(
    r"['’]s?\s+(?:\w+\s){0,3}?(?:attack|strike|assault|raid|barrage|shelling|forces|army|military|missile|drone|invasion|war|"
    r"bombardment|airstrike|offensive|troops|operation)s?\b",
    re.IGNORECASE,
)
DATELINED = re.compile(r"(?:[A-Z][A-Z ]+/)+$")
ROAD = re.compile(r"\s(?:Street|Highway|Avenue|Boulevard|Road|Lane|Prospekt|Bulvar)\b")
"""A street is called after a place and lies elsewhere."""
BUILDING = re.compile(
    r"\s(?:complex|hotel|mall|school|academy|university|church|mosque|temple|theat(?:er|re)|stadium|factory|plant|palace|tower|club|caf[eé]"
    r"|restaurant|supermarket)\b",
    re.IGNORECASE,
)
"""A building has a name of its own, which may be that of a far town."""
UNIT = re.compile(r"\s(?:[Oo]perational|[Bb]rigade|[Bb]attalion|[Dd]ivision|[Rr]egiment|[Tt]actical)\b")
DATELINE = re.compile(r"(?:/[A-Z][A-Z ]+)*(?:,\s[A-Z][\w. ]+)?\s*(?:\([^)]*\)\s*)?(?:[—–:•|-]|,\s+(?:\d|[A-Z][a-z]+\.? \d))")
SKIPPED = group("skipped")
INSIDE = group("inside")
SPREAD_TO = Cued(r"\b(?:extended|spread|reached|damage|came|shifted|moved on) to\s(?:[\w-]+\s){0,3}$")
EDGE_OF = Cued(r"\b(?:edge|edges|outskirts|suburbs?|vicinity) of(?: the)?\s$", re.IGNORECASE)
BESIDE = Cued(r"(?:to the|(?<!the)(?<!and)) (?:north|south|north-?east|north-?west|south-?east|south-?west|east|west) of(?: the)?\s$")
ADDRESS = re.compile(r"[A-Z][\w’'-]+,\s$")
OUTER = re.compile(r"\s(?:Township|District|County|Province|State|Oblast|Region|Governorate)\b")
NEARBY = frozenset("near outside around off".split())
ORIGIN = frozenset("from by via".split())
TITLES = re.compile(
    r"(?:['’]s)?\s*(?:\w+\s+){0,2}?(?:mayor|governor|president|minister|ministry|administration|authorities|officials?|police|"
    r"military|army|prosecutor\w*|defen[cs]e|spokes\w+|independent|post|times|"
    r"regime|regional|city council|air force|government|prime|foreign|interior|health|emergency|navy|media|court|university|news|"
    r"said|says)\b",
    re.IGNORECASE,
)


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
        self._window = 0, Words("")
        self.spans = list(self._names())
        self.countries: Counter[str] = Counter()
        for start, end, candidates in self.spans:
            best = candidates[0]
            if (self._opens_line(start) and DATELINE.match(text, end)) or BUILDING.match(text, end):
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
            datelines = (found[0] for start, end, found in self.spans if self._opens_line(start) and DATELINE.match(self.text, end))
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

    def _line_before(self, start: int) -> str:
        """Up to 40 characters of the line before `start`."""
        first = max(0, start - 40)
        return self.text[max(first, self.text.rfind("\n", first, start) + 1) : start]

    def _before(self, start: int) -> Words:
        """Up to 60 characters before a name; kept for the one asked about last, which many expressions are."""
        if start != self._window[0]:
            self._window = start, Words(self.text[max(0, start - 60) : start])
        return self._window[1]

    def _opens_line(self, start: int) -> bool:
        return start == 0 or self.text[start - 1] == "\n"

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
            role, name = self._role(start, end), self.text[start:end]
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
            if place_id and VILLAGE_NEAR.search(self._before(start)):
                place_id = self.gazetteer.place(place_id).parent_id or place_id
            if place_id:
                yield Mention(start, end, self.gazetteer.place(place_id), role)
        for start, end, place in self._unlisted_names():
            yield Mention(start, end, place, self._role(start, end))
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
        before = self._before(start)
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
        if not (DISTRICT_WORD.match(self.text, end) or DISTRICT_OF.search(self._before(start))):
            return None
        return next((c.place_id for c in candidates if c.kind == "district"), None) or next(
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
        if best.trust == 1 or role == "dateline" or (known and role == "inside"):
            return best if not (best.kind == "district" and not known) else None
        neighbour = re.match(r"\s[A-Z][a-z]", self.text[end : end + 3]) or re.search(
            r"[A-Z][\w.]*\s$", self.text[max(0, start - 20) : start]
        )
        if (role == "inside" and not neighbour) or (known and not neighbour):
            return best
        return None

    def _role(self, start: int, end: int) -> str:
        before = self._before(start)
        role = self._bound(start, end, before)
        if role:
            return role
        last = governor(before)
        if TITLES.match(self.text, end):
            return "holder"
        if OWNS_ATTACK.match(self.text, end) or UNIT.match(self.text, end):
            return "actor"
        if last in NEARBY:
            return "near"
        if last in INSIDE or (last == "to" and SPREAD_TO.search(before)) or SUFFERED.match(self.text, end):
            return "inside"
        if last in ORIGIN or (last == "to" and CARED.search(before)):
            return "origin"
        if re.match(r"['’]s\s", self.text[end : end + 3]):
            return "owner"
        return "actor" if self._acts(start, end) or ACTED_ON.search(before) else "named"

    def _bound(self, start: int, end: int, before: Words) -> str:
        """The role that a fixed expression around the name gives it: `head of the X administration`, `outskirts of X`, `X, Y -`."""
        if HOLDER_OF.search(before):
            return "holder"
        if OFFICIALS_IN.search(before) or (BODY_IN.search(before) and SPEAKS.match(self.text, end)):
            return "actor" if self.gazetteer.seat(self.text[start:end]) else "holder"
        if EDGE_OF.search(before):
            return "near"
        if self._apposed(start, end, before) or ELSEWHERE.search(before) or HOUSED_IN.search(before):
            return "apposed"
        if BESIDE.search(before):
            return "near"
        if (self._opens_line(start) or DATELINED.search(self._line_before(start))) and DATELINE.match(self.text, end):
            headed = self.text[end : end + 1] == ":" and start > 100 and not self.text[start:end].isupper()
            return "inside" if headed else "dateline"
        return ""

    def _apposed(self, start: int, end: int, before: Words) -> bool:
        """Whether the name only tells where another place or a ward is, or is part of another name."""
        if ADDRESS.search(before) and OUTER.match(self.text, end):
            return True
        if APPOSED.search(before) or YEAR_BEFORE.search(before) or COMPOUND.match(self.text, end):
            return True
        within = self.text[max(0, start - 90) : start].rsplit("\n", 1)[-1]
        ward = WARD_BEFORE.search(before)
        if not (ward or WARD_AFTER.match(self.text, end)) or STRUCK.search(before):
            return False
        return bool(CARED.search(within) or (ward and not ATTACK.search(within)))

    def _acts(self, start: int, end: int) -> bool:
        """Whether a capital stands for its government: `Moscow said`."""
        return bool(self.gazetteer.seat(self.text[start:end]) and ACTS.match(self.text, end))

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
                here.append(Mention(match.start(), match.end(), place, self._role(match.start(), match.end())))
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


def governor(before: str) -> str:
    """The word that governs a name: the last before it that is no determiner, adjective or owner; of `in A and B` the `in`."""
    words = re.findall(r"[\w’'-]+|[.,;:!?—()]", before)
    while words and (
        words[-1].lower() in SKIPPED
        or words[-1].endswith(("'s", "’s"))
        or (words[-1][0].isupper() and words[-1][0].isalpha() and len(words) > 1 and words[-2].lower() in ("the", "in"))
    ):
        words.pop()
    last = words[-1].lower() if words else ""
    if last in ("and", "or"):
        return next((w.lower() for w in reversed(words[:-1]) if w.lower() in INSIDE | ORIGIN or w in ".;" or w == "to"), "")
    return last
