"""The place of an article's own attack, to which its counts belong where nothing nearer tells."""

import re
from collections.abc import Iterable, Sequence

from assets.figures.attack_words import ATTACK, DEED
from assets.figures.date_words import WEEKDAY, WHOLE_MONTH
from assets.figures.gazetteer import Place, fold
from assets.figures.locating import WATERS, city_of
from assets.figures.mention import Mention
from assets.figures.places import PlaceReader
from assets.figures.unlisted import NEW, TRAVELLED
from assets.figures.vague_places import UNNAMED, VAGUE, describes, in_part

WEIGHTS = {"inside": 2.0, "owner": 2.0, "named": 0.5, "near": 0.5}
FIXED = {"holder": 1.5, "speaker": 1.5, "dateline": 2.6}
"""What a city's police or a dateline says of the place, wherever it stands; next to nothing for a seat of government."""
SEATED, SMALL = 0.3, 4.0
RANKS = {"city": 1.0, "district": 1.0, "area": 0.6, "region": 0.6, "country": 0.35}
"""How much a mention of each kind of place says that the attack was there and nowhere narrower."""
ATTACKED, TITLED, INTRODUCED, PARTLY = 2, 5, 4, 0.3
"""What a word for an attack, the title, and a first sentence that leaves the name open add; what is left of `southern Ukraine`."""
OPENING, START = 6, 3
"""Sentences that tell what an article is about, and those that tell it most."""
INNER, TOLD_INNER, WIDE_INNER = 0.8, 0.4, 0.55
"""How much of the score of the place around it a narrower one needs: anywhere, in the first sentence with places, in a country."""
ELSEWHERE = re.compile(r"\b(?:visit\w*|to|from|for|near|outside)\s$")
ACTS_FOR = re.compile(
    r"\s(?:says?|said|vows?|accuses?|claims?|den(?:y|ies)|warns?|calls?|blames?|summons|rejects?|orders?|seeks?|urges?|wants?|will|to)\b"
)
"""What a government does that is called by its capital: `Moscow summons the envoy`."""
PAST_TOLD = re.compile(
    rf"\b(?:[Ss]ince\s(?:(?:the|early|late|mid-|{WHOLE_MONTH})\s)*(?:19|20)\d\d|[Ll]ast\s(?:week|month|year)|[Ii]n\s(?:early\s|late\s|mid-)?"
    rf"(?:{WHOLE_MONTH}|(?:19|20)\d\d)\b(?!\s\d\d?\b)|(?:weeks?|months?|years?)\s(?:ago|earlier|before)|[Ee]arlier this (?:week|month|year)"
    r"|(?:came|comes|erupted|happened|occurred|took place)\s[^.;,]{0,40}(?:days?|weeks?|months?|years?) (?:after|since))\b"
)
"""What shows that a sentence after the first tells of other attacks, unless it names a weekday."""
ON_WEEKDAY = re.compile(rf"\b(?:{WEEKDAY})\b")
ANOTHER = re.compile(r",\s(?:another|a second|a third)\s")
"""`In Gidan Goga, another village in Zamfara`: not the one that the article is of."""
VISITED = re.compile(rf"\b(?:{TRAVELLED}) to (?:the\s)?$")
SEVERAL = re.compile(
    r"\b(?:strikes|airstrikes|attacks|raids|assaults|drones|missiles|bombings|explosions|blasts|shootings|(?:string|series|wave|spate) of"
    r"|across|throughout|nationwide)\b",
    re.IGNORECASE,
)
SCENE = re.compile(
    rf"\b(?:(?:the|this)\s(?:\w+\s)?(?:{DEED}|gunfire|violence|incident|device|bomb|bomber|drone|missile|rocket|jet|area|site|scene)"
    r"|gunm[ae]n|attackers?|assailants?|militants|fighters|soldiers|troops|(?:They|It)\s\w+)\b",
    re.IGNORECASE,
)
"""What shows that a sentence goes on with the attack of the opening."""
SPEAKERS_OF = re.compile(
    r"\b(?P<who>[A-Z]\w+)\s(?:health\s|local\s|military\s|state\s)?(?:officials?|authorities|activists|medics|doctors|police|media"
    r"|residents|villagers|ministry|government|army|president)\b"
)


def lead_place(reader: PlaceReader, ranges: Sequence[tuple[int, int]], cues: Sequence[int], title: str) -> Place | None:
    """The place of the article's own attack: where its opening, title and words for attacks put it most; else the country it speaks of.

    `ranges` are its sentences, `cues` those of each.
    """
    scores = scored(reader, ranges, cues, fold(title))
    if scores:
        return narrowed(reader, ranges, scores)
    fixed = (m for m in reader.mentions if m.role in FIXED and m.place.kind in ("city", "region"))
    holder = next((m.place for m in fixed if not abroad(reader, m, opening_end(ranges))), None)
    return holder or reader.main_country()


