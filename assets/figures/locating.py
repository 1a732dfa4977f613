"""Which of an article's places a count belongs to: its own clause first, then the sentence, the paragraph and the lead."""

import re
from collections.abc import Sequence

from assets.figures import gating
from assets.figures.attack_words import ATTACK
from assets.figures.cues import cues_of
from assets.figures.gazetteer import Place
from assets.figures.mention import Focus, Mention
from assets.figures.places import PlaceReader
from assets.figures.settling import settle, told_for
from assets.figures.unlisted import NEW
from assets.figures.vague_places import is_vague

TARGETED = re.compile(r"\b(?:attacked|struck|hit|pounded|bombarded|targeted|against|launched at|fired at)\s(?:the\s)?$")
AIMED = re.compile(r"\b(?:attacked|hit|struck|targeted|pounded|damaged|destroyed)\s$")
"""`Ten drones attacked two areas of the Kharkiv region`: so many were over the region."""
WHEN = re.compile(r"(?:when|where|after|in which)\b", re.IGNORECASE)
WHERE = re.compile(r"\b(?:where|in which)\b")
RELATED = re.compile(r"[^.;:]*,\s(?:which|that)\s(?:\w+\s){1,3}")
"""`the attack on Belgorod, which left 21 dead, by bombing Kyiv`: a relative clause tells of what stands before it."""
RELATIVE = re.compile(r"(?:that|which)\s[^,.;:]*")
"""`lost their lives in a bombardment that went on for hours across Ukraine`"""
SHARED = re.compile(
    r"[^.;:]{0,45}?(?:\band|,|&|[—–-])\s+(?:(?!with|while|but|whereas)[\w’'-]+\s+){0,3}|\s*(?:out )?of\s+(?:the\s+|at least\s+|"
    r"more than\s+)?"
)
PARTITIVE = re.compile(r"[\w-]\s(?:more\s)?of\s(?:them|those|these|which|whom|the (?:dead|deaths|victims|wounded|injured))\b")
"""`149 drones, 31 of them over Saratov`: the place is that of the part; `13 killed, two of them guards, in Uman` has one for both."""
AMONG = re.compile(r"\b(?:among them|including|some of which)\b")
"""`downed 158 drones, among them some aimed at Moscow`."""
ACROSS = re.compile(r"\b(?:across|throughout|all over)\s(?:the\s)?$")
"""`left at least five dead and about 80 wounded across the country`: of both counts."""
NEXT_CLAUSE = re.compile(r"[^.;]*?[,;]?\s(?:and|but|while)\s+(?:in|at|near|over|across)\s+(?:the\s+)?(?:\w+\s+)?")
NEXT_PLACE = re.compile(r"[^.;]*,\s(?:and|but)\s")
"""What stands before the place of the next thing told: `when 46 were killed, and Kharkiv's market`."""
MOST_OF = re.compile(r",\s(?!(?:all|both)\b)[^,.;]{1,30}\sof\s(?:them|whom)\s(?:in|at|near|around|from)\b[^;:]*$")
"""Where some of those counted were hit, not all: `12 people, most of them in Uman`."""
WATERS = re.compile(r"\b(?:Sea|Gulf|Ocean|Strait)\b")
ENCLAVES = frozenset(("Gaza Strip", "West Bank"))
"""Parts of a country that news counts as a whole."""
AROUND = re.compile(r"\s(?:territory|regional|provincial|district|county|township|division)\b")
"""What an official heads that is around a town: `the administrator of Lubero territory`."""
PART_OF_WAVE = re.compile(r"\bpart of (?:an?|the)\b[^.;,]*$")
"""`The strike on Poltava was part of an overnight assault with 165 missiles.`"""
SAID = re.compile(r"\b(?:said|told|says|announced|warned|condemned|called)\b")
PART = re.compile(r"[,;:.()“”\"—\n]")
"""What parts of a sentence end at."""
REACH = 150
"""Characters around a place in which the part of the sentence that it stands in ends."""
LOCATING = frozenset(("inside", "owner", "named", "near", "spread"))


def city_of(reader: PlaceReader, place: Place) -> Place:
    """The city of a district; any other place itself."""
    return reader.lookup(place.parent_id) if place.kind == "district" and place.parent_id else place


