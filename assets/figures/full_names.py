"""The full name behind a surname, looked for in the whole of an article."""

import re
from collections.abc import Iterator
from functools import cache

from assets.figures import lexicon
from assets.figures.persons import person
from assets.figures.wording import ON_DAY

HEAD = re.compile(r"\w*")
AFTER_CAPITAL = re.compile(r"[A-Z][\w’'-]+ (?=(?P<head>\w*))")
NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}"
GIVEN_NAME = re.compile(r"([A-Z][\w’'-]+) $")


class FullNames:
    """The names of an article; all words after a capitalised one are found in one look at its text, when a surname is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after_capitals: dict[str, list[int]] | None = None

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


@cache
def holding(office: str) -> re.Pattern[str]:
    """The expression for a name with an office in apposition, or after it."""
    return re.compile(rf"(?P<before>{NAME}),\s(?:the|its|their|his)\s(?:\w+\s){{0,2}}{office}\b|\b(?i:{office}),?\s(?P<after>{NAME})")
