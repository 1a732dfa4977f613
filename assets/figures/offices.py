"""Whether a source speaks for a state: by its own words (`police`), or by what the article says of a person (`the mayor, X`)."""

import re

from assets.figures.armed_groups import of_no_state
from assets.figures.lexicon import group
from assets.figures.persons import LETTERS

OFFICIAL = group("official")
PRIVATE = group("private")
BEFORE = re.compile(r"(?:^|[,.;:(\n“\"])(?P<told>[^,.;:(\n“\"]{2,90})(?:,\s*)?$")
AFTER = re.compile(r",\s+(?!wh(?:o|ich|ose)\s)(?P<told>[^,.;)\n”\"]{2,90})")
SHORT = re.compile(r"\b(Gov|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Adm|Insp|Supt|Dr|Rev|Fr|Sen|Rep|Prof|St|Mr|Mrs|Ms)\.")
GROUP = re.compile(r"^the |,? (?:armed |militant |rebel |terrorist |terror )?(?:groups?|militants?|militia|rebels|fighters)$")
WHERE = re.compile(r"\s(?:of|in|at|for|from|on)\s")
"""What follows the head of a source's name: `Syrian Observatory | for Human Rights`."""
GENERIC = frozenset("official officials authorities secretary president council worker workers member sources".split())
"""Whose these are the word before them tells: `hospital officials`, `rescue workers`."""
STATES = frozenset("un nations government ministry kremlin pentagon idf".split())
"""Who speaks for states whatever the department: `UN human rights office`, `government media office`."""
REACH = 120
"""Characters beside a name in which its office is told."""
TIMES = 4
"""How often a name is looked up: its office stands where it is first told, or when it is told again."""


def speaks_officially(text: str, source: str) -> bool | None:
    """Whether a source speaks for a state, one of its services or a body of states; None where the article does not tell.

    `text` is the whole article. A person's office is looked for before the name, and after it between commas.
    """
    if GROUP.sub("", source.lower()) in of_no_state():
        return False
    own = of_head(WHERE.split(source)[0])
    own = standing(source) if own is None else own
    if own is not None:
        return own
    at = text.find(source)
    for _ in range(TIMES):
        if at < 0:
            break
        told = told_beside(text, at, at + len(source))
        if told is not None:
            return told
        at = text.find(source, at + 1)
    return None


def told_beside(text: str, start: int, end: int) -> bool | None:
    """What stands beside the name at text[start:end]: `X, a doctor at the hospital`, `police chief X`, `the head of the council, X`."""
    after = AFTER.match(text, end, end + REACH)
    told = standing(after.group("told")) if after else None
    before = BEFORE.search(SHORT.sub(r"\1", text[max(0, start - REACH) : start]))
    return of_head(before.group("told")) if told is None and before else told


def standing(words: str) -> bool | None:
    """Whether the first telling word of a description is an official's (True) or a private one's (False); None where none tells."""
    told = telling(words)
    return told[0] in OFFICIAL if told else None


def of_head(words: str) -> bool | None:
    """The same of words that end with what they name, by the last telling word that is not generic: `Defense Network` is a network,
    `hospital officials` are of a hospital; what is a state's is so whatever its department."""
    if not STATES.isdisjoint(LETTERS.findall(words.lower())):
        return True
    told = telling(words)[::-1]
    return next((word for word in told if word not in GENERIC), told[0]) in OFFICIAL if told else None


def telling(words: str) -> list[str]:
    """The words of a description that tell for whom someone speaks, in order."""
    return [word for word in LETTERS.findall(words.lower()) if word in OFFICIAL or word in PRIVATE]
