"""A place that an article names or points to, what it does in its sentence, and the place that the text is speaking of."""

from dataclasses import dataclass
from typing import NamedTuple

from assets.figures.gazetteer import Place


class Mention(NamedTuple):
    """A place named or pointed to at text[start:end]; role: inside (in, at, hit), origin (from), holder (`Kyiv mayor`), named (else)."""

    start: int
    end: int
    place: Place
    role: str


@dataclass(slots=True)
class Focus:
    """The place that the text is speaking of: of the article's opening (`lead`), and of the paragraph so far (`here`).

    `opens_wide` where the first sentence tells of one attack somewhere in a region or country, and names no town."""

    lead: Place | None
    here: Place | None = None
    opens_wide: bool = False

    @property
    def place(self) -> Place | None:
        return self.here or self.lead
