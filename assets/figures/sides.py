"""Which sides an article's own attack can be of, where a state seems to attack its own land or no side is told of."""

from collections import Counter
from collections.abc import Sequence

from assets.figures import gazetteer
from assets.figures.deeds import Actor

Sides = Counter[tuple[str, str | None]]
"""How often each side is shown, by name and country; a side without a country may attack anywhere."""


def at_home(told: Sides, first: Sequence[Actor], opening: Sequence[Actor], own: str, *, by_hand: bool) -> Sides:
    """The sides of an attack in the country `own`, told of in the title and the `first` sentence or in the whole `opening`.

    A state by whose strike people were killed did it, wherever the place seems to lie; one that is shown striking from the air its own
    land, and no other side, did so, unless the attack was `by_hand`."""
    killers = {actor.name for actor in first if actor.kills and actor.country == own}
    if len(killers) == 1:
        told[min(killers), None] += told.pop((min(killers), own), 0)
    if not by_hand and any(a.strikes and a.country == own for a in opening) and all(a.country == own for a in opening):
        return Counter({(name, None): times for (name, country), times in told.items() if country == own})
    return told


def at_war(states: Sides, own: str | None) -> Sides:
    """The one foreign state of other attacks that the article tells of: it is at war."""
    foreign = Counter({side: times for side, times in states.items() if own is None or side[1] != own})
    return foreign if len(foreign) == 1 else Counter()


def name_of(country: str | None) -> str:
    """The name of a country by its code; empty where none is known."""
    place_id = gazetteer.load().country(country) if country else None
    return gazetteer.load().place(place_id).place if place_id else ""
