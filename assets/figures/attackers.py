"""Which side attacked, as far as the article's words tell."""

from collections import Counter
from collections.abc import Sequence

from assets.figures.armed_groups import groups
from assets.figures.attacking_states import states
from assets.figures.deeds import Actor
from assets.figures.gazetteer import Gazetteer, Place


def read_actors(text: str, ranges: Sequence[tuple[int, int, int]], gazetteer: Gazetteer, home: str = "") -> list[Actor]:
    """Every side that the text shows attacking, in order of the text; states only in the sentences that name one: `ranges`, with cues.

    `home` is the country that the article tells of, by name."""
    found: dict[int, Actor] = {}
    for actor in (*groups(text, gazetteer, home), *states(text, ranges, gazetteer)):
        found.setdefault(actor.start, actor)
    return sorted(found.values(), key=lambda actor: actor.start)


def attacker_of(place: Place | None, own: bool, here: Sequence[Actor], everywhere: Counter[tuple[str, str | None]]) -> str | None:
    """The attacker of a count at a place; no state attacks itself, unless its sentence names no weapons but that state's: the place is
    held by the other side.

    A count of the article's `own` attack has the side shown most `everywhere`; any other count that of its sentence, else one of the
    states shown: states are at war, a group's earlier deed is told with its name.
    """
    country = place.country if place is not None else None
    shown = [(name, of) for (name, of), _ in everywhere.most_common()]
    nearby = [(actor.name, actor.country) for actor in here]
    if not shown and not nearby:
        return None
    armed = {actor.name for actor in here if actor.arms or actor.kills or actor.strikes}
    if len(armed) == 1 and (len({actor.name for actor in here}) == 1):
        return armed.pop()
    for name, of in (*shown, *nearby) if own else (*nearby, *shown):
        if of is None or of != country:
            return name
    return None