def locate(
    reader: PlaceReader,
    mentions: Sequence[Mention],
    at: tuple[int, int],
    clause: tuple[int, int],
    segment_end: int,
    focus: Focus,
    *,
    weapons: bool,
    early: bool,
) -> tuple[Place | None, str]:
    """The place of the count at text[at[0]:at[1]] and what told it.

    `clause` is the range of its clause, `segment_end` where the next count begins. Order: named after the count in its own segment,
    before it in its clause, after it in its clause, anywhere in the sentence, then what the paragraph and the lead speak of.
    """
    usable = located(reader, mentions, at[1], focus, weapons=weapons, first=early and focus.opens_wide)
    usable = [m for m in usable if not (weapons and m.start > at[1] and AMONG.search(reader.text, at[1], m.start))]
    usable = [m for m in usable if not (m.start < at[0] and told_apart(reader.text, m, at[0], focus.place, weapons=weapons))]
    local = [m for m in usable if m.place.kind != "country"] or [
        m
        for m in usable
        if early
        or m.role == "spread"
        or TARGETED.search(reader.text, max(0, m.start - 20), m.start)
        or focus.place is None
        or focus.place.kind == "country"
        or focus.place.country != m.place.country
    ]
    follows = segment_end < clause[1]
    after = [
        m
        for m in usable
        if at[1] <= m.start < min(segment_end, clause[1])
        and m.role != "named"
        and not (follows and NEXT_CLAUSE.fullmatch(reader.text, at[1], m.start))
        and not NEXT_PLACE.fullmatch(reader.text, at[1], m.start)
    ]
    before = [m for m in usable if clause[0] <= m.start < at[0]]
    further = [m for m in usable if segment_end <= m.start < clause[1] and m.role != "named"]
    where = told_where(reader.text, usable, at[1], clause[0], after)
    if where is not None:
        return settle(reader, where, usable), "clause"
    if after:
        return settle(reader, before[-1] if related(reader.text, before, at, after[0]) else after[0], usable), "clause"
    further = [m for m in further if not of_a_part(reader.text, segment_end, m.start)]
    if further and shares(reader.text, before, (at[1], segment_end), further[0]):
        return settle(reader, further[0], usable), "clause"
    if before:
        outer = firmest(reader.text, before, at[0])
        inner = [] if weapons or outer.place.kind != "country" else [m for m in usable if at[1] <= m.start < segment_end]
        return settle(reader, next((m for m in inner if lies_in(reader, m, outer, at[1])), outer), usable), "clause"
    described = [m for m in usable if clause[1] <= m.start < segment_end and RELATIVE.fullmatch(reader.text, clause[1], m.start)]
    if described:
        return settle(reader, described[0], usable), "clause"
    if weapons and further and AIMED.search(reader.text, at[1], segment_end):
        return settle(reader, further[0], usable), "clause"
    if weapons:
        return country_of(reader, focus.place), "country"
    leading = [m for m in local if m.start < clause[0]]
    if leading and WHERE.match(reader.text, clause[0]):
        return settle(reader, leading[-1], usable), "clause"
    firm = [m for m in leading if m.role != "named"] or leading or ([] if WHEN.match(reader.text, clause[0]) else local)
    firm = [m for m in firm if m.start < at[0] or harmed(reader.text, m)]
    if firm:
        nearest = min(firm, key=lambda m: (m.role == "named", abs(m.start - at[0])))
        return settle(reader, nearest, usable), "sentence"
    holder = held(reader, mentions, focus.place)
    if holder is not None:
        return holder, "holder"
    return focus.place, "focus"


def harmed(text: str, mention: Mention) -> bool:
    """Whether the part of a sentence that a place stands in tells of an attack or of harm.

    One that stands after the count tells where it was only so: not `loaded with potatoes for the Jos market`."""
    start = max((stop.end() for stop in PART.finditer(text, max(0, mention.start - REACH), mention.start)), default=0)
    stop = PART.search(text, mention.end, mention.end + REACH)
    part = text[start : stop.start() if stop else mention.end + REACH]
    return ATTACK.search(part) is not None or gating.load().telling.met_by(part, cues_of(part))


