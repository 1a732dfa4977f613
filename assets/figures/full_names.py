"""The full name behind a surname, looked for in the whole of an article."""

import re
from collections.abc import Iterator
from functools import cache

from assets.figures import lexicon
from assets.figures.lexicon import group
from assets.figures.persons import GOVERNING, TITLES, person
from assets.figures.wording import ON_DAY

HEAD = re.compile(r"\w*")
AFTER_CAPITAL = re.compile(r"[A-Z][\w’'-]+ (?=(?P<head>\w*))")
NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}"
OUTSIDE = frozenset("the a an its his her their this that each every any no".split()) | GOVERNING
"""Words with which no name begins."""
OF_NAMES = (TITLES | group("of bodies")) - OUTSIDE
GIVEN_NAME = re.compile(r"([A-Z][\w’'-]+) $")


class FullNames:
    """The names of an article; all words after a capitalised one are found in one look at its text, when a surname is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after_capitals: dict[str, list[int]] | None = None
        self._bodies: dict[str, str | None] = {}

    def of(self, surname: str) -> str:
        """The one full name that the article gives anywhere to a surname; the surname where it gives none, or several."""
        found = set()
        for start in self._told_of(surname):
            given = GIVEN_NAME.search(self._text, max(0, start - 24), start)
            full = person(f"{given.group(1)} {surname}") if given and given.group(1).lower() not in lexicon.load().entries else None
            if full and len(full.split()) > 1 and not ON_DAY.match(f"{full} "):
                found.add(full)
        return found.pop() if len(found) == 1 else surname

    def _told_of(self, surname: str) -> Iterator[int]:
        """Where the surname stands after a capitalised word; all words that do are found in one look at the text."""
        if self._after_capitals is None:
            self._after_capitals = {}
            for match in AFTER_CAPITAL.finditer(self._text):
                self._after_capitals.setdefault(match.group("head"), []).append(match.end())
        head, whole = HEAD.match(surname), re.compile(rf"{re.escape(surname)}\b")
        return (start for start in self._after_capitals.get(head.group() if head else "", ()) if whole.match(self._text, start))

    def holder(self, office: str) -> str | None:
        """The one person whom the article names as holding an office: `Oleh Melnyk, the governor` or `Governor Oleh Melnyk`."""
        named = {match.group("after") or match.group("before") for match in holding(office).finditer(self._text)}
        names = {name for phrase in named if (name := person(phrase)) and len(name.split()) > 1}
        return names.pop() if len(names) == 1 else None

    def body(self, role: str) -> str | None:
        """The one fuller name that the article gives a body: `the provincial health division` for `the division`."""
        if role not in self._bodies:
            names = {fuller(match.group("before"), match.group("role")) for match in called(role).finditer(self._text)} - {""}
            self._bodies[role] = names.pop() if len(names) == 1 else None
        return self._bodies[role]


def fuller(before: str, role: str) -> str | None:
    """The name of a body with the words of it before the last one; None where it is another that they name, empty where they name none."""
    words = before.split()
    first = len(words)
    while first and (words[first - 1][:1].isupper() or words[first - 1] in OF_NAMES) and words[first - 1].lower() not in OUTSIDE:
        first -= 1
    if first < len(words):
        return " ".join([*words[first:], role])
    other = lexicon.load().entries.get(words[-1].lower())
    return "" if words[-1].lower() in OUTSIDE or (other and (other.role or other.verb)) else None


@cache
def called(role: str) -> re.Pattern[str]:
    """The expression for a body by its last word and what stands before it."""
    return re.compile(rf"(?P<before>(?:[\w’'-]+ ){{1,4}})(?P<role>(?i:{role}))\b(?!['’])")


@cache
def holding(office: str) -> re.Pattern[str]:
    """The expression for a name with an office in apposition, or after it."""
    return re.compile(rf"(?P<before>{NAME}),\s(?:the|its|their|his)\s(?:\w+\s){{0,2}}{office}\b|\b(?i:{office}),?\s(?P<after>{NAME})")
