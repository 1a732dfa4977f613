"""Which place a mention means among its neighbours: the narrowest around it, or what a list of places has in common."""

import re
from collections.abc import Sequence

from assets.figures.gazetteer import Place
from assets.figures.mention import Mention
from assets.figures.places import PlaceReader
from assets.figures.unlisted import NEW

LISTED = re.compile(r",\s+(?:the\s+)?")
JOINED = re.compile(
    r",?\s*(?:and|or|&)\s+(?:the\s+(?:[\w-]+\s)?(?:city|town|port|village|province|region|governorate|district|state) of\s+|nearby\s+)?"
)
SECOND_LEVEL = re.compile(r"\b(?:Raion|District|County|Township)$")
THEN_WHERE = re.compile(r",?\swhere\b")
"""Of `in Lutsk, or Kyiv, where two people died` the last alone is meant."""
WITHIN = re.compile(
    r"(?:\s(?:village|town|settlement|camp))?,?\s(?:in|of)\s(?:the\s|[A-Z]\w+['’]s\s)?(?:(?:north|south|east|west|cent|"
    r"restive)[\w-]*\s){0,2}"
)
TOLL_FOR = re.compile(r"\b(?:toll|total|number of (?:dead|deaths|victims|people killed))\s(?:for|in|across)\s(?:the\s)?$")


def settle(reader: PlaceReader, chosen: Mention, near: Sequence[Mention]) -> Place:
    """The place meant by a mention among its neighbours: what `X, Y and Z` share, else the narrowest place around."""
    if told_for(reader.text, chosen):
        return chosen.place
    listed = [] if THEN_WHERE.match(reader.text, chosen.end) else [mention.place for mention in listing(reader.text, chosen, near)]
    nested = any(a.place_id != b.place_id and a.place_id in reader.containment(b.place_id) for a in listed for b in listed)
    if len({place.place_id for place in listed}) > 1 and not nested:
        return common(reader, listed) or chosen.place
    return narrowest(reader, chosen, near)


def listing(text: str, chosen: Mention, near: Sequence[Mention]) -> list[Mention]:
    """The mentions of the list that the chosen one stands in; just itself where there is no list."""
    run: list[Mention] = []
    linked = False
    for mention in near:
        between = text[run[-1].end : mention.start] if run else ""
        if run and (JOINED.fullmatch(between) or LISTED.fullmatch(between)):
            linked = linked or bool(JOINED.fullmatch(between))
            run.append(mention)
        elif chosen in run:
            break
        else:
            run, linked = [mention], False
    return run if linked and chosen in run else [chosen]


def common(reader: PlaceReader, places: Sequence[Place]) -> Place | None:
    """The narrowest place that holds all of these."""
    chains = [reader.containment(place.place_id) for place in places]
    shared = next((outer for outer in chains[0] if all(outer in chain for chain in chains)), None)
    return reader.lookup(shared) if shared is not None else None


def narrowest(reader: PlaceReader, chosen: Mention, near: Sequence[Mention]) -> Place:
    """The most specific place around the chosen one: `Taganrog` where `the Rostov region` stands beside it."""
    best = chosen
    towns = [m for m in near if m.place.kind == "city" and abs(m.start - chosen.start) < 90 and m.place.country == chosen.place.country]
    if towns and chosen.place.kind == "region" and SECOND_LEVEL.search(chosen.place.place):
        return towns[0].place
    reach = 30 if chosen.place.kind == "country" else 120
    for mention in near:
        if (
            mention.place.place_id != best.place.place_id
            and abs(mention.start - chosen.start) < reach
            and (best.place.place_id in reader.containment(mention.place.place_id) or new_in(reader, mention, best))
        ):
            best = mention
    return best.place


def new_in(reader: PlaceReader, mention: Mention, outer: Mention) -> bool:
    """Whether a village may lie in this region, which stands beside it: one that only the article knows, or of no region that is known."""
    if mention.place.country != outer.place.country or outer.place.kind not in ("region", "area", "country"):
        return False
    within = WITHIN.fullmatch(reader.text, mention.end, outer.start) is not None
    if mention.place.place_id.startswith(NEW):
        return within or mention.role == "inside"
    return within and mention.place.kind == "city" and mention.place.parent_id == reader.gazetteer.country(mention.place.country or "")


def told_for(text: str, mention: Mention) -> bool:
    """Whether a place is that of a toll, however near a town in it is told: `two died in Samar, taking the toll for the region to 20`."""
    return bool(TOLL_FOR.search(text[max(0, mention.start - 40) : mention.start]))
