"""What a place name does in its sentence: is it where something happened, who acted, who speaks, or only where a ward is?"""

import re

from assets.figures import bonds
from assets.figures.attack_words import ATTACK
from assets.figures.cues import Words
from assets.figures.gazetteer import Gazetteer


class Roles:
    """The roles of one article's place names: inside (in, at, hit), near, origin (from), holder (`Kyiv mayor`), actor, apposed, named."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self.text = text
        self.gazetteer = gazetteer
        self._window = 0, Words("")

    def role(self, start: int, end: int) -> str:
        """The role of the name at text[start:end]: what is bound to it, else the word that governs it, else what follows."""
        before = self.before(start)
        before = Words(bonds.TOWN_OF.sub("", before), before.cues)
        role = self._bound(start, end, before)
        if role:
            return role
        if bonds.ACTED_ON.search(before):
            return "actor"
        last = governor(bonds.DISTRICT_OF.sub("", bonds.REGION_OF.sub("", before)), self.gazetteer)
        following = self.text[end : end + 60].partition("\n")[0]
        if bonds.TITLES.match(following) and not (last in bonds.INSIDE and bonds.CAMPUS.match(following)):
            return "speaker" if bonds.SPEAKING.match(following) else "holder"
        if bonds.OWNS_ATTACK.match(self.text, end) or bonds.UNIT.match(self.text, end):
            return "actor"
        if last in bonds.NEARBY:
            return "near"
        if last == "between" and self.gazetteer.seat(self.text[start:end]):
            return "actor"
        if last in bonds.INSIDE or (last == "to" and bonds.SPREAD_TO.search(before)) or bonds.SUFFERED.match(self.text, end):
            return "near" if bonds.FEATURE.match(self.text, end) else "inside"
        if before.endswith("reported from "):
            return "inside"
        if last in bonds.ORIGIN or (last == "to" and bonds.CARED.search(before)):
            return "origin"
        if re.match(r"['’]s\s", self.text[end : end + 3]):
            return "owner"
        return "actor" if self._acts(start, end) else "named"

    def _bound(self, start: int, end: int, before: Words) -> str:
        """The role that a fixed expression around the name gives it: `head of the X administration`, `outskirts of X`, `X, Y -`."""
        if bonds.ITS_OFFICE.search(before):
            return "apposed"
        if bonds.HOLDER_OF.search(before):
            return "holder"
        if bonds.SAID_BY.search(before) or bonds.BODY_OF.search(before):
            return "apposed"
        if bonds.OFFICIALS_IN.search(before) or (bonds.BODY_IN.search(before) and bonds.SPEAKS.match(self.text, end)):
            return "actor" if self.gazetteer.seat(self.text[start:end]) else "speaker"
        if bonds.EDGE_OF.search(before):
            return "near"
        elsewhere = bonds.ELSEWHERE.search(before) and not self._attacked(end)
        if elsewhere or bonds.HOUSED_IN.search(before) or self._apposed(start, end, before):
            return "apposed"
        if bonds.BESIDE.search(before):
            return "near"
        if bonds.BOUND_FOR.search(before) or self._between(start, end):
            return "origin"
        if self._heads_line(start) and bonds.DATELINE.match(self.text, end):
            headed = self.text[end : end + 1] == ":" and start > 100 and not self.text[start:end].isupper()
            return "inside" if headed else "dateline"
        return ""

    def _apposed(self, start: int, end: int, before: Words) -> bool:
        """Whether the name only tells where another place or a ward is, or is part of another name."""
        if bonds.OUTER.match(self.text, end) and bonds.ADDRESS.search(before):
            return True
        if before.endswith((", ", " (")) and bonds.HEADED.search(before):
            return True
        if before.endswith("this ") and bonds.SUBURB.match(self.text, end):
            return True
        if any(after.match(self.text, end) for after in (bonds.OFFICE_OF, bonds.OF_TOWN, bonds.HIGHWAY)):
            return True
        if bonds.IN_NEXT.search(before) or bonds.WORKS_IN.search(before) or bonds.BORDER.search(before):
            return True
        if bonds.APPOSED.search(before) or bonds.YEAR_BEFORE.search(before) or bonds.COMPOUND.match(self.text, end):
            return True
        within = bonds.TELLERS.split(self.text[max(0, start - 90) : start])[-1]
        ward = bonds.WARD_BEFORE.search(before)
        if bonds.NAMED_WARD.match(self.text, end) and not bonds.STRUCK.search(before):
            return True
        if not (ward or bonds.WARD_AFTER.match(self.text, end)) or bonds.STRUCK.search(before):
            return False
        return bool(bonds.CARED.search(within) or (ward and not ATTACK.search(within)))

    def _attacked(self, end: int) -> bool:
        """Whether an attack is told of the name that ends at `end`, all the same: `prayed in Bama, where gunmen had killed nine`."""
        where = bonds.WHERE_ATTACKED.match(self.text, end)
        return where is not None and bool(ATTACK.search(where.group("told")))

    def _between(self, start: int, end: int) -> bool:
        """Whether a name is that of one end of a road: `the Maiduguri-Damaturu road`."""
        way = bonds.WAY.match(self.text, end)
        return way is not None and (way.group()[0] in "-–" or bool(bonds.WAY_BEFORE.search(self.text, max(0, start - 20), start)))

    def _acts(self, start: int, end: int) -> bool:
        """Whether a capital stands for its government: `Moscow said`."""
        return bool(self.gazetteer.seat(self.text[start:end]) and bonds.ACTS.match(self.text, end))

    def _heads_line(self, start: int) -> bool:
        """Whether a line begins at `start`, or has only `GAZA/` before it."""
        if opens_line(self.text, start):
            return True
        line = self.text[max(0, start - 40) : start].rpartition("\n")[2]
        return line.endswith("/") and bonds.DATELINED.search(line) is not None

    def before(self, start: int) -> Words:
        """Up to 60 characters before a name; kept for the one asked about last, which many expressions are."""
        if start != self._window[0]:
            self._window = start, Words(self.text[max(0, start - 60) : start])
        return self._window[1]


def opens_line(text: str, start: int) -> bool:
    """Whether a line of a text begins at `start`, or its bracket."""
    start -= start > 0 and text[start - 1] == "("  # `(Dakar) – At least nine people`
    return start == 0 or text[start - 1] == "\n"


def governor(before: str, gazetteer: Gazetteer) -> str:
    """The word that governs a name: the last before it that is no determiner, adjective or owner; of `in A and B` the `in`."""
    words = re.findall(r"[\w’'-]+|[.,;:!?—()]", before)
    while words and (
        words[-1].lower() in bonds.SKIPPED
        or words[-1].endswith(("'s", "’s"))
        or (words[-1][0].isupper() and gazetteer.demonym(words[-1]) is not None)
        or (words[-1][0].isupper() and words[-1][0].isalpha() and len(words) > 1 and words[-2].lower() in ("the", "in"))
    ):
        words.pop()
    last = words[-1].lower() if words else ""
    if last in ("and", "or"):
        return next((w.lower() for w in reversed(words[:-1]) if w.lower() in bonds.INSIDE | bonds.ORIGIN or w in ".;" or w == "to"), "")
    return last
