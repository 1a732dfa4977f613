"""The gazetteer's rows as they grow, before they are ranked and written."""

from collections import defaultdict
from dataclasses import dataclass, field

from assets.figures.gazetteer import fold
from data.gazetteer.spelling import plain

PRECISION = {"country": 3, "region": 3, "area": 2, "city": 1, "district": 1}
Row = tuple[str, str, str, str | None, str | None, float | None, float | None, int, int]


@dataclass(slots=True)
class Draft:
    """Rows of the outputs as they grow, with the index that hand-made parents are looked up in."""

    places: dict[str, Row] = field(default_factory=dict)
    names: dict[tuple[str, str], tuple[int, str | None]] = field(default_factory=dict)
    regions: set[tuple[str, str, str, str]] = field(default_factory=set)
    by_place: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    prominence: dict[str, int] = field(default_factory=dict)

    def add_place(
        self,
        place_id: str,
        place: str,
        kind: str,
        parent: str | None,
        country: str | None,
        where: tuple[float, float] | None,
        population: int,
    ) -> None:
        """One row of places; an id given twice is an error in the files."""
        if place_id in self.places:
            raise ValueError(f"place_id {place_id} stands twice ({place}): give the hand-made one another place_id")
        latitude, longitude = where or (None, None)
        self.places[place_id] = (place_id, place, kind, parent, country, latitude, longitude, population, PRECISION[kind])
        self.by_place[place].append(place_id)

    def add_name(self, name: str, place_id: str, trust: int) -> None:
        """One name of a place; trust 0 adds none; the stronger trust of two stays."""
        folded = fold(plain(name)) if fold(name) == fold(plain(name)) else fold(name)
        if trust == 0 or not folded:
            return
        written = name if name.isupper() and len(name) <= 6 else None
        known = self.names.get((folded, place_id))
        if known is None or trust < known[0]:
            self.names[folded, place_id] = (trust, written)

    def find(self, place: str, country: str | None, kinds: tuple[str, ...] = ()) -> str:
        """place_id of a place by its spelling, the most populous of several."""
        found = [self.places[i] for i in self.by_place.get(place, ())]
        found = [row for row in found if country in (None, "", row[4]) and (not kinds or row[2] in kinds)]
        if not found:
            raise ValueError(f"{place} ({country}) stands in a hand-made file but in no source: correct its spelling")
        return max(found, key=lambda row: (row[7], row[0]))[0]