def told_apart(text: str, mention: Mention, start: int, here: Place | None, *, weapons: bool) -> bool:
    """Whether a place before a count only tells where someone abroad spoke, or whose strike was part of the wave that is counted."""
    if weapons:
        return PART_OF_WAVE.search(text, mention.end, start) is not None
    abroad = here is not None and mention.place.kind == "city" and mention.place.country != here.country
    return abroad and SAID.search(text, mention.end, start) is not None


def held(reader: PlaceReader, mentions: Sequence[Mention], here: Place | None) -> Place | None:
    """The place whose mayor or police is told of, where that is another than the one the text speaks of, or narrower than its country."""
    holders = (m for m in mentions if m.role == "holder" and not (m.place.kind == "city" and AROUND.match(reader.text, m.end)))
    holder = next((m.place for m in holders if m.place.kind in ("region", "city")), None)
    if holder is None or here is None or holder.country != here.country:
        return None
    if here.place_id.startswith(NEW):
        return None
    apart = holder.place_id not in reader.containment(here.place_id) and here.place_id not in reader.containment(holder.place_id)
    return holder if apart or here.kind == "country" else None


def told_where(text: str, usable: Sequence[Mention], end: int, opened: int, after: Sequence[Mention]) -> Mention | None:
    """The place that a clause with `where` tells of, though another follows: `hit Uman, where 19 people died, and later Odesa`."""
    if not after or not WHERE.match(text, opened) or "," not in text[end : after[0].start]:
        return None
    return next((m for m in reversed(usable) if m.start < opened), None)


def shares(text: str, before: Sequence[Mention], between: tuple[int, int], further: Mention) -> bool:
    """Whether a count has the place told after the next one: `left five dead and 80 wounded across the country`."""
    spread = further.place.kind == "country" and ACROSS.search(text, between[1], further.start)
    return bool((spread or all(m.place.kind == "country" for m in before)) and SHARED.fullmatch(text, *between))


def of_a_part(text: str, start: int, at: int) -> bool:
    """Whether the place at `at` is that of a part, which is counted after `start`."""
    part = PARTITIVE.search(text, start, at)
    return part is not None and "," not in text[part.end() : at]


def located(reader: PlaceReader, mentions: Sequence[Mention], after: int, focus: Focus, *, weapons: bool, first: bool) -> list[Mention]:
    """The mentions of a sentence that can tell where its count, which ends at `after`, belongs.

    In a `first` sentence that names no town, what is around the town told next tells less than that."""
    return [
        m
        for m in mentions
        if m.role in LOCATING
        and not is_vague(reader, m, focus, first=first)
        and not MOST_OF.search(reader.text, after, m.start)
        and not (m.place.kind == "country" and m.role not in ("inside", "spread"))
        and not (m.place.kind == "area" and (m.role != "inside" or (not weapons and WATERS.search(m.place.place))))
    ]


def firmest(text: str, before: Sequence[Mention], start: int) -> Mention:
    """The mention before a count that most surely tells where: the last that something happened in, else near."""
    if told_for(text, before[-1]):
        return before[-1]
    if WHERE.search(text, before[-1].end, start):
        return ([m for m in before if m.role != "near"] or before)[-1]
    return ([m for m in before if m.role in ("inside", "owner")] or [m for m in before if m.role == "near"] or before)[-1]


def lies_in(reader: PlaceReader, inner: Mention, outer: Mention, end: int) -> bool:
    """Whether a place told inside the phrase of a count, which ends at `end`, lies in another's and is narrower."""
    narrower = inner.place.place_id != outer.place.place_id and outer.place.place_id in reader.containment(inner.place.place_id)
    return inner.role == "inside" and narrower and "," not in reader.text[end : inner.start]


def related(text: str, before: Sequence[Mention], at: tuple[int, int], after: Mention) -> bool:
    """Whether the count at text[at[0]:at[1]] stands in a relative clause of the place before it, which ends before the place after it."""
    return bool(before) and bool(RELATED.fullmatch(text, before[-1].end, at[0])) and "," in text[at[1] : after.start]


def country_of(reader: PlaceReader, place: Place | None) -> Place | None:
    """The country that a place lies in: a wave's counts without a place of their own are of the whole country."""
    if place is None or place.country is None:
        return place
    country = reader.gazetteer.country(place.country)
    enclave = next((p for p in reader.containment(place.place_id) if reader.lookup(p).place in ENCLAVES), None)
    around = enclave or country
    return reader.lookup(around) if around else place
