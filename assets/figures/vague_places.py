"""Places too vague to say where a count belongs: a part of a country, a village without a name, a site that a state describes."""

import re

from assets.figures.mention import Focus, Mention
from assets.figures.places import PlaceReader
from assets.figures.unlisted import NEW, SITES

SENTENCE_END = re.compile(r"[.!?]\s")
VAGUE = re.compile(r"\b(?:north|south|east|west|central|cent(?:er|re))\w*\s(?:of\s(?:the\s)?)?$", re.IGNORECASE)
VAGUE_PART = re.compile(r"['’]s\s(?:\w+\s)?(?:north|south|east|west|cent)", re.IGNORECASE)
UNNAMED = re.compile(
    r"\b(?:in|on|at|hit|struck|attacked|stormed|raided|bombed|shelled|torched|overran|invaded|entered|of)\s(?:an?|one)\s"
    r"(?:[\w-]+\s){0,3}(?:village|town|camp|settlement|suburb|hamlet"
    r"|community)\b(?!\s(?:of|called|named)\s[A-Z])"
)
"""What leaves a name open, `in a village in central Mali`: in a first sentence, the name told next is that of its place."""
AT_A_SITE = re.compile(r"\b(?:on|at|in|hit|struck)\san?\s(?:[\w-]+\s){0,3}?(?P<site>\w+)\s(?:and\san?\s\w+\s)?in\s$")
DESCRIBED = re.compile(r"\b(?:at|in|inside|outside|near|on)\san?\s$")
SITE = re.compile(r"\s[a-z]")


def is_vague(reader: PlaceReader, mention: Mention, focus: Focus, *, first: bool) -> bool:
    """`southern Ukraine`, `a village in Mali` tell less than the town there that the text is speaking of."""
    place = focus.place
    if place is None or place.kind != "city" or place.place_id == mention.place.place_id:
        return False
    near = mention.role == "near" or mention.place.kind in ("region", "area")
    new = place.place_id.startswith(NEW) and mention.place.country == place.country and near
    around = first and mention.place.kind == "area" and mention.place.country in (None, place.country)
    if mention.place.place_id not in reader.containment(place.place_id) and not (new or around) and (
        mention.place.kind != "country" or place.country != mention.place.country
    ):
        return False
    somewhere = describes(reader.text, mention) or (mention.place.kind == "country" and at_a_site(reader.text, mention))
    return (first and mention.role != "spread") or somewhere or in_part(reader, mention) or left_open(reader.text, mention)


def left_open(text: str, mention: Mention) -> bool:
    """Whether the sentence of a wider place leaves the town's name open: `across the region for those killed in a small town`."""
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    sentence = SENTENCE_END.split(text[max(start, mention.start - 200) : mention.start])[-1] + mention.place.place
    after = SENTENCE_END.split(text[mention.end : min(end if end > 0 else len(text), mention.end + 200)])[0]
    return bool(UNNAMED.search(sentence + after))


def describes(text: str, mention: Mention) -> bool:
    """Whether a name only describes a site without a name: `in a shooting at a Texas church`."""
    return bool(DESCRIBED.search(text[max(0, mention.start - 20) : mention.start]) and SITE.match(text, mention.end))


def at_a_site(text: str, mention: Mention) -> bool:
    """Whether a country only tells where a site without a name is: `the attack on a kindergarten and a hospital in Sudan`."""
    before = SENTENCE_END.split(text[max(0, mention.start - 90) : mention.start])[-1]
    site = AT_A_SITE.search(before)
    return site is not None and site.group("site").lower() in SITES


def in_part(reader: PlaceReader, mention: Mention) -> bool:
    """Whether only a part of a place is meant: `southern Ukraine`, `the north-east of Burkina Faso`, `Haiti's centre`."""
    return bool(VAGUE.search(reader.text[max(0, mention.start - 20) : mention.start]) or VAGUE_PART.match(reader.text, mention.end))
