"""A place that an article names or points to, and what it does in its sentence."""

from typing import NamedTuple

from assets.figures.gazetteer import Place


class Mention(NamedTuple):
    """A place named or pointed to at text[start:end]; role: inside (in, at, hit), origin (from), holder (`Kyiv mayor`), named (else)."""

    start: int
    end: int
    place: Place
    role: str