def opening_end(ranges: Sequence[tuple[int, int]]) -> int:
    """Where the second sentence ends."""
    return ranges[:2][-1][1]


def scored(reader: PlaceReader, ranges: Sequence[tuple[int, int]], cues: Sequence[int], headline: str) -> dict[str, float]:
    """What speaks for each place, by its id."""
    scores: dict[str, float] = {}
    titled, home = set[str](), set[str | None]()
    open_name, wide = leaves_open(reader, ranges[0]), opens_wide(reader, ranges[0])
    elsewhere = located_first(reader, *ranges[0])
    vaguely = open_name or any(in_part(reader, m) for m in reader.within(*ranges[0]))
    for number, mention, attack in told(reader, ranges, cues):
        place = city_of(reader, mention.place)
        seated = mention.role in FIXED and reader.gazetteer.seat(place.place)
        weight = SEATED if seated else FIXED.get(mention.role) or weight_of(mention, number, attack=attack)
        if mention.role == "dateline":
            capital = place.country is not None and reader.gazetteer.capital(place.country) == place.place_id
            desk = ((seated or capital) and vaguely) or any(place.place_id not in reader.containment(other) for other in elsewhere)
            weight = SEATED if desk else SMALL if place.place_id.startswith(NEW) else FIXED["dateline"]
        partly = mention.place.kind == "country" and in_part(reader, mention)
        weight *= PARTLY if partly or (mention.place.kind == "region" and describes(reader.text, mention)) else 1
        home = home or ({place.country} if attack and number < START and mention.role in ("inside", "owner", "near") else set())
        names = number > 0 and (mention.role in WEIGHTS or mention.role == "origin")
        told_next = open_name and mention.place.kind == "city"
        if names and (told_next or (number < START and introduces(reader, mention, ranges[number], wide))):
            weight, open_name, wide = weight + INTRODUCED, False, set()
        weight = 0 if number and home and place.country not in home else weight
        titling = 0.0 if seated or place.place_id in titled else heads(fold(reader.text[mention.start : mention.end]), headline)
        if titling:
            titled.add(place.place_id)
            weight += TITLED * titling
        scores[place.place_id] = scores.get(place.place_id, 0) + weight * RANKS[place.kind]
    for place in {m.place.place_id: city_of(reader, m.place) for m in reader.mentions if called_after(reader, m, headline)}.values():
        if place.place_id not in titled:
            scores[place.place_id] = scores.get(place.place_id, 0) + TITLED * RANKS[place.kind]
    return scores


def called_after(reader: PlaceReader, mention: Mention, headline: str) -> bool:
    """Whether the headline calls the attack after a place whose hospital or office alone the text tells of: `Toll of Aleppo raid`."""
    name = re.escape(fold(reader.text[mention.start : mention.end])) if mention.role == "apposed" else ""
    return bool(name) and re.search(rf"\b{name} {DEED}\b", headline) is not None


def located_first(reader: PlaceReader, start: int, end: int) -> set[str]:
    """The towns and districts that the first sentence tells something to have happened in or near: then a dateline is the reporter's."""
    told = (m for m in reader.within(start, end) if m.role in ("inside", "near", "owner"))
    return {m.place.place_id for m in told if m.place.kind in ("city", "district", "area")}


def leaves_open(reader: PlaceReader, first: tuple[int, int]) -> bool:
    """Whether the first sentence tells no town: `in a village in central Mali`, `at a crowded mosque in Egypt's North Sinai`."""
    places = [m for m in reader.within(*first) if m.role in ("inside", "near", "owner")]
    wide = all(m.place.kind in ("region", "country") for m in places)
    one = not SEVERAL.search(reader.text, *first)
    partly = any(m.place.kind == "region" or (one and in_part(reader, m)) for m in places)
    return bool(UNNAMED.search(reader.text, *first)) or (wide and partly)


def opens_wide(reader: PlaceReader, first: tuple[int, int]) -> set[str]:
    """The regions or countries where the first sentence puts its one attack: `killed in an attack on a bar in Manabi`; else none."""
    places = [m.place for m in reader.within(*first) if m.role in ("inside", "near", "owner")]
    wide = all(place.kind in ("region", "country", "area") for place in places) and not SEVERAL.search(reader.text, *first)
    return {place.place_id for place in places} if wide else set()


def introduces(reader: PlaceReader, mention: Mention, sentence: tuple[int, int], wide: set[str]) -> bool:
    """Whether a sentence tells the town of the attack that the opening put in a wider place: `The gunfire broke out in X`."""
    place = mention.place
    if not wide or mention.role not in ("inside", "near") or place.kind in ("country", "area") or place.place_id in wide:
        return False
    return not reader.gazetteer.seat(place.place) and bool(SCENE.search(reader.text, *sentence))


