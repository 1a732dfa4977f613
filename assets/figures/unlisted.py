"""Villages, camps and quarters that only the article knows: names that it uses as places and that the gazetteer lacks.

A name is one by what stands around it: a word for a settlement (`the village of X`, `X village`, `X, a town`), a place that it lies in or
near (`X, 40 km east of Y`, `X in the Y district`), or a deed done in it (`in X on Sunday`, `a raid on X`).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from assets.figures.attack_words import DEED
from assets.figures.expressions import any_of
from assets.figures.gazetteer import Gazetteer, Place, fold
from assets.figures.lexicon import group
from assets.figures.place_names import CAPITAL

NEW = "new:"
"""Marks the id of a place that is in the article and not in the gazetteer."""
NO_VILLAGES = group("no villages")
SITES = group("sites")
WORD = r"[A-ZÀ-ÖØ-ÞĆČĐŁŚŞŠŽİ][\w’'-]*[^\W\d_A-Z]"
OF_ARABIC = r"(?:(?:al|el|ad|as|ash|an|ar|at|az|e|ul)-)?"
NAME = rf"{OF_ARABIC}{WORD}(?:[\s-]{OF_ARABIC}{WORD}|\s(?:de|del|la|el|al|da|do)\s{WORD}){{0,3}}"
SETTLEMENT = r"(?:village|town|hamlet|settlement|township|commune|locality|municipality|suburb|(?:refugee |displacement |IDP )?camp)"
RAIDED = r"invaded|attacked|hit|struck|stormed|raided|shelled|bombed|entered|targeted|reached"
TRAVELLED = r"travell?ed|flew|drove|rushed"
INTO = rf"(?:in|at|near|of|on|outside|around|{RAIDED})"
GOES_ON = (
    r"(?=[,.;)?!]|\s\(|\s(?:on|by|after|when|where|late|early|overnight|before|during|while|as|since|last|killed|killing|leaving|left|"
    r"this|that"
    r"|which|also|has|had|was|were|and\s(?:killed|wounded|injured|left|set|burned|abducted|opened|shot))\b)"
)
WIDER = r"(?:district|province|region|county|governorate|state|oblast|area|department|prefecture|territory|local government area|LGA)\b"
SECOND = "township|district|county|region|state|province"
VILLAGE = re.compile(
    rf"\b(?:(?:{SETTLEMENT}|community)s?\s+(?:of|called|named)\s+(?P<of>{NAME})"
    rf"|{INTO}\s+(?:the\s+)?(?P<is>{NAME})\s+{SETTLEMENT}\b(?!\s+(?:of|called|named)\s+[A-Z][\w’'-]*(?!\s(?:{SECOND})\b))"
    rf"|(?:in|on|at|{RAIDED})\s+(?P<people>{NAME})\s+community\b"
    rf"|{INTO}\s+(?P<apposed>{NAME}),\s+(?:a|an|the)\s+(?:(?!(?:in|of|at|on|near|for|that|where)\b)[\w-]+\s){{0,5}}?(?:{SETTLEMENT}|community|resort|city|port)\b"
    rf"|{INTO}\s+(?P<beside>{NAME}),\s+(?:near|outside|close to|(?:just\s)?(?:north|south|east|west)[\w-]*\sof"
    rf"|(?:about\s|some\s|around\s)?\d+\s?(?:km|kilomet\w+|miles?)\b)"
    rf"|(?:in|at|near|on|to|outside)\s+(?P<within>{NAME}),?\s+in\s+(?:the\s+)?(?:[\w'’-]+\s){{1,3}}?{WIDER}"
    rf"|(?:[Ii]n(?:\sand\saround)?|[Nn]ear|this\stime\sat)\s+(?:nearby\s|neighbou?ring\s)?(?P<bare>{NAME}){GOES_ON}"
    rf"|\b(?:plaza|square|market|streets|cent(?:er|re)|outskirts|suburbs)\sof\s(?P<part>{NAME}){GOES_ON}"
    rf"|\boutside\s+(?P<outside>{NAME})(?=\s(?:on|early|late|overnight|before|after|during)\b)"
    rf"|{DEED}\s+(?:on|in|at|near)\s+(?P<struck>{NAME}){GOES_ON}"
    rf"|\b(?:{TRAVELLED})\s+to\s+(?P<reached>{NAME})(?=[,.;]|\s(?:on|to|under|with|and|after)\b)"
    rf"|\bat\s+(?P<near>{WORD})(?=\sin\s(?:neighbou?ring|nearby)\s))"
)
"""Not `any_of`: that made the search no faster, and costs a third of all the expressions at start-up."""
HEADING = re.compile(
    r"^[A-Z][A-ZÀ-Þ]{2,}(?:[ -][A-ZÀ-Þ]{2,}){0,2}"
    r"(?=(?:,\s[A-Z][\w.]+(?:\s\d{1,2})?)?(?:\s(?:\([^)\n]{2,20}\)\s)?(?:[—–-]{1,2}|//)\s[A-Z]|"
    r"(?<!UPDATE)(?<!UPDATED)(?<!BREAKING)(?<!ALERT)(?<!LIVE)"
    r"(?<!WATCH)(?<!NOTE)(?<!READ)(?<!VIDEO)(?<!SUMMARY)(?<!BACKGROUND)(?<!DETAILS)(?<!SOURCE)(?<!QUOTE)(?<!EXPLAINER):\s[A-Z“\"]))",
    re.MULTILINE,
)
"""The town of a dateline: `HALF MOON BAY, Calif. (AP) —`."""
SERVICE = any_of(r"(?:(?:Police|Fire)\s(?:Department|Chief)\b|City\s(?:Council|Hall)\b|Mayor\s[A-Z])")
"""What a town has: `the Bastrop Police Department`."""
QUARTER = any_of(
    rf"(?:district|neighbou?rhood|quarter|suburb)\b(?:\s+of\s+(?:the\s+city\s+of\s+)?(?P<city>{NAME})(?!\s(?:region|oblast|province)\b))?"
)
NAME_BEFORE = re.compile(rf"(?:(?P<owner>{NAME})['’]s\s+(?:[a-z]+\s)?)?\b(?P<name>{NAME})\s+$")
NAMED_SO = ("of", "is", "people", "apposed", "beside")
"""Where a word for a settlement stands at the name, a known name may be a part of it: `Nyaung Dwin village`."""
KINDS = ("of", "is", "people", "apposed", "beside", "within", "bare", "part", "outside", "struck", "reached", "near")
OF_MORE = re.compile(r"\s(?:de|del|la|el|al|da|do)\s|(?<!\S)(?:La|El|Las|Los|San|Santa|Santo|São|Saint|Sainte)\s")
"""What makes a known name the tail of another: `Jaral del Progreso`, `La Valencia`."""
STREETS = re.compile(r"(?:,\s[A-Z]\w+)*(?:,?\sand\s\w+)?\s(?:[Ss]treets|[Aa]venues|[Rr]oads)\b")
"""What shows that names are those of streets: `in Konovaltsia, Tarnavskoho and neighbouring streets`."""
SERVED, HEADED = OFFICIAL = ("served", "headed")
"""What has a police of its own or a dateline is a town, whatever its name ends with: `Highland Park`."""
TITLED = re.compile(rf"(?:^|\b(?:in|at|near|of|on|from|outside)\s)(?P<name>{NAME})(?<!['’]s)(?=:|['’]s\b|$|\s[a-z])")
LOCATIVE = re.compile(r"\b(?:in|near|outside|around|from|to|of|on|fled|left|reached)\s$")
TOLD_IN = re.compile(rf"\b(?P<by>in|near|outside|around|through|from|to|of|at|across)\s(?P<name>{NAME})(?<!['’]s)\b")
SURELY = frozenset(("in", "near", "outside", "around", "through"))
"""Words by which a name that is told again is that of a place: `a party in Salvatierra to`, then `marched through Salvatierra`."""
WORD_GOES_ON = re.compile(r"\w")


def unlisted(
    text: str,
    title: str,
    listed: Sequence[tuple[int, int]],
    gazetteer: Gazetteer,
    country_at: Callable[[int], str | None],
    is_side: Callable[[str], bool],
) -> Iterator[tuple[str, Place]]:
    """The places of a text that are not in the gazetteer, with their names as written.

    `title` is that of the text, `listed` are the ranges of the names that are; `country_at` tells the ISO country that a place at an
    offset lies in, `is_side` whether a name is that of a side. An id begins with NEW; there are no coordinates.
    """
    starts = [start for start, _ in listed]
    for kind, start, end in (*told_names(text), *titled_names(text, title), *names_told_again(text)):
        written = text[start:end]
        name = written.title() if kind == HEADED else written
        words = name.split()
        before = bisect_left(starts, end)
        over = [span for span in listed[max(0, before - 2) : before] if span[1] > start]
        of_more = OF_MORE.search(text, start, end)
        tails = of_more and all(span[0] > start for span in over)
        if not tails and any(kind not in NAMED_SO or span[0] < start or span[1] >= end for span in over):
            continue
        if STREETS.match(text, end):
            continue
        site = words[-1].lower() in SITES and kind not in OFFICIAL
        if words[0] in NO_VILLAGES or site or gazetteer.demonym(name) or is_side(name):
            continue
        country = country_at(start)
        parent = gazetteer.country(country) if country else None
        place = Place(NEW + fold(name), name[0].upper() + name[1:], "city", parent, country, None, None, 0, 1)
        yield written, place
        if kind == HEADED and len(words) > 1:
            yield name, place


def told_names(text: str) -> Iterator[tuple[str, int, int]]:
    """Every name that a text uses as that of a town: what tells so, and the range of the name."""
    for match in VILLAGE.finditer(text):
        kind = next(kind for kind in KINDS if match.group(kind))
        yield kind, *match.span(kind)
    for match in HEADING.finditer(text):
        yield HEADED, *match.span()
    for match in SERVICE.finditer(text):
        named = NAME_BEFORE.search(text, max(0, match.start() - 60), match.start())
        if named:
            start = named.start("name") + len("The ") * named.group("name").startswith("The ")
            yield SERVED, start, named.end("name")


def titled_names(text: str, title: str) -> Iterator[tuple[str, int, int]]:
    """Every name that the title puts something in or opens with, where the text tells of something in, from or of it."""
    for titled in TITLED.finditer(title):
        for said in re.finditer(rf"\b{re.escape(titled.group('name'))}\b", text):
            if LOCATIVE.search(text, max(0, said.start() - 10), said.start()):
                yield "titled", *said.span()


def names_told_again(text: str) -> Iterator[tuple[str, int, int]]:
    """Every name that a text tells of at least twice as where something was, was near or came from."""
    told: dict[str, list[tuple[str, int, int]]] = {}
    for match in TOLD_IN.finditer(text):
        told.setdefault(match.group("name"), []).append((match.group("by"), *match.span("name")))
    for uses in told.values():
        if len(uses) > 1 and any(by in SURELY for by, _, _ in uses):
            yield "again", *uses[0][1:]


def quarters(text: str, city: Callable[[str], Place | None], is_listed: Callable[[str, Place], bool]) -> Iterator[tuple[str, Place]]:
    """The districts that a text names with their city, `the Karrada district of Baghdad`, and the gazetteer lacks: name and place.

    `city` finds the city of a name, `is_listed` tells whether a district of that name in that city is known.
    """
    for match in QUARTER.finditer(text):
        named = NAME_BEFORE.search(text, max(0, match.start() - 60), match.start())
        told = match.group("city") or (named.group("owner") if named else None)
        within = city(told) if told else None
        if named and within and not is_listed(named.group("name"), within):
            name = f"{within.place}/{named.group('name')}"
            yield named.group("name"), Place(NEW + fold(name), name, "district", within.place_id, within.country, None, None, 0, 1)


def head_of(name: str) -> str:
    """The first word of a name with a capital: `Rawda` of `al-Rawda`."""
    head = CAPITAL.search(name)
    assert head is not None
    return head.group()


def spans_of(text: str, told: Iterable[tuple[str, Place]]) -> Iterator[tuple[int, int, Place]]:
    """Every span of a text that is the name of one of these unlisted places, the longest where several could stand."""
    by_head: dict[str, list[tuple[str, Place]]] = {}
    for name, place in sorted(told, key=lambda pair: -len(pair[0])):
        by_head.setdefault(head_of(name), []).append((name, place))
    for head in CAPITAL.finditer(text) if by_head else ():
        for name, place in by_head.get(head.group(), ()):
            start = head.start() - name.index(head.group())
            end = start + len(name)
            if text.startswith(name, start) and not WORD_GOES_ON.match(text, end):
                yield start, end, place
                break
