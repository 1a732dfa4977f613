"""The places that can be met in one article: those of the gazetteer, and those that only the article knows."""

from collections.abc import Iterable

from assets.figures.gazetteer import Gazetteer, Place


class Atlas:
    """The gazetteer and the `unlisted` places of an article, asked for by id."""

    def __init__(self, gazetteer: Gazetteer, unlisted: Iterable[Place]) -> None:
        self.gazetteer = gazetteer
        self._unlisted = {place.place_id: place for place in unlisted}

    def lookup(self, place_id: str) -> Place:
        """The place with this id, of the gazetteer or found in this article alone."""
        return self._unlisted[place_id] if place_id in self._unlisted else self.gazetteer.place(place_id)

    def containment(self, place_id: str) -> tuple[str, ...]:
        """The place and what it lies in, inside out."""
        if place_id in self._unlisted:
            parent = self._unlisted[place_id].parent_id
            return (place_id, *(self.gazetteer.containment(parent) if parent else ()))
        return self.gazetteer.containment(place_id)

    def region_of(self, place: Place) -> Place | None:
        """The region that a place lies in."""
        around = map(self.lookup, self.containment(place.place_id))
        return next((outer for outer in around if outer.kind == "region"), None)