def told(reader: PlaceReader, ranges: Sequence[tuple[int, int]], cues: Sequence[int]) -> Iterable[tuple[int, Mention, bool]]:
    """The mentions that can tell where the attack was, with the number of their sentence and whether it has a word for an attack."""
    end_of_opening = opening_end(ranges)
    for number, (start, end) in enumerate(ranges):
        mentions = reader.within(start, end)
        if mentions and number and PAST_TOLD.search(reader.text, start, end) and not ON_WEEKDAY.search(reader.text, start, end):
            continue
        attack = bool(mentions) and bool(ATTACK.cue & cues[number] and ATTACK.search(reader.text, start, end))
        for mention in mentions:
            if ANOTHER.match(reader.text, mention.end):
                continue
            telling = mention.role in WEIGHTS or mention.role in FIXED or (number < START and visited(reader, mention))
            if telling and not (wide_area(reader, mention.place) or abroad(reader, mention, end_of_opening)):
                yield number, mention, attack


def visited(reader: PlaceReader, mention: Mention) -> bool:
    """Whether someone went to see the place: `the governor, who travelled to Adabka, said`; in an opening, that is where the attack was."""
    return mention.role == "origin" and bool(VISITED.search(reader.text, max(0, mention.start - 30), mention.start))


def weight_of(mention: Mention, number: int, *, attack: bool) -> float:
    """What a mention says by its role, its sentence and the attack told beside it; less than nothing far down."""
    return WEIGHTS.get(mention.role, 0) + ATTACKED * attack + (3 if number < START else 1 if number < OPENING else -1.5)


def narrowed(reader: PlaceReader, ranges: Sequence[tuple[int, int]], scores: dict[str, float]) -> Place:
    """The place with the best score, or the best of those in it that come near."""
    best = max(scores, key=lambda place_id: scores[place_id])
    opening = next((found for start, end in ranges if (found := reader.within(start, end))), [])
    first = {city_of(reader, m.place).place_id for m in opening if m.role != "dateline" or m.place.place_id.startswith(NEW)}
    located = {city_of(reader, m.place).place_id for m in reader.mentions if m.role in WEIGHTS}
    wide = reader.lookup(best).kind == "country"
    if reader.lookup(best).kind in ("region", "area") and not any(
        m.place.place_id == best and m.role in WEIGHTS and not describes(reader.text, m)
        for start, end in ranges[:OPENING]
        for m in reader.within(start, end)
    ):
        first |= {m.place.place_id for m in opening if m.role == "dateline"}
    inner = [
        p
        for p in scores
        if p != best
        and reader.lookup(p).kind != "area"
        and may_hold(reader, best, p)
        and scores[p] >= (TOLD_INNER if p in first else WIDE_INNER if wide and p in located else INNER) * scores[best]
    ]
    return reader.lookup(max(inner, key=lambda place_id: scores[place_id], default=best))


def may_hold(reader: PlaceReader, outer: str, inner: str) -> bool:
    """Whether a place lies in another, or may, as a village that only the article knows in a region or district of its country."""
    if outer in reader.containment(inner):
        return True
    around = reader.lookup(outer)
    return inner.startswith(NEW) and around.kind in ("region", "area") and reader.lookup(inner).country == around.country


def abroad(reader: PlaceReader, mention: Mention, opening_end: int) -> bool:
    """Whether a dateline is that of an office abroad: the opening tells of other countries, or quotes their officials, never its own."""
    if mention.role != "dateline":
        return False
    beside = (m for m in reader.mentions if mention.end < m.start < opening_end)
    countries = {m.place.country for m in beside if m.role in ("inside", "holder", "speaker", "apposed")}
    for speakers in SPEAKERS_OF.finditer(reader.text, mention.end, opening_end):
        place_id = reader.gazetteer.demonym(speakers.group("who"))
        countries |= {reader.gazetteer.place(place_id).country} if place_id else set()
    return bool(countries) and mention.place.country not in countries


def wide_area(reader: PlaceReader, place: Place) -> bool:
    """Whether an area is no part of a region, as a district is: a sea, a desert, a frontier."""
    if place.kind != "area":
        return False
    return bool(WATERS.search(place.place)) or place.parent_id is None or reader.lookup(place.parent_id).kind != "region"


def heads(name: str, headline: str) -> float:
    """How much a headline with a name says that the attack was there: nothing where someone goes there, comes from there or acts for it."""
    at = headline.find(name)
    if at < 0 or ELSEWHERE.search(headline[:at]) or ACTS_FOR.match(headline, at + len(name)):
        return 0.0
    return PARTLY if VAGUE.search(headline[:at]) else 1.0
